"""/nyt_moede: the meetings of one's councils, the newest first, and a new one."""

from telegram import Update

from bot.domain.meetings import Meeting
from bot.domain.staff import Announcer
from bot.view import Press, View
from handlers.button import row
from handlers.context import Context
from handlers.dates import short_day
from handlers.meetings.facts import council
from handlers.menu import to_menu
from handlers.only import only
from handlers.pages import PAGES, SHOWN, shortened, turns
from handlers.planning.buttons import BeginMeeting, ShowMeetings, ShowPlanned, TrainMeetings, TurnPage
from handlers.replies import say, under

BEGINNING = 50
"""Letters of a title that a list shows."""


@only(Announcer)
async def meetings(
    update: Update, context: Context, announcer: Announcer, button: ShowMeetings | None = None
) -> None:
    await listed(update, context, announcer)


@only(Announcer)
async def turn(update: Update, context: Context, announcer: Announcer, button: TurnPage) -> None:
    await listed(update, context, announcer, page=row(button.page))


@only(Announcer)
async def train(update: Update, context: Context, announcer: Announcer, button: TrainMeetings) -> None:
    await context.services.announcements.train(announcer, on=button.wanted == "1")
    await listed(update, context, announcer)


async def listed(
    update: Update, context: Context, announcer: Announcer, *, first: str | None = None, page: int = 0
) -> None:
    """So many at a time; the newest where there is no such page any more."""
    page = page if page < PAGES else 0
    texts, found = context.texts, await context.services.planning.of(announcer, skip=page * SHOWN)
    if page and not found:
        await listed(update, context, announcer, first=first)
        return
    trains = await context.services.announcements.trains(announcer)
    head = texts("planning-list", count=len(found), page=page, training="yes" if trains else "no")
    beginnings = "\n".join(_beginning(context, announcer, each) for each in found[:SHOWN])
    rows = tuple((_line(context, each),) for each in found[:SHOWN])
    new = (BeginMeeting("").press(texts.plain("planning-new")),)
    label = "announcement-train-off" if trains else "announcement-train-on"
    training = (TrainMeetings("0" if trains else "1").press(texts.plain(label)),)
    said = f"{head}\n\n{beginnings}" if found else head
    view = View(said, (new, *rows, *turns(texts, page, len(found), TurnPage), training, to_menu(texts)))
    await say(update, context, under(first, view))


def state(context: Context, found: Meeting) -> str:
    """How it stands, in one word of the code's: what waits for somebody's yes before all else."""
    waits = found.proposal is not None and found.proposal.submitted
    return "submitted" if waits else found.phase(context.house.clock())


def _line(context: Context, found: Meeting) -> Press:
    """One of a list: "Nr. 12 · 26. nov. · kladde"."""
    begins = found.shown.begins
    label = context.texts.plain(
        "planning-line",
        number=str(found.id),
        day=short_day(begins.instant, context.language) if begins else "none",
        state=state(context, found),
    )
    return ShowPlanned(str(found.id)).press(label)


def _beginning(context: Context, announcer: Announcer, found: Meeting) -> str:
    """What tells it from the others of a list."""
    several = len(announcer.councils) > 1
    return context.texts(
        "planning-listed",
        number=str(found.id),
        council=council(context.content, found.council) if several else "none",
        title=shortened(found.shown.text("title", context.language), BEGINNING) or "none",
    )
