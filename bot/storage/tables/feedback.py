"""Henvendelser: cases under random references, each partner's part, what was said, and the one way to a person."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
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

REFERENCE = String(16)

cases = Table(
    "cases",
    metadata,
    Column("reference", REFERENCE, primary_key=True),
    Column("update_hash", String(64), unique=True),  # keyed hash of the update that sent it; given again, it is this
    Column("code_hash", String(64), nullable=False, unique=True),  # SHA-256 of the reading code
    Column("council", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("language", String(8), nullable=False),
    Column("source", String(8), nullable=False),
    Column(
        "answerable", Boolean, nullable=False, default=False
    ),  # whether an answer was wanted when it was sent; not since
    Column("acute", Boolean, nullable=False, default=False),
    Column("content", LargeBinary, nullable=False),  # sealed JSON: words and place
    Column("received_at", UtcDateTime, nullable=False),  # to the minute
    Column("split_from", REFERENCE),
)

parts = Table(
    "parts",
    metadata,
    Column("reference", REFERENCE, ForeignKey("cases.reference", ondelete="CASCADE"), primary_key=True),
    Column("partner", String(16), primary_key=True),
    Column("council", String(32), nullable=False),  # the case's: a compartment is a council and a partner
    Column("state", String(16), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime),
    Column("clock", SmallInteger, nullable=False, server_default="0"),  # how often a date to answer by was set anew
    Column("extended", Boolean, nullable=False, default=False),  # since then
    Column("answered", Boolean, nullable=False, default=False),  # in words the resident can see, since then
    Column("assignee_id", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("labels", String(400), nullable=False, server_default=" "),  # each between spaces
    Column("into", REFERENCE),  # the reference that answers for this one
    Column("muted_until", UtcDateTime),  # whoever sent it sends this partner nothing until then
    Column("mute_reason", String(16)),
    CheckConstraint("state NOT IN ('solved', 'declined', 'passed') OR answered", name="answered"),
)
Index("ix_parts_compartment", parts.c.council, parts.c.partner, parts.c.state)
Index("ix_parts_due", parts.c.due_at)

entries = Table(
    "entries",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("reference", REFERENCE, ForeignKey("cases.reference", ondelete="CASCADE"), nullable=False),
    Column("partner", String(16)),  # whose it is; none: the resident's
    Column("turn", String(16), nullable=False),
    Column("state", String(16)),
    Column("by_id", Id, ForeignKey("people.id", ondelete="SET NULL")),  # which of staff; never the resident
    Column("update_hash", String(64)),  # keyed hash of what brought it; given again, it is this
    Column("content", LargeBinary),  # sealed JSON: words
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("reference", "update_hash"),
    CheckConstraint("turn <> 'note' OR partner IS NOT NULL", name="note"),
    sqlite_autoincrement=True,
)
Index("ix_entries_reference", entries.c.reference)

links = Table(
    "links",  # the only way from a case, or a staff group, to a chat
    metadata,
    Column("address", REFERENCE, primary_key=True),  # a case's reference, or a desk's
    Column("token", LargeBinary, nullable=False),  # sealed: the chat id; opened when a letter is claimed
)

keyrings = Table(
    "keyrings",  # the only way from a person to their cases
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("content", LargeBinary, nullable=False),  # sealed JSON, of a length that does not tell how many there are
)

writings = Table(
    "writings",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("content", LargeBinary, nullable=False),  # sealed JSON: what is half written
    Column("expires_at", UtcDateTime, nullable=False),
    Column("told", Boolean, nullable=False, default=False),  # that it will be forgotten
)

desks = Table(
    "desks",  # groups of staff that hear of new cases
    metadata,
    Column("address", REFERENCE, primary_key=True),
    Column("council", String(32), nullable=False),
    Column("partner", String(16), nullable=False),
    UniqueConstraint("council", "partner"),
)

briefings = Table(
    "briefings",  # how a coordinator wants to hear of new cases; none: at once
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("daily", Boolean, nullable=False),
    Column("told_on", Date),  # the last day
)

nags = Table(
    "nags",
    metadata,
    Column("reference", REFERENCE, ForeignKey("cases.reference", ondelete="CASCADE"), primary_key=True),
    Column("partner", String(16), primary_key=True),
    Column("clock", Integer, primary_key=True),
    Column("step", SmallInteger, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
