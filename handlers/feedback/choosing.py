"""What is tapped in the form: the kind, whom it is for, where, no picture, an answer or none."""

from dataclasses import replace

from telegram import Update

from bot.domain.cases import Place
from bot.domain.forms import FEEDBACK, Draft
from bot.domain.kinds import Kind
from bot.domain.people import Resident
from bot.domain.writing import Writing
from bot.errors import WritingGone
from handlers.context import Context
from handlers.feedback import facts, form, steps
from handlers.feedback.buttons import (
    AskStep,
    KeepNumber,
    NoPicture,
    ShowKind,
    ShowReaders,
    TakeAnswer,
    TakeKind,
    TakePlace,
    TakeWhom,
)
from handlers.feedback.gate import writers
from handlers.replies import say, under

GUIDANCE = "guidance"
"""What the form remembers beside its step: the kind whose guidance is looked at."""


@writers
async def ask(update: Update, context: Context, resident: Resident, writing: Writing, button: AskStep) -> None:
    """Back to a step, or one that is changed from the preview. A forged one is whatever comes next."""
    await form.again(update, context, resident, button.step)


@writers
async def show_kind(update: Update, context: Context, resident: Resident, writing: Writing, button: ShowKind) -> None:
    await guide(update, context, resident, writing, button.kind)


async def guide(
    update: Update, context: Context, resident: Resident, writing: Writing, slug: str, *, first: str | None = None
) -> None:
    """What belongs elsewhere, before anything is typed; the list where there is no such kind there. A "ja" below it
    takes that kind."""
    council = writing.council or ""
    kind = next((each for each in context.content.feedback.kinds_in(council) if each.slug == slug), None)
    if kind is None:
        await form.again(update, context, resident, "kind")
    else:
        open_ones = await context.services.writings.open_in(council)
        await say(update, context, under(first, steps.guidance(context, writing, kind, open_ones)))
        await context.services.people.note(resident, FEEDBACK, {GUIDANCE: slug})


def guided(draft: Draft) -> str | None:
    """The kind whose guidance was shown last, while no step was since."""
    return draft.answers.get(GUIDANCE)


async def look(
    update: Update, context: Context, resident: Resident, draft: Draft, *, first: str | None = None
) -> None:
    """What they look at: the step, or the guidance that stands before the next one. Raises WritingGone."""
    writing = await context.services.writings.look(resident)
    if writing is None:
        raise WritingGone
    if slug := guided(draft):
        await guide(update, context, resident, writing, slug, first=first)
    else:
        await form.show(update, context, resident, writing, first=first)


@writers
async def kind(update: Update, context: Context, resident: Resident, writing: Writing, button: TakeKind) -> None:
    await take_kind(update, context, resident, writing, button.kind)


async def take_kind(update: Update, context: Context, resident: Resident, writing: Writing, slug: str) -> None:
    """Whoever does not see to that kind is taken out of whom it is for. Where nobody does, the guidance
    says so."""
    found = {each.slug: each for each in context.content.feedback.kinds_in(writing.council or "")}.get(slug)
    if found is None:
        await form.again(update, context, resident, "kind")
        return
    if not set(found.partners) & set(await context.services.writings.open_in(writing.council or "")):
        await guide(update, context, resident, writing, slug)
        return

    await form.change(update, context, resident, lambda known: with_kind(known, found))


def with_kind(known: Writing, kind: Kind) -> Writing:
    """And on from there."""
    whom = tuple(partner for partner in known.whom if partner in kind.partners)
    whom = whom if len(whom) == len(known.whom) else ()
    return replace(known, kind=kind.slug, moved_from=None, whom=whom, back=None)


async def looked_at(context: Context, draft: Draft, writing: Writing) -> Kind | None:
    """The kind whose guidance they look at, where somebody reads it."""
    slug, council = guided(draft), writing.council or ""
    kind = next((each for each in context.content.feedback.kinds_in(council) if each.slug == slug), None)
    if kind is None or not set(kind.partners) & set(await context.services.writings.open_in(council)):
        return None
    return kind


@writers
async def whom(update: Update, context: Context, resident: Resident, writing: Writing, button: TakeWhom) -> None:
    await take_whom(update, context, resident, writing, button.whom)


async def take_whom(update: Update, context: Context, resident: Resident, writing: Writing, letters: str) -> None:
    """Only those who see to that kind, and are there to read it."""
    chosen, open_ones = facts.partners(letters), await context.services.writings.open_in(writing.council or "")
    known = context.content.feedback.kind(writing.kind or "", writing.council)
    if chosen and all(each in open_ones and (known is None or each in known.partners) for each in chosen):
        await form.change(update, context, resident, lambda before: replace(before, whom=chosen))
    else:
        await form.again(update, context, resident, "whom", first=context.texts("feedback-whom-not"))


@writers
async def readers(
    update: Update, context: Context, resident: Resident, writing: Writing, button: ShowReaders
) -> None:
    await say(update, context, steps.readers(context, writing))


@writers
async def place(update: Update, context: Context, resident: Resident, writing: Writing, button: TakePlace) -> None:
    """A forged area is no place."""
    area = context.content.feedback.area(writing.council or "", button.area)
    await take_place(update, context, resident, Place(area.slug if area else None))


async def take_place(update: Update, context: Context, resident: Resident, chosen: Place) -> None:
    await form.change(update, context, resident, lambda known: replace(known, place=chosen))


@writers
async def no_picture(
    update: Update, context: Context, resident: Resident, writing: Writing, button: NoPicture
) -> None:
    await without_picture(update, context, resident)


async def without_picture(update: Update, context: Context, resident: Resident) -> None:
    writing = await context.services.writings.enclose(resident, None, update_id=update.update_id)
    await form.show(update, context, resident, writing)


@writers
async def answer(update: Update, context: Context, resident: Resident, writing: Writing, button: TakeAnswer) -> None:
    await take_answer(update, context, resident, wanted=button.wanted == "1")


async def take_answer(update: Update, context: Context, resident: Resident, *, wanted: bool) -> None:
    await form.change(update, context, resident, lambda known: replace(known, wants_answer=wanted))


@writers
async def keep_number(
    update: Update, context: Context, resident: Resident, writing: Writing, button: KeepNumber
) -> None:
    kept = button.kept == "1"
    await form.change(update, context, resident, lambda known: replace(known, kept=kept))
