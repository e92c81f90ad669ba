"""A henvendelse that is half written: what is asked next, and what of it is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.cases import Place, Source
from bot.domain.staff import Partner


@dataclass(frozen=True)
class Hung:
    """Where the photo of what is half written is shown: its row, the number of its message, and that of the preview
    right below it, as soon as there is one."""

    picture: str
    photo: int
    card: int | None = None


@dataclass(frozen=True)
class Text:
    """Written in one message or several. The last one, `message`, can still be edited; `above` is what stands before
    its words."""

    words: str
    message: int | None = None
    above: str = ""

    def followed_by(self, more: Text) -> Text:
        above = f"{self.words}\n\n"
        return Text(above + more.words, more.message, above + more.above)

    def edited(self, said: str) -> Text:
        return replace(self, words=self.above + said)


@dataclass(frozen=True)
class Writing:
    """A henvendelse that is being written: kept until it is sent, thrown away or forgotten after 7 days.

    `kept` is whether a telephone number or an address of e-mail stays readable, because it is their own; `message`
    and `above` are as those of a Text; `picture` is a row of pictures; `back` the step they went back to; `hung`
    where the photo is shown; `moved_from` the council they have left since they began, until what belongs to a place
    is asked anew. `early` is whether the words were written before they were asked for, and have not been looked at
    since; `beside` what was written after the text, until they say whether it belongs to it.
    """

    council: str | None = None
    kind: str | None = None
    whom: tuple[Partner, ...] = ()
    place: Place | None = None
    words: str | None = None
    message: int | None = None
    picture: str | None = None
    pictured: bool = False
    wants_answer: bool | None = None
    kept: bool = False
    acute: bool = False
    source: Source = Source.CHAT
    back: str | None = None
    hung: Hung | None = None
    moved_from: str | None = None
    above: str = ""
    early: bool = False
    beside: Text | None = None

    STEPS = ("kind", "whom", "place", "words", "picture", "answer")

    @property
    def steps(self) -> Sequence[str]:
        """What is asked of whoever writes; of staff who enter it for somebody neither a picture nor an answer."""
        return self.STEPS if self.source is Source.CHAT else self.STEPS[:4]

    @property
    def step(self) -> str | None:
        """What is asked next; None where all is said and it can be looked at and sent."""
        missing: Mapping[str, bool] = {
            "kind": self.kind is None,
            "whom": not self.whom,
            "place": self.place is None,
            "words": self.words is None or self.early,
            "picture": not self.pictured,
            "answer": self.wants_answer is None,
        }
        return next((step for step in self.steps if missing[step]), None)

    @property
    def asked(self) -> str | None:
        """What stands open: what they went back to, or else is missing."""
        return self.back if self.back in self.steps else self.step

    @property
    def text(self) -> Text | None:
        return Text(self.words, self.message, self.above) if self.words is not None else None

    def with_text(self, text: Text) -> Writing:
        return replace(self, words=text.words, message=text.message, above=text.above)

    def moved(self, council: str | None) -> Writing:
        """For whoever belongs to that council now: what was written stays, what belongs to the place does not."""
        if council is None or council == self.council:
            return self
        here = replace(self, council=council, kind=None, whom=(), place=None, back=None)
        return replace(here, moved_from=None if here.is_blank else self.council)

    @property
    def is_blank(self) -> bool:
        """Whether nothing would be lost if it were thrown away."""
        return self.kind is None and self.words is None
