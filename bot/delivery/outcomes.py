"""What Telegram's answer to a letter means for the letter: the one place that reads it."""

from typing import Any

from bot.domain.letters import Cause, Delivered, Lost, Moved, NotSent, Outcome, Refused
from bot.errors import (
    TelegramAway,
    TelegramBusy,
    TelegramFaltered,
    TelegramMoved,
    TelegramRefused,
    TelegramUnsure,
    TokenRefused,
)

GONE = (
    "user is deactivated",
    "bot can't initiate conversation",
    "bot was kicked",
    "bot is not a member",
    "the group chat was deleted",
    "chat not found",
    "PEER_ID_INVALID",
    "INPUT_USER_DEACTIVATED",
    "chat_id is empty",
)
"""The words of a 403, or of a 400 with the same meaning: nobody will ever be there."""

SHUT = ("not enough rights", "have no write access", "CHAT_WRITE_FORBIDDEN", "USER_IS_BLOCKED")

DONE = ("message is not modified", "message to delete not found")
"""What was asked for is so already."""


DELETED = ("message to edit not found", "MESSAGE_ID_INVALID")
STAYS = ("message can't be edited", "message can't be deleted")


def delivered(result: Any) -> Outcome:
    """What Telegram says that it did. Where that cannot be read, perhaps it did nothing."""
    number = result.get("message_id") if isinstance(result, dict) else None
    return Delivered(number) if isinstance(number, int) or result is True else Lost()


def outcome_of(error: Exception) -> Outcome | TokenRefused:
    """By code and parameters; the words only refine it. TokenRefused where not the letter is meant but the bot.
    Raises `error` again where it says nothing of either."""
    match error:
        case TelegramBusy():
            return NotSent(Cause.BUSY, error.asked)
        case TelegramUnsure() | TelegramFaltered():
            return Lost()
        case TelegramAway():
            return NotSent(Cause.AWAY)
        case TokenRefused():
            return error
        case TelegramRefused():
            return _refusal(error)
    raise error


def _refusal(error: TelegramRefused) -> Outcome | TokenRefused:
    if isinstance(error, TelegramMoved):
        return Moved(error.chat_id)
    if error.status == 404:  # no bot has this token, or none any more
        return TokenRefused()
    if error.status == 409:
        return NotSent(Cause.AWAY)
    if any(words in error.words for words in DONE):
        return Delivered(None)
    return Refused(_cause(error), error.words)


def _cause(refused: TelegramRefused) -> Cause:
    if any(words in refused.words for words in GONE):
        return Cause.GONE
    if refused.status == 403 or any(words in refused.words for words in SHUT):
        return Cause.BLOCKED
    if any(words in refused.words for words in DELETED):
        return Cause.DELETED
    if any(words in refused.words for words in STAYS):
        return Cause.STAYS
    return Cause.REFUSED
