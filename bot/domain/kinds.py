"""What a henvendelse can be about, where, and what staff answer with: the words that each council goes by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.cases import State
from bot.domain.coaching import Lexicon
from bot.domain.staff import Partner

Words = Mapping[str, str]
"""The same thing by language."""

TEMPLATED = tuple(state for state in State if state not in (State.PASSED, State.WITHDRAWN))
"""Where staff are offered words to answer with."""


@dataclass(frozen=True)
class Link:
    """A button that leads out of the chat, always by https."""

    label: Words
    url: str


@dataclass(frozen=True)
class Kind:
    """One thing a henvendelse can be about.

    `guidance` is Telegram's HTML, read before anything is typed; `facts` are the ids that it cites. `partners` are
    whom it may go to. Days are calendar days: until an answer is due, and as long as a finished case is kept.
    """

    slug: str
    name: Words
    guidance: Words
    partners: tuple[Partner, ...]
    due_days: int
    keep_days: int
    links: tuple[Link, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Area:
    """A part of a council that can be chosen instead of a pin."""

    slug: str
    name: Words


@dataclass(frozen=True)
class Label:
    """What coordinators sort by."""

    slug: str
    name: Words


@dataclass(frozen=True)
class Template:
    """Plain words to begin a reply with; a coordinator reads and changes them before they are sent."""

    slug: str
    state: State
    name: Words
    words: Words
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """Where to go where nobody takes a henvendelse; `text` is Telegram's HTML."""

    text: Words = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class FeedbackContent:
    """Everything in the order in which it is shown. `kinds` are as they are where a council changed nothing."""

    kinds: tuple[Kind, ...] = ()
    labels: tuple[Label, ...] = ()
    templates: tuple[Template, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    kinds_of: Mapping[str, tuple[Kind, ...]] = field(default_factory=dict)
    areas_of: Mapping[str, tuple[Area, ...]] = field(default_factory=dict)
    elsewhere_of: Mapping[str, Elsewhere] = field(default_factory=dict)

    def kinds_in(self, council: str) -> tuple[Kind, ...]:
        """What that council takes, with its own line of guidance where it has one."""
        return self.kinds_of.get(council, self.kinds)

    def kind(self, slug: str, council: str | None = None) -> Kind | None:
        """Also one that the council takes no more: there may be cases of it."""
        there = self.kinds_in(council) if council else ()
        return next((kind for kind in (*there, *self.kinds) if kind.slug == slug), None)

    def areas_in(self, council: str) -> tuple[Area, ...]:
        """Its own places first, then what every council has."""
        return self.areas_of.get(council, ())

    def area(self, council: str, slug: str) -> Area | None:
        return next((area for area in self.areas_in(council) if area.slug == slug), None)

    def label(self, slug: str) -> Label | None:
        return next((label for label in self.labels if label.slug == slug), None)

    def templates_for(self, state: State) -> tuple[Template, ...]:
        return tuple(template for template in self.templates if template.state is state)

    def template(self, slug: str) -> Template | None:
        return next((template for template in self.templates if template.slug == slug), None)

    def elsewhere(self, council: str) -> Elsewhere:
        """What a council without an active coordinator tells instead of a form."""
        return self.elsewhere_of.get(council, Elsewhere())

    @property
    def cited(self) -> Iterator[tuple[str, str]]:
        """Whatever cites a fact, with the fact; in no council, or in any."""
        for kind in (kind for kinds in (self.kinds, *self.kinds_of.values()) for kind in kinds):
            yield from ((kind.slug, fact) for fact in kind.facts)
        for template in self.templates:
            yield from ((template.slug, fact) for fact in template.facts)
        for elsewhere in self.elsewhere_of.values():
            yield from (("elsewhere", fact) for fact in elsewhere.facts)
