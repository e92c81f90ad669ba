"""/indstillinger: the language and the council, and how to change them."""

from telegram import Update

from bot.domain.people import Language, Resident, Visitor
from bot.services.people import Visit
from bot.view import View
from handlers import notice
from handlers.buttons import AskCouncil, ChooseLanguage, ShowPrivacy, ShowSettings
from handlers.context import Context
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import anyone, residents
from handlers.wishes import back


@residents(target=notice.SETTINGS)
async def settings(update: Update, context: Context, resident: Resident, button: ShowSettings | None = None) -> None:
    await say(update, context, card(context, resident))


@anyone
async def language(update: Update, context: Context, visitor: Visitor, button: ChooseLanguage) -> None:
    """A resident's is kept; whoever has the notice still to read reads it in that language, on the same way."""
    if not notice.is_accepted(visitor, context.texts):
        await notice.show(update, context, target=notice.on_the_way(context, visitor), language=button.language)
        return
    resident = await context.services.people.choose_language(visitor, button.language)
    context.visit = Visit(resident)
    await say(update, context, card(context, resident, first=context.texts("language-chosen")))


async def danish(update: Update, context: Context) -> None:
    await language(update, context, ChooseLanguage("da"))


async def english(update: Update, context: Context) -> None:
    await language(update, context, ChooseLanguage("en"))


def card(context: Context, resident: Resident, *, first: str | None = None) -> View:
    texts = context.texts
    council = context.content.councils.by_slug.get(resident.council or "")
    said = texts("settings", council=council.name if council else texts.plain("council-none"))
    other: Language = "en" if resident.language == "da" else "da"
    return View(
        "\n\n".join(part for part in (first, said) if part),
        (
            back(texts),
            (AskCouncil().press(texts.plain("button-change-council")),),
            (ChooseLanguage(other).press(texts.plain("button-other-language")),),
            (ShowPrivacy().press(texts.plain("button-privacy")), *to_menu(texts)),
        ),
    )
