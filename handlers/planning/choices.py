"""What is ticked of a meeting: who invites, what helps people to come, and when they are reminded."""

from dataclasses import replace

from telegram import Update

from bot.domain.meetings import Access, Meeting, Plan
from bot.domain.parts import Change
from bot.domain.reminders import OFFSETS
from bot.domain.staff import Announcer, Partner
from bot.errors import ResidentError
from bot.view import Button, View
from handlers.button import row, ticked
from handlers.context import Context
from handlers.only import only
from handlers.planning import facts
from handlers.planning.buttons import Choose, ShowChoices
from handlers.planning.card import back_to
from handlers.planning.facts import CHOICES, choice
from handlers.planning.form import close
from handlers.planning.showing import refused
from handlers.replies import say


@only(Announcer)
async def show(update: Update, context: Context, announcer: Announcer, button: ShowChoices) -> None:
    number = row(button.number)
    try:
        found = await context.services.planning.get(announcer, number)
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
    else:
        await say(update, context, _view(context, found, _known(button.of)))
        await close(update, context, announcer)


@only(Announcer)
async def choose(update: Update, context: Context, announcer: Announcer, button: Choose) -> None:
    """One who invites stays ticked."""
    number, of, service = row(button.number), _known(button.of), context.services.planning
    try:
        found = await service.get(announcer, number)
        before = facts.ticked(_plan(found), of)
        after = before | {button.value} if button.wanted == "1" else before - {button.value}
        if button.value in CHOICES[of] and after != before and (after or of != "hosts"):
            found = await service.edit(announcer, number, _with(of, after))
    except ResidentError as error:
        await refused(update, context, announcer, number, error)
    else:
        await say(update, context, _view(context, found, of))


def _known(of: str) -> str:
    return of if of in CHOICES else "access"


def _plan(found: Meeting) -> Plan:
    return found.proposal.plan if found.proposal is not None else found.shown


def _with(of: str, held: frozenset[str]) -> Change:
    def change(plan: Plan) -> Plan:
        if of == "hosts":
            return replace(plan, hosts=frozenset(Partner(each) for each in held))
        if of == "access":
            access = frozenset(Access(each) for each in held)
            return replace(plan, place=replace(plan.place, access=access))
        return replace(plan, reminders=tuple(name for name in OFFSETS if name in held))

    return change


def _view(context: Context, found: Meeting, of: str) -> View:
    texts, number, held = context.texts, str(found.id), facts.ticked(_plan(found), of)
    rows: list[tuple[Button, ...]] = []
    for each in CHOICES[of]:
        label = choice(context, of, each)
        label = ticked(label[:1].upper() + label[1:], each in held)
        rows.append((Choose(number, of, each, "0" if each in held else "1").press(label),))
    return View(texts("planning-choose", of=of), (*rows, back_to(context, found.id)))
