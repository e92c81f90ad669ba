"""/moeder: what comes is found in one tap or one sentence, and its card says all that one must know to come."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.content import Content
from bot.domain.agenda import Item, Kind, Outcome
from bot.domain.announcements import room_taken
from bot.domain.meetings import ROOM, Access, Meeting, Minutes, Pin, Place, Plan, Stage
from bot.domain.people import LANGUAGES, Language
from bot.domain.seats import Follow, Seat
from bot.domain.walltime import read_wall
from bot.knowledge import Knowledge
from bot.services.meetings import Seen
from bot.view import View
from handlers.meetings.card import Showing, card
from tests.convening import EVENING, Hall, open_hall
from tests.known import texts
from tests.living import Living
from tests.moving import settled
from tests.talk import Talk

TEXTS = texts()
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
async def hall(lokalraad: Living) -> Hall:
    return await open_hall(lokalraad, "ishoj", "herlev")


@pytest.fixture
async def amina(lokalraad: Living) -> Talk:
    return await settled(lokalraad, "Amina")


async def test_the_one_meeting_of_my_council_is_shown_at_once(hall: Hall, amina: Talk) -> None:
    await hall.published(
        seats=12, link="https://example.org/moede", contact="Anne, kommunen", agenda=("Lys", "Kaffe")
    )
    said = await amina.write("/moeder")
    assert said.startswith("Tryghed i parken")
    assert "Åbent lokalrådsmøde i Ishøj. Politi og kommune inviterer." in said
    assert "Hvornår: tirsdag 1. december 2026 kl. 19.00–21.00" in said
    assert "Hvor: Kulturium, Ishøj Store Torv 1" in said
    assert "På nettet: https://example.org/moede" in said
    assert "Pladser: 12 tilbage" in said
    assert "Det handler om: Der er mørkt i parken om aftenen." in said
    assert "Dagsorden\n• Lys\n• Kaffe" in said
    assert "Kontakt: Anne, kommunen" in said
    assert {"Følg", "Jeg kommer", "Kalender", "Vis på kort", "Del", "Stil et spørgsmål"} <= set(amina.labels)
    assert {"Møder i andre kommuner", "Tidligere møder", "Mine henvendelser og møder", "Menu"} <= set(amina.labels)


@pytest.mark.parametrize("typed", ["møder", "Næste møde?", "/meetings", "lokalrådsmøder"])
async def test_it_is_found_by_a_word_too(typed: str, hall: Hall, amina: Talk) -> None:
    await hall.published()
    assert "Tryghed i parken" in await amina.write(typed)


async def test_several_are_a_list_the_next_first_with_a_button_each(hall: Hall, amina: Talk) -> None:
    later = await hall.published(at=EVENING + timedelta(days=7), title={"da": "Støj om natten"})
    await hall.published()
    full = await hall.published(at=EVENING + timedelta(days=2), title={"da": "Cykler"}, seats=1)
    bo = await settled(hall.lokalraad, "Bo")
    await bo.start(f"m_{full.id}")
    await bo.tap("Jeg kommer")
    await bo.tap("1")
    await hall.cancelled(later, "Salen er oversvømmet.")
    said = await amina.write("/moeder")
    assert "• Tryghed i parken\ntirsdag 1. december 2026 kl. 19.00–21.00, Kulturium" in said
    assert "• Ingen ledige pladser: Cykler" in said
    assert "• Aflyst: Støj om natten" in said
    assert amina.labels[:3] == ["1. dec. · Tryghed i parken", "3. dec. · Cykler", "8. dec. · Støj om natten"]
    card_ = await amina.tap("8. dec. · Støj om natten")
    assert card_.startswith("Mødet er aflyst.\nSalen er oversvømmet.")
    assert "Fjern fra kalenderen" in amina.labels
    assert len(amina.person.heard) == 1, "every tap turned the one message into the next view"
    assert "Åbne møder i Ishøj" in await amina.tap("Møder")


async def test_where_none_comes_it_is_said_how_one_hears_of_the_next(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.move_in("Ishøj")
    said = await amina.write("/moeder")
    assert "Der er ikke noget åbent møde på vej i Ishøj lige nu." in said
    assert "Jeg skriver til dig, når der kommer et." in said
    assert "Vælg, hvad du får besked om" in amina.labels
    await amina.write("ingen opslag")
    assert "Du har valgt ikke at få besked om møder." in await amina.write("/moeder")
    guest = Talk(lokalraad, "Gerda")
    await guest.write("/moeder Herlev")
    assert "Skriv /start, og sig ja." in guest.last.text


async def test_a_guest_chooses_a_council_or_sees_all(hall: Hall) -> None:
    await hall.published()
    await hall.published(council="herlev", title={"da": "Hurtige biler"}, at=EVENING + timedelta(days=1))
    guest = Talk(hall.lokalraad, "Gerda")
    assert "Hvor vil du se møder?" in await guest.write("/moeder")
    said = await guest.tap("Alle møder")
    assert "Åbne møder på Vestegnen" in said
    assert "Kulturium, Ishøj Store Torv 1 (Ishøj)" in said
    await guest.tap("Møder i andre kommuner")
    assert (await guest.tap("Herlev")).startswith("Hurtige biler")
    assert "Jeg kommer" in guest.labels


async def test_in_a_group_all_are_told_with_links_to_the_cards(hall: Hall) -> None:
    meeting = await hall.published()
    world = hall.lokalraad.world
    amina, bo = world.person("Amina"), world.person("Bo")
    group = world.group("Naboer i Ishøj", amina, bo)
    group.write(amina, f"/moeder@{world.bot['username']}")
    await hall.lokalraad.settle()
    said = next(message for message in group.messages.values() if message.sender == "bot")
    assert "Åbne møder på Vestegnen" in said.text
    assert "Tryghed i parken" in said.text
    links = [button["url"] for row in said.buttons for button in row]
    assert links[0].endswith(f"?start=m_{meeting.id}")


async def test_a_link_opens_exactly_that_meeting_for_a_guest_too(hall: Hall) -> None:
    await hall.published(title={"da": "Et andet"})
    meeting = await hall.published(at=EVENING + timedelta(days=1))
    guest = Talk(hall.lokalraad, "Gerda")
    assert (await guest.start(f"m_{meeting.id}")).startswith("Tryghed i parken")


async def test_a_link_to_nothing_is_refused_kindly(hall: Hall) -> None:
    draft = await hall.planned()
    guest = Talk(hall.lokalraad, "Gerda")
    for payload in (f"m_{draft.id}", "m_", "m_x", "m_0", "m_999", "m_112", f"m_{'9' * 30}", "m_-1", "m_1_2"):
        said = await guest.start(payload)
        assert "Det møde findes ikke" in said, payload
        assert "Ring 112 nu" not in said, payload
        assert guest.labels == ["Møder", "Menu"], payload


async def test_a_guest_who_follows_reads_the_notice_and_comes_back_to_the_card(hall: Hall) -> None:
    meeting = await hall.published()
    guest = Talk(hall.lokalraad, "Gerda")
    await guest.start(f"m_{meeting.id}")
    assert "Siger du ja, kommer du tilbage til mødet." in await guest.tap("Følg")
    said = await guest.tap("Ja, det er i orden")
    assert said.startswith("Tak. Så er vi i gang.\n\nTryghed i parken")
    assert "Du følger nu mødet" in await guest.tap("Følg")
    assert len(guest.person.heard) == 1


async def test_a_guest_who_reads_the_notice_in_english_comes_back_to_the_card(hall: Hall) -> None:
    meeting = await hall.published()
    guest = Talk(hall.lokalraad, "Gerda")
    await guest.start(f"m_{meeting.id}")
    await guest.tap("Jeg kommer")
    await guest.tap("In English")
    said = await guest.tap("Yes, that is all right")
    assert "When: Tuesday 1 December 2026 at 19:00–21:00" in said
    assert "The text is written in Danish only." in said


async def test_the_calendar_file_the_map_and_the_link_are_handed_over(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await amina.start(f"m_{meeting.id}")
    card_ = amina.last
    await amina.tap("Kalender")
    assert amina.last.data["document"]["file_name"] == f"lokalraad-{meeting.id}.ics"
    assert "Åbn filen, så står mødet i din kalender." in amina.last.data["caption"]
    amina.person.tap(card_, "Vis på kort")
    await amina.hear()
    venue = amina.last.data["venue"]
    assert (venue["title"], venue["address"]) == ("Tryghed i parken", "Kulturium, Ishøj Store Torv 1")
    amina.person.tap(card_, "Del")
    await amina.hear()
    assert f"?start=m_{meeting.id}" in card_.text
    [send] = [button["url"] for row in card_.buttons for button in row if "url" in button]
    assert send.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F")


async def test_what_was_moved_says_so_first_and_why(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await hall.moved(meeting, EVENING + timedelta(days=1), "Salen er optaget.")
    said = await amina.write("/moeder")
    assert said.startswith("Mødet er flyttet. Her står, hvornår og hvor det er nu.\nSalen er optaget.")
    assert "onsdag 2. december 2026 kl. 19.00–21.00" in said


async def test_past_meetings_are_found_with_their_minutes(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    hall.lokalraad.clock.forward(days=9)
    await amina.write("/moeder")
    await amina.tap("Tidligere møder")
    said = await amina.tap("1. dec. · Tryghed i parken")
    assert said.startswith("Mødet er slut. Referatet er ikke kommet endnu.")
    assert "Jeg kommer" not in amina.labels
    await hall.minuted(meeting, "Der kommer lys i parken til foråret.")
    said = await amina.start(f"m_{meeting.id}")
    assert said.startswith("Mødet er slut, og her er referatet.")
    assert "Der kommer lys i parken til foråret." in said


@pytest.mark.parametrize("asked", ["Hvornår er det næste møde?", "hvornår holder I næste møde"])
async def test_when_is_the_next_meeting_is_told_the_next_meeting(asked: str, hall: Hall, amina: Talk) -> None:
    await hall.published()
    said = await amina.write(asked)
    assert "Det næste åbne møde i Ishøj:" in said
    assert "tirsdag 1. december 2026 kl. 19.00–21.00, Kulturium" in said
    before = amina.last
    assert (await amina.tap("1. dec. · Tryghed i parken")).startswith("Tryghed i parken")
    assert amina.last.id != before.id, "the answer stays"


async def test_where_none_comes_the_answer_says_so(lokalraad: Living, amina: Talk) -> None:
    said = await amina.write("hvornår holder I næste møde")
    assert "Der er ikke noget åbent møde på vej i Ishøj lige nu." in said
    assert "Er der fare lige nu? Ring 112." in said
    guest = Talk(lokalraad, "Gerda")
    said = await guest.write("hvor kan jeg melde mig til lokalrådsmødet")
    assert "Der er ikke noget åbent møde på vej lige nu." in said


async def test_who_asks_for_the_minutes_is_shown_the_last_meetings(hall: Hall, amina: Talk) -> None:
    await hall.published()
    hall.lokalraad.clock.forward(days=9)
    said = await amina.write("findes der et referat af det åbne møde")
    assert "Tidligere møder i Ishøj" in said
    assert "1. dec. · Tryghed i parken" in amina.labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_fits_whatever_staff_wrote(knowledge: Knowledge, language: Language) -> None:
    full = fullest(knowledge.content)
    for state in (full, _minuted(full), _cancelled(full)):
        for seat in Seat:
            follow = Follow(1, 1, NOW, seat, 8, None, NOW, NOW)
            showing = Showing(TEXTS[language], knowledge.content, Seen(state, follow, 0, 99), _items(), NOW)
            assert _length(card(showing)) <= 3_900
    told = card(Showing(TEXTS[language], knowledge.content, Seen(full), (), NOW)).html
    assert ("… og " if language == "da" else "… and ") in told, "what is left out is counted"


def test_what_staff_and_residents_wrote_is_text_and_no_markup(knowledge: Knowledge) -> None:
    plan = replace(fullest(knowledge.content).shown, title={"da": "<b>x</b> & y"}, agenda=("<i>z",))
    meeting = replace(fullest(knowledge.content), plan=plan)
    html = card(Showing(TEXTS["da"], knowledge.content, Seen(meeting), (), NOW)).html
    assert "&lt;b&gt;x&lt;/b&gt; &amp; y" in html
    assert "<i>z" not in html


def fullest(content: Content) -> Meeting:
    """A meeting of which everything is as long as it may be."""
    texts = {part: {"da": "ø" * ROOM[part]} for part in ("title", "problem", "work")}
    place = Place("a" * ROOM["address"], Pin(55.0, 12.0), frozenset(Access), "v" * ROOM["way"])
    rest = {part: "x" * ROOM[part] for part in ("link", "contact", "invited")}
    begins, ends = read_wall(EVENING), read_wall(EVENING + timedelta(hours=2))
    agenda = tuple("x" for _ in range(ROOM["agenda"] // 2))
    plan = Plan(
        "hoje-taastrup",
        begins=begins,
        ends=ends,
        place=place,
        agenda=agenda,
        seats=2_000,
        spoken="s" * 500,
        **texts,  # type: ignore[arg-type]
        **rest,  # type: ignore[arg-type]
    )
    assert plan.council in content.councils.by_slug
    return Meeting(1, plan.council, Stage.PUBLISHED, 2, 1, plan, reason="r" * ROOM["reason"], published_at=NOW)


def _minuted(meeting: Meeting) -> Meeting:
    plan = replace(
        meeting.shown,
        begins=read_wall(EVENING - timedelta(days=30)),
        ends=read_wall(EVENING - timedelta(days=30, hours=-2)),
    )
    return replace(meeting, plan=plan, minutes=Minutes({"da": "m" * ROOM["minutes"]}), minuted_at=NOW)


def _cancelled(meeting: Meeting) -> Meeting:
    return replace(meeting, stage=Stage.CANCELLED)


def _items() -> list[Item]:
    return [Item(at, 1, Kind.QUESTION, "q" * 400, "s" * 40, Outcome.OPEN, NOW, own=True) for at in range(9)]


def _length(view: View) -> int:
    assert not re.search(r"\{|\}|None", view.html)
    return room_taken(view.html)
