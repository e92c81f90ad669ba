"""A process that dies between two statements: nothing it had begun is committed, and nobody hears of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from bot.storage.database import Database


class Crash(BaseException):
    """The process dies here."""


@contextmanager
def dying(db: Database, *, after: int) -> Iterator[None]:
    """Whoever uses it dies as they write the statement after so many."""
    left = [after]

    def count(*_: Any) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Crash

    event.listen(db.engine.sync_engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(db.engine.sync_engine, "before_cursor_execute", count)
