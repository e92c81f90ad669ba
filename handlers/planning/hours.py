"""Hours that come twice in autumn: which of the two is meant is asked, and tapped."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from telegram import Update

from bot.clock import ZONE
from bot.domain.forms import MEETING
from bot.domain.spans import read_span
from bot.domain.staff import Announcer
from bot.domain.walltime import WallTime, is_ambiguous
from bot.errors import ResidentError
from bot.view import Button, View
from handlers.button import row
from handlers.context import Context
from handlers.dates import clock
from handlers.only import only
from handlers.planning.buttons import ChooseHours
from handlers.planning.card import back_to
from handlers.planning.form import Asked, ask_for, asked
from handlers.planning.guiding import go_on
from handlers.planning.listing import listed
from handlers.planning.showing import refused
from handlers.planning.taking import Taken, at

FARTHEST = 60 * 24 * 365 * 100
"""Minutes since 1970 that a button may name; more is forged."""


async def ask(update: Update, context: Context, announcer: Announcer, wanted: Asked, said: str) -> None:
    """The form stays open: another time can be written instead."""
    span = read_span(said, context.house.clock())
    rows: list[tuple[Button, ...]] = []
    for begins, ends in span.meant() if span is not None else ():
        label = f"{_hour(context, begins)}–{_hour(context, ends)}"
        rows.append((ChooseHours(str(wanted.number), _minutes(begins), _minutes(ends)).press(label),))
    view = View(context.texts("planning-which-hour"), (*rows, back_to(context, wanted.number)))
    try:
        found = await context.services.planning.get(announcer, wanted.number)
        await ask_for(update, context, announcer, found, wanted, is_answer=True, instead=view)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


@only(Announcer)
async def choose(update: Update, context: Context, announcer: Announcer, button: ChooseHours) -> None:
    """Where the time was asked for on the way to a new meeting, the next part is."""
    number, draft = row(button.number), context.visit.draft if context.visit else None
    wanted = asked(draft) if draft is not None and draft.form == MEETING else Asked(number, "time")
    if (wanted.number, wanted.part) != (number, "time"):
        wanted = Asked(number, "time")
    try:
        begins, ends = (_wall(row(each)) for each in (button.begins, button.ends))
        found = await context.services.planning.edit(announcer, number, at(begins, ends))
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
    else:
        await go_on(update, context, announcer, wanted, Taken(found))


def _hour(context: Context, wall: WallTime) -> str:
    """With which of the two it is, where there are two."""
    shown = clock(wall.local.time(), context.language)
    if not is_ambiguous(wall.local, wall.zone):
        return shown
    return shown + context.texts.plain("meeting-hour-again", fold=wall.fold)


def _minutes(wall: WallTime) -> str:
    return str(int(wall.instant.timestamp()) // 60)


def _wall(minutes: int) -> WallTime:
    there = datetime.fromtimestamp(60 * min(minutes, FARTHEST), UTC).astimezone(ZoneInfo(str(ZONE)))
    return WallTime(there.replace(tzinfo=None, fold=0), str(ZONE), there.fold)
