"""The photo of a henvendelse hangs right above its preview, as staff will see it, and nowhere else."""

from dataclasses import replace

from telegram import Update

from bot.domain.people import Resident
from bot.domain.writing import Hung, Writing
from bot.view import View
from handlers.context import Context
from handlers.emergency import above
from handlers.replies import say


async def show(update: Update, context: Context, resident: Resident, writing: Writing, card: View) -> None:
    """The preview below its photo. Where it stands there already it is edited; else what was tapped becomes the
    photo, and the preview comes below."""
    hung, tapped = writing.hung, _tapped(update)
    if hung is not None and hung.card is not None and tapped in (hung.photo, hung.card):
        card = above(context.texts, context.alarm, card)
        await context.screen.replace(resident.chat_id, hung.card, card)
        return
    if hung is None or hung.card is not None:
        hung = await _hang(context, resident, writing, tapped)
    if hung is None:
        await say(update, context, card)
        return
    number = await context.screen.show(resident.chat_id, above(context.texts, context.alarm, card))
    await context.services.writings.hang(resident, replace(hung, card=number))


async def taken_down(context: Context, resident: Resident, writing: Writing) -> Writing:
    """A photo that is not in it any more is not shown either."""
    if writing.hung is None or writing.hung.picture == writing.picture:
        return writing
    await take_down(context, resident, writing.hung)
    await context.services.writings.hang(resident, None)
    return replace(writing, hung=None)


async def throw_away(context: Context, resident: Resident, writing: Writing) -> None:
    """With all of it."""
    await take_down(context, resident, writing.hung)
    await context.services.writings.drop(resident)


async def take_down(context: Context, resident: Resident, hung: Hung | None, *, again: bool = False) -> None:
    """`again`: the same one is about to be shown further down."""
    if hung is not None:
        old = View(context.texts("feedback-picture-old", again="yes" if again else "no"))
        await context.house.frame.take_down(resident.chat_id, hung.photo, old)


async def _hang(context: Context, resident: Resident, writing: Writing, instead_of: int | None) -> Hung | None:
    """None where there is none, or it cannot be shown."""
    picture = await context.services.writings.picture(resident) if writing.picture else None
    if picture is None or writing.picture is None:
        return None
    await take_down(context, resident, writing.hung, again=True)
    caption = View(context.texts("feedback-picture"))
    number = await context.house.frame.hang(resident.chat_id, picture.content, caption, instead_of=instead_of)
    hung = Hung(writing.picture, number) if number is not None else None
    await context.services.writings.hang(resident, hung)
    return hung


def _tapped(update: Update) -> int | None:
    query = update.callback_query
    return query.message.message_id if query is not None and query.message is not None else None
