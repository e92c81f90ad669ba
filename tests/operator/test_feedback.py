"""At the command line finished henvendelser are forgotten in time; whoever waits for an answer is never forgotten."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from bot.__main__ import main
from bot.domain.cases import Case, Part, State
from bot.domain.staff import Partner
from bot.sealing import Sealer
from bot.storage import cases
from bot.storage.database import Transaction
from bot.storage.tables import cases as table
from bot.storage.tables import parts
from tests.operator.desk import in_database

LONG_AGO = datetime(2021, 6, 2, 9, tzinfo=UTC)


def put(reference: str, kind: str, *states: State) -> None:
    """As it would stand since long ago."""
    sides = tuple(
        Part(partner, State.RECEIVED, LONG_AGO, LONG_AGO) for partner, _ in zip(Partner, states, strict=False)
    )
    case = Case(reference, "ishoj", kind, "Lampen er gået ud.", "da", LONG_AGO, sides)

    async def add(tx: Transaction, sealer: Sealer) -> None:
        await cases.add(tx, sealer, case, code=reference, update_id=int.from_bytes(reference.encode()[2:]))
        for part, state in zip(sides, states, strict=True):
            if state is not State.RECEIVED:
                await cases.advance(tx, reference, part, state, answered=True, now=LONG_AGO)

    in_database(add)


def copied(reference: str, count: int) -> None:
    """So many more that are as that one is."""

    async def copy(tx: Transaction, sealer: Sealer) -> None:
        case = (await tx.execute(select(table).where(table.c.reference == reference))).mappings().one()
        part = (await tx.execute(select(parts).where(parts.c.reference == reference))).mappings().one()
        more = [f"M-{number}" for number in range(count)]
        alike = [{**case, "reference": each, "code_hash": each, "update_hash": None} for each in more]
        await tx.execute(insert(table), alike)
        await tx.execute(insert(parts), [{**part, "reference": each} for each in more])

    in_database(copy)


def left() -> list[str]:
    async def read(tx: Transaction, sealer: Sealer) -> list[str]:
        return list(await tx.scalars(select(table.c.reference).order_by(table.c.reference)))

    return in_database(read)


@pytest.fixture
def kept(data: Path) -> None:
    put("L-2222", "traffic", State.SOLVED)
    put("L-3333", "traffic", State.DECLINED, State.SOLVED)
    put("L-4444", "traffic", State.SOLVED, State.PROGRESS)
    put("L-6666", "praise", State.SOLVED)
    put("L-7777", "praise", State.RECEIVED)


@pytest.mark.usefixtures("kept")
def test_what_would_be_forgotten_is_counted_kind_by_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback", "prune", "--dry-run"]) == 0
    praise, traffic = capsys.readouterr().out.splitlines()
    assert praise.startswith("praise: 1 would be forgotten (kept for ")
    assert traffic.startswith("traffic: 2 would be forgotten (kept for ")
    assert len(left()) == 5


@pytest.mark.usefixtures("kept")
def test_what_would_be_forgotten_is_counted_however_many_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    copied("L-6666", 600)
    assert main(["feedback", "prune", "--dry-run"]) == 0
    assert "praise: 601 would be forgotten" in capsys.readouterr().out


@pytest.mark.usefixtures("kept")
def test_then_it_is_forgotten_and_whoever_waits_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback", "prune"]) == 0
    assert "traffic: 2 forgotten" in capsys.readouterr().out
    assert left() == ["L-4444", "L-7777"]
    assert main(["feedback", "prune"]) == 0
    assert capsys.readouterr().out == "nothing has been kept long enough\n"


@pytest.mark.usefixtures("kept")
def test_nothing_that_somebody_wrote_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["feedback", "prune", "--dry-run"])
    main(["feedback", "prune"])
    assert "Lampen" not in "".join(capsys.readouterr())


@pytest.mark.usefixtures("data")
def test_what_cannot_be_meant_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback", "forget"]) == 2
    assert capsys.readouterr().err == "'forget' is none of prune\n"


@pytest.mark.usefixtures("bare")
def test_without_a_database_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feedback", "prune", "--dry-run"]) == 1
    assert "There is no database" in capsys.readouterr().err
