"""The measurements of letters run anywhere, say what they leave out, and fail where it is too slow."""

from pathlib import Path

import pytest

from bot.bench import broadcast, fanout, reminders
from bot.bench.foreign import AiogramAbsent


def _absent(_: Path) -> Path:
    raise AiogramAbsent("`-m pip install` did not work (CalledProcessError)")


@pytest.mark.parametrize(("must", "code"), [(0.0, 0), (1e9, 1)])
def test_what_is_too_slow_fails_and_what_cannot_be_installed_is_left_out(
    must: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(broadcast, "LETTERS", 200)
    monkeypatch.setattr(broadcast, "ROUNDS", 1)
    monkeypatch.setattr(broadcast, "MUST", dict.fromkeys(broadcast.MUST, must))
    monkeypatch.setattr(broadcast, "aiogram_python", _absent)
    assert broadcast.bench() == code
    said = capsys.readouterr().out
    assert "aiogram is left out: `-m pip install` did not work" in said
    assert "outbox / ptb:" in said
    assert "outbox / aiogram:" not in said


@pytest.mark.parametrize(("seconds", "code"), [(120.0, 0), (0.0, 1)])
def test_a_fan_out_that_is_too_slow_fails(
    seconds: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fanout, "PEOPLE", 12_000)
    monkeypatch.setattr(fanout, "MOST_SECONDS", seconds)
    monkeypatch.setattr(fanout, "MOST_MEGABYTES", 1e6)
    assert fanout.bench() == code
    said = capsys.readouterr().out
    assert "12,000 people counted in" in said
    assert "a look at them for /metrics" in said


@pytest.mark.parametrize(("seconds", "code"), [(120.0, 0), (0.0, 1)])
def test_a_tick_that_is_too_slow_fails(
    seconds: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"FOLLOWERS": 400, "MEETINGS": 4, "DUE": 1, "MOST_SECONDS": seconds}.items():
        monkeypatch.setattr(reminders, name, value)
    monkeypatch.setattr(reminders, "MOST_MEGABYTES", 1e6)
    assert reminders.bench() == code
    said = capsys.readouterr().out
    assert "100 of 400 followers of 4 meetings reminded by one tick in" in said
    assert "a tick with nothing due" in said
