"""How much room a text takes in a message, as Telegram counts it: an emoji is two letters."""


def units(text: str) -> int:
    """In UTF-16, which the limits of messages are counted in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
