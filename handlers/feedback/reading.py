"""Whoever has the reading code reads the case and its answers, and nothing else: they are not known to be anybody."""

import re
from collections.abc import Sequence

from telegram import Update

from bot.domain.cases import Case
from bot.domain.people import Visitor
from bot.domain.references import code_in, code_within
from bot.errors import CodeUnknown
from bot.view import Button, View
from handlers.button import row
from handlers.context import Context
from handlers.feedback.buttons import ReadOn
from handlers.feedback.case import page
from handlers.menu import to_menu
from handlers.pages import PAGES
from handlers.replies import is_private, say
from handlers.visitors import anyone

LIKE = re.compile(r"(?=.*\d)[A-ZÆØÅ0-9]{4,6}(?:[-–—][A-ZÆØÅ0-9]{4,6}){2}", re.IGNORECASE)
"""What is evidently meant for a code, and is none."""


async def typed(update: Update, context: Context, visitor: Visitor, said: str) -> bool:
    """Whether a code was typed, or what is meant for one; then the case is shown, or that there is none."""
    code = code_in(said)
    if code is not None:
        await _read(update, context, code)
    elif LIKE.fullmatch(said.strip()):
        await say(update, context, _unknown(context))
    return code is not None or LIKE.fullmatch(said.strip()) is not None


async def mentioned(update: Update, context: Context, said: str) -> bool:
    """Whether a code stands inside of what was typed: it is opened as the bare one, and the rest is not looked at."""
    code = code_within(said) if is_private(update) else None
    if code is not None:
        await _read(update, context, code)
    return code is not None


@anyone
async def read_on(update: Update, context: Context, visitor: Visitor, button: ReadOn) -> None:
    await _read(update, context, button.code, which=row(button.which), number=row(button.page))


async def _read(update: Update, context: Context, code: str, *, which: int = 0, number: int = 0) -> None:
    try:
        cases = await context.services.holdings.read(code)
    except CodeUnknown:
        await say(update, context, _unknown(context))
        return
    which = which if which < len(cases) else 0
    number = min(number, PAGES)
    found = page(context.texts, context.content, cases[which], number, first=context.texts("case-read"))
    turns = _turns(context, code, which, number, newer=found.newer, older=found.older)
    others = _others(context, code, cases, which)
    await say(update, context, View(found.html, (*turns, *others, to_menu(context.texts))))


def _turns(
    context: Context, code: str, which: int, number: int, *, newer: bool, older: bool
) -> list[tuple[Button, ...]]:
    texts = context.texts
    turns = [
        *([ReadOn(code, str(which), str(number - 1)).press(texts.plain("page-newer"))] if newer else []),
        *([ReadOn(code, str(which), str(number + 1)).press(texts.plain("page-older"))] if older else []),
    ]
    return [tuple(turns)] if turns else []


def _others(context: Context, code: str, cases: Sequence[Case], which: int) -> list[tuple[Button, ...]]:
    """What was split from it, or what it was split from."""
    return [
        (ReadOn(code, str(at), "0").press(context.texts.plain("case-read-other", reference=case.reference)),)
        for at, case in enumerate(cases)
        if at != which
    ]


def _unknown(context: Context) -> View:
    return View(context.texts(CodeUnknown.text_id()), (to_menu(context.texts),))
