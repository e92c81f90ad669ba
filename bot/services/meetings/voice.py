"""What meetings sound like: a port, so that services know neither words nor buttons.

`handlers.meetings.voice` is it.
"""

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.agenda import Item
from bot.domain.meetings import Meeting, Proposal
from bot.domain.people import Language
from bot.view import View


class PlanningNews(StrEnum):
    """What staff are told of a meeting, by letter."""

    SUBMITTED = "submitted"  # to those who may approve it
    APPROVED = "approved"  # to whoever proposed it
    REJECTED = "rejected"
    ALONE = "alone"  # one person decided, because it was soon: to all others
    BROUGHT = "brought"  # a resident put something on the agenda: to all


class MeetingVoice(Protocol):
    """Rendered in the language of whoever gets it. Times are absolute: a letter may be late."""

    def invitation(self, meeting: Meeting, language: Language) -> View:
        """The short notice to those who want to hear of meetings, once it is published."""

    def moved(self, meeting: Meeting, language: Language) -> View:
        """That time or place are others now, and why."""

    def cancelled(self, meeting: Meeting, language: Language) -> View: ...

    def reminder(self, meeting: Meeting, language: Language) -> View: ...

    def minutes(self, meeting: Meeting, language: Language, *, came: bool) -> View:
        """What came of it; `came`: with thanks to those who said they would."""

    def offer(self, meeting: Meeting, people: int, until: datetime, language: Language) -> View:
        """Seats are free for somebody who waits, until then."""

    def seated(self, meeting: Meeting, people: int, language: Language) -> View:
        """Somebody who waited has got seats, without being asked: it is soon."""

    def offer_over(self, meeting: Meeting, language: Language) -> View: ...

    def settled(self, meeting: Meeting, item: Item, language: Language) -> View:
        """To whoever brought it: what came of it."""

    def news(self, what: PlanningNews, meeting: Meeting, proposal: Proposal, language: Language) -> View:
        """To staff. `proposal` is what it is about."""

    def nag(self, meeting: Meeting, days: int, language: Language) -> View:
        """To staff: so many days after the meeting there are no minutes yet."""
