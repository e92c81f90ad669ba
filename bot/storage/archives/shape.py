"""How a row of either database is written as a line of JSON, and read again."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, LargeBinary, String, Table, column, table
from sqlalchemy.types import TypeEngine

from bot.storage.tables import UtcDateTime

KINDS: Mapping[str, TypeEngine[Any]] = {
    "bytes": LargeBinary(),
    "instant": UtcDateTime(),
    "day": Date(),
    "flag": Boolean(),
    "number": BigInteger(),
    "text": String(),
}


@dataclass(frozen=True)
class Shape:
    """A table as it was when the backup was made: its columns and their kinds, in the order of a line."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: int = 0
    digest: str = ""
    """SHA-256 of its lines."""
    last: int | None = None
    """The highest number that was ever given to a row, where rows are numbered: none is given twice."""

    @property
    def table(self) -> Any:
        """To insert into, whatever the table is like in this version."""
        return table(self.name, *(column(name, KINDS[kind]) for name, kind in self.columns))

    def line(self, row: Sequence[Any]) -> bytes:
        cells = [_written(kind, value) for (_, kind), value in zip(self.columns, row, strict=True)]
        return json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def row(self, line: bytes) -> dict[str, Any]:
        """Raises ValueError."""
        cells = zip(self.columns, json.loads(line), strict=True)
        return {name: _read(kind, value) for (name, kind), value in cells}


def shape_of(of: Table) -> Shape:
    return Shape(of.name, tuple((each.name, _kind(each)) for each in of.columns))


def _kind(of: Column[Any]) -> str:
    kinds = {"bytes": LargeBinary, "instant": UtcDateTime, "day": Date, "flag": Boolean, "number": Integer}
    return next((kind for kind, type_ in kinds.items() if isinstance(of.type, type_)), "text")


def _written(kind: str, value: Any) -> Any:
    if value is None or kind in ("flag", "number", "text"):
        return value
    return b64encode(value).decode() if kind == "bytes" else value.isoformat()


def _read(kind: str, value: Any) -> Any:
    if value is None or kind in ("flag", "number", "text"):
        return value
    if kind == "bytes":
        return b64decode(value, validate=True)
    return datetime.fromisoformat(value) if kind == "instant" else date.fromisoformat(value)
