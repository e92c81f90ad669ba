"""Every table, every column; what is sealed and what is a keyed hash is said beside it."""

from bot.storage.tables.announcements import announcements
from bot.storage.tables.answers import kept_questions, refused_answers, withdrawn_answers
from bot.storage.tables.columns import DatabaseMicros, DatabaseNow, Id, UtcDateTime, metadata
from bot.storage.tables.erasures import erasures
from bot.storage.tables.feedback import (
    briefings,
    cases,
    desks,
    entries,
    keyrings,
    links,
    nags,
    parts,
    writings,
)
from bot.storage.tables.intake import inbox
from bot.storage.tables.letters import bodies, letters, occasions, pace
from bot.storage.tables.meetings import agenda_items, follows, meetings, proposals
from bot.storage.tables.people import bots, drafts, people, pulses, sealing_keys, trainees, wishes
from bot.storage.tables.pictures import pictures
from bot.storage.tables.staff import audit, invitations, posts

__all__ = [
    "DatabaseMicros",
    "DatabaseNow",
    "Id",
    "UtcDateTime",
    "agenda_items",
    "announcements",
    "audit",
    "bodies",
    "bots",
    "briefings",
    "cases",
    "desks",
    "drafts",
    "entries",
    "erasures",
    "follows",
    "inbox",
    "invitations",
    "kept_questions",
    "keyrings",
    "letters",
    "links",
    "meetings",
    "metadata",
    "nags",
    "occasions",
    "pace",
    "parts",
    "people",
    "pictures",
    "posts",
    "proposals",
    "pulses",
    "refused_answers",
    "sealing_keys",
    "trainees",
    "wishes",
    "withdrawn_answers",
    "writings",
]
