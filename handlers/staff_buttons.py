"""The buttons by which admins invite staff and take posts away; whoever else taps one is told that it is old."""

from dataclasses import dataclass

from handlers.button import Button


@dataclass(frozen=True)
class ShowStaff(Button):
    tag = "staff"


@dataclass(frozen=True)
class InviteStaff(Button):
    """To a post; what is empty is still to be chosen. `once` makes a second tap lead to the same link."""

    tag = "si"
    role: str
    council: str
    partner: str
    once: str


@dataclass(frozen=True)
class ConfirmStaff(Button):
    """The number somebody said, as far as it has been tapped."""

    tag = "sc"
    invitation: str
    digits: str


@dataclass(frozen=True)
class WithdrawInvitation(Button):
    tag = "sw"
    invitation: str


@dataclass(frozen=True)
class AskWhichPost(Button):
    tag = "sp"


@dataclass(frozen=True)
class AskRemovePost(Button):
    tag = "sr"
    post: str


@dataclass(frozen=True)
class RemovePost(Button):
    tag = "sr-yes"
    post: str


ALL: tuple[type[Button], ...] = (
    ShowStaff,
    InviteStaff,
    ConfirmStaff,
    WithdrawInvitation,
    AskWhichPost,
    AskRemovePost,
    RemovePost,
)
