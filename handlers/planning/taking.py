"""What an announcer wrote or sent for one part of a meeting is taken: read, and put where it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from telegram import Message

from bot.domain.meetings import ROOM, Meeting, Minutes, Pin, Plan, Purpose
from bot.domain.parts import Change, is_here, pinned, read_part
from bot.domain.people import Language
from bot.domain.room import units
from bot.domain.spans import read_span
from bot.domain.staff import Announcer
from bot.domain.walltime import WallTime
from bot.errors import MeetingTooLong, TimeAmbiguous
from handlers.announcements.writing import enclosed
from handlers.context import Context
from handlers.planning.form import Asked


@dataclass(frozen=True)
class Taken:
    """The meeting as it is now; `ended`: its end was said, or is not what was written; `pin`: a place on the map."""

    meeting: Meeting
    ended: bool = True
    pin: bool = False


async def take(context: Context, announcer: Announcer, wanted: Asked, message: Message) -> Taken | None:
    """None for what cannot be read. Raises TimeAmbiguous where it may be one of several hours, and ResidentError."""
    said, service = (message.text or message.caption or "").strip(), context.services.planning
    if wanted.most is not None and units(said) > wanted.most:
        raise MeetingTooLong
    if wanted.part == "reason":
        return Taken(await service.explain(announcer, wanted.number, said)) if said else None
    if wanted.part.startswith("minutes"):
        return await _minutes(context, announcer, wanted, said, message)
    if wanted.part == "time":
        return await _time(context, announcer, wanted.number, said)
    change = _pin(message, wanted.part) or read_part(wanted.part, said)
    if change is None:
        return None
    found = await service.edit(announcer, wanted.number, change)
    return Taken(found, pin=wanted.part == "place" and found.proposal is not None and _has_pin_alone(found))


def at(begins: WallTime, ends: WallTime) -> Change:
    """A plan with that time."""

    def change(plan: Plan) -> Plan:
        return replace(plan, begins=begins, ends=ends)

    return change


async def _time(context: Context, announcer: Announcer, number: int, said: str) -> Taken | None:
    span = read_span(said, context.house.clock())
    if span is None:
        return None
    meant = span.meant()
    if len(meant) > 1:
        raise TimeAmbiguous
    found = await context.services.planning.edit(announcer, number, at(*meant[0]))
    return Taken(found, ended=span.ends is not None)


async def _minutes(
    context: Context, announcer: Announcer, wanted: Asked, said: str, message: Message
) -> Taken | None:
    """Beside what is written of them already; what is published stays until the new ones are."""
    service, number = context.services.planning, wanted.number
    file, (_, _, part) = enclosed(message), wanted.part.partition("-")
    if file is None and (part == "file" or not said):
        return None
    minutes = minutes_of(await service.get(announcer, number))
    if said and part != "file":
        spoken: Language = "en" if part == "en" else "da"
        told: Mapping[Language, str] = {**minutes.said, spoken: said}
        minutes = replace(minutes, said=told)
    if file is not None:
        minutes = replace(minutes, file=file)
    return Taken(await service.write_minutes(announcer, number, minutes))


def minutes_of(found: Meeting) -> Minutes:
    """What is written of them by now."""
    proposal = found.proposal
    return proposal.minutes if proposal is not None and proposal.purpose is Purpose.MINUTES else found.minutes


def _pin(message: Message, part: str) -> Change | None:
    """Of a place that was sent, in Denmark; of a venue also its name and address, where the place was asked for."""
    venue = message.venue
    spot = venue.location if venue else message.location
    if spot is None or part not in ("place", "pin"):
        return None
    pin = Pin(round(spot.latitude, 6), round(spot.longitude, 6))
    address = ", ".join(filter(None, (venue.title, venue.address))) if venue and part == "place" else ""
    return pinned(pin, address[: ROOM["address"]]) if is_here(pin) else None


def _has_pin_alone(found: Meeting) -> bool:
    place = found.proposal.plan.place if found.proposal else found.shown.place
    return place.pin is not None and not place.address
