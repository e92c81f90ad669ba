"""What an approval is bound to, how long a letter is, and when two say the same."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.announcements import (
    LATE,
    Announcement,
    Audience,
    Content,
    Enclosure,
    Kind,
    Purpose,
    Stage,
    is_late,
    much_the_same,
    room_taken,
)
from bot.errors import BeyondYourCouncils

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ONE = Announcement(
    id=1,
    author_id=1,
    purpose=Purpose.NEW,
    stage=Stage.DRAFT,
    content=Content(Kind.NEWS, {"da": "hej"}),
    audience=Audience(frozenset({"ishoj"})),
    created_at=NOW,
)


@pytest.mark.parametrize(
    "changed",
    [
        replace(ONE, content=replace(ONE.content, said={"da": "hej!"})),
        replace(ONE, content=replace(ONE.content, said={"da": "hej", "en": "hi"})),
        replace(ONE, content=replace(ONE.content, kind=Kind.IMPORTANT)),
        replace(ONE, content=replace(ONE.content, enclosure=Enclosure("photo", "x"))),
        replace(ONE, content=replace(ONE.content, note={"da": "rettet"})),
        replace(ONE, audience=Audience(frozenset({"ishoj", "herlev"}))),
        replace(ONE, audience=replace(ONE.audience, topics=frozenset({"police"}))),
        replace(ONE, audience=replace(ONE.audience, languages=frozenset({"da"}))),
        replace(ONE, send_at=NOW),
        replace(ONE, training=True),
        replace(ONE, purpose=Purpose.RECALL, revises=4),
    ],
)
def test_any_change_of_what_whom_or_when_is_another_fingerprint(changed: Announcement) -> None:
    assert changed.fingerprint != ONE.fingerprint


def test_another_picture_under_the_same_words_is_another_fingerprint() -> None:
    sent = replace(ONE.content, enclosure=Enclosure("photo", "x"), stands=Enclosure("photo", "x"))
    other = replace(sent, enclosure=Enclosure("photo", "y"))
    assert (sent.swaps, other.swaps) == (False, True)
    assert replace(ONE, content=sent).fingerprint != replace(ONE, content=other).fingerprint


def test_who_wrote_it_and_how_far_it_is_are_not_in_it() -> None:
    assert replace(ONE, author_id=2, stage=Stage.SUBMITTED, approver_id=3, id=9).fingerprint == ONE.fingerprint


def test_an_audience_stays_within_ones_councils() -> None:
    Audience(frozenset({"ishoj"})).must_be_within({"ishoj", "herlev"})
    for councils in (frozenset({"ishoj", "vallensbaek"}), frozenset[str]()):
        with pytest.raises(BeyondYourCouncils):
            Audience(councils).must_be_within({"ishoj", "herlev"})


def test_telegram_counts_neither_marks_nor_whole_signs() -> None:
    assert room_taken("<b>hej</b> &amp; h&quot;j") == len('hej & h"j')
    assert room_taken("👮") == 2
    assert room_taken('<a href="https://example.org/?a=1&amp;b=2">her</a>') == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Åbent møde torsdag kl. 19 på biblioteket", "<b>Åbent møde</b> torsdag kl 19 på biblioteket!", True),
        ("Åbent møde torsdag kl. 19 på biblioteket", "Åbent møde fredag kl. 19 på biblioteket", True),
        ("Åbent møde torsdag kl. 19 på biblioteket", "Der er sat nye lamper op i tunnelen ved stationen", False),
    ],
)
def test_much_the_same_is_noticed(one: str, other: str, same: bool) -> None:
    assert much_the_same(one, other) is same


def test_more_than_two_hours_is_late() -> None:
    assert not is_late(NOW, NOW + LATE)
    assert is_late(NOW, NOW + LATE + timedelta(seconds=1))


def test_who_reads_a_language_that_was_not_written_gets_the_danish() -> None:
    assert ONE.content.text("en") == "hej"
    assert not ONE.content.has("en")
