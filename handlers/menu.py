"""The main menu: every answer is two taps away, by theme and by question."""

from telegram import Update

from bot.content import Content
from bot.domain.answers import Answer
from bot.domain.people import Visitor
from bot.domain.themes import Theme
from bot.texts import Texts
from bot.view import Button, View
from handlers.buttons import ShowAnswer, ShowHelp, ShowInitiatives, ShowMenu, ShowPrivacy, ShowSettings, ShowTheme
from handlers.context import Context
from handlers.feedback.buttons import OpenForm
from handlers.meetings.buttons import ShowMeetings
from handlers.replies import say
from handlers.visitors import anyone

Rows = tuple[tuple[Button, ...], ...]

SHORT = 20
"""Letters that half a row of a phone has room for."""


@anyone
async def menu(update: Update, context: Context, visitor: Visitor, button: ShowMenu | None = None) -> None:
    await show(update, context)


@anyone
async def theme(update: Update, context: Context, visitor: Visitor, button: ShowTheme) -> None:
    """The questions of one theme; the menu where the theme is no more."""
    if found := context.content.themes.by_id.get(button.theme):
        await show_theme(update, context, found)
    else:
        await show(update, context, first=context.texts("button-old"))


async def show_theme(update: Update, context: Context, theme: Theme) -> None:
    """Answers that are being checked are left out."""
    texts, served = context.texts, await context.services.questions.served()
    answers = [context.content.answers[answer] for answer in theme.answers if answer in served]
    said = texts("theme" if answers else "theme-checked", theme=theme.title[texts.language])
    await say(update, context, View(said, (*(to_answer(texts, answer) for answer in answers), to_menu(texts))))


async def show(update: Update, context: Context, *, first: str | None = None) -> None:
    await say(update, context, card(context, context.texts, first=first))


def card(
    context: Context, texts: Texts, *, first: str | None = None, above: Rows = (), last: str | None = None
) -> View:
    """The themes, and what else there is; `first` and `last` are said around it, `above` stands over the rest."""
    rest = (
        (OpenForm().press(texts.plain("button-feedback")),),
        (ShowMeetings().press(texts.plain("button-meetings")),),
        (ShowInitiatives().press(texts.plain("button-initiatives")),),
        (
            ShowSettings().press(texts.plain("button-settings")),
            ShowPrivacy().press(texts.plain("button-privacy")),
            ShowHelp().press(texts.plain("button-help")),
        ),
    )
    html = "\n\n".join(part for part in (first, texts("menu"), last) if part)
    return View(html, (*above, *themes(texts, context.content), *rest))


def themes(texts: Texts, content: Content) -> Rows:
    """A row for each theme."""
    return tuple((ShowTheme(theme.id).press(theme.title[texts.language]),) for theme in content.themes.all)


def paired(rows: Rows) -> Rows:
    """Short buttons two and two, so that what stands above them is still seen on a phone."""
    found: list[tuple[Button, ...]] = []
    for row in rows:
        both = (*found[-1], *row) if found else row
        if len(both) == 2 and all(len(button.label) <= SHORT for button in both):
            found[-1] = both
        else:
            found.append(row)
    return tuple(found)


def to_answer(texts: Texts, answer: Answer) -> tuple[Button, ...]:
    """The row that shows an answer."""
    return (ShowAnswer(answer.id).press(answer.question[texts.language]),)


def to_menu(texts: Texts) -> tuple[Button, ...]:
    """The row that leads back."""
    return (ShowMenu().press(texts.plain("button-menu")),)
