"""/tiltag: what is or was done for safety, to look around in: one's own municipality first, then everything."""

from collections.abc import Iterable

from telegram import Update

from bot.domain.councils import Council
from bot.domain.initiatives import KINDS, Initiative
from bot.domain.people import Resident, Visitor
from bot.view import Press, View
from handlers.buttons import (
    ShowInitiative,
    ShowInitiatives,
    ShowInitiativesIn,
    ShowInitiativesOf,
    ShowPlaces,
)
from handlers.context import Context
from handlers.initiative import card
from handlers.menu import Rows, to_menu
from handlers.replies import say
from handlers.visitors import anyone


@anyone
async def initiatives(
    update: Update, context: Context, visitor: Visitor, button: ShowInitiatives | None = None
) -> None:
    """After the command a council can be named, as in "/tiltag Herlev"; of any other word nothing is made."""
    named = context.content.councils.named(" ".join(context.args or ()))
    if named is None:
        await _show(update, context, visitor)
    else:
        await in_council(update, context, ShowInitiativesIn(named.slug))


@anyone
async def of_kind(update: Update, context: Context, visitor: Visitor, button: ShowInitiativesOf) -> None:
    """All projects, partnerships or offers."""
    texts = context.texts
    found = [initiative for initiative in context.content.initiatives if initiative.kind == button.kind]
    if found:
        rows = _rows(context, found, back=button.kind)
        await say(update, context, View(texts("initiatives-of", kind=button.kind), (*rows, *_back(context))))
    else:
        await _show(update, context, visitor, first=texts("button-old"))


@anyone
async def places(update: Update, context: Context, visitor: Visitor, button: ShowPlaces | None = None) -> None:
    """Every council, to look into without moving there."""
    buttons = [ShowInitiativesIn(council.slug).press(council.name) for council in context.content.councils.all]
    pairs: Rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    await say(update, context, View(context.texts("initiatives-where"), (*pairs, *_back(context))))


@anyone
async def in_council(update: Update, context: Context, visitor: Visitor, button: ShowInitiativesIn) -> None:
    """What a resident of that council can meet."""
    council = context.content.councils.by_slug.get(button.council)
    if council is None:
        await _show(update, context, visitor, first=context.texts("button-old"))
        return
    rows = _rows(context, _reaching(context, council), back=council.slug)
    await say(update, context, View(context.texts("initiatives-in", council=council.name), (*rows, *_back(context))))


@anyone
async def initiative(update: Update, context: Context, visitor: Visitor, button: ShowInitiative) -> None:
    """One of them; where it is no more, the way to the others."""
    found = next((one for one in context.content.initiatives if one.id == button.initiative), None)
    if found is None:
        await _show(update, context, visitor, first=context.texts("button-old"))
        return
    back = _to_list(context, button.back), *to_menu(context.texts)
    await say(update, context, View(card(context.texts, context.content.councils, found), (back,)))


async def _show(update: Update, context: Context, visitor: Visitor, *, first: str | None = None) -> None:
    """The first card: what concerns the council that was chosen, and every kind there is."""
    texts = context.texts
    chosen = visitor.council if isinstance(visitor, Resident) else None
    council = context.content.councils.by_slug.get(chosen or "")
    said = texts("initiatives-in", council=council.name) if council else texts("initiatives")
    near = _rows(context, _reaching(context, council), back="") if council else ()
    kinds = {initiative.kind for initiative in context.content.initiatives}
    rows: Rows = tuple(
        (ShowInitiativesOf(kind).press(texts.plain("initiatives-kind", kind=kind)),)
        for kind in KINDS
        if kind in kinds
    )
    elsewhere = ((ShowPlaces().press(texts.plain("button-places")),),)
    html = "\n\n".join(part for part in (first, said) if part)
    await say(update, context, View(html, (*near, *rows, *elsewhere, to_menu(texts))))


def _reaching(context: Context, council: Council) -> list[Initiative]:
    """What is there and nowhere else first, what has ended last."""
    everywhere = len(context.content.councils.all)
    reaching = [one for one in context.content.initiatives if one.reaches(council.slug)]
    return sorted(
        reaching,
        key=lambda one: (one.status == "finished", one.district is None or len(one.councils) == everywhere),
    )


def _rows(context: Context, found: Iterable[Initiative], *, back: str) -> Rows:
    language = context.language
    return tuple((ShowInitiative(one.id, back).press(one.title[language]),) for one in found)


def _back(context: Context) -> Rows:
    return ((_to_list(context, ""), *to_menu(context.texts)),)


def _to_list(context: Context, back: str) -> Press:
    """The button that leads to the list one came from."""
    label = context.texts.plain("button-back")
    if back in KINDS:
        return ShowInitiativesOf(back).press(label)
    if back in context.content.councils.by_slug:
        return ShowInitiativesIn(back).press(label)
    return ShowInitiatives().press(label)
