"""A text that is too long: refused with how long it was, and with it whatever Telegram's app cut off its end."""

from telegram import Message, Update

from bot.domain.forms import Draft, Form
from bot.domain.people import Resident
from bot.domain.pieces import Refused, refused_in
from bot.domain.room import units
from handlers.context import Context


def rest(update: Update, draft: Draft, message: Message) -> Refused | None:
    """All that was refused, where this is the end of it; None for a text of its own, and for what was edited."""
    before = refused_in(draft.answers)
    if before is None or update.edited_message is not None or message.text is None:
        return None
    return before.with_piece(message.message_id, _at(message), units(message.text))


def whole(message: Message, said: str) -> Refused:
    """What was refused, as far as it has come."""
    return Refused(message.message_id, message.message_id, _at(message), units(said))


def was_refused(draft: Draft, message_id: int) -> bool:
    """Whether it was that message: made shorter, it is the answer."""
    before = refused_in(draft.answers)
    return before is not None and before.has(message_id)


async def note(context: Context, resident: Resident, form: Form, refused: Refused, *, room: int) -> str:
    """What is said about it; the form remembers it until it takes something."""
    await context.services.people.note(resident, form, refused.noted())
    cut = "yes" if refused.is_cut else "no" if refused.length > room else "more"
    return context.texts("feedback-long", length=refused.length, room=room, cut=cut)


def _at(message: Message) -> int:
    return int(message.date.timestamp())
