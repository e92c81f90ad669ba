"""What coordinators take out of the house: the cases of their compartments as rows, and one with all of it."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from bot.domain.cases import Entry, Filter
from bot.domain.staff import Coordinator, Partner
from bot.pictures import Picture
from bot.services.feedback.base import Side
from bot.services.feedback.looking import Looking
from bot.storage import pictures

COLUMNS = (
    "reference",
    "council",
    "partner",
    "kind",
    "area",
    "source",
    "received_at",
    "state",
    "since",
    "due_at",
    "assignee",
    "labels",
    "acute",
    "answered",
    "words",
)
"""Of the table; instants in UTC, `assignee` by their number among staff."""


class Exports(Looking):
    """That something was taken out is noted, with how much it was."""

    async def rows(self, by: Coordinator, wanted: Filter) -> Sequence[Mapping[str, Any]]:
        """One for each side that is wanted, as COLUMNS. What a spreadsheet would take for a formula is made inert
        where it is written."""
        sides = await self.inbox(by, wanted)
        async with self._db.transaction() as tx:
            await self._note(tx, by.person_id, "export", "", cases=str(len(sides)))
        return [_row(side) for side in sides]

    async def filing(self, by: Coordinator, number: str, partner: Partner) -> Mapping[str, Any]:
        """All there is of one case as that partner sees it, its photo too, for filing and for requests to see
        documents. A case has one photo at most, so that the file stays far below what Telegram takes."""
        async with self._db.transaction() as tx:
            side = await self._told(tx, await self._side(tx, by, number, partner))
            held = [await pictures.get(tx, self._sealer, each) for each in await pictures.of_reference(tx, number)]
            await self._note(tx, by.person_id, "filing", number, partner=partner)
        case, pin = side.case, side.case.place.pin
        return {
            **_row(side),
            "pin": {"latitude": pin.latitude, "longitude": pin.longitude} if pin else None,
            "language": case.language,
            "answerable": case.answerable,
            "shared_with_the_other_partner": case.shared,
            "split_from": case.split_from,
            "answered_with": side.part.into,
            "pictures": [_photo(picture) for picture in held if picture is not None],
            "history": [_entry(entry) for entry in case.entries],
            "exported_at": self._clock(),
        }


def _row(side: Side) -> dict[str, Any]:
    case, part = side.case, side.part
    return {
        "reference": case.reference,
        "council": case.council,
        "partner": str(part.partner),
        "kind": case.kind,
        "area": case.place.area or "",
        "source": str(case.source),
        "received_at": case.received_at,
        "state": str(part.state),
        "since": part.since,
        "due_at": part.due_at,
        "assignee": part.assignee,
        "labels": " ".join(part.labels),
        "acute": case.acute,
        "answered": part.answered,
        "words": case.words,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "at": entry.at,
        "what": str(entry.turn),
        "by": "resident" if entry.partner is None else entry.by,
        "state": entry.state,
        "words": entry.words,
        "delivery": entry.delivery,
    }


def _photo(picture: Picture) -> dict[str, Any]:
    """As it was made anew when it came, with a sum to know it by in another archive."""
    return {
        "type": "image/jpeg",
        "width": picture.width,
        "height": picture.height,
        "sha256": sha256(picture.content).hexdigest(),
        "base64": b64encode(picture.content).decode(),
    }
