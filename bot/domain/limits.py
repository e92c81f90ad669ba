"""How much one resident may send: enough for anybody who has something to say, too little for a flood."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

SPANS = ((timedelta(minutes=10), 5), (timedelta(days=1), 20))
"""So many within so long; RELIABILITY's bounds for inputs."""

MUTED_DAYS = (1, 7, 30)
"""How long somebody may be kept from sending."""


class MuteReason(StrEnum):
    """Why: chosen, so that nothing is said of a person."""

    ABUSE = "abuse"  # threats or insults to staff
    FLOOD = "flood"  # the same again and again
    OTHERS = "others"  # sending in what harms others


def free_at(sent: Sequence[datetime], now: datetime) -> datetime | None:
    """When one more may be sent; None for now."""
    frees = [
        sorted(recent)[len(recent) - most] + span
        for span, most in SPANS
        if len(recent := [each for each in sent if now - span < each <= now]) >= most
    ]
    return max(frees, default=None)
