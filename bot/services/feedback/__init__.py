"""Henvendelser: written by residents, dealt with by coordinators, and never left without an answer."""

from bot.services.feedback.base import Side
from bot.services.feedback.composing import Composing
from bot.services.feedback.exporting import COLUMNS, Exports
from bot.services.feedback.groups import Desks
from bot.services.feedback.holding import Holdings
from bot.services.feedback.minding import Minder
from bot.services.feedback.sorting import Sorting
from bot.services.feedback.voice import CaseNews, FeedbackVoice
from bot.services.feedback.writing import Writings, kept

__all__ = [
    "COLUMNS",
    "CaseNews",
    "Composing",
    "Desks",
    "Exports",
    "FeedbackVoice",
    "Holdings",
    "Minder",
    "Side",
    "Sorting",
    "Writings",
    "kept",
]
