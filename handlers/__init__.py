"""The table of contents of what residents see in Telegram."""

from handlers.context import Lokalraad


def register(application: Lokalraad) -> None:
    """Every command, button and kind of message, in the order in which they are looked at."""
