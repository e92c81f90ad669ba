"""The buttons of announcers; whoever else taps one is told that it is old."""

from dataclasses import dataclass

from handlers.button import Button


@dataclass(frozen=True)
class ShowAnnouncements(Button):
    tag = "op"


@dataclass(frozen=True)
class TurnPage(Button):
    """Further down the list; page 0 has the newest."""

    tag = "opp"
    page: str


@dataclass(frozen=True)
class BeginAnnouncement(Button):
    """Without a kind, it is asked for."""

    tag = "on"
    kind: str


@dataclass(frozen=True)
class ShowAnnouncement(Button):
    tag = "oa"
    number: str


@dataclass(frozen=True)
class AskPart(Button):
    """What is written next is for that part: text-da, text-en, note-da, note-en, file or time."""

    tag = "ow"
    number: str
    part: str


@dataclass(frozen=True)
class RemovePart(Button):
    """What was written, or the file, goes."""

    tag = "ox"
    number: str
    part: str


@dataclass(frozen=True)
class ChooseKind(Button):
    """Without a kind, they are shown."""

    tag = "of"
    number: str
    kind: str


@dataclass(frozen=True)
class ShowAudience(Button):
    """`of` is councils, topics or languages."""

    tag = "om"
    number: str
    of: str


@dataclass(frozen=True)
class Aim(Button):
    """`wanted` is what it shall be, 1 or 0: a second tap must not undo the first."""

    tag = "oi"
    number: str
    of: str
    value: str
    wanted: str


@dataclass(frozen=True)
class ChooseTime(Button):
    """Minutes since 1970; none is at once."""

    tag = "ot"
    number: str
    at: str


@dataclass(frozen=True)
class TellToo(Button):
    """Whether a short letter comes with a correction, 1 or 0."""

    tag = "og"
    number: str
    wanted: str


@dataclass(frozen=True)
class ShowPreview(Button):
    tag = "ov"
    number: str


@dataclass(frozen=True)
class SendToMe(Button):
    tag = "oe"
    number: str


@dataclass(frozen=True)
class Submit(Button):
    """`mark` is the beginning of the fingerprint of what was shown; the rest is looked up."""

    tag = "os"
    number: str
    mark: str


@dataclass(frozen=True)
class Tick(Button):
    """Whether it may break quiet hours, 1 or 0: shown on the card, and handed on with the approval."""

    tag = "oq"
    number: str
    wanted: str


@dataclass(frozen=True)
class Approve(Button):
    tag = "oy"
    number: str
    mark: str
    breaks: str


@dataclass(frozen=True)
class Reject(Button):
    """Without a reason, it is asked for."""

    tag = "or"
    number: str
    mark: str
    reason: str


@dataclass(frozen=True)
class TakeBack(Button):
    tag = "ob"
    number: str


@dataclass(frozen=True)
class TakeOver(Button):
    tag = "oo"
    number: str


@dataclass(frozen=True)
class AskDrop(Button):
    tag = "od"
    number: str


@dataclass(frozen=True)
class Drop(Button):
    tag = "od-yes"
    number: str


@dataclass(frozen=True)
class Release(Button):
    """What was parked goes after all."""

    tag = "ol"
    number: str


@dataclass(frozen=True)
class ReleaseInQuiet(Button):
    """The same, and it breaks quiet hours."""

    tag = "olq"
    number: str


@dataclass(frozen=True)
class ShowProgress(Button):
    tag = "opg"
    number: str


@dataclass(frozen=True)
class PauseSending(Button):
    tag = "ops"
    number: str


@dataclass(frozen=True)
class ResumeSending(Button):
    tag = "opr"
    number: str


@dataclass(frozen=True)
class AskStop(Button):
    tag = "oph"
    number: str


@dataclass(frozen=True)
class StopSending(Button):
    tag = "oph-yes"
    number: str


@dataclass(frozen=True)
class Correct(Button):
    tag = "oc"
    number: str


@dataclass(frozen=True)
class Recall(Button):
    tag = "ork"
    number: str


@dataclass(frozen=True)
class UseAgain(Button):
    """What it says, to the same audience, becomes a new draft."""

    tag = "oua"
    number: str


@dataclass(frozen=True)
class Train(Button):
    """Whether what one writes reaches oneself alone, 1 or 0."""

    tag = "otr"
    wanted: str


ALL: tuple[type[Button], ...] = (
    ShowAnnouncements,
    TurnPage,
    BeginAnnouncement,
    ShowAnnouncement,
    AskPart,
    RemovePart,
    ChooseKind,
    ShowAudience,
    Aim,
    ChooseTime,
    TellToo,
    ShowPreview,
    SendToMe,
    Submit,
    Tick,
    Approve,
    Reject,
    TakeBack,
    TakeOver,
    AskDrop,
    Drop,
    Release,
    ReleaseInQuiet,
    ShowProgress,
    PauseSending,
    ResumeSending,
    AskStop,
    StopSending,
    Correct,
    Recall,
    UseAgain,
    Train,
)
