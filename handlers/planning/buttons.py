"""The buttons of announcers for meetings; whoever else taps one is told that it is old."""

from dataclasses import dataclass

from handlers.button import Button


@dataclass(frozen=True)
class ShowMeetings(Button):
    tag = "nl"


@dataclass(frozen=True)
class TurnPage(Button):
    """Further down the list; page 0 has the newest."""

    tag = "nlp"
    page: str


@dataclass(frozen=True)
class TrainMeetings(Button):
    """Whether what one plans is told to oneself alone, 1 or 0."""

    tag = "ntr"
    wanted: str


@dataclass(frozen=True)
class BeginMeeting(Button):
    """Without a council, it is asked for."""

    tag = "nb"
    council: str


@dataclass(frozen=True)
class BeginLike(Button):
    """What an older one says becomes a new draft, without its time."""

    tag = "nbl"
    number: str


@dataclass(frozen=True)
class ShowPlanned(Button):
    tag = "nm"
    number: str


@dataclass(frozen=True)
class ChangeMeeting(Button):
    """The form of what is published; nothing is proposed before something is another."""

    tag = "nc"
    number: str


@dataclass(frozen=True)
class AskPart(Button):
    """What is written next is for that part, one of `bot.domain.parts.PARTS`."""

    tag = "nw"
    number: str
    part: str


@dataclass(frozen=True)
class RemovePart(Button):
    """What was written for it goes."""

    tag = "nx"
    number: str
    part: str


@dataclass(frozen=True)
class ShowMore(Button):
    """The parts that few meetings need."""

    tag = "nj"
    number: str


@dataclass(frozen=True)
class ShowChoices(Button):
    """`of` is access, hosts or reminders."""

    tag = "ng"
    number: str
    of: str


@dataclass(frozen=True)
class Choose(Button):
    """`wanted` is what it shall be, 1 or 0: a second tap must not undo the first."""

    tag = "nt"
    number: str
    of: str
    value: str
    wanted: str


@dataclass(frozen=True)
class ChooseHours(Button):
    """From and until, in minutes since 1970: for hours that come twice."""

    tag = "nh"
    number: str
    begins: str
    ends: str


@dataclass(frozen=True)
class ShowPreview(Button):
    tag = "nv"
    number: str


@dataclass(frozen=True)
class Submit(Button):
    """`mark` is the fingerprint of what was shown."""

    tag = "ns"
    number: str
    mark: str


@dataclass(frozen=True)
class Approve(Button):
    tag = "ny"
    number: str
    mark: str


@dataclass(frozen=True)
class Reject(Button):
    tag = "nr"
    number: str
    mark: str


@dataclass(frozen=True)
class CarryOut(Button):
    """Alone: it is soon."""

    tag = "na"
    number: str
    mark: str


@dataclass(frozen=True)
class TakeBack(Button):
    tag = "nq"
    number: str


@dataclass(frozen=True)
class TakeOver(Button):
    tag = "nto"
    number: str


@dataclass(frozen=True)
class AskDrop(Button):
    tag = "nd"
    number: str


@dataclass(frozen=True)
class Drop(Button):
    tag = "nd-yes"
    number: str


@dataclass(frozen=True)
class AskCallOff(Button):
    tag = "nf"
    number: str


@dataclass(frozen=True)
class CallOff(Button):
    tag = "nf-yes"
    number: str


@dataclass(frozen=True)
class WriteMinutes(Button):
    tag = "nn"
    number: str


@dataclass(frozen=True)
class ShowItems(Button):
    """What residents bring to it; page 0 has the first."""

    tag = "ni"
    number: str
    page: str


@dataclass(frozen=True)
class ShowItem(Button):
    tag = "nie"
    number: str
    item: str


@dataclass(frozen=True)
class LetSee(Button):
    """Whether everybody may read it, 1 or 0."""

    tag = "nil"
    number: str
    item: str
    wanted: str


@dataclass(frozen=True)
class Settle(Button):
    """Without a reason, one is asked for where it is declined."""

    tag = "nio"
    number: str
    item: str
    outcome: str
    declined: str


ALL: tuple[type[Button], ...] = (
    ShowMeetings,
    TurnPage,
    TrainMeetings,
    BeginMeeting,
    BeginLike,
    ShowPlanned,
    ChangeMeeting,
    AskPart,
    RemovePart,
    ShowMore,
    ShowChoices,
    Choose,
    ChooseHours,
    ShowPreview,
    Submit,
    Approve,
    Reject,
    CarryOut,
    TakeBack,
    TakeOver,
    AskDrop,
    Drop,
    AskCallOff,
    CallOff,
    WriteMinutes,
    ShowItems,
    ShowItem,
    LetSee,
    Settle,
)
