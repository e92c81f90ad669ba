"""What is kept of a resident: told in words, handed over as a file, erased everywhere at once."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from bot import metrics
from bot.clock import Clock
from bot.domain import forms
from bot.domain.erasures import What
from bot.domain.forms import ERASE
from bot.domain.letters import State
from bot.domain.people import Resident
from bot.domain.staff import Post
from bot.errors import NoticeNotAccepted
from bot.sealing import Sealer
from bot.services.erasing import LANE, NOTED, forget
from bot.services.feedback import leaving
from bot.storage import (
    agenda,
    briefings,
    drafts,
    erasures,
    follows,
    invitations,
    lanes,
    letters,
    pictures,
    staff,
    trainees,
    wishes,
    writings,
)
from bot.storage import people as rows
from bot.storage.database import Database

COVERED = (
    "people",
    "drafts",
    "inbox",
    "letters",
    "posts",
    "invitations",
    "wishes",
    "trainees",
    "follows",
    "agenda_items",
    "pictures",
    "writings",
    "keyrings",
    "links",
    "briefings",
    "cases",
    "parts",
    "entries",
)
"""Tables that export and erasure both reach; of cases the erasure cuts all that leads to their person."""

NOT_COVERED: Mapping[str, str] = {
    "sealing_keys": "holds a known word sealed with each key; no person",
    "pulses": "holds when something last went well; no person",
    "withdrawn_answers": "holds which answers are not served, and why; no person",
    "kept_questions": "holds masked questions, kept so that nobody can tell whose they are: not their owners either",
    "occasions": "holds why letters were written; whom they went to stands in letters",
    "bodies": "holds what was said to many, or to one on an occasion; sealed, and kept for 30 days",
    "pace": "holds when the next letter may go; no person",
    "audit": "holds what staff did, with keyed hashes that lead to nobody once a person is erased; it can only grow",
    "announcements": "holds what was said to many; who wrote or approved it is forgotten with the person",
    "meetings": "holds what a council calls everybody to; who planned or approved it is forgotten with the person",
    "proposals": "holds what is to become of a meeting; who proposed it is forgotten with the person",
    "bots": "holds what the bot itself is called; no person",
    "desks": "holds which groups of staff hear of new cases; no person",
    "nags": "holds when staff were reminded of which case; no person",
    "erasures": "holds what was erased and when, as keyed hashes, so that no backup brings it back; kept for a year",
    "refused_answers": "holds which answers were not what somebody had asked for, and on which day; no person",
}
"""Tables that neither reaches, and why not."""


SHOWN = ("id", "language", "council", "notice_version", "notice_accepted_at", "blocked_at")
"""Columns of people a resident can read as they are; the two others are the chat id, hashed and sealed."""


@dataclass(frozen=True)
class Kept:
    """All that is kept of one resident."""

    language: str
    council: str | None
    notice_version: str
    notice_accepted_at: datetime
    blocked_at: datetime | None
    half_filled: str | None
    messages_waiting: int
    posts: tuple[Post, ...]
    followed: int = 0
    brought: int = 0
    sent: int = 0
    unanswered: int = 0
    half_written: bool = False
    unsent_picture: bool = False

    @property
    def at_meetings(self) -> bool:
        return bool(self.followed or self.brought)


@dataclass(frozen=True)
class Export:
    """The file a resident takes away."""

    name: str
    content: bytes


class Privacy:
    """What a resident may always do: see, take along, erase."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock) -> None:
        self._db = db
        self._sealer = sealer
        self._clock = clock

    async def kept(self, resident: Resident, *, update_id: int) -> Kept:
        """Raises NoticeNotAccepted where nothing is kept any more."""
        async with self._db.reading() as tx:
            row = await rows.everything(tx, resident.id)
            if row is None:
                raise NoticeNotAccepted
            draft = await drafts.of(tx, self._sealer, resident.id, now=self._clock())
            waiting = await lanes.count(tx, self._lane(resident), but=update_id)
            member = await staff.member(tx, resident.id)
            followed, brought = await follows.by(tx, resident.id), await agenda.by(tx, self._sealer, resident.id)
            sent = await leaving.held(tx, self._sealer, resident.id)
            unanswered = await leaving.unanswered(tx, self._sealer, resident.id)
            writing = await writings.of(tx, self._sealer, resident.id, now=self._clock())
        return Kept(
            language=row["language"],
            council=row["council"],
            notice_version=row["notice_version"],
            notice_accepted_at=row["notice_accepted_at"],
            blocked_at=row["blocked_at"],
            half_filled=draft.form.name if draft and draft.question else None,
            messages_waiting=waiting,
            posts=member.posts,
            followed=len(followed),
            brought=len(brought),
            sent=len(sent),
            unanswered=unanswered,
            half_written=writing is not None and not writing.is_blank,
            unsent_picture=writing is not None and writing.picture is not None,
        )

    async def export(self, resident: Resident, *, update_id: int) -> Export:
        """Everything of theirs as JSON, in UTC. Raises NoticeNotAccepted where nothing is kept any more."""
        now = self._clock()
        async with self._db.reading() as tx:
            row = await rows.everything(tx, resident.id)
            if row is None:
                raise NoticeNotAccepted
            draft = await drafts.raw(tx, self._sealer, resident.id)
            waiting = await lanes.count(tx, self._lane(resident), but=update_id)
            written = await letters.to_person(tx, resident.id)
            posts = await staff.everything(tx, resident.id)
            invited = await invitations.everything(tx, resident.id)
            wanted = await wishes.everything(tx, resident.id)
            trains = await trainees.has(tx, resident.id)
            followed = await follows.everything(tx, resident.id)
            brought = await agenda.everything(tx, self._sealer, resident.id)
            unsent = await pictures.everything(tx, self._sealer, resident.id)
            sent = await leaving.everything(tx, self._sealer, resident.id)
            half_written = await writings.of(tx, self._sealer, resident.id, now=now)
            daily = await briefings.is_daily(tx, resident.id)
        told = {
            "exported_at": now,
            "person": {"telegram_chat_id": resident.chat_id} | {name: row[name] for name in SHOWN},
            "draft": draft,
            "messages_not_yet_handled": waiting,
            "letters": written,
            "posts": posts,
            "invitations": invited,
            "wishes": wanted,
            "in_training": trains,
            "meetings": followed,
            "brought_to_meetings": brought,
            "cases": sent,
            "case_half_written": asdict(half_written) if half_written else None,
            "pictures_not_sent": unsent,
            "hears_of_cases_once_a_day": daily,
        }
        content = json.dumps(told, ensure_ascii=False, indent=2, default=_written).encode()
        return Export(f"lokalraad-{now:%Y-%m-%d}.json", content)

    async def unanswered(self, resident: Resident) -> int:
        """How many of their cases still wait for an answer, and would be tied to nobody."""
        async with self._db.reading() as tx:
            return await leaving.unanswered(tx, self._sealer, resident.id)

    async def ask_to_erase(self, resident: Resident, *, update_id: int) -> None:
        """Note that the next "yes" means erase. Raises NoticeNotAccepted where nothing is kept any more."""
        async with self._db.transaction() as tx:
            if not await rows.hold(tx, resident.id):
                raise NoticeNotAccepted
            await drafts.put(tx, self._sealer, resident.id, forms.begin(ERASE, update_id, self._clock()))

    async def erase(self, resident: Resident, *, update_id: int) -> None:
        """Everything of theirs, everywhere, at once; erasing twice changes nothing."""
        now = self._clock()
        async with self._db.transaction() as tx:
            if await rows.everything(tx, resident.id):  # not held: that comes after what they wrote
                whom = self._sealer.hashes(str(resident.chat_id), where=NOTED)
                await erasures.note(tx, What.PERSON, whom, now=now)
            skipped = await forget(tx, self._sealer, resident, but=update_id, now=now)
        metrics.letters_settled.labels(State.SKIPPED).inc(skipped)

    def _lane(self, resident: Resident) -> tuple[str, ...]:
        return self._sealer.hashes(str(resident.chat_id), where=LANE)


def _written(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else str(value)
