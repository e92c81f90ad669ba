"""Groups of staff that hear that there is a new case, and nothing else of it."""

from collections.abc import Collection

from bot.domain.staff import Coordinator, Partner
from bot.errors import NotPermitted
from bot.services.feedback.base import Caring
from bot.storage import desks, links
from bot.storage.cases import Compartment
from bot.storage.database import Transaction

SIGNS = "abcdefghijklmnopqrstuvwxyz234567"


class Desks(Caring):
    """One group for each compartment. Raise NotPermitted where it is not theirs."""

    async def open_in(self, by: Coordinator, council: str, partner: Partner, chat_id: int) -> None:
        """New cases of that compartment are told in that group from now on, in place of any other. Twice is once."""
        async with self._db.transaction() as tx:
            if (council, partner) not in await self._scope(tx, by):
                raise NotPermitted
            if await self._chat(tx, council, partner) == chat_id:
                return
            address = f"g-{self._draw(SIGNS, 12)}"
            await desks.open_at(tx, council, partner, address)
            await links.tie(tx, self._sealer, address, chat_id)
            await self._note(tx, by.person_id, "desk", address, partner=partner)

    async def close(self, by: Coordinator, council: str, partner: Partner) -> bool:
        """Whether there was one."""
        async with self._db.transaction() as tx:
            if (council, partner) not in await self._scope(tx, by):
                raise NotPermitted
            return await desks.close(tx, council, partner)

    async def open_ones(self, by: Coordinator, chat_id: int | None = None) -> Collection[Compartment]:
        """Which of their compartments a group hears of, that one or any."""
        async with self._db.reading() as tx:
            scope = [*await self._scope(tx, by)]
            chats = [(each, await self._chat(tx, *each)) for each in scope]
        return [each for each, chat in chats if chat is not None and chat_id in (None, chat)]

    async def forsake(self, chat_id: int) -> None:
        """Nothing can be said in that group any more: it hears of nothing, also when it lets the bot in again."""
        async with self._db.transaction() as tx:
            for council, partner in await desks.everything(tx):
                if await self._chat(tx, council, partner) == chat_id:
                    await desks.close(tx, council, partner)

    async def _chat(self, tx: Transaction, council: str, partner: Partner) -> int | None:
        address = await desks.of(tx, council, partner)
        token = (await links.tokens(tx, [address])).get(address) if address else None
        return int(self._sealer.unseal(token, where=links.SEALED)) if token is not None else None
