"""`lokalraad meetings`: which there are, and drafts of new ones from a file; nobody is told of anything."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import clock
from bot.config import OperatorSettings, read_settings
from bot.content import load_content
from bot.domain.councils import Councils
from bot.domain.meetings import Meeting, Plan, Proposal, Purpose, Stage
from bot.errors import InputError, OperatorError, UsageError
from bot.operator.importing import Planned, Reading, read_meetings
from bot.operator.importing.reading import LARGEST
from bot.operator.opening import opened
from bot.operator.telling import line, told
from bot.sealing import Sealer
from bot.storage import audit, locks
from bot.storage import meetings as rows
from bot.storage.database import Database, Transaction

ACTIONS = ("list", "show", "add", "import")
NOBODY = 0
"""No person has this number: their training is nobody's."""

Key = tuple[str, datetime, str]


class ImportRuns(OperatorError):
    """Somebody else imports meetings just now. Try again when they have finished."""


class OnlyTraining(OperatorError):
    """LOKALRAAD_TRAINING is set, so a meeting would be seen by nobody but its author, and these have none."""


class NoMeeting(OperatorError):
    """There is no meeting of that number: `lokalraad meetings` lists them."""


@dataclass(frozen=True)
class Asked:
    """What was typed after `lokalraad meetings`."""

    action: str
    what: str | None = None
    council: str | None = None


async def meetings(asked: Asked) -> int:
    """Raises UsageError, InputError, NoMeeting, OnlyTraining, ImportRuns."""
    number, file = _meant(asked)
    councils = load_content(read_settings(OperatorSettings).content).councils
    if file is not None:
        reading = _read(file, councils, asked.council)
        async with opened() as (settings, db, sealer):
            if settings.training:
                raise OnlyTraining
            await _import(file, reading, db, sealer)
        return 0
    async with opened() as (_, db, sealer), db.reading() as tx:
        if number is None:
            everything = await _everything(tx, sealer, councils.by_slug)
            _list(everything)
        elif (found := await rows.find(tx, sealer, number)) is None:
            raise NoMeeting
        else:
            print("\n".join(told(found, clock.now())))
    return 0


def _meant(asked: Asked) -> tuple[int | None, Path | None]:
    """The number or the file that an action needs. Raises UsageError."""
    action = asked.action
    if action not in ACTIONS:
        raise UsageError(f"lokalraad meetings: {action!r} is none of {', '.join(ACTIONS)}")
    if action in ("add", "import"):
        return None, _file(action, asked.what)
    if asked.council is not None:
        raise UsageError(f"lokalraad meetings {action} takes no --council")
    if action == "show":
        return _number(asked.what), None
    if asked.what is not None:
        raise UsageError(f"lokalraad meetings list takes no {asked.what!r}")
    return None, None


def _number(what: str | None) -> int:
    if not (what and what.isascii() and what.isdigit() and len(what) <= 18 and int(what)):
        raise UsageError("lokalraad meetings show needs a number that `meetings list` shows")
    return int(what)


def _file(action: str, what: str | None) -> Path:
    if what is None:
        raise UsageError(f"lokalraad meetings {action} needs a file")
    if action == "add" and Path(what).suffix.lower() not in (".yaml", ".yml"):
        raise UsageError("lokalraad meetings add needs a .yaml file; `import` takes .csv and .ics too")
    return Path(what)


def _read(file: Path, councils: Councils, council: str | None) -> Reading:
    """Warnings are told. Raises InputError with everything that is wrong."""
    if council is not None and councils.by_link(council) is None:
        raise UsageError(f"lokalraad meetings: --council should be one of {', '.join(sorted(councils.by_slug))}")
    try:
        with file.open("rb") as opened_file:
            raw = opened_file.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{file}:1: This cannot be read: {error.strerror}.") from None
    reading = read_meetings(file, raw, councils, clock.now(), council=council)
    if reading.wrong:
        raise InputError("\n".join(map(str, reading.problems)))
    for problem in reading.problems:
        print(problem, file=sys.stderr)
    return reading


async def _import(file: Path, reading: Reading, db: Database, sealer: Sealer) -> None:
    """All of it or nothing; what is there already is passed over. Raises ImportRuns."""
    hold = await locks.try_take(db, "meetings-import")
    if hold is None:
        raise ImportRuns
    try:
        async with db.transaction() as tx:
            new, told = await _add(tx, sealer, file, reading.planned)
    finally:
        await hold.release()
    print("\n".join(told))
    if new:
        print("Nobody is told. In the chat an announcer of the council takes a draft over, and another approves it.")


async def _add(tx: Transaction, sealer: Sealer, file: Path, planned: Sequence[Planned]) -> tuple[int, list[str]]:
    """How many are new, and what became of each."""
    councils = {one.plan.council for one in planned}
    known = {key: found.id for found in await _everything(tx, sealer, councils) for key in _keys(found)}
    before, lines = len(known), []
    for one in planned:
        key = _key(one.plan)
        assert key is not None
        if key in known:
            lines.append(f"{file}:{one.line}: passed over, for it is meeting {known[key]}")
            continue
        proposal, now = Proposal(Purpose.PUBLISH, None, one.plan), clock.now()
        number = await rows.add(tx, sealer, proposal, training=False, now=now)
        await audit.note(tx, sealer, None, "meeting-import", {"meeting": number}, now=now)
        known[key] = number
        lines.append(line(Meeting(number, one.plan.council, Stage.DRAFT, proposal=proposal), now))
    return len(known) - before, lines


async def _everything(tx: Transaction, sealer: Sealer, councils: Collection[str]) -> list[Meeting]:
    """In those councils, page by page; not what was thrown away."""
    found: list[Meeting] = []
    while page := await rows.listed(tx, sealer, councils, NOBODY, skip=len(found)):
        found += page
    return found


def _keys(found: Meeting) -> set[Key]:
    """What it is, and what it would become."""
    plans = (found.plan, found.proposal.plan if found.proposal else None)
    return {key for plan in plans if plan is not None and (key := _key(plan))}


def _key(plan: Plan) -> Key | None:
    """Two with the same one are the same meeting."""
    return (plan.council, plan.begins.instant, plan.text("title", "da").casefold()) if plan.begins else None


def _list(found: Sequence[Meeting]) -> None:
    """What is over is counted; of the others, the next one first."""
    now = clock.now()
    to_come = [one for one in found if not (one.shown.ends and one.shown.ends.instant <= now)]
    to_come.sort(key=lambda one: (one.shown.begins is None, one.shown.begins and one.shown.begins.instant, one.id))
    over = len(found) - len(to_come)
    lines = [line(one, now) for one in to_come] or ["no meeting is to come: `lokalraad meetings add FILE` begins one"]
    if over:
        lines.append(f"{over} more {'is' if over == 1 else 'are'} over; `lokalraad meetings show ID` shows any")
    print("\n".join(lines))
