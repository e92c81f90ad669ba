"""Letters, what is said in them, and the pace at which they go."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from bot.storage.tables.columns import Id, UtcDateTime, metadata

KEY = String(64).with_variant(String(64, collation="C"), "postgresql")
"""Keys are looked for by how they begin; in a language's alphabet `:` may come after `;`, or count for nothing."""

occasions = Table(
    "occasions",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("key", KEY, nullable=False, unique=True),  # one decision makes one occasion
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
    Column("address", String(16)),  # of a case or a desk, in place of a person: `links` leads to the chat
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
