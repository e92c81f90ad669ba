"""What becomes of somebody's cases when they go, or look at what is kept: tied to nobody, and told of in full."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.cases import ENDS
from bot.sealing import Sealer
from bot.storage import cases, keyrings, letters, links
from bot.storage.cases.adding import when
from bot.storage.database import Transaction


async def held(tx: Transaction, sealer: Sealer, person_id: int) -> list[str]:
    """The references of all that leads to them. What nothing leads from any more is not theirs, whatever their
    keyring says: it may come from a backup. Nor is what came at another time: its reference was somebody's before."""
    keyring = await keyrings.of(tx, sealer, person_id)
    came = await cases.received(tx, keyring.cases)
    sent = [reference for reference, at in keyring.cases.items() if came.get(reference) == when(at)]
    found = [*sent, *sorted(await cases.split_of(tx, sent))]
    tied = await links.tied(tx, found)
    return [reference for reference in found if reference in tied]


async def unanswered(tx: Transaction, sealer: Sealer, person_id: int) -> int:
    """How many of them still wait for an answer."""
    found = await cases.for_resident(tx, sealer, await held(tx, sealer, person_id))
    return sum(any(part.state not in ENDS for part in case.parts) for case in found)


async def leave(tx: Transaction, sealer: Sealer, person_id: int) -> None:
    """Nobody knows any more whose they are; they stay, and are answered for whoever has the code. The links are not
    noted as erased: beside each other they would tell that the cases are one person's. A restored backup has the
    keyring, and they are cut by that."""
    references = await held(tx, sealer, person_id)
    await links.cut(tx, references)
    for reference in references:
        await letters.stop_all(tx, f"case:{reference}:")


async def everything(tx: Transaction, sealer: Sealer, person_id: int) -> Sequence[Mapping[str, Any]]:
    """Their cases with what was said to them and by them, for the export; no notes."""
    found = []
    for case in await cases.for_resident(tx, sealer, await held(tx, sealer, person_id)):
        entries = await cases.history(tx, sealer, case.reference, None)
        said = [{"at": each.at, "what": each.turn, "partner": each.partner, "words": each.words} for each in entries]
        row = await cases.everything_of(tx, case.reference)
        parts = [{"partner": part.partner, "state": part.state, "due_at": part.due_at} for part in case.parts]
        place = {"area": case.place.area, "pin": case.place.pin and vars(case.place.pin)}
        found.append({**row, "words": case.words, "place": place, "parts": parts, "history": said})
    return found
