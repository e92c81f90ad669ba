"""Cuts folded text into weighted stems: stop words drop, question words count little, endings go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import snowballstemmer

from bot.domain.normalise import fold

WEAK = 0.35
MOST_WORDS = 40

_QUESTION_WORDS = frozenset(
    fold(
        "hvad hvem hvor hvornår hvordan hvorfor hvilken hvilke hvilket hvis hvorhen "
        "what who where when how why which whom whose kan skal må vil gerne få får fået gå går gik vide can could "
        "should may must gør gøre gør do does did ske sker happen happens want need like get got go going know"
    ).split()
)
_STOP_WORDS = frozenset(
    fold(
        "og i jeg det at en et den til er som på de med han af for ikke der var mig sig men har om vi min havde "
        "ham hun nu over da fra du ud sin dem os op man hans eller ville skulle her alle mit også blev være bliver "
        "dette når min mine jer jeres vores dig dit din dine denne disse så ved jo bare lige lidt noget nogen nogle "
        "hej hejsa godmorgen goddag tak venligst altså øh hmm mon selv helt meget kunne burde ens end efter mod hos "
        "blive bliver blevet hende henne ind inde ja nej sådan dog måske tænker synes "
        "the a an of to in on at is are was were be been am i me my mine we us our you your he she it its they them "
        "their this that these those and or but not for with from by as so if there here have has had will would "
        "just some any please hi hello hey thanks thank im ive dont its about into out up t s re ll"
    ).split()
)


@dataclass(frozen=True)
class Word:
    """One stem as it stood in a text, and how much it says about the subject (0..1)."""

    stem: str
    weight: float


def words(text: str) -> list[Word]:
    """The stems of a folded text, in order; only stop words left gives an empty list."""
    found = [w for w in text.split() if w not in _STOP_WORDS][:MOST_WORDS]
    return [Word(stem(w), WEAK if w in _QUESTION_WORDS else 1.0) for w in found]


_danish, _english = snowballstemmer.stemmer("danish"), snowballstemmer.stemmer("english")
_one_at_a_time = Lock()  # a stemmer keeps its word in itself


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Danish endings first, then English ones: one key per word without guessing the language."""
    with _one_at_a_time:
        return str(_english.stemWord(_danish.stemWord(word)))
