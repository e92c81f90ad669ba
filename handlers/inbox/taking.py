"""What coordinators take out of the house: a list as a table for spreadsheets, and one case with all of it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from telegram import Update

from bot.clock import ZONE
from bot.domain.cases import State
from bot.domain.staff import Coordinator, Partner
from bot.services.feedback import COLUMNS
from bot.sheets import Cell, Table, as_csv, as_json, as_xlsx
from bot.view import View
from handlers.context import Context
from handlers.feedback import facts
from handlers.inbox import seeking
from handlers.inbox.at import At
from handlers.inbox.gate import on_case
from handlers.inbox.sorting_buttons import TakeCase, TakeRows
from handlers.only import only

FORMATS = {"c": ("csv", as_csv), "x": ("xlsx", as_xlsx)}


@only(Coordinator)
async def rows(update: Update, context: Context, by: Coordinator, button: TakeRows) -> None:
    """The file comes as a new message; its name says the day and nothing else."""
    chat, texts = update.effective_chat, context.texts
    ending, write = FORMATS.get(button.how, FORMATS["c"])
    found = await context.services.exports.rows(by, seeking.wanted(button))
    table = Table(
        texts.plain("inbox-file"),
        [texts.plain("inbox-column", column=column) for column in COLUMNS],
        [[_cell(context, row, column) for column in COLUMNS] for row in found],
    )
    if chat is not None:
        name = f"{texts.plain('inbox-file').lower()}-{context.house.clock().astimezone(ZONE):%Y-%m-%d}.{ending}"
        await context.screen.hand_over(chat.id, name, write(table), View(texts("inbox-taken-rows", count=len(found))))


@on_case
async def case(update: Update, context: Context, by: Coordinator, where: At, button: TakeCase) -> None:
    chat = update.effective_chat
    filed = await context.services.exports.filing(by, where.number, where.partner)
    if chat is not None:
        said = context.texts("inbox-taken-case", reference=where.number)
        await context.screen.hand_over(chat.id, f"{where.number}.json", as_json(filed), View(said))


def _cell(context: Context, row: Mapping[str, Any], column: str) -> Cell:
    """In the words of whoever reads it: it is for people, the file of one case is for archives."""
    value, texts, content = row[column], context.texts, context.content
    if isinstance(value, datetime) or value is None:
        return value
    told: Mapping[str, Callable[[], Cell]] = {
        "council": lambda: facts.council(content, value),
        "partner": lambda: texts.plain("inbox-partner", partner=Partner(value)),
        "kind": lambda: facts.kind(texts, content, row["council"], value),
        "area": lambda: _area(context, row["council"], value),
        "source": lambda: texts.plain("inbox-source", source=value),
        "state": lambda: texts.plain("inbox-state-name", state=State(value)),
        "labels": lambda: ", ".join(_label(context, slug) for slug in value.split()),
        "assignee": lambda: int(value),
        "acute": lambda: texts.plain("inbox-yes-no", value="yes" if value else "no"),
        "answered": lambda: texts.plain("inbox-yes-no", value="yes" if value else "no"),
    }
    return told[column]() if column in told else str(value)


def _area(context: Context, council: str, slug: str) -> str:
    found = context.content.feedback.area(council, slug)
    return found.name[context.language] if found else slug


def _label(context: Context, slug: str) -> str:
    found = context.content.feedback.label(slug)
    return found.name[context.language] if found else slug
