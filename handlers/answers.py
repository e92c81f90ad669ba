"""A question in, and out comes a curated answer with its source, a choice, or an honest "I do not know"."""

from telegram import Update

from bot.domain.answers import Answer
from bot.domain.people import Visitor
from bot.services.questions import Found, Reply, Unsure
from bot.texts import Texts
from bot.view import Button, View
from handlers.buttons import NoneOfThese, ShowAnswer, ShowTheme
from handlers.context import Context
from handlers.dates import day
from handlers.groups import private_link
from handlers.menu import Rows, to_menu
from handlers.replies import is_private, say
from handlers.visitors import anywhere


async def answer(update: Update, context: Context, question: str, *, first: str | None = None) -> None:
    """Answer a question, wherever it was asked; `first` is a sentence said before the answer."""
    reply = await context.services.questions.ask(question)
    await give(update, context, reply, first=first)


async def give(update: Update, context: Context, reply: Reply, *, first: str | None = None) -> None:
    if isinstance(reply, Found):
        await say(update, context, found(update, context, reply.answer, first=first))
    elif isinstance(reply, Unsure):
        await say(update, context, unsure(context, reply.choices, first=first))
    else:
        await say(update, context, unknown(update, context, first=first))


@anywhere
async def show(update: Update, context: Context, visitor: Visitor, button: ShowAnswer) -> None:
    """The answer a button names; where it was withdrawn, that there is none."""
    chosen = context.content.answers.get(button.answer)
    if chosen is None:
        await say(update, context, unknown(update, context, first=context.texts("answer-withdrawn")))
    else:
        await say(update, context, found(update, context, chosen))


@anywhere
async def none_of_these(
    update: Update, context: Context, visitor: Visitor, button: NoneOfThese | None = None
) -> None:
    await say(update, context, unknown(update, context))


def found(update: Update, context: Context, answer: Answer, *, first: str | None = None) -> View:
    """The question it answers, so that a wrong guess shows; the answer; where it is from; 112."""
    texts = context.texts
    parts = (
        first,
        texts("answer-question", question=answer.question[texts.language]),
        answer.html[texts.language],
        _source(answer, texts),
        texts("line-112"),
    )
    html = "\n\n".join(part for part in parts if part)
    return View(html, _onwards(context, answer) if is_private(update) else ())


def unsure(context: Context, choices: tuple[Answer, ...], *, first: str | None = None) -> View:
    texts = context.texts
    rows: Rows = tuple((ShowAnswer(choice.id).press(choice.question[texts.language]),) for choice in choices)
    html = "\n\n".join(part for part in (first, texts("line-112"), texts("answer-which")) if part)
    return View(html, (*rows, (NoneOfThese().press(texts.plain("button-none-of-these")),)))


def unknown(update: Update, context: Context, *, first: str | None = None) -> View:
    texts = context.texts
    html = "\n\n".join(part for part in (first, texts("line-112"), texts("answer-none")) if part)
    return View(html, (to_menu(texts) if is_private(update) else (private_link(context),),))


def _source(answer: Answer, texts: Texts) -> str:
    at = day(answer.source.as_of, texts.language)
    if answer.source.url is None:
        return texts("answer-source", source=answer.source.name, day=at)
    return texts("answer-source-link", source=answer.source.name, url=answer.source.url, day=at)


def _onwards(context: Context, answer: Answer) -> Rows:
    texts = context.texts
    related = [context.content.answers[other] for other in answer.related[:2]]
    rows: list[tuple[Button, ...]] = [
        (ShowAnswer(other.id).press(other.question[texts.language]),) for other in related
    ]
    if theme := context.content.themes.of(answer.id):
        title = theme.title[texts.language]
        rows.append((ShowTheme(theme.id).press(texts.plain("button-more-on", theme=title)),))
    return (*rows, to_menu(texts))
