"""A newcomer runs one command: the page is served, told of, lived in already, and gone when it is told to go."""

import json
import os
import signal
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.sample import SUGGESTIONS
from tests.outside.processes import Process, free_port


async def invitation(process: Process) -> str:
    """What the terminal says, down to how it is stopped."""
    said: list[str] = []
    while "Ctrl+C" not in "".join(said):
        said.append(await process.line())
    return "\n".join(said)


async def chat(page: httpx.AsyncClient, person: int) -> dict[str, Any]:
    """That person's chat as the page gets it first."""
    async with page.stream("GET", f"/api/people/{person}/events") as events:
        async for line in events.aiter_lines():
            if line.startswith("data: "):
                found: dict[str, Any] = json.loads(line.removeprefix("data: "))
                return found
    raise AssertionError("the line ended without a snapshot")


@pytest.mark.timeout(300)
async def test_the_demo_invites_shows_two_councils_and_ends_when_told(tmp_path: Path) -> None:
    port = free_port()
    known = {"LOKALRAAD_CACHE": os.environ["LOKALRAAD_CACHE"]}
    process = Process("-m", "bot", "demo", "--port", str(port), env=known, log=tmp_path / "demo.log")
    await process.start()
    try:
        told = await invitation(process)
        assert f"http://127.0.0.1:{port}/" in told
        assert all(suggestion in told for suggestion in SUGGESTIONS)
        assert f"http://127.0.0.1:{port}/#karla+mikkel" in told, "who announces, beside who approves"
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as page:
            await lived_in(page)
        await process.end(signal.SIGTERM, within=40)
        assert process.running.returncode == 0
        assert (tmp_path / "demo.log").read_text() == ""
    finally:
        await process.end()


async def lived_in(page: httpx.AsyncClient) -> None:
    """The bot has a face, and somebody in Ishøj and somebody in Herlev have had an answer."""
    assert "<main" in (await page.get("/")).text
    world = (await page.get("/api/world")).json()
    assert world["bot"]["name"] == "Lokalråd"
    assert "112" in world["bot"]["description"]
    assert "hjaelp" in [each["command"] for each in world["bot"]["commands"]]
    people = {person["name"]: person["id"] for person in world["people"]}
    for name, council in (("Amina", "Ishøj"), ("Jørgen", "Herlev")):
        said = [message.get("text", "") for message in (await chat(page, people[name]))["messages"]]
        assert f"Din kommune er {council}." in said[1]
        assert any("Kilde:" in each for each in said)  # the invitation to the meeting may stand below it
    for name, post in (("Karla", "redaktør for kommunen i Ishøj"), ("Mikkel", "redaktør for politiet i Ishøj")):
        said = [message.get("text", "") for message in (await chat(page, people[name]))["messages"]]
        assert any(each.startswith(f"Du er nu {post}.") for each in said)
    astrid = [message.get("text", "") for message in (await chat(page, people["Astrid"]))["messages"]]
    assert any("administrator" in each for each in astrid)
    assert (await chat(page, people["Priya"]))["bot"]["description"].startswith("Ask about safety")
