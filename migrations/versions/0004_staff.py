"""Staff: their posts, how they are invited, and an audit that can only grow."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Id, UtcDateTime

revision = "0004"
down_revision = "0003"

SQLITE = [
    f"CREATE TRIGGER audit_refuses_{what} BEFORE {what} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit can only grow'); END"
    for what in ("update", "delete")
]
POSTGRESQL = [
    "CREATE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the audit can only grow'; END $$",
    "CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses()",
]


def upgrade() -> None:
    _posts()
    _invitations()
    _audit()
    op.create_table(
        "bots",
        sa.Column("bot_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("username", sa.String(64), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", name="pk_bots"),
    )


def _posts() -> None:
    op.create_table(
        "posts",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("council", sa.String(32), nullable=False),
        sa.Column("partner", sa.String(16), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_posts"),
        sa.UniqueConstraint(
            "person_id", "council", "partner", "role", name="uq_posts_person_id_council_partner_role"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_posts_person_id_people", ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_posts_council", "posts", ["council", "role"])


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("council", sa.String(32), nullable=False),
        sa.Column("partner", sa.String(16), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("invited_by", Id),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("stage", sa.String(16), nullable=False, server_default="waiting"),
        sa.Column("opened_by", Id),
        sa.Column("number", sa.SmallInteger()),
        sa.Column("tried", sa.String(16), nullable=False, server_default=""),
        sa.Column("knocked_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("token_hash", name="uq_invitations_token_hash"),
        sa.UniqueConstraint("number", name="uq_invitations_number"),
        *(
            sa.ForeignKeyConstraint(
                [column], ["people.id"], name=f"fk_invitations_{column}_people", ondelete="CASCADE"
            )
            for column in ("invited_by", "opened_by")
        ),
        sqlite_autoincrement=True,
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("who", sa.String(64)),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("whom", sa.String(64)),
        sa.Column("facts", sa.String(400), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    for table in ("bots", "audit", "invitations", "posts"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_refuses()")
