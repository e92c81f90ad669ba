"""The rows of buttons for what is done more seldom, with one case and with all that a list shows."""

from bot.domain.staff import Coordinator
from bot.services.feedback import Side
from bot.view import Button
from handlers.context import Context
from handlers.inbox.buttons import Sought

Row = tuple[Button, ...]


def of_case(context: Context, coordinator: Coordinator, side: Side) -> tuple[Row, ...]:
    """Under "Mere" of a card."""
    return ()


def of_list(context: Context, coordinator: Coordinator, sought: Sought) -> tuple[Row, ...]:
    """Under the list."""
    return ()
