"""Announcements: written by one, approved by another, corrected or recalled after."""

from bot.services.announcements.approving import Approving
from bot.services.announcements.checking import Checking, Preview
from bot.services.announcements.revising import Revising
from bot.services.announcements.writing import Writing

__all__ = ["Announcements", "Preview"]


class Announcements(Writing, Checking, Approving, Revising):
    """All that announcers do with them before they go; `services.sending` is what they do while they go."""
