"""Open meetings: what is planned and proposed, who follows, and what is brought to them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
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

meetings = Table(
    "meetings",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("council", String(32), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("revision", Integer, nullable=False, server_default="0"),  # how often people were told when and where
    Column("sequence", Integer, nullable=False, server_default="0"),  # every change counts; for calendars
    Column("content", LargeBinary),  # sealed JSON: plan in force, reason of its last change, minutes; none in a draft
    Column("begins_local", String(24)),  # on the wall; the instants are worked out from it
    Column("ends_local", String(24)),
    Column("zone", String(48)),
    Column("begins_at", UtcDateTime),
    Column("ends_at", UtcDateTime),
    Column("author_id", Id, ForeignKey("people.id", ondelete="SET NULL")),  # of the last that was approved
    Column("approver_id", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("hurry", Boolean, nullable=False, default=False),  # it is soon: quiet hours do not hold the news back
    Column("alone", Boolean, nullable=False, default=False),  # decided by one, because it was soon
    Column("training", Boolean, nullable=False, default=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("published_at", UtcDateTime),
    Column("revised_at", UtcDateTime),  # when this revision was approved
    Column("minuted_at", UtcDateTime),
    Column("up_to", Id),  # the last person there was when it was published
    Column("reached", Id, nullable=False, default=0),  # the last one whom the news that is told now was written to
    Column("written_at", UtcDateTime),  # when the news was written to everybody
    Column("nagged", SmallInteger),  # days after the meeting when staff were asked for its minutes last
    Column("reminded_at", UtcDateTime),  # the tick up to which reminders are written
    CheckConstraint("training OR alone OR approver_id <> author_id", name="second_person"),
    CheckConstraint("stage NOT IN ('published', 'cancelled') OR content IS NOT NULL", name="planned"),
    sqlite_autoincrement=True,
)
Index("ix_meetings_begins", meetings.c.stage, meetings.c.begins_at)

proposals = Table(
    "proposals",
    metadata,
    Column("meeting_id", Id, ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("update_id", BigInteger),  # what began it; given again, it begins no other. None: at the command line
    Column("author_id", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("purpose", String(16), nullable=False),
    Column("submitted", Boolean, nullable=False, default=False),
    Column("content", LargeBinary, nullable=False),  # sealed JSON: plan, reason and minutes
    UniqueConstraint("author_id", "update_id"),
)

follows = Table(
    "follows",
    metadata,
    Column("meeting_id", Id, ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("since", UtcDateTime, nullable=False),
    Column("offsets", String(64)),  # each between spaces; none: the meeting's
    Column("seat", String(8), nullable=False, server_default="none"),  # none | taken | waiting | offered
    Column("people", SmallInteger, nullable=False, server_default="0"),  # how many come, wait, or let an offer pass
    Column("queued_at", UtcDateTime),
    Column("until", UtcDateTime),  # how long an offered seat is kept
)
Index("ix_follows_person", follows.c.person_id)
Index("ix_follows_seat", follows.c.meeting_id, follows.c.seat)

agenda_items = Table(
    "agenda_items",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("meeting_id", Id, ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("update_id", BigInteger, nullable=False),  # what brought it; given again, it brings no other
    Column("kind", String(16), nullable=False),
    Column("content", LargeBinary, nullable=False),  # sealed JSON: the words, masked, and what their author is called
    Column("listed", Boolean, nullable=False, default=False),  # staff let everybody see it
    Column("outcome", String(16), nullable=False, server_default="open"),
    Column("declined", String(16)),  # why
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("person_id", "update_id"),
    sqlite_autoincrement=True,
)
Index("ix_agenda_items_meeting", agenda_items.c.meeting_id)
