"""A report counts everybody once, and alarms where many block."""

import pytest

from bot.domain.letters import Cause, State
from bot.domain.reports import Counts, Report, kept_report, report_of, tally_of

COUNTS: Counts = {
    (State.QUEUED, None): 100,
    (State.RETRY, Cause.BUSY): 20,
    (State.CLAIMED, None): 5,
    (State.SENT, None): 1_000,
    (State.SENT, Cause.LOST): 3,
    (State.SKIPPED, Cause.BLOCKED): 7,
    (State.SKIPPED, Cause.GONE): 2,
    (State.SKIPPED, Cause.UNSUBSCRIBED): 4,
    (State.SKIPPED, Cause.ERASED): 1,
    (State.SKIPPED, Cause.DELETED): 6,
    (State.FAILED, Cause.REFUSED): 8,
    (State.FAILED, Cause.STAYS): 9,
    (State.UNKNOWN, Cause.LOST): 2,
    (State.EXPIRED, None): 3,
    (State.CANCELLED, None): 10,
}


def test_everybody_is_counted_once() -> None:
    report = report_of(COUNTS, rate=25)
    assert report.recipients == sum(COUNTS.values())
    assert (report.sent, report.left, report.blocked, report.gone, report.failed) == (1_003, 125, 7, 2, 17)
    assert report.seconds_left == 5


def test_what_a_recall_could_not_delete_is_counted_where_it_is_edited() -> None:
    assert report_of(COUNTS, rate=25, recalled=True).failed == 8


def test_it_is_done_when_nothing_is_left_to_write_or_send() -> None:
    assert Report(sent=3).done
    assert not Report(sent=3, left=1).done
    assert not Report(sent=3, written=False).done


@pytest.mark.parametrize(
    ("sent", "blocked", "alarms"), [(48, 1, False), (49, 1, True), (990, 10, False), (989, 11, True)]
)
def test_more_than_one_in_a_hundred_is_an_alarm_once_there_are_enough(sent: int, blocked: int, alarms: bool) -> None:
    assert Report(sent=sent, blocked=blocked).alarms is alarms


def test_whose_account_is_no_more_has_not_blocked_the_bot() -> None:
    report = report_of({(State.SENT, None): 900, (State.SKIPPED, Cause.GONE): 100}, rate=25)
    assert (report.blocked, report.alarms, report.recipients) == (0, False, 1_000)


def test_a_report_that_was_kept_says_the_same() -> None:
    report = Report(sent=5, muted=2, stopped=True)
    assert kept_report(tally_of(report)) == report
    assert kept_report({}) == Report()
