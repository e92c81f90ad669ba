"""A poster of a meeting: one page of A4 as a PDF, with a QR code that opens the meeting in Telegram."""

from bot.poster.page import Poster, draw
from bot.poster.words import Words

__all__ = ["Poster", "Words", "draw"]
