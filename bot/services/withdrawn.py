"""Which answers are withdrawn: every process knows within two seconds, and remembers while the database is away."""

from contextlib import suppress
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import DatabaseAway
from bot.storage import withdrawn as rows
from bot.storage.database import Database

REMEMBERED = timedelta(seconds=2)


class Withdrawn:
    """A short memory, so that not every question asks the database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock
        self._names: frozenset[str] = frozenset()
        self._looked: datetime | None = None

    async def names(self) -> frozenset[str]:
        """The last known ones where the database does not answer."""
        now = self._clock()
        if self._looked is None or abs(now - self._looked) >= REMEMBERED:  # a clock may be set back
            with suppress(DatabaseAway):
                async with self._db.reading() as tx:
                    self._names = frozenset(await rows.withdrawn(tx))
            self._looked = now
        return self._names
