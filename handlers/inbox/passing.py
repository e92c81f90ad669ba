"""A case goes to the other partner, on a ground, or another matter in it becomes one of its own."""

from telegram import Update

from bot.domain.cases import Ground
from bot.domain.staff import Coordinator
from bot.errors import CaseEnded, NoCoordinator, PartnerHasIt
from bot.view import Button, View
from handlers.context import Context
from handlers.inbox import answering
from handlers.inbox.at import At
from handlers.inbox.buttons import ShowCase
from handlers.inbox.card import OTHER
from handlers.inbox.gate import on_case
from handlers.inbox.sorting_buttons import AskPass, AskSplit, ChooseGround
from handlers.replies import say


@on_case
async def ask(update: Update, context: Context, by: Coordinator, where: At, button: AskPass) -> None:
    """The ground comes before any words: without one nothing is passed on."""
    side = await context.services.review.look(by, where.number, where.partner)
    if not side.part.is_open:
        raise CaseEnded
    if side.case.shared:
        raise PartnerHasIt
    if OTHER[where.partner] not in await context.services.writings.open_in(side.case.council):
        raise NoCoordinator
    texts = context.texts
    rows = tuple(
        (ChooseGround(*where.both, ground).press(texts.plain("inbox-ground", ground=ground)),) for ground in Ground
    )
    said = texts("inbox-pass-ask", reference=where.number, partner=where.partner)
    await say(update, context, View(said, (*rows, _back(context, where))))


@on_case
async def words(update: Update, context: Context, by: Coordinator, where: At, button: ChooseGround) -> None:
    ground = next((each for each in Ground if each == button.ground), None)
    if ground is None:
        await ask(update, context, AskPass(*where.both))
    else:
        await answering.begin(update, context, by, where, "pass", more=ground)


@on_case
async def split(update: Update, context: Context, by: Coordinator, where: At, button: AskSplit) -> None:
    await answering.begin(update, context, by, where, "split")


def _back(context: Context, where: At) -> tuple[Button, ...]:
    return (ShowCase(*where.both).press(context.texts.plain("inbox-to-case", reference=where.number)),)
