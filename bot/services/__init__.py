"""Use cases: one public method is one transaction, one decision and its promises."""

from dataclasses import dataclass

from bot.services.announcements import Announcements
from bot.services.feedback import Composing, Desks, Exports, Holdings, Minder, Sorting, Writings
from bot.services.invitations import Invitations
from bot.services.meetings import Agenda, Meetings, Planner, Timekeeper
from bot.services.people import People
from bot.services.privacy import Privacy
from bot.services.questions import Questions
from bot.services.sending import Sending
from bot.services.staff import Staff
from bot.services.unanswered import Unanswered
from bot.services.wishes import Wants


@dataclass(frozen=True)
class Services:
    """All use cases, as handlers reach them: `context.services.people.accept(…)`."""

    people: People
    privacy: Privacy
    questions: Questions
    unanswered: Unanswered
    staff: Staff
    invitations: Invitations
    announcements: Announcements
    sending: Sending
    wishes: Wants
    planning: Planner
    meetings: Meetings
    agenda: Agenda
    timekeeper: Timekeeper
    writings: Writings
    holdings: Holdings
    review: Sorting
    composing: Composing
    exports: Exports
    desks: Desks
    minder: Minder
