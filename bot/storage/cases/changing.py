"""Parts that change hands and states: each change only from where it was thought to be."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from bot.domain.cases import ENDS, Part, Place, State
from bot.domain.limits import MuteReason
from bot.domain.staff import Partner
from bot.sealing import Sealer
from bot.storage.cases.adding import SEALED, put_part, written
from bot.storage.database import Transaction
from bot.storage.spaced import spaced
from bot.storage.tables import cases, parts


async def advance(
    tx: Transaction, reference: str, part: Part, state: State, *, answered: bool, now: datetime
) -> bool:
    """To another state, if it is still in the one that was seen; whether it was. `answered`: in words the resident
    can see. An end needs that, now or since the clock began: the table refuses it otherwise."""
    values = {"state": state, "since": now}
    if answered:
        values["answered"] = True
    if state in ENDS:
        values["due_at"] = None
    mine = update(parts).where(_of(reference, part.partner), parts.c.state == part.state)
    return bool((await tx.execute(mine.values(values))).rowcount)


async def restart(tx: Transaction, reference: str, part: Part, due_at: datetime, *, now: datetime) -> None:
    """The time to answer begins anew, and what was ended is open again."""
    state = State.RECEIVED if part.state in ENDS else part.state
    since = part.since if state is part.state else now
    await tx.execute(update(parts).where(_of(reference, part.partner)).values(state=state, since=since))
    await reopen(tx, reference, part.partner, due_at)


async def reopen(tx: Transaction, reference: str, partner: Partner, due_at: datetime) -> None:
    """What was ended is to be answered anew, and by its own."""
    values = {"due_at": due_at, "answered": False, "extended": False, "into": None, "clock": parts.c.clock + 1}
    await tx.execute(update(parts).where(_of(reference, partner)).values(values))


async def extend(tx: Transaction, reference: str, part: Part, due_at: datetime) -> bool:
    """Once since the clock began; whether it was not yet. Whoever was reminded of the earlier date is reminded of
    this one too."""
    mine = update(parts).where(_of(reference, part.partner), parts.c.extended.is_(False), parts.c.clock == part.clock)
    values = {"due_at": due_at, "extended": True, "clock": parts.c.clock + 1}
    return bool((await tx.execute(mine.values(values))).rowcount)


async def hasten(tx: Transaction, reference: str, partner: Partner, due_at: datetime) -> None:
    """It is due then, if it was due later."""
    later = update(parts).where(_of(reference, partner), parts.c.due_at > due_at)
    await tx.execute(later.values(due_at=due_at))


async def assign(tx: Transaction, reference: str, partner: Partner, person_id: int | None) -> None:
    await tx.execute(update(parts).where(_of(reference, partner)).values(assignee_id=person_id))


async def label(tx: Transaction, reference: str, partner: Partner, labels: Collection[str]) -> None:
    """These and no others."""
    await tx.execute(update(parts).where(_of(reference, partner)).values(labels=spaced(labels)))


async def merge(tx: Transaction, reference: str, partner: Partner, into: str) -> None:
    """`into` answers for it from now on, and for all it answered for."""
    both = (parts.c.reference == reference) | (parts.c.into == reference)
    await tx.execute(update(parts).where(both, parts.c.partner == partner).values(into=into))


async def alone(tx: Transaction, reference: str, partner: Partner) -> None:
    """It is answered by itself again."""
    await tx.execute(update(parts).where(_of(reference, partner)).values(into=None))


async def part_again(tx: Transaction, into: str, partner: Partner | None = None) -> None:
    """What it answered for is to be answered by itself again, in that compartment or in all."""
    those = parts.c.into == into
    those = those if partner is None else those & (parts.c.partner == partner)
    await tx.execute(update(parts).where(those).values(into=None))


async def hand_over(tx: Transaction, reference: str, council: str, fresh: Part) -> bool:
    """The other partner has a part from now on; whether it had none. One that was passed before is open again."""
    there = await tx.scalar(select(func.count()).where(_of(reference, fresh.partner)))
    if not there:
        await put_part(tx, reference, council, fresh)
        return True
    passed = update(parts).where(_of(reference, fresh.partner), parts.c.state == State.PASSED)
    values = {"state": State.RECEIVED, "since": fresh.since, "due_at": fresh.due_at, "clock": parts.c.clock + 1}
    return bool((await tx.execute(passed.values(answered=False, extended=False, **values))).rowcount)


async def alarm(tx: Transaction, reference: str) -> None:
    """What was added to it sounded like danger."""
    await tx.execute(update(cases).where(cases.c.reference == reference).values(acute=True))


async def withdraw(tx: Transaction, sealer: Sealer, reference: str, *, now: datetime) -> bool:
    """Whoever sent it takes it back: open parts end, and its words are gone. Whether any was open."""
    mine = update(parts).where(parts.c.reference == reference, parts.c.state.not_in(ENDS))
    gone = await tx.execute(mine.values(state=State.WITHDRAWN, since=now, due_at=None, into=None))
    empty = sealer.seal(written("", Place()), where=SEALED)
    await tx.execute(update(cases).where(cases.c.reference == reference).values(content=empty))
    return bool(gone.rowcount)


async def mute(
    tx: Transaction, reference: str, partner: Partner, until: datetime | None, reason: MuteReason | None
) -> None:
    """Whoever sent it sends that partner nothing until then; None: they may again."""
    muted = update(parts).where(_of(reference, partner))
    await tx.execute(muted.values(muted_until=until, mute_reason=reason))


async def mutes(
    tx: Transaction, references: Collection[str], *, now: datetime
) -> dict[Partner, tuple[datetime, MuteReason]]:
    """Until when, and why, those who sent these send nothing, by partner."""
    held = parts.c.reference.in_(references) & (parts.c.muted_until > now)
    query = select(parts.c.partner, parts.c.muted_until, parts.c.mute_reason).where(held)
    rows = await tx.execute(query.order_by(parts.c.muted_until)) if references else ()
    return {Partner(row.partner): (row.muted_until, MuteReason(row.mute_reason)) for row in rows}


def _of(reference: str, partner: Partner) -> ColumnElement[bool]:
    return (parts.c.reference == reference) & (parts.c.partner == partner)
