"""What is written or sent while the form stands open: the words, a name of what could be tapped, a photo, a place."""

from telegram import Message, Update

from bot.domain.forms import FEEDBACK, Draft
from bot.domain.people import Resident, Visitor
from bot.errors import WritingGone
from bot.view import View
from handlers import notice, waiting
from handlers.context import Context
from handlers.feedback import choosing, placing, refusing, taking
from handlers.feedback.buttons import GoOn
from handlers.feedback.gate import gone
from handlers.feedback.naming import is_ours, meant
from handlers.feedback.taking import Sent
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
            await _take(Sent(update, context, resident, draft, writing, message))
    except WritingGone as error:
        await close(update, context, FEEDBACK)
        await gone(update, context, error)


async def _take(sent: Sent) -> None:
    at = (sent.update, sent.context, sent.resident)
    message, writing = sent.message, sent.writing
    if sent.update.edited_message is not None or message.message_id == writing.message:
        await taking.amended(sent)
    elif refused := refusing.rest(sent.update, sent.draft, message):
        await taking.refuse(sent, refused)
    elif message.photo or message.document:
        await taking.captioned(sent)
    elif place := message.location or (message.venue and message.venue.location):
        await placing.pinned(*at, sent.draft, writing, place)
    elif take := meant(*at, writing, sent.said):
        await take()
    elif waiting.is_passing(sent.context, sent.said):
        await sent.look(waiting.still(sent.context, _awaits(sent.draft), sent.said))
    else:
        await taking.typed(sent)


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
    taken = (draft.answers.get("message"), draft.answers.get("beside"))
    return str(message_id) in taken or refusing.was_refused(draft, message_id)


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
