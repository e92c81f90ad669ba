"""Where residents were going when they had to say first where they live: kept with that question, and gone on to."""

from collections.abc import Awaitable, Mapping
from typing import Protocol

from telegram import Update

from bot.domain.forms import COUNCIL, FEEDBACK
from bot.domain.people import Resident
from bot.services.people import Visit
from handlers import notice
from handlers.context import Context
from handlers.council import MEETINGS
from handlers.feedback import opening
from handlers.meetings import listing


class Arrive(Protocol):
    """`first` is said above what they asked for."""

    def __call__(
        self, update: Update, context: Context, resident: Resident, *, first: str | None = None
    ) -> Awaitable[None]: ...


ARRIVALS: Mapping[str, Arrive] = {notice.FEEDBACK: opening.arrive, MEETINGS: listing.arrive}


def going(visit: Visit | None, update_id: int) -> str:
    """Empty where they were going nowhere. The form that this very update has opened already is where it led."""
    draft = visit.draft if visit is not None else None
    if draft is None:
        return ""
    if draft.form == FEEDBACK and draft.took(update_id):
        return notice.FEEDBACK
    return draft.answers.get("to", "") if draft.form == COUNCIL else ""
