"""Themes: every answer within two taps, for those who would rather not type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """A title in every language and the answers under it, in the order in which they are shown."""

    id: str
    title: Mapping[str, str]
    answers: tuple[str, ...]


class Themes:
    """All themes, in the order in which they are shown."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        self.all = tuple(themes)
        self.by_id: Mapping[str, Theme] = {theme.id: theme for theme in themes}

    def of(self, answer: str) -> Theme | None:
        """The first theme an answer stands under."""
        return next((theme for theme in self.all if answer in theme.answers), None)
