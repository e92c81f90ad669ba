"""Announcements as they are written, checked and approved; an approval holds for exactly what was shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.announcements import Announcement, Audience, Enclosure, Kind, Reach
from bot.domain.people import Language
from bot.domain.staff import Announcer
from bot.sealing import Sealer
from bot.services.voice import Voice
from bot.storage.database import Database
from bot.view import Post, View


@dataclass(frozen=True)
class Preview:
    """What whoever approves must see; `views` come from the code that renders the letters.

    `alike` are announcements of the last 24 h that say much the same to some of the same councils.
    `starts_at` is when the first letters go if it is approved now: later than now within quiet hours.
    """

    announcement: Announcement
    views: Mapping[Language, View]
    reach: Reach
    alike: Sequence[int]
    starts_at: datetime


class Announcements:
    """`by` is looked up at every use (`services.staff`), so what they may is what holds now.

    Every method raises AnnouncementUnknown for one that is not there or lies outside one's councils.
    Only its author changes an announcement, and any change voids submission and approval: whoever wants to change
    another's takes it over first. Where `update_id` is asked for, the same update again changes nothing.
    """

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, post: Post, voice: Voice, *, training: bool
    ) -> None:
        """`training`: nothing reaches anybody but its author."""
        self._db, self._sealer, self._clock, self._post, self._voice = db, sealer, clock, post, voice
        self._training = training

    async def begin(self, by: Announcer, kind: Kind, *, update_id: int) -> Announcement:
        """A draft to all of one's councils, kept until it is sent or dropped."""
        raise NotImplementedError

    async def get(self, by: Announcer, number: int) -> Announcement:
        raise NotImplementedError

    async def of(self, by: Announcer) -> Sequence[Announcement]:
        """All within one's councils that are not dropped, the newest first: drafts are one's own alone."""
        raise NotImplementedError

    async def ask(self, by: Announcer, number: int, part: str, *, update_id: int) -> None:
        """Open the form ANNOUNCEMENT: what they write next is for `part` of it (its answers say `of`: `12:text-da`).

        `part` is text-da, text-en, note-da, note-en, file, time or number (of recipients, to approve).
        """
        raise NotImplementedError

    async def write(self, by: Announcer, number: int, language: Language, text: str) -> Announcement:
        """`text` is Telegram's HTML, made by the code that reads entities; empty takes that language out.

        Raises TooLong where the letter would not fit, as would all changes; AlreadySent once it is too late.
        """
        raise NotImplementedError

    async def enclose(self, by: Announcer, number: int, enclosure: Enclosure | None) -> Announcement:
        """Raises EnclosureStays in a correction: Telegram changes the words under it alone."""
        raise NotImplementedError

    async def call(self, by: Announcer, number: int, kind: Kind) -> Announcement:
        """Change what kind it is."""
        raise NotImplementedError

    async def aim(self, by: Announcer, number: int, audience: Audience) -> Announcement:
        """Raises BeyondYourCouncils; AudienceStays in a correction, which goes to those who got the first."""
        raise NotImplementedError

    async def time(self, by: Announcer, number: int, at: datetime | None) -> Announcement:
        """At once where None. Raises TimePast."""
        raise NotImplementedError

    async def tell_too(self, by: Announcer, number: int, note: Mapping[Language, str]) -> Announcement:
        """The short letter "giv også besked" that comes with a correction; without one it is silent."""
        raise NotImplementedError

    async def preview(self, by: Announcer, number: int) -> Preview:
        """Counted exactly, now."""
        raise NotImplementedError

    async def send_to_me(self, by: Announcer, number: int, *, update_id: int) -> None:
        """The letter itself, in every language it would go in, to `by` alone."""
        raise NotImplementedError

    async def submit(self, by: Announcer, number: int, fingerprint: str) -> Announcement:
        """Hand it to the others of its councils; they are told by letter.

        Raises Unwritten without a Danish text, NobodyToReach, ChangedMeanwhile where it is not what was shown.
        """
        raise NotImplementedError

    async def approve(
        self, by: Announcer, number: int, fingerprint: str, *, typed: int | None = None, breaks_quiet: bool = False
    ) -> Announcement:
        """It goes, now or at its time. The same again, by the same, changes nothing.

        Raises:
            OwnAnnouncement: one's own.
            ChangedMeanwhile: it is not what was shown.
            DecidedAlready: somebody else was first.
            CountWrong: there are more than 500 recipients and `typed` is not their number.
            NobodyToReach, AuthorGone: whoever wrote it is no longer an announcer there.
        """
        raise NotImplementedError

    async def reject(self, by: Announcer, number: int, fingerprint: str) -> Announcement:
        """Back to its author, who is told. Raises ChangedMeanwhile, DecidedAlready."""
        raise NotImplementedError

    async def take_back(self, by: Announcer, number: int) -> Announcement:
        """Before it goes: a draft again, by its author or another. Raises AlreadySent."""
        raise NotImplementedError

    async def take_over(self, by: Announcer, number: int) -> Announcement:
        """Become its author, and so nobody who may approve it. Raises AlreadySent."""
        raise NotImplementedError

    async def drop(self, by: Announcer, number: int) -> None:
        """Throw it away. Raises AlreadySent."""
        raise NotImplementedError

    async def release(self, by: Announcer, number: int, *, typed: int | None = None) -> Announcement:
        """A parked one goes now after all: that is an approval, with all that it raises."""
        raise NotImplementedError

    async def correct(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft that will change what was sent, in place, for all who got it. Raises StillGoing, NotSentYet."""
        raise NotImplementedError

    async def recall(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft that will delete what was sent, or say its text in place of what is too old to delete.

        Raises StillGoing, NotSentYet.
        """
        raise NotImplementedError

    async def train(self, by: Announcer, on: bool) -> None:
        """From now on what they write reaches only themselves, or no longer."""
        raise NotImplementedError

    async def trains(self, by: Announcer) -> bool:
        """Whether what they begin now reaches only themselves."""
        raise NotImplementedError
