"""Log lines without secrets: the token is blotted out wherever it appears, and messages are never logged."""

import asyncio
import copy
import logging
import re
import sys
from collections.abc import Mapping
from typing import Any

TOKEN = re.compile(r"(bot)?\d{3,20}:[A-Za-z0-9_-]{20,}")
QUIET = (
    "httpx",
    "httpcore",
    "telegram",
    "aiosqlite",
    "aiohttp",
    "asyncio",
    "sqlalchemy",
    "apscheduler",
    "uvicorn",
    "psycopg",
    "alembic",
    "markdown_it",
)
"""Libraries that log addresses (with the token) or bodies (with residents' words) below WARNING."""


def blot(text: str) -> str:
    """The text with anything shaped like a bot token blotted out."""
    return TOKEN.sub("<token>", text)


class Blotter(logging.Formatter):
    """Formats a record in one line a message, blots out tokens, and never shows the values inside a traceback.

    An exception's own message can hold a resident's words (a parser quotes what it could not read), so only its
    type and where it was raised are shown; `LokalraadError`s are our own sentences and are shown whole.
    """

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have left a whole traceback there
        return blot(super().format(own)).replace("\x00", "")

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        return frames(ei[1])  # type: ignore[index]


def frames(error: BaseException | None) -> str:
    """The chain of an exception as types and places, one a line, without its messages."""
    from traceback import extract_tb

    from bot.errors import LokalraadError

    lines: list[str] = []
    while error is not None:
        told = f": {error}" if isinstance(error, LokalraadError) else ""
        lines.append(f"{type(error).__module__}.{type(error).__qualname__}{told}")
        lines += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in extract_tb(error.__traceback__)]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(lines)


def set_up(level: str) -> None:
    """Log to standard error at `level`; libraries that would tell secrets stay at WARNING whatever the level."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Blotter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    sys.excepthook = _last_words
    hush()


def _last_words(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """What ends the process, told like everything else."""
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger(__name__).critical("Lokalråd cannot go on", exc_info=error)


class Spell:
    """Something that lasts: the log has a line when it begins and one when it is over, however often it is met."""

    def __init__(self, log: logging.Logger, began: str, over: str | None = None) -> None:
        self._log, self._began, self._over = log, began, over
        self._lasts = False

    def begins(self, *values: object) -> None:
        """`values` are for the sentence, as a logger takes them."""
        if not self._lasts:
            self._log.warning(self._began, *values)
        self._lasts = True

    def ends(self) -> None:
        if self._lasts and self._over is not None:
            self._log.info(self._over)
        self._lasts = False


def of_a_loop(loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """For `loop.set_exception_handler`: asyncio's own would quote the exception of a task nobody asked about."""
    logging.getLogger(__name__).error("%s", context["message"], exc_info=context.get("exception"))


def hush() -> None:
    """Keep the libraries that would tell secrets at WARNING."""
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
