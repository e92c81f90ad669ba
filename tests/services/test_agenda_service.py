"""What residents bring to a meeting reaches its agenda, and whoever brought it is told what came of it."""

import pytest

from bot.domain.agenda import MOST, Declined, Kind, Outcome
from bot.domain.forms import AGENDA
from bot.domain.staff import Announcer
from bot.errors import AgendaClosed, AgendaFull, AgendaItemUnknown, MeetingTooLong, MeetingUnknown, NoticeNotAccepted
from bot.storage import drafts
from tests.living import Clock
from tests.services.meeting import TUESDAY, Hall

WORDS = "Hvornår kommer der lys på stien? Ring 23 45 67 89"
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_it_is_brought_once_masked_and_without_a_name(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = (await hall.published(ann, bo)).id
    one, other = await hall.residents(2)
    items = [await hall.agenda.bring(one, number, Kind.QUESTION, WORDS, "", update_id=5) for _ in range(2)]
    assert items[0].id == items[1].id
    assert "23 45 67 89" not in items[0].words
    assert (items[0].signed, items[0].own, items[0].listed) == ("", True, False)
    assert [item.own for item in await hall.agenda.for_staff(bo, number)] == [False]
    assert await hall.agenda.of(number, other) == await hall.agenda.of(number, None) == []
    assert [item.id for item in await hall.agenda.mine(one)] == [items[0].id]
    brought = [whom for whom, text in await hall.deliver() if text.startswith("brought")]
    assert sorted(brought) == [ann.person_id, bo.person_id]


async def test_others_read_what_staff_let_them(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = (await hall.published(ann, bo)).id
    one, other = await hall.residents(2)
    item = await hall.agenda.bring(one, number, Kind.SUGGESTION, "Flere bænke", "Ali", update_id=1)
    await hall.agenda.let_see(ann, item.id, True)
    assert [(each.words, each.signed, each.own) for each in await hall.agenda.of(number, other)] == [
        ("Flere bænke", "Ali", False)
    ]
    await hall.agenda.let_see(bo, item.id, False)
    assert await hall.agenda.of(number, other) == []


async def test_its_author_is_told_what_came_of_it_each_time_that_is_new(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number = (await hall.published(ann, bo)).id
    [one] = await hall.residents(1)
    item = await hall.agenda.bring(one, number, Kind.QUESTION, "Lys?", "", update_id=1)
    for outcome in (Outcome.TAKEN, Outcome.TAKEN, Outcome.DECLINED):
        clock.forward(minutes=1)
        settled = await hall.agenda.settle(ann, item.id, outcome)
    assert settled.declined is Declined.OFF_TOPIC
    told = [text for whom, text in await hall.deliver() if whom == one.id]
    assert told == [str(Outcome.TAKEN), f"{Outcome.DECLINED} {Declined.OFF_TOPIC}"]


async def test_what_is_somebody_elses_stays(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = (await hall.published(ann, bo)).id
    one, other = await hall.residents(2)
    stranger = await hall.announcer("herlev")
    item = await hall.agenda.bring(one, number, Kind.QUESTION, "Lys?", "", update_id=1)
    for doing in (
        hall.agenda.withdraw(other, item.id),
        hall.agenda.let_see(stranger, item.id, True),
        hall.agenda.settle(stranger, item.id, Outcome.ANSWERED),
        hall.agenda.settle(ann, 99, Outcome.ANSWERED),
    ):
        with pytest.raises(AgendaItemUnknown):
            await doing
    with pytest.raises(MeetingUnknown):
        await hall.agenda.for_staff(stranger, number)
    for _ in range(2):
        await hall.agenda.withdraw(one, item.id)
    assert await hall.agenda.for_staff(ann, number) == []


async def test_nobody_brings_without_end_nor_at_length(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = (await hall.published(ann, bo)).id
    one, other = await hall.residents(2)
    for update_id in range(MOST):
        await hall.agenda.bring(one, number, Kind.QUESTION, f"Nr. {update_id}", "", update_id=update_id)
    with pytest.raises(AgendaFull):
        await hall.agenda.bring(one, number, Kind.QUESTION, "En til", "", update_id=MOST)
    with pytest.raises(AgendaFull):
        await hall.agenda.ask(one, number, Kind.QUESTION, update_id=MOST + 1)
    assert len(await hall.agenda.for_staff(ann, number)) == MOST
    await hall.agenda.bring(one, number, Kind.QUESTION, "Nr. 0", "", update_id=0)  # given again, it is no new one
    with pytest.raises(MeetingTooLong):
        await hall.agenda.bring(other, number, Kind.QUESTION, "x" * 10_000, "", update_id=1)


async def test_the_agenda_is_closed_once_it_begins_or_is_called_off(
    hall: Hall, ann: Announcer, bo: Announcer, clock: Clock
) -> None:
    number, off = (await hall.published(ann, bo)).id, (await hall.published(ann, bo)).id
    [one] = await hall.residents(1)
    await hall.cancelled(ann, bo, off)
    clock.instant = TUESDAY.instant
    for closed in (number, off):
        with pytest.raises(AgendaClosed):
            await hall.agenda.bring(one, closed, Kind.QUESTION, "Lys?", "", update_id=closed)
        with pytest.raises(AgendaClosed):
            await hall.agenda.ask(one, closed, Kind.QUESTION, update_id=closed)


async def test_a_form_asks_for_the_words_and_forgets_them_when_they_are_brought(
    hall: Hall, ann: Announcer, bo: Announcer
) -> None:
    number = (await hall.published(ann, bo)).id
    [one] = await hall.residents(1)
    await hall.agenda.ask(one, number, Kind.QUESTION, update_id=10)
    await hall.agenda.say(one, "Lys?", update_id=11)
    async with hall.db.reading() as tx:
        draft = await drafts.of(tx, hall.sealer, one.id, now=hall.clock())
    assert draft is not None
    assert (draft.form, draft.answers["of"], draft.answers["words"]) == (AGENDA, f"{number}:question", "Lys?")
    await hall.agenda.bring(one, number, Kind.QUESTION, "Lys?", "", update_id=12)
    async with hall.db.reading() as tx:
        draft = await drafts.of(tx, hall.sealer, one.id, now=hall.clock())
    assert draft is None or (draft.question is None and not draft.answers["words"])


async def test_who_is_erased_takes_it_with_them(hall: Hall, ann: Announcer, bo: Announcer) -> None:
    number = (await hall.published(ann, bo)).id
    [one] = await hall.residents(1)
    await hall.agenda.bring(one, number, Kind.QUESTION, "Lys?", "", update_id=1)
    await hall.erase(one)
    assert await hall.agenda.for_staff(ann, number) == []
    with pytest.raises(NoticeNotAccepted):
        await hall.agenda.bring(one, number, Kind.QUESTION, "Lys?", "", update_id=2)
