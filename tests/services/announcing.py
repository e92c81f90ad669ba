"""What tests of announcements begin with: two announcers of Ishøj, residents, and a plain voice."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update

from bot.clock import Clock
from bot.domain.announcements import Announcement, Audience, Kind, Reason
from bot.domain.letters import Cause, Delivered, Lane, Outcome, Refused, State, settle
from bot.domain.people import Language, Resident
from bot.domain.reports import Report
from bot.domain.staff import Announcer, Partner, Post, Role
from bot.sealing import Sealer
from bot.services.announcements import Announcements
from bot.services.sending import Sending
from bot.services.voice import News
from bot.services.wishes import Wants
from bot.storage import letters, staff
from bot.storage.database import Database
from bot.storage.tables import letters as letter_rows
from bot.storage.tables import occasions, people
from bot.view import Attachment, View
from tests.outbox import FIRST_CHAT, Outbox
from tests.services.staffing import Mailbox

RATE = 25.0


class PlainVoice:
    """Says little, so that tests can tell what was said."""

    def letter(self, announcement: Announcement, language: Language) -> View:
        content = announcement.content
        file = content.enclosure
        note = "" if content.has(language) else " (da)"
        return View(content.text(language) + note, (), Attachment(file.kind, file.file_id) if file else None)

    def note(self, announcement: Announcement, language: Language) -> View:
        return View(announcement.content.note.get(language) or announcement.content.note.get("da", ""))

    def news(
        self, what: News, announcement: Announcement, language: Language, *, reason: Reason | None = None
    ) -> View:
        return View(f"{what} {announcement.id}")

    def progress(self, announcement: Announcement, report: Report, language: Language) -> View:
        return View(f"{report.sent} of {report.recipients}")


@dataclass
class Newsroom:
    """The services on one database; staff have the first chats, residents the next."""

    db: Database
    sealer: Sealer
    clock: Clock
    training: bool = False

    def __post_init__(self) -> None:
        self.outbox, self.mail = Outbox(self.db, self.sealer, self.clock), Mailbox()
        announcing = (self.db, self.sealer, self.clock, self.mail, PlainVoice())
        self.service = Announcements(*announcing, training=self.training)
        self.sending = Sending(*announcing, rate=RATE, training=self.training, timer=lambda: 0.0)
        self.wants = Wants(self.db)
        self.updates = self.chats = 0

    async def people(self, count: int, *, council: str | None = "ishoj", language: str = "da") -> list[int]:
        found = await self.outbox.people(count, language=language, first=FIRST_CHAT + self.chats)
        self.chats += count
        async with self.db.transaction() as tx:
            await tx.execute(update(people).where(people.c.id.in_(found)).values(council=council))
        return found

    async def announcer(self, *councils: str, partner: Partner = Partner.POLICE) -> Announcer:
        """One who lives elsewhere, so that no announcement is for them."""
        (person_id,) = await self.people(1, council=None)
        posts = tuple(Post(council, partner, Role.ANNOUNCER) for council in councils or ("ishoj",))
        async with self.db.transaction() as tx:
            for post in posts:
                await staff.give(tx, person_id, post, now=self.clock())
        return Announcer(person_id, posts)

    async def dismiss(self, one: Announcer) -> None:
        async with self.db.transaction() as tx:
            for held in await staff.held(tx):
                if held.person_id == one.person_id:
                    await staff.take(tx, held.id)

    async def written(self, by: Announcer, text: str = "Vi åbner en ny park", **how: Any) -> Announcement:
        """A draft with a Danish text."""
        self.updates += 1
        draft = await self.service.begin(by, how.get("kind", Kind.NEWS), update_id=self.updates)
        if "audience" in how:
            await self.service.aim(by, draft.id, how["audience"])
        if how.get("at") is not None:
            await self.service.time(by, draft.id, how["at"])
        return await self.service.write(by, draft.id, "da", text)

    async def submitted(self, by: Announcer, text: str = "Vi åbner en ny park", **how: Any) -> Announcement:
        draft = await self.written(by, text, **how)
        return await self.service.submit(by, draft.id, draft.fingerprint)

    async def approved(self, by: Announcer, other: Announcer, text: str = "Ny park", **how: Any) -> Announcement:
        one = await self.submitted(by, text, **how)
        typed = (await self.service.preview(other, one.id)).reach.recipients
        ticked = how.get("breaks_quiet", False)
        return await self.service.approve(other, one.id, one.fingerprint, typed=typed, breaks_quiet=ticked)

    async def sent(self, by: Announcer, other: Announcer, text: str = "Ny park", **how: Any) -> Announcement:
        """Approved, and all of it delivered."""
        one = await self.approved(by, other, text, **how)
        await self.sending.advance()
        await self.deliver()
        return one

    async def deliver(self, count: int = 100_000, outcome: Outcome | None = None) -> int:
        """What a postman does, with Telegram's answer; how many letters it was."""
        done = 0
        for lane in Lane:
            while done < count:
                claimed = await self.outbox.claim(lane=lane, limit=min(500, count - done))
                if not claimed:
                    break
                now = self.clock()
                async with self.db.transaction() as tx:
                    settled = [settle(each, outcome or Delivered(1_000 + each.id), now=now) for each in claimed]
                    await letters.settle(tx, settled, lease="ours", now=now)
                    await self._let_chats_rest(tx)
                done += len(claimed)
        return done

    async def _let_chats_rest(self, tx: Any) -> None:
        """A chat that was written to this second would have to wait; tests need not."""
        await tx.execute(update(letter_rows).values(spoken_at=None))

    async def states(self, key: str) -> Counter[tuple[State, Cause | None]]:
        async with self.db.reading() as tx:
            occasion = await letters.find(tx, key)
            return Counter(await letters.progress(tx, occasion) if occasion is not None else {})

    async def occasion(self, key: str) -> int:
        async with self.db.reading() as tx:
            return await letters.find(tx, key) or 0

    async def told(self) -> list[str]:
        """The keys of all occasions that are news to staff."""
        async with self.db.reading() as tx:
            keys = await tx.scalars(select(occasions.c.key).order_by(occasions.c.id))
            return [key for key in keys if key.count(":") > 1]

    async def letters(self) -> int:
        async with self.db.reading() as tx:
            return int(await tx.scalar(select(func.count()).select_from(letter_rows)) or 0)


BLOCKED = Refused(Cause.BLOCKED, "Forbidden: bot was blocked by the user")
ISHOJ = Audience(frozenset({"ishoj"}))


def resident(person_id: int) -> Resident:
    """One of a newsroom's people."""
    return Resident(person_id, FIRST_CHAT + person_id - 1, "da", "ishoj", "1")
