"""Announcements as they are written and changed; any change takes them back to a draft."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import forms
from bot.domain.announcements import (
    Announcement,
    Audience,
    Content,
    Enclosure,
    Kind,
    Purpose,
    Stage,
)
from bot.domain.forms import AMENDABLE, ANNOUNCEMENT
from bot.domain.people import Language
from bot.domain.staff import Announcer
from bot.errors import AlreadySent, AnnouncementUnknown, AudienceStays, EnclosureStays, NotItsAuthor, TimePast
from bot.services.announcements.base import Announcing, may_see
from bot.services.announcements.history import as_it_stands, history
from bot.storage import announcements as rows
from bot.storage import drafts, people

Change = Callable[[Announcement], Announcement]


class Writing(Announcing):
    """Only its author changes an announcement (NotItsAuthor), and any change voids submission and approval: whoever
    wants to change another's takes it over first. Once it goes, nobody does (AlreadySent)."""

    async def begin(self, by: Announcer, kind: Kind, *, update_id: int) -> Announcement:
        """A draft to all of one's councils, kept until it is sent or dropped. The same update begins no second."""
        new = Announcement(
            id=0,
            author_id=by.person_id,
            purpose=Purpose.NEW,
            stage=Stage.DRAFT,
            content=Content(kind),
            audience=Audience(by.councils),
            created_at=self._clock(),
        )
        return await self._add(by, new, update_id)

    async def copy(self, by: Announcer, number: int, *, update_id: int) -> Announcement:
        """A draft of one's own that says what another one says (as it was corrected since) to the same audience. The
        same update begins no second."""
        async with self._db.reading() as tx:
            found = await self._seen(tx, by, number)
            said = found.content if found.revises else as_it_stands(await history(tx, self._sealer, number))
        new = Announcement(
            id=0,
            author_id=by.person_id,
            purpose=Purpose.NEW,
            stage=Stage.DRAFT,
            content=replace(said, note={}, stands=None),
            audience=found.audience,
            created_at=self._clock(),
        )
        return await self._add(by, new, update_id)

    async def get(self, by: Announcer, number: int) -> Announcement:
        async with self._db.reading() as tx:
            return await self._seen(tx, by, number)

    async def of(self, by: Announcer, *, skip: int = 0) -> Sequence[Announcement]:
        """Those within one's councils that are not dropped, after the `skip` newest; also drafts of others."""
        async with self._db.reading() as tx:
            found = await rows.listed(tx, self._sealer, by.councils, by.person_id, skip=skip)
        return [each for each in found if may_see(by, each)]

    async def ask(self, by: Announcer, number: int, part: str, *, update_id: int, tried: int | None = None) -> None:
        """Open the form ANNOUNCEMENT: what they write next is for `part` of it (the answer to `of` is `12:text-da`).

        `part` is text-da, text-en, note-da, note-en, file, time or number (of recipients, to approve). `tried` is the
        message that did not answer it; edited, it may.
        """
        now = self._clock()
        async with self._db.transaction() as tx:
            await self._seen(tx, by, number)
            if await people.hold(tx, by.person_id):
                draft = forms.begin(ANNOUNCEMENT, update_id, now).with_answer(f"{number}:{part}", update_id - 1, now)
                answers = {**draft.answers, "tried": str(tried)} if tried else draft.answers
                draft = replace(draft, last_update_id=update_id, answers=answers)
                await drafts.put(tx, self._sealer, by.person_id, draft)

    async def answered(self, by: Announcer, message_id: int, *, update_id: int) -> None:
        """Close the form, and remember which message answered it, as long as that can be edited."""
        now = self._clock()
        async with self._db.transaction() as tx:
            draft = await drafts.of(tx, self._sealer, by.person_id, now=now)
            if draft is not None and draft.form == ANNOUNCEMENT and await people.hold(tx, by.person_id):
                filled = replace(draft.with_answer(str(message_id), update_id, now), expires_at=now + AMENDABLE)
                await drafts.put(tx, self._sealer, by.person_id, filled)

    async def write(self, by: Announcer, number: int, language: Language, text: str) -> Announcement:
        """`text` is Telegram's HTML, made by the code that reads entities; empty takes that language out.

        Raises TooLong where the letter would not fit, as do all changes of what is said.
        """
        return await self._say(by, number, lambda content: replace(content, said={**content.said, language: text}))

    async def bring(self, by: Announcer, number: int, language: Language, text: str, file: Enclosure) -> Announcement:
        """A photo or a document with the text under it: both or neither."""
        return await self._say(
            by, number, lambda content: replace(content, said={**content.said, language: text}, enclosure=file)
        )

    async def enclose(self, by: Announcer, number: int, enclosure: Enclosure | None) -> Announcement:
        """Raises EnclosureStays in a correction or recall of what has none, and where it would take one away."""
        return await self._say(by, number, lambda content: replace(content, enclosure=enclosure))

    async def call(self, by: Announcer, number: int, kind: Kind) -> Announcement:
        """Change what kind it is."""
        return await self._say(by, number, lambda content: replace(content, kind=kind))

    async def tell_too(self, by: Announcer, number: int, note: Mapping[Language, str]) -> Announcement:
        """The short letter "giv også besked" that comes with a correction; without one it is silent."""
        return await self._say(by, number, lambda content: replace(content, note=dict(note)))

    async def aim(self, by: Announcer, number: int, audience: Audience) -> Announcement:
        """Raises BeyondYourCouncils; AudienceStays in a correction, which goes to those who got the first; TooLong
        where the names of so many councils leave too little room."""
        audience.must_be_within(by.councils)
        return await self._edit(by, number, lambda one: self._fitting(_aimed(one, audience), one))

    async def time(self, by: Announcer, number: int, at: datetime | None) -> Announcement:
        """At once where None. Raises TimePast."""
        if at is not None and at <= self._clock():
            raise TimePast
        return await self._edit(by, number, lambda one: replace(one, send_at=at))

    async def take_back(self, by: Announcer, number: int) -> Announcement:
        """A draft again, before it goes; any announcer of its councils may, and nothing is lost by it."""
        return await self._edit(by, number, lambda one: one, author_alone=False)

    async def take_over(self, by: Announcer, number: int) -> Announcement:
        """Become its author, and so nobody who may approve it."""
        return await self._edit(by, number, lambda one: replace(one, author_id=by.person_id), author_alone=False)

    async def drop(self, by: Announcer, number: int) -> None:
        """Throw it away. Twice is once."""
        try:
            await self._edit(by, number, lambda one: one, stage=Stage.DROPPED)
        except AnnouncementUnknown:
            if not await self._is_dropped(by, number):
                raise

    async def _is_dropped(self, by: Announcer, number: int) -> bool:
        async with self._db.reading() as tx:
            found = await rows.find(tx, self._sealer, number)
        return found is not None and found.stage is Stage.DROPPED and found.author_id == by.person_id

    async def _say(self, by: Announcer, number: int, change: Callable[[Content], Content]) -> Announcement:
        return await self._edit(by, number, lambda one: self._fitting(replace(one, content=change(one.content)), one))

    def _fitting(self, changed: Announcement, before: Announcement) -> Announcement:
        """Raises TooLong and EnclosureStays."""
        had, has = before.content.enclosure is not None, changed.content.enclosure is not None
        if before.revises is not None and had is not has:
            raise EnclosureStays
        self._must_fit(changed)
        return changed

    async def _edit(
        self,
        by: Announcer,
        number: int,
        change: Change,
        *,
        stage: Stage = Stage.DRAFT,
        author_alone: bool = True,
    ) -> Announcement:
        async with self._db.transaction() as tx:
            before = await self._seen(tx, by, number, hold=True)
            if not before.editable:
                raise AlreadySent
            if author_alone and before.author_id != by.person_id:
                raise NotItsAuthor
            changed = replace(change(before), stage=stage, approver_id=None, breaks_quiet=False)
            await rows.put(tx, self._sealer, changed)
            await self._note(tx, by, "drop" if stage is Stage.DROPPED else "change", number)
        return changed


def _aimed(one: Announcement, audience: Audience) -> Announcement:
    if one.revises is not None:
        raise AudienceStays
    return replace(one, audience=audience)
