"""A process that delivers letters and does nothing else: `python -m tests.outside.mailing ADDRESS TOKEN DATABASE`.

A rate as fourth argument paces it; without one there is no limit, and 25 letters are in the air.
"""

import asyncio
import os
import signal
import sys

from bot.clock import now
from bot.delivery.line import Line
from bot.delivery.postman import Postman
from bot.delivery.request import AiohttpRequest
from bot.intake.slots import Slot
from bot.sealing import Sealer, read_keys
from bot.storage.database import Database

FLIGHT = 25


async def main(address: str, token: str, database_url: str, rate: float | None = None) -> None:
    """Until SIGTERM; then what is in the air is finished."""
    db, request = Database(database_url), AiohttpRequest()
    slot = Slot(db, now)
    await slot.take()
    line, sealer = Line(request, address, token), Sealer(read_keys(os.environ["LOKALRAAD_KEY"]))
    postman = Postman(db, sealer, now, line, lambda: slot.number, rate=rate, lease=slot.lease, flight=FLIGHT)
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    working = asyncio.create_task(postman.run())
    await asyncio.wait([working, asyncio.create_task(stopped.wait())], return_when=asyncio.FIRST_COMPLETED)
    await postman.stop(within=20)
    await working
    await request.shutdown()
    await slot.give_back()
    await db.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3], *map(float, sys.argv[4:5])))
