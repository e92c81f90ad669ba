"""How often danger is heard: in sentences the rules were made with, in learnt ones, and in ones kept aside."""

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.content import Content
from bot.domain.emergency import Detector, Level
from bot.evaluation.gold import Wanted
from tests.effort import effort
from tests.emergency.conftest import Example, Heard

QUESTIONS = Path(__file__).parents[1] / "content" / "questions.jsonl"
ASIDE = "fresh-8"
"""Written before it was looked at, and neither learnt nor copied into the rules."""


def share(
    heard: Iterable[Heard], wanted: Wanted, at_least: Level, *, name: str | None = None, languages: str = "da en"
) -> float:
    """How much of what is wanted, of a set or of all, was heard as that or as worse."""
    chosen = [
        one.alarm.level >= at_least
        for one in heard
        if one.example.wanted == wanted and one.example.language in languages.split() and name in (None, one.name)
    ]
    print(f"{wanted} of {name or 'all'} in {languages}: {sum(chosen)} of {len(chosen)} {at_least.name}")
    return sum(chosen) / len(chosen)


def test_there_are_enough_sentences_in_enough_languages(sets: Mapping[str, Sequence[Example]]) -> None:
    first = sets["first"]
    assert sum(e.wanted == "alarm" for e in first) >= 300
    assert sum(e.wanted == "lookalike" for e in first) >= 150
    assert {e.language for e in first if e.wanted == "alarm"} >= {"da", "en", "tr", "ar"}


def test_danger_is_heard_in_danish_and_english(heard: list[Heard]) -> None:
    for language in ("da", "en"):
        assert share(heard, "alarm", Level.HINT, name="first", languages=language) >= 0.97
        assert share(heard, "alarm", Level.ACUTE, name="first", languages=language) >= 0.95


def test_danger_is_heard_in_words_nobody_foresaw(heard: list[Heard]) -> None:
    for language in ("da", "en"):
        assert share(heard, "alarm", Level.HINT, name=ASIDE, languages=language) >= 0.90
        assert share(heard, "alarm", Level.ACUTE, name=ASIDE, languages=language) >= 0.75


def test_danger_is_heard_in_the_other_languages(heard: list[Heard]) -> None:
    assert share(heard, "alarm", Level.ACUTE, languages="tr ar pl ur") >= 0.90


def test_what_only_sounds_like_danger_is_seldom_acute(heard: list[Heard]) -> None:
    assert share(heard, "lookalike", Level.ACUTE) <= 0.04
    assert share(heard, "lookalike", Level.ACUTE, name=ASIDE) <= 3 / 32


def test_daily_life_is_hardly_ever_acute(heard: list[Heard], detector: Detector) -> None:
    assert share(heard, "ordinary", Level.ACUTE) <= 0.02
    asked = [json.loads(line)["q"] for line in QUESTIONS.read_text("utf-8").splitlines()]
    acute = [question for question in asked if detector.look(question).level is Level.ACUTE]
    print(f"{len(acute)} of {len(asked)} ordinary questions are acute", *acute, sep="\n")
    assert len(acute) / len(asked) <= 0.01


def test_the_right_card_is_shown_for_most_alarms(heard: list[Heard]) -> None:
    flagged = [one for one in heard if one.alarm.level and one.example.kind]
    assert sum(one.alarm.kind is one.example.kind for one in flagged) / len(flagged) >= 0.90


def test_the_set_that_was_kept_aside_is_not_learnt(content: Content, sets: Mapping[str, Sequence[Example]]) -> None:
    learnt = {said for sentences in content.emergency.alarms.values() for said in sentences}
    assert learnt.isdisjoint(example.text for example in sets[ASIDE])


def test_listening_costs_hardly_any_time(detector: Detector, sets: Mapping[str, Sequence[Example]]) -> None:
    texts = [example.text for examples in sets.values() for example in examples]
    began = time.process_time()
    some = texts[:: len(texts) // 300]
    each = effort(lambda: [detector.look(text) for text in some]) / len(some)
    print(f"{(time.process_time() - began) / 5 / len(some) * 1e6:.0f} µs a text")
    assert each < 0.3
