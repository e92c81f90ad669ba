"""At the command line nothing is made by looking, and whatever is typed gets a sentence, not a traceback."""

import asyncio
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config import OperatorSettings, read_settings
from bot.domain.inbox import Failed
from bot.opening import open_database, open_sealer
from bot.sealing import new_key
from bot.storage import inbox as rows
from tests.living import Clock


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of an operator who has set nothing else."""
    monkeypatch.chdir(tmp_path)
    for name in OperatorSettings.model_fields:
        monkeypatch.delenv(f"LOKALRAAD_{name.upper()}", raising=False)
    monkeypatch.setenv("LOKALRAAD_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def give_up_one(clock: Clock) -> int:
    """A database with one dead letter; its number."""

    async def go() -> int:
        settings = read_settings(OperatorSettings)
        db = await open_database(settings, sealer := open_sealer(settings))
        sealed = sealer.seal(b'{"update_id": 1, "message": {"chat": {"id": 7}}}', where="inbox.payload")
        async with db.transaction() as tx:
            row = {"update_id": 1, "chat": "c", "payload": sealed, "received_at": clock()}
            await rows.store(tx, [row])
            (claimed,) = await rows.claim(tx, slot=1, limit=1, now=clock())
            await rows.settle(tx, [Failed(claimed.id, "ValueError", counts=True, tries=2)], slot=1, now=clock())
        await db.close()
        return claimed.id

    return asyncio.run(go())


@pytest.mark.parametrize("command", [["inbox"], ["inbox", "retry", "1"], ["rekey"], ["answers"], ["unanswered"]])
def test_where_there_is_no_database_none_is_made_by_looking(
    command: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 1
    assert "There is no database" in capsys.readouterr().err
    assert not data.exists()


@pytest.mark.parametrize("number", ["0", "-3", "99999999999999999999", "x", "1.5"])
def test_a_number_that_no_letter_has_is_wrong_usage(number: str, data: Path) -> None:
    assert main(["migrate"]) == 0
    with pytest.raises(SystemExit) as ended:
        main(["inbox", "retry", number])
    assert ended.value.code == 2


def test_a_dead_letter_is_listed_without_its_words_retried_and_dismissed(
    data: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    number = give_up_one(clock)
    main(["inbox"])
    assert f"  {number}  update 1" in (told := capsys.readouterr().out)
    assert "ValueError" in told
    assert main(["inbox", "retry"]) == 2
    assert main(["inbox", "retry", "4711"]) == 1
    assert main(["inbox", "retry", str(number)]) == 0
    assert main(["inbox", "dismiss", str(number)]) == 1


def test_what_is_resealed_needs_the_old_key_no_more(
    data: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give_up_one(clock)
    old, new = (data / "key").read_text(), new_key()
    monkeypatch.setenv("LOKALRAAD_KEY", new)
    assert main(["rekey"]) == 1
    assert "Put the old key back" in capsys.readouterr().err
    monkeypatch.setenv("LOKALRAAD_KEY", f"{new},{old}")
    assert main(["rekey"]) == 0
    assert "1 sealed values" in capsys.readouterr().out
    monkeypatch.setenv("LOKALRAAD_KEY", new)
    assert main(["rekey"]) == 0


def test_a_database_that_cannot_be_made_is_said(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data.parent.joinpath("file").touch()
    monkeypatch.setenv("LOKALRAAD_DATABASE_URL", f"sqlite+aiosqlite:///{data.parent / 'file' / 'x.sqlite'}")
    assert main(["migrate"]) == 1
    assert "cannot be made" in capsys.readouterr().err


def test_a_server_that_does_not_answer_is_said_without_its_password(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOKALRAAD_DATABASE_URL", "postgresql+psycopg://me:secret-word@127.0.0.1:1/x")
    assert main(["inbox"]) == 1
    told = capsys.readouterr().err
    assert "does not answer" in told
    assert "secret-word" not in told


def test_an_answer_that_is_not_there_and_a_group_that_is_not_are_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["migrate"]) == 0
    assert main(["answers", "withdraw", "no_such_answer"]) == 1
    assert "there is no answer no_such_answer" in capsys.readouterr().out
    assert main(["answers", "restore", "fireworks"]) == 1
    assert main(["answers", "withdraw", "fireworks", "old\r\nlaw\x1b[2J", "\u202ehere"]) == 0
    assert main(["answers"]) == 0
    assert "withdrawn (old law [2J here)\n" in capsys.readouterr().out
    assert main(["unanswered", "done", "3"]) == 1
    assert "there is no group 3" in capsys.readouterr().out
    assert [main(["answers", "withdraw"]), main(["unanswered", "done"])] == [2, 2]
