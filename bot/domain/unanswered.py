"""Questions that were kept because there was no answer: what is kept of one, and which of them are alike."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import sqrt
from typing import TypeAlias

from bot.domain.grams import pieces
from bot.domain.masking import mask
from bot.domain.normalise import fold
from bot.domain.words import words

LONGEST = 1_000
"""Characters that are kept; the rest of a longer question is cut off."""

KEPT_DAYS = 180
ALIKE = 0.3
Vector: TypeAlias = dict[str, float]
_SPELLING = 0.25  # how much a piece of a word counts beside the word


@dataclass(frozen=True)
class Offer:
    """A question as it would be kept; `masked` where something in it was made unreadable."""

    words: str
    masked: bool

    @property
    def mark(self) -> str:
        """Short enough for a button: a yes counts only for the words that were read."""
        return sha256(self.words.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Kept:
    """A question that somebody wanted kept. Who asked is not known to anybody."""

    id: int
    words: str
    language: str
    council: str | None
    nearest: str | None
    day: date


@dataclass(frozen=True)
class Group:
    """Questions that ask for much the same, in the order in which they were kept."""

    kept: tuple[Kept, ...]

    @property
    def number(self) -> int:
        """That of its first question: it stays the same while others join."""
        return self.kept[0].id

    @property
    def newest(self) -> date:
        return max(kept.day for kept in self.kept)

    @property
    def nearest(self) -> str | None:
        """The answer that came closest most often."""
        named = Counter(kept.nearest for kept in self.kept if kept.nearest)
        return max(named, key=lambda name: (named[name], name)) if named else None


def offer(question: str, public: Collection[str]) -> Offer:
    """Masked, without invisible signs, cut where it is very long. `public` are numbers that stay readable."""
    masked = mask(_visible(question), public)
    text = masked.text if len(masked.text) <= LONGEST else masked.text[: LONGEST - 1].rstrip() + "…"
    return Offer(text, bool(masked.found))


def group(kept: Sequence[Kept]) -> list[Group]:
    """The largest first. Each question joins those it is most like on average, or begins a group of its own."""
    groups: list[tuple[list[Kept], Vector]] = []
    for each in sorted(kept, key=lambda each: each.id):
        vector = _vector(each.words)
        likeness, best = max(((_cosine(vector, sum_), -i) for i, (_, sum_) in enumerate(groups)), default=(0.0, 0))
        if likeness < ALIKE:
            groups.append(([each], vector))
        else:
            groups[-best][0].append(each)
            _add(groups[-best][1], vector)
    found = [Group(tuple(members)) for members, _ in groups]
    return sorted(found, key=lambda group: (-len(group.kept), -group.newest.toordinal(), group.number))


def _vector(text: str) -> Vector:
    """Stems by how much they say, and pieces of words for slips of the finger."""
    stems = words(fold(text))
    letters, _ = pieces(" ".join(word.stem for word in stems), [])
    vector = {piece: _SPELLING * count for piece, count in letters.items()}
    for word in stems:
        vector[f"={word.stem}"] = vector.get(f"={word.stem}", 0) + word.weight
    return vector


def _add(total: Vector, vector: Vector) -> None:
    for piece, weight in vector.items():
        total[piece] = total.get(piece, 0) + weight


def _cosine(one: Vector, other: Vector) -> float:
    few, many = sorted((one, other), key=len)
    shared = sum(weight * many.get(piece, 0) for piece, weight in few.items())
    return shared / (_length(one) * _length(other)) if shared else 0.0


def _length(vector: Vector) -> float:
    return sqrt(sum(weight * weight for weight in vector.values()))


def _visible(text: str) -> str:
    """Without what cannot be seen or stored: control and direction signs, halves of characters."""
    kept = (c if c in "\n " or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Cn", "Co"} else " " for c in text)
    return "".join(kept).strip()
