"""Answers that are not served, and questions that had none."""

from sqlalchemy import Column, Date, Index, LargeBinary, String, Table

from bot.storage.tables.columns import Id, UtcDateTime, metadata

withdrawn_answers = Table(
    "withdrawn_answers",
    metadata,
    Column("answer", String(64), primary_key=True),
    Column("reason", String(200), nullable=False),  # in the operator's words
    Column("since", UtcDateTime, nullable=False),
)

kept_questions = Table(
    "kept_questions",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("once", String(64), nullable=False, unique=True),  # keyed hash of the offer: one yes keeps it once
    Column("words", LargeBinary, nullable=False),  # sealed: the question, masked; nothing says who asked
    Column("language", String(8), nullable=False),
    Column("council", String(32)),  # only where five residents share it and the language
    Column("nearest", String(64)),  # the answer that came closest
    Column("day", Date, nullable=False),  # no instant: it could be matched with somebody's chat
    sqlite_autoincrement=True,
)
Index("ix_kept_questions_day", kept_questions.c.day)

refused_answers = Table(
    "refused_answers",
    metadata,
    Column("once", String(64), primary_key=True),  # keyed hash of the showing: one refusal counts once
    Column("answer", String(64), nullable=False),
    Column("nearest", String(200), nullable=False),  # names of what came closest otherwise; never words
    Column("day", Date, nullable=False),
)
Index("ix_refused_answers_day", refused_answers.c.day)
