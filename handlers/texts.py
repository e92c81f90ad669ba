"""Plain text: a word that means a button, an answer to what was asked, or else a question."""

from collections.abc import Mapping

from telegram import Message, Update

from bot.domain.forms import ERASE, Draft
from bot.domain.normalise import fold
from bot.domain.people import Resident, Visitor
from bot.services.questions import Checked, Found, Unsure
from handlers import answers, belonging, council, invitation, kinds, menu, notice, privacy, rooms, wishes
from handlers.context import Context
from handlers.feedback import looking, reading, replying, sending
from handlers.groups import spoken_to, without_name
from handlers.inbox import gate
from handlers.replies import is_private, say
from handlers.visitors import Handler, anywhere

PLACE_WORDS = 5
"""An answer to "where do you live?" is this many words at most; more is a question that names a place."""

UNKNOWN_PLACE_WORDS = 3


def said_in_private(words: Mapping[str, Handler[[]]]) -> Handler[[]]:
    """The handler of texts in private chats; `words` maps a meaning to what it opens."""

    @anywhere
    async def text(update: Update, context: Context, visitor: Visitor) -> None:
        typed = (update.effective_message and update.effective_message.text) or ""
        draft = context.visit.draft if context.visit else None
        if await replying.taken(update, context, visitor):
            return
        if draft is not None and draft.took(update.update_id):
            await _ask_again(update, context, visitor, draft)
        elif rooms.claimed(context, draft, typed):
            await _free(update, context, visitor, typed, draft)
        elif await rooms.passed(update, context, visitor, typed):
            return
        elif opens := words.get(context.house.words.meaning(typed) or ""):
            await opens(update, context)
        else:
            await _free(update, context, visitor, typed, draft)

    return text


@anywhere
async def said_in_group(update: Update, context: Context, visitor: Visitor) -> None:
    """Answered only when the bot is spoken to; nothing is looked up and nothing kept."""
    if message := _to_us(update, context):
        await _ask(update, context, without_name(message, context))


@anywhere
async def edited(update: Update, context: Context, visitor: Visitor) -> None:
    """What was written for a form is taken again, and a question answered anew; any other edit is let be."""
    if await rooms.taken_again(update, context, visitor) or await sending.stays(update, context):
        return
    if await replying.stays(update, context, visitor):
        return
    message = _to_us(update, context)
    if message and message.caption and await rooms.wordless(update, context, visitor):
        return
    typed = without_name(message, context) if message else ""
    means_something_else = typed.startswith("/") or context.house.words.meaning(typed)
    if fold(typed) and not means_something_else and context.content.councils.by_link(typed) is None:
        await _ask(update, context, typed)


@anywhere
async def picture(update: Update, context: Context, visitor: Visitor) -> None:
    """Or a place on the map. Kept only where a form asked for it; else it is not looked at."""
    message, draft = update.effective_message, context.visit.draft if context.visit else None
    if await rooms.taken_again(update, context, visitor) or await replying.taken(update, context, visitor):
        return
    room = await rooms.room_of(context, visitor, draft)
    if message is not None and draft is not None and room is not None and room.wants(draft, message):
        await room.answer(update, context, draft)
        if message.media_group_id:
            context.house.doorstep.albums.note(message.media_group_id, update.update_id)
    elif message is not None and message.caption:
        await caption(update, context)
    else:
        await voiceless(update, context)


@anywhere
async def forwarded(update: Update, context: Context, visitor: Visitor) -> None:
    """What others wrote is no answer to a form, and nothing else."""
    if not await rooms.wordless(update, context, visitor):
        await kinds.forwarded(update, context)


@anywhere
async def voiceless(update: Update, context: Context, visitor: Visitor) -> None:
    """Nothing that could be read: what is being written says what to do instead, or else the usual sentence."""
    if not await replying.wordless(update, context, visitor) and not await rooms.wordless(update, context, visitor):
        await kinds.wordless(update, context)


@anywhere
async def caption(update: Update, context: Context, visitor: Visitor) -> None:
    """What is written under a picture is a question, where no form stands open; the picture itself is not looked
    at."""
    if await replying.taken(update, context, visitor) or await rooms.wordless(update, context, visitor):
        return
    if message := _to_us(update, context):
        if message.media_group_id:
            context.house.doorstep.albums.note(message.media_group_id, update.update_id)
        await privacy.put_aside(update, context)
        await _ask(update, context, without_name(message, context), first=context.texts("caption-only"))


async def _free(update: Update, context: Context, visitor: Visitor, typed: str, draft: Draft | None) -> None:
    await privacy.put_aside(update, context)
    if await rooms.taken_again(update, context, visitor) or await reading.typed(update, context, visitor, typed):
        return
    room = await rooms.room_of(context, visitor, draft)
    if draft is not None and room is not None:
        await room.answer(update, context, draft)
        return
    if await _of_case(update, context, visitor, typed):
        return
    if isinstance(visitor, Resident) and await wishes.typed(update, context, visitor, typed):
        return
    named = context.content.councils.by_link(typed)
    if named is not None:
        await belonging.wished(update, context, visitor, named)
    elif theme := context.content.themes.titled(typed):
        await menu.show_theme(update, context, theme)
    elif isinstance(visitor, Resident) and draft is not None:
        await _while_asked(update, context, visitor, typed)
    else:
        await _ask(update, context, typed)


async def _of_case(update: Update, context: Context, visitor: Visitor, typed: str) -> bool:
    """Whether it names a henvendelse that they may see, by its code or its reference; then that is shown."""
    if await reading.mentioned(update, context, typed) or await gate.referred(update, context, visitor, typed):
        return True
    return await looking.mentioned(update, context, visitor, typed)


async def _while_asked(update: Update, context: Context, resident: Resident, typed: str) -> None:
    """A question is answered and the form stays open."""
    if council.is_asked(context.visit) and fold(typed) and notice.is_accepted(resident, context.texts):
        await _place_or_question(update, context, resident, typed)
    else:
        await _ask(update, context, typed)


async def _place_or_question(update: Update, context: Context, resident: Resident, typed: str) -> None:
    """What is more than a place went to the matcher, so whatever is said carries the 112 line."""
    if named := context.content.councils.named(typed):
        await belonging.choose(update, context, resident, named)
        return
    reply = await context.services.questions.ask(typed)
    words, line = len(fold(typed).split()), context.texts("line-112")
    meant = context.content.councils.find(typed) if words <= PLACE_WORDS else ()
    if isinstance(reply, Found | Checked) or (isinstance(reply, Unsure) and not meant):
        await answers.give(update, context, reply)
    elif len(meant) == 1 and not context.is_alarmed:
        await belonging.choose(update, context, resident, meant[0], line=line)
    elif meant:
        await say(update, context, council.card(context, among=meant, line=line))
    elif words <= UNKNOWN_PLACE_WORDS:
        await say(update, context, council.card(context, first=context.texts("error-council-unknown"), line=line))
    else:
        await answers.give(update, context, reply)


async def _ask(update: Update, context: Context, question: str, *, first: str | None = None) -> None:
    if await reading.mentioned(update, context, question):
        return
    if fold(question):
        await answers.answer(update, context, question, first=first)
    else:
        await say(update, context, kinds.unreadable(update, context))


async def _ask_again(update: Update, context: Context, visitor: Visitor, draft: Draft) -> None:
    """This text opened the form before a crash; it must not answer it too. A yes on the way to an invitation opened
    that as well, and what stood there was perhaps not seen."""
    token = notice.token_in(notice.on_the_way(context, visitor))
    if token and isinstance(visitor, Resident):
        await invitation.go_on(update, context, visitor, token)
        return
    if room := rooms.ROOMS.get(draft.form):
        await room.again(update, context, draft)
        return
    if draft.form == ERASE and isinstance(visitor, Resident):
        await say(update, context, await privacy.confirmation(context, visitor))
    else:
        await say(update, context, council.card(context))


def _to_us(update: Update, context: Context) -> Message | None:
    """The message, in a group only where the bot is spoken to."""
    message = update.effective_message
    return message if message and (is_private(update) or spoken_to(message, context)) else None
