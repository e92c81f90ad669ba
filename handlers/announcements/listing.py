"""/opslag: what announcers of one's councils have written, the newest first."""

from telegram import Update

from bot.domain.announcements import Announcement, plain
from bot.domain.staff import Announcer
from bot.view import Press, View
from handlers.announcements.buttons import BeginAnnouncement, ShowAnnouncement, ShowAnnouncements, Train, TurnPage
from handlers.button import row
from handlers.context import Context
from handlers.menu import to_menu
from handlers.only import only
from handlers.pages import PAGES, SHOWN, shortened, turns
from handlers.replies import say, under

BEGINNING = 40
"""Letters of a text that a list shows."""


@only(Announcer)
async def announcements(
    update: Update, context: Context, announcer: Announcer, button: ShowAnnouncements | None = None
) -> None:
    await listed(update, context, announcer)


@only(Announcer)
async def turn(update: Update, context: Context, announcer: Announcer, button: TurnPage) -> None:
    await listed(update, context, announcer, page=row(button.page))


@only(Announcer)
async def train(update: Update, context: Context, announcer: Announcer, button: Train) -> None:
    await context.services.announcements.train(announcer, on=button.wanted == "1")
    await listed(update, context, announcer)


async def listed(
    update: Update, context: Context, announcer: Announcer, *, first: str | None = None, page: int = 0
) -> None:
    """So many at a time; the newest where there is no such page any more."""
    page = page if page < PAGES else 0
    texts, found = context.texts, await context.services.announcements.of(announcer, skip=page * SHOWN)
    if page and not found:
        await listed(update, context, announcer, first=first)
        return
    trains = await context.services.announcements.trains(announcer)
    rows = tuple((_line(context, each),) for each in found[:SHOWN])
    head = texts("announcements", count=len(found), page=page, training="yes" if trains else "no")
    beginnings = "\n".join(_beginning(context, each) for each in found[:SHOWN])
    said = f"{head}\n\n{beginnings}" if found else head
    new = (BeginAnnouncement("").press(texts.plain("announcement-new")),)
    label = "announcement-train-off" if trains else "announcement-train-on"
    training = (Train("0" if trains else "1").press(texts.plain(label)),)
    view = View(said, (new, *rows, *turns(texts, page, len(found), TurnPage), training, to_menu(texts)))
    await say(update, context, under(first, view))


def _line(context: Context, found: Announcement) -> Press:
    """One of a list: "Nr. 12 · møde · kladde"."""
    label = context.texts.plain(
        "announcement-line",
        number=str(found.id),
        kind=found.content.kind,
        purpose=found.purpose,
        stage=found.stage,
    )
    return ShowAnnouncement(str(found.id)).press(label)


def _beginning(context: Context, found: Announcement) -> str:
    """What tells it from the others of a list."""
    text = shortened(plain(found.content.text("da")).strip().partition("\n")[0], BEGINNING)
    return context.texts(
        "announcement-listed",
        number=str(found.id),
        purpose=found.purpose,
        revises=str(found.revises),
        text=text or "none",
    )
