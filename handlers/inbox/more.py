"""The rows of buttons for what is done more seldom, with one case and with all that a list shows."""

from bot.domain.cases import Source, State
from bot.domain.staff import Coordinator
from bot.services.feedback import Side
from bot.view import Button
from handlers.context import Context
from handlers.inbox import at, seeking
from handlers.inbox.buttons import Sought
from handlers.inbox.sorting_buttons import (
    AskMerge,
    AskMute,
    AskPass,
    AskSplit,
    BeginEntry,
    Mute,
    PickCases,
    ShowBriefing,
    TakeCase,
    TakeRows,
    Unmerge,
)

Row = tuple[Button, ...]


def of_case(context: Context, coordinator: Coordinator, side: Side) -> tuple[Row, ...]:
    """Under "Mere" of a card: what can be done with it as it stands."""
    texts, both, part = context.texts, at.of(side).both, side.part
    rows: list[Row] = []
    if part.is_open and not side.case.shared:
        rows.append((AskPass(*both).press(texts.plain("inbox-pass", partner=part.partner)),))
    if part.is_open and part.into is None:
        rows.append((AskMerge(*both).press(texts.plain("inbox-merge")),))
    if part.into is not None:
        rows.append((Unmerge(*both).press(texts.plain("inbox-unmerge")),))
    if part.is_open:
        rows.append((AskSplit(*both).press(texts.plain("inbox-split")),))
    rows += _muting(context, side)
    return (*rows, (TakeCase(*both).press(texts.plain("inbox-take-case")),))


def of_list(context: Context, coordinator: Coordinator, sought: Sought) -> tuple[Row, ...]:
    """Under the list."""
    texts, wanted = context.texts, seeking.values(sought)
    pick = PickCases(*wanted, "0").press(texts.plain("inbox-pick"))
    enter = BeginEntry().press(texts.plain("inbox-enter"))
    csv = TakeRows(*wanted, "c").press(texts.plain("inbox-take-csv"))
    xlsx = TakeRows(*wanted, "x").press(texts.plain("inbox-take-xlsx"))
    brief = ShowBriefing().press(texts.plain("inbox-brief"))
    return (pick, enter), (csv, xlsx), (brief,)


def _muting(context: Context, side: Side) -> list[Row]:
    """Of whoever wrote it themselves, as long as they can be told."""
    texts, both, part = context.texts, at.of(side).both, side.part
    if part.muted_until is not None and part.muted_until > context.house.clock():
        return [(Mute(*both, "", "0").press(texts.plain("inbox-unmute")),)]
    can_be = side.case.answerable and side.case.source is Source.CHAT and part.state is not State.PASSED
    return [(AskMute(*both).press(texts.plain("inbox-mute")),)] if can_be else []
