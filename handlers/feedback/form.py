"""What of the form is shown: the step that stands open, what was written beside it, or all of it at last."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from telegram import Update

from bot.domain.people import Resident
from bot.domain.staff import Partner
from bot.domain.writing import Writing
from handlers.context import Context
from handlers.feedback import beside, hanging, preview, steps, unread
from handlers.replies import say, under


async def show(
    update: Update, context: Context, resident: Resident, writing: Writing, *, first: str | None = None
) -> None:
    """`first` is said above it."""
    writing = await hanging.taken_down(context, resident, writing)
    asked, other = writing.asked, None
    open_ones: Sequence[Partner] = ()
    if writing.beside is not None:
        other = beside.card(context, writing)
    elif asked is None or asked == "whom":
        open_ones = await context.services.writings.open_in(writing.council or "")
        other = unread.instead(context, writing, open_ones)
    if other is None and asked is None:
        await hanging.show(update, context, resident, writing, preview.card(context, writing, first=first))
    else:
        view = other or steps.step(context, writing, asked or "", open_ones)
        await say(update, context, under(first, view))


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
