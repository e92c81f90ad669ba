"""/medarbejdere: who holds which post in the councils one oversees, and taking a post away."""

from collections.abc import Awaitable

from telegram import Update

from bot.domain.staff import Admin, Held, Invitation, Post, Roster
from bot.errors import ResidentError
from bot.services.herald import named_post
from bot.view import Button, View
from handlers.button import row
from handlers.context import Context
from handlers.dates import instant
from handlers.menu import Rows, to_menu
from handlers.only import only
from handlers.replies import say
from handlers.staff_buttons import (
    AskRemovePost,
    AskWhichPost,
    ConfirmStaff,
    InviteStaff,
    RemovePost,
    ShowStaff,
    WithdrawInvitation,
)


@only(Admin)
async def staff(update: Update, context: Context, admin: Admin, button: ShowStaff | None = None) -> None:
    """With a number behind it, `/medarbejdere 47` confirms."""
    if typed := " ".join(context.args or ()):
        await attempt(update, context, admin, confirm_typed(context, admin, typed))
    else:
        await show(update, context, admin)


@only(Admin)
async def which(update: Update, context: Context, admin: Admin, button: AskWhichPost) -> None:
    """One's own posts are somebody else's to remove."""
    texts, roster = context.texts, await context.services.staff.roster(admin)
    others = [held for held in roster.held if held.person_id != admin.person_id]
    rows = [
        (AskRemovePost(str(held.id)).press(texts.plain("staff-remove-one", **_told(context, held))),)
        for held in others
    ]
    said = texts("staff-remove-which" if others else "staff-remove-none")
    await say(update, context, View(said, (*rows, back(context))))


@only(Admin)
async def ask_remove(update: Update, context: Context, admin: Admin, button: AskRemovePost) -> None:
    try:
        held = await context.services.staff.held(row(button.post), by=admin)
    except ResidentError as error:
        await show(update, context, admin, first=context.texts(error.text_id()))
        return
    yes = RemovePost(button.post).press(context.texts.plain("staff-remove-yes"))
    await say(
        update, context, View(context.texts("staff-remove-ask", **_told(context, held)), ((yes,), back(context)))
    )


@only(Admin)
async def remove(update: Update, context: Context, admin: Admin, button: RemovePost) -> None:
    async def do() -> str:
        held = await context.services.staff.revoke(row(button.post), by=admin)
        return context.texts("staff-removed", **_told(context, held))

    await attempt(update, context, admin, do())


async def attempt(update: Update, context: Context, admin: Admin, work: Awaitable[str]) -> None:
    """Do it, and show the list as it is then, under what came of it."""
    try:
        first = await work
    except ResidentError as error:
        first = context.texts(error.text_id())
    await show(update, context, admin, first=first)


async def confirm_typed(context: Context, admin: Admin, typed: str) -> str:
    if not (len(typed) == 2 and typed.isascii() and typed.isdigit()):
        return context.texts("staff-number-unread")
    return await confirm_number(context, admin, int(typed))


async def confirm_number(context: Context, admin: Admin, number: int, invitation_id: int | None = None) -> str:
    """Raises NumberWrong, InvitationOver, PostOwn."""
    confirmed = await context.services.invitations.confirm(number, by=admin, invitation_id=invitation_id)
    named = post_named(context, confirmed.post)
    return context.texts("staff-confirmed", number=str(confirmed.person_id), post=named)


async def show(update: Update, context: Context, admin: Admin, *, first: str | None = None) -> None:
    roster = await context.services.staff.roster(admin)
    listed = "\n".join((context.texts("staff-list"), *(_held(context, admin, held) for held in roster.held)))
    parts = (first, listed, _invited(context, roster))
    await say(update, context, View("\n\n".join(part for part in parts if part), _rows(context, roster)))


def post_named(context: Context, post: Post) -> str:
    return named_post(context.texts, context.content.councils, post)


def back(context: Context) -> tuple[Button, ...]:
    """The row that leads back to the list."""
    return (ShowStaff().press(context.texts.plain("staff-back")),)


def _rows(context: Context, roster: Roster) -> Rows:
    texts = context.texts
    opened = [each for each in roster.invitations if each.number is not None]
    confirm = [_press(context, ConfirmStaff(str(each.id), ""), "staff-confirm", each) for each in opened]
    withdraw = [
        _press(context, WithdrawInvitation(str(each.id)), "staff-withdraw", each) for each in roster.invitations
    ]
    rest = (
        (InviteStaff("", "", "", "").press(texts.plain("staff-invite")),),
        (AskWhichPost().press(texts.plain("staff-remove")),),
        to_menu(texts),
    )
    return (*confirm, *withdraw, *rest)


def _press(
    context: Context, button: ConfirmStaff | WithdrawInvitation, label: str, invitation: Invitation
) -> tuple[Button, ...]:
    return (button.press(context.texts.plain(label, post=post_named(context, invitation.post))),)


def _held(context: Context, admin: Admin, held: Held) -> str:
    key = "staff-list-own" if held.person_id == admin.person_id else "staff-list-post"
    return context.texts(key, **_told(context, held))


def _told(context: Context, held: Held) -> dict[str, str]:
    return {"number": str(held.person_id), "post": post_named(context, held.post)}


def _invited(context: Context, roster: Roster) -> str | None:
    """Never the numbers: those are to be heard from whoever was invited."""
    texts = context.texts
    if not roster.invitations:
        return None
    lines = [texts("staff-list-invited")]
    for each in roster.invitations:
        until = instant(each.expires_at, context.language)
        key = "staff-list-opened" if each.number is not None else "staff-list-waiting"
        lines.append(texts(key, post=post_named(context, each.post), until=until))
        if each.knocked:
            lines.append(texts("staff-list-knocked"))
    if any(each.number is not None for each in roster.invitations):
        lines.append(texts("staff-list-help"))
    return "\n".join(lines)
