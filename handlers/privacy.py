"""/privatliv: what is kept about me, in words; a file of it; and everything erased at one yes."""

from telegram import Update

from bot.domain.forms import ERASE
from bot.domain.people import Resident, Visitor
from bot.domain.wishes import Wishes
from bot.services.herald import named_post
from bot.services.people import Visit
from bot.services.privacy import Kept
from bot.texts import Texts
from bot.view import View
from handlers.buttons import AskErase, Erase, Keep, ShowPrivacy, TakeAlong
from handlers.context import Context
from handlers.dates import instant
from handlers.doorstep import Asked
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import anyone, meet


@anyone
async def privacy(update: Update, context: Context, visitor: Visitor, button: ShowPrivacy | None = None) -> None:
    if not isinstance(visitor, Resident):
        await say(update, context, nothing_kept(context))
        return
    kept = await context.services.privacy.kept(visitor, update_id=update.update_id)
    wishes = await context.services.wishes.of(visitor)
    await say(update, context, card(context, kept, wishes))


@anyone
async def take_along(update: Update, context: Context, visitor: Visitor, button: TakeAlong | None = None) -> None:
    """The file comes as a new message, without buttons: a message with a file cannot turn into another view."""
    if not isinstance(visitor, Resident):
        await say(update, context, nothing_kept(context))
        return
    export = await context.services.privacy.export(visitor, update_id=update.update_id)
    await context.screen.hand_over(
        visitor.chat_id, export.name, export.content, View(context.texts("privacy-export"))
    )


@anyone
async def ask_erase(update: Update, context: Context, visitor: Visitor, button: AskErase | None = None) -> None:
    if not isinstance(visitor, Resident):
        await say(update, context, nothing_kept(context))
        return
    await context.services.privacy.ask_to_erase(visitor, update_id=update.update_id)
    await say(update, context, await confirmation(context, visitor))


@anyone
async def erase(update: Update, context: Context, visitor: Visitor, button: Erase | None = None) -> None:
    """Erase after a yes. A button from long ago asks once more; one tapped twice finds nothing left."""
    doorstep, texts = context.house.doorstep, context.texts
    if isinstance(visitor, Resident):
        if not is_asked(context.visit):
            await ask_erase(update, context)
            return
        await context.services.privacy.erase(visitor, update_id=update.update_id)
        doorstep.erased.note(visitor.chat_id, update.update_id)
        doorstep.asked.note(visitor.chat_id, Asked(texts.language, open=False))
    if is_erased_by(update, context, visitor):
        await say(update, context, View(texts("privacy-erased"), (to_menu(texts),)))
    else:
        await say(update, context, nothing_kept(context))


@anyone
async def keep(update: Update, context: Context, visitor: Visitor, button: Keep | None = None) -> None:
    """A button that is left after the erasure must not say that nothing was erased."""
    if not isinstance(visitor, Resident):
        await say(update, context, nothing_kept(context))
        return
    await say(update, context, View(context.texts("privacy-not-erased"), (to_menu(context.texts),)))
    await context.services.people.cancel(visitor, ERASE)  # when it is said: a "nej" that comes again means the same


async def put_aside(update: Update, context: Context) -> None:
    """Whoever turns to something else is asked again before anything is erased."""
    visit = await meet(update, context)
    if is_asked(visit) and isinstance(visit.visitor, Resident):
        await context.services.people.cancel(visit.visitor, ERASE)
        context.visit = Visit(visit.visitor)


def is_asked(visit: Visit | None) -> bool:
    """Whether the question before erasing stands open."""
    return visit is not None and visit.draft is not None and visit.draft.form == ERASE


def is_erased_by(update: Update, context: Context, visitor: Visitor) -> bool:
    """Whether this very update erased them: when it comes again, they still wait to hear so."""
    return context.house.doorstep.erased.get(visitor.chat_id) == update.update_id


def card(context: Context, kept: Kept, wishes: Wishes) -> View:
    texts = context.texts
    council = context.content.councils.by_slug.get(kept.council or "")
    posts = ", ".join(named_post(texts, context.content.councils, post) for post in kept.posts)
    parts = (
        texts(
            "privacy",
            council=council.name if council else texts.plain("council-none"),
            version=kept.notice_version,
            accepted=instant(kept.notice_accepted_at, context.language),
            blocked="yes" if kept.blocked_at else "no",
        ),
        texts("privacy-wishes", level=wishes.level),
        texts("privacy-meetings", followed=kept.followed, brought=kept.brought).strip() if kept.at_meetings else None,
        *_feedback(texts, kept),
        texts("privacy-posts", posts=posts) if posts else None,
        texts("privacy-half-filled") if kept.half_filled else None,
        texts("privacy-waiting", count=kept.messages_waiting) if kept.messages_waiting else None,
        " ".join((texts("privacy-no-more"), texts("privacy-always"))),
        texts("privacy-rights"),
    )
    return View(
        "\n\n".join(part for part in parts if part),
        (
            (TakeAlong().press(texts.plain("button-export")),),
            (AskErase().press(texts.plain("button-erase")),),
            to_menu(texts),
        ),
    )


def _feedback(texts: Texts, kept: Kept) -> list[str]:
    """Of what was sent to police and municipality, and what is being written."""
    sent = [texts("privacy-cases", count=kept.sent, waiting=kept.unanswered)] if kept.sent else []
    picture = "yes" if kept.unsent_picture else "no"
    return [*sent, texts("privacy-writing", picture=picture)] if kept.half_written else sent


async def confirmation(context: Context, resident: Resident) -> View:
    """With what becomes of cases that nobody has answered yet: who erases themselves lets go of them knowingly."""
    texts, waiting = context.texts, await context.services.privacy.unanswered(resident)
    cut = texts("privacy-erase-cases", count=waiting) if waiting else None
    return View(
        "\n\n".join(part for part in (texts("privacy-erase-ask"), cut) if part),
        ((Erase().press(texts.plain("button-erase-yes")),), (Keep().press(texts.plain("button-erase-no")),)),
    )


def nothing_kept(context: Context) -> View:
    texts = context.texts
    return View("\n\n".join((texts("privacy-nothing"), texts("privacy-always"))), (to_menu(texts),))
