"""Two worlds in which one partner's coordinators do the same, while the other partner has more to do in one."""

from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.domain.cases import OPEN_ONES, Filter, Ground, Receipt, State
from bot.domain.limits import MuteReason
from bot.domain.people import Resident
from bot.domain.staff import Coordinator, Partner, Post, Role
from bot.errors import ResidentError
from bot.services.feedback.sorting import OTHER
from tests.services.caring import BOTH, Care

DAYS = 6
FILTERS = (
    OPEN_ONES,
    Filter(),
    Filter(states=(State.SOLVED, State.DECLINED, State.WITHDRAWN)),
    Filter(kind="idea"),
    Filter(label="lys"),
    Filter(council="ishoj"),
    Filter(council="brondby"),
    Filter(mine=True),
    Filter(unassigned=True),
    Filter(overdue=True),
    Filter(acute=True),
    Filter(words="larm"),
    Filter(words="hemmelig"),
    Filter(words="L-"),
)


@dataclass
class World:
    """`partner` is who looks; `busy` is whether the other one has cases of its own."""

    care: Care
    partner: Partner
    busy: bool
    sent: dict[str, Receipt] = field(default_factory=dict)
    seen: list[object] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    update: int = 0

    async def open(self) -> None:
        """People are numbered alike in both worlds."""
        care, other = self.care, OTHER[self.partner]
        self.me, self.daily = await care.coordinator(self.partner), await care.coordinator(self.partner)
        self.admin = await care.holder(Post("ishoj", self.partner, Role.ADMIN))
        self.colleague = await care.coordinator(other)
        await care.coordinator(self.partner, council="brondby")
        await care.coordinator(other, council="brondby")
        await care.review.brief(self.daily, True)
        await care.desks.open_in(self.me, "ishoj", self.partner, -1_001)
        self.people = await care.residents(6)

    async def send(self, name: str, resident: int, *, to: Sequence[Partner], **said: Any) -> None:
        self.update += 10
        self.care.lots.about(name)
        words = said.pop("words", f"Larm og rod: {name}")
        told = await self.care.send(self.people[resident], words, whom=tuple(to), update_id=self.update, **said)
        self.sent[name] = told

    def number(self, name: str) -> str:
        return self.sent[name].case.reference

    def person(self, number: int) -> Resident:
        return self.people[number]

    async def do(self, what: Awaitable[object]) -> None:
        """And what came of it."""
        try:
            self.seen.append(await what)
        except ResidentError as error:
            self.seen.append(repr(error))

    async def in_secret(self, day: int) -> None:
        """What the other partner has to do besides, with its own cases and with its side of those that both have."""
        if not self.busy:
            return
        care, other, by = self.care, OTHER[self.partner], self.colleague
        name, update = f"secret {day}", 100_000 + day * 100
        care.lots.about(name)
        said = {"whom": (other,), "acute": bool(day % 2), "kind": ("insecurity", "idea")[day % 2]}
        receipt = await care.send(self.people[day % 6], f"Hemmelig larm {day}", update_id=update, **said)
        number = receipt.case.reference
        self.hidden.append(number)
        await care.review.label(by, number, other, "lys", True)
        await care.review.note(by, number, other, "Hemmelig note", update_id=update + 1)
        await care.review.reply(by, number, other, "Hemmeligt svar", update_id=update + 2)
        await care.exports.rows(by, Filter())
        if day % 3 == 0:
            care.lots.about(f"{name} split")
            side = await care.review.split(by, number, other, "Hemmelig deling", update_id=update + 3)
            self.hidden.append(side.case.reference)
            await care.review.merge(by, number, other, side.case.reference)
        if day % 3 == 1:
            await care.review.move(by, number, other, State.SOLVED, "Hemmelig", update_id=update + 4)
        if day % 4 == 2:
            await care.review.mute(by, number, other, 1, MuteReason.FLOOD)
        for place, each in enumerate(await care.review.inbox(by, Filter(states=(State.RECEIVED,)))):
            if each.case.reference not in self.hidden:
                at = (by, each.case.reference, other)
                await care.review.note(*at, "Hemmelig note", update_id=update + 10 + place)
                await care.review.assign(*at, by.person_id)
                await care.review.label(*at, "hemmelig", True)
                await care.review.move(*at, State.PROGRESS, "Vi er i gang", update_id=update + 40 + place)

    async def look(self) -> None:
        """At everything there is, by everybody on this side, and at what must not be there."""
        by = self.me
        for wanted in FILTERS:
            self.seen.append(await self.care.review.inbox(by, wanted))
        for wanted in FILTERS[:2]:
            self.seen.append(await self.care.exports.rows(by, wanted))
        for each in (by, self.daily):
            self.seen.append(await self.care.review.count(each))
        for receipt in self.sent.values():
            await self.look_at(by, receipt.case.reference, self.partner)
            await self.look_at(by, receipt.case.reference, OTHER[self.partner])
        told = sorted(await self.care.deliver(), key=lambda each: each[0])
        self.seen += [each for each in told if each[0] in self.chats]

    @property
    def chats(self) -> set[int]:
        """Of this side's staff and of their group."""
        first = self.admin.chat_id - self.admin.id
        return {-1_001, self.admin.chat_id, first + self.me.person_id, first + self.daily.person_id}

    async def look_at(self, by: Coordinator, number: str, partner: Partner) -> None:
        review, at = self.care.review, (by, number, partner)
        for look in (review.look, review.colleagues, review.similar, review.picture, self.care.exports.filing):
            await self.do(look(*at))

    async def refused(self, by: Coordinator, number: str, partner: Partner) -> list[str]:
        """What everything that can be done with a case says to somebody for whom there is none."""
        review, at, mine = self.care.review, (by, number, partner), next(iter(self.sent.values())).case.reference
        tried = (
            review.look(*at),
            review.colleagues(*at),
            review.similar(*at),
            review.picture(*at),
            review.assign(*at, None),
            review.label(*at, "lys", True),
            review.note(*at, "ord", update_id=1),
            review.reply(*at, "ord", update_id=2),
            review.move(*at, State.SOLVED, "ord", update_id=3),
            review.extend(*at, "ord", update_id=4),
            review.mute(*at, 1, MuteReason.ABUSE),
            review.hand_over(*at, Ground.TASK, "ord", update_id=5),
            review.merge(*at, mine),
            review.merge(by, mine, partner, number),
            review.unmerge(*at),
            review.split(*at, "ord", update_id=6),
            review.move_all(by, [(number, partner)], State.SOLVED, "ord", update_id=7),
            self.care.exports.filing(*at),
        )
        said = []
        for each in tried:
            try:
                said.append(repr(await each).replace(number, "it"))
            except ResidentError as error:
                said.append(repr(error))
        return said


async def live(world: World) -> list[str]:
    """Some weeks; all that was seen, as it would be printed."""
    care, mine, other = world.care, world.partner, OTHER[world.partner]
    await world.open()
    by, review = world.me, care.review
    await world.send("first", 0, to=[mine])
    for day in range(1, DAYS + 1):
        await world.send(f"mine {day}", day % 6, to=[mine], acute=day % 5 == 0, kind=("insecurity", "idea")[day % 2])
        await world.in_secret(day)
        await world.send(f"both {day}", (day + 1) % 6, to=BOTH)
        here, both, update = world.number(f"mine {day}"), world.number(f"both {day}"), 50_000 + day * 100
        care.lots.about(f"done {day}")
        await world.do(review.note(by, here, mine, "note", update_id=update))
        await world.do(review.label(by, both, mine, "lys", True))
        await world.do(review.assign(by, both, mine, by.person_id))
        if day % 4 == 0:
            await world.do(review.hand_over(by, here, mine, Ground.TASK, "Jeres", update_id=update + 1))
            await world.do(review.hand_over(by, both, mine, Ground.TASK, "Jeres", update_id=update + 2))
        if day % 4 == 1:
            await world.do(review.merge(by, here, mine, world.number("first")))
            await world.do(review.split(by, both, mine, "Noget andet", update_id=update + 3))
        if day % 4 == 2:
            await world.do(review.move(by, here, mine, State.SOLVED, "Lavet", update_id=update + 4))
            await world.do(review.extend(by, both, mine, "Vi venter", update_id=update + 5))
        if day % 4 == 3:
            await care.holdings.add(world.person((day + 1) % 6), both, "Og igen", update_id=update + 6)
            await care.holdings.withdraw(world.person(day % 6), here)
        await world.do(review.mute(by, here, mine, day % 2, MuteReason.OTHERS))
        care.clock.forward(days=2 if day < 6 else 20, hours=5)
        await care.minder.tick()
        await care.minder.prune()
        if day in (4, DAYS):
            await world.look()
    for refused in (other, mine):
        world.seen.append(await world.refused(by, world.hidden[-1] if world.hidden else "L-NOPE", refused))
    return [repr(each) for each in world.seen]
