"""The ground: the inbox, people, drafts, pulses and the proof of each sealing key."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0001"
down_revision = None
LEASED = sa.text("leased_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("chat", sa.String(64)),
        sa.Column("payload", sa.LargeBinary()),
        sa.Column("state", sa.String(8), server_default="waiting", nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("settled_at", UtcDateTime()),
        sa.Column("tries", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("not_before", UtcDateTime()),
        sa.Column("leased_by", sa.Integer()),
        sa.Column("leased_at", UtcDateTime()),
        sa.Column("failure", sa.String(200)),
        sa.Column("told_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("update_id", name="uq_inbox_update_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_lane", "inbox", ["chat", "state", "id"])
    op.create_index("ix_inbox_leased", "inbox", ["chat", "leased_at"], sqlite_where=LEASED, postgresql_where=LEASED)
    op.create_index("ix_inbox_state", "inbox", ["state", "id"])
    op.create_table(
        "people",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("chat_hash", sa.String(64), nullable=False),
        sa.Column("chat_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("council", sa.String(32)),
        sa.Column("notice_version", sa.String(16), nullable=False),
        sa.Column("notice_accepted_at", UtcDateTime(), nullable=False),
        sa.Column("blocked_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("chat_hash", name="uq_people_chat_hash"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "drafts",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("form", sa.String(32), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("last_update_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_drafts_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name="pk_drafts"),
    )
    op.create_table(
        "sealing_keys",
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name="pk_sealing_keys"),
    )
    op.create_table(
        "pulses",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_pulses"),
    )


def downgrade() -> None:
    for table in ("pulses", "sealing_keys", "drafts", "people", "inbox"):
        op.drop_table(table)
