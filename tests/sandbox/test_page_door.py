"""The page's door: what it shows, what its people do, and whom it turns away."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.media import PIXEL
from sandbox.people import Person
from sandbox.server import serve
from sandbox.world import World
from tests.living import PATIENCE
from tests.sandbox.conftest import Api


class Page:
    """The page's scripts, in few words."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url, self.http = url, http

    async def get(self, path: str, **headers: str) -> tuple[int, Any]:
        async with self.http.get(self.url + path, headers=headers) as answer:
            return answer.status, await answer.json(content_type=None) if answer.status != 403 else None

    async def post(self, path: str, **body: Any) -> tuple[int, Any]:
        async with self.http.post(self.url + path, json=body) as answer:
            return answer.status, await answer.json()


@pytest.fixture
async def page(world: World) -> AsyncIterator[Page]:
    async with serve(world) as address, aiohttp.ClientSession() as http:
        yield Page(address.url, http)


class Events:
    """One open line of Server-Sent Events."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self.answer = answer

    async def next(self) -> tuple[str, Any]:
        async with asyncio.timeout(PATIENCE):
            name = (await self.answer.content.readline()).decode().strip().removeprefix("event: ")
            data = (await self.answer.content.readline()).decode().strip().removeprefix("data: ")
            await self.answer.content.readline()
        return name, json.loads(data)


@pytest.fixture
async def events(page: Page, amina: Person) -> AsyncIterator[Events]:
    async with page.http.get(f"{page.url}/api/people/{amina.id}/events") as answer:
        assert answer.content_type == "text/event-stream"
        yield Events(answer)


async def test_the_world_at_a_glance(page: Page, amina: Person) -> None:
    status, view = await page.get("/api/world")
    assert status == 200
    assert view.keys() == {"bot", "people", "links", "faults", "now", "try"}
    assert view["people"][0] == {
        "id": amina.id,
        "name": "Amina",
        "role": "resident",
        "about": "",
        "language": "da",
        "color": "#3b6ea5",
        "blocked": False,
        "started": True,
    }


async def test_everybody_sees_the_bot_in_their_own_language(world: World, page: Page, api: Api) -> None:
    await api.get("setMyDescription", description="Spørg mig")
    await api.get("setMyDescription", description="Ask me", language_code="en")
    priya = world.person("Priya", language_code="en")
    async with page.http.get(f"{page.url}/api/people/{priya.id}/events") as answer:
        assert (await Events(answer).next())[1]["bot"]["description"] == "Ask me"
    assert (await page.get("/api/world"))[1]["bot"]["description"] == "Spørg mig"


async def test_everything_in_a_chat_is_told_as_it_happens(api: Api, amina: Person, events: Events) -> None:
    name, snapshot = await events.next()
    assert name == "snapshot"
    assert [each["text"] for each in snapshot["messages"]] == ["/start"]
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja", "style": "success"}]]}
    sent = await api.get("sendMessage", chat_id=amina.id, text="Kommer du?", reply_markup=keyboard)
    name, message = await events.next()
    assert (name, message["from"], message["text"]) == ("message", "bot", "Kommer du?")
    assert message["buttons"] == [[{"text": "Ja", "kind": "callback", "data": "ja", "style": "success"}]]
    query = amina.tap(amina.last, "Ja")
    await api.get("answerCallbackQuery", callback_query_id=query.id, text="Fint")
    assert await events.next() == ("answered", {"query_id": query.id})
    assert await events.next() == ("toast", {"text": "Fint", "alert": False, "query_id": query.id})
    await api.get("editMessageText", chat_id=amina.id, message_id=sent["message_id"], text="Vi ses")
    name, message = await events.next()
    assert (name, message["text"]) == ("edit", "Vi ses")
    assert "buttons" not in message
    await api.get("deleteMessage", chat_id=amina.id, message_id=sent["message_id"])
    assert await events.next() == ("delete", {"message_id": sent["message_id"]})


async def test_keyboards_typing_and_blocking_are_told_too(api: Api, amina: Person, events: Events) -> None:
    await events.next()
    keyboard = {"keyboard": [[{"text": "Her", "request_location": True}]], "one_time_keyboard": True}
    await api.get("sendMessage", chat_id=amina.id, text="Hvor?", reply_markup=keyboard)
    await events.next()
    rows = [[{"text": "Her", "kind": "location"}]]
    assert await events.next() == ("keyboard", {"rows": rows, "one_time": True, "placeholder": None})
    await api.get("sendChatAction", chat_id=amina.id, action="typing")
    assert await events.next() == ("typing", {})
    amina.block()
    assert await events.next() == ("blocked", {"blocked": True})


@pytest.mark.parametrize(
    ("action", "body", "part"),
    [
        ("text", {"text": "Hej", "reply_to": 1}, "reply_to_message"),
        ("start", {"payload": "ishoj"}, "entities"),
        ("location", {"latitude": 55.6, "longitude": 12.3}, "location"),
        ("send", {"kind": "sticker"}, "sticker"),
        ("send", {"kind": "voice"}, "voice"),
        ("send", {"kind": "video"}, "video"),
        ("send", {"kind": "poll"}, "poll"),
        ("send", {"kind": "contact"}, "contact"),
        ("send", {"kind": "forward"}, "forward_origin"),
        ("send", {"kind": "album"}, "media_group_id"),
        ("send", {"kind": "big_file"}, "document"),
    ],
)
async def test_what_a_person_does_on_the_page_reaches_the_bot_and_the_page(
    world: World, page: Page, amina: Person, action: str, body: dict[str, Any], part: str
) -> None:
    assert await page.post(f"/api/people/{amina.id}/{action}", **body) == (200, {"ok": True})
    assert part in list(world.updates)[-1]["message"]
    async with page.http.get(f"{page.url}/api/people/{amina.id}/events") as answer:
        _, snapshot = await Events(answer).next()
    assert len(snapshot["messages"]) == len(amina.chat)


async def test_pressing_editing_and_blocking_from_the_page(world: World, page: Page, amina: Person) -> None:
    here = f"/api/people/{amina.id}"
    status, answer = await page.post(f"{here}/tap", message_id=1, data="forged")
    assert (status, answer["query_id"] in world.queries) == (200, True)
    assert (await page.post(f"{here}/edit", message_id=1, text="Hej"))[0] == 200
    assert (await page.post(f"{here}/block"))[0] == 200
    assert amina.blocked
    assert (await page.post(f"{here}/unblock"))[0] == 200
    assert [list(update)[1] for update in world.updates] == [
        "callback_query",
        "edited_message",
        "my_chat_member",
        "my_chat_member",
    ]


@pytest.mark.parametrize(
    ("action", "body", "code", "error"),
    [
        ("text", {"text": " "}, "empty", "An empty message cannot be sent."),
        ("text", {"text": "x" * 4097}, "too_long", "A message holds at most 4096 characters."),
        ("tap", {"message_id": 99, "data": "x"}, "gone", "This message is no longer there."),
        ("send", {"kind": "gift"}, "impossible", "There is no 'gift' to send."),
        ("dance", {}, "impossible", "Nobody can do 'dance' here."),
        ("text", {}, "impossible", "'text' is missing."),
        ("photo", {}, "impossible", "There is no file in the form."),
    ],
)
async def test_what_cannot_be_done_is_said(
    page: Page, amina: Person, action: str, body: dict[str, Any], code: str, error: str
) -> None:
    answer = await page.post(f"/api/people/{amina.id}/{action}", **body)
    assert answer == (400, {"ok": False, "error": error, "code": code})


async def test_nobody_lives_at_an_unknown_number(page: Page) -> None:
    assert (await page.post("/api/people/1/text", text="Hej"))[0] == 404
    assert (await page.get("/api/people/1/events"))[0] == 404


async def test_a_photo_is_shown_and_a_document_is_only_saved(page: Page, amina: Person) -> None:
    for action, name, kind in (("photo", "hul.png", "image/png"), ("document", "side.html", "text/html")):
        form = aiohttp.FormData({"caption": "Se"})
        form.add_field("file", PIXEL, filename=name, content_type=kind)
        async with page.http.post(f"{page.url}/api/people/{amina.id}/{action}", data=form) as answer:
            assert await answer.json() == {"ok": True}
    photo, document = amina.chat[-2].data["photo"][-1], amina.chat[-1].data["document"]
    async with page.http.get(f"{page.url}/api/files/{photo['file_id']}") as answer:
        assert (answer.content_type, await answer.read()) == ("image/png", PIXEL)
    async with page.http.get(f"{page.url}/api/files/{document['file_id']}") as answer:
        assert (answer.content_type, answer.headers["Content-Disposition"]) == (
            "application/octet-stream",
            "attachment",
        )


async def test_what_is_no_picture_is_refused(page: Page, amina: Person) -> None:
    form = aiohttp.FormData()
    form.add_field("file", b"GIF89a", filename="x.gif")
    async with page.http.post(f"{page.url}/api/people/{amina.id}/photo", data=form) as answer:
        told = {"ok": False, "error": "Bad Request: IMAGE_PROCESS_FAILED", "code": "no_picture"}
        assert (answer.status, await answer.json()) == (400, told)


async def test_faults_are_set_from_the_page(world: World, page: Page) -> None:
    status, faults = await page.post("/api/faults", flood_seconds=5)
    assert (status, faults["flood_seconds"]) == (200, 5)
    assert world.faults.active
    assert (await page.post("/api/faults", earthquake=True))[0] == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
async def test_other_sites_are_turned_away(page: Page, headers: dict[str, str]) -> None:
    assert (await page.get("/api/world", **headers))[0] == 403


@pytest.mark.parametrize("host", ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]:80", "[::1]"])
async def test_this_machine_has_several_names(page: Page, host: str) -> None:
    assert (await page.get("/api/world", Host=host))[0] == 200


async def test_the_page_may_load_nothing_from_elsewhere(page: Page) -> None:
    async with page.http.get(page.url) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self';")
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_the_clock_goes_forward_and_never_back(world: World, page: Page) -> None:
    before = (await page.get("/api/world"))[1]["now"]
    status, moved = await page.post("/api/clock", minutes=90)
    assert (status, moved["now"]) == (200, before + 5_400)
    wrongs: list[dict[str, Any]] = [{"minutes": -5}, {"minutes": 0}, {"minutes": 1e9}, {"minutes": "x"}, {}]
    for wrong in wrongs:
        status, refused = await page.post("/api/clock", **wrong)
        assert (status, refused["ok"]) == (400, False), wrong
    assert (await page.get("/api/world"))[1]["now"] == before + 5_400
