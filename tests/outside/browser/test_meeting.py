"""Karla calls a meeting on the page, Palle approves it, Amina follows it, and it is moved and called off."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from playwright.async_api import Page, expect

from bot.domain.staff import Partner, Role
from bot.schedule import Bell
from tests.browser import DESKTOP, PHONE, Hands, OpenPage, axe_violations
from tests.handlers.convening import NEW, PROBLEM, SEE, TITLE, WHERE, WORK
from tests.hiring import hire, services_of
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk

# The page shows the same whatever the database is, so one is enough.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

INVITED = "Nyt åbent møde i Ishøj"
REMINDED = "Husk mødet"


@pytest.fixture
async def moving(lokalraad: Living) -> AsyncIterator[None]:
    """Reminders are written while the page is looked at, as they are every half minute where a clock runs."""
    bell = Bell(services_of(lokalraad).timekeeper)

    async def go_on() -> None:
        while True:
            await bell.spread()
            await bell.tick()
            lokalraad.clock.forward(seconds=1)
            await asyncio.sleep(0.05)

    going = asyncio.create_task(go_on())
    yield
    going.cancel()
    with suppress(asyncio.CancelledError):
        await going


@pytest.fixture
async def pages(lokalraad: Living, open_page: OpenPage) -> list[Page]:
    """Karla of the municipality and Palle of the police, side by side; and Amina's phone."""
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


async def later(page: Page, *steps: str) -> None:
    """Move the sandbox's clock."""
    await page.get_by_role("navigation").get_by_role("button", name="Tid", exact=True).click()
    dialog = page.get_by_role("dialog")
    for label in steps:
        before = await dialog.get_by_role("status").text_content()
        await dialog.get_by_role("button", name=label, exact=True).click()
        await expect(dialog.get_by_role("status")).not_to_have_text(before or "")
    await dialog.get_by_role("button", name="Luk").click()


async def call(karla: Hands) -> None:
    """Six questions, one after the other."""
    await karla.write("/nyt_moede")
    await step(karla, NEW, "1 af 6.")
    for place, said in enumerate((TITLE, PROBLEM, WORK, "torsdag 3. december kl. 19-21", WHERE), 2):
        await karla.write(said)
        await karla.sees(f"{place} af 6.")
    await step(karla, "Spring over", "Når du er færdig")
    await step(karla, SEE, "2 beboere får besked.")
    await karla.sees(f"{INVITED}: {TITLE}")
    await step(karla, "Send til godkendelse", "venter på, at en kollega siger ja")


async def follow(amina: Hands) -> None:
    await amina.sees(f"{INVITED}: {TITLE}")
    await step(amina, "Se mødet", "Åbent lokalrådsmøde i Ishøj.")
    await step(amina, "Følg", "Du følger nu mødet")


async def move(karla: Hands) -> None:
    """Within a day of it one person is enough."""
    await karla.write("/nyt_moede")
    await step(karla, "Nr. 1 · 3. dec. · indkaldt", "Beboerne er inviteret.")
    await step(karla, "Flyt eller ret", "Hvad skal ændres ved møde nr. 1?")
    await step(karla, "Tid", "Hvornår er mødet?")
    await karla.write("torsdag 3. december kl. 20-22")
    await karla.sees("Det bliver ændret: tid.")
    await step(karla, "Hvorfor", "Hvorfor")
    await karla.write("Salen er optaget.")
    await karla.sees("Hvorfor: Salen er optaget.")
    await step(karla, SEE, "Der er under et døgn til mødet.")
    await step(karla, "Gennemfør nu", "Det er gennemført")


async def call_off(karla: Hands) -> None:
    await step(karla, "Aflys", "Skal møde nr. 1 aflyses?")
    await karla.tap("Ja, aflys mødet")
    await karla.sees("Hvorfor")
    await karla.write("Salen er ikke til at varme op.")
    await karla.sees("Hvorfor: Salen er ikke til at varme op.")
    await step(karla, SEE, "Der er under et døgn til mødet.")
    await step(karla, "Gennemfør nu", "Det er gennemført")


async def axe_is_content(page: Page) -> None:
    """On a phone by day, and beside another chat in the dark."""
    await page.set_viewport_size(PHONE)
    assert await axe_violations(page) == [], "390 px, light"
    await page.set_viewport_size(DESKTOP)
    await page.emulate_media(color_scheme="dark")
    assert await axe_violations(page) == [], "1280 px, dark"


async def test_a_meeting_is_called_followed_moved_and_called_off(pages: list[Page], moving: None) -> None:
    office, home = pages
    karla, palle, amina = Hands(office, "Karla"), Hands(office, "Palle"), Hands(home, "Amina")
    await call(karla)
    await palle.sees("Et nyt møde venter på dit ja")
    await step(palle, "Se mødet", "Siger du ja, sker det præcis sådan.")
    await step(palle, "Godkend og inviter", "Det er godkendt: møde nr. 1.")
    await follow(amina)
    await axe_is_content(home)

    letters = amina.messages.filter(has_text=REMINDED)
    await later(office, *["En dag"] * 4)
    await expect(letters).to_have_count(1)  # a week before, at six
    await later(office, *["En dag"] * 5, *["En time"] * 9)
    await expect(letters).to_have_count(2)  # the day before, at six

    await move(karla)
    await amina.sees("Mødet er flyttet")
    await palle.sees("Én kollega har ændret møde nr. 1")
    await later(office, *["En time"] * 22)
    await expect(letters).to_have_count(2)  # what was due two hours before the old time is void
    await later(office, "En time")
    await expect(letters).to_have_count(3)  # and comes two hours before the new one

    await call_off(karla)
    await amina.sees("Mødet er aflyst")
    await later(office, "En dag")
    await expect(letters).to_have_count(3)
    for told in (f"{INVITED}: {TITLE}", "Mødet er flyttet", "Mødet er aflyst"):
        await expect(amina.messages.filter(has_text=told)).to_have_count(1)
