"""The sandbox alone, as a process of its own: `python -m sandbox --port 8081 --token 123456:ABC`.

For tests that kill the bot and for benches, and for trying any bot against it:
point the bot's base URL to http://127.0.0.1:<port>/bot. The chat page is at http://127.0.0.1:<port>/,
the control desk under /control/ (see sandbox/control.py).
"""

import argparse
import asyncio
import signal
import sys

from sandbox.sample import fill
from sandbox.server import serve
from sandbox.world import TOKEN, World


def main() -> None:
    options = _parser().parse_args()
    asyncio.run(_run(options))


async def _run(options: argparse.Namespace) -> None:
    world = World(options.token, record=options.record)
    if options.sample:
        fill(world)
    for number in range(1, options.residents + 1):
        world.person(f"p{number}")
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serve(world, options.host, options.port, control=True) as address:
        sys.stdout.write(f"{address.url}\n")
        sys.stdout.flush()
        await stop.wait()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A Telegram for one machine.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes any free one; it is printed")
    parser.add_argument("--token", default=TOKEN, help="the one token that is let in")
    parser.add_argument("--residents", type=int, default=0, help="how many people p1, p2 … there are")
    parser.add_argument("--sample", action="store_true", help="add the people of the demo")
    parser.add_argument("--record", type=int, default=1_000_000, help="calls and deliveries kept, 0 for none")
    return parser


if __name__ == "__main__":
    main()
