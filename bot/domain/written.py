"""Where it goes what is written in the middle of a henvendelse: into its text, below that, or beside it for now."""

from dataclasses import replace

from bot.domain.cases import ROOM
from bot.domain.room import units
from bot.domain.writing import Text, Writing

BEFORE = ("kind", "whom", "place")
"""What is asked before the words are: until then, all that is written is the text."""


def wrote(known: Writing, new: Text, *, urgent: bool = False) -> Writing:
    """With what was written just now. What is `urgent` waits for no answer beside the text; given again, it stands
    there once."""
    text = known.text
    if text is None:
        early = known.asked != "words"
        return replace(known.with_text(new), early=early, back=known.back if early else None)
    is_early = known.early and known.beside is None and known.asked in BEFORE
    if urgent or is_early:
        more = text if new.words in text.words else text.followed_by(new)
        if units(more.words) <= ROOM:
            return known.with_text(more)
    return replace(known, beside=known.beside.followed_by(new) if known.beside else new)


def edited(known: Writing, said: str, message: int) -> Writing | None:
    """With that message as it reads now; None where it is neither the last of the text nor of what stands beside
    it."""
    text, beside = known.text, known.beside
    if beside is not None and beside.message == message:
        return replace(known, beside=beside.edited(said))
    if text is None or text.message != message:
        return None
    return replace(known.with_text(text.edited(said)), back=None if known.back == "words" else known.back)


def kept(known: Writing) -> Writing:
    """They have looked at what they wrote early, and leave it as it is."""
    return replace(known, early=False, back=None)


def added(known: Writing) -> Writing:
    """What stands beside the text comes below it."""
    text, beside = known.text, known.beside
    return kept(replace(known.with_text(text.followed_by(beside)), beside=None)) if text and beside else known


def exchanged(known: Writing) -> Writing:
    """What stands beside the text takes its place."""
    return kept(replace(known.with_text(known.beside), beside=None)) if known.beside else known


def left_out(known: Writing) -> Writing:
    return replace(known, beside=None)
