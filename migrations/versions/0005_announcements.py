"""Announcements that a second person approves, and what residents want to hear of."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("occasions", sa.Column("means", sa.String(8), nullable=False, server_default="send"))
    op.add_column("occasions", sa.Column("kind", sa.String(16)))
    op.add_column("occasions", sa.Column("topics", sa.String(400), nullable=False, server_default=" "))
    op.add_column("letters", sa.Column("revises", sa.BigInteger()))
    _people()
    _announcements()


def _people() -> None:
    op.create_table(
        "wishes",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("level", sa.String(16), nullable=False),
        sa.Column("topics", sa.String(400), nullable=False, server_default=" "),
        sa.Column("quiet_from", sa.SmallInteger()),
        sa.Column("quiet_until", sa.SmallInteger()),
        sa.PrimaryKeyConstraint("person_id", name="pk_wishes"),
        _person("wishes", "person_id", "CASCADE"),
    )
    op.create_table(
        "trainees",
        sa.Column("person_id", Id, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_trainees"),
        _person("trainees", "person_id", "CASCADE"),
    )


def _person(table: str, column: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["people.id"], name=f"fk_{table}_{column}_people", ondelete=ondelete)


def _announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", Id),
        sa.Column("approver_id", Id),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("revises", Id),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("councils", sa.String(400), nullable=False),
        sa.Column("topics", sa.String(400), nullable=False),
        sa.Column("languages", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("approved", sa.String(64)),
        sa.Column("approved_at", UtcDateTime()),
        sa.Column("send_at", UtcDateTime()),
        sa.Column("breaks_quiet", sa.Boolean(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("decided_at", UtcDateTime()),
        sa.Column("up_to", Id),
        sa.Column("reached", Id, nullable=False),
        sa.Column("muted", sa.Integer(), nullable=False),
        sa.Column("written_at", UtcDateTime()),
        sa.Column("told_at", UtcDateTime()),
        sa.Column("tally", sa.String(400)),
        sa.Column("reported_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_announcements"),
        sa.UniqueConstraint("author_id", "update_id", name="uq_announcements_author_id_update_id"),
        _person("announcements", "author_id", "SET NULL"),
        _person("announcements", "approver_id", "SET NULL"),
        sa.ForeignKeyConstraint(
            ["revises"], ["announcements.id"], name="fk_announcements_revises_announcements", ondelete="CASCADE"
        ),
        # Whatever the code does, nobody approves their own, and nothing goes that is not as it was approved.
        sa.CheckConstraint("training OR approver_id <> author_id", name=op.f("ck_announcements_second_person")),
        sa.CheckConstraint("approved = fingerprint", name=op.f("ck_announcements_as_approved")),
        sa.CheckConstraint(
            "stage NOT IN ('approved', 'sending') OR approved IS NOT NULL",
            name=op.f("ck_announcements_approved_first"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_stage", "announcements", ["stage"])


def downgrade() -> None:
    for table in ("announcements", "trainees", "wishes"):
        op.drop_table(table)
    op.drop_column("letters", "revises")
    for column in ("topics", "kind", "means"):
        op.drop_column("occasions", column)
