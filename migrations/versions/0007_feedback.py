"""Henvendelser: cases, their parts and history, the way to whoever sent them, and what is half written."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    _cases()
    _parts()
    _entries()
    _links()
    _keyrings()
    _writings()
    _desks()
    _briefings()
    _nags()
    _pictures()
    _erasures()
    op.add_column("letters", sa.Column("address", sa.String(16)))


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("update_hash", sa.String(64)),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("council", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("source", sa.String(8), nullable=False),
        sa.Column("answerable", sa.Boolean(), nullable=False),
        sa.Column("acute", sa.Boolean(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("split_from", sa.String(16)),
        sa.PrimaryKeyConstraint("reference", name="pk_cases"),
        sa.UniqueConstraint("code_hash", name="uq_cases_code_hash"),
        sa.UniqueConstraint("update_hash", name="uq_cases_update_hash"),
    )


def _parts() -> None:
    op.create_table(
        "parts",
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("partner", sa.String(16), nullable=False),
        sa.Column("council", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime()),
        sa.Column("clock", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("assignee_id", Id),
        sa.Column("labels", sa.String(400), server_default=" ", nullable=False),
        sa.Column("into", sa.String(16)),
        sa.Column("muted_until", UtcDateTime()),
        sa.Column("mute_reason", sa.String(16)),
        sa.CheckConstraint(
            "state NOT IN ('solved', 'declined', 'passed') OR answered", name=op.f("ck_parts_answered")
        ),
        sa.ForeignKeyConstraint(["assignee_id"], ["people.id"], name="fk_parts_assignee_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["reference"], ["cases.reference"], name="fk_parts_reference", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reference", "partner", name="pk_parts"),
    )
    op.create_index("ix_parts_due", "parts", ["due_at"])
    op.create_index("ix_parts_compartment", "parts", ["council", "partner", "state"])


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("partner", sa.String(16)),
        sa.Column("turn", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16)),
        sa.Column("by_id", Id),
        sa.Column("update_hash", sa.String(64)),
        sa.Column("content", sa.LargeBinary()),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("turn <> 'note' OR partner IS NOT NULL", name=op.f("ck_entries_note")),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name="fk_entries_by_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["reference"], ["cases.reference"], name="fk_entries_reference", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint("reference", "update_hash", name="uq_entries_reference_update_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_entries_reference", "entries", ["reference"])


def _links() -> None:
    op.create_table(
        "links",
        sa.Column("address", sa.String(16), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("address", name="pk_links"),
    )


def _keyrings() -> None:
    op.create_table(
        "keyrings",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_keyrings_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name="pk_keyrings"),
    )


def _writings() -> None:
    op.create_table(
        "writings",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_writings_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name="pk_writings"),
    )


def _desks() -> None:
    op.create_table(
        "desks",
        sa.Column("address", sa.String(16), nullable=False),
        sa.Column("council", sa.String(32), nullable=False),
        sa.Column("partner", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("address", name="pk_desks"),
        sa.UniqueConstraint("council", "partner", name="uq_desks_council_partner"),
    )


def _briefings() -> None:
    op.create_table(
        "briefings",
        sa.Column("person_id", Id, nullable=False),
        sa.Column("daily", sa.Boolean(), nullable=False),
        sa.Column("told_on", sa.Date()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_briefings_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name="pk_briefings"),
    )


def _nags() -> None:
    op.create_table(
        "nags",
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("partner", sa.String(16), nullable=False),
        sa.Column("clock", sa.Integer(), nullable=False),
        sa.Column("step", sa.SmallInteger(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["reference"], ["cases.reference"], name="fk_nags_reference", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("reference", "partner", "clock", "step", name="pk_nags"),
    )


def _pictures() -> None:
    op.create_table(
        "pictures",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("person_id", Id),
        sa.Column("reference", sa.String(16)),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.SmallInteger(), nullable=False),
        sa.Column("height", sa.SmallInteger(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_pictures_person_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["reference"], ["cases.reference"], name="fk_pictures_reference", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_pictures"),
    )
    op.create_index("ix_pictures_person", "pictures", ["person_id"])
    op.create_index("ix_pictures_reference", "pictures", ["reference"])


def _erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("what", sa.String(8), nullable=False),
        sa.Column("whom", sa.String(64), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("what", "whom", name="pk_erasures"),
    )
    op.create_index("ix_erasures_at", "erasures", ["at"])


def downgrade() -> None:
    op.drop_column("letters", "address")
    for table in (
        "erasures",
        "pictures",
        "nags",
        "briefings",
        "desks",
        "writings",
        "keyrings",
        "links",
        "entries",
        "parts",
        "cases",
    ):
        op.drop_table(table)
