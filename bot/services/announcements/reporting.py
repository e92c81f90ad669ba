"""How an announcement goes, asked of its letters each time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.announcements import Announcement, Purpose, Stage
from bot.domain.letters import OPEN, Lane
from bot.domain.reports import Counts, Report, kept_report, report_of
from bot.services.announcements.reach import key, occasions_of
from bot.storage import announcements as rows
from bot.storage import letters
from bot.storage.database import Transaction

BY_STAFF = "staff"
"""Why an occasion is paused, where it was somebody's wish; else it is Telegram's words."""


SOON = timedelta(minutes=10)
"""What may go so soon is told as going."""


async def report_on(tx: Transaction, one: Announcement, *, rate: float, now: datetime) -> Report:
    """Its letters and those that say a recall instead; of the notes that tell of a correction, those that wait.

    When the letters are gone, what was told last.
    """
    journey = await rows.journey(tx, one.id)
    found = [await letters.find(tx, key(one.id, part)) for part in ("", "edit")]
    parts = [occasion for occasion in found if occasion is not None]
    counts = [await letters.progress(tx, occasion) for occasion in parts]
    if not counts:
        return kept_report(journey.tally)
    note = await letters.find(tx, key(one.id, "note"))
    notes = await letters.progress(tx, note) if note is not None else {}
    states = [await letters.state(tx, occasion) for occasion in await occasions_of(tx, one)]
    why = [reason for state, reason in states if state == "paused"]
    return replace(
        report_of(_together(counts), rate=rate, recalled=one.purpose is Purpose.RECALL),
        muted=journey.muted,
        resumes_at=await _resumes_at(tx, parts, now=now),
        notes_left=sum(count for (state, _), count in notes.items() if state in OPEN),
        written=journey.written_at is not None,
        paused=bool(why),
        stopped=one.stage is Stage.STOPPED,
        reason=next((words for words in why if words and words != BY_STAFF), None),
    )


async def _resumes_at(tx: Transaction, parts: Sequence[int], *, now: datetime) -> int:
    dues = [await letters.first_due(tx, occasion, Lane.PACED) for occasion in parts]
    first = min((due for due in dues if due is not None), default=now)
    return int(first.timestamp()) if first > now + SOON else 0


def _together(several: Sequence[Counts]) -> Counts:
    keys = {key for counts in several for key in counts}
    return {key: sum(counts.get(key, 0) for counts in several) for key in keys}
