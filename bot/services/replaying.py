"""Erases again, in a database that was restored from a backup, what was erased since that backup was made."""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from bot.domain.erasures import Erasure, What, newest
from bot.domain.people import Resident
from bot.sealing import Sealer
from bot.services.erasing import NOTED, forget
from bot.services.feedback.holding import LINK
from bot.storage import cases, keyrings, lanes, links, people, pictures
from bot.storage.database import Transaction

AT_ONCE = 500
NO_UPDATE = -1


class Replay:
    """In the transaction of the restore, after everything was sent that will be. Doing it twice changes nothing."""

    def __init__(self, sealer: Sealer, *, made_at: datetime, now: datetime) -> None:
        """`made_at` is when the backup was made."""
        self._sealer, self._made_at, self._now = sealer, made_at, now
        self._how: Mapping[What, Callable[[Transaction, Mapping[str, datetime]], Awaitable[int]]] = {
            What.CASE: self._drop_cases,
            What.WORDS: self._take_words_back,
            What.LINK: self._cut_links,
            What.PERSON: self._forget_people,
        }

    async def run(self, tx: Transaction, noted: Sequence[Erasure]) -> Counter[What]:
        """How many of each were in the backup and are gone now."""
        found: dict[What, dict[str, datetime]] = {what: {} for what in What}
        for each in newest(noted):
            found[each.what][each.whom] = each.at
        return Counter({what: await how(tx, found[what]) for what, how in self._how.items() if found[what]})

    async def _forget_people(self, tx: Transaction, erased: Mapping[str, datetime]) -> int:
        count = 0
        async for resident, accepted_at in self._residents(tx):
            at = self._erased_at(str(resident.chat_id), erased)
            # Whoever came back after they left, and before the backup was made, stays.
            if at is not None and (at >= accepted_at or at >= self._made_at):
                await forget(tx, self._sealer, resident, but=NO_UPDATE, now=self._now)
                count += 1
        await self._blot_out(tx, erased)
        return count

    async def _blot_out(self, tx: Transaction, erased: Mapping[str, datetime]) -> None:
        """What was not answered yet when the backup was made, also of those who had no row then."""
        last = 0
        while some := await lanes.unread(tx, self._sealer, after=last, limit=AT_ONCE):
            last = some[-1].id
            times = [(each, self._erased_at(each.lane, erased)) for each in some]
            await lanes.blot_out(tx, [each.id for each, at in times if at and at >= each.received_at], now=self._now)

    async def _drop_cases(self, tx: Transaction, gone: Mapping[str, datetime]) -> int:
        count = 0
        for some in _pieces(gone):
            there = await self._there(tx, some)
            await cases.drop(tx, there)
            count += len(there)
        return count

    async def _take_words_back(self, tx: Transaction, gone: Mapping[str, datetime]) -> int:
        there = [reference for some in _pieces(gone) for reference in await self._there(tx, some)]
        for reference in there:
            await cases.withdraw(tx, self._sealer, reference, now=self._now)
            await cases.empty_added(tx, reference)
            await pictures.drop(tx, await pictures.of_reference(tx, reference))
        return len(there)

    async def _cut_links(self, tx: Transaction, gone: Mapping[str, datetime]) -> int:
        """Noted so that only the key tells which they are, so each that there is is looked at."""
        count, address, person_id = 0, "", 0
        while addresses := await links.in_turn(tx, after=address, limit=AT_ONCE):
            address = addresses[-1]
            count += await links.cut(tx, [each for each in addresses if self._is_cut(each, gone)])
        while holders := await keyrings.holders(tx, after=person_id, limit=AT_ONCE):
            person_id = holders[-1]
            for each in holders:
                await self._take_off(tx, each, gone)
        return count

    async def _take_off(self, tx: Transaction, person_id: int, gone: Collection[str]) -> None:
        keyring = await keyrings.of(tx, self._sealer, person_id)
        left = {reference: at for reference, at in keyring.cases.items() if not self._is_cut(reference, gone)}
        if len(left) < len(keyring.cases):
            await keyrings.put(tx, self._sealer, person_id, replace(keyring, cases=left))

    def _is_cut(self, reference: str, gone: Collection[str]) -> bool:
        return any(hashed in gone for hashed in self._sealer.hashes(reference, where=LINK))

    async def _residents(self, tx: Transaction) -> AsyncIterator[tuple[Resident, datetime]]:
        last = 0
        while some := await people.in_turn(tx, self._sealer, after=last, limit=AT_ONCE):
            last = some[-1][0].id
            for each in some:
                yield each

    async def _there(self, tx: Transaction, some: Collection[str]) -> list[str]:
        return [each.reference for each in await cases.for_resident(tx, self._sealer, some)]

    def _erased_at(self, chat: str, erased: Mapping[str, datetime]) -> datetime | None:
        times = [erased[hashed] for hashed in self._sealer.hashes(chat, where=NOTED) if hashed in erased]
        return max(times, default=None)


def _pieces(gone: Collection[str]) -> Iterator[list[str]]:
    waiting = iter(sorted(gone))
    while some := list(islice(waiting, AT_ONCE)):
        yield some
