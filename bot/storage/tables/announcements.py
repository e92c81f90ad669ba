"""What is announced to many."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from bot.storage.tables.columns import Id, UtcDateTime, metadata

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
