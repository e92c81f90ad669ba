"""The form in which something is added to a henvendelse: what is written next lands in the same case."""

from telegram import Message, Update

from bot.domain.cases import NOTE_ROOM
from bot.domain.emergency import Level
from bot.domain.forms import ADDITION, Draft
from bot.domain.normalise import fold
from bot.domain.people import Resident, Visitor
from bot.domain.pieces import Refused
from bot.errors import CaseTooLong, ResidentError, TooManySent
from bot.view import View
from handlers import notice, waiting
from handlers.context import Context
from handlers.dates import instant
from handlers.feedback import refusing
from handlers.feedback.buttons import AddTo, ShowCase
from handlers.feedback.looking import show, unknown
from handlers.filling import Room, close
from handlers.kinds import kind_of
from handlers.replies import say
from handlers.visitors import residents


@residents(target=notice.FEEDBACK)
async def ask(update: Update, context: Context, resident: Resident, button: AddTo) -> None:
    """As a new message: what was tapped may be a letter."""
    try:
        case = await context.services.holdings.ask(resident, button.reference, update_id=update.update_id)
        view = _question(context, case.reference)
    except ResidentError as error:
        view = unknown(context, error)
    await context.screen.show(resident.chat_id, view)


@residents(target=notice.FEEDBACK)
async def answer(update: Update, context: Context, resident: Resident, draft: Draft) -> None:
    message, reference = update.effective_message, draft.answers.get("of", "")
    said = ((message and (message.text or message.caption)) or "").strip()
    if message is not None and waiting.is_passing(context, said):
        await _again(update, context, reference, waiting.still(context, _awaits(draft), said))
        return
    if message is None or not fold(said):
        await _again(update, context, reference, context.texts("feedback-unread"))
        return
    if refused := refusing.rest(update, draft, message):
        await _refuse(update, context, resident, reference, refused)
        return
    try:
        await put(update, context, resident, reference, said, message)
    except CaseTooLong:
        await too_long(update, context, resident, reference, message, said)
    except TooManySent as error:
        await _again(update, context, reference, many(context, error))
    except ResidentError as error:
        await close(update, context, ADDITION)
        await say(update, context, unknown(context, error))
    else:
        await show(update, context, resident, reference, first=context.texts("case-added"))


async def put(
    update: Update, context: Context, resident: Resident, reference: str, said: str, message: Message
) -> None:
    """Into the case. Raises what `holdings.add` does."""
    acute = context.alarm.level is Level.ACUTE
    await context.services.holdings.add(
        resident, reference, said, update_id=update.update_id, message=message.message_id, acute=acute
    )


async def too_long(
    update: Update, context: Context, resident: Resident, reference: str, message: Message, said: str
) -> None:
    """The form stands open, and remembers which message it was."""
    await _refuse(update, context, resident, reference, refusing.whole(message, said))


def many(context: Context, error: TooManySent) -> str:
    """That it is not added, and when it can be."""
    until = context.texts("feedback-until", until=instant(error.until, context.language), reason="none")
    return " ".join((context.texts("case-add-many"), until))


@residents(target=notice.FEEDBACK)
async def amend(update: Update, context: Context, resident: Resident, filled: Draft) -> None:
    """Given again, it is acknowledged again; edited, it changes nothing of what was added."""
    edited = update.edited_message is not None
    first = context.texts("case-not-amended" if edited else "case-added")
    await show(update, context, resident, filled.answers.get("of", ""), first=first)


@residents(target=notice.FEEDBACK)
async def again(
    update: Update, context: Context, resident: Resident, draft: Draft, *, first: str | None = None
) -> None:
    await _again(update, context, draft.answers.get("of", ""), first)


async def in_words(update: Update, context: Context, reference: str) -> None:
    message = update.effective_message
    kind = kind_of(message) if message is not None else "other"
    await _again(update, context, reference, context.texts("case-add-wordless", kind=kind))


async def _refuse(update: Update, context: Context, resident: Resident, reference: str, refused: Refused) -> None:
    long = await refusing.note(context, resident, ADDITION, refused, room=NOTE_ROOM)
    await _again(update, context, reference, long)


async def _again(update: Update, context: Context, reference: str, first: str | None) -> None:
    await say(update, context, _question(context, reference, first))


def _question(context: Context, reference: str, first: str | None = None) -> View:
    said = context.texts("case-add-ask", reference=reference, room=NOTE_ROOM)
    back = ShowCase(reference, "0").press(context.texts.plain("feedback-back"))
    return View("\n\n".join(part for part in (first, said) if part), ((back,),))


async def _lets_in(context: Context, visitor: Visitor) -> bool:
    return notice.is_accepted(visitor, context.texts)


def _wants(draft: Draft, message: Message) -> bool:
    """A text alone: a picture would not be seen, so what is written under it is not taken without it."""
    return False


def _awaits(draft: Draft) -> str:
    return "addition"


def _wrote(draft: Draft, message_id: int) -> bool:
    """Also what was too long: made shorter, it is added."""
    return draft.answers.get("value") == str(message_id) or refusing.was_refused(draft, message_id)


ROOM = Room(_lets_in, answer, again, _wants, _wrote, amend, _awaits, heard=answer)
