"""What is printed: a poster of a meeting, and a receipt, each one page of A4 as a PDF with a code to scan."""

from bot.poster.page import Poster, draw
from bot.poster.slip import Slip, draw_slip
from bot.poster.words import Words

__all__ = ["Poster", "Slip", "Words", "draw", "draw_slip"]
