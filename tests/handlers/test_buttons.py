"""Buttons stay in chats for years: their tags are pinned here, and whatever comes back is read with care."""

from dataclasses import fields
from typing import get_type_hints

import pytest

from bot.domain.agenda import Declined
from bot.domain.meetings import Access
from bot.domain.parts import PARTS
from bot.domain.people import Language
from bot.domain.reminders import OFFSETS
from handlers import BUTTONS, buttons, staff_buttons, wish_buttons
from handlers.announcements import buttons as announcement_buttons
from handlers.buttons import LONGEST, Button, unpack
from handlers.feedback import buttons as feedback_buttons
from handlers.inbox import buttons as inbox_buttons
from handlers.inbox import sorting_buttons
from handlers.meetings import buttons as meeting_buttons
from handlers.planning import buttons as planning_buttons
from tests import known

TAGS = {
    "ok": buttons.Accept,
    "no": buttons.Decline,
    "read": buttons.ReadNotice,
    "menu": buttons.ShowMenu,
    "theme": buttons.ShowTheme,
    "q": buttons.ShowAnswer,
    "pick": buttons.ChooseAnswer,
    "got": buttons.GotAnswer,
    "not": buttons.NotIt,
    "save": buttons.OfferToSave,
    "save-yes": buttons.SaveQuestion,
    "save-no": buttons.LeaveQuestion,
    "else": buttons.NoneOfThese,
    "where": buttons.AskCouncil,
    "council": buttons.ChooseCouncil,
    "later": buttons.SkipCouncil,
    "set": buttons.ShowSettings,
    "lang": buttons.ChooseLanguage,
    "priv": buttons.ShowPrivacy,
    "export": buttons.TakeAlong,
    "erase": buttons.AskErase,
    "erase-yes": buttons.Erase,
    "erase-no": buttons.Keep,
    "help": buttons.ShowHelp,
    "tiltag": buttons.ShowInitiatives,
    "tk": buttons.ShowInitiativesOf,
    "tp": buttons.ShowPlaces,
    "tc": buttons.ShowInitiativesIn,
    "t": buttons.ShowInitiative,
    "calm": buttons.NotUrgent,
    "staff": staff_buttons.ShowStaff,
    "si": staff_buttons.InviteStaff,
    "sc": staff_buttons.ConfirmStaff,
    "sw": staff_buttons.WithdrawInvitation,
    "sp": staff_buttons.AskWhichPost,
    "sr": staff_buttons.AskRemovePost,
    "sr-yes": staff_buttons.RemovePost,
    "w": wish_buttons.ShowWishes,
    "wl": wish_buttons.OpenWishes,
    "wv": wish_buttons.ChooseLevel,
    "wt": wish_buttons.ShowTopics,
    "wx": wish_buttons.WantTopic,
    "wa": wish_buttons.WantAllTopics,
    "wq": wish_buttons.ShowQuiet,
    "wh": wish_buttons.ChooseQuiet,
    "op": announcement_buttons.ShowAnnouncements,
    "on": announcement_buttons.BeginAnnouncement,
    "opp": announcement_buttons.TurnPage,
    "oa": announcement_buttons.ShowAnnouncement,
    "ow": announcement_buttons.AskPart,
    "ox": announcement_buttons.RemovePart,
    "of": announcement_buttons.ChooseKind,
    "om": announcement_buttons.ShowAudience,
    "oi": announcement_buttons.Aim,
    "ot": announcement_buttons.ChooseTime,
    "og": announcement_buttons.TellToo,
    "ov": announcement_buttons.ShowPreview,
    "oe": announcement_buttons.SendToMe,
    "os": announcement_buttons.Submit,
    "oq": announcement_buttons.Tick,
    "oy": announcement_buttons.Approve,
    "or": announcement_buttons.Reject,
    "ob": announcement_buttons.TakeBack,
    "oo": announcement_buttons.TakeOver,
    "od": announcement_buttons.AskDrop,
    "od-yes": announcement_buttons.Drop,
    "ol": announcement_buttons.Release,
    "olq": announcement_buttons.ReleaseInQuiet,
    "opg": announcement_buttons.ShowProgress,
    "ops": announcement_buttons.PauseSending,
    "opr": announcement_buttons.ResumeSending,
    "oph": announcement_buttons.AskStop,
    "oph-yes": announcement_buttons.StopSending,
    "oc": announcement_buttons.Correct,
    "ork": announcement_buttons.Recall,
    "otr": announcement_buttons.Train,
    "oua": announcement_buttons.UseAgain,
    "nl": planning_buttons.ShowMeetings,
    "nlp": planning_buttons.TurnPage,
    "ntr": planning_buttons.TrainMeetings,
    "nb": planning_buttons.BeginMeeting,
    "nbl": planning_buttons.BeginLike,
    "nm": planning_buttons.ShowPlanned,
    "nc": planning_buttons.ChangeMeeting,
    "nw": planning_buttons.AskPart,
    "nx": planning_buttons.RemovePart,
    "nj": planning_buttons.ShowMore,
    "ng": planning_buttons.ShowChoices,
    "nt": planning_buttons.Choose,
    "nh": planning_buttons.ChooseHours,
    "nv": planning_buttons.ShowPreview,
    "ns": planning_buttons.Submit,
    "ny": planning_buttons.Approve,
    "nr": planning_buttons.Reject,
    "na": planning_buttons.CarryOut,
    "nq": planning_buttons.TakeBack,
    "nto": planning_buttons.TakeOver,
    "nd": planning_buttons.AskDrop,
    "nd-yes": planning_buttons.Drop,
    "nf": planning_buttons.AskCallOff,
    "nf-yes": planning_buttons.CallOff,
    "nn": planning_buttons.WriteMinutes,
    "ni": planning_buttons.ShowItems,
    "nie": planning_buttons.ShowItem,
    "nil": planning_buttons.LetSee,
    "nio": planning_buttons.Settle,
    "ml": meeting_buttons.ShowMeetings,
    "mc": meeting_buttons.ShowMeetingsIn,
    "mp": meeting_buttons.ShowMeetingPlaces,
    "mh": meeting_buttons.ShowHeld,
    "m": meeting_buttons.ShowMeeting,
    "mo": meeting_buttons.OpenMeeting,
    "mf": meeting_buttons.FollowMeeting,
    "mu": meeting_buttons.UnfollowMeeting,
    "mk": meeting_buttons.AskPeople,
    "ma": meeting_buttons.Attend,
    "mn": meeting_buttons.StayAway,
    "mt": meeting_buttons.TakeSeat,
    "mr": meeting_buttons.ShowReminders,
    "ms": meeting_buttons.SetReminder,
    "mru": meeting_buttons.UsualReminders,
    "mrn": meeting_buttons.NoReminders,
    "mi": meeting_buttons.TakeCalendar,
    "mv": meeting_buttons.ShowOnMap,
    "md": meeting_buttons.Share,
    "mg": meeting_buttons.ShowAgenda,
    "mb": meeting_buttons.Bring,
    "mz": meeting_buttons.Unsigned,
    "mx": meeting_buttons.Signed,
    "mw": meeting_buttons.WithdrawItem,
    "mm": meeting_buttons.TakeMinutes,
    "my": meeting_buttons.ShowMine,
    "h": feedback_buttons.OpenForm,
    "hg": feedback_buttons.GoOn,
    "hn": feedback_buttons.BeginAnew,
    "hs": feedback_buttons.AskStep,
    "hk": feedback_buttons.ShowKind,
    "ht": feedback_buttons.TakeKind,
    "hw": feedback_buttons.TakeWhom,
    "hr": feedback_buttons.ShowReaders,
    "hp": feedback_buttons.TakePlace,
    "hx": feedback_buttons.NoPicture,
    "ha": feedback_buttons.TakeAnswer,
    "ho": feedback_buttons.KeepWords,
    "hj": feedback_buttons.TakeBeside,
    "hb": feedback_buttons.KeepNumber,
    "hz": feedback_buttons.SendIt,
    "hd": feedback_buttons.AskDrop,
    "hd-yes": feedback_buttons.Drop,
    "hc": feedback_buttons.ShowCase,
    "hl": feedback_buttons.OpenCase,
    "hm": feedback_buttons.AddTo,
    "hi": feedback_buttons.AddThis,
    "hu": feedback_buttons.AskWithdraw,
    "hu-yes": feedback_buttons.Withdraw,
    "hq": feedback_buttons.AskCut,
    "hq-yes": feedback_buttons.Cut,
    "hv": feedback_buttons.ReadOn,
    "il": inbox_buttons.ShowInbox,
    "ic": inbox_buttons.ListCases,
    "if": inbox_buttons.ChooseFilter,
    "is": inbox_buttons.AskSearch,
    "ie": inbox_buttons.ShowCase,
    "ieo": inbox_buttons.OpenCase,
    "im": inbox_buttons.ShowMore,
    "iw": inbox_buttons.ShowWhole,
    "ip": inbox_buttons.ShowPin,
    "ib": inbox_buttons.TakePicture,
    "ia": inbox_buttons.AskAssign,
    "iat": inbox_buttons.Assign,
    "ig": inbox_buttons.ShowLabels,
    "igt": inbox_buttons.SetLabel,
    "in": inbox_buttons.AskNote,
    "ir": inbox_buttons.AskReply,
    "it": inbox_buttons.AskState,
    "itw": inbox_buttons.AskMove,
    "ix": inbox_buttons.AskExtend,
    "ih": inbox_buttons.UseTemplate,
    "iz": inbox_buttons.WithoutWords,
    "iy": inbox_buttons.SendWords,
    "iq": inbox_buttons.DropWords,
    "ikr": sorting_buttons.TakeRows,
    "ikf": sorting_buttons.TakeCase,
    "ikp": sorting_buttons.AskPass,
    "ikg": sorting_buttons.ChooseGround,
    "ikm": sorting_buttons.AskMerge,
    "iko": sorting_buttons.OfferMerge,
    "ikm-yes": sorting_buttons.Merge,
    "iku": sorting_buttons.Unmerge,
    "iks": sorting_buttons.AskSplit,
    "ikq": sorting_buttons.AskMute,
    "ikqr": sorting_buttons.OfferMute,
    "ikq-yes": sorting_buttons.Mute,
    "ikl": sorting_buttons.PickCases,
    "ikt": sorting_buttons.Tick,
    "ika": sorting_buttons.AskTogether,
    "ikaw": sorting_buttons.AssignTogether,
    "ikal": sorting_buttons.LabelTogether,
    "ikam": sorting_buttons.MoveTogether,
    "ikas": sorting_buttons.SendTogether,
    "ike": sorting_buttons.BeginEntry,
    "iken": sorting_buttons.Enter,
    "ikb": sorting_buttons.ShowBriefing,
    "ikbd": sorting_buttons.ChooseBriefing,
    "ikd": sorting_buttons.OpenDesk,
    "ikdx": sorting_buttons.CloseDesk,
}
"""Only ever added to."""


def test_every_tag_means_what_it_meant_before() -> None:
    assert buttons.BY_TAG == TAGS
    assert len(buttons.ALL) == len(TAGS)


def test_every_button_is_handled() -> None:
    assert set(BUTTONS) == set(buttons.ALL)


@pytest.mark.parametrize("kind", buttons.ALL)
def test_a_button_comes_back_as_it_was_sent(kind: type[Button]) -> None:
    hints = get_type_hints(kind)
    button = kind(**{field.name: "en" if hints[field.name] == Language else "ishoj" for field in fields(kind)})
    assert unpack(button.pack()) == button


def test_what_there_is_to_choose_fits_a_button() -> None:
    content = known.content()
    packed = [buttons.ShowAnswer(answer).pack() for answer in content.answers]
    packed += [buttons.NotIt(answer, str(2**63)).pack() for answer in content.answers]
    packed += [buttons.ShowTheme(theme.id).pack() for theme in content.themes.all]
    places = [council.slug for council in content.councils.all]
    packed += [buttons.ShowInitiative(one.id, back).pack() for one in content.initiatives for back in places]
    packed += [buttons.Accept("999", "da", council.slug).pack() for council in content.councils.all]
    packed += [staff_buttons.InviteStaff("coordinator", place, "municipality", "x" * 11).pack() for place in places]
    packed += [buttons.Accept("999", "da", "i_" + "x" * 43).pack(), buttons.ReadNotice("en", "i_" + "x" * 43).pack()]
    themes, last = [theme.id for theme in content.themes.all], str(2**63)
    packed += [wish_buttons.WantTopic(theme, "1").pack() for theme in themes]
    packed += [announcement_buttons.Aim(last, "councils", place, "1").pack() for place in places]
    packed += [announcement_buttons.Aim(last, "topics", theme, "1").pack() for theme in themes]
    packed += [announcement_buttons.Reject(last, "f" * 16, "audience").pack()]
    packed += [planning_buttons.Settle(last, last, "declined", each).pack() for each in Declined]
    packed += [planning_buttons.AskPart(last, part).pack() for part in (*PARTS, "minutes-file")]
    packed += [planning_buttons.Choose(last, "access", each, "1").pack() for each in Access]
    packed += [planning_buttons.Approve(last, "f" * 16).pack(), planning_buttons.ChooseHours(last, last, last).pack()]
    packed += [meeting_buttons.SetReminder(last, name, "1").pack() for name in OFFSETS]
    packed += [meeting_buttons.Bring(last, "suggestion").pack(), meeting_buttons.WithdrawItem(last, last).pack()]
    packed += [buttons.Accept("999", "da", f"m_{last}").pack(), buttons.ReadNotice("en", f"m_{last}").pack()]
    kinds, labels = ([each.slug for each in found] for found in (content.feedback.kinds, content.feedback.labels))
    wanted = [("o", "m", "l", kind, label, place) for kind in kinds for label in labels for place in places]
    packed += [inbox_buttons.ListCases(*each, "999").pack() for each in wanted]
    packed += [inbox_buttons.UseTemplate("L-4F7K9Z", "m", each.slug).pack() for each in content.feedback.templates]
    assert max(len(data.encode()) for data in packed) <= LONGEST


def test_a_button_that_is_too_long_or_holds_a_colon_is_our_own_mistake() -> None:
    for answer in ("x" * 63, "a:b"):
        with pytest.raises(AssertionError):
            buttons.ShowAnswer(answer).pack()


@pytest.mark.parametrize(
    "forged",
    [None, "", ":", "ok", "ok:1:da", "ok:1:xx:ishoj", "ok:1:da:ishoj:more", "nobody:1", "lang:", "\u202e", "m" * 64],
)
def test_what_nobody_sent_is_not_read(forged: str | None) -> None:
    assert unpack(forged) is None
