"""Reads questions of which it is known what should become of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from bot.domain.people import Language
from bot.errors import InputError
from bot.evaluation.asked import Asked, asked
from bot.evaluation.faq import read_tests
from bot.evaluation.lines import Line, opened, read_lines

Wanted = Literal["alarm", "lookalike", "ordinary"]
"""Danger, what only sounds like it, and daily life."""

_DANGER = ("emergency", "wanted", "want")
_NEITHER = "“id” (an answer, or null where there is none) and “emergency” are both missing."


@dataclass(frozen=True)
class Gold:
    """`topic` is None where nobody here answers; `is_question` is False where only `danger` is known."""

    asked: Asked
    file: str
    is_question: bool
    topic: str | None
    danger: Wanted | None


def read_gold(paths: Sequence[str], language: Language, ids: Collection[str]) -> list[Gold]:
    """Of JSON lines, or of the questions under "test" in a .json file. Raises InputError, also for an unknown id."""
    found = []
    for path in paths:
        some = [_gold(line, language, ids, path) for line in _lines(path)]
        if not some:
            raise InputError(f"{path}:1: There is nothing to measure here.")
        found += some
    return found


def _lines(path: str) -> Iterator[Line]:
    if Path(path).suffix == ".json":
        yield from read_tests(path)
    else:
        with opened(path) as file:
            yield from read_lines(file)


def _gold(line: Line, language: Language, ids: Collection[str], file: str) -> Gold:
    danger, is_question = _danger(line), "id" in line.values
    if not danger and not is_question:
        line.refuse(_NEITHER)
    return Gold(asked(line, language), file, is_question, _topic(line, ids), danger)


def _danger(line: Line) -> Wanted | None:
    told = next((line.values[key] for key in _DANGER if key in line.values), None)
    for wanted in get_args(Wanted):
        if told == wanted:
            return wanted  # type: ignore[no-any-return]
    if told is not None:
        line.refuse(f"“emergency” is one of {', '.join(get_args(Wanted))}.")
    return None


def _topic(line: Line, ids: Collection[str]) -> str | None:
    topic = line.values.get("id")
    if topic is None:
        return None
    if not isinstance(topic, str) or topic not in ids:
        line.refuse(f"There is no answer “{topic}”.")
    return topic
