"""A real Chromium for tests, and hands that chat on the sandbox's page as a person would."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    ViewportSize,
    async_playwright,
    expect,
)

from sandbox.server import Address, serve
from sandbox.world import World
from tests.living import PATIENCE

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP: ViewportSize = {"width": 1280, "height": 820}
PHONE: ViewportSize = {"width": 390, "height": 800}
SMALLEST: ViewportSize = {"width": 320, "height": 640}
expect.set_options(timeout=PATIENCE * 1_000)
AXE = Path(__file__).with_name("outside") / "browser" / "vendor" / "axe.min.js"

OpenPage = Callable[..., Awaitable[Page]]


class Hands:
    """What one person does in their chat on the page; everything is found as a screen reader names it."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.region = page.get_by_role("region", name=re.compile(rf" som {re.escape(name)}$"))
        self.log = self.region.get_by_role("log")
        self.field = self.region.get_by_role("textbox", name=re.compile("^Skriv til "))
        self.messages = self.log.get_by_role("article")

    async def write(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    async def tap(self, label: str) -> None:
        """The newest button of this label, under a message or on the reply keyboard."""
        await self.region.get_by_role("button", name=label, exact=True).last.click()

    async def choose(self, menu: str, entry: str) -> None:
        """`menu`: "Vedhæft", "Kommandoer" or "Flere valg"."""
        await self.region.get_by_role("button", name=menu, exact=True).click()
        await self.page.get_by_role("menuitem", name=entry).click()

    async def sees(self, text: str | re.Pattern[str]) -> Locator:
        """Waits for a message with this in it; the newest such."""
        message = self.messages.filter(has_text=text).last
        await message.wait_for()  # looks at every frame, where expect() looks ever more seldom
        return message


async def enter(page: Page, name: str) -> Hands:
    """Take this person's place in the chat, from the list of people."""
    await page.get_by_role("link", name=name).first.click()
    hands = Hands(page, name)
    await expect(hands.field).to_be_visible()
    return hands


async def axe_violations(page: Page) -> list[str]:
    """Every finding of axe, best practices included; an empty list is the only good answer."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = await page.evaluate("async () => await axe.run()")
    return [f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]]


@pytest.fixture(scope="session")
def chromium_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One Chromium for all tests of a worker: where it is spoken to. Each test has a profile of its own in it."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        missing = pytest.fail if os.environ.get("LOKALRAAD_REQUIRE_ALL") == "1" else pytest.skip
        missing("there is no Chromium here (Debian: apt install chromium)")
    home = tmp_path_factory.mktemp("chromium")
    # Chromium's own sandbox cannot be had as root, which is what containers usually are.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    given = ["--remote-debugging-port=0", f"--user-data-dir={home}", *QUIET, *as_root]
    process = subprocess.Popen([str(executable), *given, "about:blank"], stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{_port(home / 'DevToolsActivePort')}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _port(told: Path) -> str:
    until = time.monotonic() + PATIENCE
    while not (told.exists() and told.read_text().count("\n")):
        assert time.monotonic() < until, "Chromium does not start"
        time.sleep(0.02)
    return told.read_text().splitlines()[0]


@pytest.fixture
async def chromium(chromium_at: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium_at)
        yield browser
        await browser.close()


@pytest.fixture
async def address(world: World) -> AsyncIterator[Address]:
    async with serve(world) as address:
        yield address


@pytest.fixture
async def open_page(chromium: Browser, address: Address) -> AsyncIterator[OpenPage]:
    """Opens the chat page; at the end no page may have complained or asked anybody outside this machine."""
    complaints: list[str] = []
    opened: list[BrowserContext] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith(address.url + "/"):
            complaints.append(f"left the machine: {request.url}")

    async def open_page(fragment: str = "", viewport: ViewportSize = DESKTOP, **context: Any) -> Page:
        opened.append(await chromium.new_context(viewport=viewport, locale="da-DK", **context))
        page = await opened[-1].new_page()
        page.set_default_timeout(PATIENCE * 1_000)
        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", asked)
        await page.goto(f"{address.url}/{fragment}")
        await expect(page.get_by_role("heading", level=2).first).to_be_visible()
        return page

    yield open_page
    for context in opened:
        await context.close()
    assert complaints == []
