"""What residents do with what they sent: see it, add to it, take it back, let go of it, or read it with a code."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain import forms, limits
from bot.domain.cases import NOTE_ROOM, Case, Entry, State, Turn
from bot.domain.forms import ADDITION
from bot.domain.masking import mask
from bot.domain.people import Resident
from bot.domain.references import code_in
from bot.domain.room import units
from bot.errors import (
    AnsweredBefore,
    CaseEnded,
    CaseTooLong,
    CaseUnknown,
    CodeUnknown,
    NoticeNotAccepted,
    TooManySent,
)
from bot.services.feedback.base import Caring
from bot.services.feedback.leaving import held
from bot.services.feedback.voice import CaseNews
from bot.services.feedback.writing import DAY
from bot.storage import cases, drafts, erasures, keyrings, letters, links, people, pictures
from bot.storage.cases.adding import when
from bot.storage.database import Transaction

NO_UPDATE = 0
ANSWERABLE = timedelta(days=3)
"""How long after a letter what they type may be meant for it."""

LINK = "erasures.link"
"""Where what was cut is hashed with the key: beside each other, references would tell that they are one person's."""


class Holdings(Caring):
    """Everything goes through the person's own keyring. Methods raise CaseUnknown for what is not on it."""

    async def mine(self, resident: Resident) -> Sequence[Case]:
        """With all that was said to them, the newest first; also what was split from what they sent."""
        async with self._db.reading() as tx:
            held = await self._held(tx, resident)
            found = await cases.for_resident(tx, self._sealer, held)
            return [await self._open(tx, case) for case in reversed(found)]

    async def look(self, resident: Resident, number: str) -> Case:
        async with self._db.reading() as tx:
            return await self._theirs(tx, resident, number)

    async def told_lately(self, resident: Resident) -> str | None:
        """The case that they were told of last, as long as they may be answering; None where it takes nothing more.
        Which one it is is found from their keyring, at this moment, and kept nowhere."""
        async with self._db.reading() as tx:
            held = await self._held(tx, resident)
            number = await cases.last_told(tx, held, since=self._clock() - ANSWERABLE)
            found = await cases.for_resident(tx, self._sealer, [number]) if number else ()
        return number if found and all(part.state is not State.WITHDRAWN for part in found[0].parts) else None

    async def read(self, typed: str) -> Sequence[Case]:
        """For whoever has the code: the case, and what was split from it. Raises CodeUnknown."""
        async with self._db.reading() as tx:
            code = code_in(typed)
            number = await cases.by_code(tx, code) if code else None
            found = await cases.for_resident(tx, self._sealer, [number]) if number else ()
            if not found:
                raise CodeUnknown
            split = await cases.for_resident(tx, self._sealer, await cases.split_of(tx, [found[0].reference]))
            return [await self._open(tx, case) for case in (*found, *split)]

    async def ask(self, resident: Resident, number: str, *, update_id: int) -> Case:
        """What is typed next is added to it. Raises CaseEnded where it was withdrawn."""
        async with self._db.transaction() as tx:
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            case = await self._theirs(tx, resident, number)
            if any(part.state is State.WITHDRAWN for part in case.parts):
                raise CaseEnded
            draft = forms.begin(ADDITION, update_id, self._clock())
            await drafts.put(tx, self._sealer, resident.id, replace(draft, answers={"of": number}))
            return case

    async def add(
        self,
        resident: Resident,
        number: str,
        words: str,
        *,
        update_id: int,
        message: int | None = None,
        acute: bool = False,
    ) -> Case:
        """Lands in the same case, in every part of it, and the time to answer begins anew; what was finished is open
        again. `message` is the number of the message that it was. Raises CaseEnded where it was withdrawn,
        CaseTooLong, TooManySent."""
        if max(units(words), units(mask(words).text)) > NOTE_ROOM:
            raise CaseTooLong
        now = self._clock()
        async with self._db.transaction() as tx:
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            case = await self._theirs(tx, resident, number, hold=True)
            entry = Entry(Turn.ADDED, when(now), mask(words).text)
            if any(part.state is State.WITHDRAWN for part in case.parts):
                raise CaseEnded
            if not await self._telling.enter(tx, case, entry, update_id=update_id):
                return case
            await self._count(tx, resident)
            await self._answered(tx, resident, number, message)
            if acute:
                await cases.alarm(tx, number)
            due = self._due(case.kind, case.council, now)
            for part in case.parts:
                if part.state is not State.PASSED:
                    await cases.restart(tx, number, part, due, now=when(now))
            case = await self._theirs(tx, resident, number)
            await self._telling.arrived(tx, CaseNews.ADDED, case, now=now)
        self._mail.wake()
        return case

    async def withdraw(self, resident: Resident, number: str) -> Case:
        """As long as nobody has answered: its words, what was added and its picture are gone, and so is what staff
        split from it and nobody has answered either. Twice is once. Raises AnsweredBefore."""
        async with self._db.transaction() as tx:
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            case = await self._theirs(tx, resident, number, hold=True)
            if any(part.state is State.WITHDRAWN for part in case.parts):
                return case
            if case.was_answered:
                raise AnsweredBefore
            split = await cases.for_resident(tx, self._sealer, await cases.split_of(tx, [number]), hold=True)
            opened = [case, *[await self._open(tx, one) for one in split]]
            for each in opened:
                if not each.was_answered:
                    await self._take_back(tx, each)
            case = await self._theirs(tx, resident, number)
        self._mail.wake()
        return case

    async def _take_back(self, tx: Transaction, case: Case) -> None:
        now, number = self._clock(), case.reference
        await take_back(tx, self, number)
        for part in case.parts:
            await cases.part_again(tx, number, part.partner)
        await self._telling.enter(tx, case, Entry(Turn.WITHDRAWN, when(now)))
        await self._telling.arrived(tx, CaseNews.WITHDRAWN, case, now=now)
        await erasures.note(tx, "words", [number], now=now)

    async def cut(self, resident: Resident, number: str | None = None) -> int:
        """Nobody knows any more whose it is and what was split from it, or, without a number, whose all of them are;
        they are still answered, and read with their codes. How many there were."""
        now = self._clock()
        async with self._db.transaction() as tx:
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            held = await self._held(tx, resident)
            if number is not None and number not in held:
                raise CaseUnknown
            gone = held if number is None else [each for each in held if each in await cases.family(tx, number)]
            await self._let_go(tx, resident, gone)
            hashed = [each for reference in gone for each in self._sealer.hashes(reference, where=LINK)]
            await erasures.note(tx, "link", hashed, now=now)
            return len(gone)

    async def _let_go(self, tx: Transaction, resident: Resident, gone: Collection[str]) -> None:
        """Who was muted stays so: else that would be the way around it."""
        keyring, now = await keyrings.of(tx, self._sealer, resident.id), self._clock()
        mutes = {str(partner): until for partner, until in (await cases.mutes(tx, gone, now=now)).items()}
        muted = dict(keyring.muted)
        for partner, (until, why) in mutes.items():
            muted[partner] = max((until, str(why)), muted.get(partner, (until, str(why))))
        held = {reference: at for reference, at in keyring.cases.items() if reference not in gone}
        await keyrings.put(tx, self._sealer, resident.id, replace(keyring, cases=held, muted=muted))
        await links.cut(tx, gone)
        for reference in gone:
            await letters.stop_all(tx, f"case:{reference}:")

    async def _answered(self, tx: Transaction, resident: Resident, number: str, message: int | None) -> None:
        """The form is filled; that message is remembered, as long as it can be edited. Neither the update nor the
        instant is: what was added stands with the case at that instant, and would lead to them. Another form that
        stands open is let be: a letter may be replied to in the middle of it."""
        before = await drafts.of(tx, self._sealer, resident.id, now=self._clock())
        if before is not None and before.question and (before.form, before.answers.get("of")) != (ADDITION, number):
            return
        until = (self._clock() + forms.AMENDABLE).replace(hour=0, minute=0, second=0, microsecond=0) + DAY
        answers = {"of": number, "value": str(message or 0)}
        draft = replace(forms.begin(ADDITION, NO_UPDATE, until), answers=answers, expires_at=until)
        await drafts.put(tx, self._sealer, resident.id, draft)

    async def _count(self, tx: Transaction, resident: Resident) -> None:
        """What is added counts as what is sent."""
        keyring, now = await keyrings.of(tx, self._sealer, resident.id), self._clock()
        if (until := limits.free_at(keyring.sent, now)) is not None:
            raise TooManySent(until)
        sent = tuple(at for at in (*keyring.sent, now) if at > now - DAY)
        await keyrings.put(tx, self._sealer, resident.id, replace(keyring, sent=sent))

    async def _held(self, tx: Transaction, resident: Resident) -> list[str]:
        return await held(tx, self._sealer, resident.id)

    async def _theirs(self, tx: Transaction, resident: Resident, number: str, *, hold: bool = False) -> Case:
        held = await self._held(tx, resident)
        found = await cases.for_resident(tx, self._sealer, [number], hold=hold) if number in held else ()
        if not found:
            raise CaseUnknown
        return await self._open(tx, found[0])

    async def _open(self, tx: Transaction, case: Case) -> Case:
        """As the resident sees it: no notes, no numbers of staff, no labels."""
        parts = tuple(replace(part, assignee=None, labels=(), into=None) for part in case.parts)
        entries = await cases.history(tx, self._sealer, case.reference, None)
        return replace(case, parts=parts, entries=tuple(entries))


async def take_back(tx: Transaction, caring: Caring, number: str) -> None:
    """Its words, what was added and its picture are gone; done again, it changes nothing."""
    await cases.withdraw(tx, caring._sealer, number, now=when(caring._clock()))
    await cases.empty_added(tx, number)
    await pictures.drop(tx, await pictures.of_reference(tx, number))
