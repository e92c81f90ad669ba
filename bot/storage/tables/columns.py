"""What tables are made of: instants in UTC, numbers of rows, and the database's own clock."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    DateTime,
    Integer,
    MetaData,
    TypeDecorator,
    literal,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, in UTC on the way in and on the way out; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant must know its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class DatabaseNow(FunctionElement[datetime]):
    """The database's own clock, `seconds` ago: leases are judged by it, not by the processes' clocks."""

    type = UtcDateTime()
    inherit_cache = True

    def __init__(self, seconds_ago: int = 0) -> None:
        super().__init__(literal(seconds_ago, Integer()))


@compiles(DatabaseNow, "sqlite")
def _sqlite_now(element: DatabaseNow, compiler: Any, **more: Any) -> str:
    ago = compiler.process(element.clauses, **more)
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', '-' || {ago} || ' seconds')"


@compiles(DatabaseNow, "postgresql")
def _postgres_now(element: DatabaseNow, compiler: Any, **more: Any) -> str:
    return f"(clock_timestamp() - make_interval(secs => {compiler.process(element.clauses, **more)}))"


class DatabaseMicros(FunctionElement[int]):
    """The database's own clock, in microseconds since 1970."""

    type = BigInteger()
    inherit_cache = True


@compiles(DatabaseMicros, "sqlite")
def _sqlite_micros(element: DatabaseMicros, compiler: Any, **more: Any) -> str:
    return "CAST((julianday('now') - 2440587.5) * 86400000.0 AS INTEGER) * 1000"


@compiles(DatabaseMicros, "postgresql")
def _postgres_micros(element: DatabaseMicros, compiler: Any, **more: Any) -> str:
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)"


Id = BigInteger().with_variant(Integer, "sqlite")
"""SQLite counts up by itself only in a column that is called INTEGER."""
