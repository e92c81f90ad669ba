"""`lokalraad answers`: which answers are served, and taking one back within seconds."""

from collections.abc import Collection, Mapping

from bot import clock
from bot.content import load_content
from bot.domain.answers import Answer
from bot.operator.opening import opened
from bot.services.withdrawn import REMEMBERED
from bot.storage import withdrawn as rows
from bot.storage.database import Database

REASON = 200
"""Characters of a reason that are kept."""


async def answers(action: str, name: str | None, reason: str) -> int:
    """List, withdraw or restore. Exit code 1 where there is no such answer, or it was not withdrawn."""
    if action != "list" and name is None:
        print(f"say which one: lokalraad answers {action} ID")
        return 2
    async with opened() as (settings, db, _):
        if name is not None and action == "restore":
            return await _restore(db, name)
        known = load_content(settings.content).answers
        if name is not None and action == "withdraw":
            return await _withdraw(db, name, reason, known)
        async with db.reading() as tx:
            withdrawn = await rows.withdrawn(tx)
    print("\n".join(_shelved(answer, withdrawn) for answer in known.values()))
    return 0


async def _withdraw(db: Database, name: str, reason: str, known: Collection[str]) -> int:
    if name not in known:
        print(f"there is no answer {name}: `lokalraad answers` lists them")
        return 1
    async with db.transaction() as tx:
        await rows.withdraw(tx, name, reason=_one_line(reason)[:REASON], now=clock.now())
    print(f"{name}: withdrawn. Every process knows within {REMEMBERED.total_seconds():.0f} seconds.")
    return 0


def _one_line(reason: str) -> str:
    """A line break or a control character would forge the list that it stands in."""
    return " ".join("".join(c if c.isprintable() else " " for c in reason).split())


async def _restore(db: Database, name: str) -> int:
    async with db.transaction() as tx:
        done = await rows.restore(tx, name)
    print(
        f"{name}: back. Every process knows within {REMEMBERED.total_seconds():.0f} seconds."
        if done
        else f"{name} is not withdrawn"
    )
    return 0 if done else 1


def _shelved(answer: Answer, withdrawn: Mapping[str, str]) -> str:
    """Both reasons where there are two: restoring alone does not help an answer that is past its day as well."""
    past = clock.local_day(clock.now()) > answer.review_by
    why = withdrawn.get(answer.id)
    standing = " ".join(
        said
        for said in (
            "past its review day" if past else "",
            "withdrawn" if why is not None else "",
            f"({why})" if why else "",
        )
        if said
    )
    return f"{answer.id:<28} {answer.owner:<12} review by {answer.review_by}  {standing or 'served'}"
