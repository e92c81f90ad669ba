"""The resident's form: what is half written is kept, changed, thrown away, and in the end sent."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import forms, limits
from bot.domain.cases import ROOM, Case, Part, Place, Receipt, Source, State
from bot.domain.forms import FEEDBACK
from bot.domain.masking import Masked, Personal, mask
from bot.domain.people import Resident
from bot.domain.references import CODE, SIGNS, grouped
from bot.domain.room import units
from bot.domain.staff import Coordinator, Partner
from bot.domain.writing import Hung, Writing
from bot.errors import (
    CaseTooLong,
    CaseUnknown,
    Muted,
    NoCoordinator,
    NoticeNotAccepted,
    NotPermitted,
    TooManySent,
    WritingGone,
    WritingIncomplete,
)
from bot.pictures import Picture
from bot.services.feedback.base import Caring
from bot.services.feedback.leaving import held
from bot.services.feedback.telling import coordinators
from bot.services.feedback.voice import CaseNews
from bot.storage import cases, drafts, keyrings, links, people, pictures, writings
from bot.storage.cases.adding import when
from bot.storage.database import Transaction
from bot.storage.keyrings import Keyring

KEPT = timedelta(days=7)
"""How long what is half written waits to be gone on with."""

OWN = frozenset({Personal.PHONE, Personal.EMAIL})
"""What stays readable where it is their own; numbers of persons and cars never do."""

DAY = timedelta(days=1)


class Writings(Caring):
    """One a person. What is asked next is `Writing.step`; the form FEEDBACK says that what is typed is for it."""

    async def open_in(self, council: str) -> Sequence[Partner]:
        """Who reads henvendelser there: partners with an active coordinator."""
        async with self._db.reading() as tx:
            return await _open_in(tx, council)

    async def look(self, resident: Resident) -> Writing | None:
        """What they have half written, for the council they belong to now; None where nothing is."""
        async with self._db.reading() as tx:
            return await self._of(tx, resident)

    async def begin(
        self, resident: Resident, council: str, *, update_id: int, source: Source = Source.CHAT
    ) -> Writing:
        """A new one, or the one that is half written, gone on with. Raises NoCoordinator."""
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            if not await _open_in(tx, council):
                raise NoCoordinator
            known = await writings.of(tx, self._sealer, resident.id, now=self._clock())
            fresh = Writing(council, source=source)
            writing = known.moved(council) if known is not None and known.source is source else fresh
            await self._put(tx, resident, writing, update_id)
            return writing

    async def change(self, resident: Resident, change: Callable[[Writing], Writing], *, update_id: int) -> Writing:
        """One answer, or another one in its place; all others stay. Raises WritingGone, CaseTooLong."""
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            before = await self._writing(tx, resident)
            writing = change(before)
            beside = writing.beside.words if writing.beside else ""
            if max(units(writing.words or ""), units(kept(writing).text), units(beside)) > ROOM:
                raise CaseTooLong
            if before.picture and before.picture != writing.picture:
                await pictures.drop(tx, [before.picture])
            await self._put(tx, resident, writing, update_id)
            return writing

    async def enclose(self, resident: Resident, picture: Picture | None, *, update_id: int) -> Writing:
        """A photo in place of any other; None: none. Raises WritingGone."""
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            before = await self._writing(tx, resident)
            await pictures.drop(tx, await pictures.of_person(tx, resident.id))
            number = None
            if picture is not None:
                number = await pictures.put(tx, self._sealer, resident.id, picture, now=self._clock())
            back = None if before.asked == "picture" else before.back
            writing = replace(before, picture=number, pictured=True, back=back)
            await self._put(tx, resident, writing, update_id)
            return writing

    async def picture(self, resident: Resident) -> Picture | None:
        """The photo as it will be sent; None where there is none."""
        async with self._db.reading() as tx:
            writing = await writings.of(tx, self._sealer, resident.id, now=self._clock())
            number = writing.picture if writing is not None else None
            return await pictures.get(tx, self._sealer, number) if number else None

    async def hang(self, resident: Resident, hung: Hung | None) -> Writing | None:
        """Where the photo is shown; None: nowhere any more. It is no answer, and leaves the form as it is."""
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            before = await writings.of(tx, self._sealer, resident.id, now=self._clock())
            if before is None:
                return None
            writing = replace(before, hung=hung)
            await writings.put(tx, self._sealer, resident.id, writing, expires_at=self._clock() + KEPT)
            return writing

    async def drop(self, resident: Resident) -> bool:
        """Throw it away; whether there was one."""
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            await pictures.drop(tx, await pictures.of_person(tx, resident.id))
            await drafts.drop(tx, resident.id, form=FEEDBACK)
            return await writings.drop(tx, resident.id)

    async def send(self, resident: Resident, *, update_id: int) -> Receipt:
        """Once for each update: given again, it is the same receipt. Raises WritingGone, WritingIncomplete,
        NoCoordinator, TooManySent, Muted."""
        now = self._clock()
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            if (sent := await self._sent(tx, update_id)) is not None:
                return sent
            writing = _complete(await self._writing(tx, resident))
            if writing.source is not Source.CHAT:
                raise NotPermitted
            keyring = await keyrings.of(tx, self._sealer, resident.id)
            theirs = await held(tx, self._sealer, resident.id)
            await self._may_send(tx, writing, theirs, keyring, now)
            case, code = await self._add(tx, writing, resident, update_id=update_id)
            cases_of = dict(keyring.cases)
            if writing.wants_answer:
                await links.tie(tx, self._sealer, case.reference, resident.chat_id)
                cases_of[case.reference] = case.received_at  # `now` may be of the minute before
            sent_at = tuple(at for at in (*keyring.sent, now) if at > now - DAY)
            await keyrings.put(tx, self._sealer, resident.id, replace(keyring, cases=cases_of, sent=sent_at))
            receipt = await self._close(tx, resident, case, code)
        self._mail.wake()
        return receipt

    async def enter(self, by: Coordinator, resident: Resident, *, update_id: int) -> Receipt:
        """For somebody who rang, wrote or came: nobody is tied to it, and the code is handed to them. Once for each
        update. Raises as `send`, and CaseUnknown where it is not for the partner of whoever enters it."""
        async with self._db.transaction() as tx:
            await self._hold(tx, resident)
            if (sent := await self._sent(tx, update_id)) is not None:
                return sent
            writing = _complete(await self._writing(tx, resident))
            mine = {partner for council, partner in await self._scope(tx, by) if council == writing.council}
            if writing.source is Source.CHAT or not mine & set(writing.whom):
                raise CaseUnknown
            case, code = await self._add(tx, writing, resident, update_id=update_id)
            await self._note(tx, by.person_id, "enter", case.reference, source=writing.source)
            receipt = await self._close(tx, resident, case, code)
        self._mail.wake()
        return receipt

    async def _add(
        self, tx: Transaction, writing: Writing, resident: Resident, *, update_id: int
    ) -> tuple[Case, str]:
        council, kind = writing.council or "", writing.kind or ""
        now, number = self._clock(), await self._reference(tx)
        due = self._due(kind, council, now)
        known = await _open_in(tx, council)
        if not set(writing.whom) <= set(known):
            raise NoCoordinator
        code = self._codes_of(number, update_id)[0]
        case = Case(
            reference=number,
            council=council,
            kind=kind,
            words=kept(writing).text,
            language=resident.language,
            received_at=when(now),
            parts=tuple(Part(partner, State.RECEIVED, when(now), due) for partner in writing.whom),
            place=writing.place or Place(),
            source=writing.source,
            answerable=bool(writing.wants_answer) and writing.source is Source.CHAT,
            acute=writing.acute,
        )
        await cases.add(tx, self._sealer, case, code=code, update_id=update_id)
        if writing.picture:
            await pictures.give(tx, self._sealer, resident.id, writing.picture, number, now=when(now))
        await self._telling.arrived(tx, CaseNews.NEW, case, now=now)
        return case, code

    async def _close(self, tx: Transaction, resident: Resident, case: Case, code: str) -> Receipt:
        """Nothing is left of it with the person, not even when they filled in a form."""
        await writings.drop(tx, resident.id)
        await drafts.drop(tx, resident.id, form=FEEDBACK)
        found = (await cases.for_resident(tx, self._sealer, [case.reference]))[0]
        return _receipt(found, code)

    async def _sent(self, tx: Transaction, update_id: int) -> Receipt | None:
        number = await cases.by_update(tx, self._sealer, update_id)
        found = await cases.for_resident(tx, self._sealer, [number]) if number else ()
        for code in self._codes_of(number, update_id) if number and found else ():
            if await cases.by_code(tx, code) == number:  # the keys may have been changed since
                return _receipt(found[0], code)
        return None

    def _codes_of(self, number: str, update_id: int) -> Sequence[str]:
        """The first is given to a new one. Worked out, so that the same receipt can be given again, and written down
        nowhere: whoever has the key and the reference still needs the number of the update, which is kept as a
        hash."""
        return self._sealer.codes(f"{number}|{update_id}", signs=SIGNS, length=CODE)

    async def _may_send(
        self, tx: Transaction, writing: Writing, theirs: Collection[str], keyring: Keyring, now: datetime
    ) -> None:
        mutes = {str(partner): why for partner, why in (await cases.mutes(tx, theirs, now=now)).items()}
        for partner in writing.whom:
            until, reason = max(mutes.get(partner, (now, "")), keyring.muted.get(partner, (now, "")))
            if until > now:
                raise Muted(until, str(reason))
        if (until_free := limits.free_at(keyring.sent, now)) is not None:
            raise TooManySent(until_free)

    async def _hold(self, tx: Transaction, resident: Resident) -> None:
        if not await people.hold(tx, resident.id):
            raise NoticeNotAccepted

    async def _writing(self, tx: Transaction, resident: Resident) -> Writing:
        found = await self._of(tx, resident)
        if found is None:
            raise WritingGone
        return found

    async def _of(self, tx: Transaction, resident: Resident) -> Writing | None:
        """Whoever moves takes their own along, and finds it as it was where they move back before going on; what is
        entered for somebody stays where it is."""
        found = await writings.of(tx, self._sealer, resident.id, now=self._clock())
        return found.moved(resident.council) if found is not None and found.source is Source.CHAT else found

    async def _put(self, tx: Transaction, resident: Resident, writing: Writing, update_id: int) -> None:
        """What is typed next is for it: the form stands open until it is sent or left."""
        now = self._clock()
        await writings.put(tx, self._sealer, resident.id, writing, expires_at=now + KEPT)
        beside = writing.beside.message if writing.beside else None
        wrote = {"message": str(writing.message or ""), "beside": str(beside or "")}
        answers = {"of": writing.asked or "preview", **wrote}
        draft = replace(forms.begin(FEEDBACK, update_id, now), answers=answers)
        await drafts.put(tx, self._sealer, resident.id, draft)


def kept(writing: Writing) -> Masked:
    """The words as they are sent: numbers of persons and cars are masked always, telephones and addresses of e-mail
    unless they are their own and left in on purpose."""
    return mask(writing.words or "", keep=OWN if writing.kept else frozenset())


def _complete(writing: Writing) -> Writing:
    if writing.step is not None or writing.beside is not None or not writing.council:
        raise WritingIncomplete
    return writing


def _receipt(case: Case, code: str) -> Receipt:
    dues = [part.due_at for part in case.parts if part.due_at is not None]
    return Receipt(case, grouped(code), max(dues, default=None))


async def _open_in(tx: Transaction, council: str) -> list[Partner]:
    return [partner for partner in Partner if await coordinators(tx, council, partner)]
