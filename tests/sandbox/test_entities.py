"""Entities that the bot gives, and those that Telegram finds by itself."""

import pytest

from sandbox.marks import typed
from sandbox.people import Person
from sandbox.shapes import Json
from sandbox.texts import found_in
from tests.sandbox.conftest import Api


async def test_given_entities_count_in_utf16(api: Api, amina: Person) -> None:
    bold = {"type": "bold", "offset": 3, "length": 5}
    await api.get("sendMessage", chat_id=amina.id, text="👋 Amina", entities=[bold])
    assert amina.last.entities == [bold]


@pytest.mark.parametrize(
    ("entity", "problem"),
    [
        ({"offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
        (
            {"offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        ({"offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"offset": 0, "length": 1, "type": "huge"}, "can't parse MessageEntity: Unsupported type specified"),
        (
            {"offset": 0, "length": 1, "type": "text_link", "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"offset": 0, "length": 1, "type": "text_link", "url": ""},
            "entity URL '' is invalid: URL host is empty",
        ),
    ],
)
async def test_an_entity_must_fit(api: Api, amina: Person, entity: Json, problem: str) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="hello", entities=[{"type": "bold", **entity}])
    assert error == f"Bad Request: {problem}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start ishoj", [("bot_command", 0, 6)]),
        ("👋 /hjaelp@lokalraad_bot", [("bot_command", 3, 21)]),
        ("Se https://ishoj.dk/møder.", [("url", 3, 22)]),
        ("Skriv til post@ishoj.dk, eller ring 114", [("email", 10, 13)]),
        ("Hej @lokalraad", [("mention", 4, 10)]),
        ("1/2 og 24/7", []),
    ],
)
def test_telegram_finds_commands_links_and_names(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(each["type"], each["offset"], each["length"]) for each in found_in(text)] == found


async def test_a_link_inside_bold_is_found_and_inside_code_it_is_not(api: Api, amina: Person) -> None:
    text = "<b>https://a.dk</b> <code>https://b.dk</code>"
    await api.get("sendMessage", chat_id=amina.id, text=text, parse_mode="HTML")
    assert [each["type"] for each in amina.last.entities] == ["bold", "url", "code"]


async def test_a_mode_that_nobody_reads_is_refused(api: Api, amina: Person) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="x", parse_mode="RTF")
    assert error == "Bad Request: unsupported parse_mode"
    error = await api.error("sendMessage", chat_id=amina.id, text="x", parse_mode="MarkdownV2")
    assert error == "Bad Request: the sandbox does not read MarkdownV2, because Lokalråd writes HTML or entities"


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("**Møde** på torsdag", "Møde på torsdag", [("bold", 0, 4)]),
        ("👋 __kom__, og se https://a.dk", "👋 kom, og se https://a.dk", [("italic", 3, 3), ("url", 14, 12)]),
        (
            "||hemmeligt|| og ~~forkert~~ og `1 * 2`",
            None,
            [("spoiler", 0, 9), ("strikethrough", 13, 7), ("code", 24, 5)],
        ),
        ("2 ** 3 er 8 ** 1, og et_navn__med__streger", "", []),
        ("/start i_-__a__-b", "", [("bot_command", 0, 6)]),
        ("**begyndt\nog aldrig lukket**", "", []),
    ],
)
def test_marks_that_people_type_become_entities_as_in_the_apps(
    text: str, said: str | None, found: list[tuple[str, int, int]]
) -> None:
    kept, entities = typed(text)
    assert [(each["type"], each["offset"], each["length"]) for each in entities] == found
    if said is not None:
        assert kept == (said or text)
