"""What a coordinator writes next: how their form says it, how it is opened, and how it is closed."""

from dataclasses import dataclass

from telegram import Message, Update

from bot.domain.forms import INBOX, Draft
from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown
from bot.services.people import Visit
from bot.view import View
from handlers.context import Context
from handlers.inbox.at import At, at
from handlers.replies import say, under


@dataclass(frozen=True)
class Composed:
    """`what` is note, reply, a state, …; `seen` the mark of the side as it was when they began; `more` what else has
    to be known of it."""

    what: str
    where: At | None = None
    seen: str = ""
    more: str = ""

    @property
    def side(self) -> At:
        """Raises CaseUnknown where it is of no case."""
        if self.where is None:
            raise CaseUnknown
        return self.where

    def written(self) -> str:
        """`L-4F7K:m:note:…`; one that is of no case begins with the colon."""
        number, letter = self.where.both if self.where is not None else ("", "")
        return ":".join((number, letter, self.what, self.seen, self.more))


def composed(draft: Draft) -> Composed:
    number, letter, what, seen, more = (draft.answers.get("of", "").split(":", 4) + [""] * 5)[:5]
    return Composed(what, at(number, letter) if number else None, seen, more)


def wrote(form: Draft, message_id: int) -> bool:
    """Whether that message brought words of it."""
    return str(message_id) in form.answers.get("wrote", "").split()


def wants(draft: Draft, message: Message) -> bool:
    """Words and nothing else."""
    return False


def open_one(context: Context) -> Draft | None:
    """The form INBOX where it stands open."""
    draft = context.visit.draft if context.visit is not None else None
    return draft if draft is not None and draft.form == INBOX else None


def sent_one(context: Context) -> Draft | None:
    """The form INBOX whose words were sent last."""
    filled = context.visit.filled if context.visit is not None else None
    return filled if filled is not None and filled.form == INBOX and was_sent(filled) else None


def was_sent(filled: Draft) -> bool:
    return filled.answers.get("sent") == "yes"


async def ask(
    update: Update, context: Context, by: Coordinator, wanted: Composed, view: View, *, first: str | None = None
) -> None:
    """Ask for it, so that the next thing typed is taken for it."""
    await context.services.composing.ask(by, wanted.written(), update_id=update.update_id)
    await say(update, context, under(first, view))


async def done(update: Update, context: Context, by: Coordinator, *, sent: bool = True) -> None:
    """What is written next is a question again; which messages brought the words is remembered."""
    message = update.message or update.edited_message
    number = message.message_id if message is not None else None
    await context.services.composing.done(by, sent=sent, update_id=update.update_id, message_id=number)
    if context.visit is not None:
        context.visit = Visit(context.visit.visitor)
