"""At the command line meetings are looked at, and begun from files as drafts of which nobody is told."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.__main__ import main
from bot.domain.meetings import Purpose, Stage
from bot.sealing import Sealer
from bot.storage import meetings
from bot.storage.database import Transaction
from bot.storage.tables import audit, occasions
from tests.operator.desk import in_database

ONE = "council: ishoj\ntitle: Tryghed på stien\nbegins: 2031-03-06 19:00\n"
TWO = "council;title;begins\nIshøj;TRYGHED PÅ STIEN;6.3.2031 19.00\nHerlev;Knallerter;7.3.2031 18.30\n"


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, "utf-8")
    return name


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["plan"], "'plan' is none of list, show, add, import"),
        (["list", "7"], "list takes no '7'"),
        (["list", "--council", "ishoj"], "list takes no --council"),
        (["show"], "needs a number that `meetings list` shows"),
        (["show", "x"], "needs a number that `meetings list` shows"),
        (["show", "0"], "needs a number that `meetings list` shows"),
        (["show", "99999999999999999999"], "needs a number that `meetings list` shows"),
        (["add"], "add needs a file"),
        (["add", "m.csv"], "add needs a .yaml file"),
        (["import"], "import needs a file"),
        (["import", "m.csv", "--council", "atlantis"], "--council should be one of albertslund"),
        (["import", "none.csv"], "none.csv:1: This cannot be read: No such file or directory."),
    ],
)
@pytest.mark.usefixtures("bare")
def test_what_cannot_be_meant_is_said_in_one_line(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["meetings", *typed]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert captured.err.count("\n") == 1


def test_a_file_makes_a_draft_that_nobody_wrote_and_nobody_hears_of(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["meetings"]) == 0
    assert "no meeting is to come" in capsys.readouterr().out
    assert main(["meetings", "add", write(data, "one.yaml", ONE)]) == 0
    told = capsys.readouterr().out
    assert "meeting 1: draft, ishoj, 2031-03-06 19:00, Tryghed på stien\nNobody is told." in told

    async def look(tx: Transaction, sealer: Sealer) -> None:
        found = await meetings.find(tx, sealer, 1)
        assert found is not None
        assert found.proposal is not None
        assert (found.stage, found.plan, found.training) == (Stage.DRAFT, None, False)
        proposal = found.proposal
        assert (proposal.purpose, proposal.author_id, proposal.submitted) == (Purpose.PUBLISH, None, False)
        assert await tx.scalar(select(func.count()).select_from(occasions)) == 0
        (noted,) = await tx.execute(select(audit.c.who, audit.c.what, audit.c.facts))
        assert tuple(noted) == (None, "meeting-import", '{"meeting":1}')

    in_database(look)
    assert main(["meetings", "show", "1"]) == 0
    shown = capsys.readouterr().out
    assert "  ends: 2031-03-06 21:00" in shown
    assert "  proposed: publish, being written, by nobody yet" in shown


def test_what_is_there_already_is_passed_over(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["meetings", "add", write(data, "one.yaml", ONE)]) == 0
    capsys.readouterr()
    assert main(["meetings", "import", write(data, "two.csv", TWO)]) == 0
    told = capsys.readouterr().out
    assert (
        "two.csv:2: passed over, for it is meeting 1\nmeeting 2: draft, herlev, 2031-03-07 18:30, Knallerter" in told
    )
    assert main(["meetings", "import", "two.csv"]) == 0
    told = capsys.readouterr().out
    assert told == "two.csv:2: passed over, for it is meeting 1\ntwo.csv:3: passed over, for it is meeting 2\n"
    assert main(["meetings", "list"]) == 0
    assert [line[:9] for line in capsys.readouterr().out.splitlines()] == ["meeting 1", "meeting 2"]


def test_what_stands_twice_in_one_file_is_one_meeting(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = "Ishøj;A;6.3.2031 19.00\n"
    assert main(["meetings", "import", write(data, "m.csv", "council;title;begins\n" + row + row)]) == 0
    assert "m.csv:3: passed over, for it is meeting 1" in capsys.readouterr().out


def test_where_anything_is_wrong_nothing_is_imported(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(data, "m.csv", TWO + "Herlev;Sent;6.3.2021 19.00\nAtlantis;Langt;6.3.2031 19.00\n")
    assert main(["meetings", "import", file]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "m.csv:4: begins: this is in the past."
    assert told[1].startswith("m.csv:5: council: there is no council Atlantis")
    assert main(["meetings"]) == 0
    assert "no meeting is to come" in capsys.readouterr().out


def test_an_hour_that_comes_twice_is_warned_of_and_imported(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(data, "m.yaml", "title: Nat\nbegins: 2031-10-26 02:30\n")
    assert main(["meetings", "add", file, "--council", "ishoj"]) == 0
    captured = capsys.readouterr()
    assert "m.yaml:2: warning: begins: the clocks show that time twice" in captured.err
    assert "meeting 1: draft" in captured.out


def test_in_training_nothing_is_imported_for_nobody_would_see_it(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOKALRAAD_TRAINING", "1")
    assert main(["meetings", "add", write(data, "one.yaml", ONE)]) == 1
    assert "LOKALRAAD_TRAINING is set" in capsys.readouterr().err


def test_a_meeting_that_is_not_there_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["meetings", "show", "4711"]) == 1
    assert "There is no meeting of that number" in capsys.readouterr().err
