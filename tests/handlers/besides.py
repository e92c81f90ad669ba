"""A municipality's autumn, told the same each time, with or without cases that only the police have besides."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, update

from bot.config import Settings
from bot.domain.cases import Ground, Place, State, coarse
from bot.domain.letters import OPEN
from bot.domain.limits import MuteReason
from bot.domain.references import reference
from bot.domain.staff import Partner, Role
from bot.knowledge import Knowledge
from bot.pictures import Picture
from bot.storage.tables import letters
from tests.conftest import KEY
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, coordinator_of, lies, who
from tests.hiring import hire
from tests.living import Clock, Living, Patience
from tests.postmarks import PostalWorld
from tests.services.caring import Lots
from tests.talk import Talk

SECRET = "hemmelighed"
CASES, SECRETS = 12, 8
TOLD = 7
"""From this one on Karen hears of each at once, and so does a group; of those before she hears the day after."""

PHOTO = Picture(b"\xff\xd8 what a camera saw \xff\xd9", 4, 3)
PLACES = (Place("centre"), Place(pin=coarse(55.61, 12.36)), Place())
KINDS = ("traffic", "insecurity", "idea")
LABELS = OURS, THEIRS = "path", "night"


@asynccontextmanager
async def house(url: str, folder: Path, knowledge: Knowledge) -> AsyncIterator[Living]:
    """A whole Lokalråd of its own; there may be several, one after the other."""
    clock = Clock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    world = PostalWorld(clock=clock)
    given = {"token": world.token, "database_url": url, "data": folder, "key": KEY, "listen": "127.0.0.1:0"}
    settings = Settings(_env_file=None, **given)  # type: ignore[arg-type]
    lokalraad = Living(world, settings, clock, knowledge)
    await lokalraad.app.start()
    yield lokalraad
    await lokalraad.app.stop()
    assert list(world.refused) == []


@dataclass
class Autumn:
    """`busy` is whether the police have cases of their own. What is sent has the same reference whatever else is, and
    `secrets` are those that the police's cases have, or would have."""

    lokalraad: Living
    busy: bool
    cases: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    update: int = 2 * 10**9

    async def begins(self) -> None:
        """With the same people, whatever they will do."""
        self.lots, self.services = Lots(), self.lokalraad.services
        for each in (self.services.writings, self.services.review):
            each._draw = self.lots
        self.karen, self.kirsten = [await self._coordinator(name) for name in ("Karen", "Kirsten")]
        self.palle = await self._coordinator("Palle", POLICE)
        self.astrid = Talk(self.lokalraad, "Astrid")
        await hire(self.astrid, Role.ADMIN)
        self.people = [await resident(self.lokalraad, name) for name in ("Amina", "Bent", "Carla")]
        self.others = [await resident(self.lokalraad, name) for name in ("Oda", "Pelle", "Rune")]
        self.group = self.lokalraad.world.group("Trygheden", self.karen.person)
        self.me, self.police = await coordinator_of(self.karen), await coordinator_of(self.palle)
        for talk in (self.karen, self.kirsten):
            await self.services.review.brief(await coordinator_of(talk), True)

    async def goes_by(self) -> None:
        await self._later()
        for number in range(CASES):
            if number == TOLD:
                await self.services.review.brief(self.me, False)
                await self.services.desks.open_in(self.me, "ishoj", MUNICIPALITY, self.group.id)
            if 1 < number <= SECRETS + 1:
                await self._secret(number - 2)
            whom, words = BOTH if number % 3 == 0 else (MUNICIPALITY,), f"Der mangler lys på stien ved hus {number}."
            said: dict[str, Any] = {"kind": KINDS[number % 3], "place": PLACES[number % 3], "acute": number == 4}
            sender = self.people[number % 3]
            self.cases.append(await self._sent(f"case {number}", sender, words, *whom, **said))
            if number >= TOLD:
                await self.delivered()
            await self._later(hours=5)
        await self._besides()
        await self._work()
        for days in (1, 13, 3, 4):
            await self._later(days=days)

    async def _later(self, **span: float) -> None:
        """What the clock brings is brought at once, for what runs by itself comes at moments of its own."""
        self.lokalraad.clock.forward(**span)
        await self.services.minder.tick()
        await self.delivered()

    async def delivered(self) -> None:
        """Nothing is on its way any more; nobody waits a second for a second letter."""
        patience = Patience(lambda: "letters are on their way still")
        while await self._are_letters_open():
            await patience.wait()

    async def _are_letters_open(self) -> bool:
        async with self.lokalraad.app.db.transaction() as tx:
            await tx.execute(update(letters).where(letters.c.spoken_at.is_not(None)).values(spoken_at=None))
            found = await tx.scalar(select(letters.c.id).where(letters.c.state.in_(OPEN)).limit(1))
        self.lokalraad.app.postman.wake()
        return found is not None

    async def _coordinator(self, name: str, partner: Partner = MUNICIPALITY) -> Talk:
        return await coordinator(self.lokalraad, partner, name)

    def _next(self) -> int:
        self.update += 10
        return self.update

    async def _sent(self, name: str, sender: Talk, words: str, *whom: Partner, **said: Any) -> str:
        """Every third has a photo."""
        self.lots.about(name)
        if name[-1] in "147":
            person, number = await who(sender), self._next()
            await self.services.writings.begin(person, "ishoj", update_id=number)
            await self.services.writings.enclose(person, PHOTO, update_id=number + 1)
        return await lies(sender, words, *whom, **said)

    async def _secret(self, number: int) -> None:
        """Of the police alone, in words that resemble the municipality's."""
        name, sender = f"secret {number}", self.others[number % 3]
        self.lots.about(name)
        self.secrets.append(reference(self.lots))
        if not self.busy:
            return
        words = f"Der mangler lys på stien ved hus {number}: {SECRET}."
        said: dict[str, Any] = {"kind": KINDS[number % 3], "place": PLACES[number % 3], "acute": number == 2}
        assert await self._sent(name, sender, words, POLICE, **said) == self.secrets[-1]

    async def _besides(self) -> None:
        """What the police do with their own, and with their side of what both have."""
        if not self.busy:
            return
        review, by, mine = self.services.review, self.police, self.secrets
        for number in (*mine, *self.cases[::3]):
            await review.note(by, number, POLICE, f"Et notat: {SECRET}", update_id=self._next())
            await review.label(by, number, POLICE, THEIRS, True)
        for number in (mine[0], self.cases[0]):
            await review.assign(by, number, POLICE, by.person_id)
        for number in (mine[1], self.cases[3]):
            await review.extend(by, number, POLICE, SECRET, update_id=self._next())
            await review.move(by, number, POLICE, State.PROGRESS, SECRET, update_id=self._next())
        await review.reply(by, mine[2], POLICE, SECRET, update_id=self._next())
        await review.move(by, mine[3], POLICE, State.SOLVED, SECRET, update_id=self._next())
        await review.mute(by, mine[4], POLICE, 7, MuteReason.FLOOD)
        await review.merge(by, mine[5], POLICE, mine[2])
        await review.merge(by, self.cases[6], POLICE, mine[2])
        for number in (mine[6], self.cases[9]):
            self.lots.about(f"split {number}")
            await review.split(by, number, POLICE, f"Noget andet: {SECRET}", update_id=self._next())
        sender = await who(self.others[7 % 3])
        await self.services.holdings.add(sender, mine[1], SECRET, update_id=self._next())
        await self.services.holdings.withdraw(sender, mine[7])
        await self.delivered()

    async def _work(self) -> None:
        """What the municipality does."""
        review, by, mine = self.services.review, self.me, self.cases
        await review.note(by, mine[1], MUNICIPALITY, "Der mangler en pære. " * 60, update_id=self._next())
        await review.reply(by, mine[2], MUNICIPALITY, "Vi ser på det.", update_id=self._next())
        await self.delivered()
        await review.move(by, mine[4], MUNICIPALITY, State.SOLVED, "Der er lys.", update_id=self._next())
        await self.delivered()
        await review.label(by, mine[0], MUNICIPALITY, OURS, True)
        await review.assign(by, mine[3], MUNICIPALITY, by.person_id)
        await review.merge(by, mine[5], MUNICIPALITY, mine[6])
        self.lots.about("split of ours")
        await review.split(by, mine[7], MUNICIPALITY, "Noget andet", update_id=self._next())
        await self.delivered()
        await review.hand_over(by, mine[8], MUNICIPALITY, Ground.TASK, "Det er jeres.", update_id=self._next())
        await self.delivered()
        await review.mute(by, mine[10], MUNICIPALITY, 30, MuteReason.OTHERS)
        await self.services.holdings.withdraw(await who(self.people[11 % 3]), mine[11])
        await self.delivered()
