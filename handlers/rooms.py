"""Which room a half-filled form belongs to: what is typed or sent next is taken there."""

from collections.abc import Mapping
from functools import wraps

from telegram import Update

from bot.domain.forms import ADDITION, AGENDA, ANNOUNCEMENT, FEEDBACK, INBOX, MEETING, Draft, Form
from bot.domain.people import Resident, Visitor
from bot.services.people import Visit
from bot.view import View
from handlers import kinds, notice, privacy, waiting
from handlers.announcements import writing as announcing
from handlers.context import Context
from handlers.feedback import adding
from handlers.feedback import writing as feedback
from handlers.filling import Room, close
from handlers.inbox import writing as reviewing
from handlers.meetings import bringing
from handlers.planning import writing as planning
from handlers.visitors import Handler, More, meet

ROOMS: Mapping[Form, Room] = {
    ANNOUNCEMENT: announcing.ROOM,
    MEETING: planning.ROOM,
    AGENDA: bringing.ROOM,
    FEEDBACK: feedback.ROOM_OF_FEEDBACK,
    ADDITION: adding.ROOM,
    INBOX: reviewing.ROOM,
}
"""Forms that take whatever is written; all others are asked for in passing, and questions are answered meanwhile."""


async def taken_again(update: Update, context: Context, visitor: Visitor) -> bool:
    """Whether this is a message that was written for a form, edited or given again: then that is seen to."""
    visit, message = context.visit, update.effective_message
    form = (visit.draft or visit.filled) if visit is not None else None
    room = ROOMS.get(form.form) if form is not None else None
    if message is None or form is None or room is None or not room.wrote(form, message.message_id):
        return False
    if not await room.lets_in(context, visitor):
        return False
    await (room.answer if form.question else room.amend)(update, context, form)
    return True


async def room_of(context: Context, visitor: Visitor, draft: Draft | None) -> Room | None:
    """Where the form is gone on with, if it is still theirs; whoever may not any more has it closed, and is
    answered."""
    room = ROOMS.get(draft.form) if draft is not None else None
    if room is None or draft is None or await room.lets_in(context, visitor):
        return room
    if isinstance(visitor, Resident):
        await context.services.people.cancel(visitor, draft.form)
        context.visit = Visit(visitor)
    return None


def claimed(context: Context, draft: Draft | None, typed: str) -> bool:
    """Whether words that open something everywhere are for the form that stands open."""
    room = ROOMS.get(draft.form) if draft is not None else None
    return draft is not None and room is not None and room.claims(context, draft, typed)


async def heard(update: Update, context: Context) -> None:
    """Words in which danger was heard, kept where a form takes them; it goes on below the 112 notice."""
    visit, message = await meet(update, context), update.effective_message
    draft = visit.draft
    room = await room_of(context, visit.visitor, draft)
    if draft is None or room is None or room.heard is None or message is None or message.forward_origin:
        return
    if draft.took(update.update_id):
        await room.again(update, context, draft)
    elif update.edited_message is None or room.wrote(draft, message.message_id):
        await room.heard(update, context, draft)


async def passed(update: Update, context: Context, visitor: Visitor, typed: str) -> bool:
    """Whether this was said in passing while a form stands open: it is no answer, and nobody leaves by it."""
    draft = context.visit.draft if context.visit is not None else None
    if draft is None or not waiting.is_passing(context, typed) or not notice.is_accepted(visitor, context.texts):
        return False  # a yes may be to the notice
    room = await room_of(context, visitor, draft)
    if room is not None:
        await room.again(update, context, draft, first=waiting.still(context, room.awaits(draft), typed))
    return room is not None


async def wordless(update: Update, context: Context, visitor: Visitor) -> bool:
    """Whether a form stands open that this is no answer to: then it asks again in its own words, once an album."""
    draft, message = context.visit.draft if context.visit is not None else None, update.effective_message
    room = await room_of(context, visitor, draft)
    if draft is None or room is None or message is None:
        return False
    if not kinds.is_answered(update, context, message):
        await room.again(update, context, draft, first=waiting.unread(context, room.awaits(draft), message))
    return True


async def leave(update: Update, context: Context, *, but: Form | None = None) -> None:
    """Whoever opens something else has turned away from what they were writing, unless it is `but`, or this very
    update began it and is given again. Who types sees no button turn, so they are told that they did."""
    visit = await meet(update, context)
    draft, resident = visit.draft, visit.visitor
    room = ROOMS.get(draft.form) if draft is not None else None
    if draft is None or room is None or not isinstance(resident, Resident):
        return
    if draft.form == but or draft.took(update.update_id):
        return
    left = await room.left(context, resident, draft)
    if left is None and update.callback_query is None:
        left = View(context.texts("form-left", what=room.awaits(draft)))
    if left is not None:
        await context.screen.show(resident.chat_id, left)
    await close(update, context, draft.form)


def turning_away(handler: Handler[More], *, but: Form | None = None) -> Handler[More]:
    """The handler of something else than the form that is being written, unless that is `but`."""

    @wraps(handler)
    async def turn(update: Update, context: Context, /, *more: More.args, **named: More.kwargs) -> None:
        await privacy.put_aside(update, context)
        await leave(update, context, but=but)
        await handler(update, context, *more, **named)

    return turn
