"""What was erased, so that it is erased again when an older backup is restored."""

from sqlalchemy import Column, Index, String, Table

from bot.storage.tables.columns import UtcDateTime, metadata

erasures = Table(
    "erasures",
    metadata,
    Column("what", String(8), primary_key=True),  # person | case | words | link
    Column("whom", String(64), primary_key=True),  # keyed hash of a chat, or a random reference
    Column("at", UtcDateTime, nullable=False),  # the last time
)
Index("ix_erasures_at", erasures.c.at)
