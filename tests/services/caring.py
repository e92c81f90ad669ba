"""What tests of henvendelser begin with: two councils, coordinators of both partners, residents, and a postman."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, Table, select, update

from bot.domain.cases import Case, Entry, Place, Receipt, Source, coarse
from bot.domain.kinds import FeedbackContent, Kind
from bot.domain.letters import Delivered, Lane, Outcome, settle
from bot.domain.limits import MuteReason
from bot.domain.people import Language, Resident
from bot.domain.staff import Coordinator, Partner, Post, Role
from bot.domain.writing import Writing
from bot.sealing import Sealer
from bot.services.feedback import CaseNews, Desks, Exports, Holdings, Minder, Sorting, Writings
from bot.services.feedback.voice import Summed
from bot.services.privacy import Privacy
from bot.storage import letters, links, people, staff
from bot.storage.database import Database
from bot.storage.tables import letters as letter_rows
from bot.view import View
from tests.living import Clock
from tests.outbox import FIRST_CHAT, Outbox
from tests.services.staffing import Mailbox

POLICE, MUNICIPALITY = Partner.POLICE, Partner.MUNICIPALITY
BOTH = (POLICE, MUNICIPALITY)


def _kind(slug: str, due_days: int, keep_days: int) -> Kind:
    said = {"da": slug, "en": slug}
    return Kind(slug, said, said, BOTH, due_days, keep_days)


DUE_DAYS, KEEP_DAYS = 10, 60
GUIDANCE = FeedbackContent(kinds=(_kind("insecurity", DUE_DAYS, KEEP_DAYS), _kind("idea", 20, 30)))


class PlainCasesVoice:
    """Says all that it is given, so that tests find whatever should not have been given to it."""

    def told(self, case: Case, entry: Entry, language: Language) -> View:
        dues = " ".join(f"{part.due_at:%d.%m.%Y}" for part in case.parts if part.due_at)
        return View(f"told {case.reference} {entry!r} until {dues}")

    def muted(self, reference: str, until: datetime, reason: MuteReason, language: Language) -> View:
        return View(f"muted {reference} {until:%d.%m.%Y} {reason}")

    def fading(self, until: datetime, language: Language) -> View:
        return View(f"fading {until:%d.%m.%Y}")

    def news(self, what: CaseNews, case: Case, partner: Partner, language: Language) -> View:
        return View(f"{what} {partner} {case!r}")

    def digest(self, counts: Mapping[Summed, int], councils: Mapping[str, int], language: Language) -> View:
        counted = " ".join(f"{what} {count}" for what, count in counts.items())
        return View(f"digest {counted} {dict(councils)!r}")

    def posted(self, reference: str, language: Language) -> View:
        return View(f"posted {reference}")


class Lots:
    """Draws the same signs for the same thing, whatever was drawn for others before."""

    def __init__(self) -> None:
        self.about("the first")

    def about(self, what: object) -> None:
        self._chance = random.Random(sha256(repr(what).encode()).digest())

    def __call__(self, signs: str, count: int) -> str:
        return "".join(self._chance.choice(signs) for _ in range(count))


@dataclass
class Care:
    """The services on one database, as one process has them."""

    db: Database
    sealer: Sealer
    clock: Clock

    def __post_init__(self) -> None:
        self.outbox, self.mail, self.lots = Outbox(self.db, self.sealer, self.clock), Mailbox(), Lots()
        given = (self.db, self.sealer, self.clock, self.mail, PlainCasesVoice(), GUIDANCE)
        self.writings, self.holdings = Writings(*given, draw=self.lots), Holdings(*given, draw=self.lots)
        self.review, self.exports = Sorting(*given, draw=self.lots), Exports(*given, draw=self.lots)
        self.desks, self.minder = Desks(*given, draw=self.lots), Minder(*given, draw=self.lots)
        self.privacy = Privacy(self.db, self.sealer, self.clock)
        self.updates, self.chats = 0, FIRST_CHAT + 50_000

    @property
    def update_id(self) -> int:
        """The next one."""
        self.updates += 1
        return self.updates

    async def residents(self, count: int, *, language: Language = "da", council: str = "ishoj") -> list[Resident]:
        found = await self.outbox.people(count, language=language, first=self.chats)
        chats = range(self.chats, self.chats + count)
        self.chats += count
        return [Resident(one, chat, language, council, "4") for one, chat in zip(found, chats, strict=True)]

    async def holder(self, *posts: Post) -> Resident:
        """Somebody with these posts."""
        [person] = await self.residents(1)
        await self.give(person.id, *posts)
        return person

    async def give(self, person_id: int, *posts: Post) -> None:
        async with self.db.transaction() as tx:
            for post in posts:
                await staff.give(tx, person_id, post, now=self.clock())

    async def coordinator(self, *partners: Partner, council: str = "ishoj") -> Coordinator:
        posts = tuple(Post(council, partner, Role.COORDINATOR) for partner in partners or (MUNICIPALITY,))
        return Coordinator((await self.holder(*posts)).id, posts)

    async def dismiss(self, person_id: int) -> None:
        async with self.db.transaction() as tx:
            for held in await staff.held(tx):
                if held.person_id == person_id:
                    await staff.take(tx, held.id)

    async def erase(self, resident: Resident) -> None:
        await self.privacy.erase(resident, update_id=0)

    async def write(self, resident: Resident, words: str = "Der er mørkt på stien", **said: Any) -> Writing:
        """All of a form but that it is sent."""
        council, source = said.pop("council", "ishoj"), said.pop("source", Source.CHAT)
        told: dict[str, Any] = {
            "kind": "insecurity",
            "whom": (MUNICIPALITY,),
            "place": Place("stien", coarse(55.61, 12.36)),
            "words": words,
            "message": 4,
            "pictured": True,
            "wants_answer": True,
        }
        await self.writings.begin(resident, council, update_id=self.update_id, source=source)
        return await self.writings.change(
            resident, lambda writing: replace(writing, **told | said), update_id=self.update_id
        )

    async def send(self, resident: Resident, words: str = "Der er mørkt på stien", **said: Any) -> Receipt:
        update_id = said.pop("update_id", None)
        await self.write(resident, words, **said)
        return await self.writings.send(resident, update_id=update_id or self.update_id)

    async def sent(self, words: str = "Der er mørkt på stien", **said: Any) -> tuple[Resident, str]:
        """By somebody new; and its reference."""
        [resident] = await self.residents(1)
        return resident, (await self.send(resident, words, **said)).case.reference

    async def deliver(self, outcome: Outcome | None = None) -> list[tuple[int, str]]:
        """What a postman does with all that is due: to which chat, and what it said."""
        told = []
        while claimed := await self.outbox.claim(lane=Lane.FAST, limit=500):
            now = self.clock()
            async with self.db.transaction() as tx:
                for one in claimed:
                    where = people.SEALED if one.person_id is not None else links.SEALED
                    view = await letters.body(tx, self.sealer, one.occasion_id, one.language)
                    told.append((int(self.sealer.unseal(one.chat_sealed, where=where)), view.html))
                settled = [settle(one, outcome or Delivered(1_000 + one.id), now=now) for one in claimed]
                await letters.settle(tx, settled, lease="ours", now=now)
                await tx.execute(update(letter_rows).values(spoken_at=None))
        return told

    async def rows(self, table: Table) -> Sequence[Row[Any]]:
        async with self.db.reading() as tx:
            return (await tx.execute(select(table))).all()
