"""How a coordinator hears of new cases, at once or once a day, and which groups hear that there is one."""

from telegram import Update

from bot.domain.staff import Coordinator
from bot.view import View
from handlers.button import ticked
from handlers.context import Context
from handlers.feedback.facts import LETTERS, council
from handlers.inbox.card import back
from handlers.inbox.sorting_buttons import ChooseBriefing, CloseDesk, ShowBriefing
from handlers.only import only
from handlers.replies import say, under


@only(Coordinator)
async def show(update: Update, context: Context, by: Coordinator, button: ShowBriefing) -> None:
    await told(update, context, by)


@only(Coordinator)
async def choose(update: Update, context: Context, by: Coordinator, button: ChooseBriefing) -> None:
    await context.services.review.brief(by, button.daily == "1")
    await told(update, context, by, first=context.texts("inbox-briefing-chosen"))


async def told(update: Update, context: Context, by: Coordinator, *, first: str | None = None) -> None:
    texts, daily = context.texts, await context.services.review.is_daily(by)
    ways = [
        (ChooseBriefing(way).press(ticked(texts.plain("inbox-briefing", daily=int(way)), daily is (way == "1"))),)
        for way in ("0", "1")
    ]
    groups = [
        (CloseDesk(slug, LETTERS[partner]).press(_ends(context, slug, partner)),)
        for slug, partner in await context.services.desks.open_ones(by)
    ]
    said = texts("inbox-briefing-ask", groups="some" if groups else "none")
    await say(update, context, under(first, View(said, (*ways, *groups, back(context)))))


def _ends(context: Context, slug: str, partner: str) -> str:
    return context.texts.plain(
        "inbox-desk-button", does="close", council=council(context.content, slug), partner=partner
    )
