"""What is said of a case, by letters written in the transaction in which it is decided."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.cases import FOR_RESIDENTS, Case, Entry
from bot.domain.letters import Lane, Occasion
from bot.domain.people import LANGUAGES, Language
from bot.domain.staff import Partner, Role
from bot.sealing import Sealer
from bot.services.feedback.voice import CaseNews, FeedbackVoice
from bot.storage import briefings, cases, desks, letters, people, staff
from bot.storage.database import Transaction
from bot.view import View

Say = Callable[[Language], View]


class Telling:
    """Letters to residents are addressed to the case: who they are is not known here."""

    def __init__(self, sealer: Sealer, voice: FeedbackVoice) -> None:
        self._sealer, self._voice = sealer, voice

    async def enter(self, tx: Transaction, case: Case, entry: Entry, *, update_id: int | None = None) -> bool:
        """Into the history, and to the resident where it is for them; False where that update did it before."""
        number = await cases.enter(tx, self._sealer, case.reference, entry, update_id=update_id)
        if number is None:
            return False
        if entry.turn in FOR_RESIDENTS:
            # Nothing else of it: neither what staff noted, nor who of them did what.
            say = partial(self._voice.told, replace(case, entries=()), replace(entry, by=None))
            await self.to_resident(tx, case, cases.key_of(case.reference, number), say, now=entry.at)
        return True

    async def to_resident(self, tx: Transaction, case: Case, key: str, say: Say, *, now: datetime) -> None:
        """Nothing where no answer was wanted: they read it with their code. Where they let go since, there is a
        letter all the same, which waits as any other and goes to nobody: nothing of it looks different to staff."""
        occasion = await self._begin(tx, key, say, now=now) if case.answerable else None
        if occasion is not None:
            address, lane = case.reference, Lane.FAST
            await letters.write_to(tx, occasion, address, language=case.language, lane=lane, due_at=now)

    async def news(
        self,
        tx: Transaction,
        what: CaseNews,
        case: Case,
        partner: Partner,
        whom: Collection[int],
        *,
        now: datetime,
        step: int = 0,
    ) -> None:
        """To some of staff, once for each time the clock ran."""
        seen = replace(case, parts=tuple(part for part in case.parts if part.partner is partner), entries=())
        clock = max((part.clock for part in seen.parts), default=0)
        key = f"inbox:{case.reference}:{partner}:{clock}:{step}:{what}"
        await self.to_staff(tx, key, whom, partial(self._voice.news, what, seen, partner), now=now)

    async def arrived(self, tx: Transaction, what: CaseNews, case: Case, *, now: datetime) -> None:
        """To the coordinators of every open part who want to hear at once, to whoever it is assigned to, to all where
        danger was heard, and to their group where it is new. Whoever handed it over hears of it no more."""
        for part in [each for each in case.parts if each.is_open]:
            whom = await coordinators(tx, case.council, part.partner)
            daily = set[int]() if case.acute else await briefings.daily_ones(tx, whom)
            waiting = daily - {await cases.assignee(tx, case.reference, part.partner)}
            await self.news(tx, what, case, part.partner, [one for one in whom if one not in waiting], now=now)
            if what in (CaseNews.NEW, CaseNews.PASSED):
                await self._post(tx, case, part.partner, now=now)

    async def to_staff(self, tx: Transaction, key: str, whom: Collection[int], say: Say, *, now: datetime) -> None:
        """A letter to each of them, under a key that is given once."""
        occasion = await self._begin(tx, key, say, now=now) if whom else None
        for person_id in whom if occasion is not None else ():
            row = await people.everything(tx, person_id)
            if row is not None:
                language = row["language"]
                await letters.write(tx, occasion or 0, person_id, language=language, lane=Lane.FAST, due_at=now)

    async def _post(self, tx: Transaction, case: Case, partner: Partner, *, now: datetime) -> None:
        """Once for each time the clock ran: what is passed back is announced again."""
        address = await desks.of(tx, case.council, partner)
        if address is None:
            return
        part = case.part(partner)
        key = f"desk:{case.reference}:{partner}:{part.clock if part else 0}"
        occasion = await self._begin(tx, key, partial(self._voice.posted, case.reference), now=now)
        if occasion is not None:
            await letters.write_to(tx, occasion, address, language="da", lane=Lane.FAST, due_at=now)

    async def _begin(self, tx: Transaction, key: str, say: Say, *, now: datetime) -> int | None:
        said = {str(language): say(language) for language in LANGUAGES}
        return await letters.begin(tx, self._sealer, Occasion(key), said, now=now)


async def coordinators(tx: Transaction, council: str, partner: Partner) -> list[int]:
    """Everybody who may see to that compartment's cases at this moment."""
    return await _holding(tx, council, partner, Role.COORDINATOR)


async def admins(tx: Transaction, council: str, partner: Partner) -> list[int]:
    """Of that partner alone: the other's must not hear that there is a case."""
    return await _holding(tx, council, partner, Role.ADMIN)


async def _holding(tx: Transaction, council: str, partner: Partner, role: Role) -> list[int]:
    held = await staff.held(tx, [council])
    found = [each.person_id for each in held if each.post.role is role and each.post.partner is partner]
    return list(dict.fromkeys(found))
