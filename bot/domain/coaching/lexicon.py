"""The words by which coaching knows a name from a place, and what is said of people from what is said of things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.coaching.tokens import COMMA, Token

Words = frozenset[str]
Rule = tuple[Words, ...]
"""One set of words for each place in a row."""

NAME, GIVEN, NUMBER = "NAME", "GIVEN", "NUMBER"
"""Stand in a rule for a word with a capital that is no place, for a name that people are given, and for a number."""

_FARTHEST = 12  # words and commas inside a row: nobody lists more
_NONE: Words = frozenset()


@dataclass(frozen=True)
class Lexicon:
    """Words are spelt as `plain` does; `word*` is any that begins so, `*word` any that ends so.

    `given` and `surnames` are names of people; `particles` stand inside one. `places` are names of what is nobody;
    `place_words` make a place of the words before them, `articles` with a capital of those after. `common` begin a
    sentence and are no name. `naming` and `looks` are rules; `fillers` may stand inside a row, and so may a comma or
    `joins` before one of `listed`.
    """

    given: Words = _NONE
    surnames: Words = _NONE
    particles: Words = _NONE
    articles: Words = _NONE
    places: frozenset[tuple[str, ...]] = frozenset()
    place_words: Words = _NONE
    common: Words = _NONE
    naming: tuple[Rule, ...] = ()
    looks: tuple[Rule, ...] = ()
    fillers: Words = _NONE
    joins: Words = _NONE
    listed: Words = _NONE

    def says(self, rules: Sequence[Rule], found: Sequence[Token]) -> bool:
        """Whether one of the rules holds anywhere in the text."""
        return any(self._holds(rule, found, at) for at in range(len(found)) for rule in rules)

    def is_name(self, token: Token) -> bool:
        """Whether that word alone may be one: a capital that is not explained otherwise."""
        explained = token.is_sign or token.is_place or token.fits(self.common) or token.fits(self.place_words)
        return token.is_capital and not explained

    def _holds(self, rule: Rule, found: Sequence[Token], at: int) -> bool:
        for term in rule:
            if term is not rule[0]:
                at = self._past_fillers(found, at, term)
            if at >= len(found) or not self._fits(found[at], term):
                return False
            at += 1
        return True

    def _past_fillers(self, found: Sequence[Token], at: int, wanted: Words) -> int:
        """The next word that counts: "meget mørke, høje unge mænd" is said of people as "mørke mænd" is."""
        end = min(len(found), at + _FARTHEST)
        while at < end and not self._fits(found[at], wanted):
            joins = found[at].plain == COMMA or found[at].fits(self.joins)
            if joins and at + 1 < len(found) and found[at + 1].fits(self.listed):
                at += 2
            elif found[at].fits(self.fillers):
                at += 1
            else:
                break
        return at

    def _fits(self, token: Token, term: Words) -> bool:
        if token.fits(term):
            return True
        if NAME in term and (self.is_name(token) or token.fits(self.given)):
            return True
        if GIVEN in term and token.word[0].isupper() and token.fits(self.given):
            return True
        return NUMBER in term and token.word.isdigit()
