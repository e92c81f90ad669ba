"""A question in, and out comes a curated answer with its source, a choice, or an honest "I do not know"."""

from dataclasses import replace

from telegram import Update

from bot.domain.people import Visitor
from bot.services.questions import Found, Reply, Unknown, Unsure
from bot.view import Link, View
from handlers import cards, council, notice, unanswered
from handlers.asked import question_of
from handlers.buttons import ChooseAnswer, GotAnswer, NoneOfThese, NotIt, ShowAnswer
from handlers.context import Context
from handlers.doorstep import Card, Open
from handlers.feedback.buttons import AddThis
from handlers.groups import private_link
from handlers.meetings import answering
from handlers.menu import Rows, to_menu
from handlers.replies import is_private, say
from handlers.visitors import anyone, anywhere, meet


async def answer(update: Update, context: Context, question: str, *, first: str | None = None) -> None:
    """Answer a question, wherever it was asked; `first` is a sentence said before the answer."""
    reply = await context.services.questions.ask(question)
    await give(update, context, reply, first=first)


async def give(update: Update, context: Context, reply: Reply, *, first: str | None = None) -> None:
    """The card replies to the question, so that its buttons can come back to it."""
    at_hand = update.callback_query is None or question_of(update, context) is not None
    view = await card(update, context, reply, first=first, at_hand=at_hand)
    await say(update, context, view, about=True)
    _note(update, context, reply)


@anywhere
async def show(update: Update, context: Context, visitor: Visitor, button: ShowAnswer) -> None:
    """An answer that was browsed to; nobody guessed, so nobody is asked whether it was right."""
    reply = await context.services.questions.show(button.answer)
    if reply is None:
        await say(update, context, cards.gone(context.texts, context.content, group=_group(update, context)))
    else:
        await say(update, context, await card(update, context, reply, at_hand=False))


@anyone
async def choose(update: Update, context: Context, visitor: Visitor, button: ChooseAnswer) -> None:
    """One of those that may have been meant."""
    reply = await context.services.questions.show(button.answer)
    if reply is None:
        await say(update, context, cards.gone(context.texts, context.content))
    else:
        await say(update, context, await card(update, context, reply))
        _note(update, context, reply)


@anyone
async def got(update: Update, context: Context, visitor: Visitor, button: GotAnswer) -> None:
    """That was it: the answer stays, and its buttons lead on."""
    reply = await context.services.questions.show(button.answer)
    if isinstance(reply, Found):
        last = context.texts("answer-thanks")
        beside = await _beside(update, context, reply)
        await say(update, context, cards.found(context.texts, context.content, reply, last=last, beside=beside))
    else:
        await show(update, context, ShowAnswer(button.answer))
    context.house.doorstep.answered(visitor.chat_id, update.update_id)


@anyone
async def helped(update: Update, context: Context, visitor: Visitor) -> None:
    """A typed yes to the answer. Whatever else stood open is asked once more, so that the next yes is to that."""
    thanks = context.texts("answer-thanks")
    open_notice = context.house.doorstep.asked.get(visitor.chat_id)
    if open_notice is not None and open_notice.open:
        await notice.show(update, context, target=open_notice.target, language=open_notice.language, first=thanks)
    elif council.is_asked(context.visit):
        await say(update, context, council.card(context, first=thanks))
    else:
        await say(update, context, View(f"{thanks}\n\n{context.texts('line-112')}", (to_menu(context.texts),)))


@anyone
async def not_it(update: Update, context: Context, visitor: Visitor, button: NotIt | None = None) -> None:
    """What else may have been meant. That it was refused is counted, without a word of the question."""
    questions, texts = context.services.questions, context.texts
    if button is None:
        html = "\n\n".join((texts("line-112"), texts("answer-not-it-typed")))
        await say(update, context, View(html, (to_menu(texts),)))
        return
    question = question_of(update, context)
    if button.answer in context.content.answers:
        near = questions.nearest(question)
        await context.services.unanswered.refuse(button.answer, showing=button.showing, nearest=near)
    reply = await questions.instead(button.answer, question)
    await say(update, context, await card(update, context, reply, first=texts("answer-not-it")))
    context.house.doorstep.answered(visitor.chat_id, update.update_id)


@anywhere
async def none_of_these(
    update: Update, context: Context, visitor: Visitor, button: NoneOfThese | None = None
) -> None:
    await say(update, context, await card(update, context, Unknown()))


async def card(
    update: Update, context: Context, reply: Reply, *, first: str | None = None, at_hand: bool | None = None
) -> View:
    """The reply as it is said here. `at_hand` is whether the question stands above it, as it does under most cards
    that are tapped."""
    if at_hand is None:
        at_hand = question_of(update, context) is not None
    if isinstance(reply, Unknown) and (said := await unanswered.not_kept(update, context)):
        at_hand, first = False, "\n\n".join(part for part in (first, said) if part)
    view = cards.card(
        context.texts,
        context.content,
        reply,
        first=first,
        showing=context.house.doorstep.showing(update.update_id) if at_hand else None,
        group=_group(update, context),
        beside=await _beside(update, context, reply),
    )
    unsure = at_hand and is_private(update) and isinstance(reply, Unsure | Unknown)
    add = await _may_answer(update, context) if unsure else ()
    return replace(view, buttons=(*add, *view.buttons))


async def _may_answer(update: Update, context: Context) -> Rows:
    """Perhaps it is no question, but an answer to a letter about their henvendelse."""
    visitor = (await meet(update, context)).visitor
    if not notice.is_accepted(visitor, context.texts):
        return ()
    reference = await context.services.holdings.told_lately(visitor)
    return (
        ((AddThis(reference).press(context.texts.plain("case-add-this", reference=reference)),),) if reference else ()
    )


async def _beside(update: Update, context: Context, reply: Reply) -> cards.Beside | None:
    """What the answer shows as it is today."""
    if not isinstance(reply, Found) or reply.answer.shows is None:
        return None
    visit = await meet(update, context)
    return await answering.beside(update, context, visit.visitor, reply.answer.shows)


def _note(update: Update, context: Context, reply: Reply) -> None:
    """A typed "ja" or "nej" is to this card now."""
    if is_private(update) and isinstance(reply, Found) and update.effective_chat is not None:
        asked = Card(Open.HELPED, update.update_id)
        context.house.doorstep.cards.note(update.effective_chat.id, asked)


def _group(update: Update, context: Context) -> Link | None:
    return None if is_private(update) else private_link(context)
