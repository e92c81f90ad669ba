"""How the form of an announcement is opened, with what can be tapped instead of written, and how it is closed."""

from datetime import datetime, time, timedelta

from telegram import Update

from bot.clock import ZONE
from bot.domain.announcements import Announcement, Purpose, room_taken
from bot.domain.forms import ANNOUNCEMENT
from bot.domain.staff import Announcer
from bot.view import Button, View
from handlers import filling
from handlers.announcements.buttons import ChooseTime, RemovePart
from handlers.announcements.card import back_to
from handlers.context import Context
from handlers.dates import instant
from handlers.replies import say, under

OFFERED = (("today", 17), ("tomorrow", 9), ("tomorrow", 17))
"""Days and hours that can be tapped; any others can be written."""

COPIED = 3_500
"""Up to so long a text is shown to whoever writes it anew; a longer one does not fit under the question."""


async def ask_for(
    update: Update,
    context: Context,
    announcer: Announcer,
    found: Announcement,
    part: str,
    *,
    first: str | None = None,
) -> None:
    """Ask, so that the next thing typed can answer. Raises ResidentError."""
    message = update.message or update.edited_message
    tried = message.message_id if message is not None else None
    await context.services.announcements.ask(announcer, found.id, part, update_id=update.update_id, tried=tried)
    rows: list[tuple[Button, ...]] = []
    if part == "time":
        rows = _times(context, found)
    elif part == "file" and found.content.enclosure and found.purpose is Purpose.NEW:
        rows = [(RemovePart(str(found.id), part).press(context.texts.plain("announcement-file-remove")),)]
    new = "yes" if found.purpose is Purpose.NEW else "no"
    said = [context.texts("announcement-ask", part=part.partition("/")[0], new=new), *_now(context, found, part)]
    view = View("\n\n".join(said), (*rows, back_to(context, found.id)))
    await say(update, context, under(first, view))


def _now(context: Context, found: Announcement, part: str) -> list[str]:
    """What stands there already, to copy from."""
    kind, _, language = part.partition("-")
    told = {"text": found.content.said, "note": found.content.note}.get(kind, {})
    text = told.get("en" if language == "en" else "da")
    return [context.texts("announcement-now"), text] if text and room_taken(text) < COPIED else []


def _times(context: Context, found: Announcement) -> list[tuple[Button, ...]]:
    texts, now = context.texts, context.house.clock()
    today = now.astimezone(ZONE).date()
    rows: list[tuple[Button, ...]] = [(ChooseTime(str(found.id), "").press(texts.plain("announcement-at-once")),)]
    for day, hour in OFFERED:
        moment = datetime.combine(today + timedelta(days=day == "tomorrow"), time(hour), ZONE)
        if moment > now + timedelta(minutes=10):
            minutes = str(int(moment.timestamp()) // 60)
            rows.append((ChooseTime(str(found.id), minutes).press(instant(moment, context.language)),))
    return rows


async def close(update: Update, context: Context, announcer: Announcer | None = None) -> None:
    """What the announcer wrote is remembered: edited, it is taken again."""

    async def answered(message_id: int) -> None:
        assert announcer is not None
        await context.services.announcements.answered(announcer, message_id, update_id=update.update_id)

    await filling.close(update, context, ANNOUNCEMENT, answered if announcer is not None else None)
