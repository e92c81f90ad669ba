"""/moeder: the next open meetings of one's own council, of another, or of all."""

from collections.abc import Sequence

from telegram import Update

from bot.domain.announcements import Kind
from bot.domain.meetings import Meeting
from bot.domain.people import Resident, Visitor
from bot.domain.wishes import About
from bot.view import Button, Link, View
from handlers import council, notice
from handlers.button import Button as Tap
from handlers.buttons import AskCouncil
from handlers.context import Context
from handlers.groups import private_link
from handlers.meetings import facts
from handlers.meetings.buttons import (
    ALL_COUNCILS,
    ShowHeld,
    ShowMeetingPlaces,
    ShowMeetings,
    ShowMeetingsIn,
    ShowMine,
)
from handlers.meetings.glimpse import label, listed, presses
from handlers.meetings.showing import card_of
from handlers.meetings.taking import link
from handlers.menu import to_menu
from handlers.replies import is_private, say, under
from handlers.visitors import anyone, anywhere
from handlers.wish_buttons import ShowWishes

MOST = 8
"""So many stand in a list."""

Row = tuple[Button, ...]


@anywhere
async def meetings(update: Update, context: Context, visitor: Visitor, button: ShowMeetings | None = None) -> None:
    """After the command a council can be named, as in "/moeder Herlev"; in a group they are told to all."""
    named = context.content.councils.named(" ".join(context.args or ()))
    slug = named.slug if named else visitor.council if isinstance(visitor, Resident) else None
    if not is_private(update):
        await say(update, context, await in_group(context, named.slug if named else None))
    elif slug is not None and slug in context.content.councils.by_slug:
        await _show(update, context, visitor, slug)
    elif notice.is_accepted(visitor, context.texts):
        await council.ask_towards(update, context, visitor, council.MEETINGS, where(context))
    else:
        await say(update, context, where(context))


async def arrive(update: Update, context: Context, resident: Resident, *, first: str | None = None) -> None:
    """At the meetings of the council that was just chosen. `first` is said above them."""
    await _show(update, context, resident, resident.council, first=first)


@anyone
async def places(update: Update, context: Context, visitor: Visitor, button: ShowMeetingPlaces | None = None) -> None:
    await say(update, context, where(context))


@anyone
async def in_council(update: Update, context: Context, visitor: Visitor, button: ShowMeetingsIn) -> None:
    """One that is forged is none."""
    if button.council == ALL_COUNCILS:
        await _show(update, context, visitor, None)
    elif button.council in context.content.councils.by_slug:
        await _show(update, context, visitor, button.council)
    else:
        await say(update, context, where(context))


@anyone
async def held(update: Update, context: Context, visitor: Visitor, button: ShowHeld) -> None:
    """The last ones, with their minutes."""
    texts, slug = context.texts, button.council
    if slug not in context.content.councils.by_slug:
        await say(update, context, where(context))
        return
    found = await context.services.meetings.held(slug)
    named = facts.council(context.content, slug)
    head = texts("meetings-held" if found else "meetings-held-none", council=named)
    said = [head, *await lines(context, visitor, found, named=False)]
    back = (ShowMeetingsIn(slug).press(texts.plain("button-meetings")), *to_menu(texts))
    await say(update, context, View("\n\n".join(said), (*presses(texts, found), back)))


async def in_group(context: Context, slug: str | None) -> View:
    """Each with a link to its card, which opens in private."""
    texts, found = context.texts, await context.services.meetings.coming(slug)
    said = [texts("meetings-in-group", count=len(found)), *await lines(context, None, found[:MOST], named=True)]
    rows: list[Row] = [(Link(label(texts, each), link(context, each.id)),) for each in found[:MOST]]
    return View("\n\n".join(said), (*rows, (private_link(context),)))


async def lines(context: Context, visitor: Visitor | None, found: Sequence[Meeting], *, named: bool) -> list[str]:
    """A glimpse of each; where seats are counted, whether there are any left."""
    now, resident = context.house.clock(), visitor if isinstance(visitor, Resident) else None
    told = []
    for each in found:
        free = None
        if each.shown.seats is not None and each.is_to_come(now):
            free = (await context.services.meetings.look(each.id, resident)).free
        told.append(listed(context.texts, context.content, each, now, named=named, free=free))
    return told


async def none(context: Context, visitor: Visitor, slug: str | None) -> tuple[str, list[Row]]:
    """That there is none, and how one hears of the next."""
    texts = context.texts
    said = texts("meetings-none", council=facts.council(context.content, slug) if slug else "all")
    told = await _told(context, visitor, slug)
    leads: dict[str, Tap] = {"yes": ShowWishes(), "no": ShowWishes(), "nowhere": AskCouncil()}
    names = {"yes": "button-wishes", "no": "button-wishes", "nowhere": "button-change-council"}
    rows: list[Row] = [(leads[told].press(texts.plain(names[told])),)] if told in leads else []
    hears = texts("meetings-none-told", told=told) if told else ""
    return f"{said} {hears}".rstrip(), rows


def where(context: Context) -> View:
    """The choice of a council."""
    texts = context.texts
    buttons = [ShowMeetingsIn(each.slug).press(each.name) for each in context.content.councils.all]
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    all_of_them = (ShowMeetingsIn(ALL_COUNCILS).press(texts.plain("meetings-all")),)
    return View(texts("meetings-where"), (all_of_them, *pairs, to_menu(texts)))


async def _show(
    update: Update, context: Context, visitor: Visitor, slug: str | None, *, first: str | None = None
) -> None:
    await say(update, context, under(first, await _found(context, visitor, slug)))


async def _found(context: Context, visitor: Visitor, slug: str | None) -> View:
    """None of them, the one there is, or a list."""
    texts, found = context.texts, await context.services.meetings.coming(slug)
    more = _onwards(context, visitor, slug)
    if not found:
        said, rows = await none(context, visitor, slug)
        return View(said, (*rows, *more))
    if len(found) == 1:
        view = await card_of(context, visitor, found[0].id)
        return View(view.html, (*view.buttons[:-1], *more))
    head = texts("meetings", council=facts.council(context.content, slug) if slug else "all")
    said_of = await lines(context, visitor, found[:MOST], named=slug is None)
    left = [texts("meetings-more", count=len(found) - MOST)] if len(found) > MOST else []
    return View("\n\n".join([head, *said_of, *left]), (*presses(texts, found[:MOST]), *more))


def _onwards(context: Context, visitor: Visitor, slug: str | None) -> tuple[Row, ...]:
    texts = context.texts
    held_ones = [ShowHeld(slug).press(texts.plain("meetings-held-look"))] if slug else []
    mine = [ShowMine().press(texts.plain("button-mine"))] if isinstance(visitor, Resident) else []
    elsewhere = (ShowMeetingPlaces().press(texts.plain("meetings-elsewhere")),)
    rows: list[Row] = [elsewhere, (*held_ones, *mine), to_menu(texts)]
    return tuple(row for row in rows if row)


async def _told(context: Context, visitor: Visitor, slug: str | None) -> str:
    """Whether they hear of the next one there by themselves; nothing is said of other councils than their own."""
    if not isinstance(visitor, Resident):
        return "guest"
    if visitor.council is None:
        return "nowhere"
    if slug not in (None, visitor.council):
        return ""
    wanted = (await context.services.wishes.of(visitor)).want(About(Kind.MEETING))
    return "yes" if wanted else "no"
