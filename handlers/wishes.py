"""What a resident wants to be told, and when not: one tap under every letter leads here, and so do the settings."""

import re
from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from bot.domain.normalise import fold
from bot.domain.people import Resident
from bot.domain.quiet import HOURS, NEVER, NIGHT, Quiet
from bot.domain.themes import Theme
from bot.domain.wishes import Level, Wishes
from bot.texts import Texts
from bot.view import Press, View
from handlers import notice
from handlers.button import ticked
from handlers.context import Context
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import Handler, residents
from handlers.wish_buttons import (
    ChooseLevel,
    ChooseQuiet,
    OpenWishes,
    ShowQuiet,
    ShowTopics,
    ShowWishes,
    WantAllTopics,
    WantTopic,
)

LABELS = {
    Level.ALL: "button-wish-all",
    Level.IMPORTANT: "button-wish-important",
    Level.MEETINGS: "button-wish-meetings",
    Level.NOTHING: "button-wish-nothing",
}
NIGHTS = (Quiet(20, 8), Quiet(22, 7), Quiet(23, 6))
"""What can be tapped; any other hours can be written."""

ABOUT = re.compile(r"(?P<no>ikke |ingen |no |not )?(opslag om|announcements about|announcements on) (?P<topic>.+)")
HOURS_TYPED = re.compile(r"(?:stille|stille timer|quiet|quiet hours)(?: fra| from)? (\d{1,2})(?: til| to)? (\d{1,2})")


@residents(target=notice.SETTINGS)
async def wishes(update: Update, context: Context, resident: Resident, button: ShowWishes | None = None) -> None:
    await say(update, context, card(context, resident, await context.services.wishes.of(resident)))


@residents(target=notice.SETTINGS)
async def from_letter(update: Update, context: Context, resident: Resident, button: OpenWishes) -> None:
    """As a new message: the letter stays as it is."""
    chosen = await context.services.wishes.of(resident)
    await context.screen.show(resident.chat_id, card(context, resident, chosen))


@residents(target=notice.SETTINGS)
async def level(update: Update, context: Context, resident: Resident, button: ChooseLevel) -> None:
    """A level that is forged chooses nothing."""
    if button.level not in frozenset(Level):
        await wishes(update, context)
        return
    chosen = await context.services.wishes.choose_level(resident, Level(button.level))
    await say(update, context, card(context, resident, chosen, first=context.texts("wishes-chosen")))


def choosing(wanted: Level) -> Handler[[]]:
    """What is typed to choose that level."""

    async def choose(update: Update, context: Context) -> None:
        await level(update, context, ChooseLevel(wanted))

    return choose


@residents(target=notice.SETTINGS)
async def topics(update: Update, context: Context, resident: Resident, button: ShowTopics | None = None) -> None:
    await say(update, context, _topics(context, await context.services.wishes.of(resident)))


@residents(target=notice.SETTINGS)
async def want_all(update: Update, context: Context, resident: Resident, button: WantAllTopics) -> None:
    await say(update, context, _topics(context, await context.services.wishes.choose_topics(resident, frozenset())))


@residents(target=notice.SETTINGS)
async def want(update: Update, context: Context, resident: Resident, button: WantTopic) -> None:
    theme = context.content.themes.by_id.get(button.topic)
    if theme is None:
        await topics(update, context)
    else:
        await _want(update, context, resident, theme, wanted=button.wanted == "1")


@residents(target=notice.SETTINGS)
async def quiet(update: Update, context: Context, resident: Resident, button: ShowQuiet | None = None) -> None:
    await _ask_quiet(update, context, resident)


async def _ask_quiet(update: Update, context: Context, resident: Resident, first: str | None = None) -> None:
    chosen = await context.services.wishes.of(resident)
    marked = [(choice, chosen.quiet == choice) for choice in (None, *NIGHTS, NEVER)]
    if chosen.quiet not in (None, *NIGHTS, NEVER):
        marked.insert(1, (chosen.quiet, True))
    rows = tuple((_quiet_press(context.texts, choice, ticked),) for choice, ticked in marked)
    said = "\n\n".join(part for part in (first, context.texts("wishes-quiet")) if part)
    await say(update, context, View(said, (*rows, back(context.texts))))


@residents(target=notice.SETTINGS)
async def choose_quiet(update: Update, context: Context, resident: Resident, button: ChooseQuiet) -> None:
    """Without hours: the council's. Forged ones choose nothing."""
    hours = _hours(button.begins, button.ends)
    if hours is None and (button.begins or button.ends):
        await _ask_quiet(update, context, resident, context.texts("wishes-quiet-unread"))
        return
    chosen = await context.services.wishes.choose_quiet(resident, hours)
    await say(update, context, card(context, resident, chosen, first=context.texts("wishes-chosen")))


async def typed(update: Update, context: Context, resident: Resident, said: str) -> bool:
    """ "opslag om trafik", "ikke opslag om trafik", "stille 22-7"; whether it was anything of the kind."""
    folded = fold(said)
    if found := HOURS_TYPED.fullmatch(folded):
        await choose_quiet(update, context, ChooseQuiet(*found.groups()))
        return True
    found = ABOUT.fullmatch(folded)
    theme = context.content.themes.titled(found["topic"]) if found else None
    if found is None or theme is None:
        return False
    await _want(update, context, resident, theme, wanted=not found["no"])
    return True


def back(texts: Texts) -> tuple[Press, ...]:
    """The row that leads to the wishes."""
    return (ShowWishes().press(texts.plain("button-wishes")),)


def card(context: Context, resident: Resident, chosen: Wishes, *, first: str | None = None) -> View:
    texts = context.texts
    council = context.content.councils.by_slug.get(resident.council or "")
    said = texts(
        "wishes",
        level=chosen.level,
        council=council.name if council else "none",
        topics=", ".join(theme.title[texts.language] for theme in _wanted(context, chosen)) or "all",
        quiet=_said(chosen.quiet or NIGHT),
        whose="own" if chosen.quiet else "council",
    )
    levels = tuple(
        (ChooseLevel(each).press(ticked(texts.plain(label), each is chosen.level)),) for each, label in LABELS.items()
    )
    more = (
        ShowTopics().press(texts.plain("button-wish-topics")),
        ShowQuiet().press(texts.plain("button-wish-quiet")),
    )
    return View("\n\n".join(part for part in (first, said) if part), (*levels, more, to_menu(texts)))


async def _want(update: Update, context: Context, resident: Resident, theme: Theme, *, wanted: bool) -> None:
    """None chosen means all of them, so "not that one" begins with all the others, and the last one stays."""
    everything = frozenset(context.content.themes.by_id)
    before = (await context.services.wishes.of(resident)).topics & everything or everything
    after = before | {theme.id} if wanted else before - {theme.id}
    if wanted and before == everything:
        after = frozenset({theme.id})
    first = None if after else context.texts("wishes-topics-last", topic=theme.title[context.language])
    kept = after or before
    chosen = await context.services.wishes.choose_topics(resident, frozenset() if kept == everything else kept)
    view = _topics(context, chosen)
    await say(update, context, replace(view, html=f"{first}\n\n{view.html}") if first else view)


def _topics(context: Context, chosen: Wishes) -> View:
    texts = context.texts
    wanted = _wanted(context, chosen)
    rows = tuple(
        (
            WantTopic(each.id, "0" if each in wanted else "1").press(
                ticked(each.title[texts.language], each in wanted)
            ),
        )
        for each in context.content.themes.all
    )
    all_of_them = (WantAllTopics().press(ticked(texts.plain("wishes-topics-all"), not wanted)),)
    return View(texts("wishes-topics"), (all_of_them, *rows, back(texts)))


def _wanted(context: Context, chosen: Wishes) -> Sequence[Theme]:
    """The topics they chose, of those that there still are; none where they want all."""
    return [theme for theme in context.content.themes.all if theme.id in chosen.topics]


def _quiet_press(texts: Texts, choice: Quiet | None, yes: bool) -> Press:
    if choice is None:
        button, label = ChooseQuiet("", ""), texts.plain("wishes-quiet-council", quiet=_said(NIGHT))
    else:
        button = ChooseQuiet(str(choice.begins), str(choice.ends))
        label = texts.plain("wishes-quiet-never") if choice == NEVER else _said(choice)
    return button.press(ticked(label, yes))


def _said(hours: Quiet) -> str:
    return "never" if hours == NEVER else f"{hours.begins:02d}–{hours.ends:02d}"


def _hours(begins: str, ends: str) -> Quiet | None:
    if not all(each.isascii() and each.isdigit() and int(each[:3]) in HOURS for each in (begins, ends)):
        return None
    return NEVER if begins == ends else Quiet(int(begins), int(ends))
