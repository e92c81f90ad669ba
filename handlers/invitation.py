"""An invitation's link: the notice where it is still to be read, then the number to be said aloud."""

from telegram import Update

from bot.domain.people import Resident, Visitor
from bot.errors import ResidentError
from bot.services.herald import named_post
from bot.services.invitations import Opened
from bot.view import View
from handlers import notice
from handlers.context import Context
from handlers.menu import to_menu
from handlers.replies import say


async def arrive(update: Update, context: Context, visitor: Visitor, token: str) -> None:
    """A guest reads the notice first, but not for a link that leads nowhere. Raises ResidentError."""
    if notice.is_accepted(visitor, context.texts):
        await say(update, context, card(context, await context.services.invitations.open(visitor, token)))
    else:
        await context.services.invitations.look(token)
        await notice.show(update, context, target=notice.INVITATION + token)


async def go_on(update: Update, context: Context, resident: Resident, token: str) -> None:
    """After the yes; meanwhile somebody else may have opened it."""
    thanks = context.texts("accept-thanks")
    try:
        view = card(context, await context.services.invitations.open(resident, token), first=thanks)
    except ResidentError as error:
        view = View(f"{thanks}\n\n{context.texts(error.text_id())}", (to_menu(context.texts),))
    await say(update, context, view)


def card(context: Context, opened: Opened, *, first: str | None = None) -> View:
    texts, post = context.texts, named_post(context.texts, context.content.councils, opened.post)
    if opened.number is None:
        said = texts("staff-opened-before", post=post)
    else:
        said = texts("staff-opened", post=post, number=str(opened.number))
    return View("\n\n".join(part for part in (first, said) if part), (to_menu(texts),))
