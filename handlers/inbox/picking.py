"""Several cases of a list are ticked, page by page."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from bot.domain.forms import Draft
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown
from bot.services.feedback import Side
from bot.view import Button, View
from handlers.button import row, ticked
from handlers.context import Context
from handlers.inbox import facts, form, seeking
from handlers.inbox.at import at, of
from handlers.inbox.buttons import Sought
from handlers.inbox.listing import listed
from handlers.inbox.picked import MOST, Picked, open_picked, picked
from handlers.inbox.preview import left
from handlers.inbox.sorting_buttons import AskTogether, PickCases, Tick
from handlers.only import only
from handlers.pages import PAGES, SHOWN, turns


@only(Coordinator)
async def pick(update: Update, context: Context, by: Coordinator, button: PickCases) -> None:
    """What was ticked on other pages stays; words that were not sent are shown so that they can be."""
    draft, chat = form.open_one(context), update.effective_chat
    unsent = left(context, draft) if draft is not None else None
    if unsent is not None and chat is not None:
        await context.screen.show(chat.id, unsent)
    before = picked(draft) or Picked()
    sought = Sought(*seeking.values(button))
    await show(update, context, by, replace(before, sought=sought, page=row(button.page)))


@only(Coordinator)
async def tick(update: Update, context: Context, by: Coordinator, button: Tick) -> None:
    before = open_picked(context)
    try:
        where = at(button.reference, button.partner)
        if before is None:
            await listed(update, context, by, first=context.texts("inbox-pick-gone"))
        else:
            full = button.wanted == "1" and before.is_full_for(where)
            first = context.texts("inbox-pick-full", most=MOST) if full else None
            await show(update, context, by, before.with_tick(where, button.wanted == "1"), first=first)
    except CaseUnknown as error:
        await listed(update, context, by, first=context.texts(error.text_id()))


@only(Coordinator)
async def answer(update: Update, context: Context, by: Coordinator, draft: Draft) -> None:
    """Nothing is to be written: there are buttons."""
    await show(update, context, by, picked(draft) or Picked(), first=context.texts("inbox-pick-tap"))


@only(Coordinator)
async def again(update: Update, context: Context, by: Coordinator, draft: Draft, *, first: str | None = None) -> None:
    await show(update, context, by, picked(draft) or Picked(), first=first)


async def amend(update: Update, context: Context, filled: Draft) -> None:
    """What was written while ticking was for nothing, and so is an edit of it."""


async def show(update: Update, context: Context, by: Coordinator, now: Picked, *, first: str | None = None) -> None:
    """What is no more, or no longer theirs, is ticked no more."""
    sides = await context.services.review.inbox(by, seeking.wanted(now.sought))
    page = now.page if now.page < PAGES and now.page * SHOWN < len(sides) else 0
    now = replace(now, page=page)
    view = View(
        context.texts("inbox-pick-ask", count=len(now.chosen)),
        (
            *_ticks(context, by, now, sides[page * SHOWN : (page + 1) * SHOWN]),
            *turns(
                context.texts,
                page,
                len(sides) - page * SHOWN,
                lambda to: PickCases(*seeking.values(now.sought), to),
            ),
            *_ways(context, now),
        ),
    )
    await form.ask(update, context, by, now.asked(), view, first=first)


def _ticks(context: Context, by: Coordinator, now: Picked, shown: Sequence[Side]) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    for side in shown:
        where, texts = of(side), context.texts
        is_on = where in now.chosen
        named = facts.partner(context, where.partner) if facts.holds_both(by) else "none"
        label = texts.plain(
            "inbox-pick-one", reference=where.number, kind=facts.kind(context, side.case), partner=named
        )
        rows.append((Tick(*where.both, "0" if is_on else "1").press(ticked(label, is_on)),))
    return rows


def _ways(context: Context, now: Picked) -> list[tuple[Button, ...]]:
    texts, count = context.texts, len(now.chosen)
    on = [(AskTogether().press(texts.plain("inbox-pick-on", count=count)),)] if count else []
    return [*on, (seeking.turn(now.sought).press(texts.plain("inbox-back")),)]
