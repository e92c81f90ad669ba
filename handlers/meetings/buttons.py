"""What residents tap about open meetings. Every tag begins with "m"."""

from dataclasses import dataclass

from handlers.button import Button

ALL_COUNCILS = "all"


@dataclass(frozen=True)
class ShowMeetings(Button):
    """Those of one's own council, or the choice of one."""

    tag = "ml"


@dataclass(frozen=True)
class ShowMeetingsIn(Button):
    """Of one council, or ALL_COUNCILS."""

    tag = "mc"
    council: str


@dataclass(frozen=True)
class ShowMeetingPlaces(Button):
    """The councils whose meetings can be looked at."""

    tag = "mp"


@dataclass(frozen=True)
class ShowHeld(Button):
    """The last ones of a council, with their minutes."""

    tag = "mh"
    council: str


@dataclass(frozen=True)
class ShowMeeting(Button):
    tag = "m"
    number: str


@dataclass(frozen=True)
class OpenMeeting(Button):
    """From a letter or an answer, which stays as it is: the card comes below."""

    tag = "mo"
    number: str


@dataclass(frozen=True)
class FollowMeeting(Button):
    tag = "mf"
    number: str


@dataclass(frozen=True)
class UnfollowMeeting(Button):
    tag = "mu"
    number: str


@dataclass(frozen=True)
class AskPeople(Button):
    """How many they come with."""

    tag = "mk"
    number: str


@dataclass(frozen=True)
class Attend(Button):
    tag = "ma"
    number: str
    people: str


@dataclass(frozen=True)
class StayAway(Button):
    """Gives back the seats, the place in the list, or what was offered."""

    tag = "mn"
    number: str


@dataclass(frozen=True)
class TakeSeat(Button):
    tag = "mt"
    number: str


@dataclass(frozen=True)
class ShowReminders(Button):
    tag = "mr"
    number: str


@dataclass(frozen=True)
class SetReminder(Button):
    """`wanted` is what it shall be, 1 or 0: a second tap must not undo the first."""

    tag = "ms"
    number: str
    offset: str
    wanted: str


@dataclass(frozen=True)
class UsualReminders(Button):
    """As the meeting says."""

    tag = "mru"
    number: str


@dataclass(frozen=True)
class NoReminders(Button):
    tag = "mrn"
    number: str


@dataclass(frozen=True)
class TakeCalendar(Button):
    """The calendar file; of a cancelled meeting the one that takes it out again."""

    tag = "mi"
    number: str


@dataclass(frozen=True)
class ShowOnMap(Button):
    tag = "mv"
    number: str


@dataclass(frozen=True)
class Share(Button):
    tag = "md"
    number: str


@dataclass(frozen=True)
class ShowAgenda(Button):
    tag = "mg"
    number: str


@dataclass(frozen=True)
class Bring(Button):
    """What is written next is a question or a suggestion for that meeting."""

    tag = "mb"
    number: str
    kind: str


@dataclass(frozen=True)
class Unsigned(Button):
    """What was written is brought without a name."""

    tag = "mz"


@dataclass(frozen=True)
class Signed(Button):
    """With the name that was looked at: `mark` is that of it and the words; anything else is looked at first."""

    tag = "mx"
    mark: str


@dataclass(frozen=True)
class WithdrawItem(Button):
    """`back` is the meeting on whose agenda it stood; empty among one's own."""

    tag = "mw"
    item: str
    back: str


@dataclass(frozen=True)
class TakeMinutes(Button):
    """The document; what is written stands on the card."""

    tag = "mm"
    number: str


@dataclass(frozen=True)
class ShowMine(Button):
    tag = "my"


ALL: tuple[type[Button], ...] = (
    ShowMeetings,
    ShowMeetingsIn,
    ShowMeetingPlaces,
    ShowHeld,
    ShowMeeting,
    OpenMeeting,
    FollowMeeting,
    UnfollowMeeting,
    AskPeople,
    Attend,
    StayAway,
    TakeSeat,
    ShowReminders,
    SetReminder,
    UsualReminders,
    NoReminders,
    TakeCalendar,
    ShowOnMap,
    Share,
    ShowAgenda,
    Bring,
    Unsigned,
    Signed,
    WithdrawItem,
    TakeMinutes,
    ShowMine,
)
