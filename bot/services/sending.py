"""Announcements on their way: decided once, written in chunks, paused, stopped, and told of as they are."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.reports import Report
from bot.domain.staff import Announcer
from bot.sealing import Sealer
from bot.services.voice import Voice
from bot.storage.database import Database
from bot.view import Post, View


@dataclass(frozen=True)
class Showing:
    """A message to an author that should show something else now."""

    chat_id: int
    message_id: int
    view: View


class Sending:
    """`advance` is called by a ticker in every process; what a killed one leaves, another goes on with."""

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, post: Post, voice: Voice, *, rate: float, training: bool
    ) -> None:
        """`rate` is letters a second, to tell how long it takes."""
        self._db, self._sealer, self._clock, self._post, self._voice = db, sealer, clock, post, voice
        self._rate, self._training = rate, training

    async def advance(self) -> None:
        """Begin what is due, park what is late, write what is begun, tell authors what they must know.

        Doing it twice, or in two processes at once, changes nothing. Raises DatabaseAway.
        """
        raise NotImplementedError

    async def report(self, by: Announcer, number: int) -> Report:
        """As the letters stand. Raises AnnouncementUnknown."""
        raise NotImplementedError

    async def pause(self, by: Announcer, number: int) -> Report:
        """Nothing more leaves until `resume`. Raises AnnouncementUnknown, NotGoing."""
        raise NotImplementedError

    async def resume(self, by: Announcer, number: int) -> Report:
        """Also after the breaker paused it. Raises AnnouncementUnknown, NotGoing."""
        raise NotImplementedError

    async def stop(self, by: Announcer, number: int) -> Report:
        """Nothing more leaves, ever. Raises AnnouncementUnknown, NotGoing."""
        raise NotImplementedError

    async def showings(self) -> list[Showing]:
        """Progress that authors should see now: every few seconds at most, by one process. Raises DatabaseAway."""
        raise NotImplementedError
