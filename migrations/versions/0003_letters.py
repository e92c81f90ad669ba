"""The outbox: occasions, what is said on them, letters, and the pace they go at."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0003"
down_revision = "0002"

WAITS = sa.text("state IN ('queued', 'retry')")
IN_HAND = sa.text("state = 'claimed'")
BUSY = sa.text("cause = 'busy'")


def upgrade() -> None:
    op.create_table(
        "occasions",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("policy", sa.String(8), nullable=False),
        sa.Column("lane", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False, server_default="open"),
        sa.Column("reason", sa.String(200)),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_occasions"),
        sa.UniqueConstraint("key", name="uq_occasions_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bodies",
        sa.Column("occasion_id", Id, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("occasion_id", "language", name="pk_bodies"),
        sa.ForeignKeyConstraint(
            ["occasion_id"], ["occasions.id"], name="fk_bodies_occasion_id_occasions", ondelete="CASCADE"
        ),
    )
    _letters()
    op.create_table(
        "pace",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("paused_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_pace"),
    )


def _letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("occasion_id", Id, nullable=False),
        sa.Column("person_id", Id),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("lane", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False, server_default="queued"),
        sa.Column("tries", sa.SmallInteger(), nullable=False, server_default="0"),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("lease", sa.String(32)),
        sa.Column("leased_by", sa.Integer()),
        sa.Column("leased_at", UtcDateTime()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("cause", sa.String(16)),
        sa.Column("words", sa.String(200)),
        sa.Column("settled_at", UtcDateTime()),
        sa.Column("spoken_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_letters"),
        sa.UniqueConstraint("occasion_id", "person_id", name="uq_letters_occasion_id_person_id"),
        sa.ForeignKeyConstraint(
            ["occasion_id"], ["occasions.id"], name="fk_letters_occasion_id_occasions", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_letters_person_id_people", ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    waiting = ["lane", "occasion_id", "due_at", "id"]
    op.create_index("ix_letters_waiting", "letters", waiting, sqlite_where=WAITS, postgresql_where=WAITS)
    op.create_index("ix_letters_in_hand", "letters", ["leased_at"], sqlite_where=IN_HAND, postgresql_where=IN_HAND)
    op.create_index("ix_letters_busy", "letters", ["settled_at"], sqlite_where=BUSY, postgresql_where=BUSY)
    op.create_index("ix_letters_person", "letters", ["person_id", "spoken_at"])
    op.create_index("ix_letters_progress", "letters", ["occasion_id", "state", "cause"])


def downgrade() -> None:
    for table in ("pace", "letters", "bodies", "occasions"):
        op.drop_table(table)
