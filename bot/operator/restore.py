"""`lokalraad restore`: a database from a backup, in which what was erased since is erased again."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import clock
from bot.config import OperatorSettings, Settings, read_settings
from bot.domain.erasures import Erasure, What, newest
from bot.errors import RestoreRefused
from bot.opening import open_sealer
from bot.operator.places import Place, place_of
from bot.sealing import Sealer
from bot.services.replaying import Replay
from bot.storage import erasure_log, erasures, keys, restoring
from bot.storage.archives.filling import LEAP, count_on, fill
from bot.storage.archives.reading import Archive, opened
from bot.storage.database import Database, Transaction
from bot.storage.stilling import still


@dataclass(frozen=True)
class Asked:
    """What was typed. `moving`: nobody ran Lokalråd since the backup was made, so what waits in it goes on."""

    file: Path
    replace: bool = False
    erasures: Sequence[Path] = ()
    moving: bool = False


@dataclass(frozen=True)
class Done:
    """What the operator is told."""

    erased: Counter[What]
    stilled: Mapping[str, int]


async def restore(asked: Asked) -> int:
    """Nothing is changed before all is well: until then the old database is the one there is.

    Raises:
        ArchiveUnusable, KeyUnknown: of the backup.
        RestoreRefused, DatabaseAway: of the database it is to become.
        InputError: of a log of erasures.
    """
    settings = read_settings(OperatorSettings, migrate="manual")
    sealer, now = _sealer(settings), clock.now()
    with opened(asked.file, sealer) as archive:
        db = Database(settings.database)
        try:
            place = place_of(db)
            there = await place.look(replace=asked.replace)
            noted = _noted(settings, asked.erasures, there)
            done = await _restore(place, archive, sealer, noted, moving=asked.moving, now=now)
        finally:
            await db.close()
        _tell(asked.file, archive, done)
    return 0


async def _restore(
    place: Place, archive: Archive, sealer: Sealer, noted: Sequence[Erasure], *, moving: bool, now: datetime
) -> Done:
    async with place.fresh() as tx:
        await fill(tx, archive)
        await restoring.begin(tx, now=now)
        await keys.prove(tx, sealer)
        await count_on(tx, archive.manifest, leap=0 if moving else LEAP)
        stilled = {} if moving else await still(tx, now=now)
        erased = await _erase_again(tx, archive, sealer, noted, now)
        await restoring.end(tx)
    return Done(erased, stilled)


async def _erase_again(
    tx: Transaction, archive: Archive, sealer: Sealer, noted: Sequence[Erasure], now: datetime
) -> Counter[What]:
    await erasures.add(tx, noted)
    return await Replay(sealer, made_at=archive.manifest.created_at, now=now).run(tx, await erasures.everything(tx))


def _sealer(settings: Settings) -> Sealer:
    """Not a new key: it would open nothing."""
    if settings.key is None and not (settings.data / "key").exists():
        raise RestoreRefused(
            f"There is no key: set LOKALRAAD_KEY, or put the file into {settings.data}/key. A backup opens with the "
            "key it was made with, and with no other."
        )
    return open_sealer(settings)


def _noted(settings: Settings, files: Sequence[Path], there: Sequence[Erasure]) -> list[Erasure]:
    """All that is known to be erased: in the database that goes, in DATA, and in the files that were named. DATA has
    all of it from now on."""
    own = settings.data / erasures.NAME
    known = list(erasure_log.lines_of(own)) if own.exists() else []
    noted = list(newest([*known, *there, *(each for file in files for each in erasure_log.lines_of(file))]))
    try:
        erasure_log.append(own, sorted(set(noted) - set(known), key=lambda each: (each.at, each.whom)))
    except OSError as error:
        raise RestoreRefused(f"{own} cannot be written: {error.strerror}") from error
    return noted


def _tell(file: Path, archive: Archive, done: Done) -> None:
    made = archive.manifest
    print(f"restored {file}, made {made.created_at:%Y-%m-%d %H:%M}Z: {made.rows} rows of {len(made.tables)} tables")
    erased = {"people": What.PERSON, "cases": What.CASE, "cases' words": What.WORDS, "links": What.LINK}
    print("erased again: " + ", ".join(f"{done.erased[what]} {name}" for name, what in erased.items()))
    if done.stilled:
        print("not sent, for it was under way then: " + ", ".join(f"{n} {name}" for name, n in done.stilled.items()))
    if done.stilled.get("updates"):
        print("those updates are dead letters now: `lokalraad inbox` lists them", file=sys.stderr)
