"""Buttons stay in chats for years: their tags are pinned here, and whatever comes back is read with care."""

from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest

from bot.content import load_content
from bot.domain.people import Language
from handlers import BUTTONS, buttons, staff_buttons, wish_buttons
from handlers.announcements import buttons as announcement_buttons
from handlers.buttons import LONGEST, Button, unpack

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
    content = load_content(Path("content"))
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
