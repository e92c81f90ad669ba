"""What of the form is shown: the step that stands open, what was written beside it, or all of it at last."""

from collections.abc import Callable
from dataclasses import replace

from telegram import Update

from bot.domain.people import Resident
from bot.domain.writing import Writing
from handlers.context import Context
from handlers.feedback import beside, hanging, preview, steps
from handlers.replies import say, under


async def show(
    update: Update, context: Context, resident: Resident, writing: Writing, *, first: str | None = None
) -> None:
    """`first` is said above it."""
    writing = await hanging.taken_down(context, resident, writing)
    asked = writing.asked
    if writing.beside is not None:
        await say(update, context, under(first, beside.card(context, writing)))
    elif asked is None:
        await hanging.show(update, context, resident, writing, preview.card(context, writing, first=first))
    else:
        await say(update, context, under(first, await steps.step(context, writing, asked)))


async def change(
    update: Update,
    context: Context,
    resident: Resident,
    take: Callable[[Writing], Writing],
    *,
    first: str | None = None,
) -> None:
    """One answer, and then what comes after it. Raises WritingGone, CaseTooLong."""

    def taken(writing: Writing) -> Writing:
        return replace(take(writing), back=None)

    writing = await context.services.writings.change(resident, taken, update_id=update.update_id)
    await show(update, context, resident, writing, first=first)


async def again(
    update: Update, context: Context, resident: Resident, step: str | None, *, first: str | None = None
) -> None:
    """That step once more; None: whatever was to come next. Raises WritingGone."""
    writing = await context.services.writings.change(
        resident, lambda known: replace(known, back=step), update_id=update.update_id
    )
    await show(update, context, resident, writing, first=first)
