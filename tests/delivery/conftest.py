"""A server that answers as a test wrote it, down to the bytes, a line that calls it, and an office for letters."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.delivery.line import Line
from bot.delivery.request import AiohttpRequest
from bot.sealing import Sealer
from bot.storage.database import Database
from sandbox.world import World
from tests.delivery.office import Office
from tests.living import Clock
from tests.outbox import Outbox

TOKEN = "123456:a-token-that-nobody-may-see-anywhere"
Behave = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Server:
    """On 127.0.0.1; `behave` has the connection once a request has been read whole."""

    def __init__(self) -> None:
        self.behave: Behave = self.answers(200, b'{"ok":true,"result":true}')
        self.heard: list[bytes] = []
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answers(self, status: int, body: bytes, *headers: str) -> Behave:
        """Sends one whole answer."""

        async def behave(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", *headers]
            writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
            await writer.drain()

        return behave

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                (
                    int(line.split(b":")[1])
                    for line in head.split(b"\r\n")
                    if line.lower().startswith(b"content-length")
                ),
                0,
            )
            self.heard.append(head + await reader.readexactly(length))
            await self.behave(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            return
        finally:
            writer.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    there = Server()
    listening = await asyncio.start_server(there.meet, "127.0.0.1", 0)
    there.port = listening.sockets[0].getsockname()[1]
    yield there
    listening.close()


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    made = AiohttpRequest()
    yield made
    await made.shutdown()


@pytest.fixture
def line(server: Server, request_: AiohttpRequest) -> Line:
    return Line(request_, server.url, TOKEN)


@pytest.fixture
async def office(db: Database, sealer: Sealer, clock: Clock, world: World) -> AsyncIterator[Office]:
    there = Office(Outbox(db, sealer, clock), world)
    yield there
    await there.close()
