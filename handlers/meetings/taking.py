"""What somebody takes along from a meeting: its calendar file, its place on the map, its link, its minutes."""

from urllib.parse import urlencode

from telegram import Update

from bot.domain.meetings import Meeting, Phase, Stage
from bot.domain.people import Resident, Visitor
from bot.errors import MeetingUnknown
from bot.services.meetings.calendar import calendar_file
from bot.view import Attachment, Link, Spot, View
from handlers.button import row
from handlers.context import Context
from handlers.links import to_meeting
from handlers.meetings import facts
from handlers.meetings.buttons import Share, ShowOnMap, TakeCalendar, TakeMinutes
from handlers.meetings.doing import back
from handlers.meetings.showing import show, unknown
from handlers.replies import say
from handlers.visitors import anyone


@anyone
async def calendar(update: Update, context: Context, visitor: Visitor, button: TakeCalendar) -> None:
    """As a new message; what was tapped stays as it is."""
    if meeting := await _found(update, context, visitor, button.number):
        texts, plan = context.texts, meeting.shown
        title, url = facts.title(plan, texts.language), link(context, meeting.id)
        said = "\n\n".join(part for part in (plan.text("problem", texts.language), url) if part)
        content = calendar_file(meeting, title=title, said=said, url=url, now=context.house.clock())
        cancelled = "yes" if meeting.stage is Stage.CANCELLED else "no"
        told = texts("meeting-calendar-said", title=title, when=facts.when(texts, plan), cancelled=cancelled)
        await context.screen.hand_over(visitor.chat_id, f"lokalraad-{meeting.id}.ics", content, View(told))


@anyone
async def on_map(update: Update, context: Context, visitor: Visitor, button: ShowOnMap) -> None:
    meeting = await _found(update, context, visitor, button.number)
    if meeting is None:
        return
    place, title = meeting.shown.place, facts.title(meeting.shown, context.language)
    if place.pin is None:
        await show(update, context, visitor, meeting.id)
    else:
        address = place.address or facts.council(context.content, meeting.council)
        await context.screen.show_place(
            visitor.chat_id, Spot(place.pin.latitude, place.pin.longitude, title, address)
        )


@anyone
async def share(update: Update, context: Context, visitor: Visitor, button: Share) -> None:
    """The link, to copy or to send on."""
    if meeting := await _found(update, context, visitor, button.number):
        texts, url = context.texts, link(context, meeting.id)
        title, when = facts.title(meeting.shown, texts.language), facts.when(texts, meeting.shown)
        words = texts.plain("meeting-share-words", title=title, when=when)
        send = Link(
            texts.plain("meeting-share-send"), f"https://t.me/share/url?{urlencode({'url': url, 'text': words})}"
        )
        await say(update, context, View(texts("meeting-share-said", link=url), ((send,), back(texts, meeting.id))))


@anyone
async def minutes(update: Update, context: Context, visitor: Visitor, button: TakeMinutes) -> None:
    """The document; where there is none, the card."""
    meeting = await _found(update, context, visitor, button.number)
    if meeting is None:
        return
    file = meeting.minutes.file
    if file is None or meeting.phase(context.house.clock()) is not Phase.MINUTED:
        await show(update, context, visitor, meeting.id)
        return
    said = context.texts("meeting-minutes-file", title=facts.title(meeting.shown, context.language))
    await context.screen.show(visitor.chat_id, View(said, (), Attachment(file.kind, file.file_id)))


def link(context: Context, number: int) -> str:
    """What opens exactly that meeting."""
    return f"https://t.me/{context.bot.username}?start={to_meeting(number)}"


async def _found(update: Update, context: Context, visitor: Visitor, number: str) -> Meeting | None:
    """Where there is none, that is said."""
    resident = visitor if isinstance(visitor, Resident) else None
    try:
        return (await context.services.meetings.look(row(number), resident)).meeting
    except MeetingUnknown as error:
        await say(update, context, unknown(context, error))
        return None
