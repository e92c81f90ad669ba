"""Lists of which one page is shown at a time, each line no longer than a phone has room for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.texts import Texts
from bot.view import Button
from handlers.button import Button as Tagged


@dataclass(frozen=True)
class Section:
    """A part of a page: what is said there, and the buttons that belong to it."""

    said: Sequence[str]
    rows: Sequence[tuple[Button, ...]] = ()


SHOWN = 8
"""As many are listed on a page, the newest first."""

PAGES = 1_000
"""As many pages can be turned to; a button that names more is forged."""


def turns(texts: Texts, page: int, found: int, turn: Callable[[str], Tagged]) -> list[tuple[Button, ...]]:
    """The row that turns the page, where there is one to turn to; `found` counts what is on this page and after."""
    newer = [turn(str(page - 1)).press(texts.plain("page-newer"))] if page else []
    older = [turn(str(page + 1)).press(texts.plain("page-older"))] if found > SHOWN else []
    return [tuple(newer + older)] if newer or older else []


def shortened(said: str, length: int) -> str:
    """The beginning of a text, on one line; it ends with a whole word, where that is not far from the end."""
    text = " / ".join(filter(None, (" ".join(line.split()) for line in said.splitlines())))
    if len(text) <= length:
        return text
    whole = text[: length + 1].rpartition(" ")[0].rstrip()
    return f"{whole if len(whole) > length // 2 else text[:length].rstrip()} …"
