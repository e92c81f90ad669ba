"""Letters in rows: promised once per occasion and person, claimed for a while, settled by whoever claimed them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    case,
    distinct,
    exists,
    func,
    literal,
    literal_column,
    select,
    update,
)

from bot.domain.letters import (
    ENDS,
    OPEN,
    REST_SECONDS,
    TRIES,
    Cause,
    Claimed,
    Lane,
    Means,
    Occasion,
    Policy,
    Settled,
    State,
    rest,
)
from bot.sealing import Sealer
from bot.storage import wishes
from bot.storage.database import Transaction, insert_into
from bot.storage.due import WAITS, here, is_open, longest_due, waiting_on
from bot.storage.spaced import spaced
from bot.storage.tables import DatabaseNow, bodies, letters, occasions, people
from bot.view import View, packed, unpacked

LEASE_SECONDS = 120
"""Well over what a send may take; a lease older than this is of a process that is gone."""

SEALED = "bodies.body"
MOST_OCCASIONS = 50
LONGEST_WORDS = 200

# In the very words of the indexes, as in bot.storage.due.
IN_HAND: ColumnElement[bool] = literal_column("letters.state = 'claimed'")
BUSY: ColumnElement[bool] = literal_column("letters.cause = 'busy'")
FREED = {"lease": None, "leased_by": None, "leased_at": None}


async def begin(
    tx: Transaction, sealer: Sealer, occasion: Occasion, said: Mapping[str, View], *, now: datetime
) -> int | None:
    """Note an occasion and what is said on it, in Danish at least (nothing where letters delete); its id, or None
    where it has been noted before."""
    values = {
        "key": occasion.key,
        "policy": occasion.policy,
        "lane": occasion.lane,
        "created_at": now,
        "expires_at": occasion.expires_at,
        "means": occasion.means,
        "kind": occasion.about.kind if occasion.about else None,
        "topics": spaced(occasion.about.topics if occasion.about else ()),
    }
    fresh = insert_into(tx, occasions).values(values).on_conflict_do_nothing(index_elements=["key"])
    found: int | None = await tx.scalar(fresh.returning(occasions.c.id))
    if found is not None and said:
        sealed = [
            {"occasion_id": found, "language": language, "body": sealer.seal(packed(view), where=SEALED)}
            for language, view in said.items()
        ]
        await tx.execute(bodies.insert(), sealed)
    return found


async def find(tx: Transaction, key: str) -> int | None:
    """The occasion of that key."""
    found: int | None = await tx.scalar(select(occasions.c.id).where(occasions.c.key == key))
    return found


async def write(
    tx: Transaction, occasion_id: int, person_id: int, *, language: str, lane: Lane, due_at: datetime
) -> None:
    """One letter; a second one to the same person on the same occasion is not written."""
    row = {"occasion_id": occasion_id, "person_id": person_id, "language": language, "lane": lane, "due_at": due_at}
    await tx.execute(insert_into(tx, letters).values(row).on_conflict_do_nothing())


async def write_to_all(
    tx: Transaction, occasion_id: int, audience: Select[Any], *, lane: Lane, due_at: datetime
) -> int:
    """A letter to everybody in `audience` (person id, language, and the message it changes, if it does), in one
    statement; how many were new."""
    whom = audience.subquery()
    rows = select(
        literal_column(str(int(occasion_id))),
        whom.c[0],
        whom.c[1],
        literal_column(str(int(lane))),
        bindparam("due", due_at, letters.c.due_at.type),
        *whom.c[2:],
    ).where(literal_column("true"))  # else SQLite takes ON for a join's
    names = ["occasion_id", "person_id", "language", "lane", "due_at"]
    names += ["revises"] * (len(whom.c) - 2)
    statement = insert_into(tx, letters).from_select(names, rows).on_conflict_do_nothing()
    # SQLAlchemy keeps the count of an UPDATE by itself, of an INSERT only when asked.
    done = await tx.execute(statement, execution_options={"preserve_rowcount": True})
    return int(done.rowcount)


async def body(tx: Transaction, sealer: Sealer, occasion_id: int, language: str) -> View:
    """What is said on an occasion; in Danish where that language was not written."""
    rows = await tx.execute(select(bodies.c.language, bodies.c.body).where(bodies.c.occasion_id == occasion_id))
    said = {row.language: row.body for row in rows}
    return unpacked(sealer.unseal(said.get(language) or said["da"], where=SEALED))


async def claim(
    tx: Transaction, lane: Lane, *, lease: str, slot: int, limit: int, now: datetime
) -> tuple[list[Claimed], int]:
    """Up to `limit` letters that are due, a share for each occasion; and how many were skipped on the way, because
    nobody is there any more or wants them."""
    found: list[Claimed] = []
    skipped = 0
    open_ones = await _with_due_letters(tx, lane, now)
    for place, occasion in enumerate(open_ones):
        share = -(-(limit - len(found)) // (len(open_ones) - place))
        if share > 0:
            more, gone = await _claim_of(tx, occasion, lane, lease=lease, slot=slot, limit=share, now=now)
            found += more
            skipped += gone
    return found, skipped


async def _with_due_letters(tx: Transaction, lane: Lane, now: datetime) -> Sequence[Row[Any]]:
    """Else what has to wait for long would stand in the way of what has not."""
    due = exists().where(here(lane), letters.c.occasion_id == occasions.c.id, letters.c.due_at <= now)
    known = (occasions.c.id, occasions.c.policy, occasions.c.means, occasions.c.kind, occasions.c.topics)
    query = waiting_on(lane, *known).where(is_open(now), due)
    return list(await tx.execute(query.order_by(occasions.c.id).limit(MOST_OCCASIONS)))


async def _claim_of(
    tx: Transaction,
    occasion: Row[Any],
    lane: Lane,
    *,
    lease: str,
    slot: int,
    limit: int,
    now: datetime,
) -> tuple[list[Claimed], int]:
    due = longest_due(lane, occasion.id, letters.c.id, now=now, limit=limit)
    if tx.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True, of=letters)
    taken = (
        update(letters)
        .where(letters.c.id.in_(due.scalar_subquery()))
        .values(state=State.CLAIMED, tries=letters.c.tries + 1, lease=lease, leased_by=slot, leased_at=DatabaseNow())
        .returning(letters.c.id, letters.c.person_id, letters.c.language, letters.c.tries, letters.c.revises)
    )
    rows = sorted((await tx.execute(taken)).all(), key=lambda row: int(row.id))
    chats = await _chats(tx, [row.person_id for row in rows])
    muted = await wishes.unwanted(tx, occasion.kind, occasion.topics, list(chats)) if occasion.kind else set()
    shut = [row.id for row in rows if row.person_id not in chats]
    await _skip(tx, shut, case((letters.c.person_id.is_(None), Cause.ERASED), else_=Cause.BLOCKED), now)
    await _skip(tx, [row.id for row in rows if row.person_id in muted], Cause.UNSUBSCRIBED, now)
    policy, means = Policy(occasion.policy), Means(occasion.means)
    claimed = [
        Claimed(
            row.id,
            occasion.id,
            row.person_id,
            row.language,
            policy,
            row.tries,
            chats[row.person_id],
            means,
            row.revises,
        )
        for row in rows
        if row.person_id in chats and row.person_id not in muted
    ]
    return claimed, len(rows) - len(claimed)


async def _chats(tx: Transaction, wanted: Sequence[int]) -> dict[int, bytes]:
    if not wanted:
        return {}
    query = select(people.c.id, people.c.chat_sealed).where(people.c.id.in_(wanted), people.c.blocked_at.is_(None))
    return {row.id: row.chat_sealed for row in await tx.execute(query)}


async def _skip(tx: Transaction, those: Sequence[int], cause: Any, now: datetime) -> None:
    """They are in hand and not sent after all."""
    if those:
        skip = update(letters).where(letters.c.id.in_(those))
        await tx.execute(skip.values(state=State.SKIPPED, cause=cause, settled_at=now, **FREED))


_SETTLE = (
    update(letters)
    .where(letters.c.id == bindparam("letter"), letters.c.lease == bindparam("mine"))
    .where(letters.c.tries == bindparam("try"))  # else what we lost, and have again, would be settled by what was
    .values(
        state=bindparam("state"),
        due_at=func.coalesce(bindparam("due", type_=letters.c.due_at.type), letters.c.due_at),
        tries=letters.c.tries - bindparam("uncounted"),
        message_id=bindparam("message"),
        cause=bindparam("cause"),
        words=bindparam("words"),
        settled_at=bindparam("now"),
        spoken_at=case((bindparam("spoken") == 1, DatabaseNow()), else_=letters.c.spoken_at),
        **FREED,
    )
)


async def settle(tx: Transaction, settled: Sequence[Settled], *, lease: str, now: datetime) -> None:
    """Note what became of letters in hand; what another process was given meanwhile is left to it."""
    if not settled:
        return
    rows = [
        {
            "letter": each.id,
            "mine": lease,
            "try": each.tries,
            "state": each.state,
            "due": each.due_at,
            "uncounted": int(not each.counts),
            "message": each.message_id,
            "cause": each.cause,
            "words": each.words[:LONGEST_WORDS] if each.words else None,
            "now": now,
            "spoken": int(each.state is State.SENT or each.cause is Cause.LOST),
        }
        for each in settled
    ]
    await tx.execute(_SETTLE, rows)


async def recover(
    tx: Transaction, *, now: datetime, slot: int | None = None, lease: str = "", but: Collection[int] = ()
) -> tuple[int, int]:
    """Judge what a process had in hand when it died: the former holder of `slot`, else whoever's lease is too old.
    `lease` is ours, and `but` are the letters we know of: a claim whose commit went unheard has no other holder.
    How many letters are sent again, and how many are unknown."""
    gone = letters.c.leased_at < DatabaseNow(LEASE_SECONDS) if slot is None else letters.c.leased_by == slot
    policy = select(occasions.c.policy).where(occasions.c.id == letters.c.occasion_id).scalar_subquery()
    again = policy.in_((Policy.URGENT, Policy.AGAIN)) | ((policy == Policy.NOTICE) & (letters.c.tries < TRIES))
    ours = letters.c.lease == lease
    if slot is None:
        ours &= letters.c.id.in_(but)
    lost = update(letters).where(IN_HAND, ~ours, gone)
    values = {
        "state": case((again, State.RETRY), else_=State.UNKNOWN),
        "due_at": _rested(now),
        "cause": Cause.LOST,
        "settled_at": now,
    }
    states = list(await tx.scalars(lost.values(**values, **FREED).returning(letters.c.state)))
    return states.count(State.RETRY), states.count(State.UNKNOWN)


def _rested(now: datetime) -> ColumnElement[datetime]:
    """When a letter of unknown fate may be sent again, by its tries."""
    dues = [literal(now + rest(tries + 1), letters.c.due_at.type) for tries in range(len(REST_SECONDS))]
    return case(*((letters.c.tries <= tries, due) for tries, due in enumerate(dues[:-1], 1)), else_=dues[-1])


async def next_due(tx: Transaction, lane: Lane, *, now: datetime) -> datetime | None:
    """When the next letter of an open occasion may be sent."""
    first = select(func.min(letters.c.due_at)).where(here(lane), letters.c.occasion_id == occasions.c.id)
    due: datetime | None = await tx.scalar(waiting_on(lane, func.min(first.scalar_subquery())).where(is_open(now)))
    return due


async def expire(tx: Transaction, *, now: datetime, limit: int = 5_000) -> int:
    """What nobody needs any more is not sent; how many letters that were."""
    late = select(occasions.c.id).where(occasions.c.expires_at <= now)
    those = select(letters.c.id).where(letters.c.occasion_id.in_(late), WAITS).limit(limit)
    gone = update(letters).where(letters.c.id.in_(those))
    return int((await tx.execute(gone.values(state=State.EXPIRED, settled_at=now))).rowcount)


async def busy_chats(tx: Transaction, *, since: datetime) -> int:
    """To how many people Telegram asked to wait lately."""
    busy = and_(BUSY, letters.c.settled_at >= since)
    return int(await tx.scalar(select(func.count(distinct(letters.c.person_id))).where(busy)) or 0)


async def same_refusal(tx: Transaction, occasion_id: int, *, alike: int, among: int) -> str | None:
    """The words in which Telegram refused at least `alike` letters of an occasion, and one in every `among` / `alike`
    of those that came to an end."""
    mine = letters.c.occasion_id == occasion_id
    refused = select(letters.c.words, func.count()).where(
        mine, letters.c.state == State.FAILED, letters.c.cause == Cause.REFUSED
    )
    row = (await tx.execute(refused.group_by(letters.c.words).order_by(func.count().desc()).limit(1))).first()
    if row is None or row[1] < alike:
        return None
    most = row[1] * among // alike
    some = select(letters.c.id).where(mine, letters.c.state.in_(ENDS)).limit(most + 1).subquery()
    ended = await tx.scalar(select(func.count()).select_from(some)) or 0
    return str(row[0]) if ended <= most else None


async def halt(tx: Transaction, occasion_id: int, reason: str) -> bool:
    """Pause an occasion that is open; whether it was."""
    halted = update(occasions).where(occasions.c.id == occasion_id, occasions.c.state == "open")
    return bool((await tx.execute(halted.values(state="paused", reason=reason[:LONGEST_WORDS]))).rowcount)


async def reopen(tx: Transaction, occasion_id: int) -> bool:
    """Go on with an occasion that was paused; whether it was."""
    paused = update(occasions).where(occasions.c.id == occasion_id, occasions.c.state == "paused")
    return bool((await tx.execute(paused.values(state="open", reason=None))).rowcount)


async def stop(tx: Transaction, occasion_id: int) -> bool:
    """Send nothing more of it, ever; whether that was still to be said. `cancel` sees to its letters."""
    going = update(occasions).where(occasions.c.id == occasion_id, occasions.c.state != "stopped")
    return bool((await tx.execute(going.values(state="stopped"))).rowcount)


async def cancel(tx: Transaction, *, now: datetime, limit: int = 5_000) -> int:
    """What waits on an occasion that was stopped will not be sent; how many letters that were."""
    stopped = select(occasions.c.id).where(occasions.c.state == "stopped")
    those = select(letters.c.id).where(letters.c.occasion_id.in_(stopped), WAITS).limit(limit)
    gone = update(letters).where(letters.c.id.in_(those))
    return int((await tx.execute(gone.values(state=State.CANCELLED, settled_at=now))).rowcount)


async def state(tx: Transaction, occasion_id: int) -> tuple[str, str | None]:
    """open, paused or stopped, and why."""
    row = (await tx.execute(select(occasions.c.state, occasions.c.reason).where(occasions.c.id == occasion_id))).one()
    return row.state, row.reason


async def sent_as(tx: Transaction, key: str) -> int | None:
    """The number of the message to the one person who was written to on that occasion, once it is sent."""
    theirs = select(letters.c.message_id).join(occasions, occasions.c.id == letters.c.occasion_id)
    found: int | None = await tx.scalar(theirs.where(occasions.c.key == key, letters.c.state == State.SENT).limit(1))
    return found


async def closed(tx: Transaction, occasion_ids: Collection[int]) -> set[int]:
    """Which of these are not open any more: what is in hand for them is not to be sent."""
    query = select(occasions.c.id).where(occasions.c.id.in_(occasion_ids), occasions.c.state != "open")
    return set(await tx.scalars(query)) if occasion_ids else set()


async def progress(tx: Transaction, occasion_id: int) -> dict[tuple[State, Cause | None], int]:
    """How many letters of an occasion are in which state, and why."""
    counted = select(letters.c.state, letters.c.cause, func.count()).where(letters.c.occasion_id == occasion_id)
    rows = await tx.execute(counted.group_by(letters.c.state, letters.c.cause))
    return {(State(state), Cause(cause) if cause else None): count for state, cause, count in rows}


async def first_due(tx: Transaction, occasion_id: int, lane: Lane) -> datetime | None:
    """When the first letter of an occasion that waits in a lane may be sent."""
    first = select(func.min(letters.c.due_at)).where(here(lane), letters.c.occasion_id == occasion_id)
    due: datetime | None = await tx.scalar(first)
    return due


async def to_person(tx: Transaction, person_id: int) -> list[dict[str, Any]]:
    """On which occasions somebody was written to, for the export."""
    query = (
        select(occasions.c.key, letters.c.state, letters.c.settled_at)
        .join(occasions, occasions.c.id == letters.c.occasion_id)
        .where(letters.c.person_id == person_id)
    )
    rows = await tx.execute(query.order_by(letters.c.id))
    return [{"occasion": row.key, "state": row.state, "at": row.settled_at} for row in rows]


async def erase(tx: Transaction, person_id: int, *, now: datetime) -> int:
    """Nothing more is sent to somebody, and what was sent is nobody's. The rows stay, so that the sums do. How many
    letters are skipped."""
    theirs = update(letters).where(letters.c.person_id == person_id)
    skipped = await tx.execute(theirs.where(WAITS).values(state=State.SKIPPED, cause=Cause.ERASED, settled_at=now))
    await tx.execute(theirs.values(person_id=None, message_id=None, words=None))
    return int(skipped.rowcount)


async def prune(tx: Transaction, *, before: datetime, limit: int = 5_000) -> None:
    """Delete up to `limit` letters of occasions noted before then, and the occasions that have none left. What still
    has letters to send stays."""
    still = exists().where(letters.c.occasion_id == occasions.c.id, letters.c.state.in_(OPEN))
    over = select(occasions.c.id).where(occasions.c.created_at < before, ~still)
    some = select(letters.c.id).where(letters.c.occasion_id.in_(over)).limit(limit)
    await tx.execute(letters.delete().where(letters.c.id.in_(some)))
    bare = ~exists().where(letters.c.occasion_id == occasions.c.id)
    await tx.execute(occasions.delete().where(occasions.c.created_at < before, bare))
