"""An outbox and the postmen who deliver from it, in a world that knows what arrived."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.delivery.line import Line
from bot.delivery.postman import Postman
from bot.domain.letters import State
from sandbox.transport import SandboxRequest
from sandbox.world import World
from tests.living import Clock, Patience
from tests.outbox import Outbox


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

    async def until(
        self, holds: Callable[[], Awaitable[bool]], *, passing: float = 0, missing: Callable[[], str] = lambda: ""
    ) -> None:
        """`passing` is how many seconds go by on the clock from one look to the next: what is noted late is due
        late too."""
        patience = Patience(missing)
        while not await holds():
            await patience.wait()
            if passing:
                assert isinstance(self.outbox.clock, Clock)
                self.outbox.clock.forward(seconds=passing)

    async def until_states(self, occasion: int, *, passing: float = 0, **wanted: int) -> None:
        found: Counter[State] = Counter()

        async def holds() -> bool:
            found.clear()
            found.update(await self.outbox.states(occasion))
            return Counter({State(name): count for name, count in wanted.items()}) == found

        await self.until(holds, passing=passing, missing=lambda: f"not {wanted} but {found}")

    async def until_none_is_in_hand(self, occasion: int) -> None:
        """What left is noted, and the rest was given back."""

        async def holds() -> bool:
            return not (await self.outbox.states(occasion))[State.CLAIMED]

        await self.until(holds)

    @property
    def copies(self) -> Counter[int]:
        return Counter(each.chat_id for each in self.world.delivered)
