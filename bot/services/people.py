"""Who a chat belongs to, and what residents choose: the notice, the language, the council."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain import forms
from bot.domain.forms import COUNCIL, Draft, Form
from bot.domain.people import Guest, Language, Resident, Visitor
from bot.errors import NoticeNotAccepted
from bot.sealing import Sealer
from bot.storage import drafts
from bot.storage import people as rows
from bot.storage.database import Database, Transaction


@dataclass(frozen=True)
class Visit:
    """Who writes, and the form they have half filled, if any; or the one they filled, as long as it is remembered."""

    visitor: Visitor
    draft: Draft | None = None
    filled: Draft | None = None


class People:
    """Guests become residents by accepting the notice; only then is anything kept."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock) -> None:
        self._db = db
        self._sealer = sealer
        self._clock = clock

    async def visit(self, chat_id: int, *, language: Language) -> Visit:
        """Who writes in this chat; a guest is met in `language`. Nothing is kept."""
        async with self._db.reading() as tx:
            found = await rows.find(tx, self._sealer, chat_id)
            if found is None:
                return Visit(Guest(chat_id, language))
            draft = await drafts.of(tx, self._sealer, found.id, now=self._clock())
        if draft is not None and draft.question is None:
            return Visit(found, filled=draft)
        return Visit(found, draft)

    async def accept(
        self, guest: Visitor, *, language: Language, version: str, council: str | None, update_id: int
    ) -> Resident:
        """Keep the chat from now on. Accepting twice changes nothing; without a council, it is asked for next."""
        now = self._clock()
        async with self._db.transaction() as tx:
            await rows.insert(tx, self._sealer, guest.chat_id, language=language, version=version, now=now)
            resident = await rows.accept(
                tx, self._sealer, guest.chat_id, language=language, version=version, council=council, now=now
            )
            if resident.council is None:
                await drafts.put(tx, self._sealer, resident.id, forms.begin(COUNCIL, update_id, now))
            return resident

    async def choose_language(self, resident: Resident, language: Language) -> Resident:
        """Raises NoticeNotAccepted where the resident was erased meanwhile."""
        async with self._db.transaction() as tx:
            return _still_here(await rows.change(tx, self._sealer, resident, language=language))

    async def choose_council(self, resident: Resident, council: str) -> Resident:
        """Raises NoticeNotAccepted where the resident was erased meanwhile."""
        async with self._db.transaction() as tx:
            changed = _still_here(await rows.change(tx, self._sealer, resident, council=council))
            await drafts.drop(tx, resident.id, form=COUNCIL)
            return changed

    async def begin(
        self, resident: Resident, form: Form, *, update_id: int, answers: Mapping[str, str] | None = None
    ) -> Draft:
        """Open a form in place of whatever was half filled; `answers` are known already. Raises NoticeNotAccepted."""
        draft = replace(forms.begin(form, update_id, self._clock()), answers=answers or {})
        async with self._db.transaction() as tx:
            await self._must_be_here(tx, resident)
            await drafts.put(tx, self._sealer, resident.id, draft)
        return draft

    async def note(self, resident: Resident, form: Form, noted: Mapping[str, str]) -> None:
        """Beside the answers of that form, while it stands open."""
        async with self._db.transaction() as tx:
            await self._must_be_here(tx, resident)
            draft = await drafts.of(tx, self._sealer, resident.id, now=self._clock())
            if draft is not None and draft.form == form:
                beside = replace(draft, answers={**draft.answers, **noted})
                await drafts.put(tx, self._sealer, resident.id, beside)

    async def cancel(self, resident: Resident, form: Form | None = None) -> Form | None:
        """Throw away what is half filled (only of that form, if given), and which it was; None where nothing was."""
        async with self._db.transaction() as tx:
            draft = await drafts.of(tx, self._sealer, resident.id, now=self._clock())
            dropped = await drafts.drop(tx, resident.id, form=form)
            return draft.form if dropped and draft is not None and draft.question is not None else None

    async def blocked(self, chat_id: int, *, blocked: bool) -> None:
        """Note whether a resident blocked the bot; of a guest nothing is noted."""
        at = self._clock() if blocked else None
        async with self._db.transaction() as tx:
            await rows.mark_blocked(tx, self._sealer, chat_id, at=at)

    async def _must_be_here(self, tx: Transaction, resident: Resident) -> None:
        if not await rows.hold(tx, resident.id):
            raise NoticeNotAccepted


def _still_here(resident: Resident | None) -> Resident:
    if resident is None:
        raise NoticeNotAccepted
    return resident
