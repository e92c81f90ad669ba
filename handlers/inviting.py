"""Inviting somebody to a post, step by step, and confirming the number they say."""

import secrets
from collections.abc import Sequence

from telegram import Update

from bot.domain.staff import Admin, Partner, Post, Role
from bot.errors import ResidentError
from bot.view import Press, View
from handlers import notice
from handlers import staff as roster
from handlers.button import row
from handlers.context import Context
from handlers.menu import paired
from handlers.only import only
from handlers.replies import say
from handlers.staff_buttons import ConfirmStaff, InviteStaff, WithdrawInvitation

ROLES, PARTNERS = frozenset(Role), frozenset(Partner)
ROLE_LABELS = {
    Role.ANNOUNCER: "staff-role-announcer",
    Role.COORDINATOR: "staff-role-coordinator",
    Role.ADMIN: "staff-role-admin",
}
PARTNER_LABELS = {Partner.POLICE: "staff-partner-police", Partner.MUNICIPALITY: "staff-partner-municipality"}


@only(Admin)
async def invite(update: Update, context: Context, admin: Admin, button: InviteStaff) -> None:
    """Ask for whatever is not chosen yet (or was forged); then make the link, and show it this once."""
    council = button.council if len(admin.councils) > 1 else next(iter(admin.councils))
    if button.role not in ROLES:
        await say(update, context, _which_role(context))
    elif council not in admin.councils:
        await say(update, context, _which_council(context, admin, button.role))
    elif button.partner not in PARTNERS or not button.once:
        await say(update, context, _which_partner(context, button.role, council))
    else:
        post = Post(council, Partner(button.partner), Role(button.role))
        await _make(update, context, admin, post, button.once)


@only(Admin)
async def confirm(update: Update, context: Context, admin: Admin, button: ConfirmStaff) -> None:
    """A digit at a time; with two of them it is tried."""
    invitation_id, digits = row(button.invitation), button.digits
    if len(digits) == 2 and digits.isascii() and digits.isdigit():
        work = roster.confirm_number(context, admin, int(digits), invitation_id)
        await roster.attempt(update, context, admin, work)
        return
    waiting = (await context.services.staff.roster(admin)).invitations
    found = next((each for each in waiting if each.id == invitation_id and each.number is not None), None)
    if found is None:
        await roster.show(update, context, admin, first=context.texts("error-invitation-over"))
    else:
        first = digits if len(digits) == 1 and digits in "123456789" else ""
        await say(update, context, _keypad(context, found.id, first, roster.post_named(context, found.post)))


@only(Admin)
async def withdraw(update: Update, context: Context, admin: Admin, button: WithdrawInvitation) -> None:
    async def do() -> str:
        await context.services.invitations.withdraw(row(button.invitation), by=admin)
        return context.texts("staff-withdrawn")

    await roster.attempt(update, context, admin, do())


async def _make(update: Update, context: Context, admin: Admin, post: Post, once: str) -> None:
    try:
        token = await context.services.invitations.invite(post, by=admin, once=once)
    except ResidentError as error:
        await roster.show(update, context, admin, first=context.texts(error.text_id()))
        return
    link = f"https://t.me/{context.bot.username}?start={notice.INVITATION}{token}"
    said = context.texts("staff-invite-link", post=roster.post_named(context, post), link=link)
    await say(update, context, View(said, (roster.back(context),)))


def _which_role(context: Context) -> View:
    texts = context.texts
    rows = [(InviteStaff(role, "", "", "").press(texts.plain(ROLE_LABELS[role])),) for role in Role]
    return View(texts("staff-invite-role"), (*rows, roster.back(context)))


def _which_council(context: Context, admin: Admin, role: str) -> View:
    known = [council for council in context.content.councils.all if council.slug in admin.councils]
    rows = tuple((InviteStaff(role, council.slug, "", "").press(council.name),) for council in known)
    return View(context.texts("staff-invite-council"), (*paired(rows), roster.back(context)))


def _which_partner(context: Context, role: str, council: str) -> View:
    texts, once = context.texts, secrets.token_urlsafe(8)
    row = tuple(
        InviteStaff(role, council, partner, once).press(texts.plain(PARTNER_LABELS[partner])) for partner in Partner
    )
    return View(texts("staff-invite-partner"), (row, roster.back(context)))


def _keypad(context: Context, invitation_id: int, first: str, post: str) -> View:
    digits = [ConfirmStaff(str(invitation_id), first + digit).press(digit) for digit in "1234567890"]
    texts = context.texts
    said = texts("staff-confirm-second", post=post, digit=first) if first else texts("staff-confirm-first", post=post)
    return View(said, (*_threes(digits if first else digits[:-1]), roster.back(context)))


def _threes(keys: Sequence[Press]) -> list[tuple[Press, ...]]:
    return [tuple(keys[i : i + 3]) for i in range(0, len(keys), 3)]
