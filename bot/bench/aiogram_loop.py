"""aiogram in a bare loop; run by the Python of an environment of its own, so it imports nothing of Lokalråd."""

import asyncio
import sys
import time

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

CONCURRENCY = 100


async def main(address: str, token: str, count: int, text: str) -> None:
    """Print letters a second."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(address), limit=256)
    numbers = iter(range(count))
    async with Bot(token, session=session) as bot:

        async def work() -> None:
            for number in numbers:
                await bot.send_message(1_000 + number, text, parse_mode="HTML")

        began = time.perf_counter()
        await asyncio.gather(*(work() for _ in range(CONCURRENCY)))
        sys.stdout.write(f"{count / (time.perf_counter() - began):.1f}\n")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]))
