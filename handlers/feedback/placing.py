"""Where it is: an area that was named, words for the text, or a place on the map; always said back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import Location, Update

from bot.domain.cases import Place, coarse
from bot.domain.forms import Draft
from bot.domain.kinds import Area
from bot.domain.normalise import fold
from bot.domain.people import LANGUAGES, Resident
from bot.domain.writing import Text, Writing
from bot.texts import Texts
from handlers.context import Context
from handlers.feedback import choosing, facts

LETTERS, WORDS = 80, 8
"""Whoever is asked where it is, and writes more than this, tells what happens there."""


@dataclass(frozen=True)
class Where:
    """`area` is the one that was named; `words` all that was typed, where it says more than that; `lead` is what
    tells staff that it is the place."""

    area: Area | None
    words: str
    lead: str

    def text(self, message: int) -> Text | None:
        above = f"{self.lead} "
        return Text(above + self.words, message, above) if self.words else None

    def put(self, known: Writing) -> Writing:
        """It answers the question, also where there is no such area."""
        place = Place(self.area.slug) if self.area else known.place or Place()
        return replace(known, place=place, back=None if known.back == "place" else known.back)

    def said(self, texts: Texts, *, beside: bool) -> str | None:
        kept = "yes" if self.words and not beside else "no"
        if self.area is None:
            return None if beside else texts("feedback-place-unlisted")
        return texts("feedback-place-taken", area=self.area.name[texts.language], kept=kept)


def named(context: Context, writing: Writing, typed: str) -> Where | None:
    """What answers "Hvor er det?"; None where that is not asked, or more is told."""
    is_more = len(typed) > LETTERS or len(typed.split()) > WORDS or "\n" in typed
    if writing.asked != "place" or writing.beside is not None or is_more:
        return None
    name, area = _area_in(context.content.feedback.areas_in(writing.council or ""), fold(typed))
    rest = f" {fold(typed)} ".replace(f" {name} ", " ").split()
    is_all = area is not None and set(rest) <= _at(context)
    return Where(area, "" if is_all else typed, context.texts.plain("feedback-place-lead"))


def _area_in(areas: Sequence[Area], said: str) -> tuple[str, Area | None]:
    """With its name, folded: "Ishøj Strand" rather than one called "Strand". None where there are several."""
    found = {name: area for area in areas for name in map(fold, area.name.values()) if f" {name} " in f" {said} "}
    longest = max(found, key=len, default="")
    if any(area is not found[longest] and name not in longest for name, area in found.items()):
        return "", None
    return longest, found.get(longest)


def _at(context: Context) -> set[str]:
    """ "i", "ved", "på"."""
    listed = (context.house.texts[language].plain("feedback-typed-at") for language in LANGUAGES)
    return {fold(word) for words in listed for word in words.split(",")}


async def pinned(
    update: Update, context: Context, resident: Resident, draft: Draft, writing: Writing, location: Location
) -> None:
    """In place of any other, which is named. Whatever else stood open still does. Raises WritingGone."""
    place = Place(pin=coarse(location.latitude, location.longitude))

    def take(known: Writing) -> Writing:
        return replace(known, place=place, back=None if known.asked == "place" else known.back)

    await context.services.writings.change(resident, take, update_id=update.update_id)
    before = "none"
    if writing.place not in (None, Place(), place):
        before = facts.place(context.texts, context.content, writing.council, writing.place)
    first = context.texts("feedback-pinned", before=before)
    await choosing.look(update, context, resident, draft, first=first)
