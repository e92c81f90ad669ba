"""Holds the matcher as soon as it has been learnt; until then whoever asks is told so."""

from __future__ import annotations

from bot.domain.faq import Matcher


class Mind:
    """`matcher` is None while Lokalråd still learns its answers by heart (a cold start, for some seconds)."""

    def __init__(self, matcher: Matcher | None = None) -> None:
        self.matcher = matcher
