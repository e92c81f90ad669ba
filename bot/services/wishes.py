"""What residents want to hear of: theirs to choose, and heeded from the next letter on."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.people import Resident
from bot.domain.quiet import Quiet
from bot.domain.wishes import Level, Wishes
from bot.errors import NoticeNotAccepted
from bot.storage import people
from bot.storage import wishes as rows
from bot.storage.database import Database


class Wants:
    """What is chosen raises NoticeNotAccepted where nothing is kept of the resident any more."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, resident: Resident) -> Wishes:
        async with self._db.reading() as tx:
            return await rows.of(tx, resident.id)

    async def choose_level(self, resident: Resident, level: Level) -> Wishes:
        return await self._choose(resident, lambda wishes: replace(wishes, level=level))

    async def choose_topics(self, resident: Resident, topics: frozenset[str]) -> Wishes:
        """None at all means all of them."""
        return await self._choose(resident, lambda wishes: replace(wishes, topics=topics))

    async def choose_quiet(self, resident: Resident, quiet: Quiet | None) -> Wishes:
        """None: the council's."""
        return await self._choose(resident, lambda wishes: replace(wishes, quiet=quiet))

    async def _choose(self, resident: Resident, change: Callable[[Wishes], Wishes]) -> Wishes:
        async with self._db.transaction() as tx:
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            chosen = change(await rows.of(tx, resident.id))
            await rows.put(tx, resident.id, chosen)
        return chosen
