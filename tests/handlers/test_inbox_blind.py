"""Fifty people send what they have to say and want an answer: no staff can tell who, nor which two are one's."""

import itertools
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import select

from bot.domain.cases import State
from bot.sealing import Sealer
from bot.storage.archives.writing import write as write_archive
from bot.storage.database import Database
from bot.storage.tables import bodies, cases, inbox, keyrings, letters, metadata, occasions, people
from tests.canary import Canary
from tests.handlers.conftest import ON_BOTH
from tests.handlers.feedback import coordinator, reference_of, send
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, coordinator_of, lies
from tests.handlers.walking import BRIEFLY, Walk
from tests.living import Living
from tests.moving import accepted
from tests.talk import Talk, came

PEOPLE, TIMES = 25, 2
EMPTY = 21
"""Bytes that PostgreSQL writes of a table without rows."""


def canaries(number: int) -> dict[str, Any]:
    """What they are called; nobody else is called anything like it."""
    name = f"Kanarina{number:02}"
    return {
        "last_name": f"Fjerdragt{number:02}",
        "username": f"{name.lower()}_vinge",
        "id": 7_310_000_000 + number * 7,
    }


def spelt(talks: list[Talk]) -> list[bytes]:
    """All that would give one of them away, in every way in which it could be written."""
    words = ["kanarina", "fjerdragt", "_vinge", *(str(talk.person.id) for talk in talks)]
    numbers = [struct.pack(order, talk.person.id) for talk in talks for order in ("<q", ">q")]
    return [word.encode() for word in words] + numbers


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.timeout(300)
async def test_nobody_is_known_again(lokalraad: Living, canary: Canary, sealer: Sealer, tmp_path: Path) -> None:
    await blind(lokalraad, canary, sealer, tmp_path, by_form=5)


@ON_BOTH
@pytest.mark.soak
@pytest.mark.timeout(1_800)
async def test_nobody_is_known_again_whoever_filled_in_the_form(
    lokalraad: Living, canary: Canary, sealer: Sealer, tmp_path: Path
) -> None:
    await blind(lokalraad, canary, sealer, tmp_path, by_form=PEOPLE)


async def blind(lokalraad: Living, canary: Canary, sealer: Sealer, tmp_path: Path, *, by_form: int) -> None:
    """So many of them fill in the form; the others' cases are there, and they have written to the bot."""
    karen, palle = await coordinator(lokalraad, MUNICIPALITY), await coordinator(lokalraad, POLICE, "Palle")
    talks = [Talk(lokalraad, f"Kanarina{number:02}", **canaries(number)) for number in range(PEOPLE)]
    whose: dict[str, int] = {}
    for turn, (place, talk) in itertools.product(range(TIMES), enumerate(talks)):
        await accepted(talk, "ishoj")
        words, both = f"Der mangler lys ved sted {turn}-{place}, hilsen en nabo.", bool(place % 2)
        if place < by_form:
            reference = reference_of(await send(talk, words, whom="Begge" if both else "Kommunen"))
        else:
            reference = await lies(talk, words, *(BOTH if both else (MUNICIPALITY,)))
            await talk.write(reference)
        whose[reference] = place
        lokalraad.clock.forward(minutes=1)
    assert len(whose) == PEOPLE * TIMES
    await answered(karen, talks, whose)
    walks = [Walk(karen, BRIEFLY), Walk(palle, BRIEFLY), Walk(karen)]
    typed = (["/indbakke", *whose], ["/indbakke"], list(whose)[:3])
    for walk, each in zip(walks, typed, strict=True):
        await walk.typed(*each)
    seen = "\n".join(each for walk in walks for each in walk.seen)
    assert all(seen.count(reference) > 3 for reference in whose)
    assert seen.count(".json") >= PEOPLE * TIMES
    assert seen.count(".csv") >= 1
    everything = seen + repr([each.data for talk in (karen, palle) for each in talk.person.chat])
    hits = [word for word in spelt(talks) if word in everything.lower().encode()]
    assert hits == [], "staff were shown who it is"
    canary.check(*(word.decode() for word in spelt(talks)[: 3 + PEOPLE]))
    db = lokalraad.app.db
    for name, content in await copies(db, sealer, lokalraad, tmp_path):
        assert [word for word in spelt(talks) if word in content.lower()] == [], name
    await nothing_ties_two(db, whose)


async def answered(karen: Talk, talks: list[Talk], whose: dict[str, int]) -> None:
    """Half of them, so that there are letters, and words that were delivered."""
    by, review = await coordinator_of(karen), karen.lokalraad.services.review
    for number, (reference, place) in enumerate(whose.items()):
        if number % 2:
            at = (by, reference, MUNICIPALITY)
            await review.note(*at, f"Et notat {number}", update_id=900_000 + number)
            await review.move(*at, State.SOLVED, f"Vi har sat lys op {number}", update_id=950_000 + number)
            await came(talks[place], f"Vi har sat lys op {number}")
            karen.lokalraad.clock.forward(minutes=1)


async def copies(db: Database, sealer: Sealer, lokalraad: Living, folder: Path) -> list[tuple[str, bytes]]:
    """What a thief has without the key: a backup, and the database as it lies there, in its files or its tables."""
    archive = folder / "backup.zip"
    await write_archive(archive, db, sealer, now=lokalraad.clock())
    found = [(archive.name, archive.read_bytes())]
    with zipfile.ZipFile(archive) as opened:
        found += [(name, opened.read(name)) for name in opened.namelist()]
    if db.is_sqlite:
        files = [db.path, db.path.with_name(f"{db.path.name}-wal")]
        found += [(file.name, file.read_bytes()) for file in files]
        return found
    dumped = list(dump(db.url.set(drivername="postgresql").render_as_string(hide_password=False)))
    assert {name for name, content in dumped if len(content) > EMPTY} > {"cases", "keyrings", "links", "people"}
    return [*found, *dumped]


def dump(url: str) -> Iterator[tuple[str, bytes]]:
    """Every table there is, whether the bot knows it or not: text as it is, and numbers in eight bytes."""
    with psycopg.connect(url) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (name,) in tables:
            with connection.cursor().copy(SQL("COPY {} TO STDOUT (FORMAT binary)").format(Identifier(name))) as rows:
                yield name, b"".join(bytes(each) for each in rows)


async def nothing_ties_two(db: Database, whose: dict[str, int]) -> None:
    """Whatever two cases of one person have in common, some case of somebody else has too."""
    kept = await values_of(db, whose)
    for one, other in itertools.combinations(whose, 2):
        if whose[one] == whose[other]:
            strangers = set().union(*(kept[each] for each in whose if whose[each] != whose[one]))
            assert kept[one] & kept[other] <= strangers, f"{one} and {other} share what nobody else has"
    async with db.reading() as tx:
        residents = set(await tx.scalars(select(keyrings.c.person_id)))
        known = {row.chat_hash for row in await tx.execute(select(people))} | residents
        for reference in whose:
            assert not any(isinstance(value, str) and value in known for value in kept[reference])
        addressed = await tx.execute(select(letters).where(letters.c.address.is_not(None)))
        assert {row.person_id for row in addressed} == {None}
        handled = (await tx.execute(select(inbox.c.chat, inbox.c.payload).distinct())).all()
        assert handled == [(None, None)], "what brought it says nothing any more"


async def values_of(db: Database, whose: dict[str, int]) -> dict[str, set[object]]:
    """Every value of every row that has to do with a case, but for numbers of rows, which meet by chance."""
    found: dict[str, set[object]] = {reference: set() for reference in whose}
    async with db.reading() as tx:
        about: dict[int, str] = {}
        for row in await tx.execute(select(occasions)):
            about.update((row.id, each) for each in whose if each in row.key)
        for table in metadata.sorted_tables:
            for row in await tx.execute(select(table)):
                values = set(row)
                named = [each for each in whose if any(each in str(value) for value in values)]
                if table is letters and row.person_id is not None:
                    continue  # to staff: when the postman came by says nothing of who wrote
                if table in (bodies, letters) and row.occasion_id in about:
                    named.append(about[row.occasion_id])
                for each in named:
                    found[each] |= {value for value in values if not isinstance(value, int)}
    assert all(len(values) > len(cases.columns) for values in found.values())
    return found
