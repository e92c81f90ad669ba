"""The table of contents of what residents see in Telegram."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from telegram import Update
from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.domain.forms import FEEDBACK, INBOX, MEETING, Form
from bot.domain.wishes import Level
from handlers import (
    answers,
    belonging,
    buttons,
    calm,
    cancel,
    consent,
    council,
    courtesy,
    failures,
    guide,
    initiatives,
    inviting,
    kinds,
    members,
    menu,
    mine,
    privacy,
    rooms,
    settings,
    staff,
    staff_buttons,
    start,
    taps,
    texts,
    unanswered,
    watch,
    wish_buttons,
    wishes,
)
from handlers.announcements import approving, audience, drafts, listing, sending, writing
from handlers.announcements import buttons as announcement_buttons
from handlers.context import Lokalraad
from handlers.feedback import contents as feedback
from handlers.feedback import opening
from handlers.inbox import contents as inbox
from handlers.inbox import opening as opening_inbox
from handlers.meetings import agenda, bringing, following, looking, reminders, seats, taking
from handlers.meetings import buttons as meeting_buttons
from handlers.meetings import listing as listing_meetings
from handlers.planning import contents as planning
from handlers.planning import drafts as going_on
from handlers.planning import hours
from handlers.planning import listing as planned
from handlers.profile import Profile, profile
from handlers.visitors import Handler
from handlers.watch import overheard

Key = TypeVar("Key")

__all__ = ["BUTTONS", "COMMANDS", "WORDS", "Profile", "overheard", "profile", "register"]

COMMANDS: Mapping[tuple[str, ...], Handler[[]]] = {
    ("start",): start.start,
    ("menu",): menu.menu,
    ("hjaelp", "help"): guide.guide,
    ("moeder", "meetings"): listing_meetings.meetings,
    ("henvendelse", "feedback"): opening.feedback,
    ("mine",): mine.mine,
    ("tiltag", "initiatives"): initiatives.initiatives,
    ("indstillinger", "settings"): settings.settings,
    ("privatliv", "privacy"): privacy.privacy,
    ("annuller", "cancel"): cancel.cancel,
    ("opslag", "announce"): listing.announcements,
    ("nyt_moede", "newmeeting"): planned.meetings,
    ("indbakke", "inbox"): opening_inbox.inbox,
    ("medarbejdere", "staff"): staff.staff,
}
"""The Danish name and the English one."""

BUTTONS: taps.Buttons = {
    buttons.Accept: start.accept,
    buttons.Decline: start.decline,
    buttons.ReadNotice: start.read,
    buttons.ShowMenu: menu.menu,
    buttons.ShowTheme: menu.theme,
    buttons.ShowAnswer: answers.show,
    buttons.ChooseAnswer: answers.choose,
    buttons.GotAnswer: answers.got,
    buttons.NotIt: answers.not_it,
    buttons.OfferToSave: unanswered.offer,
    buttons.SaveQuestion: unanswered.save,
    buttons.LeaveQuestion: unanswered.leave,
    buttons.NoneOfThese: answers.none_of_these,
    buttons.AskCouncil: council.ask,
    buttons.ChooseCouncil: belonging.chosen,
    buttons.SkipCouncil: belonging.skip,
    buttons.ShowSettings: settings.settings,
    buttons.ChooseLanguage: settings.language,
    buttons.ShowPrivacy: privacy.privacy,
    buttons.TakeAlong: privacy.take_along,
    buttons.AskErase: privacy.ask_erase,
    buttons.Erase: privacy.erase,
    buttons.Keep: privacy.keep,
    buttons.ShowHelp: guide.guide,
    buttons.ShowInitiatives: initiatives.initiatives,
    buttons.ShowInitiativesOf: initiatives.of_kind,
    buttons.ShowPlaces: initiatives.places,
    buttons.ShowInitiativesIn: initiatives.in_council,
    buttons.ShowInitiative: initiatives.initiative,
    buttons.NotUrgent: calm.not_urgent,
    staff_buttons.ShowStaff: staff.staff,
    staff_buttons.InviteStaff: inviting.invite,
    staff_buttons.ConfirmStaff: inviting.confirm,
    staff_buttons.WithdrawInvitation: inviting.withdraw,
    staff_buttons.AskWhichPost: staff.which,
    staff_buttons.AskRemovePost: staff.ask_remove,
    staff_buttons.RemovePost: staff.remove,
    wish_buttons.ShowWishes: wishes.wishes,
    wish_buttons.OpenWishes: wishes.from_letter,
    wish_buttons.ChooseLevel: wishes.level,
    wish_buttons.ShowTopics: wishes.topics,
    wish_buttons.WantTopic: wishes.want,
    wish_buttons.WantAllTopics: wishes.want_all,
    wish_buttons.ShowQuiet: wishes.quiet,
    wish_buttons.ChooseQuiet: wishes.choose_quiet,
    meeting_buttons.ShowMeetings: listing_meetings.meetings,
    meeting_buttons.ShowMeetingsIn: listing_meetings.in_council,
    meeting_buttons.ShowMeetingPlaces: listing_meetings.places,
    meeting_buttons.ShowHeld: listing_meetings.held,
    meeting_buttons.ShowMeeting: looking.look,
    meeting_buttons.OpenMeeting: looking.from_letter,
    meeting_buttons.FollowMeeting: following.follow,
    meeting_buttons.UnfollowMeeting: following.unfollow,
    meeting_buttons.AskPeople: seats.how_many,
    meeting_buttons.Attend: seats.attend,
    meeting_buttons.StayAway: seats.stay_away,
    meeting_buttons.TakeSeat: seats.take_seat,
    meeting_buttons.ShowReminders: reminders.ask,
    meeting_buttons.SetReminder: reminders.choose,
    meeting_buttons.UsualReminders: reminders.usual,
    meeting_buttons.NoReminders: reminders.none,
    meeting_buttons.TakeCalendar: taking.calendar,
    meeting_buttons.ShowOnMap: taking.on_map,
    meeting_buttons.Share: taking.share,
    meeting_buttons.TakeMinutes: taking.minutes,
    meeting_buttons.ShowAgenda: agenda.agenda,
    meeting_buttons.Bring: bringing.bring,
    meeting_buttons.Unsigned: bringing.unsigned,
    meeting_buttons.Signed: bringing.signed,
    meeting_buttons.WithdrawItem: agenda.withdraw,
    meeting_buttons.ShowMine: mine.mine,
    announcement_buttons.ShowAnnouncements: listing.announcements,
    announcement_buttons.TurnPage: listing.turn,
    announcement_buttons.BeginAnnouncement: drafts.begin,
    announcement_buttons.ShowAnnouncement: drafts.show,
    announcement_buttons.ChooseKind: drafts.kind,
    announcement_buttons.TakeBack: drafts.take_back,
    announcement_buttons.TakeOver: drafts.take_over,
    announcement_buttons.AskDrop: drafts.ask_drop,
    announcement_buttons.Drop: drafts.drop,
    announcement_buttons.Train: listing.train,
    announcement_buttons.UseAgain: drafts.use_again,
    announcement_buttons.AskPart: writing.ask,
    announcement_buttons.RemovePart: writing.remove,
    announcement_buttons.ChooseTime: writing.at,
    announcement_buttons.TellToo: writing.tell_too,
    announcement_buttons.ShowAudience: audience.show,
    announcement_buttons.Aim: audience.aim,
    announcement_buttons.ShowPreview: approving.look,
    announcement_buttons.SendToMe: approving.send_to_me,
    announcement_buttons.Submit: approving.submit,
    announcement_buttons.Tick: approving.tick,
    announcement_buttons.Approve: approving.approve,
    announcement_buttons.Reject: approving.reject,
    announcement_buttons.Release: approving.release,
    announcement_buttons.ReleaseInQuiet: approving.release,
    announcement_buttons.ShowProgress: sending.progress,
    announcement_buttons.PauseSending: sending.pause,
    announcement_buttons.ResumeSending: sending.resume,
    announcement_buttons.AskStop: sending.ask_stop,
    announcement_buttons.StopSending: sending.stop,
    announcement_buttons.Correct: sending.correct,
    announcement_buttons.Recall: sending.recall,
    **planning.BUTTONS,
    **feedback.BUTTONS,
    **inbox.BUTTONS,
}

WORDS: Mapping[str, Handler[[]]] = {
    "start": start.start,
    "menu": menu.menu,
    "help": guide.guide,
    "meetings": listing_meetings.meetings,
    "mine": mine.mine,
    "feedback": opening.feedback,
    "unsigned": bringing.unsigned,
    "initiatives": initiatives.initiatives,
    "places": initiatives.places,
    "settings": settings.settings,
    "privacy": privacy.privacy,
    "cancel": cancel.cancel,
    "yes": consent.yes,
    "no": consent.no,
    "hello": courtesy.hello,
    "thanks": courtesy.thanks,
    "not-urgent": calm.not_urgent,
    "later": belonging.skip,
    "council": council.ask,
    "not-it": answers.not_it,
    "save": unanswered.offer,
    "else": answers.none_of_these,
    "danish": settings.danish,
    "english": settings.english,
    "wishes": wishes.wishes,
    "wish-topics": wishes.topics,
    "wish-quiet": wishes.quiet,
    "wish-all": wishes.choosing(Level.ALL),
    "wish-important": wishes.choosing(Level.IMPORTANT),
    "wish-meetings": wishes.choosing(Level.MEETINGS),
    "wish-nothing": wishes.choosing(Level.NOTHING),
    "export": privacy.take_along,
    "erase": privacy.ask_erase,
}
"""What is typed without a slash, as listed under `words-…` in content/texts."""


STAYING: Collection[Any] = {
    bringing.signed,
    bringing.unsigned,
    calm.not_urgent,
    cancel.cancel,
    consent.yes,
    consent.no,
    privacy.ask_erase,
    privacy.erase,
    privacy.keep,
}
"""What may follow the question before erasing, or what was written; whoever opens anything else has turned away from
it."""


GOING_ON: Mapping[Any, Form] = {
    going_on.show: MEETING,
    hours.choose: MEETING,
    **dict.fromkeys(feedback.GOING_ON, FEEDBACK),
    **dict.fromkeys(inbox.GOING_ON, INBOX),
}
"""What goes on with what is being written, and closes its form itself."""

FILES = filters.PHOTO | filters.Document.ALL
PLACES = filters.LOCATION | filters.VENUE


def register(application: Lokalraad) -> None:
    """Every command, button and kind of message, in the order in which they are looked at; the rest is ignored."""
    new = filters.UpdateType.MESSAGE
    application.add_handler(TypeHandler(Update, watch.watch), group=-1)
    private, group = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    for names, command in _leaving(COMMANDS).items():
        application.add_handler(CommandHandler(names, command, filters=new & ~filters.FORWARDED))
    application.add_handlers(
        [
            CallbackQueryHandler(taps.tapped(_leaving(BUTTONS))),
            ChatMemberHandler(members.membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION), texts.edited),
            MessageHandler(new & filters.FORWARDED, texts.forwarded),
            MessageHandler(new & filters.COMMAND, kinds.unknown_command),
            MessageHandler(new & private & filters.TEXT, texts.said_in_private(_leaving(WORDS))),
            MessageHandler(new & group & filters.TEXT, texts.said_in_group),
            MessageHandler(new & private & (FILES | PLACES), texts.picture),
            MessageHandler(new & filters.CAPTION, texts.caption),
            MessageHandler(new & ~filters.StatusUpdate.ALL, texts.voiceless),
        ]
    )
    application.add_error_handler(failures.failed)


def _leaving(opens: Mapping[Key, Handler[Any]]) -> dict[Key, Handler[Any]]:
    return {key: handler if handler in STAYING else _turning_away(handler) for key, handler in opens.items()}


def _turning_away(handler: Handler[Any]) -> Handler[Any]:
    return rooms.turning_away(handler, but=GOING_ON.get(handler))
