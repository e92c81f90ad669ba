"""What is done with one meeting, whatever it is to be: begun, opened, used again, taken back or over, called off."""

from telegram import Update

from bot.domain.meetings import Meeting, Purpose
from bot.domain.parts import GUIDE, written
from bot.domain.staff import Announcer
from bot.errors import ResidentError
from bot.view import View
from handlers.button import row
from handlers.context import Context
from handlers.only import only
from handlers.planning import card
from handlers.planning.buttons import (
    AskCallOff,
    AskDrop,
    BeginLike,
    BeginMeeting,
    CallOff,
    ChangeMeeting,
    Drop,
    ShowMore,
    ShowPlanned,
    TakeBack,
    TakeOver,
    WriteMinutes,
)
from handlers.planning.form import Asked, ask_for, close
from handlers.planning.listing import listed
from handlers.planning.showing import attempt, refused, shown
from handlers.replies import say


@only(Announcer)
async def begin(update: Update, context: Context, announcer: Announcer, button: BeginMeeting) -> None:
    """Ask for the council, where there are several; then part after part."""
    councils = {one.slug: one.name for one in context.content.councils.all if one.slug in announcer.councils}
    slug = button.council or (next(iter(councils)) if len(councils) == 1 else "")
    if slug not in councils:
        rows = tuple((BeginMeeting(each).press(name),) for each, name in councils.items())
        await say(update, context, View(context.texts("planning-which-council"), (*rows, card.back(context))))
        return
    begun = await context.services.planning.begin(announcer, slug, update_id=update.update_id)
    await _guide(update, context, announcer, begun)


@only(Announcer)
async def like(update: Update, context: Context, announcer: Announcer, button: BeginLike) -> None:
    """Its time is asked for, and what else it lacks."""
    number, planning = row(button.number), context.services.planning
    try:
        older = await planning.get(announcer, number)
        begun = await planning.begin(announcer, older.council, update_id=update.update_id, like=number)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
        return
    first = context.texts("planning-used-again", number=str(begun.id), first=str(number))
    await _guide(update, context, announcer, begun, first=first)


async def _guide(
    update: Update, context: Context, announcer: Announcer, begun: Meeting, *, first: str | None = None
) -> None:
    """Ask for the first part that nobody has written yet."""
    plan = begun.proposal.plan if begun.proposal else begun.shown
    part = next((each for each in GUIDE if not written(plan, each)), "time")
    wanted = Asked(begun.id, part, guided=True)
    try:
        await ask_for(update, context, announcer, begun, wanted, first=first)
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))


@only(Announcer)
async def show(update: Update, context: Context, announcer: Announcer, button: ShowPlanned) -> None:
    number = row(button.number)
    await attempt(update, context, announcer, context.services.planning.get(announcer, number), number)


@only(Announcer)
async def change(update: Update, context: Context, announcer: Announcer, button: ChangeMeeting) -> None:
    """The form of what is published, or what is proposed for it already."""
    number = row(button.number)
    try:
        found = await context.services.planning.get(announcer, number)
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
        return
    if found.proposal is None and found.is_to_come(context.house.clock()):
        await say(update, context, card.form(context, found))
    else:
        await shown(update, context, announcer, found)


@only(Announcer)
async def more(update: Update, context: Context, announcer: Announcer, button: ShowMore) -> None:
    try:
        found = await context.services.planning.get(announcer, row(button.number))
    except ResidentError as error:
        await listed(update, context, announcer, first=context.texts(error.text_id()))
    else:
        await say(update, context, card.more(context, found))


@only(Announcer)
async def take_back(update: Update, context: Context, announcer: Announcer, button: TakeBack) -> None:
    number = row(button.number)
    await attempt(update, context, announcer, context.services.planning.take_back(announcer, number), number)


@only(Announcer)
async def take_over(update: Update, context: Context, announcer: Announcer, button: TakeOver) -> None:
    number = row(button.number)
    await attempt(update, context, announcer, context.services.planning.take_over(announcer, number), number)


@only(Announcer)
async def ask_drop(update: Update, context: Context, announcer: Announcer, button: AskDrop) -> None:
    texts, number = context.texts, row(button.number)
    try:
        found = await context.services.planning.get(announcer, number)
    except ResidentError as error:
        await listed(update, context, announcer, first=texts(error.text_id()))
        return
    purpose = found.proposal.purpose if found.proposal else "none"
    yes = Drop(button.number).press(texts.plain("planning-drop-yes"))
    said = texts("planning-drop-ask", number=str(number), purpose=purpose)
    await say(update, context, View(said, ((yes,), card.back_to(context, number))))


@only(Announcer)
async def drop(update: Update, context: Context, announcer: Announcer, button: Drop) -> None:
    """A draft is gone then; what is published is shown as it stays."""
    number, planning = row(button.number), context.services.planning
    try:
        await planning.drop(announcer, number)
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
        return
    first = context.texts("planning-dropped")
    try:
        found = await planning.get(announcer, number)
    except ResidentError:
        await listed(update, context, announcer, first=first)
    else:
        await shown(update, context, announcer, found, first=first)
    await close(update, context, announcer)


@only(Announcer)
async def ask_call_off(update: Update, context: Context, announcer: Announcer, button: AskCallOff) -> None:
    """What is proposed for it now, perhaps by a colleague, gives way to it: that is said."""
    texts, number = context.texts, row(button.number)
    try:
        found = await context.services.planning.get(announcer, number)
    except ResidentError as error:
        await listed(update, context, announcer, first=texts(error.text_id()))
        return
    yes = CallOff(button.number).press(texts.plain("planning-call-off-yes"))
    gives_way = "yes" if found.proposal is not None and found.proposal.purpose is Purpose.CHANGE else "no"
    said = texts("planning-call-off-ask", number=str(number), change=gives_way)
    await say(update, context, View(said, ((yes,), card.back_to(context, number))))


@only(Announcer)
async def call_off(update: Update, context: Context, announcer: Announcer, button: CallOff) -> None:
    """It is proposed, and why is asked for: residents read that."""
    number = row(button.number)
    try:
        found = await context.services.planning.call_off(announcer, number)
        if (
            found.proposal is not None
            and found.proposal.author_id == announcer.person_id
            and not found.proposal.reason
        ):
            await ask_for(update, context, announcer, found, Asked(number, "reason"))
            return
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
    else:
        await shown(update, context, announcer, found)


@only(Announcer)
async def minutes(update: Update, context: Context, announcer: Announcer, button: WriteMinutes) -> None:
    """What is written next is the minutes; nothing is proposed before."""
    number = row(button.number)
    try:
        found = await context.services.planning.get(announcer, number)
        if found.proposal is None or found.awaits_minutes(context.house.clock()):
            await ask_for(update, context, announcer, found, Asked(number, "minutes-da"))
            return
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
    else:
        await shown(update, context, announcer, found)
