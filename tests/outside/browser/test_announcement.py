"""Karla announces on the page, Palle approves, Amina reads, and what she has is corrected: in a real Chromium."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from playwright.async_api import Page, expect

from bot.domain.staff import Partner, Role
from bot.schedule import Crier
from tests.browser import DESKTOP, PHONE, Hands, OpenPage, axe_violations
from tests.hiring import hire, services_of
from tests.living import Living
from tests.moving import residents
from tests.stories.test_announcement import FORM
from tests.talk import Talk

# The page shows the same whatever the database is, so one is enough.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

TEXT = "**Åbent lokalrådsmøde**\n\nPå torsdag kl. 19 i Kulturium. Kom, og sig din mening."
WISHES = "Vælg, hvad du får besked om"


@pytest.fixture
async def moving(lokalraad: Living) -> AsyncIterator[None]:
    """Announcements go on while the page is looked at, as they do every two seconds where a clock runs."""
    crier = Crier(services_of(lokalraad).sending, lokalraad.app.screen)

    async def go_on() -> None:
        while True:
            await crier.tick()
            lokalraad.clock.forward(seconds=1)
            await asyncio.sleep(0.05)

    going = asyncio.create_task(go_on())
    yield
    going.cancel()
    with suppress(asyncio.CancelledError):
        await going


@pytest.fixture
async def pages(lokalraad: Living, open_page: OpenPage) -> list[Page]:
    """Karla of the municipality and Palle of the police, who announce, side by side; and Amina's phone."""
    await asyncio.gather(
        residents(lokalraad, "Amina", "Bo"),
        hire(Talk(lokalraad, "Karla"), Role.ANNOUNCER),
        hire(Talk(lokalraad, "Palle"), Role.ANNOUNCER, partner=Partner.POLICE),
        lokalraad.app.introducing,  # or the page might be quicker than the bot's name
    )
    return list(await asyncio.gather(open_page("#karla+palle"), open_page("#amina", PHONE)))


async def step(hands: Hands, label: str, shown: str) -> None:
    """Tap, and wait for what it leads to."""
    await hands.tap(label)
    await hands.sees(shown)


async def send_photo(hands: Hands) -> None:
    await hands.choose("Vedhæft", "Et eksempelbillede")
    await hands.page.get_by_role("dialog").get_by_role("button", name="Send", exact=True).click()


async def approve(hands: Hands, waiting: str) -> None:
    await hands.sees(waiting)
    await step(hands, "Se det", "Siger du ja, bliver det sendt præcis sådan")
    await step(hands, "Godkend og send", "er godkendt")


async def announce(karla: Hands) -> None:
    await karla.write("/opslag")
    await step(karla, "Skriv et opslag", "Hvad slags opslag er det?")
    await step(karla, "Møde", "Skriv teksten på dansk.")
    await karla.write(TEXT)
    await karla.sees("Når du er færdig")
    await step(karla, "Billede eller fil", "Send et billede eller en fil.")
    await send_photo(karla)
    await karla.sees("Fil: et billede")
    await step(karla, "Modtagere", "Hvilke kommuner går det til?")
    await step(karla, "Sprog", "Hvem skal have det?")
    await karla.tap("✓ Engelsk")
    await step(karla, "Tilbage til opslaget", "Sprog: kun dem, der læser dansk")
    await step(karla, FORM, "2 beboere får det.")
    letter = await karla.sees("Møde: nyt fra lokalrådet i Ishøj")
    await expect(letter.get_by_role("button", name="Vis billedet stort")).to_be_visible()
    await expect(letter.locator("strong", has_text="Åbent lokalrådsmøde")).to_be_visible()
    await step(karla, "Send til godkendelse", "Venter på godkendelse")


async def correct(karla: Hands) -> None:
    await step(karla, "Ret", "Rettelse nr. 2 (af opslag nr. 1)")
    await step(karla, "Giv også besked", "Du kan se rettelsen i det.")
    await step(karla, "Dansk tekst", "Sådan er det nu:")
    await karla.write(TEXT.replace("19", "20"))
    await karla.sees("På dansk: Åbent lokalrådsmøde / På torsdag kl. 20")
    await step(karla, "Besked på dansk", "Den kommer som en ny besked")
    await karla.write("Mødet begynder kl. 20.")
    await karla.sees("Besked på dansk: Mødet begynder kl. 20.")
    await step(karla, FORM, "Opslaget bliver rettet hos 2 beboere.")
    await step(karla, "Send til godkendelse", "Venter på godkendelse")


async def axe_is_content(page: Page) -> None:
    """On a phone by day, and beside another chat in the dark."""
    await page.set_viewport_size(PHONE)
    assert await axe_violations(page) == [], "390 px, light"
    await page.set_viewport_size(DESKTOP)
    await page.emulate_media(color_scheme="dark")
    assert await axe_violations(page) == [], "1280 px, dark"


async def test_an_announcement_is_written_approved_read_and_corrected(pages: list[Page], moving: None) -> None:
    office, home = pages
    karla, palle, amina = Hands(office, "Karla"), Hands(office, "Palle"), Hands(home, "Amina")
    await announce(karla)
    await approve(palle, "Et opslag venter på dit ja")
    letter = await amina.sees("På torsdag kl. 19 i Kulturium")
    await expect(letter.locator("img")).to_be_visible()
    await karla.sees("Opslag nr. 1 er færdigt")
    await axe_is_content(office)
    await correct(karla)
    await approve(palle, "En rettelse venter på dit ja")
    await amina.sees("Mødet begynder kl. 20.")
    await expect(amina.messages.filter(has_text="På torsdag kl. 20 i Kulturium")).to_have_count(1)
    await expect(amina.messages.filter(has_text="På torsdag kl. 19")).to_have_count(0)
    await karla.sees("Rettelse nr. 2 er færdig")
    await step(amina, WISHES, "Du får alle opslag fra lokalrådet i Ishøj.")
