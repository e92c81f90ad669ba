"""Groups of staff that hear that there is a new case, and nothing else of it."""

from bot.domain.staff import Coordinator, Partner
from bot.errors import NotPermitted
from bot.services.feedback.base import Caring
from bot.storage import desks, links

SIGNS = "abcdefghijklmnopqrstuvwxyz234567"


class Desks(Caring):
    """One group for each compartment. Raise NotPermitted where it is not theirs."""

    async def open_in(self, by: Coordinator, council: str, partner: Partner, chat_id: int) -> None:
        """New cases of that compartment are told in that group from now on, in place of any other."""
        async with self._db.transaction() as tx:
            if (council, partner) not in await self._scope(tx, by):
                raise NotPermitted
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
