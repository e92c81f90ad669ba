"""What is listened for in one language: groups of words, and which of them together mean danger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Level(IntEnum):
    """How sure it is that somebody is in danger now."""

    NONE = 0
    HINT = 1
    ACUTE = 2


class Kind(Enum):
    """Which card is shown. The order is the order of precedence where several fit."""

    SUICIDE = "suicide"
    VIOLENCE_AT_HOME = "violence_at_home"
    FIRE = "fire"  # and gas: out first, then 112
    POISON = "poison"
    DANGER = "danger"


class Tier(Enum):
    """How much a rule says on its own."""

    ACUTE = "acute"
    PRESSING = "pressing"  # acute where the text also says "now", else a hint
    HINT = "hint"


@dataclass(frozen=True)
class Rule:
    """All terms must stand near each other; a term in `after` stands later than the one before it."""

    tier: Tier
    kind: Kind
    terms: tuple[str, ...]
    after: tuple[bool, ...]

    @property
    def said(self) -> str:
        joined = ((" > " if after else " + ") + term for term, after in zip(self.terms, self.after, strict=True))
        return "".join(joined)[3:]


@dataclass(frozen=True)
class Lexicon:
    """Patterns as they stand in the content. `idioms` are not listened to, unless they are part of something
    `earnest`; in `past` and `asked` sentences nothing is acute, unless it is `meant`; who is `seeking` advice is
    doubted sooner; `now` makes acute what is pressing; `cries` are an alarm where nothing but `cries` and `calls` is
    said; misspelt `slips` are understood, but words that are `correct` are never taken for misspelt ones."""

    language: str
    groups: Mapping[str, tuple[str, ...]]
    rules: tuple[Rule, ...]
    idioms: tuple[str, ...] = ()
    earnest: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    seeking: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    cries: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    correct: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrases:
    """All that is known of how danger sounds: what is listened for, and whole sentences to learn from, in the
    languages that are `learnt`."""

    lexicons: tuple[Lexicon, ...] = ()
    learnt: tuple[str, ...] = ()
    alarms: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)
    calm: tuple[str, ...] = ()


def is_group(term: str) -> bool:
    """Groups are named in capitals; what is listened for stands in small letters."""
    return term.isupper()


def read_rule(tier: Tier, kind: Kind, written: str) -> Rule:
    """`a + b > c`: a and b in any order, c after b. Raises ValueError where a term is missing."""
    terms, after = [], [False]
    for part in written.replace(" > ", " \n> ").replace(" + ", " \n+ ").split("\n"):
        sign, term = (part[0], part[2:].strip()) if part[:2] in ("> ", "+ ") else ("", part.strip())
        if not term:
            raise ValueError(f"“{written}” lacks a term")
        if sign:
            after.append(sign == ">")
        terms.append(term)
    return Rule(tier, kind, tuple(terms), tuple(after))
