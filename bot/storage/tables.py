"""Every table, every column; what is sealed and what is a keyed hash is said beside it."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
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
    UniqueConstraint,
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

occasions = Table(
    "occasions",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("key", String(64), nullable=False, unique=True),  # one decision makes one occasion
    Column("policy", String(8), nullable=False),
    Column("lane", SmallInteger, nullable=False),
    Column("state", String(8), nullable=False, server_default="open"),  # open | paused | stopped
    Column("reason", String(200)),  # why it was paused; Telegram's own words where it was the breaker
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),  # what is not sent by then is not sent
    Column("means", String(8), nullable=False, server_default="send"),  # send | edit | replace | delete
    Column("kind", String(16)),  # of announcement; who does not want it gets no letter. None: it is no such thing
    Column("topics", String(400), nullable=False, server_default=" "),  # of the announcement, each between spaces
    sqlite_autoincrement=True,
)

bodies = Table(
    "bodies",
    metadata,
    Column("occasion_id", Id, ForeignKey("occasions.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(8), primary_key=True),
    Column("body", LargeBinary, nullable=False),  # sealed: the view, as bot.view packs it
)

letters = Table(
    "letters",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("occasion_id", Id, ForeignKey("occasions.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Id, ForeignKey("people.id", ondelete="SET NULL")),  # none once the person is erased
    Column("language", String(8), nullable=False),
    Column("lane", SmallInteger, nullable=False),  # the occasion's
    Column("state", String(10), nullable=False, server_default="queued"),
    Column("tries", SmallInteger, nullable=False, server_default="0"),
    Column("due_at", UtcDateTime, nullable=False),
    Column("lease", String(32)),  # whoever holds it; only they may settle it
    Column("leased_by", Integer),  # the slot of the process that has it in hand
    Column("leased_at", UtcDateTime),  # by the database's clock
    Column("message_id", BigInteger),
    Column("revises", BigInteger),  # the number of the message that is edited or deleted
    Column("cause", String(16)),
    Column("words", String(200)),  # Telegram's, where it refused
    Column("settled_at", UtcDateTime),
    Column("spoken_at", UtcDateTime),  # when it reached, or may have reached, the chat; by the database's clock
    UniqueConstraint("occasion_id", "person_id"),
    sqlite_autoincrement=True,
)
_WAITS = letters.c.state.in_(("queued", "retry"))
_IN_HAND = letters.c.state == "claimed"
Index(
    "ix_letters_waiting",
    letters.c.lane,
    letters.c.occasion_id,
    letters.c.due_at,
    letters.c.id,
    sqlite_where=_WAITS,
    postgresql_where=_WAITS,
)
Index("ix_letters_in_hand", letters.c.leased_at, sqlite_where=_IN_HAND, postgresql_where=_IN_HAND)
_BUSY = letters.c.cause == "busy"
Index("ix_letters_busy", letters.c.settled_at, sqlite_where=_BUSY, postgresql_where=_BUSY)
Index("ix_letters_person", letters.c.person_id, letters.c.spoken_at)
Index("ix_letters_progress", letters.c.occasion_id, letters.c.state, letters.c.cause)

pace = Table(
    "pace",
    metadata,
    Column("name", String(16), primary_key=True),  # "letters": shared by all processes
    Column("free_at", BigInteger, nullable=False),  # microseconds since 1970, by the database's clock
    Column("paused_until", BigInteger, nullable=False),  # the same; nothing is sent before it
)

posts = Table(
    "posts",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("council", String(32), nullable=False),
    Column("partner", String(16), nullable=False),
    Column("role", String(16), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    UniqueConstraint("person_id", "council", "partner", "role"),
    sqlite_autoincrement=True,
)
Index("ix_posts_council", posts.c.council, posts.c.role)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("token_hash", String(64), nullable=False, unique=True),  # SHA-256 of the link's 32 bytes
    Column("council", String(32), nullable=False),
    Column("partner", String(16), nullable=False),
    Column("role", String(16), nullable=False),
    Column("invited_by", Id, ForeignKey("people.id", ondelete="CASCADE")),  # none: at the command line
    Column("expires_at", UtcDateTime, nullable=False),
    Column("stage", String(16), nullable=False, server_default="waiting"),
    Column("opened_by", Id, ForeignKey("people.id", ondelete="CASCADE")),
    Column("number", SmallInteger, unique=True),  # while it is opened; said to the one who invited
    Column("tried", String(16), nullable=False, server_default=""),  # wrong numbers so far
    Column("knocked_at", UtcDateTime),  # when somebody else tried the link last
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",  # triggers refuse UPDATE and DELETE
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("at", UtcDateTime, nullable=False),
    Column("who", String(64)),  # keyed hash of the person's number; none: at the command line
    Column("what", String(32), nullable=False),
    Column("whom", String(64)),  # keyed hash of the person's number it was done to
    Column("facts", String(400), nullable=False),  # JSON: numbers of rows and names of things; never of people
    sqlite_autoincrement=True,
)

bots = Table(
    "bots",
    metadata,
    Column("bot_id", BigInteger, primary_key=True),
    Column("username", String(64), nullable=False),  # the bot's own, for links
    Column("seen_at", UtcDateTime, nullable=False),
)

wishes = Table(
    "wishes",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("level", String(16), nullable=False),  # all | important | meetings | nothing
    Column("topics", String(400), nullable=False, server_default=" "),  # each between spaces; none: all of them
    Column("quiet_from", SmallInteger),  # hours on the wall; none: the council's
    Column("quiet_until", SmallInteger),
)

trainees = Table(
    "trainees",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
)

announcements = Table(
    "announcements",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False),  # what began it; given again, it begins no other
    Column("author_id", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("approver_id", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("purpose", String(16), nullable=False),
    Column("revises", Id, ForeignKey("announcements.id", ondelete="CASCADE")),
    Column("stage", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("councils", String(400), nullable=False),  # each between spaces, as are topics and languages
    Column("topics", String(400), nullable=False),
    Column("languages", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),  # sealed JSON: what is said, in each language
    Column("fingerprint", String(64), nullable=False),
    Column("approved", String(64)),  # the fingerprint that was approved
    Column("approved_at", UtcDateTime),
    Column("send_at", UtcDateTime),
    Column("breaks_quiet", Boolean, nullable=False, default=False),
    Column("training", Boolean, nullable=False, default=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("decided_at", UtcDateTime),  # when it began to go; from then on its audience is fixed
    Column("up_to", Id),  # the last person there was then
    Column("reached", Id, nullable=False, default=0),  # the last row its letters are written for
    Column("muted", Integer, nullable=False, default=0),  # who wanted none of it, up to there
    Column("written_at", UtcDateTime),  # when the last letter was written
    Column("told_at", UtcDateTime),  # when its author's message was last brought up to date
    Column("tally", String(400)),  # JSON: what was told then, for when the letters are gone
    Column("reported_at", UtcDateTime),  # when that was the last of it
    UniqueConstraint("author_id", "update_id"),
    CheckConstraint("training OR approver_id <> author_id", name="second_person"),
    CheckConstraint("approved = fingerprint", name="as_approved"),
    CheckConstraint("stage NOT IN ('approved', 'sending') OR approved IS NOT NULL", name="approved_first"),
    sqlite_autoincrement=True,
)
Index("ix_announcements_stage", announcements.c.stage)
