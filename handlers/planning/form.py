"""How the form of a meeting is opened, what is asked, and how it is closed."""

from collections.abc import Mapping
from dataclasses import dataclass

from telegram import Update

from bot.domain.forms import MEETING, Draft
from bot.domain.meetings import LENGTH, ROOM, Meeting
from bot.domain.parts import GUIDE, NEEDED, without, written
from bot.domain.staff import Announcer
from bot.services.people import Visit
from bot.view import View
from handlers import filling
from handlers.button import row
from handlers.context import Context
from handlers.planning.buttons import RemovePart, ShowPlanned
from handlers.planning.card import back_to
from handlers.replies import say, under

GUIDED = "+"
"""Behind a part: when it is written, the next one is asked for."""

MOST: Mapping[str, int] = {**ROOM, "place": ROOM["address"]}
"""Letters of each kind of part."""


@dataclass(frozen=True)
class Asked:
    """What the form that stands open asks for; `wrote` are messages that answered other parts of it before."""

    number: int
    part: str
    guided: bool = False
    wrote: str = ""

    @property
    def most(self) -> int | None:
        return MOST.get(self.part.partition("-")[0])

    def of(self, message_id: int) -> str | None:
        """The part that message answered before; None where it is new."""
        known = dict(each.split("=") for each in self.wrote.split())
        return known.get(str(message_id))

    def with_answer(self, message_id: int | None) -> str:
        """`wrote`, with that message as the one that answered this part."""
        known = {part: each for each, part in (one.split("=") for one in self.wrote.split())}
        known |= {self.part: str(message_id)} if message_id is not None else {}
        return " ".join(f"{each}={part}" for part, each in known.items())


def asked(draft: Draft) -> Asked:
    number, _, part = draft.answers.get("of", "").partition(":")
    return Asked(row(number), part.rstrip(GUIDED), part.endswith(GUIDED), draft.answers.get("wrote", ""))


async def ask_for(
    update: Update,
    context: Context,
    announcer: Announcer,
    found: Meeting,
    wanted: Asked,
    *,
    first: str | None = None,
    is_answer: bool = False,
    instead: View | None = None,
) -> None:
    """Ask, so that the next thing typed can answer; `instead` is what is said then. Where the message at hand
    `is_answer` to this, and was not taken, it may be edited. Raises ResidentError."""
    message = update.message or update.edited_message
    tried = message.message_id if message is not None and is_answer else None
    part = f"{wanted.part}{GUIDED}" if wanted.guided else wanted.part
    await context.services.planning.ask(
        announcer, wanted.number, part, update_id=update.update_id, tried=tried, wrote=wanted.wrote
    )
    await say(update, context, under(first, instead or _question(context, found, wanted)))


def _question(context: Context, found: Meeting, wanted: Asked) -> View:
    texts, part, number = context.texts, wanted.part.partition("/")[0], str(found.id)
    step = GUIDE.index(part) + 1 if wanted.guided and part in GUIDE else 0
    said = texts(
        "planning-ask",
        part=part,
        step=step,
        steps=len(GUIDE),
        most=wanted.most or 0,
        hours=int(LENGTH.total_seconds() // 3600),
    )
    now = _now(found, part)
    if wanted.guided:
        label = "planning-skip" if part == "invited" else "planning-later"
        return View(said, ((ShowPlanned(number).press(texts.plain(label)),),))
    can_go = without(part) is not None or (part == "minutes-en" and now)
    remove = [(RemovePart(number, part).press(texts.plain("planning-remove")),)] if now and can_go else []
    stands = [texts("planning-now", text=now)] if now else []
    return View("\n\n".join((said, *stands)), (*remove, back_to(context, found.id)))


def _now(found: Meeting, part: str) -> str:
    """What stands there already, to copy from."""
    proposal, (kind, _, language) = found.proposal, part.partition("-")
    if part == "reason":
        return proposal.reason if proposal is not None else ""
    if kind == "minutes":
        minutes = proposal.minutes if proposal is not None else found.minutes
        return minutes.said.get("en" if language == "en" else "da", "") if language != "file" else ""
    if kind in ("number", "time", "pin") or kind == "reason":
        return "" if part != "pin" else _pin(found)
    value = written(proposal.plan if proposal is not None else found.shown, part)
    return "\n".join(value) if part == "agenda" else str(value or "")


def _pin(found: Meeting) -> str:
    pin = (found.proposal.plan if found.proposal is not None else found.shown).place.pin
    return f"{pin.latitude:.5f}, {pin.longitude:.5f}" if pin else ""


async def close(update: Update, context: Context, announcer: Announcer | None = None) -> None:
    """What the announcer wrote is remembered: edited, it is taken again; also where the last part was skipped."""

    async def answered(message_id: int) -> None:
        assert announcer is not None
        await context.services.planning.answered(announcer, message_id, update_id=update.update_id)

    draft = context.visit.draft if context.visit else None
    skipped = update.callback_query is not None and draft is not None and draft.form == MEETING
    if context.visit and announcer is not None and skipped and draft and asked(draft).wrote:
        await answered(0)
        context.visit = Visit(context.visit.visitor)
        return
    await filling.close(update, context, MEETING, answered if announcer is not None else None)


assert set(NEEDED) <= set(GUIDE)
