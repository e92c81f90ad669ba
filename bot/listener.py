"""The one HTTP listener: webhook, health, metrics."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator, Sequence

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

END_SECONDS = 2
log = logging.getLogger(__name__)


class Listener(uvicorn.Server):
    """Uvicorn in our own event loop; signals are the application's business."""

    def __init__(self, routes: Sequence[BaseRoute], listening: socket.socket) -> None:
        app = Starlette(routes=list(routes))
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                timeout_graceful_shutdown=1,
            )
        )
        self._listening = listening

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def listen(self) -> None:
        """Serve until `should_exit` is set."""
        try:
            await self.serve(sockets=[self._listening])
        finally:
            self._listening.close()

    async def end(self, listening: "asyncio.Task[None]") -> None:
        """Take no more, and finish the answers under way; at most 2 s."""
        self.should_exit = True
        await asyncio.wait([listening], timeout=END_SECONDS)


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises OSError where somebody else does."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else each answer waits 40 ms for an ACK
    try:
        listening.bind((host, port))
        listening.listen(512)
    except OSError:
        listening.close()
        raise
    listening.setblocking(False)
    return listening
