"""What a question comes to, and which answers are served while the database is there and while it is away."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest

from bot.content import Content
from bot.domain.answers import Answer
from bot.domain.faq import Decision, Kind, Matcher
from bot.domain.mind import Mind
from bot.domain.people import Guest, Language, Resident
from bot.errors import DatabaseAway
from bot.knowledge import Knowledge
from bot.sealing import Sealer
from bot.services.people import People
from bot.services.questions import Checked, Found, Learning, Questions, Unknown, Unsure, reply_to
from bot.services.unanswered import Unanswered
from bot.storage import unanswered as rows
from bot.storage import withdrawn as shelf
from bot.storage.database import Database, Transaction
from tests.living import Clock

FIRST, SECOND, THIRD = "bike_theft", "lost_found", "fireworks"
PHRASES = {
    FIRST: ("min cykel er stjålet", "cykeltyveri"),
    SECOND: ("jeg har mistet min nøgle", "hittegods"),
    THIRD: ("hvornår må man fyre krudt af", "fyrværkeri"),
}


class Leaving(Database):
    """A database that goes away when it is told to."""

    is_away = False

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        if self.is_away:
            raise DatabaseAway
        async with super().reading() as tx:
            yield tx


@pytest.fixture(scope="module")
def mind() -> Mind:
    return Mind(Matcher(PHRASES))


@pytest.fixture
def content(knowledge: Knowledge) -> Content:
    return knowledge.content


@pytest.fixture
def answers(content: Content) -> Mapping[str, Answer]:
    """Three of the answers, each related to the next."""
    related = {FIRST: (SECOND,), SECOND: (THIRD,), THIRD: (FIRST,)}
    return {name: replace(content.answers[name], related=others) for name, others in related.items()}


@pytest.fixture
def service(db: Database, clock: Clock, answers: Mapping[str, Answer], mind: Mind) -> Questions:
    return Questions(db, clock, answers, mind)


async def withdraw(db: Database, clock: Clock, *names: str) -> None:
    async with db.transaction() as tx:
        for name in names:
            await shelf.withdraw(tx, name, reason="gammelt", now=clock())
    clock.forward(seconds=2)


async def test_an_answer_comes_with_what_it_is_related_to(service: Questions, answers: Mapping[str, Answer]) -> None:
    assert await service.ask("min cykel er stjålet") == Found(answers[FIRST], (answers[SECOND],))


async def test_what_is_withdrawn_is_checked_and_related_to_nothing(
    service: Questions, answers: Mapping[str, Answer], db: Database, clock: Clock
) -> None:
    await withdraw(db, clock, FIRST, SECOND)
    assert await service.ask("min cykel er stjålet") == Checked(answers[FIRST], ())
    assert await service.show(FIRST) == Checked(answers[FIRST], ())
    assert await service.served() == {THIRD}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_was_not_it_leads_to_what_is_near_the_question_and_then_the_answer(
    service: Questions, answers: Mapping[str, Answer], db: Database, clock: Clock
) -> None:
    assert await service.instead(FIRST, "nøgle til cykel") == Unsure((answers[SECOND], answers[THIRD]))
    assert await service.instead(FIRST, None) == Unsure((answers[SECOND],))
    assert await service.instead("gone", None) == Unknown()
    await withdraw(db, clock, SECOND, THIRD)
    assert await service.instead(FIRST, "nøgle til cykel") == Unknown()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_last_known_ones_hold_while_the_database_is_away(
    database_url: str, clock: Clock, answers: Mapping[str, Answer], mind: Mind
) -> None:
    db = Leaving(database_url)
    service = Questions(db, clock, answers, mind)
    await withdraw(db, clock, FIRST)
    assert await service.served() == {SECOND, THIRD}
    db.is_away = True
    clock.forward(minutes=5)
    assert await service.served() == {SECOND, THIRD}
    await db.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_cold_start_finds_nothing_yet_and_shows_everything(
    db: Database, clock: Clock, answers: Mapping[str, Answer]
) -> None:
    service = Questions(db, clock, answers, Mind())
    assert await service.ask("min cykel er stjålet") == Learning()
    assert service.nearest("min cykel er stjålet") == ()
    assert isinstance(await service.show(FIRST), Found)
    assert await service.show("gone") is None


@pytest.mark.parametrize(("served", "expected"), [((SECOND,), (SECOND,)), ((FIRST, THIRD), (FIRST, THIRD))])
def test_what_is_not_served_is_not_offered(
    answers: Mapping[str, Answer], served: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    decision = Decision(Kind.CHOICES, None, (FIRST, SECOND, THIRD), 0.4)
    assert reply_to(decision, answers, served) == Unsure(tuple(answers[name] for name in expected))


def test_where_nothing_that_may_be_meant_is_served_the_nearest_is_said_to_be_checked(
    answers: Mapping[str, Answer],
) -> None:
    decision = Decision(Kind.CHOICES, None, (FIRST, SECOND, THIRD), 0.4)
    assert reply_to(decision, answers, ()) == Checked(answers[FIRST], ())


async def test_the_council_of_a_question_is_kept_where_five_share_it_and_the_language(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    service, homes = Unanswered(db, sealer, clock, ()), People(db, sealer, clock)

    async def moved_in(chat: int, language: Language, council: str) -> Resident:
        guest = Guest(chat, language)
        return await homes.accept(guest, language=language, version="1", council=council, update_id=chat)

    async def council_of(asker: Resident, offer: str) -> str | None:
        await service.keep(asker, service.offer("hvor er bænken?"), offer=offer)
        async with db.reading() as tx:
            return (await rows.kept(tx, sealer))[-1].council

    english, *_ = [await moved_in(chat, "en", "vallensbaek") for chat in (1, 2, 3, 4)]
    for chat in range(10, 15):
        await moved_in(chat, "da", "vallensbaek")
        await moved_in(chat + 10, "en", "ishoj")
    assert await council_of(english, "first") is None
    fifth = await moved_in(5, "en", "vallensbaek")
    assert await council_of(english, "second") == "vallensbaek"
    await homes.blocked(5, blocked=True)
    assert await council_of(fifth, "third") is None


async def test_refusals_are_counted_by_answer_for_as_long_as_is_asked(
    db: Database, sealer: Sealer, clock: Clock
) -> None:
    service = Unanswered(db, sealer, clock, ())
    for showing in ("1", "1", "2"):
        await service.refuse(FIRST, showing=showing, nearest=[FIRST, SECOND])
    await service.refuse(THIRD, showing="2")
    async with db.reading() as tx:
        first, third = await rows.refused(tx, since=date(2026, 11, 23))
        assert (first.answer, first.count, first.nearest) == (FIRST, 2, (SECOND,))
        assert (third.answer, third.count, third.nearest) == (THIRD, 1, ())
        assert await rows.refused(tx, since=date(2026, 11, 24)) == []
