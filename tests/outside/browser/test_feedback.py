"""Amina writes to police and municipality on the page, and both of them answer her, each for itself."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.domain.staff import Partner, Role
from tests.browser import DESKTOP, PHONE, Hands, OpenPage, axe_violations
from tests.hiring import hire
from tests.living import Living
from tests.moving import residents
from tests.talk import Talk

# The page shows the same whatever the database is, so one is enough.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WORDS = "Lamperne ved stien er slukket, og efter kl. 22 bliver der råbt ad folk. Ring på 20 12 34 56."
NOTE = "Kig på kortet over lamper."
ANSWER = "Lamperne bliver skiftet på torsdag."


@pytest.fixture
async def pages(lokalraad: Living, open_page: OpenPage) -> tuple[Page, Page]:
    """Amina's phone; Selma of the municipality and Mikkel of the police, side by side."""
    await residents(lokalraad, "Amina")
    await hire(Talk(lokalraad, "Selma"), Role.COORDINATOR)
    await hire(Talk(lokalraad, "Mikkel"), Role.COORDINATOR, partner=Partner.POLICE)
    await lokalraad.app.introducing  # or the page might be quicker than the bot's name
    return await open_page("#amina", PHONE), await open_page("#selma+mikkel")


async def step(hands: Hands, label: str, shown: str | re.Pattern[str]) -> None:
    """Tap, and wait for what it leads to."""
    await hands.tap(label)
    await hands.sees(shown)


async def send(amina: Hands) -> str:
    """Six steps, and the reference on the receipt."""
    await amina.write("/henvendelse")
    await amina.sees("Dette er ikke en anmeldelse.")
    await step(amina, "Et utrygt sted", "Skriv her, når et sted gør folk utrygge.")
    await step(amina, "Skriv det her", "Trin 2 af 6")
    await step(amina, "Begge", "Trin 3 af 6")
    await step(amina, "Ishøj Strand", "Trin 4 af 6")
    await amina.write(WORDS)
    await amina.sees("Trin 5 af 6")
    await step(amina, "Uden billede", "Trin 6 af 6")
    await step(amina, "Svar mig her", "Skjult: ét telefonnummer.")
    await amina.log.get_by_role("button", name="Send", exact=True).last.click()  # not the field's
    await amina.sees("Din henvendelse er modtaget.")
    receipt = await (await amina.sees("Din læsekode:")).text_content() or ""
    found = re.search(r"L-\w{4}", receipt)
    assert found is not None, receipt
    return found[0]


async def answer(selma: Hands, reference: str) -> None:
    """A note for colleagues first; then the words that Amina gets, looked at before they go."""
    await selma.sees(reference)
    await selma.write(reference)
    await selma.sees("Politiet har også en del af henvendelsen.")
    await step(selma, "Skriv notat (kun kolleger)", "Kun kolleger ser det, aldrig borgeren.")
    await selma.write(NOTE)
    await selma.sees("Notat gemt. Borgeren ser det ikke.")
    await step(selma, "Svar borgeren", f"Skriv svaret til {reference}")
    await selma.write(ANSWER)
    await selma.sees(f"Det her sendes til {reference}:")
    await step(selma, "Send svaret", f"Sendt til {reference}.")


async def axe_is_content(page: Page) -> None:
    """On a phone by day, and beside another chat in the dark."""
    await page.set_viewport_size(PHONE)
    assert await axe_violations(page) == [], "390 px, light"
    await page.set_viewport_size(DESKTOP)
    await page.emulate_media(color_scheme="dark")
    assert await axe_violations(page) == [], "1280 px, dark"


async def test_two_chats_show_a_henvendelse_from_the_first_word_to_the_answer(
    pages: tuple[Page, Page], tmp_path: Path
) -> None:
    phone, office = pages
    amina, selma, mikkel = Hands(phone, "Amina"), Hands(office, "Selma"), Hands(office, "Mikkel")
    reference = await send(amina)
    await phone.screenshot(path=tmp_path / "receipt.png")
    await answer(selma, reference)
    letter = await amina.sees(ANSWER)
    await expect(letter).to_contain_text(re.compile("kommune", re.IGNORECASE))
    await expect(amina.messages.filter(has_text=NOTE)).to_have_count(0)

    await mikkel.write(reference)
    await mikkel.sees("Kommunen har også en del af henvendelsen.")
    await expect(mikkel.messages.filter(has_text=ANSWER)).to_have_count(0)
    await expect(mikkel.messages.filter(has_text=NOTE)).to_have_count(0)

    await amina.write("/mine")
    await amina.sees(reference)
    await axe_is_content(phone)
    await axe_is_content(office)
