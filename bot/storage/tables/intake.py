"""Updates as they came, until they are handled."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, SmallInteger, String, Table

from bot.storage.tables.columns import Id, UtcDateTime, metadata

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
