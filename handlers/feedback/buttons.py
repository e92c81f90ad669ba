"""The buttons of residents who write to police or municipality, and who look at what they sent."""

from dataclasses import dataclass

from handlers.button import Button


@dataclass(frozen=True)
class OpenForm(Button):
    """A new henvendelse, or the one that is half written."""

    tag = "h"


@dataclass(frozen=True)
class GoOn(Button):
    """With what is half written; what they went back to stays as it was."""

    tag = "hg"


@dataclass(frozen=True)
class BeginAnew(Button):
    """What is half written is thrown away: `mark` is that of what was looked at, and anything else is shown first."""

    tag = "hn"
    mark: str


@dataclass(frozen=True)
class AskStep(Button):
    tag = "hs"
    step: str


@dataclass(frozen=True)
class ShowKind(Button):
    """What belongs elsewhere, before anything is typed."""

    tag = "hk"
    kind: str


@dataclass(frozen=True)
class TakeKind(Button):
    tag = "ht"
    kind: str


@dataclass(frozen=True)
class TakeWhom(Button):
    """`whom` is the first letters of the partners: p, m or pm."""

    tag = "hw"
    whom: str


@dataclass(frozen=True)
class ShowReaders(Button):
    """Who can read it."""

    tag = "hr"


@dataclass(frozen=True)
class TakePlace(Button):
    """Without an area: no place."""

    tag = "hp"
    area: str


@dataclass(frozen=True)
class NoPicture(Button):
    tag = "hx"


@dataclass(frozen=True)
class TakeAnswer(Button):
    """`wanted` is 1 or 0."""

    tag = "ha"
    wanted: str


@dataclass(frozen=True)
class KeepWords(Button):
    """What they wrote before they were asked for it is left as it is."""

    tag = "ho"


@dataclass(frozen=True)
class TakeBeside(Button):
    """What was written after the text comes below it, in place of it or nowhere; `mark` is that of what was looked
    at."""

    tag = "hj"
    mark: str
    how: str


@dataclass(frozen=True)
class KeepNumber(Button):
    """Whether a telephone number or an address of e-mail, their own, stays readable: 1 or 0."""

    tag = "hb"
    kept: str


@dataclass(frozen=True)
class SendIt(Button):
    """`mark` is that of what was looked at: anything else is looked at first."""

    tag = "hz"
    mark: str


@dataclass(frozen=True)
class AskDrop(Button):
    tag = "hd"


@dataclass(frozen=True)
class Drop(Button):
    """`mark` is that of what it was asked about."""

    tag = "hd-yes"
    mark: str


@dataclass(frozen=True)
class ShowCase(Button):
    """Page 0 has the newest of what was said."""

    tag = "hc"
    reference: str
    page: str


@dataclass(frozen=True)
class OpenCase(Button):
    """The same from under a letter or a receipt, which stays."""

    tag = "hl"
    reference: str


@dataclass(frozen=True)
class AddTo(Button):
    """What is written next is added to it. The question comes below: what was tapped may be a letter."""

    tag = "hm"
    reference: str


@dataclass(frozen=True)
class AddThis(Button):
    """What was typed above, under what may have been meant by it, is added."""

    tag = "hi"
    reference: str


@dataclass(frozen=True)
class AskWithdraw(Button):
    tag = "hu"
    reference: str


@dataclass(frozen=True)
class Withdraw(Button):
    tag = "hu-yes"
    reference: str


@dataclass(frozen=True)
class AskCut(Button):
    """Whether nobody shall know any more whose it is."""

    tag = "hq"
    reference: str


@dataclass(frozen=True)
class Cut(Button):
    tag = "hq-yes"
    reference: str


@dataclass(frozen=True)
class ReadOn(Button):
    """For whoever has the code; `which` is the case among those that it reads."""

    tag = "hv"
    code: str
    which: str
    page: str


ALL: tuple[type[Button], ...] = (
    OpenForm,
    GoOn,
    BeginAnew,
    AskStep,
    ShowKind,
    TakeKind,
    TakeWhom,
    ShowReaders,
    TakePlace,
    NoPicture,
    TakeAnswer,
    KeepWords,
    TakeBeside,
    KeepNumber,
    SendIt,
    AskDrop,
    Drop,
    ShowCase,
    OpenCase,
    AddTo,
    AddThis,
    AskWithdraw,
    Withdraw,
    AskCut,
    Cut,
    ReadOn,
)
