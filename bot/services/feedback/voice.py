"""What henvendelser sound like: a port, so that services know neither words nor buttons.

`handlers.feedback.voice` is it.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.cases import Case, Entry
from bot.domain.limits import MuteReason
from bot.domain.people import Language
from bot.domain.staff import Partner
from bot.view import View


class CaseNews(StrEnum):
    """What coordinators are told of a case, by letter; nothing of what was written in it."""

    NEW = "new"
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    PASSED = "passed"  # by the other partner, to this one
    DUE = "due"  # to whoever it is assigned to, else to all
    SECOND = "second"  # to the others
    ADMIN = "admin"  # to the council's admins of that partner


class Summed(StrEnum):
    """What a digest counts, in the order in which it is told."""

    NEW = "new"
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    LATE = "late"  # over the date by which an answer is due, whenever it came


class FeedbackVoice(Protocol):
    """Rendered in the language of whoever gets it. Times are absolute: a letter may be late."""

    def told(self, case: Case, entry: Entry, language: Language) -> View:
        """To the resident: an answer, another state, a later date, another partner, or that it was split."""

    def muted(self, reference: str, until: datetime, reason: MuteReason, language: Language) -> View:
        """To the resident: that they can send nothing for a while, why, and how to say that this is wrong."""

    def fading(self, until: datetime, language: Language) -> View:
        """To whoever has half written one: when it will be forgotten."""

    def news(self, what: CaseNews, case: Case, partner: Partner, language: Language) -> View:
        """To coordinators or admins."""

    def digest(self, counts: Mapping[Summed, int], councils: Mapping[str, int], language: Language) -> View:
        """To a coordinator, once a day: what came in since the last one and what waits too long, as far as there is
        any, and how many of all these there are in each council."""

    def posted(self, reference: str, language: Language) -> View:
        """To a group of staff: that there is a new one, and nothing else."""
