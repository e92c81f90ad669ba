"""The buttons of coordinators for what is done more seldom: cases change hands, are put together, are taken out."""

from dataclasses import dataclass

from handlers.button import Button
from handlers.inbox.buttons import Sought


@dataclass(frozen=True)
class TakeRows(Sought):
    """All that a list shows, as a file. `how` is c(sv) or x(lsx)."""

    tag = "ikr"
    how: str


@dataclass(frozen=True)
class TakeCase(Button):
    """All there is of one case, for filing."""

    tag = "ikf"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskPass(Button):
    """To the other partner: on which ground."""

    tag = "ikp"
    reference: str
    partner: str


@dataclass(frozen=True)
class ChooseGround(Button):
    """The words that the resident is told it in are written next."""

    tag = "ikg"
    reference: str
    partner: str
    ground: str


@dataclass(frozen=True)
class AskMerge(Button):
    """Which case shall answer for it: chosen, or its reference written."""

    tag = "ikm"
    reference: str
    partner: str


@dataclass(frozen=True)
class OfferMerge(Button):
    """Whether it is that one."""

    tag = "iko"
    reference: str
    partner: str
    into: str


@dataclass(frozen=True)
class Merge(Button):
    tag = "ikm-yes"
    reference: str
    partner: str
    into: str


@dataclass(frozen=True)
class Unmerge(Button):
    tag = "iku"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskSplit(Button):
    """What the resident wrote of another matter is written next."""

    tag = "iks"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskMute(Button):
    """How long, and why."""

    tag = "ikq"
    reference: str
    partner: str


@dataclass(frozen=True)
class OfferMute(Button):
    tag = "ikqr"
    reference: str
    partner: str
    reason: str


@dataclass(frozen=True)
class Mute(Button):
    """For 0 days: they may send again."""

    tag = "ikq-yes"
    reference: str
    partner: str
    reason: str
    days: str


@dataclass(frozen=True)
class PickCases(Sought):
    """Several of a list, to do the same with all of them."""

    tag = "ikl"
    page: str


@dataclass(frozen=True)
class Tick(Button):
    """`wanted` is what it shall be, 1 or 0: a second tap must not undo the first."""

    tag = "ikt"
    reference: str
    partner: str
    wanted: str


@dataclass(frozen=True)
class AskTogether(Button):
    """What shall be done with those that are ticked."""

    tag = "ika"


@dataclass(frozen=True)
class AssignTogether(Button):
    """`whom` is a number among staff; empty: nobody."""

    tag = "ikaw"
    whom: str


@dataclass(frozen=True)
class LabelTogether(Button):
    tag = "ikal"
    label: str


@dataclass(frozen=True)
class MoveTogether(Button):
    """The words that all of their residents are told are written next."""

    tag = "ikam"
    state: str


@dataclass(frozen=True)
class SendTogether(Button):
    """`mark` is that of the words that were shown."""

    tag = "ikas"
    mark: str


@dataclass(frozen=True)
class BeginEntry(Button):
    """A case is entered for somebody who rang, wrote or came."""

    tag = "ike"


@dataclass(frozen=True)
class Enter(Button):
    """`source` is how it came, `sure` 1 where what is half written may be thrown away for it."""

    tag = "iken"
    council: str
    source: str
    sure: str


@dataclass(frozen=True)
class ShowBriefing(Button):
    """How one hears of new cases, and which groups do."""

    tag = "ikb"


@dataclass(frozen=True)
class ChooseBriefing(Button):
    """`daily` is 1 for once a day, 0 for at once."""

    tag = "ikbd"
    daily: str


@dataclass(frozen=True)
class OpenDesk(Button):
    """In a group: it hears of new cases of that compartment. `partner` is its first letter."""

    tag = "ikd"
    council: str
    partner: str


@dataclass(frozen=True)
class CloseDesk(Button):
    """Tapped in the group, or in private."""

    tag = "ikdx"
    council: str
    partner: str


ALL: tuple[type[Button], ...] = (
    TakeRows,
    TakeCase,
    AskPass,
    ChooseGround,
    AskMerge,
    OfferMerge,
    Merge,
    Unmerge,
    AskSplit,
    AskMute,
    OfferMute,
    Mute,
    PickCases,
    Tick,
    AskTogether,
    AssignTogether,
    LabelTogether,
    MoveTogether,
    SendTogether,
    BeginEntry,
    Enter,
    ShowBriefing,
    ChooseBriefing,
    OpenDesk,
    CloseDesk,
)
