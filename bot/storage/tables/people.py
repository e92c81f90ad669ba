"""Residents, what they have half filled, and what they want; and what the process knows of itself."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, SmallInteger, String, Table

from bot.storage.tables.columns import Id, UtcDateTime, metadata

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
    Column(
        "name", String(32), primary_key=True
    ),  # "poll": whichever process polls; "tick": whichever looks at what is due
    Column("at", UtcDateTime, nullable=False),  # when it last succeeded
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
