"""The senders that the outbox is measured against, each in a bare loop with nothing stored.

`python -m bot.bench.senders NAME ADDRESS TOKEN COUNT` prints letters a second.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable

CONCURRENCY = 100
TEXT = "Der er møde i lokalrådet på torsdag kl. 19. " * 4
Send = Callable[[int], Awaitable[object]]


async def ptb(address: str, token: str, count: int) -> float:
    """python-telegram-bot with its default client, and the pool that its ApplicationBuilder gives it."""
    from telegram import Bot
    from telegram.request import HTTPXRequest

    request = HTTPXRequest(connection_pool_size=256)
    async with Bot(token, base_url=f"{address}/bot", request=request) as bot:
        return await rate(lambda chat_id: bot.send_message(chat_id, TEXT, parse_mode="HTML"), count)


async def aiohttp(address: str, token: str, count: int) -> float:
    """aiohttp alone: the answer is read as JSON, and that is all."""
    import aiohttp

    connector = aiohttp.TCPConnector(limit=256)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def send(chat_id: int) -> object:
            params = {"chat_id": chat_id, "text": TEXT, "parse_mode": "HTML"}
            async with session.post(f"{address}/bot{token}/sendMessage", json=params) as answer:
                return json.loads(await answer.read())

        return await rate(send, count)


async def rate(send: Send, count: int) -> float:
    """Letters a second, a hundred at a time."""
    numbers = iter(range(count))

    async def work() -> None:
        for number in numbers:
            await send(1_000 + number)

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(CONCURRENCY)))
    return count / (time.perf_counter() - began)


if __name__ == "__main__":
    sender = {"ptb": ptb, "aiohttp": aiohttp}[sys.argv[1]]
    sys.stdout.write(f"{asyncio.run(sender(sys.argv[2], sys.argv[3], int(sys.argv[4]))):.1f}\n")
