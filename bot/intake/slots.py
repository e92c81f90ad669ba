"""Which of the processes on one database this is; leases of a slot die with the process that holds it."""

import asyncio
from collections.abc import Collection
from uuid import uuid4

from bot import metrics
from bot.clock import Clock
from bot.storage import inbox, letters
from bot.storage.database import Database
from bot.storage.locks import Hold, try_take

AGAIN_TIMES, AGAIN_SECONDS = 20, 0.1


class Slot:
    """The lowest number nobody holds. Whoever takes it gives back what its former holder had in hand.

    `lease` is this process's own: by it a letter in hand is told from one of a former holder of the slot.
    """

    def __init__(self, db: Database, clock: Clock) -> None:
        self.db, self.clock = db, clock
        self.number, self.lease = 0, uuid4().hex
        self._hold: Hold | None = None

    async def take(self, *, but: Collection[int] = ()) -> None:
        """Take a slot, or make sure that ours is still ours; `but` are the rows in hand. Raises DatabaseAway."""
        if self._hold is not None and await self._hold.alive():
            return
        await self.give_back()
        self._hold = await self._take_again() if but else None
        if self._hold is None:
            self._hold, self.number = await self._take_lowest()
        async with self.db.transaction() as tx:
            await inbox.release(tx, slot=self.number, but=but)
            again, unknown = await letters.recover(tx, now=self.clock(), slot=self.number, lease=self.lease)
        metrics.lost(again=again, unknown=unknown)

    async def _take_again(self) -> Hold | None:
        """The slot of what is in hand; PostgreSQL takes a moment to see that its old connection is gone."""
        for _ in range(AGAIN_TIMES):
            if (hold := await try_take(self.db, f"slot-{self.number}")) is not None:
                return hold
            await asyncio.sleep(AGAIN_SECONDS)
        return None

    async def _take_lowest(self) -> tuple[Hold, int]:
        number = 1
        while (hold := await try_take(self.db, f"slot-{number}")) is None:
            number += 1
        return hold, number

    async def give_back(self) -> None:
        """Let another process have the slot."""
        if self._hold is not None:
            hold, self._hold = self._hold, None
            await hold.release()
