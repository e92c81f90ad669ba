"""What is proposed for a meeting, as residents would get it, with how many they are, and what there is to decide."""

from collections.abc import Iterator, Mapping
from html import escape

from telegram import Update

from bot.domain.meetings import Plan, Purpose
from bot.domain.parts import differing
from bot.domain.staff import Announcer
from bot.services.meetings import Preview
from bot.view import Button, View
from handlers.context import Context
from handlers.meetings.facts import when
from handlers.planning.buttons import Approve, CarryOut, Reject, Submit, TakeOver
from handlers.planning.card import back, back_to, head, proposed, whose
from handlers.planning.facts import GLIMPSE, LONG, facts, in_full
from handlers.replies import under


async def show(
    update: Update, context: Context, announcer: Announcer, number: int, *, first: str | None = None
) -> None:
    """The letters themselves, as new messages, and under them what is to be known before anybody says yes.

    Raises ResidentError.
    """
    seen = await context.services.planning.preview(announcer, number)
    chat = update.effective_chat
    assert chat is not None
    for view in (*seen.views.values(), *_in_full(context, seen)):
        await context.screen.show(chat.id, view)
    await context.screen.show(chat.id, under(first, _card(context, announcer, seen)))


def _in_full(context: Context, seen: Preview) -> Iterator[View]:
    """What is longer than the card shows of it, and stands in none of the letters: nobody says yes to half of it."""
    found, proposal = seen.meeting, seen.proposal
    told: Mapping[str, str] = {}
    if proposal.purpose is Purpose.MINUTES:
        told = {f"minutes-{language}": text for language, text in proposal.minutes.said.items()}
    elif proposal.purpose in (Purpose.PUBLISH, Purpose.CHANGE):
        parts = LONG if found.plan is None else differing(found.plan, proposal.plan)
        told = {part: in_full(proposal.plan, part) for part in parts if part in LONG}
    letters = [each.html for each in seen.views.values()]
    for part, text in told.items():
        if len(text) > GLIMPSE and not any(escape(text) in letter for letter in letters):
            yield View(context.texts("planning-fact", part=part, text=text))


def _card(context: Context, announcer: Announcer, seen: Preview) -> View:
    texts, proposal, found = context.texts, seen.proposal, seen.meeting
    parts = [head(context, announcer, found, hint=False), _reach(context, seen), *proposed(context, found)]
    if proposal.purpose in (Purpose.PUBLISH, Purpose.CHANGE):
        parts += [facts(context, proposal.plan), *_warnings(context, seen)]
    own = whose(announcer, proposal) == "own"
    if own and seen.alone:
        parts.append(texts("planning-alone"))
    if proposal.submitted and not own:
        parts.append(texts("planning-decide"))
    return View("\n\n".join(parts), (*_rows(context, seen, own=own), back(context)))


def _reach(context: Context, seen: Preview) -> str:
    """How many are told, and that it is what stands above; minutes are sent once."""
    is_again = seen.proposal.purpose is Purpose.MINUTES and seen.meeting.minuted_at is not None
    return context.texts(
        "planning-reach",
        purpose=seen.proposal.purpose,
        told="yes" if seen.views and not is_again else "no",
        followers=seen.followers,
        recipients=seen.reach.recipients,
        training="yes" if seen.meeting.training else "no",
    )


def _warnings(context: Context, seen: Preview) -> list[str]:
    texts = context.texts
    said = [texts("planning-clash", number=str(each.id), when=when(texts, each.shown)) for each in seen.clashes]
    return said if _is_in_english(seen.proposal.plan) else [*said, texts("planning-no-english")]


def _is_in_english(plan: Plan) -> bool:
    """Whether all that is said in Danish is said in English."""
    told = (plan.title, plan.problem, plan.work)
    return all(each.get("en") or not each.get("da") for each in told)


def _rows(context: Context, seen: Preview, *, own: bool) -> list[tuple[Button, ...]]:
    texts, found, proposal = context.texts, seen.meeting, seen.proposal
    number, mark = str(found.id), proposal.fingerprint
    rows: list[tuple[Button, ...]] = []
    if own and seen.alone:
        rows.append((CarryOut(number, mark).press(texts.plain("planning-carry-out")),))
    if own and not proposal.submitted:
        rows.append((Submit(number, mark).press(texts.plain("planning-submit")),))
    if proposal.submitted and (found.training or not own):
        rows.append((Approve(number, mark).press(texts.plain("planning-approve", purpose=proposal.purpose)),))
        rows.append((Reject(number, mark).press(texts.plain("planning-reject")),))
    if not own:
        rows.append((TakeOver(number).press(texts.plain("planning-take-over")),))
        return rows
    return rows if proposal.submitted and found.training else [*rows, back_to(context, found.id)]
