"""Pictures that came with what residents brought, re-encoded and sealed."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, SmallInteger, String, Table

from bot.storage.tables.columns import Id, UtcDateTime, metadata

pictures = Table(
    "pictures",
    metadata,
    Column("id", String(32), primary_key=True),  # random; another one once it is given away
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE")),  # while what it belongs to is half written
    Column("reference", String(16), ForeignKey("cases.reference", ondelete="CASCADE")),  # the case it was given to
    Column("content", LargeBinary, nullable=False),  # sealed: a JPEG of our own making
    Column("width", SmallInteger, nullable=False),
    Column("height", SmallInteger, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),  # or given away
)
Index("ix_pictures_person", pictures.c.person_id)
Index("ix_pictures_reference", pictures.c.reference)
