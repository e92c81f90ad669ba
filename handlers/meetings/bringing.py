"""The form in which a question or a suggestion for a meeting is written: words, a name, and a last look."""

from dataclasses import dataclass
from hashlib import sha256

from telegram import Message, Update

from bot.domain.agenda import ROOM as MOST
from bot.domain.agenda import Item, Kind
from bot.domain.forms import AGENDA, Draft
from bot.domain.masking import Personal, mask
from bot.domain.normalise import fold
from bot.domain.people import Resident, Visitor
from bot.domain.room import units
from bot.errors import MeetingTooLong, ResidentError
from bot.view import View
from handlers import notice, privacy
from handlers.button import row
from handlers.context import Context
from handlers.filling import Room, close
from handlers.meetings import facts
from handlers.meetings.buttons import Bring, ShowAgenda, Signed, Unsigned
from handlers.meetings.doing import back, onwards
from handlers.meetings.gate import followers
from handlers.meetings.showing import refused
from handlers.menu import to_menu
from handlers.replies import say
from handlers.visitors import residents

KINDS = frozenset(Kind)
SIGN = "signed"
"""The question of the form that comes after the words."""

UNSIGNED = ""
"""No name."""


@dataclass(frozen=True)
class Wanted:
    """What the form is for."""

    number: int
    kind: Kind


@followers
async def bring(update: Update, context: Context, resident: Resident, button: Bring) -> None:
    """Ask for the words, so that the next thing typed is taken for them."""
    kind = Kind(button.kind) if button.kind in KINDS else Kind.QUESTION
    number = row(button.number)
    seen = await context.services.meetings.look(number, resident)
    await context.services.agenda.ask(resident, number, kind, update_id=update.update_id)
    title = facts.title(seen.meeting.shown, context.language)
    await say(update, context, _asking(context, Wanted(number, kind), title))


@residents()
async def answer(update: Update, context: Context, resident: Resident, draft: Draft) -> None:
    """What was written while the form stands open; the words once more where their message was edited."""
    message = update.effective_message
    said = ((message and message.text) or "").strip()
    edits_words = message is not None and draft.answers.get("message") == str(message.message_id)
    if not fold(said):
        await _ask(update, context, resident, draft, first=context.texts("meeting-bring-unread"))
    elif draft.question == SIGN and not edits_words:
        if _claims(context, draft, said):
            await _bring(update, context, resident, draft, "")
        else:
            await _sign(update, context, resident, draft, said)
    elif units(said) > MOST:
        too_long = context.texts("meeting-bring-long", length=units(said), room=MOST)
        await _ask(update, context, resident, draft, first=too_long)
    else:
        number = message.message_id if message is not None else None
        await context.services.agenda.say(resident, said, update_id=update.update_id, message_id=number)
        await say(update, context, _last_look(context, said, draft.answers.get("name", "")))


@residents()
async def again(
    update: Update, context: Context, resident: Resident, draft: Draft, *, first: str | None = None
) -> None:
    """This very text was taken already, and before a crash what comes next may not have been said; or it is no
    answer."""
    await _ask(update, context, resident, draft, first=first)


@residents()
async def signed(update: Update, context: Context, resident: Resident, button: Signed) -> None:
    """With the name that was looked at. Tapped twice, it is the same."""
    await privacy.put_aside(update, context)
    draft = context.visit.draft if context.visit is not None else None
    if draft is None or draft.form != AGENDA or draft.question != SIGN:
        await unsigned(update, context)
        return
    words, name = draft.answers["words"], draft.answers.get("name", "")
    if button.mark == _mark(words, name):
        await _bring(update, context, resident, draft, name)
    else:
        await _ask(update, context, resident, draft)


@residents()
async def unsigned(update: Update, context: Context, resident: Resident, button: Unsigned | None = None) -> None:
    """Without a name. Tapped twice, it is the same."""
    await privacy.put_aside(update, context)
    visit = context.visit
    draft, filled = (visit.draft, visit.filled) if visit is not None else (None, None)
    if draft is not None and draft.form == AGENDA and draft.question == SIGN:
        await _bring(update, context, resident, draft, UNSIGNED)
    elif draft is not None and draft.form == AGENDA:
        await _ask(update, context, resident, draft)
    elif filled is not None and filled.form == AGENDA:
        await amend(update, context, filled)
    else:
        texts = context.texts
        await say(update, context, View(f"{texts('line-112')}\n\n{texts('nothing-asked')}", (to_menu(texts),)))


@residents()
async def amend(update: Update, context: Context, resident: Resident, filled: Draft) -> None:
    """Given again, it is acknowledged again; edited, it changes nothing of what was brought."""
    wanted = asked(filled)
    mine = [each for each in await context.services.agenda.mine(resident) if each.meeting_id == wanted.number]
    if update.edited_message is not None or not mine:
        first = context.texts("meeting-bring-not-amended")
        button = ShowAgenda(str(wanted.number)).press(context.texts.plain("meeting-agenda-look"))
        await say(update, context, View(first, ((button,), onwards(context.texts))))
    else:
        await say(update, context, _receipt(context, mine[-1]))


def asked(draft: Draft) -> Wanted:
    number, _, kind = draft.answers.get("of", "").partition(":")
    return Wanted(row(number), Kind(kind) if kind in KINDS else Kind.QUESTION)


async def _sign(update: Update, context: Context, resident: Resident, draft: Draft, name: str) -> None:
    """Nothing is brought yet: what is typed in a second message may be no name."""
    words, message = draft.answers["words"], update.effective_message
    number = message.message_id if message is not None else None
    try:
        await context.services.agenda.sign(resident, name, update_id=update.update_id, message_id=number)
    except MeetingTooLong:
        first = context.texts("meeting-sign-long")
        await say(update, context, _last_look(context, words, draft.answers.get("name", ""), first=first))
    else:
        await say(update, context, _last_look(context, words, name))


async def _bring(update: Update, context: Context, resident: Resident, draft: Draft, signed: str) -> None:
    wanted, words, message = asked(draft), draft.answers["words"], update.effective_message
    typed = message.message_id if message is not None and update.callback_query is None else None
    work = context.services.agenda.bring(
        resident, wanted.number, wanted.kind, words, signed, update_id=update.update_id, message_id=typed
    )
    try:
        brought = await work
    except ResidentError as error:
        await close(update, context, AGENDA)
        await refused(update, context, resident, str(wanted.number), error)
    else:
        await say(update, context, _receipt(context, brought))


async def _ask(
    update: Update, context: Context, resident: Resident, draft: Draft, *, first: str | None = None
) -> None:
    """The question that stands open, once more."""
    wanted = asked(draft)
    try:
        seen = await context.services.meetings.look(wanted.number, resident)
    except ResidentError as error:
        await close(update, context, AGENDA)
        await refused(update, context, resident, str(wanted.number), error)
        return
    if draft.question == SIGN:
        view = _last_look(context, draft.answers["words"], draft.answers.get("name", ""), first=first)
    else:
        view = _asking(context, wanted, facts.title(seen.meeting.shown, context.language), first=first)
    await say(update, context, view)


def _asking(context: Context, wanted: Wanted, title: str, *, first: str | None = None) -> View:
    said = context.texts("meeting-bring", kind=wanted.kind, title=title, room=MOST)
    html = "\n\n".join(part for part in (first, said) if part)
    return View(html, (back(context.texts, wanted.number),))


def _last_look(context: Context, words: str, name: str, *, first: str | None = None) -> View:
    """The words and the name are shown as they would be kept; without a name it is asked for one."""
    texts, shown, signed = context.texts, mask(words), mask(name)
    note = texts("save-masked") if shown.found or signed.found else None
    asks = texts("meeting-bring-check", words=shown.text, signed=signed.text) if name else None
    asks = asks or texts("meeting-bring-sign", words=shown.text)
    said = "\n\n".join(part for part in (first, asks, note) if part)
    send = (Signed(_mark(words, name)).press(texts.plain("meeting-bring-send")),) if name else ()
    return View(said, ((*send, Unsigned().press(texts.plain("meeting-unsigned"))),))


def _mark(words: str, name: str) -> str:
    """Of what is looked at, so that nothing else is sent by a tap on it."""
    return sha256(f"{words}\0{name}".encode()).hexdigest()[:12]


def _receipt(context: Context, brought: Item) -> View:
    texts = context.texts
    hides = any(each.value in f"{brought.words} {brought.signed}" for each in Personal)
    said = texts("meeting-bring-done", kind=brought.kind, words=brought.words, signed=brought.signed or "none")
    html = "\n\n".join(part for part in (said, texts("save-masked") if hides else None) if part)
    number = str(brought.meeting_id)
    look = (ShowAgenda(number).press(texts.plain("meeting-agenda-look")), *back(texts, brought.meeting_id))
    return View(html, (look, to_menu(texts)))


async def _is_theirs(context: Context, visitor: Visitor) -> bool:
    return notice.is_accepted(visitor, context.texts)


def _wants(draft: Draft, message: Message) -> bool:
    """No pictures, and no places."""
    return False


def _wrote(draft: Draft, message_id: int) -> bool:
    return str(message_id) in (draft.answers.get("message"), draft.answers.get("signature"))


def _awaits(draft: Draft) -> str:
    return "signature" if draft.question == SIGN else asked(draft).kind


def _claims(context: Context, draft: Draft, typed: str) -> bool:
    """A "nej" to a name under it."""
    return draft.question == SIGN and context.house.words.meaning(typed) in ("no", "later")


async def _left(context: Context, resident: Resident, draft: Draft) -> View | None:
    """The words that nobody has signed yet: they were not sent, and are shown so that they can be."""
    if draft.question != SIGN:
        return None
    wanted, texts = asked(draft), context.texts
    button = Bring(str(wanted.number), wanted.kind).press(texts.plain("meeting-bring-again"))
    said = texts("meeting-bring-left", kind=wanted.kind, words=mask(draft.answers["words"]).text)
    return View(said, ((button, *back(texts, wanted.number)),))


ROOM = Room(_is_theirs, answer, again, _wants, _wrote, amend, _awaits, _left, _claims)
