"""What tests of the command line note in the operator's database, and find there."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.config import OperatorSettings, read_settings
from bot.opening import open_database, open_sealer
from bot.sealing import Sealer
from bot.storage.database import Transaction

T = TypeVar("T")


def in_database(do: Callable[[Transaction, Sealer], Awaitable[T]]) -> T:
    """In a transaction of its own."""

    async def go() -> T:
        settings = read_settings(OperatorSettings)
        db = await open_database(settings, sealer := open_sealer(settings))
        try:
            async with db.transaction() as tx:
                return await do(tx, sealer)
        finally:
            await db.close()

    return asyncio.run(go())
