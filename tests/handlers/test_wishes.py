"""What residents are told is theirs to choose: by buttons, by typing, and from under a letter."""

import pytest

from tests.living import Living
from tests.talk import Talk


@pytest.fixture
async def talk(lokalraad: Living) -> Talk:
    talk = Talk(lokalraad)
    await talk.move_in("Ishøj")
    return talk


async def test_the_settings_lead_to_the_wishes_and_back_to_the_menu(talk: Talk) -> None:
    await talk.write("/indstillinger")
    said = await talk.tap("Vælg, hvad du får besked om")
    assert "Du får alle opslag fra lokalrådet i Ishøj." in said
    assert "Emner: alle" in said
    assert "Stille timer: 21–08 (lokalrådets)" in said
    assert "✓ Alle opslag" in talk.labels
    assert "Hvad vil du vide?" in await talk.tap("Menu")


@pytest.mark.parametrize(
    ("label", "typed", "said"),
    [
        ("Kun det vigtige", "kun det vigtige", "kun vigtige opslag"),
        ("Kun møder", "kun møder!", "kun besked om møder"),
        ("Ingen opslag", "stop opslag", "ingen opslag"),
    ],
)
async def test_a_level_is_tapped_or_typed(talk: Talk, label: str, typed: str, said: str) -> None:
    await talk.write("mine opslag")
    assert said in await talk.tap(label)
    assert f"✓ {label}" in talk.labels
    assert "alle opslag" in await talk.write("alle opslag")
    assert said in await talk.write(typed)


async def test_topics_are_chosen_one_by_one_and_all_at_once(talk: Talk) -> None:
    await talk.write("emner for opslag")
    assert talk.labels[0] == "✓ Alle emner"
    await talk.tap("Børn og unge")
    assert "✓ Børn og unge" in talk.labels
    assert "Alle emner" in talk.labels
    assert "Emner: Børn og unge" in await talk.tap("Vælg, hvad du får besked om")
    assert "det eneste emne" in await talk.write("ikke opslag om børn og unge")
    assert "✓ Børn og unge" in talk.labels, "who says no to the last one does not get all of them"
    await talk.tap("Alle emner")
    await talk.write("ikke opslag om børn og unge")
    assert "Børn og unge" in talk.labels
    assert "✓ Hjælp til dig" in talk.labels
    await talk.write("opslag om børn og unge")
    assert talk.labels[0] == "✓ Alle emner"
    await talk.tap("Hjælp til dig")
    await talk.tap("Alle emner")
    assert "Emner: alle" in await talk.tap("Vælg, hvad du får besked om")


async def test_a_second_tap_on_a_topic_does_not_undo_the_first(talk: Talk) -> None:
    await talk.write("emner for opslag")
    message = talk.last
    data = message.button("Børn og unge")
    assert data is not None
    await talk.tap("Børn og unge")
    talk.person.tap(message, data["callback_data"])
    await talk.hear()
    assert "✓ Børn og unge" in talk.labels


async def test_quiet_hours_are_tapped_typed_and_given_back(talk: Talk) -> None:
    await talk.write("stille timer")
    assert "✓ Som lokalrådet: 21–08" in talk.labels
    assert "Stille timer: 22–07\n" in await talk.tap("22–07")
    assert "Stille timer: 19–09\n" in await talk.write("Stille 19-9")
    await talk.tap("Stille timer")
    assert "✓ 19–09" in talk.labels
    assert "Stille timer: ingen" in await talk.tap("Aldrig stille")
    await talk.tap("Stille timer")
    assert "(lokalrådets)" in await talk.tap("Som lokalrådet: 21–08")


async def test_hours_that_there_are_not_are_said_to_be_none_and_asked_for_again(talk: Talk) -> None:
    said = await talk.write("stille 25-7")
    assert said.startswith("De timer kan jeg ikke læse.")
    assert "✓ Som lokalrådet: 21–08" in talk.labels
    assert "Stille timer: 22–07\n" in await talk.write("stille 22-7")


@pytest.mark.parametrize(
    "forged", ["wh:25:7", "wh:x:7", "wh:7:", "wh:-1:9", "wv:everything", "wx:nothing:1", "wh:²:1"]
)
async def test_forged_wishes_choose_nothing(talk: Talk, forged: str) -> None:
    await talk.write("mine opslag")
    await talk.tap(forged)
    assert "Du får alle opslag" in await talk.write("mine opslag")
    assert "21–08 (lokalrådets)" in talk.last.text
    assert "Emner: alle" in talk.last.text


async def test_under_a_letter_the_wishes_come_as_a_new_message(talk: Talk) -> None:
    await talk.write("mine opslag")
    before = talk.last
    await talk.tap("wl")
    assert talk.last.id > before.id
    assert "Hvad vil du have besked om?" in talk.last.text


async def test_a_guest_reads_the_notice_first_and_then_chooses(lokalraad: Living) -> None:
    guest = Talk(lokalraad, "Bent")
    assert "Velkommen til Lokalråd" in await guest.write("mine opslag")


async def test_in_english_too(lokalraad: Living) -> None:
    carol = Talk(lokalraad, "Carol", language_code="en")
    await carol.start()
    await carol.write("yes")
    assert "once you have chosen a municipality" in await carol.write("notifications")
    await carol.write("Brøndby")
    assert "only told about meetings of the local council in Brøndby" in await carol.write("only meetings")
    assert "Quiet hours: 22–07" in await carol.write("quiet 22-7")
    await carol.write("no announcements about help for you")
    assert "Help for you" in carol.labels
    assert "✓ Take part" in carol.labels


async def test_the_privacy_page_tells_of_the_wishes(talk: Talk) -> None:
    await talk.write("kun møder")
    assert "hvad du vil have besked om: kun møder" in await talk.write("/privatliv")


async def test_whoever_types_stop_is_told_how_to_stop_announcements(talk: Talk) -> None:
    assert "»ingen opslag«" in await talk.write("stop")
