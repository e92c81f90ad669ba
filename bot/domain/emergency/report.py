"""Says how often danger is heard and how often there was none: the figures that stand in docs/emergency.md."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.emergency import Detector, Kind, Level

Wanted = Literal["alarm", "lookalike", "ordinary"]
WANTED: tuple[Wanted, ...] = ("alarm", "lookalike", "ordinary")


@dataclass(frozen=True)
class Example:
    """A sentence, and what should be heard in it. Only an alarm has a kind."""

    text: str
    language: str
    wanted: Wanted
    kind: Kind | None = None


@dataclass(frozen=True)
class Figures:
    """Shares are 0..1; `kind` is how often an alarm that was heard is of the right kind."""

    name: str
    language: str
    wanted: Wanted
    count: int
    flagged: float
    acute: float
    kind: float | None
    milliseconds: float

    def __str__(self) -> str:
        kind = "" if self.kind is None else f"  kind {self.kind:.3f}"
        return (
            f"{self.name:10} {self.language:3} {self.wanted:9} {self.count:4}  flagged {self.flagged:.3f}"
            f"  acute {self.acute:.3f}{kind}  {self.milliseconds:.2f} ms"
        )


def report(detector: Detector, sets: Mapping[str, Sequence[Example]]) -> list[Figures]:
    """One line for every set, language and what was wanted."""
    return list(_lines(detector, sets))


def _lines(detector: Detector, sets: Mapping[str, Sequence[Example]]) -> Iterator[Figures]:
    for name, examples in sets.items():
        for language in sorted({example.language for example in examples}):
            for wanted in WANTED:
                chosen = [e for e in examples if (e.language, e.wanted) == (language, wanted)]
                if chosen:
                    yield _measured(detector, name, chosen)


def _measured(detector: Detector, name: str, chosen: Sequence[Example]) -> Figures:
    began = time.perf_counter()
    heard = [detector.look(example.text) for example in chosen]
    spent = (time.perf_counter() - began) * 1_000 / len(chosen)
    flagged = [(alarm, example) for alarm, example in zip(heard, chosen, strict=True) if alarm.level]
    right = [alarm.kind is example.kind for alarm, example in flagged if example.kind]
    first = chosen[0]
    return Figures(
        name,
        first.language,
        first.wanted,
        len(chosen),
        len(flagged) / len(chosen),
        sum(alarm.level is Level.ACUTE for alarm in heard) / len(chosen),
        sum(right) / len(right) if right else None,
        spent,
    )
