"""What is erased stands on the disk before anybody is told that it is, and for no longer than backups are kept."""

import logging
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.erasures import Erasure, What
from bot.errors import InputError
from bot.storage import erasure_log, erasures
from bot.storage.database import Database
from tests.living import Clock

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "erasures.log"


@pytest.fixture
def in_the_way(file: Path) -> Path:
    """Something of that name that is no file."""
    file.mkdir(parents=True)
    return file


@pytest.fixture
async def noting(database_url: str, file: Path) -> Database:
    return Database(database_url, erased=file)


def erased(whom: str, days: int = 0) -> Erasure:
    return Erasure(What.PERSON, whom, NOON - timedelta(days=days))


async def test_what_is_noted_stands_in_the_table_and_in_the_file(noting: Database, file: Path, clock: Clock) -> None:
    async with noting.transaction() as tx:
        await erasures.note(tx, "person", ["b", "a"], now=clock())
        await erasures.note(tx, "person", [], now=clock())
    clock.forward(days=1)
    async with noting.transaction() as tx:
        await erasures.note(tx, "person", ["a"], now=clock())
        known = await erasures.everything(tx)
    assert [(each.whom, each.at) for each in known] == [("b", clock() - timedelta(days=1)), ("a", clock())]
    assert [each.whom for each in erasure_log.lines_of(file)] == ["a", "b", "a"]
    await noting.close()


async def test_of_cases_no_instant_is_noted_by_which_they_could_be_told_to_belong_together(
    noting: Database, file: Path, clock: Clock
) -> None:
    async with noting.transaction() as tx:
        await erasures.note(tx, "link", ["L-9ZZZ", "L-2AAA"], now=clock())
    assert [(each.whom, each.at.hour) for each in erasure_log.lines_of(file)] == [("L-2AAA", 0), ("L-9ZZZ", 0)]
    await noting.close()


async def test_a_file_that_cannot_be_written_keeps_nobody_from_being_erased(
    noting: Database, in_the_way: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        async with noting.transaction() as tx:
            await erasures.note(tx, "person", ["a"], now=clock())
            assert len(await erasures.everything(tx)) == 1
    assert f"{in_the_way} cannot be written" in caplog.text
    await noting.close()


async def test_after_a_year_it_is_forgotten(noting: Database, file: Path, clock: Clock) -> None:
    async with noting.transaction() as tx:
        await erasures.note(tx, "person", ["old"], now=clock() - timedelta(days=400))
        await erasures.note(tx, "person", ["new"], now=clock())
        await erasures.prune(tx, before=clock() - timedelta(days=365))
        assert [each.whom for each in await erasures.everything(tx)] == ["new"]
    assert [each.whom for each in erasure_log.lines_of(file)] == ["new"]
    await noting.close()


def test_a_line_that_was_cut_off_is_no_line_and_the_next_one_is_whole(file: Path) -> None:
    erasure_log.append(file, [erased("a")])
    with file.open("a") as lines:
        lines.write(erased("b").line[:-9])
    assert [each.whom for each in erasure_log.lines_of(file)] == ["a"]
    erasure_log.append(file, [erased("c")])
    assert [each.whom for each in erasure_log.lines_of(file)] == ["a", "c"]


@pytest.mark.parametrize("line", ["hello", "2026-11-23 person a", "2026-11-23T09:00:00 person a", "x person a", ""])
def test_what_is_no_line_is_told_with_its_number(line: str, file: Path) -> None:
    erasure_log.append(file, [erased("a")])
    with file.open("a") as lines:
        lines.write(f"{line}\n")
    with pytest.raises(InputError, match=":2: "):
        list(erasure_log.lines_of(file))


def test_several_processes_write_and_tidy_at_once_and_no_line_is_lost(file: Path) -> None:
    def write(who: int) -> None:
        for number in range(20):
            erasure_log.append(file, [erased(f"{who}-{number}"), erased(f"old-{who}-{number}", days=400)])
            erasure_log.prune(file, before=NOON - timedelta(days=365))

    threads = [threading.Thread(target=write, args=(who,)) for who in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert {each.whom for each in erasure_log.lines_of(file)} == {f"{a}-{b}" for a in range(4) for b in range(20)}
