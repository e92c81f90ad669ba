"""An outbox and the postmen who deliver from it, in a world that knows what arrived."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.delivery.line import Line
from bot.delivery.postman import Postman
from bot.domain.letters import State
from sandbox.transport import SandboxRequest
from sandbox.world import World
from tests.outbox import Outbox

PATIENCE = 10.0


class Office:
    """An outbox, the people it writes to, and the postmen who are at work."""

    def __init__(self, outbox: Outbox, world: World) -> None:
        self.outbox, self.world = outbox, world
        self.at_work: list[tuple[Postman, asyncio.Task[None]]] = []

    async def people(self, count: int) -> list[int]:
        for number in range(len(self.world.people), len(self.world.people) + count):
            self.world.person(f"p{number}").started = True
        return await self.outbox.people(count, first=list(self.world.people)[-count])

    def open(self, rate: float | None = None, token: str = "", slot: int = 1) -> Postman:
        line = Line(SandboxRequest(self.world), "http://sandbox", token or self.world.token)
        outbox = self.outbox
        postman = Postman(outbox.db, outbox.sealer, outbox.clock, line, lambda: slot, rate=rate)
        self.at_work.append((postman, asyncio.create_task(postman.run())))
        return postman

    async def close(self) -> None:
        for postman, _ in self.at_work:
            await postman.stop(within=5)
        await asyncio.gather(*(task for _, task in self.at_work), return_exceptions=True)

    async def until(self, holds: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not await holds():
                await asyncio.sleep(0.02)

    async def until_states(self, occasion: int, **wanted: int) -> None:
        async def holds() -> bool:
            return Counter({State(name): count for name, count in wanted.items()}) == await self.outbox.states(
                occasion
            )

        try:
            await self.until(holds)
        except TimeoutError:
            raise AssertionError(f"not {wanted} but {await self.outbox.states(occasion)}") from None

    @property
    def copies(self) -> Counter[int]:
        return Counter(each.chat_id for each in self.world.delivered)
