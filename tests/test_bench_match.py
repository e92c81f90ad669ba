"""The measurement of latency asks nothing twice, is the same everywhere, and fails where it is too slow."""

import random

import pytest

from bot.bench import match


@pytest.fixture(autouse=True)
def _smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(match, "ENTRIES", 20)
    monkeypatch.setattr(match, "QUERIES", 60)


def test_what_is_too_slow_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(match, "MOST_MS", 0.0)
    assert match.bench() == 1
    assert "60 questions: p50" in capsys.readouterr().out
    monkeypatch.setattr(match, "MOST_MS", 60_000.0)
    assert match.bench() == 0


def test_no_question_is_asked_twice_and_all_are_the_same_everywhere() -> None:
    entries = {"a": ("hvad er en prøve", "the test of a word"), "b": ("ganske andre ord her",)}
    first, second = (list(match.queries(random.Random(3), entries, ["ord", "prøve", "test"])) for _ in range(2))
    assert first == second
    assert len(set(first)) == match.QUERIES
