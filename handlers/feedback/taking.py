"""What is typed in the middle of a henvendelse: kept where it belongs and said back; nothing of it is lost unseen."""

from dataclasses import dataclass, replace

from telegram import Message, Update

from bot.domain.cases import ROOM
from bot.domain.emergency import Level
from bot.domain.forms import FEEDBACK, Draft
from bot.domain.kinds import Kind
from bot.domain.normalise import fold
from bot.domain.people import Resident
from bot.domain.pieces import Refused
from bot.domain.writing import Text, Writing
from bot.domain.written import edited, wrote
from bot.errors import CaseTooLong
from handlers.context import Context
from handlers.feedback import choosing, facts, form, photo, placing, refusing


@dataclass(frozen=True)
class Sent:
    """A message to the form, what the form stands at, and what is half written. All that takes it raises
    WritingGone."""

    update: Update
    context: Context
    resident: Resident
    draft: Draft
    writing: Writing
    message: Message

    @property
    def said(self) -> str:
        return (self.message.text or self.message.caption or "").strip()

    @property
    def is_urgent(self) -> bool:
        """Whether the 112 notice was shown for it, or would have been, had they not said that it is not urgent."""
        return self.context.alarm.level is Level.ACUTE or self.context.resumed

    def marked(self, writing: Writing) -> Writing:
        return replace(writing, acute=(writing.acute or self.is_urgent) and not self.context.resumed)

    async def show(self, writing: Writing, first: str | None) -> None:
        await form.show(self.update, self.context, self.resident, writing, first=first)

    async def look(self, first: str | None) -> None:
        await choosing.look(self.update, self.context, self.resident, self.draft, first=first)


async def typed(sent: Sent) -> None:
    if not fold(sent.said):
        await sent.look(sent.context.texts("feedback-unread"))
        return
    try:
        writing, first = await _kept(sent)
    except CaseTooLong:
        await refuse(sent, refusing.whole(sent.message, sent.said))
    else:
        await sent.show(writing, first)


async def amended(sent: Sent) -> None:
    """What was taken, as it reads now; what was too long is taken only now."""
    said, number = sent.said, sent.message.message_id
    if not fold(said) or edited(sent.writing, said, number) is None:
        await typed(sent)
        return
    try:
        writing = await sent.context.services.writings.change(
            sent.resident,
            lambda known: sent.marked(edited(known, said, number) or known),
            update_id=sent.update.update_id,
        )
    except CaseTooLong:
        await refuse(sent, refusing.whole(sent.message, said))
    else:
        first = sent.context.texts("feedback-edited") if sent.update.edited_message is not None else None
        await sent.show(writing, _urgent(sent.context) or first)


async def captioned(sent: Sent) -> None:
    """A photo. What is written under it is as if it were typed."""
    writing, first = None, None
    if fold(sent.said):
        try:
            writing, first = await _kept(sent)
        except CaseTooLong:
            first = sent.context.texts("feedback-caption-not")
    taken = await photo.take(sent.update, sent.context, sent.resident, sent.message)
    told = "\n\n".join(part for part in (first, taken) if part)
    if writing is not None:
        await sent.show(await sent.context.services.writings.look(sent.resident) or writing, told)
    elif told:
        await sent.look(told)


async def refuse(sent: Sent, refused: Refused) -> None:
    """What was asked is asked again."""
    asked = sent.writing.asked
    writing = await sent.context.services.writings.change(
        sent.resident, lambda known: replace(known, back=asked), update_id=sent.update.update_id
    )
    await sent.show(writing, await refusing.note(sent.context, sent.resident, FEEDBACK, refused, room=ROOM))


async def _kept(sent: Sent) -> tuple[Writing, str | None]:
    """And what is said of it. Raises CaseTooLong."""
    context, number = sent.context, sent.message.message_id
    kind = await choosing.looked_at(context, sent.draft, sent.writing)
    where = None if sent.is_urgent else placing.named(context, sent.writing, sent.said)

    def take(known: Writing) -> Writing:
        new = where.text(number) if where is not None else Text(sent.said, number)
        known = sent.marked(wrote(known, new, urgent=sent.is_urgent) if new is not None else known)
        known = where.put(known) if where is not None else known
        return choosing.with_kind(known, kind) if kind is not None else known

    writing = await context.services.writings.change(sent.resident, take, update_id=sent.update.update_id)
    return writing, _urgent(context) or _said(sent, writing, where, kind)


def _said(sent: Sent, writing: Writing, where: placing.Where | None, kind: Kind | None) -> str | None:
    """Of what stands beside the text it is asked."""
    texts, council = sent.context.texts, facts.council(sent.context.content, writing.council)
    if where is not None:
        return where.said(texts, beside=writing.beside is not None)
    unread = kind is None and choosing.guided(sent.draft) is not None
    kept = texts("feedback-early") if writing.early and writing.beside is None else None
    nobody = texts("feedback-kind-unread", council=council) if unread else None
    return "\n\n".join(part for part in (kept, nobody) if part) or None


def _urgent(context: Context) -> str | None:
    return context.texts("feedback-acute-kept") if context.alarm.level is Level.ACUTE else None
