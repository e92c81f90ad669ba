"""What residents bring to a meeting: put on its agenda, taken back, let see, and answered."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.domain import forms
from bot.domain.agenda import MOST, ROOM, SIGNATURE, Declined, Item, Kind, Outcome
from bot.domain.forms import AGENDA
from bot.domain.masking import mask
from bot.domain.meetings import Meeting, Proposal, Purpose, Stage
from bot.domain.people import Resident
from bot.domain.room import units
from bot.domain.staff import Announcer
from bot.errors import (
    AgendaClosed,
    AgendaFull,
    AgendaItemUnknown,
    MeetingTooLong,
    MeetingUnknown,
    NoticeNotAccepted,
)
from bot.services.meetings.base import Convening
from bot.services.meetings.telling import planners
from bot.services.meetings.voice import PlanningNews
from bot.storage import agenda as items
from bot.storage import drafts, people
from bot.storage.database import Transaction


class Agenda(Convening):
    """Staff see the words and the name that was signed, never who it is; other residents what staff let them see."""

    async def ask(self, resident: Resident, number: int, kind: Kind, *, update_id: int) -> None:
        """Open the form AGENDA: what they write next is brought to the meeting. Raises AgendaClosed, AgendaFull."""
        now = self._clock()
        async with self._db.transaction() as tx:
            await self._open(tx, resident, number)
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            if await items.count(tx, number, resident.id) >= MOST:
                raise AgendaFull
            draft = forms.begin(AGENDA, update_id, now).with_answer(f"{number}:{kind}", update_id - 1, now)
            await drafts.put(tx, self._sealer, resident.id, replace(draft, last_update_id=update_id))

    async def say(self, resident: Resident, words: str, *, update_id: int, message_id: int | None = None) -> None:
        """Note the words; who signs them is asked next. The same message, edited, says others in their place. Raises
        MeetingTooLong."""
        if units(words) > ROOM:
            raise MeetingTooLong
        now = self._clock()
        async with self._db.transaction() as tx:
            draft = await drafts.of(tx, self._sealer, resident.id, now=now)
            if draft is None or draft.form != AGENDA or not await people.hold(tx, resident.id):
                return
            if "words" in draft.answers and draft.answers.get("message") == str(message_id):
                draft = replace(draft, answers={**draft.answers, "words": words}, last_update_id=update_id)
            elif draft.question == "words":
                draft = draft.with_answer(words, update_id, now)
                draft = replace(draft, answers={**draft.answers, "message": str(message_id)})
            await drafts.put(tx, self._sealer, resident.id, draft)

    async def sign(self, resident: Resident, name: str, *, update_id: int, message_id: int | None = None) -> None:
        """Note the name that is to stand under the words: both are looked at before they are brought. Raises
        MeetingTooLong."""
        if units(name) > SIGNATURE:
            raise MeetingTooLong
        async with self._db.transaction() as tx:
            draft = await drafts.of(tx, self._sealer, resident.id, now=self._clock())
            if draft is None or draft.form != AGENDA or not await people.hold(tx, resident.id):
                return
            if draft.question == "signed":
                answers = {**draft.answers, "name": name, "signature": str(message_id)}
                named = replace(draft, answers=answers, last_update_id=update_id)
                await drafts.put(tx, self._sealer, resident.id, named)

    async def bring(
        self,
        resident: Resident,
        number: int,
        kind: Kind,
        words: str,
        signed: str,
        *,
        update_id: int,
        message_id: int | None = None,
    ) -> Item:
        """With all that `mask` finds made unreadable; without a name where `signed` is empty. The same
        update brings no second. Raises AgendaClosed, AgendaFull, MeetingTooLong."""
        if units(words) > ROOM or units(signed) > SIGNATURE:
            raise MeetingTooLong
        now = self._clock()
        async with self._db.transaction() as tx:
            one = await self._open(tx, resident, number, hold=True)
            if not await people.hold(tx, resident.id):
                raise NoticeNotAccepted
            before = await items.count(tx, number, resident.id)
            texts = mask(words).text, mask(signed).text
            brought = await items.add(
                tx, self._sealer, number, resident.id, kind, *texts, update_id=update_id, now=now
            )
            if before >= MOST and await items.count(tx, number, resident.id) > before:
                raise AgendaFull
            await self._fill(tx, resident, f"{number}:{kind}", update_id, message_id)
            about = one.proposal or Proposal(Purpose.CHANGE, None, one.shown)
            whom = await planners(tx, one.council)
            if not one.training:
                name = f"meeting:{number}:{PlanningNews.BROUGHT}:{now:%y%m%d%H}"  # an hour's items in one letter
                say = partial(self._voice.news, PlanningNews.BROUGHT, one, about)
                await self._telling.tell_each(tx, name, whom, say, now=now)
            item = await self._item(tx, brought, resident.id)
        self._mail.wake()
        return item

    async def withdraw(self, resident: Resident, number: int) -> None:
        """Twice is once. Raises AgendaItemUnknown for what is somebody else's."""
        async with self._db.transaction() as tx:
            found = await items.find(tx, self._sealer, number, person_id=resident.id)
            if found is not None and not found.own:
                raise AgendaItemUnknown
            await items.drop(tx, number)

    async def of(self, number: int, resident: Resident | None) -> Sequence[Item]:
        """Their own, and what staff let everybody see."""
        async with self._db.reading() as tx:
            found = await items.of(tx, self._sealer, number, person_id=resident.id if resident else None)
        return [each for each in found if each.own or each.listed]

    async def mine(self, resident: Resident) -> Sequence[Item]:
        """All they brought, to whichever meeting."""
        async with self._db.reading() as tx:
            return await items.by(tx, self._sealer, resident.id)

    async def for_staff(self, by: Announcer, number: int) -> Sequence[Item]:
        """All of it. Raises MeetingUnknown."""
        async with self._db.reading() as tx:
            await self._seen(tx, by, number)
            return await items.of(tx, self._sealer, number)

    async def let_see(self, by: Announcer, number: int, listed: bool) -> Item:
        """Whether everybody may read it on the card. Raises AgendaItemUnknown."""
        async with self._db.transaction() as tx:
            one = await self._theirs(tx, by, number)
            await items.let_see(tx, number, listed)
            await self._note(tx, by, "agenda-list" if listed else "agenda-unlist", one.id, item=number)
            return await self._item(tx, number)

    async def settle(self, by: Announcer, number: int, outcome: Outcome, declined: Declined | None = None) -> Item:
        """What came of it; its author is told, each time that is new. `declined` says why. Raises
        AgendaItemUnknown."""
        now = self._clock()
        declined = (declined or Declined.OFF_TOPIC) if outcome is Outcome.DECLINED else None
        async with self._db.transaction() as tx:
            one = await self._theirs(tx, by, number)
            is_new = await items.settle(tx, number, outcome, declined)
            item = await self._item(tx, number)
            author = await items.author(tx, number)
            if is_new and author is not None and outcome is not Outcome.OPEN:
                name = f"meeting:{one.id}:item:{number}:{outcome}:{now:%y%m%d%H%M%S%f}"
                say = partial(self._voice.settled, one, item)
                await self._telling.tell_one(tx, name, author, say, now=now)
            await self._note(tx, by, f"agenda-{outcome}", one.id, item=number)
        self._mail.wake()
        return item

    async def _fill(
        self, tx: Transaction, resident: Resident, of: str, update_id: int, message_id: int | None
    ) -> None:
        """Which messages filled the form is remembered, without their words, so that they are known when they are
        edited or given again."""
        now = self._clock()
        draft = await drafts.of(tx, self._sealer, resident.id, now=now)
        if draft is None or draft.form != AGENDA:
            return
        answers = {"of": of, "words": "", "signed": "", "message": draft.answers.get("message", "")}
        answers |= {"signature": draft.answers.get("signature", "") if message_id is None else str(message_id)}
        filled = replace(draft, answers=answers, last_update_id=update_id, expires_at=now + AGENDA.open_for)
        await drafts.put(tx, self._sealer, resident.id, filled)

    async def _open(self, tx: Transaction, resident: Resident, number: int, *, hold: bool = False) -> Meeting:
        one = await self._public(tx, number, resident, hold=hold)
        if one.stage is not Stage.PUBLISHED or not one.is_to_come(self._clock()):
            raise AgendaClosed
        return one

    async def _theirs(self, tx: Transaction, by: Announcer, number: int) -> Meeting:
        """The meeting of an item, where they may see it."""
        found = await items.find(tx, self._sealer, number)
        if found is None:
            raise AgendaItemUnknown
        try:
            return await self._seen(tx, by, found.meeting_id)
        except MeetingUnknown:
            raise AgendaItemUnknown from None

    async def _item(self, tx: Transaction, number: int, person_id: int | None = None) -> Item:
        found = await items.find(tx, self._sealer, number, person_id=person_id)
        if found is None:
            raise AgendaItemUnknown
        return found
