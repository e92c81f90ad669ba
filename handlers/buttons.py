"""Buttons are small dataclasses that pack to short strings; they carry ids, never state or rights."""

from dataclasses import dataclass, fields

from bot.domain.people import LANGUAGES, Language
from handlers import staff_buttons, wish_buttons
from handlers.announcements import buttons as announcement_buttons
from handlers.button import LONGEST, Button
from handlers.feedback import buttons as feedback_buttons
from handlers.inbox import buttons as inbox_buttons
from handlers.inbox import sorting_buttons
from handlers.meetings import buttons as meeting_buttons
from handlers.planning import buttons as planning_buttons

__all__ = ["ALL", "BY_TAG", "LONGEST", "Button", "unpack"]


@dataclass(frozen=True)
class Accept(Button):
    """Yes to the notice of that version, as read in that language, on the way to `target`."""

    tag = "ok"
    version: str
    language: Language
    target: str


@dataclass(frozen=True)
class Decline(Button):
    tag = "no"
    language: Language


@dataclass(frozen=True)
class ReadNotice(Button):
    """The notice in another language."""

    tag = "read"
    language: Language
    target: str


@dataclass(frozen=True)
class ShowMenu(Button):
    tag = "menu"


@dataclass(frozen=True)
class ShowTheme(Button):
    tag = "theme"
    theme: str


@dataclass(frozen=True)
class ShowAnswer(Button):
    tag = "q"
    answer: str


@dataclass(frozen=True)
class ChooseAnswer(Button):
    """One of those that may be meant; `ShowAnswer` is for browsing."""

    tag = "pick"
    answer: str


@dataclass(frozen=True)
class GotAnswer(Button):
    tag = "got"
    answer: str


@dataclass(frozen=True)
class NotIt(Button):
    """That answer was not meant. `showing` is a number drawn by lot: one showing is refused once."""

    tag = "not"
    answer: str
    showing: str


@dataclass(frozen=True)
class OfferToSave(Button):
    """Whether to keep the question that the card replies to."""

    tag = "save"


@dataclass(frozen=True)
class SaveQuestion(Button):
    """Yes to that `offer`, a number drawn by lot that leads to nobody; `mark` is of the words that were read."""

    tag = "save-yes"
    offer: str
    mark: str


@dataclass(frozen=True)
class LeaveQuestion(Button):
    tag = "save-no"


@dataclass(frozen=True)
class NoneOfThese(Button):
    tag = "else"


@dataclass(frozen=True)
class AskCouncil(Button):
    tag = "where"


@dataclass(frozen=True)
class ChooseCouncil(Button):
    tag = "council"
    council: str


@dataclass(frozen=True)
class SkipCouncil(Button):
    tag = "later"


@dataclass(frozen=True)
class ShowSettings(Button):
    tag = "set"


@dataclass(frozen=True)
class ChooseLanguage(Button):
    tag = "lang"
    language: Language


@dataclass(frozen=True)
class ShowPrivacy(Button):
    tag = "priv"


@dataclass(frozen=True)
class TakeAlong(Button):
    """The export."""

    tag = "export"


@dataclass(frozen=True)
class AskErase(Button):
    tag = "erase"


@dataclass(frozen=True)
class Erase(Button):
    tag = "erase-yes"


@dataclass(frozen=True)
class Keep(Button):
    tag = "erase-no"


@dataclass(frozen=True)
class ShowHelp(Button):
    tag = "help"


@dataclass(frozen=True)
class ShowInitiatives(Button):
    tag = "tiltag"


@dataclass(frozen=True)
class ShowInitiativesOf(Button):
    """All of a kind: project, partnership or offer."""

    tag = "tk"
    kind: str


@dataclass(frozen=True)
class ShowPlaces(Button):
    """The councils whose initiatives can be looked at."""

    tag = "tp"


@dataclass(frozen=True)
class ShowInitiativesIn(Button):
    tag = "tc"
    council: str


@dataclass(frozen=True)
class ShowInitiative(Button):
    """`back` is the kind or the council in whose list it stood; empty for the first card."""

    tag = "t"
    initiative: str
    back: str


@dataclass(frozen=True)
class NotUrgent(Button):
    """The text that the 112 notice replies to is no emergency."""

    tag = "calm"


ALL: tuple[type[Button], ...] = (
    Accept,
    Decline,
    ReadNotice,
    ShowMenu,
    ShowTheme,
    ShowAnswer,
    ChooseAnswer,
    GotAnswer,
    NotIt,
    OfferToSave,
    SaveQuestion,
    LeaveQuestion,
    NoneOfThese,
    AskCouncil,
    ChooseCouncil,
    SkipCouncil,
    ShowSettings,
    ChooseLanguage,
    ShowPrivacy,
    TakeAlong,
    AskErase,
    Erase,
    Keep,
    ShowHelp,
    ShowInitiatives,
    ShowInitiativesOf,
    ShowPlaces,
    ShowInitiativesIn,
    ShowInitiative,
    NotUrgent,
    *staff_buttons.ALL,
    *wish_buttons.ALL,
    *announcement_buttons.ALL,
    *planning_buttons.ALL,
    *meeting_buttons.ALL,
    *inbox_buttons.ALL,
    *sorting_buttons.ALL,
    *feedback_buttons.ALL,
)
BY_TAG = {button.tag: button for button in ALL}


def unpack(data: str | None) -> Button | None:
    """The button that packed to this; None for what is forged, or older than anybody remembers."""
    tag, *values = (data or "").split(":")
    button = BY_TAG.get(tag)
    if button is None or len(values) != len(fields(button)):
        return None
    given = dict(zip((field.name for field in fields(button)), values, strict=True))
    if given.get("language", LANGUAGES[0]) not in LANGUAGES:
        return None
    return button(**given)
