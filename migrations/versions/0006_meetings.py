"""Open meetings, who follows them, and what is brought to them."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _keys()
    _meetings()
    _proposals()
    _follows()
    _agenda_items()


def _keys() -> None:
    """Occasions are looked for by how their keys begin, which is not a matter of any language's alphabet."""
    if op.get_context().dialect.name == "postgresql":
        op.alter_column("occasions", "key", type_=sa.String(64, collation="C"))


def _references(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=ondelete)


def _meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("council", sa.String(32), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("content", sa.LargeBinary()),
        sa.Column("begins_local", sa.String(24)),
        sa.Column("ends_local", sa.String(24)),
        sa.Column("zone", sa.String(48)),
        sa.Column("begins_at", UtcDateTime()),
        sa.Column("ends_at", UtcDateTime()),
        sa.Column("author_id", Id),
        sa.Column("approver_id", Id),
        sa.Column("hurry", sa.Boolean(), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("published_at", UtcDateTime()),
        sa.Column("revised_at", UtcDateTime()),
        sa.Column("minuted_at", UtcDateTime()),
        sa.Column("up_to", Id),
        sa.Column("reached", Id, nullable=False),
        sa.Column("written_at", UtcDateTime()),
        sa.Column("nagged", sa.SmallInteger()),
        sa.Column("reminded_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        _references("meetings", "author_id", "people", "SET NULL"),
        _references("meetings", "approver_id", "people", "SET NULL"),
        # Whatever the code does, nobody decides alone on what can wait for somebody else.
        sa.CheckConstraint("training OR alone OR approver_id <> author_id", name=op.f("ck_meetings_second_person")),
        sa.CheckConstraint(
            "stage NOT IN ('published', 'cancelled') OR content IS NOT NULL", name=op.f("ck_meetings_planned")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_begins", "meetings", ["stage", "begins_at"])


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("meeting_id", Id, nullable=False),
        sa.Column("update_id", sa.BigInteger()),
        sa.Column("author_id", Id),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("submitted", sa.Boolean(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("meeting_id", name="pk_proposals"),
        sa.UniqueConstraint("author_id", "update_id", name="uq_proposals_author_id_update_id"),
        _references("proposals", "meeting_id", "meetings", "CASCADE"),
        _references("proposals", "author_id", "people", "SET NULL"),
    )


def _follows() -> None:
    op.create_table(
        "follows",
        sa.Column("meeting_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("offsets", sa.String(64)),
        sa.Column("seat", sa.String(8), nullable=False, server_default="none"),
        sa.Column("people", sa.SmallInteger(), nullable=False, server_default="0"),
        sa.Column("queued_at", UtcDateTime()),
        sa.Column("until", UtcDateTime()),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name="pk_follows"),
        _references("follows", "meeting_id", "meetings", "CASCADE"),
        _references("follows", "person_id", "people", "CASCADE"),
    )
    op.create_index("ix_follows_person", "follows", ["person_id"])
    op.create_index("ix_follows_seat", "follows", ["meeting_id", "seat"])


def _agenda_items() -> None:
    op.create_table(
        "agenda_items",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("meeting_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False, server_default="open"),
        sa.Column("declined", sa.String(16)),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_items"),
        sa.UniqueConstraint("person_id", "update_id", name="uq_agenda_items_person_id_update_id"),
        _references("agenda_items", "meeting_id", "meetings", "CASCADE"),
        _references("agenda_items", "person_id", "people", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agenda_items_meeting", "agenda_items", ["meeting_id"])


def downgrade() -> None:
    for table in ("agenda_items", "follows", "proposals", "meetings"):
        op.drop_table(table)
