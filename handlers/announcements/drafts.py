"""What is done with one announcement, whatever it says: begun, opened, used again, taken back or over, dropped."""

from telegram import Update

from bot.domain.announcements import Kind
from bot.domain.staff import Announcer
from bot.errors import ResidentError
from bot.view import View
from handlers.announcements import card
from handlers.announcements.buttons import (
    AskDrop,
    BeginAnnouncement,
    ChooseKind,
    Drop,
    ShowAnnouncement,
    TakeBack,
    TakeOver,
    UseAgain,
)
from handlers.announcements.form import ask_for, close
from handlers.announcements.listing import listed
from handlers.announcements.showing import attempt
from handlers.button import row
from handlers.context import Context
from handlers.only import only
from handlers.replies import say, under

KINDS = frozenset(Kind)


@only(Announcer)
async def begin(update: Update, context: Context, announcer: Announcer, button: BeginAnnouncement) -> None:
    """Ask for the kind; then for the Danish text, which every announcement has."""
    if button.kind not in KINDS:
        await say(update, context, card.kinds(context))
        return
    begun = await context.services.announcements.begin(announcer, Kind(button.kind), update_id=update.update_id)
    await ask_for(update, context, announcer, begun, "text-da")


@only(Announcer)
async def use_again(update: Update, context: Context, announcer: Announcer, button: UseAgain) -> None:
    """As a new message: what it was taken from stays to be seen."""
    number, chat = row(button.number), update.effective_chat
    assert chat is not None
    try:
        draft = await context.services.announcements.copy(announcer, number, update_id=update.update_id)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    said = context.texts("announcement-used-again", number=str(draft.id), first=str(number))
    view = under(said, card.view(context, announcer, draft))
    await context.screen.show(chat.id, view)
    await close(update, context)


@only(Announcer)
async def show(update: Update, context: Context, announcer: Announcer, button: ShowAnnouncement) -> None:
    await attempt(update, context, announcer, context.services.announcements.get(announcer, row(button.number)))


@only(Announcer)
async def kind(update: Update, context: Context, announcer: Announcer, button: ChooseKind) -> None:
    if button.kind not in KINDS:
        await say(update, context, card.kinds(context, button.number))
        return
    work = context.services.announcements.call(announcer, row(button.number), Kind(button.kind))
    await attempt(update, context, announcer, work, row(button.number))


@only(Announcer)
async def take_back(update: Update, context: Context, announcer: Announcer, button: TakeBack) -> None:
    number = row(button.number)
    await attempt(update, context, announcer, context.services.announcements.take_back(announcer, number), number)


@only(Announcer)
async def take_over(update: Update, context: Context, announcer: Announcer, button: TakeOver) -> None:
    number = row(button.number)
    await attempt(update, context, announcer, context.services.announcements.take_over(announcer, number), number)


@only(Announcer)
async def ask_drop(update: Update, context: Context, announcer: Announcer, button: AskDrop) -> None:
    texts = context.texts
    yes = Drop(button.number).press(texts.plain("announcement-drop-yes"))
    said = texts("announcement-drop-ask", number=str(row(button.number)))
    await say(update, context, View(said, ((yes,), card.back_to(context, row(button.number)))))


@only(Announcer)
async def drop(update: Update, context: Context, announcer: Announcer, button: Drop) -> None:
    try:
        await context.services.announcements.drop(announcer, row(button.number))
        first = context.texts("announcement-dropped")
    except ResidentError as error:
        first = context.texts(error.text_id())
    await listed(update, context, announcer, first=first)
