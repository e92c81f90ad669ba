"""What Telegram's answer to a letter means for the letter: the one place that reads it."""

from bot.domain.letters import Cause, Lost, Moved, NotSent, Outcome, Refused
from bot.errors import TelegramAway, TelegramBusy, TelegramFaltered, TelegramMoved, TelegramRefused, TelegramUnsure

GONE = (
    "user is deactivated",
    "bot can't initiate conversation",
    "bot was kicked",
    "bot is not a member",
    "the group chat was deleted",
    "chat not found",
    "PEER_ID_INVALID",
    "chat_id is empty",
)
"""The words of a 403, or of a 400 with the same meaning: nobody will ever be there."""

SHUT = ("not enough rights", "have no write access", "CHAT_WRITE_FORBIDDEN")


def outcome_of(error: Exception) -> Outcome:
    """By code and parameters; the words only refine it. Raises `error` again where it says nothing of a letter."""
    match error:
        case TelegramBusy():
            return NotSent(Cause.BUSY, error.asked)
        case TelegramUnsure() | TelegramFaltered():
            return Lost()
        case TelegramAway():
            return NotSent(Cause.AWAY)
        case TelegramMoved():
            return Moved(error.chat_id)
        case TelegramRefused():
            return Refused(_cause(error), error.words)
    raise error


def _cause(refused: TelegramRefused) -> Cause:
    if any(words in refused.words for words in GONE):
        return Cause.GONE
    if refused.status == 403 or any(words in refused.words for words in SHUT):
        return Cause.BLOCKED
    return Cause.REFUSED
