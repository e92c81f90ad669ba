"""Letters about meetings: the first line says what has happened, and a button leads to the card."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.agenda import Declined, Item, Kind, Outcome
from bot.domain.announcements import Enclosure, room_taken
from bot.domain.meetings import ROOM, Meeting, Minutes, Purpose, Stage
from bot.domain.meetings import Proposal as Proposed
from bot.domain.people import LANGUAGES, Language
from bot.knowledge import Knowledge
from bot.services.meetings.voice import PlanningNews
from bot.view import View
from handlers.meetings.voice import MeetingsVoice
from tests.convening import EVENING, Hall, open_hall
from tests.handlers.test_meetings import fullest
from tests.known import texts
from tests.living import Living
from tests.talk import Talk, got, tap

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
async def hall(lokalraad: Living) -> Hall:
    return await open_hall(lokalraad)


@pytest.fixture
async def amina(lokalraad: Living) -> Talk:
    amina = Talk(lokalraad)
    await amina.move_in("Ishøj")
    return amina


async def test_a_new_meeting_is_followed_from_the_letter_that_tells_of_it(hall: Hall, amina: Talk) -> None:
    await hall.published()
    letter = await got(amina, "Nyt åbent møde i Ishøj: Tryghed i parken")
    assert "Hvornår: tirsdag 1. december 2026 kl. 19.00–21.00" in letter.text
    assert letter.labels == ["Se mødet", "Følg", "Kalender", "Vælg, hvad du får besked om"]
    said = await tap(amina, letter, "Følg")
    assert said.startswith("Du følger nu mødet")


async def test_a_reminder_says_when_and_where_and_takes_a_no(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await amina.start(f"m_{meeting.id}")
    await amina.tap("Jeg kommer")
    await amina.tap("2")
    hall.lokalraad.clock.instant = datetime(2026, 11, 30, 17, 0, 5, tzinfo=UTC)
    letter = await got(amina, "Husk mødet tirsdag 1. december 2026 kl. 19.00–21.00: Tryghed i parken")
    assert "Hvor: Kulturium, Ishøj Store Torv 1" in letter.text
    assert letter.labels == ["Se mødet", "Jeg kommer ikke"]
    card = await tap(amina, letter, "Se mødet")
    assert "I kommer 2 personer." in card
    assert letter.text.startswith("Husk mødet"), "the letter stays"
    said = await tap(amina, letter, "Jeg kommer ikke")
    assert "Husk" not in letter.text, "what was tapped became the card"
    assert "Jeg kommer" in letter.labels
    assert said


async def test_moved_and_called_off_say_so_first_and_hand_over_the_file_again(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await amina.start(f"m_{meeting.id}")
    await amina.tap("Følg")
    await hall.moved(meeting, EVENING + timedelta(days=1), "Salen er optaget.")
    letter = await got(amina, "Mødet er flyttet: onsdag 2. december 2026 kl. 19.00–21.00\n\nTryghed i parken")
    assert "Salen er optaget." in letter.text
    await tap(amina, letter, "Ret i kalenderen")
    assert amina.last.data["document"]["file_name"] == f"lokalraad-{meeting.id}.ics"
    await hall.cancelled(meeting, "Der er for få, der kan.")
    letter = await got(amina, "Mødet er aflyst: Tryghed i parken")
    assert "Det skulle have været holdt onsdag 2. december 2026 kl. 19.00–21.00." in letter.text
    assert "Der er for få, der kan." in letter.text
    await tap(amina, letter, "Fjern fra kalenderen")
    assert "Åbn filen, så bliver det fjernet fra din kalender." in amina.last.data["caption"]


async def test_the_minutes_thank_who_came_and_staff_are_told_what_waits(hall: Hall, amina: Talk) -> None:
    meeting = await hall.published()
    await amina.start(f"m_{meeting.id}")
    await amina.tap("Jeg kommer")
    await amina.tap("1")
    karla = Talk(hall.lokalraad, "Karla")
    hall.lokalraad.clock.forward(days=12)
    nag = await got(karla, "Referatet mangler: møde nr. 1")
    assert "Det er 3 dage siden, mødet blev holdt." in nag.text
    assert nag.labels == ["Se mødet"]
    await hall.minuted(meeting, "Der kommer lys i parken.")
    letter = await got(amina, "Tak, fordi du kom: her er referatet")
    assert "Der kommer lys i parken." in letter.text
    assert "er godkendt" in (await got(karla, "Referatet af møde nr. 1")).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_fits_and_begins_with_one_bold_line(knowledge: Knowledge, language: Language) -> None:
    voice = MeetingsVoice(texts(), knowledge.content)
    meeting = fullest(knowledge.content)
    minuted = replace(meeting, minutes=Minutes({"da": "m" * ROOM["minutes"]}), minuted_at=NOW)
    filed = replace(minuted, minutes=replace(minuted.minutes, file=Enclosure("document", "x")))
    views = [
        voice.invitation(meeting, language),
        voice.moved(meeting, language),
        voice.cancelled(replace(meeting, stage=Stage.CANCELLED), language),
        voice.reminder(meeting, language),
        voice.minutes(minuted, language, came=True),
        voice.minutes(filed, language, came=False),
        voice.offer(meeting, 8, NOW, language),
        voice.seated(meeting, 1, language),
        voice.offer_over(meeting, language),
        voice.nag(meeting, 3, language),
        *_settled(voice, meeting, language),
        *_news(voice, meeting, language),
    ]
    for view in views:
        assert room_taken(view.html) <= (1_024 if view.attachment else 4_096)
        assert view.html.startswith("<b>")
        assert view.buttons


def _settled(voice: MeetingsVoice, meeting: Meeting, language: Language) -> list[View]:
    item = Item(1, 1, Kind.SUGGESTION, "q" * 400, "s" * 40, Outcome.TAKEN, NOW, own=True)
    declined = [replace(item, outcome=Outcome.DECLINED, declined=why) for why in Declined]
    return [voice.settled(meeting, each, language) for each in (item, *declined)]


def _news(voice: MeetingsVoice, meeting: Meeting, language: Language) -> list[View]:
    proposals = [Proposed(purpose, 1, meeting.shown, reason="r" * ROOM["reason"]) for purpose in Purpose]
    return [voice.news(what, meeting, proposal, language) for what in PlanningNews for proposal in proposals]
