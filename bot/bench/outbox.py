"""The outbox under measurement: a database full of residents, and a postman who delivers to all of them.

`python -m bot.bench.outbox ADDRESS TOKEN DATABASE COUNT` prints letters a second, every row settled.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select

from bot.bench.senders import TEXT
from bot.clock import now
from bot.delivery.line import Line
from bot.delivery.postman import Postman
from bot.delivery.request import AiohttpRequest
from bot.domain.letters import Lane, Occasion, State
from bot.sealing import Sealer, new_key, read_keys
from bot.storage import letters, people
from bot.storage.database import Database
from bot.storage.migrate import migrate
from bot.storage.tables import people as residents
from bot.view import View

FIRST_CHAT = 1_000
CHUNK = 5_000
NOTICE = "0"
LOOK_SECONDS = 0.03
PATIENCE = 300.0


async def settle_in(db: Database, sealer: Sealer, chats: Sequence[int], **more: Any) -> None:
    """A resident for each chat."""
    for first in range(0, len(chats), CHUNK):
        rows = [_resident(sealer, chat_id) | more for chat_id in chats[first : first + CHUNK]]
        async with db.transaction() as tx:
            await tx.execute(insert(residents), rows)


def _resident(sealer: Sealer, chat_id: int) -> dict[str, Any]:
    return {
        "chat_hash": sealer.hashes(str(chat_id), where=people.HASH)[0],
        "chat_sealed": sealer.seal(str(chat_id).encode(), where=people.SEALED),
        "language": "da",
        "notice_version": NOTICE,
        "notice_accepted_at": now(),
    }


async def write_to_everybody(db: Database, sealer: Sealer, key: str = "bench") -> int:
    """A paced letter to each whom `settle_in` made, those who ask apart; the occasion's number."""
    async with db.transaction() as tx:
        occasion = Occasion(key, lane=Lane.PACED)
        number = await letters.begin(tx, sealer, occasion, {"da": View(TEXT)}, now=now())
        assert number is not None
        audience = select(residents.c.id, residents.c.language).where(residents.c.notice_version == NOTICE)
        await letters.write_to_all(tx, number, audience, lane=Lane.PACED, due_at=now())
    return number


async def all_sent(db: Database, occasion: int, count: int) -> None:
    """Wait until every row is settled. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while True:
            async with db.reading() as tx:
                if (await letters.progress(tx, occasion)).get((State.SENT, None)) == count:
                    return
            await asyncio.sleep(LOOK_SECONDS)


async def deliver(address: str, token: str, database_url: str, count: int) -> float:
    """Letters a second with the pace off."""
    db, sealer, request = Database(database_url), Sealer(read_keys(new_key())), AiohttpRequest()
    await migrate(db)
    await settle_in(db, sealer, range(FIRST_CHAT, FIRST_CHAT + count))
    occasion = await write_to_everybody(db, sealer)
    postman = Postman(db, sealer, now, Line(request, address, token), lambda: 1, rate=None)
    gc.freeze()
    began = time.perf_counter()
    working = asyncio.create_task(postman.run())
    await all_sent(db, occasion, count)
    took = time.perf_counter() - began
    await postman.stop(within=5)
    await working
    await request.shutdown()
    await db.close()
    return count / took


if __name__ == "__main__":
    sys.setswitchinterval(0.0005)
    sys.stdout.write(f"{asyncio.run(deliver(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))):.1f}\n")
