"""A postman of histories, with time between taking letters and sending them: what leaves is true as it leaves."""

import re
from collections import Counter

from sqlalchemy import select

from bot.delivery.desk import Desk
from bot.domain.letters import Cause, Claimed, Lane, NotSent
from bot.domain.seats import Seat
from bot.storage import follows, letters
from bot.storage.tables import occasions
from tests.services.facts import USELESS, Facts, Key, read_key
from tests.services.meeting import Hall

LEASE = "ours"
OFFER = re.compile(r"meeting:(\d+):offer:seat:(\d+):.*:v(\d+)")
CLAIMS = ("invitation", "moved", "cancelled", "reminder")


class Carrier:
    """`hand` is what was taken and has not left; `told` counts what left, but for reminders."""

    def __init__(self, hall: Hall, facts: Facts) -> None:
        self.hall, self.facts = hall, facts
        self.hand: list[Claimed] = []
        self.names, self.texts = dict[int, str](), dict[int, str]()
        self.told: Counter[tuple[int | None, str]] = Counter()
        self.desk = Desk(hall.db, hall.sealer, hall.clock, lambda: 1, lease=LEASE, interval=0)

    async def deliver(self) -> None:
        """What is in hand, and all that is due. At once, nobody is reminded twice of one meeting."""
        await self.send()
        reminded: Counter[Key] = Counter()
        while taken := await self.take():
            reminded.update(key._replace(part="reminder") for key in taken if key and key.reminds)
            await self.send()
        assert set(reminded.values()) <= {1}, f"reminded twice at once: {reminded}"

    async def take(self) -> list[Key | None]:
        """What is due, one letter to each person. Nobody is reminded against their wish."""
        claimed: list[Claimed] = []
        async with self.hall.db.transaction() as tx:
            for lane in Lane:
                some, _ = await letters.claim(tx, lane, lease=LEASE, slot=1, limit=500, now=self.hall.clock())
                claimed += some
        await self._read({each.occasion_id for each in claimed})
        taken = [read_key(self.names[each.occasion_id], each.person_id or 0) for each in claimed]
        for each in claimed:
            if self.texts[each.occasion_id].startswith("offer for"):
                await self._are_asked(self.names[each.occasion_id])
        for key in taken:
            if key and key.reminds:
                assert self.facts.wants(key.meeting, key.person, key.part), f"not wanted any more: {key}"
        self.hand += claimed
        return taken

    async def send(self) -> None:
        """What may not pass the door goes back."""
        hand, self.hand, stay = self.hand, [], list[Claimed]()
        for occasion in sorted({each.occasion_id for each in hand}):
            those = [each for each in hand if each.occasion_id == occasion]
            if not await self._leave(self.texts[occasion], those):
                stay += those
        if left := [each for each in hand if each not in stay]:
            await self.hall.settle(left)
        if stay:
            await self.hall.settle(stay, NotSent(Cause.PAUSED, 0))

    async def _leave(self, text: str, those: list[Claimed]) -> bool:
        """What may become untrue goes by the door."""

        def leave() -> bool:
            return all(self._is_true(each.person_id, text) for each in those)

        return leave() if those[0].expires_at is None else await self.desk.door(those[0], leave)

    async def _read(self, unread: set[int]) -> None:
        for occasion in unread - self.names.keys():
            async with self.hall.db.reading() as tx:
                self.texts[occasion] = (await letters.body(tx, self.hall.sealer, occasion, "da")).html
                self.names[occasion] = str(await tx.scalar(select(occasions.c.key).where(occasions.c.id == occasion)))

    async def _are_asked(self, name: str) -> None:
        """Who is offered a seat has not answered, and it is one of the meeting as it is."""
        number, person, revision = (int(each) for each in OFFER.findall(name)[0])
        one = self.facts.meetings[number]
        assert (one.live, one.revision) == (True, revision), f"stale: {name}"
        async with self.hall.db.reading() as tx:
            asked = await follows.of(tx, number, person)
        assert asked is not None, f"does not follow: {name}"
        assert asked.seat is Seat.OFFERED, f"asked in vain: {name}"

    def _is_true(self, person: int | None, text: str) -> bool:
        """Always: else it fails."""
        what, _, rest = text.partition(" v")
        if what not in CLAIMS:
            return True
        revision, begins, place = rest.split()
        one, now = self.facts.meetings[int(place.removeprefix("Sal"))], self.hall.clock()
        so = (str(one.revision), one.begins.isoformat(), one.live) == (revision, begins, what != "cancelled")
        assert so, f"stale: {text}"
        if what == "reminder":
            assert now < one.begins.instant - USELESS, f"too late: {text}"
        else:
            self.told[person, text] += 1
            assert person is None or self.told[person, text] == 1, f"told twice: {text}"
        return True
