"""The card of one announcement: what it says, to whom and when, and what can be done with it."""

from bot.domain.announcements import Announcement, Kind, Purpose, Stage, plain
from bot.domain.people import LANGUAGES, Language
from bot.domain.staff import Announcer
from bot.view import Button, Press, View
from handlers.announcements.buttons import (
    AskDrop,
    AskPart,
    BeginAnnouncement,
    ChooseKind,
    RemovePart,
    ShowAnnouncement,
    ShowAnnouncements,
    ShowAudience,
    ShowPreview,
    TakeBack,
    TakeOver,
    TellToo,
)
from handlers.announcements.progress import use_again
from handlers.context import Context
from handlers.pages import shortened

GLIMPSE = 200
"""Letters of a text that the card shows; the preview shows all of it."""

LABELS = {
    Kind.IMPORTANT: "announcement-kind-important",
    Kind.NEWS: "announcement-kind-news",
    Kind.MEETING: "announcement-kind-meeting",
}
PARTS: dict[Language, tuple[str, str]] = {
    "da": ("announcement-text-da", "announcement-note-da"),
    "en": ("announcement-text-en", "announcement-note-en"),
}
Row = tuple[Button, ...]


def view(context: Context, announcer: Announcer, found: Announcement) -> View:
    """To its author a form; to others what it is."""
    texts = context.texts
    head = texts(
        "announcement",
        number=str(found.id),
        stage=found.stage,
        purpose=found.purpose,
        revises=str(found.revises),
        training="yes" if found.training else "no",
        own="yes" if found.author_id == announcer.person_id else "no",
    )
    parts = [head, context.house.voice.facts(found, context.language), *_glimpses(context, found)]
    if found.purpose is Purpose.RECALL:
        parts.insert(1, recalls(context, found))
    if found.stage is Stage.APPROVED and may_break(found):
        parts.insert(1, quiet(context, found, breaks=found.breaks_quiet))
    return View("\n\n".join(parts), (*_rows(context, announcer, found), back(context)))


def may_break(found: Announcement) -> bool:
    """Whether whoever approves it may let it break quiet hours: what is important, and makes a sound."""
    return found.content.kind is Kind.IMPORTANT and (found.purpose is Purpose.NEW or bool(found.content.note))


def quiet(context: Context, found: Announcement, *, breaks: bool) -> str:
    """Whether it breaks them; of what was parked, that a former yes to that counts no more."""
    before = "yes" if found.stage is Stage.PARKED and found.breaks_quiet else "no"
    return context.texts("announcement-breaks-so", breaks="yes" if breaks else "no", before=before)


def recalls(context: Context, found: Announcement) -> str:
    """What a recall does, and whether a picture that must not be seen stays."""
    content = found.content
    file = "none" if content.enclosure is None else "other" if content.swaps else content.enclosure.kind
    return context.texts("announcement-recalls", file=file)


def swap(context: Context, found: Announcement) -> Row:
    """The row that asks for another photo or document in the place of the one that was sent."""
    return (_ask(context, found, "file", "announcement-file-other"),)


def kinds(context: Context, number: str = "") -> View:
    """Which kind it is, for a new one or for the one with that number."""
    texts = context.texts
    rows = tuple(
        ((ChooseKind(number, each) if number else BeginAnnouncement(each)).press(texts.plain(LABELS[each])),)
        for each in Kind
    )
    way_back = (ShowAnnouncement(number).press(texts.plain("announcement-to-card")),) if number else back(context)
    return View(texts("announcement-which-kind"), (*rows, way_back))


def back(context: Context) -> Row:
    """The row that leads to the list."""
    return (ShowAnnouncements().press(context.texts.plain("announcement-back")),)


def back_to(context: Context, number: int) -> Row:
    """The row that leads to one's card."""
    return (ShowAnnouncement(str(number)).press(context.texts.plain("announcement-to-card")),)


def _glimpses(context: Context, found: Announcement) -> list[str]:
    told = {f"text-{language}": found.content.said.get(language, "") for language in LANGUAGES}
    told |= {f"note-{language}": text for language, text in found.content.note.items() if text}
    return [
        context.texts("announcement-glimpse", part=part, text=shortened(plain(text), GLIMPSE) or "none")
        for part, text in told.items()
    ]


def _rows(context: Context, announcer: Announcer, found: Announcement) -> list[Row]:
    texts, number = context.texts, str(found.id)
    look = (ShowPreview(number).press(texts.plain("announcement-preview")),)
    drop = (AskDrop(number).press(texts.plain("announcement-drop")),)
    again = [use_again(texts, number)] if found.stage is Stage.PARKED else []
    if found.author_id != announcer.person_id:
        return [look, (TakeOver(number).press(texts.plain("announcement-take-over")),), *again]
    if found.stage is Stage.DRAFT:
        return [*_form(context, found), look, drop]
    return [look, (TakeBack(number).press(texts.plain("announcement-take-back")),), *again, drop]


def _form(context: Context, found: Announcement) -> list[Row]:
    """A correction goes to those who got the first, so only what it says can be chosen."""
    texts, number = context.texts, str(found.id)
    rows: list[Row] = [tuple(_ask(context, found, f"text-{each}", PARTS[each][0]) for each in LANGUAGES)]
    if found.content.has("en"):
        rows.append((RemovePart(number, "text-en").press(texts.plain("announcement-text-en-remove")),))
    when = _ask(context, found, "time", "announcement-time")
    if found.purpose is not Purpose.NEW:
        rows += [swap(context, found)] if found.content.enclosure else []
        return [*rows, *(_telling(context, found) if found.purpose is Purpose.CORRECTION else ()), (when,)]
    kind = ChooseKind(number, "").press(texts.plain("announcement-kind"))
    file = _ask(context, found, "file", "announcement-file")
    whom = ShowAudience(number, "councils").press(texts.plain("announcement-audience"))
    return [*rows, (kind, file), (whom, when)]


def _telling(context: Context, found: Announcement) -> list[Row]:
    texts, tells = context.texts, bool(found.content.note)
    label = texts.plain("announcement-tell-not" if tells else "announcement-tell")
    rows: list[Row] = [(TellToo(str(found.id), "0" if tells else "1").press(label),)]
    if tells:
        rows.append(tuple(_ask(context, found, f"note-{each}", PARTS[each][1]) for each in LANGUAGES))
    return rows


def _ask(context: Context, found: Announcement, part: str, label: str) -> Press:
    return AskPart(str(found.id), part).press(context.texts.plain(label))
