"""An outbox as tests prepare it: people, occasions, letters, and what became of them."""

from collections import Counter
from typing import Any

from sqlalchemy import insert, select, update

from bot.clock import Clock
from bot.domain.letters import Claimed, Lane, Occasion, Outcome, Policy, State, settle
from bot.sealing import Sealer
from bot.storage import letters, people
from bot.storage.database import Database
from bot.storage.tables import letters as table
from bot.storage.tables import people as residents
from bot.view import View

FIRST_CHAT = 5_000_000_001
"""Where the sandbox begins to count its people."""


class Outbox:
    """The letters of one database, from outside of every process."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock) -> None:
        self.db, self.sealer, self.clock = db, sealer, clock
        self.occasions = 0

    async def people(self, count: int, *, language: str = "da", first: int = FIRST_CHAT) -> list[int]:
        """Residents whose chats are numbered from `first`."""
        rows = [self._resident(first + number, language) for number in range(count)]
        async with self.db.transaction() as tx:
            await tx.execute(insert(residents), rows)
            return list(await tx.scalars(select(residents.c.id).order_by(residents.c.id)))[-count:]

    def _resident(self, chat_id: int, language: str) -> dict[str, Any]:
        accepted = {"notice_version": "3", "notice_accepted_at": self.clock(), "language": language}
        return accepted | {
            "chat_hash": self.sealer.hashes(str(chat_id), where=people.HASH)[0],
            "chat_sealed": self.sealer.seal(str(chat_id).encode(), where=people.SEALED),
        }

    async def write(
        self,
        *person_ids: int,
        policy: Policy = Policy.NOTICE,
        lane: Lane = Lane.PACED,
        text: str = "hej",
        **more: Any,
    ) -> int:
        """A new occasion, with a letter to each person, or to everybody where none is named."""
        self.occasions += 1
        occasion = Occasion(f"test:{self.occasions}", policy, lane, **more)
        async with self.db.transaction() as tx:
            number = await letters.begin(tx, self.sealer, occasion, {"da": View(text)}, now=self.clock())
            assert number is not None
            audience = select(residents.c.id, residents.c.language)
            if person_ids:
                audience = audience.where(residents.c.id.in_(person_ids))
            await letters.write_to_all(tx, number, audience, lane=lane, due_at=self.clock())
        return number

    async def claim(self, lease: str = "ours", *, lane: Lane = Lane.PACED, limit: int = 100) -> list[Claimed]:
        async with self.db.transaction() as tx:
            claimed, _ = await letters.claim(tx, lane, lease=lease, slot=1, limit=limit, now=self.clock())
            return claimed

    async def settle(self, letter: Claimed, outcome: Outcome, lease: str = "ours") -> None:
        now = self.clock()
        async with self.db.transaction() as tx:
            await letters.settle(tx, [settle(letter, outcome, now=now)], lease=lease, now=now)

    async def recover(self, **whose: Any) -> int:
        async with self.db.transaction() as tx:
            return sum(await letters.recover(tx, now=self.clock(), **whose))

    async def set(self, **values: Any) -> None:
        """In all letters."""
        async with self.db.transaction() as tx:
            await tx.execute(update(table).values(**values))

    async def rows(self, occasion_id: int) -> list[Any]:
        """In the order they were written."""
        async with self.db.reading() as tx:
            found = await tx.execute(select(table).where(table.c.occasion_id == occasion_id).order_by(table.c.id))
            return list(found)

    async def states(self, occasion_id: int) -> Counter[State]:
        return Counter(State(row.state) for row in await self.rows(occasion_id))
