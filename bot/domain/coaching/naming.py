"""Hears that a text may hold somebody's full name: words with capitals in a row that no place explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.domain.coaching.lexicon import Lexicon
from bot.domain.coaching.tokens import STOP, Token

_FULL = 2  # words
_NOUN = ("en", "et", "ene", "erne", "ens", "ets", "enes", "ernes")
"""How Danish nouns end at the beginning of a sentence, where a capital says nothing: "Gangen Nord"."""


def names_somebody(found: Sequence[Token], lexicon: Lexicon) -> bool:
    runs = any(_is_full(run, begins, after, lexicon) for run, begins, after in _runs(found, lexicon))
    return runs or _typed_small(found, lexicon) or lexicon.says(lexicon.naming, found)


def _runs(found: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[list[Token], bool, Token | None]]:
    """Words with capitals in a row; whether a sentence begins with them, and what stands after."""
    run: list[Token] = []
    begins = True
    for at, token in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if _goes_on(token, lexicon) and (run or at == 0 or not _is_article(found[at - 1], lexicon)):
            begins = begins if run else at == 0 or found[at - 1].plain == STOP
            run.append(token)
        elif run and not (token.fits(lexicon.particles) and after and _goes_on(after, lexicon)):
            yield run, begins, token
            run = []
    if run:
        yield run, begins, None


def _goes_on(token: Token, lexicon: Lexicon) -> bool:
    return token.is_capital and not (token.is_sign or token.is_place or token.fits(lexicon.common))


def _is_article(token: Token, lexicon: Lexicon) -> bool:
    """Whether it makes a place of what follows, as in "Den Gyldne Ko"; a small one does not."""
    return token.is_capital and token.fits(lexicon.articles)


def _is_full(run: list[Token], begins: bool, after: Token | None, lexicon: Lexicon) -> bool:
    named = _without_place(run, after, lexicon)
    if sum(len(token.word) > 1 for token in named) < _FULL:
        return False
    if any(token.fits(lexicon.given) or token.fits(lexicon.surnames) for token in named):
        return True
    return not begins or len(named) > _FULL or not named[0].plain.endswith(_NOUN)


def _without_place(run: list[Token], after: Token | None, lexicon: Lexicon) -> list[Token]:
    """What is left for a person: nothing of "Karen Blixens Vej", two words of "Pia Holm Skolevej 4"."""
    at = next((at for at, token in enumerate(run) if token.fits(lexicon.place_words)), None)
    if at is None and not (after and after.fits(lexicon.place_words)):
        return run
    before = run[:at]
    is_person = len(before) >= _FULL and before[0].fits(lexicon.given) and not before[-1].plain.endswith("s")
    return before if is_person else []


def _typed_small(found: Sequence[Token], lexicon: Lexicon) -> bool:
    """A given name and a surname, however they are typed; "karen jensens vej" is nobody."""
    for at, (first, last) in enumerate(pairwise(found)):
        street = last.plain.endswith("s") and any(after.fits(lexicon.place_words) for after in found[at + 2 : at + 3])
        is_surname = last.fits(lexicon.surnames) and not last.fits(lexicon.place_words)
        if first.fits(lexicon.given) and is_surname and not street:
            return True
    return False
