"""Posts, invitations to them, and what their holders did."""

from sqlalchemy import Column, ForeignKey, Index, SmallInteger, String, Table, UniqueConstraint

from bot.storage.tables.columns import Id, UtcDateTime, metadata

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
