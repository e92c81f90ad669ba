"""The buttons by which residents choose what they are told."""

from dataclasses import dataclass

from handlers.button import Button


@dataclass(frozen=True)
class ShowWishes(Button):
    """What a resident wants to be told."""

    tag = "w"


@dataclass(frozen=True)
class OpenWishes(Button):
    """The same from under a letter, which stays."""

    tag = "wl"


@dataclass(frozen=True)
class ChooseLevel(Button):
    tag = "wv"
    level: str


@dataclass(frozen=True)
class ShowTopics(Button):
    tag = "wt"


@dataclass(frozen=True)
class WantTopic(Button):
    """`wanted` is what it shall be, 1 or 0: a second tap must not undo the first."""

    tag = "wx"
    topic: str
    wanted: str


@dataclass(frozen=True)
class WantAllTopics(Button):
    tag = "wa"


@dataclass(frozen=True)
class ShowQuiet(Button):
    tag = "wq"


@dataclass(frozen=True)
class ChooseQuiet(Button):
    """Two hours; without them the council's."""

    tag = "wh"
    begins: str
    ends: str


ALL: tuple[type[Button], ...] = (
    ShowWishes,
    OpenWishes,
    ChooseLevel,
    ShowTopics,
    WantTopic,
    WantAllTopics,
    ShowQuiet,
    ChooseQuiet,
)
