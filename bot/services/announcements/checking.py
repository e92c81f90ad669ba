"""Announcements as they are looked at before they go, and tried: by oneself, and in training."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import ZONE
from bot.domain.announcements import ALIKE_WITHIN, Announcement, Purpose, Reach, much_the_same
from bot.domain.letters import Lane, Occasion
from bot.domain.people import LANGUAGES, Language
from bot.domain.quiet import NIGHT, Matter, send_at
from bot.domain.staff import Announcer
from bot.errors import Unwritten
from bot.services.announcements.base import Announcing
from bot.services.announcements.reach import reach_of
from bot.storage import announcements as rows
from bot.storage import letters, trainees
from bot.view import View


@dataclass(frozen=True)
class Preview:
    """What whoever approves must see; `views` and `notes` come from the code that renders the letters.

    `alike` are announcements of the last 24 h, or approved and waiting, that say much the same to some of
    the same councils.
    `starts_at` is when the first letters go if it is approved now: later than now within quiet hours.
    """

    announcement: Announcement
    views: Mapping[Language, View]
    notes: Mapping[Language, View]
    reach: Reach
    alike: Sequence[int]
    starts_at: datetime


class Checking(Announcing):
    """Nothing here goes to anybody but whoever asks."""

    async def preview(self, by: Announcer, number: int) -> Preview:
        """Counted exactly, now."""
        now = self._clock()
        async with self._db.reading() as tx:
            one = await self._seen(tx, by, number)
            reach = await reach_of(tx, one)
            before = await rows.decided_since(tx, self._sealer, now - ALIKE_WITHIN)
        views = {language: self._voice.letter(one, language) for language in LANGUAGES if one.content.text(language)}
        tells = one.purpose is Purpose.CORRECTION and any(one.content.note.values())
        notes = {language: self._voice.note(one, language) for language in LANGUAGES if tells}
        goes = max(now, one.send_at or now)
        starts_at = send_at(Matter.ANNOUNCEMENT, goes, NIGHT, ZONE) if one.purpose is Purpose.NEW else goes
        alike = [each.id for each in before if _again(one, each)]
        return Preview(one, views, notes, reach, alike, starts_at)

    async def send_to_me(self, by: Announcer, number: int, *, update_id: int) -> None:
        """The letter itself, in every language it would go in, to `by` alone. Raises Unwritten."""
        now = self._clock()
        async with self._db.transaction() as tx:
            one = await self._seen(tx, by, number)
            if not one.content.text("da"):
                raise Unwritten
            for language in sorted(one.audience.languages):
                occasion = Occasion(f"announcement:{number}:me:{update_id}:{language}")
                view = {"da": self._voice.letter(one, language)}
                begun = await letters.begin(tx, self._sealer, occasion, view, now=now)
                if begun is not None:
                    await letters.write(tx, begun, by.person_id, language="da", lane=Lane.FAST, due_at=now)
        self._mail.wake()

    async def train(self, by: Announcer, on: bool) -> None:
        """From now on what they begin reaches only themselves, or no longer."""
        async with self._db.transaction() as tx:
            await (trainees.add if on else trainees.remove)(tx, by.person_id)

    async def trains(self, by: Announcer) -> bool:
        """Whether what they begin now reaches only themselves."""
        async with self._db.reading() as tx:
            return self._training or await trainees.has(tx, by.person_id)


def _again(one: Announcement, before: Announcement) -> bool:
    """Whether one says what the other said, to some of the same; its own correction does not."""
    if before.id == one.id or one.revises is not None or not one.content.text("da"):
        return False
    same_people = bool(before.audience.councils & one.audience.councils)
    return same_people and much_the_same(one.content.text("da"), before.content.text("da"))
