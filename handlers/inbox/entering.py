"""*Opret for en borger*: somebody rang, wrote a letter or came to a meeting, and a coordinator fills in the form."""

from telegram import Update

from bot.domain.cases import Source
from bot.domain.people import Resident
from bot.domain.staff import Coordinator
from bot.errors import NoCoordinator
from bot.view import View
from handlers.context import Context
from handlers.feedback import facts, form
from handlers.inbox.card import back
from handlers.inbox.listing import listed
from handlers.inbox.sorting_buttons import BeginEntry, Enter
from handlers.only import only
from handlers.replies import say

SOURCES = (Source.PHONE, Source.PAPER, Source.MEETING)


@only(Coordinator)
async def begin(update: Update, context: Context, by: Coordinator, button: BeginEntry) -> None:
    """In which council, where there are several; then how it came."""
    slugs = sorted(by.councils)
    if len(slugs) == 1:
        await _how(update, context, slugs[0])
        return
    rows = tuple((Enter(slug, "", "0").press(facts.council(context.content, slug)),) for slug in slugs)
    await say(update, context, View(context.texts("inbox-enter-where"), (*rows, back(context))))


@only(Coordinator)
async def enter(update: Update, context: Context, by: Coordinator, button: Enter) -> None:
    """What they have half written of something else is not thrown away unasked."""
    resident = context.visit.visitor if context.visit else None
    source = next((each for each in SOURCES if each == button.source), None)
    if button.council not in by.councils or not isinstance(resident, Resident):
        await begin(update, context, BeginEntry())
    elif source is None:
        await _how(update, context, button.council)
    elif button.sure != "1" and await _other(context, resident, button.council, source):
        await _sure(update, context, button)
    else:
        await _begin(update, context, by, resident, button.council, source)


async def _begin(
    update: Update, context: Context, by: Coordinator, resident: Resident, council: str, source: Source
) -> None:
    try:
        writing = await context.services.writings.begin(resident, council, update_id=update.update_id, source=source)
    except NoCoordinator as error:  # their post was taken away just now
        await listed(update, context, by, first=context.texts(error.text_id()))
    else:
        await form.show(update, context, resident, writing)


async def _other(context: Context, resident: Resident, council: str, source: Source) -> bool:
    known = await context.services.writings.look(resident)
    return known is not None and not known.is_blank and (known.council, known.source) != (council, source)


async def _how(update: Update, context: Context, council: str) -> None:
    texts = context.texts
    rows = tuple(
        (Enter(council, each, "0").press(texts.plain("inbox-enter-source", source=each)),) for each in SOURCES
    )
    await say(update, context, View(texts("inbox-enter-how"), (*rows, back(context))))


async def _sure(update: Update, context: Context, button: Enter) -> None:
    yes = Enter(button.council, button.source, "1").press(context.texts.plain("inbox-enter-sure-yes"))
    await say(update, context, View(context.texts("inbox-enter-sure"), ((yes,), back(context))))
