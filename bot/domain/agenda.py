"""What residents bring to a meeting: a question or a suggestion, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

ROOM = 400
"""Letters of one item."""

SIGNATURE = 40
"""Letters of what somebody wants to be called."""

MOST = 5
"""Items one person may have on the agenda of a meeting."""


class Kind(StrEnum):
    QUESTION = "question"
    SUGGESTION = "suggestion"


class Outcome(StrEnum):
    """What came of it; `open` until staff have said."""

    OPEN = "open"
    ANSWERED = "answered"
    TAKEN = "taken"  # along: police or municipality go on with it
    DECLINED = "declined"


class Declined(StrEnum):
    """Why: chosen, not written, so that nothing is kept of what people say of people."""

    ELSEWHERE = "elsewhere"  # another authority
    CASE = "case"  # a single case, or a person: not for an open meeting
    TIME = "time"  # there was no time for it
    OFF_TOPIC = "off-topic"  # another subject


@dataclass(frozen=True)
class Item:
    """`words` are masked; `signed` is what its author wants to be called, empty where they stay anonymous.

    `own` is whether whoever looks brought it; staff never see who did.
    """

    id: int
    meeting_id: int
    kind: Kind
    words: str
    signed: str
    outcome: Outcome
    created_at: datetime
    declined: Declined | None = None
    listed: bool = False
    own: bool = False
