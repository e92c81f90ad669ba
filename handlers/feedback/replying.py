"""A reply to a letter, a receipt or the card of a henvendelse: what is written so lands in that case."""

from telegram import InlineKeyboardMarkup, Message, Update

from bot.domain.cases import NOTE_ROOM
from bot.domain.forms import ADDITION, Draft
from bot.domain.masking import mask
from bot.domain.normalise import fold
from bot.domain.people import Resident, Visitor
from bot.domain.references import code_in
from bot.domain.room import units
from bot.errors import CaseEnded, CaseTooLong, ResidentError, TooManySent
from bot.view import View
from handlers import notice, privacy, rooms
from handlers.asked import question_of
from handlers.buttons import unpack
from handlers.context import Context
from handlers.feedback import adding
from handlers.feedback.buttons import AddThis, AddTo, AskCut, OpenCase
from handlers.feedback.looking import show, unknown
from handlers.replies import is_private, say
from handlers.visitors import meet, residents

ANSWERS = frozenset({"yes", "no", "later", "else"})
"""What these words mean elsewhere they do not mean under a letter: staff may have asked something."""


async def taken(update: Update, context: Context, visitor: Visitor) -> bool:
    """Whether it replies to something of a case: then it is added there, whatever form stands open. Words that open
    something everywhere, a "tak" and a reading code stay what they are."""
    reference, message = _meant(update), update.effective_message
    if reference is None or message is None:
        return False
    said = _said(message)
    meaning = context.house.words.meaning(said)
    if not fold(said) or code_in(said) or (meaning is not None and meaning not in ANSWERS):
        return False
    await privacy.put_aside(update, context)
    await _add(update, context, reference)
    return True


async def heard(update: Update, context: Context) -> bool:
    """Whether words in which danger was heard reply to something of a case: they are added below the 112 notice."""
    visit = await meet(update, context)
    return update.edited_message is None and await taken(update, context, visit.visitor)


@residents(target=notice.FEEDBACK)
async def add_this(update: Update, context: Context, resident: Resident, button: AddThis) -> None:
    """What was asked above. Tapped twice, it is added once."""
    card = update.callback_query.message if update.callback_query else None
    asked = card.reply_to_message if isinstance(card, Message) and question_of(update, context) else None
    filled = context.visit.filled if context.visit else None
    if asked is None:
        await adding.ask(update, context, AddTo(button.reference))
    elif filled is not None and adding.ROOM.wrote(filled, asked.message_id):
        await show(update, context, resident, button.reference, first=context.texts("case-added"))
    else:
        await _put(update, context, resident, button.reference, asked)


async def stays(update: Update, context: Context, visitor: Visitor) -> bool:
    """Whether a reply is edited: what was added stays as it is, and that is said."""
    reference = _meant(update)
    if reference is None or not notice.is_accepted(visitor, context.texts):
        return False
    await show(update, context, visitor, reference, first=context.texts("case-not-amended"))
    return True


async def wordless(update: Update, context: Context, visitor: Visitor) -> bool:
    """Whether a reply holds no words; then they are asked for, unless a form stands open that may want it."""
    reference, draft = _meant(update), context.visit.draft if context.visit else None
    if reference is None or not notice.is_accepted(visitor, context.texts):
        return False
    if await rooms.room_of(context, visitor, draft) is not None:
        return False
    try:
        await context.services.holdings.ask(visitor, reference, update_id=update.update_id)
    except ResidentError as error:
        await _give_back(update, context, error, "")
    else:
        await adding.in_words(update, context, reference)
    return True


@residents(target=notice.FEEDBACK)
async def _add(update: Update, context: Context, resident: Resident, reference: str) -> None:
    message, draft = update.effective_message, context.visit.draft if context.visit else None
    if message is None:
        return
    if draft is not None and _is_of(draft, reference):
        await adding.answer(update, context, draft)
    else:
        await _put(update, context, resident, reference, message)


async def _put(update: Update, context: Context, resident: Resident, reference: str, message: Message) -> None:
    said = _said(message)
    try:
        await adding.put(update, context, resident, reference, said, message)
    except CaseTooLong:
        await _refuse(update, context, resident, reference, message)
    except ResidentError as error:
        await _give_back(update, context, error, said)
    else:
        await show(update, context, resident, reference, first=context.texts("case-added"))
    await _go_on(update, context, resident)


async def _refuse(update: Update, context: Context, resident: Resident, reference: str, message: Message) -> None:
    """As a form that was opened for it would, so that what comes next is the text made shorter."""
    try:
        await context.services.holdings.look(resident, reference)
        await rooms.leave(update, context)
        await context.services.holdings.ask(resident, reference, update_id=update.update_id)
    except ResidentError as error:
        await _give_back(update, context, error, "")
    else:
        await adding.too_long(update, context, resident, reference, message, _said(message))


async def _give_back(update: Update, context: Context, error: ResidentError, said: str) -> None:
    """Why it was not added, and the words; whose the case is, or whether there is one, makes no difference."""
    texts, words = context.texts, mask(said).text
    if isinstance(error, TooManySent):
        why = adding.many(context, error)
    else:
        why = texts("case-reply-not", why="ended" if isinstance(error, CaseEnded) else "unknown")
    quoted = texts("case-reply-words", words=words) if words and units(words) <= NOTE_ROOM else ""
    html = "\n\n".join(part for part in (why, quoted) if part)
    await say(update, context, View(html, unknown(context, error).buttons))


async def _go_on(update: Update, context: Context, resident: Resident) -> None:
    """The form that stood open all along asks once more."""
    draft = context.visit.draft if context.visit else None
    room = await rooms.room_of(context, resident, draft)
    if draft is not None and room is not None:
        await room.again(update, context, draft)


def _meant(update: Update) -> str | None:
    """The case whose letter, receipt or card is replied to: its buttons name it."""
    message = update.effective_message
    above = message.reply_to_message if message is not None and message.forward_origin is None else None
    markup = above.reply_markup if above is not None else None
    if not isinstance(markup, InlineKeyboardMarkup) or not is_private(update):
        return None
    pressed = (each.callback_data for row in markup.inline_keyboard for each in row)
    buttons = (unpack(data) for data in pressed if isinstance(data, str))
    return next((each.reference for each in buttons if isinstance(each, AddTo | OpenCase | AskCut)), None)


def _is_of(draft: Draft, reference: str) -> bool:
    return draft.form == ADDITION and draft.answers.get("of") == reference


def _said(message: Message) -> str:
    return (message.text or message.caption or "").strip()
