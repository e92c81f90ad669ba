"""What people are told of a meeting, by letters written in the transaction in which it is decided."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import ColumnElement

from bot.clock import ZONE
from bot.domain.announcements import Kind
from bot.domain.letters import Lane, Occasion
from bot.domain.meetings import Meeting, Proposal, Stage
from bot.domain.people import LANGUAGES, Language
from bot.domain.quiet import Matter, Quiet, send_at
from bot.domain.reminders import USELESS
from bot.domain.staff import Role
from bot.domain.walltime import WallTime
from bot.domain.wishes import About
from bot.sealing import Sealer
from bot.services.meetings.voice import MeetingVoice, PlanningNews
from bot.storage import attendance, audience, letters, people, staff
from bot.storage.database import Transaction
from bot.view import View

STANDING = timedelta(hours=1)
"""So long after it would have begun, people may still stand before a closed door."""

Say = Callable[[Language], View]


def key(one: Meeting, part: str) -> str:
    """`meeting:12:v2:moved`: what belongs to a revision ends with it."""
    return f"meeting:{one.id}:v{one.revision}:{part}"


def revisions(number: int) -> str:
    """What the keys of all of them begin with."""
    return f"meeting:{number}:v"


def offers(number: int) -> str:
    """What the keys of offered seats begin with."""
    return f"meeting:{number}:offer:"


def news_of(one: Meeting) -> tuple[str, str]:
    """Under which parts followers, and all others, are told of this revision; nobody follows the first yet."""
    if one.stage is Stage.CANCELLED:
        return "cancelled", "cancelled-news"
    return ("moved", "moved-news") if one.revision > 1 else ("published", "published")


class Telling:
    """Everything has a key of its own, so that nothing is told twice, after a crash or by two processes."""

    def __init__(self, sealer: Sealer, voice: MeetingVoice) -> None:
        self._sealer, self._voice = sealer, voice

    async def publish(self, tx: Transaction, one: Meeting, *, now: datetime) -> None:
        """Keep what is said; `Spreading` writes the letters."""
        say = partial(self._voice.invitation, one)
        name, until = key(one, "published"), one.begins_at
        await self._begin(tx, name, say=say, now=now, expires=until, about=True, lane=Lane.PACED)

    async def revise(self, tx: Transaction, one: Meeting, *, hurry: bool, now: datetime) -> None:
        """It was moved or called off: what waits of former revisions is void, and followers are told."""
        await letters.stop_all(tx, revisions(one.id))
        told, news = news_of(one)
        cancelled = one.stage is Stage.CANCELLED
        say = self._voice.cancelled if cancelled else self._voice.moved
        if cancelled:
            await letters.stop_all(tx, offers(one.id))
        expires = one.begins_at + STANDING
        begin = partial(self._begin, tx, say=partial(say, one), now=now, expires=expires, lane=Lane.PACED)
        occasion = await begin(key(one, told))
        await begin(key(one, news), about=True)
        if occasion is not None:
            due = await goes_to_each(tx, Matter.CHANGE, hurry=hurry, now=now)
            whom = attendance.followers(one.id)
            await letters.write_to_all(tx, occasion, whom, lane=Lane.PACED, due_at=due)

    async def minutes(self, tx: Transaction, one: Meeting, *, again: bool, now: datetime) -> None:
        """To whoever follows it; with thanks to those who came. `again`: to those alone to whom the former ones have
        not gone yet, which then do not go any more."""
        name = f"meeting:{one.id}:minutes:"
        former = (await letters.named(tx, name)).values()
        if again:
            await letters.stop_all(tx, name)
            name += f"{now:%y%m%d%H%M%S%f}:"
        due = await goes_to_each(tx, Matter.ANNOUNCEMENT, hurry=False, now=now)
        for part, came in (("came", True), ("followed", False)):
            say = partial(self._voice.minutes, one, came=came)
            occasion = await self._begin(tx, f"{name}{part}", say=say, now=now, lane=Lane.PACED)
            if occasion is not None:
                whom = attendance.followers(one.id, attendance.comes() if came else ~attendance.comes())
                whom = whom.where(attendance.waits_for(former)) if again else whom
                await letters.write_to_all(tx, occasion, whom, lane=Lane.PACED, due_at=due)

    async def tell_one(
        self,
        tx: Transaction,
        name: str,
        person_id: int,
        say: Say,
        *,
        now: datetime,
        due: datetime | None = None,
        expires: datetime | None = None,
    ) -> None:
        """A letter to one person, under a name that is given once."""
        row = await people.everything(tx, person_id)
        occasion = await self._begin(tx, name, say=say, now=now, expires=expires) if row is not None else None
        if row is not None and occasion is not None:
            language = row["language"]
            await letters.write(tx, occasion, person_id, language=language, lane=Lane.FAST, due_at=due or now)

    async def tell_staff(
        self,
        tx: Transaction,
        what: PlanningNews,
        one: Meeting,
        about: Proposal,
        whom: Collection[int],
        *,
        now: datetime,
    ) -> None:
        """At once, each time anew."""
        name = f"meeting:{one.id}:{what}:{now:%y%m%d%H%M%S%f}"
        await self.tell_each(tx, name, whom, partial(self._voice.news, what, one, about), now=now)

    async def tell_each(
        self,
        tx: Transaction,
        name: str,
        whom: Collection[int],
        say: Say,
        *,
        now: datetime,
        due: datetime | None = None,
    ) -> None:
        """A letter to some people, under a name that is given once."""
        occasion = await self._begin(tx, name, say=say, now=now) if whom else None
        for person_id in whom if occasion is not None else ():
            row = await people.everything(tx, person_id)
            if row is not None:
                language = row["language"]
                await letters.write(
                    tx, occasion or 0, person_id, language=language, lane=Lane.FAST, due_at=due or now
                )

    async def remind(self, tx: Transaction, one: Meeting, part: str, *, now: datetime) -> int:
        """The occasion of a reminder, begun where it is not yet."""
        say = partial(self._voice.reminder, one)
        begun = await self._begin(tx, key(one, part), say=say, now=now, expires=useful_until(one), lane=Lane.PACED)
        return begun or await letters.find(tx, key(one, part)) or 0

    async def _begin(
        self,
        tx: Transaction,
        name: str,
        *,
        say: Say,
        now: datetime,
        expires: datetime | None = None,
        about: bool = False,
        lane: Lane = Lane.FAST,
    ) -> int | None:
        """None where it was begun before. `about`: only to those who want to hear of meetings by then."""
        what = About(Kind.MEETING) if about else None
        said: Mapping[str, View] = {str(language): say(language) for language in LANGUAGES}
        occasion = Occasion(name, lane=lane, expires_at=expires, about=what)
        return await letters.begin(tx, self._sealer, occasion, said, now=now)


def begins_of(one: Meeting) -> WallTime:
    """Only of what was published."""
    assert one.plan is not None
    assert one.plan.begins is not None
    return one.plan.begins


def useful_until(one: Meeting) -> datetime:
    """When it is too late to be told that there is a meeting."""
    return one.begins_at - USELESS


async def goes_to_each(
    tx: Transaction, matter: Matter, *, hurry: bool, now: datetime
) -> datetime | ColumnElement[datetime]:
    """`goes_at`, for people joined with their wishes."""
    groups = await audience.quiet_groups(tx)
    return audience.at_each(groups, {quiet: goes_at(matter, quiet, hurry=hurry, now=now) for quiet, _ in groups}, now)


def goes_at(matter: Matter, quiet: Quiet, *, hurry: bool, now: datetime) -> datetime:
    """When a letter that could go now goes to somebody with these quiet hours."""
    return now if hurry else send_at(matter, now, quiet, ZONE)


async def may_plan(tx: Transaction, person_id: int | None, council: str) -> bool:
    """Whether somebody is an announcer of that council at this moment."""
    if person_id is None:
        return False
    posts = (await staff.member(tx, person_id)).permits(Role.ANNOUNCER)
    return council in {post.council for post in posts}


async def planners(tx: Transaction, council: str, *, but: int | None = None) -> list[int]:
    """Everybody who may plan there, and approve."""
    held = await staff.held(tx, [council])
    found = dict.fromkeys(each.person_id for each in held if each.post.role is Role.ANNOUNCER)
    return [person_id for person_id in found if person_id != but]
