"""`lokalraad unanswered`: the work list of those who write the answers."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot import clock
from bot.domain.unanswered import Group, group
from bot.operator.opening import opened
from bot.storage import unanswered as rows
from bot.storage.database import Database

WEEK = timedelta(days=7)


async def unanswered(action: str, number: int | None) -> int:
    """The work list, or take one group from it. Exit code 1 where there is none of that number."""
    if action != "list" and number is None:
        print("say which one: lokalraad unanswered done NUMBER")
        return 2
    async with opened() as (_, db, sealer):
        async with db.reading() as tx:
            groups = group(await rows.kept(tx, sealer))
            refused = await rows.refused(tx, since=clock.local_day(clock.now()) - WEEK)
        if number is not None and action == "done":
            return await _take_off(db, number, groups)
    print("\n".join([*_asked(groups), *_refused(refused)]))
    return 0


async def _take_off(db: Database, number: int, groups: Sequence[Group]) -> int:
    done = [kept.id for found in groups if found.number == number for kept in found.kept]
    async with db.transaction() as tx:
        await rows.drop(tx, done)
    print(f"{number}: done, {len(done)} taken off the list" if done else f"there is no group {number}")
    return 0 if done else 1


def _asked(groups: Sequence[Group]) -> Iterator[str]:
    yield f"questions without an answer: {sum(len(found.kept) for found in groups)}"
    for found in groups:
        near = f", nearest {found.nearest}" if found.nearest else ""
        yield f"  {found.number}  {len(found.kept)} times, newest {found.newest}{near}"
        for kept in found.kept:
            where = f" {kept.council}" if kept.council else ""
            yield f"      {kept.day} {kept.language}{where}: {' '.join(kept.words.split())}"


def _refused(refused: Sequence[rows.Refused]) -> Iterator[str]:
    yield f"answers that were not it, in {WEEK.days} days: {sum(each.count for each in refused)}"
    for each in refused:
        near = f", close to it {', '.join(each.nearest)}" if each.nearest else ""
        yield f"  {each.answer}  {each.count} times{near}"
