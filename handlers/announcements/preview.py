"""An announcement as residents would get it, with the exact number of them, and what there is to decide."""

from telegram import Update

from bot.domain.announcements import Announcement, Kind, Purpose, Stage
from bot.domain.staff import Announcer
from bot.services.announcements import Preview
from bot.view import Button, View
from handlers.announcements.buttons import Approve, Reject, Release, ReleaseInQuiet, SendToMe, Submit, TakeOver, Tick
from handlers.announcements.card import back, back_to, may_break, quiet, recalls, swap
from handlers.context import Context
from handlers.dates import instant
from handlers.replies import say, under

MARK = 16
"""Letters of a fingerprint that a button has room for: enough to know what was shown."""


async def show(
    update: Update, context: Context, announcer: Announcer, number: int, *, first: str | None = None
) -> None:
    """The letters themselves, as new messages, and under them what is to be known before anybody says yes.

    Raises ResidentError.
    """
    seen = await context.services.announcements.preview(announcer, number)
    chat = update.effective_chat
    assert chat is not None
    for views in (seen.views, seen.notes):
        for language in sorted(seen.announcement.audience.languages & views.keys()):
            await context.screen.show(chat.id, views[language])
    await context.screen.show(chat.id, under(first, _card(context, announcer, seen)))


async def card(
    update: Update,
    context: Context,
    announcer: Announcer,
    number: int,
    *,
    first: str | None = None,
    breaks: bool = False,
) -> None:
    """What stands under the letters, counted anew. Raises ResidentError."""
    seen = await context.services.announcements.preview(announcer, number)
    await say(update, context, under(first, _card(context, announcer, seen, breaks=breaks)))


def _card(context: Context, announcer: Announcer, seen: Preview, *, breaks: bool = False) -> View:
    texts, found = context.texts, seen.announcement
    parts = [_reach(context, seen), context.house.voice.facts(found, context.language)]
    if found.purpose is Purpose.RECALL:
        parts.append(recalls(context, found))
    if seen.alike:
        parts.append(texts("announcement-alike", numbers=", ".join(str(each) for each in seen.alike)))
    waits = seen.starts_at > max(context.house.clock(), found.send_at or seen.starts_at)
    late = waits or (found.send_at is None and seen.starts_at > context.house.clock())
    if late and not (breaks and found.content.kind is Kind.IMPORTANT):
        parts.append(texts("announcement-quiet", until=instant(seen.starts_at, context.language)))
    if not found.content.has("en") and "en" in found.audience.languages:
        parts.append(texts("announcement-no-english"))
    own = found.author_id == announcer.person_id
    if _is_asked(found, own=own) and may_break(found):
        parts.append(quiet(context, found, breaks=breaks))
    if not own and found.stage is Stage.SUBMITTED:
        parts.append(texts("announcement-decide", author=str(found.author_id or "none")))
    return View("\n\n".join(parts), (*_rows(context, found, own=own, breaks=breaks), back(context)))


def _reach(context: Context, seen: Preview) -> str:
    """To how many, and that they get what stands above: of a recall only those where nothing can be deleted."""
    texts, found = context.texts, seen.announcement
    counted = texts(
        "announcement-reach",
        recipients=seen.reach.recipients,
        muted=seen.reach.muted,
        purpose=found.purpose,
        training="yes" if found.training else "no",
    )
    if found.purpose is Purpose.RECALL and seen.views:
        return counted
    shown = texts("announcement-above" if seen.views else "error-unwritten")
    return f"{counted} {shown}"


def _is_asked(found: Announcement, *, own: bool) -> bool:
    """Whether it is up to whoever looks to say yes."""
    return found.stage in (Stage.SUBMITTED, Stage.PARKED) and (found.training or not own)


def _rows(context: Context, found: Announcement, *, own: bool, breaks: bool) -> list[tuple[Button, ...]]:
    texts, number, mark = context.texts, str(found.id), found.fingerprint[:MARK]
    to_me = (SendToMe(number).press(texts.plain("announcement-send-to-me")),)
    rows: list[tuple[Button, ...]] = []
    if own and found.stage is Stage.DRAFT:
        rows.append((Submit(number, mark).press(texts.plain("announcement-submit")),))
        if found.purpose is Purpose.RECALL and found.content.enclosure and not found.content.swaps:
            rows.append(swap(context, found))
        return [*rows, to_me, back_to(context, found.id)]
    if own and not found.training:
        return [to_me, back_to(context, found.id)]
    if not _is_asked(found, own=own):
        return [to_me]
    if may_break(found):
        label = texts.plain("announcement-breaks")
        rows.append((Tick(number, "0" if breaks else "1").press(f"☑ {label}" if breaks else f"☐ {label}"),))
    if found.stage is Stage.PARKED:
        release = ReleaseInQuiet(number) if breaks else Release(number)
        return [*rows, (release.press(texts.plain("announcement-release")),), to_me]
    yes = Approve(number, mark, str(int(breaks))).press(texts.plain("announcement-approve"))
    no = Reject(number, mark, "").press(texts.plain("announcement-reject"))
    over = (TakeOver(number).press(texts.plain("announcement-take-over")),)
    return [*rows, (yes,), (no,), to_me, over]
