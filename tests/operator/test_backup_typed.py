"""Backup and restore as they are typed: what is done is said in few lines, and what cannot be done in one."""

from pathlib import Path

import pytest

from bot.__main__ import main


def test_a_backup_is_made_and_restored_and_both_say_what_they_did(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", "week.backup"]) == 0
    assert capsys.readouterr().out.startswith("week.backup: ")
    assert main(["restore", "week.backup"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("restored week.backup, made ")
    assert told[1] == "erased again: 0 people, 0 cases, 0 cases' words, 0 links"
    assert main(["inbox"]) == 1  # deaf, since nobody runs it


def test_a_lost_database_is_restored_with_its_key_alone(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "week.backup"]) == 0
    for file in (data / "data").glob("lokalraad.sqlite*"):
        file.unlink()
    assert main(["restore", "week.backup", "--moving"]) == 0
    assert main(["answers"]) == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["backup", "there"], "there is there already"),
        (["backup", "nowhere/backup"], "cannot be written: No such file"),
        (["restore", "nowhere"], "nowhere cannot be read: No such file"),
        (["restore", "there"], "there is no backup of Lokalråd"),
    ],
)
def test_what_cannot_be_done_is_said(
    typed: list[str], said: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "there").write_text("hello")
    assert main(typed) == 1
    [told] = capsys.readouterr().err.splitlines()
    assert told.startswith("lokalraad: ")
    assert said in told


def test_where_there_is_no_key_none_is_made_for_a_restore(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", "nowhere"]) == 1
    assert "There is no key" in capsys.readouterr().err
    assert main(["backup", "backup"]) == 1
    assert "There is no database" in capsys.readouterr().err
    assert not (bare / "data").exists()
