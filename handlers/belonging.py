"""The council a resident belongs to, chosen by button, by typing or by a link; then on to where they were going."""

from telegram import Update

from bot.domain.councils import Council
from bot.domain.forms import COUNCIL
from bot.domain.people import Resident, Visitor
from bot.errors import CouncilUnknown
from bot.services.people import Visit
from handlers import menu, notice, towards
from handlers.buttons import ChooseCouncil, SkipCouncil
from handlers.context import Context
from handlers.replies import say
from handlers.visitors import anyone, residents


@anyone
async def chosen(update: Update, context: Context, visitor: Visitor, button: ChooseCouncil) -> None:
    """Raises CouncilUnknown for a council that is not, or no longer, there."""
    council = context.content.councils.by_slug.get(button.council)
    if council is None:
        raise CouncilUnknown
    await wished(update, context, visitor, council)


@residents()
async def skip(update: Update, context: Context, resident: Resident, button: SkipCouncil | None = None) -> None:
    """Later is fine: answers are the same everywhere."""
    await menu.show(update, context, first=context.texts("council-later"))
    await context.services.people.cancel(
        resident, COUNCIL
    )  # when it is said: a "nej" that comes again means the same


async def wished(update: Update, context: Context, visitor: Visitor, council: Council) -> None:
    """Choose it, after the notice where that is still to be read."""
    if notice.is_accepted(visitor, context.texts):
        await choose(update, context, visitor, council)
    else:
        await notice.show(update, context, target=council.slug)


async def choose(
    update: Update, context: Context, resident: Resident, council: Council, *, line: str | None = None
) -> None:
    """Choose it and say so, with the way back where another one was chosen before; `line` comes before anything."""
    going = towards.going(context.visit, update.update_id)
    changed = await context.services.people.choose_council(resident, council.slug)
    context.visit = Visit(changed)
    before = context.content.councils.by_slug.get(resident.council or "")
    back: menu.Rows = ()
    said = context.texts("council-chosen", council=council.name)
    if before is not None and before != council:
        said = context.texts("council-changed", council=council.name, before=before.name)
        back = ((ChooseCouncil(before.slug).press(context.texts.plain("button-back-to", council=before.name)),),)
    first = f"{line}\n\n{said}" if line else said
    if arrive := towards.ARRIVALS.get(going):
        await arrive(update, context, changed, first=first)
    else:
        await say(update, context, menu.card(context, context.texts, first=first, above=back))
