"""A meeting in one line, and in all its lines, for whoever sits at the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.domain.meetings import Meeting, Plan
from bot.domain.walltime import WallTime


def line(one: Meeting, now: datetime) -> str:
    """`meeting 12: draft, ishoj, 2027-03-04 19:00, Tryghed på stien`"""
    plan = one.shown
    when = _wall(plan.begins) if plan.begins else "no time yet"
    return f"meeting {one.id}: {one.phase(now)}, {one.council}, {when}, {plan.text('title', 'da') or 'no title yet'}"


def told(one: Meeting, now: datetime) -> Iterator[str]:
    """Everything that is kept of it but who planned it."""
    yield line(one, now)
    yield from _plan(one.shown)
    if one.reason:
        yield f"  reason: {one.reason}"
    if one.proposal is not None:
        handed_in = "handed in, waits for a second announcer" if one.proposal.submitted else "being written"
        whose = "" if one.proposal.author_id is not None else ", by nobody yet"
        yield f"  proposed: {one.proposal.purpose}, {handed_in}{whose}"
        if not one.proposal.plan.is_complete:
            yield "  still to be written: what residents must know (title, problem, time, place)"
    if one.training:
        yield "  an exercise: it reaches nobody else"


def _plan(plan: Plan) -> Iterator[str]:
    for part in ("title", "problem", "work"):
        for language, text in getattr(plan, part).items():
            yield f"  {part} ({language}): {_indented(text)}"
    place = plan.place
    said = {
        "begins": _wall(plan.begins),
        "ends": _wall(plan.ends),
        "address": place.address,
        "way": place.way,
        "pin": f"{place.pin.latitude}, {place.pin.longitude}" if place.pin else "",
        "access": ", ".join(sorted(place.access)),
        "link": plan.link,
        "agenda": "\n".join(plan.agenda),
        "seats": str(plan.seats or ""),
        "contact": plan.contact,
        "spoken": plan.spoken,
        "invited": plan.invited,
        "hosts": ", ".join(sorted(plan.hosts)),
        "reminders": ", ".join(plan.reminders),
    }
    yield from (f"  {name}: {_indented(text)}" for name, text in said.items() if text)


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


def _wall(wall: WallTime | None) -> str:
    return wall.isoformat().replace("T", " ") if wall else ""
