"""Everything that is expected to go wrong, one class per situation; the docstring is the sentence it says."""

import inspect
from datetime import datetime


class LokalraadError(Exception):
    """Something that was expected to go wrong did."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or inspect.cleandoc(type(self).__doc__ or type(self).__name__))


class OperatorError(LokalraadError):
    """The one who runs Lokalråd has something to mend; the message says what to do."""


class SettingsError(OperatorError):
    """The settings cannot be used."""


class ContentError(OperatorError):
    """The files in content/ cannot be used; `lokalraad check` lists what to mend."""


class InputError(OperatorError):
    """A file that was handed to a command cannot be used; the message begins with `file:line:`."""


class UsageError(InputError):
    """What was typed at the command line cannot be used; the message says what can."""


class KeyUnknown(OperatorError):
    """The database was sealed with a key that is not in LOKALRAAD_KEY. Put the old key back (after the new one)."""


class Unsealable(LokalraadError):
    """A sealed value could not be opened: it was changed, moved to another row, or sealed with another key."""


class DatabaseAway(LokalraadError):
    """The database does not answer. Nothing was confirmed; the work goes on when it is back."""


class ArchiveUnusable(OperatorError):
    """The file is no backup, or was damaged, or is of a newer version of Lokalråd; the message says which."""


class RestoreRefused(OperatorError):
    """Nothing was restored and nothing was changed; the message says why."""


class RestoreUnfinished(OperatorError):
    """A backup was being restored into this database and that did not end: what was erased since may be back in it.
    Run `lokalraad restore` again."""


class MigrationsPending(OperatorError):
    """The database is older than this version of Lokalråd. Run `lokalraad migrate` first."""


class TelegramAway(LokalraadError):
    """Telegram does not answer, or answers with something that is not its own."""


class TelegramUnsure(TelegramAway):
    """A request may or may not have reached Telegram: its answer was lost."""


class TelegramFaltered(TelegramAway):
    """Telegram's own server failed at a request; it may have been done all the same."""


class TelegramBusy(TelegramAway):
    """Telegram asks to wait before the next request."""

    def __init__(self, seconds: float) -> None:
        """`asked` is at most a day (10,072 s have been seen), `seconds` at most an hour: it is asked again then."""
        self.asked = float(min(86_400, max(1, seconds)))  # in this order, NaN becomes 1
        self.seconds = min(3600.0, self.asked)
        super().__init__()


class TelegramRefused(LokalraadError):
    """Telegram refused a request for good. Its words are kept apart: they may quote a resident's."""

    def __init__(self, status: int, words: str) -> None:
        self.status, self.words = status, words
        super().__init__(f"Telegram refused a request ({status})")


class TelegramMoved(TelegramRefused):
    """The group is a supergroup now, with another number."""

    def __init__(self, words: str, chat_id: int) -> None:
        self.chat_id = chat_id
        super().__init__(400, words)


class UpdateUnreadable(LokalraadError):
    """Telegram sent an update that cannot be read."""


class TokenRefused(OperatorError):
    """Telegram refuses the token. Ask @BotFather for a new one and set LOKALRAAD_TOKEN."""


class ResidentError(LokalraadError):
    """A resident asked for something that cannot be done; the texts hold a kind sentence for it."""

    @classmethod
    def text_id(cls) -> str:
        """Key of the sentence in content/texts: `CouncilUnknown` says `error-council-unknown`."""
        words = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in cls.__name__)
        return f"error{words}"


class CouncilUnknown(ResidentError):
    """There is no council of that name on Vestegnen."""


class NoticeNotAccepted(ResidentError):
    """Nothing may be kept about somebody who has not accepted the notice."""


class LinkUnknown(ResidentError):
    """No invitation has that link."""


class LinkExpired(ResidentError):
    """The invitation is too old, or was withdrawn, or too many wrong numbers were said."""


class LinkUsed(ResidentError):
    """Somebody else opened the invitation before."""


class LinkOwn(ResidentError):
    """Nobody gives themselves a post."""


class PostHeld(ResidentError):
    """Whoever opened the invitation holds that post already."""


class InvitationsMany(ResidentError):
    """All two-digit numbers are taken by open invitations."""


class InvitationOver(ResidentError):
    """There is no invitation that waits to be confirmed: not this one, or none at all."""


class NumberWrong(ResidentError):
    """No invitation that waits to be confirmed has that number."""


class PostOwn(ResidentError):
    """Nobody confirms or removes a post of their own."""


class PostGone(ResidentError):
    """Nobody holds that post any more."""


class NotPermitted(ResidentError):
    """Whoever asks holds no post that lets them do it, or holds it no more."""


class AnnouncementUnknown(ResidentError):
    """There is no such announcement in the councils of whoever asks."""


class BeyondYourCouncils(ResidentError):
    """An announcement reaches no further than the councils of whoever writes or approves it."""


class OwnAnnouncement(ResidentError):
    """Nobody approves what they wrote themselves."""


class NotItsAuthor(ResidentError):
    """Only its author changes an announcement; another takes it over first."""


class ChangedMeanwhile(ResidentError):
    """The announcement is no longer what was shown."""


class DecidedAlready(ResidentError):
    """Somebody else approved or rejected the announcement before."""


class AlreadySent(ResidentError):
    """The announcement is on its way or was sent; it can be corrected or recalled."""


class SentBack(DecidedAlready):
    """The announcement is a draft again: it was rejected, or its author took it back."""


class CountWrong(ResidentError):
    """What was typed is not the number of recipients."""


class NobodyToReach(ResidentError):
    """The announcement would reach nobody."""


class Unwritten(ResidentError):
    """The announcement has no Danish text."""


class TooLong(ResidentError):
    """The announcement does not fit into one message."""


class EnclosureStays(ResidentError):
    """A correction or recall brings no photo or document to what was sent without, and takes none away."""


class AudienceStays(ResidentError):
    """A correction goes to those who got what it corrects."""


class TimePast(ResidentError):
    """The time at which it should be sent has passed."""


class AuthorGone(ResidentError):
    """Whoever wrote the announcement is no longer an announcer there."""


class StillGoing(ResidentError):
    """The announcement is still being sent; it is corrected or recalled once it is sent or stopped."""


class NotSentYet(ResidentError):
    """What has not been sent cannot be corrected or recalled."""


class SentLongAgo(ResidentError):
    """The announcement was sent so long ago that its letters are not known any more."""


class RecalledAlready(ResidentError):
    """The announcement was taken back, or is being taken back."""


class NobodyGotIt(ResidentError):
    """The announcement reached nobody, so there is nothing to correct or recall."""


class NotGoing(ResidentError):
    """The announcement is not on its way."""


class TimeMissing(ResidentError):
    """The clocks jump over that time in spring."""


class TimeAmbiguous(ResidentError):
    """The clocks show that time twice in autumn; which one is meant has to be said."""


class WeekdayWrong(ResidentError):
    """The weekday that was written is not the one of the date beside it."""


class MeetingUnknown(ResidentError):
    """There is no such meeting, or not for whoever asks."""


class MeetingPast(ResidentError):
    """The meeting has begun, or would begin in the past."""


class MeetingCancelled(ResidentError):
    """The meeting was cancelled."""


class EndBeforeStart(ResidentError):
    """A meeting ends after it begins, and on the same day or the next."""


class MeetingIncomplete(ResidentError):
    """A meeting needs a title, what it is about, a time and a place before anybody hears of it."""


class MeetingTooLong(ResidentError):
    """What was written is longer than a card of a meeting has room for."""


class MeetingUnchanged(ResidentError):
    """Nothing about the meeting is different, so there is nothing to approve."""


class MeetingSecondNeeded(ResidentError):
    """Only what happens to a meeting within 24 hours is decided by one person."""


class SeatsTaken(ResidentError):
    """The seats that were offered are given to others; the offer has ended."""


class SeatsTooFew(ResidentError):
    """The meeting never has so many seats."""


class AgendaClosed(ResidentError):
    """The meeting has begun, so nothing more is put on its agenda."""


class AgendaFull(ResidentError):
    """Whoever asks has put as much on the agenda as one person may."""


class AgendaItemUnknown(ResidentError):
    """There is no such item on the agenda, or not for whoever asks."""


class MinutesUnwritten(ResidentError):
    """There are no minutes yet to look at or to publish."""


class NotHeldYet(ResidentError):
    """Minutes are of a meeting that has been held."""


class SeatsFull(ResidentError):
    """There are not so many seats free; what whoever asks had before, they keep."""


class ProposalOwn(ResidentError):
    """Nobody approves what they proposed themselves."""


class ProposalChanged(ResidentError):
    """What is proposed for the meeting is no longer what was shown."""


class ProposalGone(ResidentError):
    """Nothing is proposed for the meeting any more: it was decided, or dropped."""


class NotItsPlanner(ResidentError):
    """Only whoever proposed it changes it; another takes it over first."""


class PlannerGone(ResidentError):
    """Whoever proposed it is no longer an announcer of that council."""


class PictureNotOne(ResidentError):
    """What was sent is no photo: neither JPEG nor PNG nor WebP, whatever it is called."""


class PictureTooLarge(ResidentError):
    """The photo has more bytes than Telegram hands on, or more pixels than anybody can see."""


class PictureUnreadable(ResidentError):
    """The photo is broken, or Telegram does not have it any more."""


class CaseUnknown(ResidentError):
    """There is no such henvendelse, or not for whoever asks."""


class CaseChanged(ResidentError):
    """Somebody else changed the henvendelse meanwhile."""


class CaseAddedTo(CaseChanged):
    """The resident added something meanwhile, and nobody else did anything."""


class CaseEnded(ResidentError):
    """This side of the henvendelse is finished; only what the resident adds opens it again."""


class AnswerNeeded(ResidentError):
    """No henvendelse is finished without words that its resident can read."""


class CaseTooLong(ResidentError):
    """What was written is longer than a henvendelse, an answer or a note has room for."""


class ExtendedAlready(ResidentError):
    """The time to answer was extended before; it is extended once."""


class PartnerHasIt(ResidentError):
    """The other partner has its own part of the henvendelse already."""


class NoCoordinator(ResidentError):
    """Nobody in the council reads henvendelser for that partner."""


class CasesApart(ResidentError):
    """Only open henvendelser of the same council and partner are put together, and none with itself."""


class NotAssignable(ResidentError):
    """Whom it was to be assigned to is no coordinator of that council and partner."""


class WritingIncomplete(ResidentError):
    """Something is still to be said before the henvendelse is sent."""


class WritingGone(ResidentError):
    """Nothing is half written: it was sent, thrown away, or forgotten after 7 days."""


class TooManySent(ResidentError):
    """Five within ten minutes and twenty within a day are sent at most; the draft is kept."""

    def __init__(self, until: datetime) -> None:
        super().__init__()
        self.until = until


class Muted(ResidentError):
    """Staff have said that whoever asks sends nothing for a while."""

    def __init__(self, until: datetime, reason: str) -> None:
        super().__init__()
        self.until, self.reason = until, reason


class AnsweredBefore(ResidentError):
    """What was answered already cannot be withdrawn."""


class CodeUnknown(ResidentError):
    """No henvendelse has that reading code."""
