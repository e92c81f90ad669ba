"""What an open form says to a hello, a yes or a voice that is no answer: that it still waits, and for what."""

from telegram import Message

from handlers.context import Context
from handlers.kinds import kind_of

PASSING = frozenset({"yes", "no", "later", "else", "hello", "thanks"})
"""Said in passing. What these words mean elsewhere they do not mean while a form stands open."""


def is_passing(context: Context, typed: str) -> bool:
    return context.house.words.meaning(typed) in PASSING


def still(context: Context, awaited: str, typed: str) -> str:
    """To what was said in passing; a hello and a thank you get a kind word back."""
    said = context.house.words.meaning(typed) or "other"
    kind_word = context.texts("form-passing", said=said)
    return f"{kind_word} {_waits(context, awaited)}".strip()


def unread(context: Context, awaited: str, message: Message) -> str:
    """To what holds no words, or holds them where they are not looked at."""
    kind = "forward" if message.forward_origin is not None else kind_of(message)
    captioned = "yes" if message.caption and kind != "forward" else "no"
    why = context.texts("form-unread", kind=kind, captioned=captioned)
    return f"{why} {_waits(context, awaited)}"


def _waits(context: Context, awaited: str) -> str:
    return context.texts("form-waits", what=awaited)
