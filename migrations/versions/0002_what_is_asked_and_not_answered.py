"""What is asked and not answered: withdrawn answers, kept questions, refused answers."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "withdrawn_answers",
        sa.Column("answer", sa.String(64), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("answer", name="pk_withdrawn_answers"),
    )
    op.create_table(
        "kept_questions",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("once", sa.String(64), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("council", sa.String(32)),
        sa.Column("nearest", sa.String(64)),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_kept_questions"),
        sa.UniqueConstraint("once", name="uq_kept_questions_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_kept_questions_day", "kept_questions", ["day"])
    op.create_table(
        "refused_answers",
        sa.Column("once", sa.String(64), nullable=False),
        sa.Column("answer", sa.String(64), nullable=False),
        sa.Column("nearest", sa.String(200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("once", name="pk_refused_answers"),
    )
    op.create_index("ix_refused_answers_day", "refused_answers", ["day"])


def downgrade() -> None:
    for table in ("refused_answers", "kept_questions", "withdrawn_answers"):
        op.drop_table(table)
