"""Meetings as tests of what residents see begin with: planned by one announcer, approved by another."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.meetings import Meeting, Minutes, Pin, Place, Plan
from bot.domain.people import Resident
from bot.domain.staff import Announcer, Partner, Role
from bot.domain.walltime import read_wall
from tests.hiring import hire, services_of
from tests.living import Living
from tests.talk import Talk

EVENING = datetime(2026, 12, 1, 19, 0)  # noqa: DTZ001 -- a time on the wall
PARK = Place("Kulturium, Ishøj Store Torv 1", Pin(55.6113, 12.3554))


class Hall:
    """Karla of the municipality plans meetings, and Palle of the police approves them."""

    def __init__(self, lokalraad: Living, karla: Announcer, palle: Announcer) -> None:
        self.lokalraad, self.karla, self.palle = lokalraad, karla, palle
        self.planning = services_of(lokalraad).planning
        self.begun = 0

    async def planned(self, *, council: str = "ishoj", at: datetime = EVENING, **plan: Any) -> Meeting:
        """A draft that nobody but staff may see."""
        self.begun += 1
        draft = await self.planning.begin(self.karla, council, update_id=10_000_000 + self.begun)
        begins, ends = read_wall(at), read_wall(at + timedelta(hours=2))
        told: dict[str, Any] = {
            "title": {"da": "Tryghed i parken"},
            "problem": {"da": "Der er mørkt i parken om aftenen."},
            "work": {"da": "Politiet går flere ture, og kommunen sætter lys op."},
            "begins": begins,
            "ends": ends,
            "place": PARK,
        } | plan
        return await self.planning.edit(self.karla, draft.id, lambda before: _with(before, told))

    async def published(self, **plan: Any) -> Meeting:
        return await self._approve(await self.planned(**plan))

    async def moved(self, meeting: Meeting, at: datetime, reason: str = "") -> Meeting:
        told = {"begins": read_wall(at), "ends": read_wall(at + timedelta(hours=2))}
        return await self.changed(meeting, reason, **told)

    async def changed(self, meeting: Meeting, reason: str = "", **told: Any) -> Meeting:
        changed = await self.planning.edit(self.karla, meeting.id, lambda before: _with(before, told))
        if reason:
            changed = await self.planning.explain(self.karla, meeting.id, reason)
        return await self._approve(changed)

    async def cancelled(self, meeting: Meeting, reason: str = "") -> Meeting:
        changed = await self.planning.call_off(self.karla, meeting.id)
        if reason:
            changed = await self.planning.explain(self.karla, meeting.id, reason)
        return await self._approve(changed)

    async def minuted(self, meeting: Meeting, said: str) -> Meeting:
        return await self._approve(await self.planning.write_minutes(self.karla, meeting.id, Minutes({"da": said})))

    async def _approve(self, meeting: Meeting) -> Meeting:
        assert meeting.proposal is not None
        mark = meeting.proposal.fingerprint
        await self.planning.submit(self.karla, meeting.id, mark)
        return await self.planning.approve(self.palle, meeting.id, mark)


async def open_hall(lokalraad: Living, *councils: str) -> Hall:
    """For those councils; Ishøj where none is named."""
    found: list[Announcer] = []
    for name, partner in (("Karla", Partner.MUNICIPALITY), ("Palle", Partner.POLICE)):
        talk = Talk(lokalraad, name)
        for council in councils or ("ishoj",):
            await hire(talk, Role.ANNOUNCER, council, partner)
        visit = await services_of(lokalraad).people.visit(talk.person.id, language="da")
        assert isinstance(visit.visitor, Resident)
        held = await services_of(lokalraad).staff.holding(Announcer, visit.visitor)
        assert held is not None
        found.append(held)
    return Hall(lokalraad, *found)


def _with(before: Plan, told: dict[str, Any]) -> Plan:
    return replace(before, **told)
