"""All doors on one port: the Bot API, the chat page and, where asked for, the control desk."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import NamedTuple

import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from sandbox.bot_door import BotDoor
from sandbox.control import control_routes
from sandbox.page.door import page_routes
from sandbox.page.guard import LoopbackOnly
from sandbox.world import World

BOT_PATHS = ("/bot", "/file/bot")
GRACE_SECONDS = 1


class Address(NamedTuple):
    host: str
    port: int

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"


def sandbox_app(world: World, *, control: bool = False) -> ASGIApp:
    """The Bot API stands before the Starlette application of the other doors, because it is called so often."""
    bot_door = BotDoor(world)
    others = LoopbackOnly(Starlette(routes=page_routes(world) + (control_routes(world) if control else [])))

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        is_bot = scope["type"] == "http" and scope["path"].startswith(BOT_PATHS)
        await (bot_door if is_bot else others)(scope, receive, send)

    return app


@asynccontextmanager
async def serve(
    world: World, host: str = "127.0.0.1", port: int = 0, *, control: bool = False
) -> AsyncIterator[Address]:
    """Serve in the current event loop until the block ends; port 0 takes any free one."""
    listener = _listener(host, port)
    config = uvicorn.Config(
        sandbox_app(world, control=control),
        log_level="error",
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_keep_alive=75,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started and not running.done():
            await asyncio.sleep(0.005)
        yield Address(host, listener.getsockname()[1])
    finally:
        await world.close()
        server.should_exit = True
        await running
        listener.close()


def _listener(host: str, port: int) -> socket.socket:
    listener = socket.create_server((host, port), backlog=1024)
    # asyncio does this only for sockets it made itself; without it every answer waits 40 ms for an ACK.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


class _Server(uvicorn.Server):
    """Signals belong to the process that the sandbox is part of."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
