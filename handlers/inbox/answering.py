"""Words for the resident: written, looked at as they would be sent, changed, and sent at one tap."""

from collections.abc import Awaitable

from telegram import Update

from bot.domain.forms import Draft
from bot.domain.room import is_blank, units
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown, ResidentError
from handlers.context import Context
from handlers.inbox import form
from handlers.inbox.at import At
from handlers.inbox.buttons import DropWords, SendWords, UseTemplate, WithoutWords
from handlers.inbox.form import Composed, composed
from handlers.inbox.gate import on_case
from handlers.inbox.preview import left, mark, preview, question, told
from handlers.inbox.showing import refused, show, shown
from handlers.inbox.tasks import TASKS
from handlers.only import only
from handlers.replies import say, under


async def begin(update: Update, context: Context, by: Coordinator, where: At, what: str, *, more: str = "") -> None:
    """Ask for the words of that task. Raises ResidentError."""
    side = await context.services.review.look(by, where.number, where.partner)
    wanted = Composed(what, where, side.mark, more)
    await form.ask(update, context, by, wanted, question(context, side, wanted))


@only(Coordinator)
async def answer(update: Update, context: Context, by: Coordinator, draft: Draft) -> None:
    """What is written while the form stands open is the words, in place of any before."""
    message = update.effective_message
    words, most = ((message and message.text) or "").strip(), TASKS[composed(draft).what].room
    if is_blank(words):
        work = _show(update, context, by, draft, first=context.texts("inbox-unread"))
    elif units(words) > most:
        first = context.texts("inbox-too-long", length=units(words), most=most)
        work = _show(update, context, by, draft, first=first)
    else:
        work = _take(update, context, by, draft, words, message.message_id if message else None)
    await _attempt(update, context, by, draft, work)


@only(Coordinator)
async def again(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    """This very text was taken already, and before a crash that may not have been said; or it is no answer."""
    await _attempt(update, context, by, draft, _show(update, context, by, draft, first=first))


@only(Coordinator)
async def amend(update: Update, context: Context, by: Coordinator, filled: Draft) -> None:
    """What was sent is sent: an edit changes nothing of it."""
    where, sent = composed(filled).side, "yes" if form.was_sent(filled) else "no"
    first = context.texts("inbox-not-amended", sent=sent, reference=where.number)
    await show(update, context, by, where, first=first)


@on_case
async def use_template(update: Update, context: Context, by: Coordinator, where: At, button: UseTemplate) -> None:
    """In the language that the resident reads."""
    draft, template = _open(context, where), context.content.feedback.template(button.template)
    if draft is None or template is None:
        await _too_late(update, context, by, where)
        return
    side = await context.services.review.look(by, where.number, where.partner)
    work = _take(update, context, by, draft, template.words[side.case.language], None)
    await _attempt(update, context, by, draft, work)


@on_case
async def without_words(update: Update, context: Context, by: Coordinator, where: At, button: WithoutWords) -> None:
    draft = _open(context, where)
    if draft is None:
        await _too_late(update, context, by, where)
    else:
        await _attempt(update, context, by, draft, _take(update, context, by, draft, "", None))


@on_case
async def send(update: Update, context: Context, by: Coordinator, where: At, button: SendWords) -> None:
    """What was shown, and nothing else. Tapped twice, it is the same."""
    draft = _open(context, where)
    words = draft.answers.get("words") if draft is not None else None
    if draft is None:
        await _too_late(update, context, by, where)
    elif words is None or mark(words) != button.mark:
        work = _show(update, context, by, draft, first=context.texts("inbox-words-changed"))
        await _attempt(update, context, by, draft, work)
    else:
        await _attempt(update, context, by, draft, _send(update, context, by, composed(draft), words))


@on_case
async def drop(update: Update, context: Context, by: Coordinator, where: At, button: DropWords) -> None:
    draft = _open(context, where)
    if draft is None:
        await _too_late(update, context, by, where)
    else:
        await form.done(update, context, by, sent=False)
        await show(update, context, by, where, first=context.texts("inbox-dropped"))


async def _take(
    update: Update, context: Context, by: Coordinator, draft: Draft, words: str, message_id: int | None
) -> None:
    """Keep the words and show them; without a word only where that may be."""
    wanted = composed(draft)
    side = await context.services.review.look(by, wanted.side.number, wanted.side.partner)
    if words or TASKS[wanted.what].wordless(side):
        composing = context.services.composing
        await composing.say(by, words, update_id=update.update_id, message_id=message_id)
        await say(update, context, preview(context, side, wanted, words))
    else:
        await say(update, context, question(context, side, wanted))


async def _send(update: Update, context: Context, by: Coordinator, wanted: Composed, words: str) -> None:
    side = await TASKS[wanted.what].send(context, by, wanted, words, update.update_id)
    await form.done(update, context, by)
    await shown(update, context, by, side, first=told(context.texts, wanted))


async def _show(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    """The words as they stand, or the question where there are none yet."""
    wanted, words = composed(draft), draft.answers.get("words")
    side = await context.services.review.look(by, wanted.side.number, wanted.side.partner)
    view = question(context, side, wanted) if words is None else preview(context, side, wanted, words)
    await say(update, context, under(first, view))


async def _attempt(update: Update, context: Context, by: Coordinator, draft: Draft, work: Awaitable[None]) -> None:
    """Where it is refused, the words are shown once more: they are kept no longer. Nothing is shown of a case that
    is theirs no more."""
    try:
        await work
    except ResidentError as error:
        chat, unsent = update.effective_chat, left(context, draft)
        await form.done(update, context, by, sent=False)
        await refused(update, context, by, composed(draft).side, error)
        if unsent is not None and chat is not None and not isinstance(error, CaseUnknown):
            await context.screen.show(chat.id, unsent)


def _open(context: Context, where: At) -> Draft | None:
    """The form, where it stands open for that case."""
    draft = form.open_one(context)
    is_it = draft is not None and composed(draft).where == where and composed(draft).what in TASKS
    return draft if is_it else None


async def _too_late(update: Update, context: Context, by: Coordinator, where: At) -> None:
    """There is nothing to send: it was sent, or left."""
    sent = form.sent_one(context)
    if sent is not None and composed(sent).where == where and composed(sent).what in TASKS:
        first = told(context.texts, composed(sent))
    else:
        first = context.texts("inbox-too-late")
    await show(update, context, by, where, first=first)
