"""One case, looked at: its card, all of its words, its photo and its place on the map."""

from telegram import Update

from bot.domain.staff import Coordinator
from bot.view import Spot, View
from handlers.button import row
from handlers.context import Context
from handlers.inbox import card, facts, history
from handlers.inbox.at import At
from handlers.inbox.buttons import OpenCase, ShowCase, ShowMore, ShowPin, ShowWhole, TakePicture
from handlers.inbox.gate import on_case
from handlers.inbox.showing import show
from handlers.replies import say


@on_case
async def look(update: Update, context: Context, by: Coordinator, where: At, button: ShowCase) -> None:
    await show(update, context, by, where)


@on_case
async def from_letter(update: Update, context: Context, by: Coordinator, where: At, button: OpenCase) -> None:
    """As a new message: the letter stays as it is."""
    await show(update, context, by, where, anew=True)


@on_case
async def seldom(update: Update, context: Context, by: Coordinator, where: At, button: ShowMore) -> None:
    side = await context.services.review.look(by, where.number, where.partner)
    await say(update, context, card.seldom(context, by, side))


@on_case
async def whole(update: Update, context: Context, by: Coordinator, where: At, button: ShowWhole) -> None:
    """The first page where there is no such page any more."""
    side = await context.services.review.look(by, where.number, where.partner)
    pages, texts = history.pages(context, by, side.case), context.texts
    at = row(button.page) if row(button.page) < len(pages) else 0
    head = texts("inbox-whole-head", reference=where.number, page=at + 1, pages=len(pages))
    turns = [
        ShowWhole(*where.both, str(to)).press(texts.plain(label))
        for to, label in ((at - 1, "inbox-page-before"), (at + 1, "inbox-page-after"))
        if 0 <= to < len(pages)
    ]
    rows = ((tuple(turns),) if turns else ()) + (card.back_to(context, side),)
    await say(update, context, View(f"{head}\n\n{pages[at]}", rows))


@on_case
async def on_map(update: Update, context: Context, by: Coordinator, where: At, button: ShowPin) -> None:
    """The middle of the square that it is in."""
    side = await context.services.review.look(by, where.number, where.partner)
    pin, chat = side.case.place.pin, update.effective_chat
    if pin is None or chat is None:
        await show(update, context, by, where, first=context.texts("inbox-no-pin"))
        return
    title = context.texts.plain("inbox-pin-title", reference=where.number)
    address = facts.council(context.content, side.case.council)
    await context.screen.show_place(chat.id, Spot(pin.latitude, pin.longitude, title, address))


@on_case
async def picture(update: Update, context: Context, by: Coordinator, where: At, button: TakePicture) -> None:
    """As a file, for what it shows is small; its name says nothing but the reference."""
    found, chat = await context.services.review.picture(by, where.number, where.partner), update.effective_chat
    if found is None or chat is None:
        await show(update, context, by, where, first=context.texts("inbox-no-picture"))
        return
    said = View(context.texts("inbox-picture-said", reference=where.number))
    await context.screen.hand_over(chat.id, f"{where.number}.jpg", found.content, said)
