"""/indbakke: the cases of one's compartments, the longest waiting first, by what is wanted of them."""

from collections.abc import Mapping, Sequence

from telegram import Update

from bot.domain.cases import ENDS, State
from bot.domain.references import reference_in
from bot.domain.staff import Coordinator
from bot.services.feedback import Side
from bot.view import Button, Press, View
from handlers.button import row, ticked
from handlers.context import Context
from handlers.inbox import at, facts, more, seeking
from handlers.inbox.buttons import AskSearch, ChooseFilter, ListCases, ShowCase, ShowInbox, Sought
from handlers.menu import paired, to_menu
from handlers.only import only
from handlers.pages import PAGES, SHOWN, turns
from handlers.replies import say, under

Row = tuple[Button, ...]


@only(Coordinator)
async def inbox(update: Update, context: Context, by: Coordinator, button: ShowInbox) -> None:
    await listed(update, context, by)


@only(Coordinator)
async def turn(update: Update, context: Context, by: Coordinator, button: ListCases) -> None:
    await listed(update, context, by, button, page=row(button.page))


@only(Coordinator)
async def choose(update: Update, context: Context, by: Coordinator, button: ChooseFilter) -> None:
    """What there is to choose of one sort, and all of it."""
    texts, field = context.texts, {"k": "kind", "l": "label"}.get(button.of, "council")
    chosen = getattr(button, field)
    offered = [("", texts.plain("inbox-any", of=field)), *seeking.choices(context, by, button.of)]
    buttons = [(seeking.turn(button, **{field: slug}).press(ticked(name, slug == chosen)),) for slug, name in offered]
    rows = (*paired(tuple(buttons)), (seeking.turn(button).press(texts.plain("inbox-back")),))
    await say(update, context, View(texts("inbox-choose", of=field), rows))


async def listed(
    update: Update,
    context: Context,
    by: Coordinator,
    sought: Sought = seeking.USUAL,
    *,
    first: str | None = None,
    page: int = 0,
) -> None:
    """So many at a time; the first page where there is no such page any more."""
    found = await context.services.review.inbox(by, seeking.wanted(sought))
    counts = await context.services.review.count(by)
    page = page if page < PAGES and page * SHOWN < len(found) else 0
    shown = found[page * SHOWN : (page + 1) * SHOWN]
    head = _head(context, by, sought, counts, len(found))
    html = "\n\n".join((head, "\n".join(line(context, by, each) for each in shown))) if shown else head
    rows = (
        *openings(shown, by, context),
        *turns(context.texts, page, len(found) - page * SHOWN, lambda to: seeking.turn(sought, to)),
        *_filters(context, by, sought),
        *more.of_list(context, by, sought),
        to_menu(context.texts),
    )
    await say(update, context, under(first, View(html, rows)))


def line(context: Context, by: Coordinator, side: Side) -> str:
    """One of a list; nothing of what was written."""
    case, part = side.case, side.part
    several = len(by.councils) > 1
    return context.texts(
        "inbox-line",
        reference=case.reference,
        marks=facts.marks(context, side) or "none",
        kind=facts.kind(context, case),
        council=facts.council(context.content, case.council) if several else "none",
        partner=facts.partner(context, part.partner) if facts.holds_both(by) else "none",
        state=facts.state(context, part.state),
        due=facts.on_day(context, part.due_at) if part.is_open and part.due_at else "none",
        whose=facts.whose(by, part.assignee),
    )


def openings(shown: Sequence[Side], by: Coordinator, context: Context) -> tuple[Row, ...]:
    """A button for each, two in a row."""
    several = facts.holds_both(by)
    return paired(tuple((_opening(context, each, several=several),) for each in shown))


def whole(typed: str) -> str | None:
    """The reference, where nothing else was typed."""
    found = reference_in(typed)
    return found if found and len(typed.strip()) <= len(found) + 2 else None


def _opening(context: Context, side: Side, *, several: bool) -> Press:
    named = facts.partner(context, side.part.partner) if several else "none"
    label = context.texts.plain("inbox-open", reference=side.case.reference, partner=named)
    return ShowCase(*at.of(side).both).press(label)


def _head(context: Context, by: Coordinator, sought: Sought, counts: Mapping[State, int], found: int) -> str:
    return context.texts(
        "inbox-list",
        which=sought.which if sought.which in seeking.STATES else "o",
        count=found,
        open=sum(number for state, number in counts.items() if state not in ENDS),
        finished=sum(number for state, number in counts.items() if state in ENDS),
        filters=seeking.said(context, by, sought) or "none",
    )


def _filters(context: Context, by: Coordinator, sought: Sought) -> tuple[Row, ...]:
    """What is chosen is ticked; tapped again, it is wanted no more."""

    def one(name: str, field: str, value: str, usual: str = "") -> Press:
        is_on = getattr(sought, field) == value
        other = usual if is_on else value
        label = ticked(context.texts.plain("inbox-filter", filter=name), is_on)
        return seeking.turn(sought, **{field: other}).press(label)

    def choice(of: str, field: str) -> Press:
        label = ticked(context.texts.plain("inbox-filter", filter=field), bool(getattr(sought, field)))
        return seeking.choose(sought, of).press(label)

    which = tuple(one(f"which-{each}", "which", each, usual=each) for each in seeking.STATES)
    whose = (one("whose-m", "whose", "m"), one("whose-u", "whose", "u"), one("late", "late", "l"))
    places = [choice("c", "council")] if len(by.councils) > 1 else []
    search = AskSearch().press(context.texts.plain("inbox-search"))
    return which, whose, (choice("k", "kind"), choice("l", "label"), *places), (search,)
