"""A second pair of eyes: what is proposed for a meeting is handed in, and somebody else approves or rejects it."""

import re

from telegram import Update

from bot.domain.staff import Announcer
from bot.errors import CountWrong, ResidentError
from handlers.button import row
from handlers.context import Context
from handlers.only import only
from handlers.planning import preview
from handlers.planning.buttons import Approve, CarryOut, Reject, ShowPreview, Submit
from handlers.planning.form import Asked, ask_for, close
from handlers.planning.showing import attempt, refused, shown

DIGITS = re.compile(r"\d[\d .]{0,11}")


@only(Announcer)
async def look(update: Update, context: Context, announcer: Announcer, button: ShowPreview) -> None:
    number = row(button.number)
    try:
        await preview.show(update, context, announcer, number)
        await close(update, context, announcer)
    except ResidentError as error:
        await refused(update, context, announcer, number, error)


@only(Announcer)
async def submit(update: Update, context: Context, announcer: Announcer, button: Submit) -> None:
    number = row(button.number)
    work = context.services.planning.submit(announcer, number, button.mark)
    await attempt(update, context, announcer, work, number)


@only(Announcer)
async def carry_out(update: Update, context: Context, announcer: Announcer, button: CarryOut) -> None:
    number, service = row(button.number), context.services.planning
    first = context.texts("planning-carried-out", number=str(number))
    await attempt(update, context, announcer, service.carry_out(announcer, number, button.mark), number, first=first)


@only(Announcer)
async def approve(update: Update, context: Context, announcer: Announcer, button: Approve) -> None:
    await _approve(update, context, announcer, row(button.number), button.mark)


@only(Announcer)
async def reject(update: Update, context: Context, announcer: Announcer, button: Reject) -> None:
    number, service = row(button.number), context.services.planning
    first = context.texts("planning-rejected", number=str(number))
    await attempt(update, context, announcer, service.reject(announcer, number, button.mark), number, first=first)


async def typed(update: Update, context: Context, announcer: Announcer, number: int, part: str, said: str) -> None:
    """How many are told of a new meeting: what was tapped before goes on with it."""
    found = DIGITS.fullmatch(said.strip())
    count = int(re.sub(r"\D", "", found[0])) if found else -1
    await _approve(update, context, announcer, number, part.partition("/")[2], count=count)


async def _approve(
    update: Update, context: Context, announcer: Announcer, number: int, mark: str, *, count: int | None = None
) -> None:
    """Where the number must be typed, it is asked for."""
    work = context.services.planning.approve(announcer, number, mark, typed=count)
    try:
        found = await work
    except CountWrong as error:
        first = context.texts(error.text_id()) if count is not None else None
        found = await context.services.planning.get(announcer, number)
        await ask_for(update, context, announcer, found, Asked(number, f"number/{mark}"), first=first)
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
    else:
        first = context.texts("planning-approved", number=str(number))
        await shown(update, context, announcer, found, first=first)
        await close(update, context)
