"""What residents want to hear of: theirs to choose, and heeded from the next letter on."""

from bot.domain.people import Resident
from bot.domain.quiet import Quiet
from bot.domain.wishes import Level, Wishes
from bot.storage.database import Database


class Wants:
    """Every method raises NoticeNotAccepted where nothing is kept of the resident any more."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, resident: Resident) -> Wishes:
        raise NotImplementedError

    async def choose_level(self, resident: Resident, level: Level) -> Wishes:
        raise NotImplementedError

    async def choose_topics(self, resident: Resident, topics: frozenset[str]) -> Wishes:
        """None at all means all of them."""
        raise NotImplementedError

    async def choose_quiet(self, resident: Resident, quiet: Quiet | None) -> Wishes:
        """None: the council's."""
        raise NotImplementedError
