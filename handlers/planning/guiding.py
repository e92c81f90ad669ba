"""After one part of a meeting was written: the next one is asked for, or the card is shown."""

from dataclasses import replace

from telegram import Update

from bot.domain.parts import following
from bot.domain.staff import Announcer
from bot.errors import ResidentError
from handlers.context import Context
from handlers.planning.form import Asked, ask_for, close
from handlers.planning.listing import listed
from handlers.planning.showing import shown
from handlers.planning.taking import Taken


async def go_on(
    update: Update, context: Context, announcer: Announcer, wanted: Asked, taken: Taken, *, first: str | None = None
) -> None:
    """Under what there is to say about what was written."""
    found, texts = taken.meeting, context.texts
    notes = [
        first,
        texts("planning-no-end") if not taken.ended else None,
        texts("planning-pinned") if taken.pin else None,
    ]
    said = "\n\n".join(note for note in notes if note) or None
    plan = found.proposal.plan if found.proposal else found.shown
    part = following(plan, wanted.part) if wanted.guided else None
    if part is None:
        await shown(update, context, announcer, found, first=said)
        await close(update, context, announcer)
        return
    try:
        await ask_for(update, context, announcer, found, replace(wanted, part=part), first=said)
    except ResidentError as error:
        await listed(update, context, announcer, first=texts(error.text_id()))
