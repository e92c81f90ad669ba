"""The buttons that take back what somebody brought to a meeting."""

from collections.abc import Sequence

from bot.domain.agenda import Item, Outcome
from bot.texts import Texts
from bot.view import Button
from handlers.meetings.buttons import WithdrawItem
from handlers.pages import shortened

LABEL = 22
"""Letters of it that stand on the button."""


def withdrawing(texts: Texts, items: Sequence[Item], *, to: str) -> list[tuple[Button, ...]]:
    """A row for each that is one's own, and nobody has answered."""
    mine = [each for each in items if each.own and each.outcome is Outcome.OPEN]
    words = {each.id: shortened(each.words, LABEL) for each in mine}
    return [
        (WithdrawItem(str(each.id), to).press(texts.plain("meeting-withdraw", words=words[each.id])),)
        for each in mine
    ]
