"""Every table, every column; what is sealed and what is a keyed hash is said beside it."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
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


Id = BigInteger().with_variant(Integer, "sqlite")
"""SQLite counts up by itself only in a column that is called INTEGER."""

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("chat", String(64)),  # keyed hash of the chat: the lane; emptied when handled
    Column("payload", LargeBinary),  # sealed: the update as Telegram sent it; emptied when handled
    Column("state", String(8), nullable=False, server_default="waiting"),  # waiting | done | dead
    Column("received_at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("not_before", UtcDateTime),  # after a failed try
    Column("leased_by", Integer),  # the slot of the process that has it in hand
    Column("leased_at", UtcDateTime),  # by the database's clock
    Column("failure", String(200)),  # type of the last error; never its words
    Column("told_at", UtcDateTime),  # when staff were told of a dead letter
    sqlite_autoincrement=True,
)
Index("ix_inbox_lane", inbox.c.chat, inbox.c.state, inbox.c.id)
Index(
    "ix_inbox_leased",
    inbox.c.chat,
    inbox.c.leased_at,
    sqlite_where=inbox.c.leased_at.is_not(None),
    postgresql_where=inbox.c.leased_at.is_not(None),
)
Index("ix_inbox_state", inbox.c.state, inbox.c.id)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("chat_hash", String(64), nullable=False, unique=True),  # keyed hash of the chat id
    Column("chat_sealed", LargeBinary, nullable=False),  # sealed: the chat id, to be able to write
    Column("language", String(8), nullable=False),
    Column("council", String(32)),  # slug; none until chosen
    Column("notice_version", String(16), nullable=False),
    Column("notice_accepted_at", UtcDateTime, nullable=False),
    Column("blocked_at", UtcDateTime),  # the resident blocked the bot
    sqlite_autoincrement=True,
)

drafts = Table(
    "drafts",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("form", String(32), nullable=False),
    Column("answers", LargeBinary, nullable=False),  # sealed JSON
    Column("last_update_id", BigInteger, nullable=False),  # the answer taken last: a repeated one is not the next
    Column("version", Integer, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)

sealing_keys = Table(
    "sealing_keys",
    metadata,
    Column("key_id", String(16), primary_key=True),
    Column("proof", LargeBinary, nullable=False),  # a known word, sealed: shows a wrong key at start
)

pulses = Table(
    "pulses",
    metadata,
    Column("name", String(32), primary_key=True),  # "poll": whichever process polls
    Column("at", UtcDateTime, nullable=False),  # when it last succeeded
)

withdrawn_answers = Table(
    "withdrawn_answers",
    metadata,
    Column("answer", String(64), primary_key=True),
    Column("reason", String(200), nullable=False),  # in the operator's words
    Column("since", UtcDateTime, nullable=False),
)

kept_questions = Table(
    "kept_questions",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("once", String(64), nullable=False, unique=True),  # keyed hash of the offer: one yes keeps it once
    Column("words", LargeBinary, nullable=False),  # sealed: the question, masked; nothing says who asked
    Column("language", String(8), nullable=False),
    Column("council", String(32)),  # only where five residents share it and the language
    Column("nearest", String(64)),  # the answer that came closest
    Column("day", Date, nullable=False),  # no instant: it could be matched with somebody's chat
    sqlite_autoincrement=True,
)
Index("ix_kept_questions_day", kept_questions.c.day)

refused_answers = Table(
    "refused_answers",
    metadata,
    Column("once", String(64), primary_key=True),  # keyed hash of the showing: one refusal counts once
    Column("answer", String(64), nullable=False),
    Column("nearest", String(200), nullable=False),  # names of what came closest otherwise; never words
    Column("day", Date, nullable=False),
)
Index("ix_refused_answers_day", refused_answers.c.day)
