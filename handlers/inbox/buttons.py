"""The buttons of coordinators; whoever else taps one is told that it is old.

A case is named by its reference and the first letter of the partner whose side of it is meant, `p` or `m`.
"""

from dataclasses import dataclass

from handlers.button import Button


@dataclass(frozen=True)
class ShowInbox(Button):
    """What is open, the longest waiting first."""

    tag = "il"


@dataclass(frozen=True)
class Sought(Button):
    """What is wanted of the inbox. It is kept nowhere but in the buttons of a list.

    `which` is o(pen), a(ll) or f(inished); `whose` m(ine), u(nassigned) or nothing; `late` l or nothing.
    """

    which: str
    whose: str
    late: str
    kind: str
    label: str
    council: str


@dataclass(frozen=True)
class ListCases(Sought):
    """Page 0 has those that have waited longest."""

    tag = "ic"
    page: str


@dataclass(frozen=True)
class ChooseFilter(Sought):
    """`of` is k(ind), l(abel) or c(ouncil)."""

    tag = "if"
    of: str


@dataclass(frozen=True)
class AskSearch(Button):
    """What is written next is looked for."""

    tag = "is"


@dataclass(frozen=True)
class ShowCase(Button):
    tag = "ie"
    reference: str
    partner: str


@dataclass(frozen=True)
class OpenCase(Button):
    """From a letter, which stays as it is."""

    tag = "ieo"
    reference: str
    partner: str


@dataclass(frozen=True)
class ShowMore(Button):
    """What few cases need."""

    tag = "im"
    reference: str
    partner: str


@dataclass(frozen=True)
class ShowWhole(Button):
    """All that was written, page after page."""

    tag = "iw"
    reference: str
    partner: str
    page: str


@dataclass(frozen=True)
class ShowPin(Button):
    tag = "ip"
    reference: str
    partner: str


@dataclass(frozen=True)
class TakePicture(Button):
    tag = "ib"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskAssign(Button):
    tag = "ia"
    reference: str
    partner: str


@dataclass(frozen=True)
class Assign(Button):
    """`whom` is their number among staff; empty for nobody."""

    tag = "iat"
    reference: str
    partner: str
    whom: str


@dataclass(frozen=True)
class ShowLabels(Button):
    tag = "ig"
    reference: str
    partner: str


@dataclass(frozen=True)
class SetLabel(Button):
    """`wanted` is what it shall be, 1 or 0: a second tap must not undo the first."""

    tag = "igt"
    reference: str
    partner: str
    label: str
    wanted: str


@dataclass(frozen=True)
class AskNote(Button):
    """For colleagues. It shares nothing with the buttons of a reply."""

    tag = "in"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskReply(Button):
    tag = "ir"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskState(Button):
    """Which state it shall be in."""

    tag = "it"
    reference: str
    partner: str


@dataclass(frozen=True)
class AskMove(Button):
    """The words that the resident is told the state in."""

    tag = "itw"
    reference: str
    partner: str
    state: str


@dataclass(frozen=True)
class AskExtend(Button):
    tag = "ix"
    reference: str
    partner: str


@dataclass(frozen=True)
class UseTemplate(Button):
    """Its words stand in the preview, as if they had been written."""

    tag = "ih"
    reference: str
    partner: str
    template: str


@dataclass(frozen=True)
class WithoutWords(Button):
    """The resident is told the state and nothing else."""

    tag = "iz"
    reference: str
    partner: str


@dataclass(frozen=True)
class SendWords(Button):
    """`mark` is the fingerprint of what was shown."""

    tag = "iy"
    reference: str
    partner: str
    mark: str


@dataclass(frozen=True)
class DropWords(Button):
    """What was written is not sent."""

    tag = "iq"
    reference: str
    partner: str


ALL: tuple[type[Button], ...] = (
    ShowInbox,
    ListCases,
    ChooseFilter,
    AskSearch,
    ShowCase,
    OpenCase,
    ShowMore,
    ShowWhole,
    ShowPin,
    TakePicture,
    AskAssign,
    Assign,
    ShowLabels,
    SetLabel,
    AskNote,
    AskReply,
    AskState,
    AskMove,
    AskExtend,
    UseTemplate,
    WithoutWords,
    SendWords,
    DropWords,
)
