"""Decides which answer a question means: one, a choice of three, or an honest none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.calibration import calibrate
from bot.domain.normalise import fold
from bot.domain.phrases import Phrases
from bot.domain.scoring import Index
from bot.domain.synonyms import Synonyms

SURE = 0.7
WORTH_ASKING = 0.15
VERBATIM = 0.95
CHOICES = 3
_ELSEWHERE = ""


class Kind(StrEnum):
    ANSWER = "ANSWER"
    CHOICES = "CHOICES"
    NO_ANSWER = "NO_ANSWER"


@dataclass(frozen=True)
class Decision:
    """`id` only for an ANSWER; `choices` are the nearest entries, best first, whatever the kind."""

    kind: Kind
    id: str | None
    choices: tuple[str, ...]
    score: float


class Matcher:
    """Pure and deterministic: the same entries and question give the same decision on every machine."""

    def __init__(
        self,
        entries: Mapping[str, Sequence[str]],
        elsewhere: Sequence[str] = (),
        synonyms: Sequence[Sequence[str]] = (),
    ) -> None:
        """`elsewhere` are questions that are not ours: they compete with the entries but are never offered.
        `synonyms` are groups of single words that stand for one another."""
        everything = {**entries, _ELSEWHERE: elsewhere} if elsewhere else entries
        self._phrases = Phrases(everything)
        self._ids = self._phrases.ids
        self._offered = [i for i, name in enumerate(self._ids) if name != _ELSEWHERE]
        self._first = tuple(self._ids[i] for i in self._offered[:CHOICES])
        self._verbatim = _verbatim(everything)
        kernel, kin = self._phrases.kernel(), Synonyms(synonyms)
        self._confidence = calibrate(self._phrases, kernel, kin, self._offered)
        self._index = Index(self._phrases, kernel, kin)

    def decide(self, question: str) -> Decision:
        heard = self._phrases.hear(question)
        if heard is None or not self._offered:
            return Decision(Kind.NO_ANSWER, None, self._first, 0.0)
        scores = self._index.score(heard)
        best = sorted(self._offered, key=lambda i: -scores.total[i])[:CHOICES]
        choices = tuple(self._ids[i] for i in best)
        sure = self._sure(question, best[0], self._confidence.of(scores, best[0]))
        if sure >= SURE:
            return Decision(Kind.ANSWER, choices[0], choices, sure)
        return Decision(Kind.CHOICES if sure >= WORTH_ASKING else Kind.NO_ANSWER, None, choices, sure)

    def _sure(self, question: str, best: int, measured: float) -> float:
        """Who asks in the very words of a phrase is sure to mean it, however common the words are."""
        meant = self._verbatim.get(fold(question))
        if meant is None:
            return measured
        return max(measured, VERBATIM) if meant == self._ids[best] else min(measured, 1 - VERBATIM)


def _verbatim(entries: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Phrases of two words or more that stand in one entry only; a single word may mean many things."""
    owners: dict[str, set[str]] = {}
    for name, phrases in entries.items():
        for phrase in phrases:
            owners.setdefault(fold(phrase), set()).add(name)
    return {phrase: min(names) for phrase, names in owners.items() if len(names) == 1 and " " in phrase}
