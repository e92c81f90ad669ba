"""At the command line the first admin is made, and whatever is typed wrongly gets one line and the exit code 2."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot import clock
from bot.__main__ import main
from bot.config import OperatorSettings, read_settings
from bot.domain.people import Guest
from bot.domain.staff import Partner, Role
from bot.opening import open_database, open_sealer
from bot.operator.staff import Asked, staff
from bot.storage import bots
from sandbox.server import serve
from sandbox.world import World
from tests.services.staffing import Staffing

INVITE = ["staff", "invite", "--role", "admin", "--council", "ishoj", "--partner", "police"]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of an operator who has set nothing else."""
    monkeypatch.chdir(tmp_path)
    for name in OperatorSettings.model_fields:
        monkeypatch.delenv(f"LOKALRAAD_{name.upper()}", raising=False)
    monkeypatch.setenv("LOKALRAAD_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def data(bare: Path, migrated_sqlite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Their database is there too."""
    bare.mkdir()
    shutil.copy(migrated_sqlite, bare / "lokalraad.sqlite")
    assert main(["migrate"]) == 0
    capsys.readouterr()


async def _known_as(username: str) -> None:
    settings = read_settings(OperatorSettings)
    db = await open_database(settings, open_sealer(settings))
    async with db.transaction() as tx:
        await bots.note(tx, 123456, username, now=clock.now())
    await db.close()


async def _open(token: str) -> int:
    """Somebody accepts the notice and opens the link; their number."""
    settings = read_settings(OperatorSettings)
    db = await open_database(settings, sealer := open_sealer(settings))
    staffing = Staffing(db, sealer, clock.now)
    guest = Guest(5_000_000_001, "da")
    resident = await staffing.people.accept(guest, language="da", version="1", council="ishoj", update_id=1)
    opened = await staffing.invitations.open(resident, token)
    await db.close()
    assert opened.number is not None
    return opened.number


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["staff", "hire"], "is none of list, invite, confirm"),
        (["staff", "list", "7"], "takes no '7'"),
        (["staff", "invite"], "--role should be one of announcer, coordinator, admin"),
        ([*INVITE[:3], "king", *INVITE[4:]], "--role should be one of"),
        ([*INVITE[:5], "atlantis", *INVITE[6:]], "--council should be one of albertslund"),
        ([*INVITE[:7], "army"], "--partner should be one of police, municipality"),
        (["staff", "confirm"], "the two digits you were told"),
        (["staff", "confirm", "470"], "the two digits you were told"),
        (["staff", "confirm", "x"], "the two digits you were told"),
        (["staff", "revoke"], "a number that `staff list` shows"),
        (["staff", "revoke", "99999999999999999999"], "a number that `staff list` shows"),
        (["staff", "withdraw", "0"], "a number that `staff list` shows"),
    ],
)
@pytest.mark.usefixtures("bare")
def test_what_cannot_be_meant_is_said_in_one_line(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.usefixtures("data")
def test_where_nobody_knows_what_the_bot_is_called_no_link_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(INVITE) == 1
    assert "What the bot is called is not known" in capsys.readouterr().err
    assert main(["staff"]) == 0
    assert "there is no staff" in capsys.readouterr().out


@pytest.mark.usefixtures("data")
def test_the_first_admin_is_made_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(_known_as("lokalraad_bot"))
    assert main(INVITE) == 0
    link = capsys.readouterr().out.splitlines()[-1]
    assert link.startswith("https://t.me/lokalraad_bot?start=i_")
    assert main(["staff", "list"]) == 0
    assert "invitation 1: admin for the police in ishoj, not opened yet" in capsys.readouterr().out
    number = asyncio.run(_open(link.partition("i_")[2]))
    assert main(["staff"]) == 0
    assert f" {number}" not in (listed := capsys.readouterr().out)
    assert "opened, waits for its number" in listed
    assert main(["staff", "confirm", "10" if number != 10 else "11"]) == 1
    assert main(["staff", "confirm", str(number)]) == 0
    assert "no. 1 is admin for the police in ishoj now" in capsys.readouterr().out
    assert main(["staff"]) == 0
    assert "post 1: no. 1 is admin for the police in ishoj" in capsys.readouterr().out
    assert main(["staff", "revoke", "1"]) == 0
    assert main(["staff", "revoke", "1"]) == 1
    assert "Nobody holds that post any more" in capsys.readouterr().out


@pytest.mark.usefixtures("data")
def test_a_link_that_went_astray_is_withdrawn(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(_known_as("lokalraad_bot"))
    main(INVITE)
    assert main(["staff", "withdraw", "1"]) == 0
    capsys.readouterr()
    assert main(["staff"]) == 0
    assert "there is no staff" in capsys.readouterr().out


@pytest.mark.usefixtures("data")
async def test_telegram_is_asked_what_the_bot_is_called_and_what_it_was_called_helps_where_it_is_away(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await _known_as("an_older_name")
    monkeypatch.setenv("LOKALRAAD_TOKEN", world.token)
    asked = Asked("invite", role=Role.ADMIN, council="ishoj", partner=Partner.POLICE)
    async with serve(world) as address:
        monkeypatch.setenv("LOKALRAAD_API_URL", address.url)
        assert await staff(asked) == 0
    assert f"https://t.me/{world.bot['username']}?start=i_" in capsys.readouterr().out.splitlines()[-1]
    assert await staff(asked) == 0
    assert "https://t.me/an_older_name?start=i_" in capsys.readouterr().out.splitlines()[-1]
