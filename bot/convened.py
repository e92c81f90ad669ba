"""The open meeting that the demo begins with: planned by one, approved by another, as it goes for real."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.clock import ZONE, Clock
from bot.domain.meetings import Access, Meeting, Pin, Place, Plan
from bot.domain.people import Resident
from bot.domain.staff import Announcer
from bot.domain.walltime import read_wall
from bot.services import Services

DAYS = 9
PLAN = Plan(
    "ishoj",
    title={"da": "Tryghed på vejen til stationen", "en": "Safe on the way to the station"},
    problem={
        "da": "Flere er utrygge på stien til stationen efter mørkets frembrud.",
        "en": "Many feel unsafe on the path to the station after dark.",
    },
    work={
        "da": "Politiet går oftere tur på stien, og kommunen ser på lyset. Kom og sig, hvad du har set.",
        "en": "The police walk the path more often, and the municipality looks at the lights. Come and tell us.",
    },
    place=Place("Eksempelhuset, Prøvevej 1", Pin(55.6153, 12.3582), frozenset({Access.STEP_FREE, Access.LOOP})),
    agenda=("Velkomst", "Det har politiet og kommunen gjort", "Jeres spørgsmål og forslag"),
    seats=40,
    invited="Beboere, butikker og foreninger",
)


async def convene(services: Services, clock: Clock, planner: int, approver: int) -> Meeting:
    """`planner` and `approver` are the chats of two announcers of Ishøj."""
    karla, mikkel = [await _announcer(services, chat) for chat in (planner, approver)]
    day = clock().astimezone(ZONE).date() + timedelta(days=DAYS)
    begins, ends = (read_wall(datetime.combine(day, time(hour))) for hour in (19, 21))
    begun = await services.planning.begin(karla, "ishoj", update_id=-1)
    written = await services.planning.edit(karla, begun.id, lambda _: replace(PLAN, begins=begins, ends=ends))
    assert written.proposal is not None
    await services.planning.submit(karla, begun.id, written.proposal.fingerprint)
    return await services.planning.approve(mikkel, begun.id, written.proposal.fingerprint)


async def _announcer(services: Services, chat_id: int) -> Announcer:
    visitor = (await services.people.visit(chat_id, language="da")).visitor
    assert isinstance(visitor, Resident)
    found = await services.staff.holding(Announcer, visitor)
    assert found is not None
    return found
