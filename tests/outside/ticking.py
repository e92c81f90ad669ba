"""A process that looks at the clock and does nothing else: `python -m tests.outside.ticking DATABASE BASE GONG`.

Its clock shows BASE, in seconds since 1970, until there is a file GONG. From the moment that stands in there it is as
fast as `hurried` makes it.
"""

import asyncio
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock, now
from bot.errors import DatabaseAway
from bot.sealing import Sealer, read_keys
from bot.storage.database import Database
from tests.services.meeting import Hall

FACTOR = 240
REST_SECONDS = 0.02


def hurried(base: float, gong: Path) -> Clock:
    """A clock on which four minutes go by in a second, once the gong has sounded."""
    begins = datetime.fromtimestamp(base, UTC)

    def clock() -> datetime:
        if not gong.exists():
            return begins
        return begins + timedelta(seconds=(now().timestamp() - float(gong.read_text())) * FACTOR)

    return clock


def sound(gong: Path) -> None:
    """Whole at once, for others look."""
    (written := gong.with_suffix(".new")).write_text(str(now().timestamp()))
    written.rename(gong)


async def main(database_url: str, base: float, gong: Path) -> None:
    """Until it is killed."""
    sealer = Sealer(read_keys(os.environ["LOKALRAAD_KEY"]))
    hall = Hall(Database(database_url), sealer, hurried(base, gong))
    print("ticking", flush=True)
    while True:
        with suppress(DatabaseAway):
            await hall.timekeeper.tick()
            await hall.timekeeper.advance()
        await asyncio.sleep(REST_SECONDS)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])))
