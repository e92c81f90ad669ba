"""Sees to it that no case waits in silence: reminds, escalates, sums up the day, and forgets in time."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from functools import partial

from bot.clock import ZONE
from bot.domain import deadlines
from bot.domain.cases import OPEN_ONES, Case, Filter, Part, State
from bot.domain.deadlines import Step
from bot.domain.staff import Role
from bot.services.feedback.base import Caring
from bot.services.feedback.telling import admins, coordinators
from bot.services.feedback.voice import CaseNews, Summed
from bot.storage import briefings, cases, erasures, nags, people, staff, writings
from bot.storage.database import Transaction

MORNING = time(8)
"""When coordinators who want to hear once a day do, in Denmark."""

BEFORE_FADING = timedelta(days=1)
"""How long before it is forgotten somebody is told of what they have half written."""

USUAL_KEEP_DAYS = 365
"""How long finished cases are kept whose kind is in the content no more."""

SUMMED = Filter(states=(*OPEN_ONES.states, State.WITHDRAWN))
"""Among which cases a digest looks."""

NEWS = {Step.FIRST: CaseNews.DUE, Step.SECOND: CaseNews.SECOND, Step.ADMIN: CaseNews.ADMIN}
log = logging.getLogger(__name__)


class Minder(Caring):
    """In any process, as often as it likes: each thing is noted in the transaction in which it is told."""

    async def tick(self) -> None:
        """What the clock brings."""
        await self._fade()
        await self._sum_up()
        now = self._clock()
        async with self._db.reading() as tx:
            late = await cases.dues(tx, before=now)
            told = await nags.noted(tx, [number for number, _, _ in late])
        for number, council, part in late:
            if (number, part.partner, part.clock, deadlines.step_at(part, now)) not in told:
                await self._nag(number, council, part, now)

    async def over(self) -> Mapping[str, int]:
        """By kind, how many finished cases have been kept long enough, all that there are: nothing is done."""
        async with self._db.reading() as tx:
            return await cases.counted(tx, await self._kept_since(tx))

    async def prune(self) -> Mapping[str, int]:
        """Forget some of them: how many of each kind. A case that waits for an answer is never among them."""
        now, gone = self._clock(), dict[str, int]()
        async with self._db.transaction() as tx:
            for kind, before in (await self._kept_since(tx)).items():
                if found := await cases.over(tx, kind, before=before, hold=True):
                    await cases.drop(tx, found)
                    await erasures.note(tx, "case", found, now=now)
                    gone[kind] = len(found)
        return gone

    async def _kept_since(self, tx: Transaction) -> Mapping[str, datetime]:
        """Of each kind there is, when the last answer to what is forgotten now was given at the latest."""
        kinds = {slug: self._guidance.kind(slug) for slug in await cases.kinds(tx)}
        days = {slug: kind.keep_days if kind else USUAL_KEEP_DAYS for slug, kind in kinds.items()}
        return {slug: self._clock() - timedelta(days=kept) for slug, kept in days.items()}

    async def _nag(self, number: str, council: str, seen: Part, now: datetime) -> None:
        """One row for each step, whoever hears of it."""
        async with self._db.transaction() as tx:
            case = await cases.find(tx, self._sealer, number, [(council, seen.partner)], hold=True)
            part = case.part(seen.partner) if case is not None else None
            step = deadlines.step_at(part, now) if part is not None else None
            if case is None or part is None or step is None:
                return
            if not await nags.note(tx, number, part, step, now=now):
                return
            what, whom = await self._whom(tx, case, part, step)
            await self._telling.news(tx, what, case, part.partner, whom, now=now, step=step)
        if not whom:
            log.warning("%s waits for an answer, and nobody of its council can be told: give somebody a post", number)
        self._mail.wake()

    async def _whom(self, tx: Transaction, case: Case, part: Part, step: Step) -> tuple[CaseNews, Sequence[int]]:
        """Where there is nobody for a step, those of the next one; and what they are told."""
        all_of = await coordinators(tx, case.council, part.partner)
        first = [part.assignee] if part.assignee in all_of and part.assignee is not None else all_of
        others = [one for one in all_of if one not in first]
        for whom in [first, others][step:] if step is not Step.ADMIN else []:
            if whom:
                return NEWS[step], whom
        if of_partner := await admins(tx, case.council, part.partner):
            return CaseNews.ADMIN, of_partner
        return NEWS[step], all_of

    async def _fade(self) -> None:
        """Each by themselves, the person before what they wrote, as whoever writes on holds them: several at once
        would wait for each other."""
        now = self._clock()
        before = now + BEFORE_FADING
        async with self._db.reading() as tx:
            fading = await writings.fading(tx, before=before)
        for person_id in fading:
            async with self._db.transaction() as tx:
                held = await people.hold(tx, person_id)
                until = await writings.tell(tx, person_id, before=before) if held else None
                if until is not None and until > now:
                    key, say = f"writing:{person_id}:{until:%y%m%d%H%M%S}", partial(self._voice.fading, until)
                    await self._telling.to_staff(tx, key, [person_id], say, now=now)
        async with self._db.transaction() as tx:
            await writings.prune(tx, now=now)
        if fading:
            self._mail.wake()

    async def _sum_up(self) -> None:
        """Once a day, from the morning on; nobody is told that there is nothing."""
        now = self._clock()
        here = now.astimezone(ZONE)
        if here.time() < MORNING:
            return
        async with self._db.transaction() as tx:
            for person_id, last in (await briefings.due_on(tx, here.date())).items():
                since = datetime.combine(last or here.date() - timedelta(days=1), MORNING, tzinfo=ZONE)
                await self._digest(tx, person_id, since, now)
        self._mail.wake()

    async def _digest(self, tx: Transaction, person_id: int, since: datetime, now: datetime) -> None:
        posts = (await staff.member(tx, person_id)).permits(Role.COORDINATOR)
        scope = sorted({(post.council, post.partner) for post in posts})
        found = await cases.of(tx, self._sealer, scope, SUMMED, by=person_id, now=now) if scope else ()
        added = await cases.added_to(tx, [case.reference for case in found], since=since)
        told = [(what, case.council) for case in found for what in _summed(case, case.reference in added, since, now)]
        if not told:
            return
        counted = Counter(what for what, _ in told)
        counts = {what: counted[what] for what in Summed if counted[what]}
        councils = dict(sorted(Counter(council for _, council in told).items()))
        say = partial(self._voice.digest, counts, councils)
        await self._telling.to_staff(tx, f"inbox:digest:{person_id}:{now:%y%m%d}", [person_id], say, now=now)


def _summed(case: Case, added: bool, since: datetime, now: datetime) -> Iterator[Summed]:
    """Of each of its sides; what is new is not said to be added to as well."""
    for part in case.parts:
        if part.state is State.RECEIVED and part.since >= since:
            yield Summed.NEW
        elif part.is_open and added:
            yield Summed.ADDED
        elif part.state is State.WITHDRAWN and part.since >= since:
            yield Summed.WITHDRAWN
        if part.is_overdue(now) and part.into is None:
            yield Summed.LATE
