"""What can be done with several cases at once, under how each of them stands."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.cases import CHOSEN
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown
from bot.services.feedback import Side
from bot.view import Button, View
from handlers.context import Context
from handlers.inbox import facts, seeking
from handlers.inbox.at import At, of
from handlers.inbox.picked import Picked
from handlers.inbox.sorting_buttons import AssignTogether, LabelTogether, MoveTogether, PickCases
from handlers.menu import paired

Row = tuple[Button, ...]


async def offered(context: Context, by: Coordinator, picked: Picked) -> tuple[Picked, View]:
    """How they stand is remembered, so that nothing is done with what a colleague has changed since."""
    sides = {each: await _side(context, by, each) for each in picked.chosen}
    known = {each: side for each, side in sides.items() if side is not None}
    now = replace(picked, seen={each: (side.mark, side.taken) for each, side in known.items()})
    lines = [_line(context, by, each, side) for each, side in sides.items()]
    said = context.texts("inbox-together-ask", references="\n".join(lines), count=len(lines))
    rows = (
        *_assign(context, by, await _colleagues(context, by, [*known.values()])),
        *_states(context),
        *_labels(context),
        _back(context, now),
    )
    return now, View(said, rows)


async def _side(context: Context, by: Coordinator, where: At) -> Side | None:
    try:
        return await context.services.review.look(by, where.number, where.partner)
    except CaseUnknown:
        return None


async def _colleagues(context: Context, by: Coordinator, sides: Sequence[Side]) -> list[int]:
    """Whoever else may have every one of them."""
    one_of = {(side.case.council, side.part.partner): of(side) for side in sides}
    review = context.services.review
    found = [{*await review.colleagues(by, where.number, where.partner)} for where in one_of.values()]
    return sorted(set[int].intersection(*found) - {by.person_id}) if found else []


def _line(context: Context, by: Coordinator, where: At, side: Side | None) -> str:
    """Of what is not theirs, or is no more, nothing but what was ticked."""
    if side is None:
        return where.number
    state, whose = facts.state(context, side.part.state), facts.whose(by, side.part.assignee)
    return context.texts.plain("inbox-together-one", reference=where.number, state=state, whose=whose)


def _assign(context: Context, by: Coordinator, colleagues: Sequence[int]) -> Sequence[Row]:
    def to(number: int | None) -> Row:
        label = context.texts.plain("inbox-together-assign", whose=facts.whose(by, number))
        return (AssignTogether("" if number is None else str(number)).press(label),)

    return paired(tuple(to(each) for each in (by.person_id, *colleagues, None)))


def _states(context: Context) -> Sequence[Row]:
    return paired(tuple((MoveTogether(state).press(facts.state(context, state)),) for state in CHOSEN))


def _labels(context: Context) -> Sequence[Row]:
    texts, language = context.texts, context.language
    labels = [(each.slug, each.name[language]) for each in context.content.feedback.labels]
    said = [(slug, texts.plain("inbox-together-label", label=name)) for slug, name in labels]
    return paired(tuple((LabelTogether(slug).press(name),) for slug, name in said))


def _back(context: Context, now: Picked) -> Row:
    again = PickCases(*seeking.values(now.sought), str(now.page))
    return (again.press(context.texts.plain("inbox-together-back")),)
