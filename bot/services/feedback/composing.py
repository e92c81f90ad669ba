"""What a coordinator has half written, a note or an answer: kept sealed in their form until it is sent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain import forms
from bot.domain.forms import AMENDABLE, INBOX, Draft
from bot.domain.staff import Coordinator
from bot.services.feedback.base import Caring
from bot.storage import drafts, people
from bot.storage.database import Transaction


class Composing(Caring):
    """The form INBOX. Nothing of a case is looked at here: whoever sends the words must see the case then."""

    async def ask(self, by: Coordinator, of: str, *, update_id: int) -> None:
        """What they write next is for that, such as `L-4F7K:m:note`."""
        async with self._db.transaction() as tx:
            await self._put(tx, by, {"of": of}, update_id)

    async def say(self, by: Coordinator, words: str, *, update_id: int, message_id: int | None = None) -> bool:
        """These are the words, in place of any before; False where the form is closed. Every message that brought
        some is remembered: edited, it changes them."""
        async with self._db.transaction() as tx:
            draft = await self._open(tx, by)
            if draft is None:
                return False
            wrote = draft.answers.get("wrote", "").split()
            if message_id is not None and str(message_id) not in wrote:
                wrote.append(str(message_id))
            await self._put(tx, by, {**draft.answers, "words": words, "wrote": " ".join(wrote)}, update_id)
            return True

    async def done(
        self, by: Coordinator, *, sent: bool = True, update_id: int, message_id: int | None = None
    ) -> None:
        """They are sent, or will not be, and are kept here no more; which messages brought them is known as long as
        they can be edited."""
        async with self._db.transaction() as tx:
            draft = await self._open(tx, by)
            if draft is None:
                return
            wrote = [*draft.answers.get("wrote", "").split(), *([str(message_id)] if message_id is not None else [])]
            answers = {"of": draft.answers["of"], "sent": "yes" if sent else "no", "wrote": " ".join(wrote)}
            await self._put(tx, by, answers, update_id, expires_at=self._clock() + AMENDABLE)

    async def _open(self, tx: Transaction, by: Coordinator) -> Draft | None:
        if not await people.hold(tx, by.person_id):
            return None
        draft = await drafts.of(tx, self._sealer, by.person_id, now=self._clock())
        return draft if draft is not None and draft.form == INBOX and draft.question is not None else None

    async def _put(
        self,
        tx: Transaction,
        by: Coordinator,
        answers: Mapping[str, str],
        update_id: int,
        *,
        expires_at: datetime | None = None,
    ) -> None:
        if await people.hold(tx, by.person_id):
            draft = forms.begin(INBOX, update_id, self._clock())
            until = expires_at or draft.expires_at
            await drafts.put(tx, self._sealer, by.person_id, replace(draft, answers=answers, expires_at=until))
