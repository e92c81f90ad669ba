"""Themes: every answer within two taps, for those who would rather not type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.normalise import fold


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
        self._by_title = {fold(title): theme for theme in themes for title in theme.title.values()}

    def titled(self, typed: str) -> Theme | None:
        """The theme whose title was typed, in any language."""
        return self._by_title.get(fold(typed))

    def of(self, answer: str) -> Theme | None:
        """The first theme an answer stands under."""
        return next((theme for theme in self.all if answer in theme.answers), None)
