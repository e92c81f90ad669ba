"""A question that nobody had an answer to: kept by a resident, found on the work list, taken off it."""

import asyncio
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.conftest import KEY
from tests.living import Living
from tests.talk import Talk

STRANGE = "hvilken xylofon er bedst til begyndere?"


@pytest.fixture
def operator(lokalraad: Living, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """At the command line of the same database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOKALRAAD_DATABASE_URL", lokalraad.app.db.url.render_as_string(hide_password=False))
    monkeypatch.setenv("LOKALRAAD_KEY", KEY)
    monkeypatch.setenv("LOKALRAAD_CONTENT", str(Path(__file__).parents[2] / "content"))


async def lokalraad_says(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    """What a command prints that goes well; it is a process of its own elsewhere, so it has a loop of its own."""
    assert await asyncio.to_thread(main, command) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("operator")
async def test_a_question_asked_in_vain_reaches_those_who_can_write_its_answer(
    lokalraad: Living, capsys: pytest.CaptureFixture[str]
) -> None:
    amina, bent = Talk(lokalraad), Talk(lokalraad, "Bent")
    await amina.move_in("Ishøj")
    assert "Det ved jeg ikke." in await amina.write(STRANGE)
    await amina.tap("Gem mit spørgsmål til lokalrådet")
    await amina.tap("Ja, gem det")
    await bent.write("en xylofon til en begynder")
    await bent.tap("Gem mit spørgsmål til lokalrådet")
    await bent.tap("Ja, det er i orden")
    await bent.tap("Ja, gem det")
    await bent.write("hvad er et lokalråd?")
    await bent.tap("Det var ikke det")

    listed = await lokalraad_says(capsys, "unanswered")
    assert "questions without an answer: 2" in listed
    assert "1  2 times, newest 2026-11-23" in listed
    assert f"2026-11-23 da: {STRANGE}" in listed, "two people in Ishøj are too few to name it"
    assert "Amina" not in listed

    assert "2 taken off the list" in await lokalraad_says(capsys, "unanswered", "done", "1")
    assert "questions without an answer: 0" in await lokalraad_says(capsys, "unanswered")


@pytest.mark.usefixtures("operator")
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_an_answer_is_taken_back_and_brought_on_again_while_the_bot_runs(
    lokalraad: Living, capsys: pytest.CaptureFixture[str]
) -> None:
    amina = Talk(lokalraad)
    assert "Fik du svar?" in await amina.write("hvad er et lokalråd?")
    await lokalraad_says(capsys, "answers", "withdraw", "lokalraad_what", "nye", "regler")
    assert "withdrawn (nye regler)" in await lokalraad_says(capsys, "answers")
    lokalraad.clock.forward(seconds=2)
    assert "ved at blive tjekket" in await amina.write("hvad er et lokalråd?")
    await lokalraad_says(capsys, "answers", "restore", "lokalraad_what")
    lokalraad.clock.forward(seconds=2)
    assert "Fik du svar?" in await amina.write("hvad er et lokalråd?")
