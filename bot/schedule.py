"""What runs when: APScheduler as an alarm clock; what is due is always read from the database."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, local_day, now
from bot.domain.erasures import KEPT as KEPT_ERASURES
from bot.domain.letters import KEPT
from bot.domain.unanswered import KEPT_DAYS
from bot.errors import DatabaseAway, TelegramAway, TokenRefused
from bot.services.feedback import Minder
from bot.services.meetings import Timekeeper
from bot.services.sending import Sending, Showing
from bot.storage import (
    agenda,
    announcements,
    drafts,
    erasures,
    follows,
    inbox,
    invitations,
    letters,
    meetings,
    pictures,
    unanswered,
)
from bot.storage.database import Database
from bot.view import Board

KEEP_HANDLED_DAYS = 7
"""Handled inbox rows hold no message, only the id that makes a repeated update known for what it is."""

KEEP_DEAD_DAYS = 30
"""Dead letters are for staff to look into; what they hold is sealed."""

KEEP_LETTERS_DAYS = KEPT.days
"""Occasions whose letters have all ended; by then everybody has what was said."""

KEEP_INVITATIONS_DAYS = 30
"""Until then an old link is known for what it was."""

KEEP_DROPPED_DAYS = 30
"""Announcements that were thrown away; what was sent is kept, so that it can be told what was said."""

KEEP_FOLLOWS_DAYS = 180
"""Who followed a meeting, and what they brought to it, so long after it was held."""

KEEP_UNSENT_DAYS = 8
"""Pictures that were sent nowhere; by then what they belonged to is forgotten."""

OFTEN_SECONDS = 2
"""How long something that was approved waits at most before its first letter is written."""

TICK_SECONDS = 30
"""How late a reminder is written at most while all is well."""

Work = Callable[[], Awaitable[None]]
log = logging.getLogger(__name__)


class Housekeeping:
    """Deletes what has been kept long enough."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self.db, self.clock = db, clock

    async def prune(self) -> None:
        """Handled updates after a week, dead letters, letters and invitations after a month, the rest in time."""
        try:
            async with self.db.transaction() as tx:
                await inbox.prune(tx, "done", now=self.clock(), days=KEEP_HANDLED_DAYS)
                await inbox.prune(tx, "dead", now=self.clock(), days=KEEP_DEAD_DAYS)
                await drafts.prune(tx, now=self.clock())
                await unanswered.prune(tx, before=local_day(self.clock()) - timedelta(days=KEPT_DAYS))
                await letters.prune(tx, before=self.clock() - timedelta(days=KEEP_LETTERS_DAYS))
                await invitations.prune(tx, before=self.clock() - timedelta(days=KEEP_INVITATIONS_DAYS))
                await announcements.prune(tx, before=self.clock() - timedelta(days=KEEP_DROPPED_DAYS))
                await meetings.prune(tx, before=self.clock() - timedelta(days=KEEP_DROPPED_DAYS))
                await follows.prune(tx, before=self.clock() - timedelta(days=KEEP_FOLLOWS_DAYS))
                await agenda.prune(tx, before=self.clock() - timedelta(days=KEEP_FOLLOWS_DAYS))
                await pictures.prune(tx, before=self.clock() - timedelta(days=KEEP_UNSENT_DAYS))
                await erasures.prune(tx, before=self.clock() - KEPT_ERASURES)
            await self.db.tidy()
        except DatabaseAway:
            log.warning("the database is away; it is tidied at the next turn")


class Crier:
    """Sees to it that announcements go on, whoever began them, and that authors see how."""

    def __init__(self, sending: Sending, board: Board) -> None:
        self._sending, self._board = sending, board

    async def tick(self) -> None:
        """What is due, and what has changed."""
        try:
            await self._sending.advance()
            for each in await self._sending.showings():
                await self._show(each)
        except DatabaseAway as away:
            log.warning("announcements go on at the next turn: %s", away)
        except TokenRefused:
            log.debug("the token is refused: all ends, and it is said then")

    async def _show(self, one: Showing) -> None:
        """An author who cannot be reached does not stand in the way of the others."""
        show = self._board.replace if one.last else self._board.refresh
        try:
            await show(one.chat_id, one.message_id, one.view)
        except TelegramAway as away:
            log.warning("how announcement %d goes is shown later: %s", one.number, away)
        else:
            await self._sending.shown(one)


class Bell:
    """Rings for meetings: who follows one is reminded, and who should hear of one does."""

    def __init__(self, timekeeper: Timekeeper) -> None:
        self._timekeeper = timekeeper

    async def tick(self) -> None:
        """What the clock brings, and what quiet hours hold back."""
        try:
            await self._timekeeper.tick()
            await self._timekeeper.hush()
            await self._timekeeper.beat()
        except DatabaseAway as away:
            log.warning("reminders are written at the next turn: %s", away)

    async def spread(self) -> None:
        """What was decided a moment ago."""
        try:
            await self._timekeeper.advance()
        except DatabaseAway as away:
            log.warning("news of meetings go on at the next turn: %s", away)


class Warden:
    """Sees to it that no henvendelse waits in silence."""

    def __init__(self, minder: Minder) -> None:
        self._minder = minder

    async def tick(self) -> None:
        """Who waits too long, and what is half written and will be forgotten."""
        try:
            await self._minder.tick()
        except DatabaseAway as away:
            log.warning("who waits for an answer is looked at at the next turn: %s", away)

    async def prune(self) -> None:
        """Finished cases that have been kept as long as their kind is."""
        try:
            await self._minder.prune()
        except DatabaseAway as away:
            log.warning("finished henvendelser are forgotten at the next turn: %s", away)


def scheduler(every_hour: Sequence[Work], often: Sequence[Work], ticks: Sequence[Work]) -> AsyncIOScheduler:
    """Every hour, every few seconds, and twice a minute, from now on by the machine's clock, whatever others show.

    A late tick runs late rather than never (`misfire_grace_time=None`); several missed ones run once.
    """
    ticking = AsyncIOScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True})
    for work in every_hour:
        ticking.add_job(work, "interval", hours=1, next_run_time=now())
    for work in often:
        ticking.add_job(work, "interval", seconds=OFTEN_SECONDS)
    for work in ticks:
        ticking.add_job(work, "interval", seconds=TICK_SECONDS, next_run_time=now())
    return ticking
