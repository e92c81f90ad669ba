"""A process that looks at the clock and does nothing else: `python -m tests.outside.ticking DATABASE ORIGIN BASE`.

At ORIGIN its clock showed BASE, both in seconds since 1970, and it is as fast as `hurried` makes it.
"""

import asyncio
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from bot.clock import Clock, now
from bot.errors import DatabaseAway
from bot.sealing import Sealer, read_keys
from bot.storage.database import Database
from tests.services.meeting import Hall

FACTOR = 240
REST_SECONDS = 0.02


def hurried(origin: float, base: float) -> Clock:
    """A clock on which four minutes go by in a second."""
    return lambda: datetime.fromtimestamp(base, UTC) + timedelta(seconds=(now().timestamp() - origin) * FACTOR)


async def main(database_url: str, origin: float, base: float) -> None:
    """Until it is killed."""
    sealer = Sealer(read_keys(os.environ["LOKALRAAD_KEY"]))
    hall = Hall(Database(database_url), sealer, hurried(origin, base))
    print("ticking", flush=True)
    while True:
        with suppress(DatabaseAway):
            await hall.timekeeper.tick()
            await hall.timekeeper.advance()
        await asyncio.sleep(REST_SECONDS)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3])))
