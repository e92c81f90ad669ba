"""Counting the letters of what goes to a million takes a twentieth of the time at most."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from bot.sealing import Sealer
from bot.services.announcements.resting import LONGEST, RESTS, Rests
from bot.services.sending import Sending
from bot.storage import letters
from bot.storage.database import Database
from bot.storage.database import Transaction as Tx
from tests.living import Clock
from tests.services.announcing import RATE, Newsroom, PlainVoice

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def look(rests: Rests, watch: Stopwatch, seconds: float, number: int = 1) -> None:
    with rests.look(number):
        watch.seconds += seconds


@pytest.mark.parametrize(("took", "rest"), [(0.01, 0.0), (0.4, 0.4 * RESTS), (30.0, LONGEST)])
def test_the_rest_grows_with_what_the_look_took(took: float, rest: float) -> None:
    watch = Stopwatch()
    rests = Rests(watch)
    look(rests, watch, took)
    assert rests.over(2), "another one is looked at meanwhile"
    assert rests.over(1) is (rest == 0)
    watch.seconds += rest
    assert rests.over(1)


def test_a_look_that_failed_is_rested_from_too() -> None:
    watch = Stopwatch()
    rests = Rests(watch)
    with suppress(KeyError), rests.look(1):
        watch.seconds += 1
        raise KeyError
    assert not rests.over(1)


@ON_SQLITE
async def test_what_takes_long_to_count_is_counted_now_and_then(
    db: Database, sealer: Sealer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, watch, counted = Newsroom(db, sealer, clock), Stopwatch(), [0]
    ann, bo = await room.announcer(), await room.announcer()
    await room.people(3)
    one = await room.approved(ann, bo)
    await room.sending.advance()
    await room.deliver(3)  # what staff are told, and the message in which its author watches it
    sending = Sending(db, sealer, clock, room.mail, PlainVoice(), rate=RATE, training=False, timer=watch)
    progress: Callable[..., object] = letters.progress
    occasion = await room.occasion(f"announcement:{one.id}")

    async def slow(tx: Tx, occasion_id: int) -> object:
        if occasion_id == occasion:
            counted[0] += 1
            watch.seconds += 0.4
        return await progress(tx, occasion_id)  # type: ignore[misc]

    monkeypatch.setattr(letters, "progress", slow)
    for _ in range(60):  # two minutes of ticks
        await sending.advance()
        await sending.showings()
        watch.seconds += 2
        clock.forward(seconds=2)
    assert 20 <= counted[0] <= 32, "both looks, every eight seconds or so"
