"""kill -9 while residents fill in the form and send it: every receipt has its case, and every case is there once."""

import asyncio
import random
import re
import signal
from collections import defaultdict
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.clock import now
from bot.domain.staff import Partner, Post, Role
from bot.sealing import Sealer, read_keys
from bot.storage import briefings, staff
from bot.storage.cases.adding import hashed
from bot.storage.database import Database
from bot.storage.tables import cases, drafts, links, parts, people, writings
from tests.conftest import KEY
from tests.living import Clock
from tests.outbox import Outbox
from tests.outside.processes import TOKEN, Process, Telegram, lokalraad, telegram
from tests.outside.test_kill import drained
from tests.services.staffing import TEXTS

WORDS = "Der mangler lys på stien bag skolen, sted nummer {n}"
STEPS = (
    ("write", "/henvendelse"),
    ("tap", "Trafik"),
    ("tap", "Skriv det her"),
    ("tap", "Kommunen"),
    ("tap", "Ikke noget bestemt sted"),
    ("write", WORDS),
    ("tap", "Uden billede"),
    ("tap", "Svar mig her"),
    ("tap", "Send"),
)
REFERENCE = re.compile(r"Den hedder (L-[0-9A-Z]{4,6})")
CODE = re.compile(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}\b")


@pytest.mark.timeout(1_200)
async def test_a_hundred_are_sent_while_the_process_dies(database_url: str, tmp_path: Path) -> None:
    assert await sent_while_it_dies(tmp_path, database_url, count=100, kills=1, seed=11) >= len(STEPS)


@pytest.mark.soak
@pytest.mark.timeout(2 * 3600)
async def test_a_thousand_are_sent_while_the_process_dies(database_url: str, tmp_path: Path) -> None:
    kills = await sent_while_it_dies(tmp_path, database_url, count=1_000, kills=4, seed=12)
    print(f"\n1000 henvendelser, {kills} kills: each that was acknowledged is there, once")


async def sent_while_it_dies(folder: Path, database_url: str, *, count: int, kills: int, seed: int) -> int:
    """Everybody takes each step at the same time, and meanwhile the process is killed again and again. How often."""
    chance, died = random.Random(seed), 0
    db = Database(database_url)
    try:
        await settled(db, count)
        async with telegram(count + 1, folder / "telegram.log") as there:
            process = lokalraad(there, folder, database_url)
            await process.start()
            for number, (order, said) in enumerate(STEPS):
                before = (await there.status())["calls"]
                body = {"text": said, "updates": count} if order == "write" else {"label": said}
                await there.order(order, people=count, **body)
                for _ in range(kills * (3 if said == "Send" else 1)):
                    await die(there, process, before + chance.randrange(1, 2 * count), chance)
                    died += 1
                if said == "Send":
                    await there.order("repeat", times=2)
                await drained(there, database_url, count * (number + 1))
            await process.end(signal.SIGTERM)
            assert (await there.calls())["refused"] == []
            await all_is_there(db, [*await there.delivered(), *await there.edited()], count)
    finally:
        await db.close()
    logged = (folder / "lokalraad.log").read_text()
    assert not any(secret in logged for secret in (TOKEN, KEY, "stien bag skolen"))
    return died


async def die(there: Telegram, process: Process, calls: int, chance: random.Random) -> None:
    """At a moment when it has called so often, or, where it does not, a little later; and live again."""
    try:
        await there.until_called(calls, seconds=chance.uniform(4, 9))
    except TimeoutError:
        await asyncio.sleep(chance.uniform(0, 1))
    await process.end(signal.SIGKILL)
    await process.start()


async def settled(db: Database, count: int) -> None:
    """Residents of Ishøj, and a coordinator who hears once a day."""
    sealer, clock = Sealer(read_keys(KEY)), Clock(now())
    everybody = await Outbox(db, sealer, clock).people(count + 1)
    version = TEXTS["da"].plain("notice-version")
    async with db.transaction() as tx:
        await tx.execute(update(people).values(council="ishoj", notice_version=version))
        await staff.give(tx, everybody[-1], Post("ishoj", Partner.MUNICIPALITY, Role.COORDINATOR), now=clock())
        await briefings.choose(tx, everybody[-1], True)


async def all_is_there(db: Database, delivered: list[dict[str, object]], count: int) -> None:
    """What everybody was given, against what is kept."""
    given: defaultdict[object, set[tuple[str, str]]] = defaultdict(set)
    for message in delivered:
        if (found := REFERENCE.search(str(message["text"]))) is not None:
            code = CODE.search(str(message["text"]))
            assert code is not None
            given[message["chat_id"]].add((found[1], hashed(code[0].replace("-", ""))))
    assert len(given) == count, f"{count - len(given)} were never told"
    assert all(len(receipts) == 1 for receipts in given.values()), "somebody has two receipts that differ"
    async with db.reading() as tx:
        kept = {(row.reference, row.code_hash) for row in await tx.execute(select(cases))}
        assert kept == {receipt for receipts in given.values() for receipt in receipts}
        numbers = {reference for reference, _ in kept}
        assert len(kept) == len(numbers) == count
        assert set(await tx.scalars(select(links.c.address))) == numbers
        assert sorted(await tx.scalars(select(parts.c.reference))) == sorted(numbers)
        for table in (writings, drafts):
            assert (await tx.execute(select(table))).all() == [], "nothing is half written any more"
