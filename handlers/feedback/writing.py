"""What is written or sent while the form stands open: the words, a name of what could be tapped, a photo, a place."""

from dataclasses import replace

from telegram import Message, Update

from bot.domain.cases import ROOM
from bot.domain.emergency import Level
from bot.domain.forms import FEEDBACK, Draft
from bot.domain.normalise import fold
from bot.domain.people import Resident, Visitor
from bot.domain.pieces import Refused
from bot.domain.room import units
from bot.domain.writing import Writing
from bot.errors import CaseTooLong, WritingGone
from bot.view import View
from handlers import notice, waiting
from handlers.context import Context
from handlers.feedback import choosing, form, photo, placing, refusing
from handlers.feedback.buttons import GoOn
from handlers.feedback.gate import gone
from handlers.feedback.naming import is_ours, meant
from handlers.filling import Room, close
from handlers.visitors import residents


@residents(target=notice.FEEDBACK)
async def answer(update: Update, context: Context, resident: Resident, draft: Draft) -> None:
    """Whatever it is, for the step it fits."""
    message = update.effective_message
    try:
        writing = await context.services.writings.look(resident)
        if writing is None:
            raise WritingGone
        if message is not None:
            await _take(update, context, resident, draft, writing, message)
    except WritingGone as error:
        await close(update, context, FEEDBACK)
        await gone(update, context, error)


async def _take(
    update: Update, context: Context, resident: Resident, draft: Draft, writing: Writing, message: Message
) -> None:
    said = (message.text or message.caption or "").strip()
    if update.edited_message is not None or message.message_id == writing.message:
        await _words(update, context, resident, writing, message, said)
    elif refused := refusing.rest(update, draft, message):
        await _refuse(update, context, resident, writing, refused)
    elif message.photo or message.document:
        await _photo(update, context, resident, writing, message, said)
    elif place := message.location or (message.venue and message.venue.location):
        await placing.pinned(update, context, resident, draft, writing, place)
    elif take := meant(update, context, resident, writing, said):
        await take()
    elif waiting.is_passing(context, said):
        await choosing.look(update, context, resident, draft, first=waiting.still(context, _awaits(draft), said))
    elif writing.asked == "words" or writing.words is None or _is_acute(context):
        await _words(update, context, resident, writing, message, said)
    else:
        await form.again(update, context, resident, writing.back, first=context.texts("feedback-not-here"))


async def _photo(
    update: Update, context: Context, resident: Resident, writing: Writing, message: Message, said: str
) -> None:
    """What is written under it are the words, where there are none yet; else it is said that it is not."""
    first = None
    if fold(said) and (writing.words is None or _is_acute(context)):
        await context.services.writings.change(
            resident, lambda known: _with(context, known, message, said), update_id=update.update_id
        )
    elif fold(said):
        first = context.texts("feedback-caption-not")
    await photo.take(update, context, resident, message, first=first)


async def _words(
    update: Update, context: Context, resident: Resident, writing: Writing, message: Message, said: str
) -> None:
    if not fold(said):
        await form.again(update, context, resident, writing.asked, first=context.texts("feedback-unread"))
        return
    step, edited = writing.back, update.edited_message is not None
    first = context.texts("feedback-edited") if edited and writing.asked != "words" else None
    if context.alarm.level is Level.ACUTE:
        first = context.texts("feedback-acute-kept")
    try:
        changed = await context.services.writings.change(
            resident,
            lambda known: replace(_with(context, known, message, said), back=None if step == "words" else step),
            update_id=update.update_id,
        )
    except CaseTooLong:
        await _refuse(update, context, resident, writing, refusing.whole(message, said))
    else:
        await form.show(update, context, resident, changed, first=first)


async def _refuse(update: Update, context: Context, resident: Resident, writing: Writing, refused: Refused) -> None:
    """What was asked is asked again."""
    asked = await context.services.writings.change(
        resident, lambda known: replace(known, back=writing.asked), update_id=update.update_id
    )
    long = await refusing.note(context, resident, FEEDBACK, refused, room=ROOM)
    await form.show(update, context, resident, asked, first=long)


def _with(context: Context, known: Writing, message: Message, said: str) -> Writing:
    """With these words in place of those that are asked for or edited; danger comes below what was said before."""
    acute = (known.acute or _is_acute(context)) and not context.resumed
    instead = known.words is None or known.asked == "words" or message.message_id == known.message
    if instead:
        return replace(known, words=said, message=message.message_id, acute=acute)
    words = known.words or ""
    more = words if words.endswith(said) else f"{words}\n\n{said}"
    return replace(known, words=more if units(more) <= ROOM else words, message=None, acute=acute)


def _is_acute(context: Context) -> bool:
    """Whether the 112 notice was shown for it, or would have been, had they not said that it is not urgent."""
    return context.alarm.level is Level.ACUTE or context.resumed


@residents(target=notice.FEEDBACK)
async def again(
    update: Update, context: Context, resident: Resident, draft: Draft, *, first: str | None = None
) -> None:
    """This very message was taken already, and before a crash what comes next may not have been said; or it is no
    answer."""
    try:
        await choosing.look(update, context, resident, draft, first=first)
    except WritingGone as error:
        await close(update, context, FEEDBACK)
        await gone(update, context, error)


async def _lets_in(context: Context, visitor: Visitor) -> bool:
    return notice.is_accepted(visitor, context.texts)


def _wants(draft: Draft, message: Message) -> bool:
    """Pictures, files that may be some, and places, at any step."""
    return bool(message.photo or message.document or message.location or message.venue)


def _wrote(draft: Draft, message_id: int) -> bool:
    """Also what was too long: made shorter, it is the answer."""
    return draft.answers.get("message") == str(message_id) or refusing.was_refused(draft, message_id)


def _awaits(draft: Draft) -> str:
    return "feedback"


async def _left(context: Context, resident: Resident, draft: Draft) -> View | None:
    """That it is kept, where there is something."""
    writing, texts = await context.services.writings.look(resident), context.texts
    if writing is None or writing.is_blank:
        return None
    return View(texts("feedback-left"), ((GoOn().press(texts.plain("feedback-go-on")),),))


def _claims(context: Context, draft: Draft, typed: str) -> bool:
    return is_ours(context, typed)


ROOM_OF_FEEDBACK = Room(_lets_in, answer, again, _wants, _wrote, answer, _awaits, _left, claims=_claims, heard=answer)
