"""Cases of one compartment that tell of much the same, so that several are seen as one matter."""

from collections.abc import Sequence

from bot.domain.cases import Filter
from bot.domain.likeness import alike
from bot.domain.staff import Coordinator, Partner
from bot.services.feedback.base import Caring
from bot.storage import cases


class Alike(Caring):
    """Compared in memory, with what is in that very compartment and nothing else."""

    async def similar(self, by: Coordinator, number: str, partner: Partner) -> Sequence[str]:
        """Up to three references. Raises CaseUnknown."""
        async with self._db.reading() as tx:
            side = await self._side(tx, by, number, partner)
            scope = [(side.case.council, partner)]
            found = await cases.of(tx, self._sealer, scope, Filter(), by=by.person_id, now=self._clock())
            into = {each.reference: part.into for each in found for part in each.parts}
            others = {
                each.reference: each.words
                for each in found
                if each.reference != number and number not in (into[each.reference], each.split_from)
            }
            return alike(side.case.words, others)
