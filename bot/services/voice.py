"""What announcements sound like: a port, so that services know neither words nor buttons; `handlers.voice` is it."""

from enum import StrEnum
from typing import Protocol

from bot.domain.announcements import Announcement, Reason
from bot.domain.people import Language
from bot.domain.reports import Report
from bot.view import View


class News(StrEnum):
    """What staff are told of an announcement, by letter."""

    SUBMITTED = "submitted"  # to those who may approve it
    APPROVED = "approved"  # to its author, as are the others
    REJECTED = "rejected"
    PARKED = "parked"  # it does not go, though it was approved: to all who may release it
    BLOCKED = "blocked"  # many block the bot
    REFUSED = "refused"  # paused by the breaker: Telegram does not take it


class Voice(Protocol):
    """Rendered in the language of whoever gets it; everything is within Telegram's room (`TooLong` says when not)."""

    def letter(self, announcement: Announcement, language: Language) -> View:
        """The letter to a resident; where it was not written in `language`: the Danish, with a note.

        Its last row leads to one's own settings. It is also what a correction is edited into.
        """

    def note(self, announcement: Announcement, language: Language) -> View:
        """The short letter that tells of a correction."""

    def news(
        self, what: News, announcement: Announcement, language: Language, *, reason: Reason | None = None
    ) -> View:
        """`reason` is why it was rejected."""

    def progress(self, announcement: Announcement, report: Report, language: Language) -> View:
        """The one message to its author that is edited while it goes; at the end it is the report."""
