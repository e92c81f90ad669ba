"""Makes answers for a collection that has only phrases, so that its replies can be shown all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.answers import Answer, Source
from bot.domain.people import LANGUAGES

_TEXT = {"da": "Her står svaret.", "en": "Here is the answer."}
_NOTHING: Mapping[str, tuple[str, ...]] = dict.fromkeys(LANGUAGES, ())


def stand_in(number: int, phrases: Sequence[str]) -> Answer:
    """Its question is its first phrase; it leads nowhere. Its name fits on a button, whatever stood in the file."""
    return Answer(
        id=f"stand-in-{number}",
        question=dict.fromkeys(LANGUAGES, phrases[0]),
        html=_TEXT,
        phrases=_NOTHING,
        keywords=_NOTHING,
        must_match=(),
        must_not_match=(),
        owner="council",
        source=Source("Lokalråd", date(2000, 1, 1)),
        review_by=date.max,
        related=(),
        facts=(),
    )
