"""What all that is done with announcements needs: a look at one, and the right to see it."""

from dataclasses import replace

from bot.clock import Clock
from bot.domain.announcements import LONGEST, LONGEST_CAPTION, Announcement, Stage, room_taken
from bot.domain.people import LANGUAGES
from bot.domain.staff import Announcer
from bot.errors import AnnouncementUnknown, TooLong
from bot.sealing import Sealer
from bot.services.announcements.history import kept_up
from bot.services.announcements.tidings import Tidings, may_announce
from bot.services.voice import Voice
from bot.storage import announcements as rows
from bot.storage import audit, trainees
from bot.storage.database import Database, Transaction
from bot.view import Mail


class Announcing:
    """`by` is looked up at every use (`services.staff`), and once more where something is done.

    Every method raises AnnouncementUnknown for one that is not there or lies outside one's councils.
    """

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, mail: Mail, voice: Voice, *, training: bool
    ) -> None:
        """`training`: nothing reaches anybody but its author."""
        self._db, self._sealer, self._clock, self._mail, self._voice = db, sealer, clock, mail, voice
        self._training = training
        self._tidings = Tidings(sealer, voice)

    async def _add(self, by: Announcer, new: Announcement, update_id: int) -> Announcement:
        async with self._db.transaction() as tx:
            training = new.training or self._training or await trainees.has(tx, by.person_id)
            number = await rows.add(tx, self._sealer, replace(new, training=training), update_id=update_id)
            await self._note(tx, by, f"begin-{new.purpose}", number)
            return await self._seen(tx, by, number)

    async def _seen(self, tx: Transaction, by: Announcer, number: int, *, hold: bool = False) -> Announcement:
        """The announcement, for somebody who may see it and holds their posts still. Raises AnnouncementUnknown."""
        found = await rows.find(tx, self._sealer, number, hold=hold)
        if found is None or found.stage is Stage.DROPPED or not may_see(by, found):
            raise AnnouncementUnknown
        if not await may_announce(tx, by.person_id, found):
            raise AnnouncementUnknown
        return await kept_up(tx, self._sealer, found) if found.editable else found

    def _must_fit(self, one: Announcement) -> None:
        """Raises TooLong where Telegram would take one of its letters for too long, its head and marks counted."""
        for language in LANGUAGES:
            if any(one.content.note.values()) and room_taken(self._voice.note(one, language).html) > LONGEST:
                raise TooLong
            if one.content.text(language):
                view = self._voice.letter(one, language)
                if room_taken(view.html) > (LONGEST_CAPTION if view.attachment else LONGEST):
                    raise TooLong

    async def _note(self, tx: Transaction, by: Announcer, what: str, number: int) -> None:
        facts = {"announcement": number}
        await audit.note(tx, self._sealer, by.person_id, f"announcement-{what}", facts, now=self._clock())


def may_see(by: Announcer, one: Announcement) -> bool:
    """What is written in training is seen by its author alone."""
    return one.audience.councils <= by.councils and (not one.training or one.author_id == by.person_id)
