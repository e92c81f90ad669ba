"""What tests of meetings begin with: two announcers of Ishøj, a plain voice, residents, and what a postman does."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, select, update

from bot.clock import Clock
from bot.domain.agenda import Item
from bot.domain.letters import Cause, Claimed, Delivered, Lane, Outcome, State, settle
from bot.domain.meetings import Meeting, Minutes, Place, Plan, Proposal
from bot.domain.people import Language, Resident
from bot.domain.staff import Announcer, Partner, Post, Role
from bot.domain.walltime import WallTime, read_wall
from bot.sealing import Sealer
from bot.services.meetings import Agenda, Meetings, Planner, Timekeeper
from bot.services.meetings.voice import PlanningNews
from bot.services.privacy import Privacy
from bot.services.wishes import Wants
from bot.storage import letters, staff
from bot.storage.database import Database
from bot.storage.tables import letters as letter_rows
from bot.storage.tables import meetings as meeting_rows
from bot.storage.tables import occasions, people
from bot.view import View
from tests.outbox import FIRST_CHAT, Outbox
from tests.services.staffing import Mailbox

TUESDAY = WallTime(datetime(2026, 12, 15, 19))  # noqa: DTZ001 - on the wall
"""Three weeks after the Monday on which tests begin."""


class PlainMeetingVoice:
    """Says of which revision it speaks, so that tests can tell whether a text is stale."""

    def invitation(self, meeting: Meeting, language: Language) -> View:
        return self._of("invitation", meeting)

    def moved(self, meeting: Meeting, language: Language) -> View:
        return self._of("moved", meeting)

    def cancelled(self, meeting: Meeting, language: Language) -> View:
        return self._of("cancelled", meeting)

    def reminder(self, meeting: Meeting, language: Language) -> View:
        return self._of("reminder", meeting)

    def minutes(self, meeting: Meeting, language: Language, *, came: bool) -> View:
        return View(f"{'thanks, ' if came else ''}minutes: {meeting.minutes.text(language)}")

    def offer(self, meeting: Meeting, people: int, until: datetime, language: Language) -> View:
        return View(f"offer for {people} until {until:%d.%m. %H:%M}")

    def seated(self, meeting: Meeting, people: int, language: Language) -> View:
        return View(f"seats for {people}")

    def offer_over(self, meeting: Meeting, language: Language) -> View:
        return View("the offer is over")

    def settled(self, meeting: Meeting, item: Item, language: Language) -> View:
        return View(f"{item.outcome} {item.declined or ''}".strip())

    def news(self, what: PlanningNews, meeting: Meeting, proposal: Proposal, language: Language) -> View:
        return View(f"{what} {proposal.purpose}")

    def nag(self, meeting: Meeting, days: int, language: Language) -> View:
        return View(f"no minutes after {days} days")

    def _of(self, what: str, meeting: Meeting) -> View:
        plan = meeting.shown
        begins = plan.begins.isoformat() if plan.begins else "?"
        return View(f"{what} v{meeting.revision} {begins} {plan.place.address}")


def at(begins: WallTime, **more: Any) -> Plan:
    """A plan that is complete, for two hours."""
    ends = replace(begins, local=begins.local + timedelta(hours=2))
    said: dict[str, Any] = {"title": {"da": "Åbent møde"}, "problem": {"da": "Støj"}, "work": {"da": "Vi lytter"}}
    return Plan("ishoj", begins=begins, ends=ends, **said | {"place": Place("Rådhuset")} | more)


@dataclass
class Hall:
    """The services on one database, as one process has them; announcers live elsewhere."""

    db: Database
    sealer: Sealer
    clock: Clock
    training: bool = False

    def __post_init__(self) -> None:
        self.outbox, self.mail = Outbox(self.db, self.sealer, self.clock), Mailbox()
        given = (self.db, self.sealer, self.clock, self.mail, PlainMeetingVoice())
        self.planner = Planner(*given, training=self.training)
        self.meetings, self.agenda, self.timekeeper = Meetings(*given), Agenda(*given), Timekeeper(*given)
        self.wants, self.privacy = Wants(self.db), Privacy(self.db, self.sealer, self.clock)
        self.updates, self.chats = 0, 1_000  # the first chats are those of a newsroom

    async def residents(
        self, count: int, *, council: str | None = "ishoj", language: Language = "da"
    ) -> list[Resident]:
        found = await self.outbox.people(count, language=language, first=FIRST_CHAT + self.chats)
        chats = [FIRST_CHAT + self.chats + place for place in range(count)]
        self.chats += count
        async with self.db.transaction() as tx:
            await tx.execute(update(people).where(people.c.id.in_(found)).values(council=council))
        return [Resident(one, chat, language, council, "3") for one, chat in zip(found, chats, strict=True)]

    async def announcer(self, *councils: str) -> Announcer:
        [person] = await self.residents(1, council=None)
        posts = tuple(Post(council, Partner.POLICE, Role.ANNOUNCER) for council in councils or ("ishoj",))
        async with self.db.transaction() as tx:
            for post in posts:
                await staff.give(tx, person.id, post, now=self.clock())
        return Announcer(person.id, posts)

    async def dismiss(self, one: Announcer) -> None:
        async with self.db.transaction() as tx:
            for held in await staff.held(tx):
                if held.person_id == one.person_id:
                    await staff.take(tx, held.id)

    async def erase(self, resident: Resident) -> None:
        await self.privacy.erase(resident, update_id=0)

    @property
    def update_id(self) -> int:
        """The next one."""
        self.updates += 1
        return self.updates

    async def drafted(self, by: Announcer, plan: Plan | None = None) -> Meeting:
        wanted = plan or at(TUESDAY)
        one = await self.planner.begin(by, wanted.council, update_id=self.update_id)
        return await self.planner.edit(by, one.id, lambda _: wanted)

    async def published(self, by: Announcer, other: Announcer, plan: Plan | None = None, **more: Any) -> Meeting:
        one = await self.drafted(by, replace(plan or at(TUESDAY), **more))
        return await self.decided(by, other, one)

    async def decided(self, by: Announcer, other: Announcer, one: Meeting) -> Meeting:
        """What is proposed is handed in by one and approved by the other."""
        assert one.proposal is not None
        await self.planner.submit(by, one.id, one.proposal.fingerprint)
        typed = (await self.planner.preview(other, one.id)).reach.recipients
        return await self.planner.approve(other, one.id, one.proposal.fingerprint, typed=typed)

    async def changed(
        self, by: Announcer, other: Announcer, number: int, change: Callable[[Plan], Plan], reason: str = ""
    ) -> Meeting:
        one = await self.planner.edit(by, number, change)
        if reason:
            one = await self.planner.explain(by, number, reason)
        return await self.decided(by, other, one)

    async def moved(self, by: Announcer, other: Announcer, number: int, begins: WallTime) -> Meeting:
        return await self.changed(by, other, number, lambda plan: moved(plan, begins))

    async def cancelled(self, by: Announcer, other: Announcer, number: int) -> Meeting:
        return await self.decided(by, other, await self.planner.call_off(by, number))

    async def minuted(self, by: Announcer, other: Announcer, number: int, text: str = "Det gik godt") -> Meeting:
        return await self.decided(by, other, await self.planner.write_minutes(by, number, Minutes({"da": text})))

    async def tick(self) -> None:
        await self.timekeeper.tick()

    async def claim(self, lease: str = "ours", limit: int = 500) -> list[Claimed]:
        found: list[Claimed] = []
        for lane in Lane:
            found += await self.outbox.claim(lease, lane=lane, limit=limit)
        return found

    async def settle(self, claimed: Collection[Claimed], outcome: Outcome | None = None, lease: str = "ours") -> None:
        now = self.clock()
        async with self.db.transaction() as tx:
            settled = [settle(each, outcome or Delivered(1_000 + each.id), now=now) for each in claimed]
            await letters.settle(tx, settled, lease=lease, now=now)
            await tx.execute(update(letter_rows).values(spoken_at=None))  # chats need not rest between two letters

    async def deliver(self, outcome: Outcome | None = None) -> list[tuple[int, str]]:
        """What a postman does with all that is due; to whom, and what it said in Danish."""
        told: list[tuple[int, str]] = []
        while claimed := await self.claim():
            async with self.db.reading() as tx:
                said = [await letters.body(tx, self.sealer, one.occasion_id, one.language) for one in claimed]
            told += [(one.person_id or 0, view.html) for one, view in zip(claimed, said, strict=True)]
            await self.settle(claimed, outcome)
        return told

    async def sweep(self) -> None:
        """What the postman's desk does about letters that came too late."""
        async with self.db.transaction() as tx:
            await letters.expire(tx, now=self.clock())
            await letters.cancel(tx, now=self.clock())

    async def rows(self, key: str) -> list[Row[Any]]:
        """Letters of the occasion with that key, by whom they are to."""
        query = select(letter_rows).join(occasions, occasions.c.id == letter_rows.c.occasion_id)
        async with self.db.reading() as tx:
            return list(await tx.execute(query.where(occasions.c.key == key).order_by(letter_rows.c.person_id)))

    async def all_rows(self) -> list[Row[Any]]:
        """Of all letters, with the `key` of what they are for."""
        query = select(letter_rows, occasions.c.key).join(occasions, occasions.c.id == letter_rows.c.occasion_id)
        async with self.db.reading() as tx:
            return list(await tx.execute(query.where(letter_rows.c.person_id.is_not(None))))

    async def to(self, key: str) -> list[int]:
        """Who has a letter there that was not refused them from the beginning."""
        return [row.person_id for row in await self.rows(key) if row.state != State.EXPIRED]

    async def states(self, key: str) -> Counter[tuple[State, Cause | None]]:
        return Counter((State(row.state), Cause(row.cause) if row.cause else None) for row in await self.rows(key))

    async def keys(self, *, but: str = "\0") -> list[str]:
        """Of all occasions, in the order they were noted."""
        async with self.db.reading() as tx:
            found = await tx.scalars(select(occasions.c.key).order_by(occasions.c.id))
            return [key for key in found if but not in key]

    async def column(self, number: int, name: str) -> Any:
        async with self.db.reading() as tx:
            return await tx.scalar(select(meeting_rows.c[name]).where(meeting_rows.c.id == number))


def moved(plan: Plan, begins: WallTime) -> Plan:
    return replace(plan, begins=begins, ends=replace(begins, local=begins.local + timedelta(hours=2)))


def wall(*when: int) -> WallTime:
    """Year, month, day, hour and minute in Copenhagen; the first of two equal hours."""
    return read_wall(datetime(*when), fold=0)  # type: ignore[arg-type]  # noqa: DTZ001


def clock_of(hour: int, minute: int = 0) -> time:
    return time(hour, minute)
