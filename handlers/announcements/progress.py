"""The one message to an author that is edited while an announcement goes, and becomes the report at its end."""

from datetime import UTC, datetime

from bot.domain.announcements import Announcement, Purpose
from bot.domain.reports import Report
from bot.texts import Texts
from bot.view import Button, View
from handlers.announcements.buttons import (
    AskStop,
    Correct,
    PauseSending,
    Recall,
    ResumeSending,
    ShowAnnouncements,
    ShowProgress,
    UseAgain,
)
from handlers.dates import instant

ODDITIES = (
    "blocked",
    "gone",
    "unsubscribed",
    "muted",
    "erased",
    "deleted",
    "failed",
    "unknown",
    "expired",
    "cancelled",
)
"""What became of the others; each has its own line, and none where there are none."""


def view(texts: Texts, announcement: Announcement, report: Report) -> View:
    state = "stopped" if report.stopped else "done" if report.done else "paused" if report.paused else "going"
    head = texts("progress", state=state, number=str(announcement.id), purpose=announcement.purpose)
    lines = [texts("progress-sent", sent=report.sent, of=report.recipients)] if report.recipients else []
    if report.left and report.resumes_at:
        until = instant(datetime.fromtimestamp(report.resumes_at, UTC), texts.language)
        lines.append(texts("progress-waits", left=report.left, until=until))
    elif report.left:
        lines.append(texts("progress-left", left=report.left, minutes=_minutes(report)))
    if report.notes_left:
        lines.append(texts("progress-notes", count=report.notes_left))
    if not report.written:
        lines.append(texts("progress-ready"))
    lines += [
        texts("progress-others", what=each, count=count) for each in ODDITIES if (count := getattr(report, each))
    ]
    parts = [head, "\n".join(lines)]
    if report.paused and report.reason:
        parts.append(texts("progress-reason", reason=report.reason))
    if report.alarms:
        parts.append(texts("progress-alarm"))
    if state == "done":
        parts.append(texts("progress-honest"))
    return View("\n\n".join(parts), _rows(texts, announcement, report, state))


def _rows(texts: Texts, announcement: Announcement, report: Report, state: str) -> tuple[tuple[Button, ...], ...]:
    number = str(announcement.id)
    again = (ShowProgress(number).press(texts.plain("progress-refresh")),)
    stop = AskStop(number).press(texts.plain("progress-stop"))
    to_all = (ShowAnnouncements().press(texts.plain("announcement-back")),)
    if state == "going":
        return ((PauseSending(number).press(texts.plain("progress-pause")), stop), again)
    if state == "paused":
        return ((ResumeSending(number).press(texts.plain("progress-resume")), stop), again)
    if announcement.purpose is Purpose.RECALL:
        return (to_all,)
    mend = Correct(number).press(texts.plain("announcement-correct"))
    revise = (mend, Recall(number).press(texts.plain("announcement-recall")))
    return (*([revise] if report.revisable else []), use_again(texts, number), to_all)


def use_again(texts: Texts, number: str) -> tuple[Button, ...]:
    """The row that makes a new draft of it: much the same is often sent again."""
    return (UseAgain(number).press(texts.plain("announcement-use-again")),)


def _minutes(report: Report) -> int:
    """Whole minutes, at least one."""
    return max(1, round(report.seconds_left / 60))
