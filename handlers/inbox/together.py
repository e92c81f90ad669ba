"""The same is done with several cases: taken, labelled, or moved with the same words to each of their residents."""

from telegram import Update

from bot.domain.cases import CHOSEN, REPLY_ROOM, State
from bot.domain.forms import Draft
from bot.domain.room import is_blank, units
from bot.domain.staff import Coordinator
from bot.services.feedback.sorting import Refused
from bot.view import View
from handlers.button import row
from handlers.context import Context
from handlers.inbox import facts, form, seeking
from handlers.inbox.form import composed, open_one
from handlers.inbox.listing import listed
from handlers.inbox.offering import offered
from handlers.inbox.picked import TOGETHER, Picked, open_picked, picked
from handlers.inbox.preview import mark
from handlers.inbox.sorting_buttons import (
    AskTogether,
    AssignTogether,
    LabelTogether,
    MoveTogether,
    SendTogether,
)
from handlers.only import only
from handlers.replies import say, under

WORDLESS = (State.ASSESSING, State.AGENDA, State.PROGRESS)
"""Where residents may be told the state alone: all others need words, or an answer before."""


@only(Coordinator)
async def ask(update: Update, context: Context, by: Coordinator, button: AskTogether) -> None:
    now = open_picked(context)
    if now is None or not now.chosen:
        await _gone(update, context, by)
        return
    now, view = await offered(context, by, now)
    await form.ask(update, context, by, now.asked(), view)


@only(Coordinator)
async def assign(update: Update, context: Context, by: Coordinator, button: AssignTogether) -> None:
    now = open_picked(context)
    if now is None:
        await _gone(update, context, by)
        return
    whom, review = row(button.whom) if button.whom else None, context.services.review
    refused = await review.assign_all(by, now.sides, whom, seen=now.taken)
    await _did(update, context, by, now, refused)


@only(Coordinator)
async def label(update: Update, context: Context, by: Coordinator, button: LabelTogether) -> None:
    now, known = open_picked(context), context.content.feedback.label(button.label)
    if now is None or known is None:
        await _gone(update, context, by)
        return
    await _did(update, context, by, now, await context.services.review.label_all(by, now.sides, known.slug))


@only(Coordinator)
async def move(update: Update, context: Context, by: Coordinator, button: MoveTogether) -> None:
    """The words come next."""
    now, state = open_picked(context), next((each for each in CHOSEN if each == button.state), None)
    if now is None or state is None or not now.chosen:
        await _gone(update, context, by)
    else:
        await form.ask(update, context, by, now.asked(TOGETHER, state), _question(context, now, state))


@only(Coordinator)
async def answer(update: Update, context: Context, by: Coordinator, draft: Draft) -> None:
    """What is written is the words, in place of any before."""
    message = update.effective_message
    words = ((message and message.text) or "").strip()
    if is_blank(words):
        await _show(update, context, draft, first=context.texts("inbox-unread"))
    elif units(words) > REPLY_ROOM:
        first = context.texts("inbox-too-long", length=units(words), most=REPLY_ROOM)
        await _show(update, context, draft, first=first)
    else:
        number = message.message_id if message else None
        composing = context.services.composing
        await composing.say(by, words, update_id=update.update_id, message_id=number)
        await say(update, context, _preview(context, picked(draft) or Picked(), _state(draft), words))


@only(Coordinator)
async def again(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    await _show(update, context, draft, first=first)


@only(Coordinator)
async def amend(update: Update, context: Context, by: Coordinator, filled: Draft) -> None:
    """What was sent is sent."""
    sent = "yes" if form.was_sent(filled) else "no"
    await listed(update, context, by, first=context.texts("inbox-together-amended", sent=sent))


@only(Coordinator)
async def send(update: Update, context: Context, by: Coordinator, button: SendTogether) -> None:
    """What was shown, and nothing else. Tapped twice, it is the same."""
    draft = open_one(context)
    now = picked(draft)
    if draft is None or now is None or composed(draft).what != TOGETHER:
        await _gone(update, context, by)
        return
    state, words = _state(draft), draft.answers.get("words", "")
    if mark(words) != button.mark or (not words and state not in WORDLESS):
        await _show(update, context, draft, first=context.texts("inbox-words-changed"))
        return
    review = context.services.review
    refused = await review.move_all(by, now.sides, state, words, update_id=update.update_id, seen=now.marks)
    await _did(update, context, by, now, refused)


def left(context: Context, draft: Draft) -> View | None:
    """Words that were sent to nobody, shown so that they can be copied."""
    now, words = picked(draft), draft.answers.get("words")
    if now is None or not words:
        return None
    inbox = seeking.turn(now.sought).press(context.texts.plain("inbox-back"))
    return View(context.texts("inbox-left", reference=_names(now), words=words), ((inbox,),))


async def _did(update: Update, context: Context, by: Coordinator, now: Picked, refused: Refused) -> None:
    """How many were done; which were not, and why."""
    texts = context.texts
    lines = [texts("inbox-together-done", count=len(now.chosen) - len(refused))]
    lines += [f"{number}: {texts(error.text_id())}" for number, error in refused]
    await form.done(update, context, by)
    await listed(update, context, by, now.sought, first="\n".join(lines))


async def _show(update: Update, context: Context, draft: Draft, *, first: str | None = None) -> None:
    now, state, words = picked(draft) or Picked(), _state(draft), draft.answers.get("words")
    view = _question(context, now, state) if words is None else _preview(context, now, state, words)
    await say(update, context, under(first, view))


async def _gone(update: Update, context: Context, by: Coordinator) -> None:
    await listed(update, context, by, first=context.texts("inbox-pick-gone"))


def _question(context: Context, now: Picked, state: State) -> View:
    texts = context.texts
    said = texts("inbox-together-words", count=len(now.chosen), state=facts.state(context, state), most=REPLY_ROOM)
    none = [(SendTogether(mark("")).press(texts.plain("inbox-without-words")),)] if state in WORDLESS else []
    return View(said, (*none, (AskTogether().press(texts.plain("inbox-together-back")),)))


def _preview(context: Context, now: Picked, state: State, words: str) -> View:
    texts, count = context.texts, len(now.chosen)
    said = texts(
        "inbox-together-preview",
        count=count,
        references=_names(now),
        state=facts.state(context, state),
        words=words,
    )
    yes = SendTogether(mark(words)).press(texts.plain("inbox-together-send", count=count))
    return View(said, ((yes,), (AskTogether().press(texts.plain("inbox-together-back")),)))


def _state(draft: Draft) -> State:
    return State(composed(draft).seen)


def _names(now: Picked) -> str:
    return ", ".join(each.number for each in now.chosen)
