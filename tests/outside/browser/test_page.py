"""The page is for everybody: two people at once, keys alone, small screens, both schemes, names that bite."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from sandbox.people import Person
from sandbox.world import World
from tests.browser import DESKTOP, PHONE, SMALLEST, Hands, OpenPage, axe_violations, enter
from tests.outside.browser.conftest import Bot

RICH = (
    "<b>Åbent møde</b> 🚲 i <i>Ishøj</i>, se <a href='https://politi.dk/'>politi.dk</a>, ring 114\n"
    "<tg-spoiler>hemmeligt</tg-spoiler> <code>L-4F7K</code> /hjaelp\n"
    "<blockquote>مرحبا بكم في الاجتماع</blockquote>\n<pre>fast</pre>"
)
BUTTONS = [
    [{"text": "Fortsæt", "callback_data": "go"}, {"text": "Slet", "callback_data": "rm"}],
    [
        {"text": "politi.dk", "url": "https://politi.dk/"},
        {"text": "Plakat", "url": "https://t.me/lokalraad_sandbox_bot?start=ishoj"},
    ],
]


async def full_chat(bot: Bot, person: Person) -> None:
    """One of everything that a chat can show."""
    person.write("Hej")
    person.send_sticker()
    person.send_location(55.6, 12.3)
    person.send_album(caption="Tre billeder")
    person.send_poll()
    person.forward("Set på opslagstavlen")
    await bot.says(person, RICH, *BUTTONS, parse_mode="HTML")
    await bot.says(person, "Hvor?", reply_markup={"keyboard": [[{"text": "Ishøj"}, {"text": "Herlev"}]]})


LOOKS = [
    pytest.param(viewport, scheme, id=f"{viewport['width']} px, {scheme}")
    for viewport in (DESKTOP, PHONE, SMALLEST)
    for scheme in ("light", "dark")
]


@pytest.mark.parametrize(("viewport", "scheme"), LOOKS)
async def test_axe_finds_nothing(
    open_page: OpenPage, bot: Bot, amina: Person, jonas: Person, viewport: Any, scheme: str
) -> None:
    await full_chat(bot, amina)
    page = await open_page(viewport=viewport, color_scheme=scheme, has_touch=viewport is not DESKTOP)
    assert await axe_violations(page) == []
    hands = await enter(page, "Amina")
    await hands.sees("Hvor?")
    assert await axe_violations(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_axe_finds_nothing_in_menus_and_windows(open_page: OpenPage, amina: Person) -> None:
    page = await open_page(viewport=SMALLEST, color_scheme="dark", has_touch=True)
    await look_into_every_window(page, await enter(page, "Amina"))


async def look_into_every_window(page: Page, hands: Hands) -> None:
    for menu, entry in (
        ("Vedhæft", "Sted"),
        ("Vedhæft", "Et eksempelbillede"),
        ("Flere valg", "Åbn et link"),
        ("Flere valg", "Prøv dette"),
        ("Flere valg", "Fejl"),
    ):
        await hands.region.get_by_role("button", name=menu, exact=True).click()
        assert await axe_violations(page) == [], menu
        await page.get_by_role("menuitem", name=entry).click()
        await expect(page.get_by_role("dialog")).to_be_visible()
        assert await axe_violations(page) == [], entry
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_time_is_moved_forward_by_hand(open_page: OpenPage, world: World) -> None:
    page = await open_page()
    before = world.time()
    await page.get_by_role("button", name="Tid", exact=True).click()
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("status")).to_have_text(
        "Lige nu er det mandag 23. november kl. 10.00 her i sandkassen."
    )
    assert await axe_violations(page) == []
    await dialog.get_by_role("button", name="En uge").click()
    await expect(dialog.get_by_role("status")).to_contain_text("mandag 30. november")
    await dialog.get_by_role("button", name="En time").click()
    await expect(dialog.get_by_role("status")).to_contain_text("kl. 11.00")
    assert world.time() - before == 7 * 86_400 + 3_600


async def test_a_whole_chat_by_keyboard_alone(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    await bot.says(amina, "Vælg", BUTTONS[0])
    page = await open_page()
    keys = page.keyboard
    await page.get_by_role("link", name="Amina").focus()
    await keys.press("Enter")
    hands = Hands(page, "Amina")
    await expect(hands.field).to_be_focused()
    await keys.type("Hej")
    await keys.press("Shift+Enter")
    await keys.type("med dig")
    await keys.press("Enter")
    await hands.sees("med dig")
    for _ in range(3):
        await keys.press("Shift+Tab")
    await expect(hands.region.get_by_role("button", name="Slet")).to_be_focused()
    await keys.press("Enter")
    await expect(hands.region.get_by_role("button", name="Slet")).to_have_attribute("aria-busy", "true")
    await hands.region.get_by_role("button", name="Vedhæft").focus()
    await keys.press("Enter")
    await keys.press("ArrowDown")
    await expect(page.get_by_role("menuitem", name="Et eksempelbillede")).to_be_focused()
    await keys.press("Escape")
    await expect(hands.region.get_by_role("button", name="Vedhæft")).to_be_focused()
    await hands.region.get_by_role("link", name="Tilbage til personer").focus()
    await keys.press("Enter")
    await expect(page.get_by_role("link", name="Amina")).to_be_focused()


async def test_two_people_side_by_side(open_page: OpenPage, bot: Bot, amina: Person, jonas: Person) -> None:
    page = await open_page("#amina+jonas")
    left, right = Hands(page, "Amina"), Hands(page, "Jonas")
    await left.write("Er der nogen?")
    await right.write("Ja, her")
    await left.sees("Er der nogen?")
    await right.sees("Ja, her")
    await expect(left.messages).to_have_count(1)
    await bot.says(jonas, "Kun til Jonas")
    await right.sees("Kun til Jonas")
    await expect(left.messages).to_have_count(1)
    await left.region.get_by_role("link", name="Tilbage til personer").click()
    await expect(page).to_have_url(re.compile(r"#\+jonas$"))


async def test_a_phone_shows_one_person_and_the_way_back(open_page: OpenPage, amina: Person, jonas: Person) -> None:
    page = await open_page("#amina+jonas", PHONE, has_touch=True, is_mobile=True)
    await expect(Hands(page, "Amina").field).to_be_visible()
    await expect(Hands(page, "Jonas").field).to_have_count(0)
    await page.get_by_role("link", name="Tilbage til personer").click()
    await expect(page.get_by_role("heading", name="Vælg en person")).to_be_visible()


async def test_what_people_write_never_becomes_markup(open_page: OpenPage, bot: Bot, world: World) -> None:
    name = "</b><a href=x>\u202e"
    person = world.person(name, started=True, about="<img src=x onerror=alert(1)>")
    await bot.says(person, "<script>alert(1)</script> </b><a href=javascript:alert(1)>")
    page = await open_page()
    await page.get_by_role("link", name="</b><a href=x>").click()
    await expect(page.get_by_role("article")).to_contain_text("<script>alert(1)</script>")
    assert await page.locator("main script, main img, main article a").count() == 0


async def test_links_stay_in_the_sandbox_unless_the_reader_leaves(
    open_page: OpenPage, bot: Bot, amina: Person
) -> None:
    await bot.says(amina, "To veje", *BUTTONS[1:])
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.region.get_by_role("link", name="politi.dk").click()
    leaving = page.get_by_role("dialog", name="Linket fører ud af sandkassen")
    await expect(leaving).to_contain_text("https://politi.dk/")
    await page.keyboard.press("Escape")
    await hands.tap("Plakat")
    await hands.sees("/start ishoj")


async def test_a_reader_further_up_is_told_and_not_moved(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    for number in range(40):
        await bot.says(amina, f"Besked {number}\nmed to linjer")
    hands = await enter(await open_page(), "Amina")
    await expect(hands.messages.last).to_be_in_viewport()
    await hands.log.evaluate("log => { log.scrollTop = 0; }")
    await expect(hands.region.get_by_role("button", name="Gå til nyeste besked")).to_be_visible()
    await bot.says(amina, "Den nyeste")
    await hands.region.get_by_role("button", name="Gå til nyeste besked, 1 nye").click()
    await expect(await hands.sees("Den nyeste")).to_be_in_viewport()


async def test_the_page_speaks_english_too(open_page: OpenPage, amina: Person) -> None:
    page = await open_page()
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("heading", name="Choose a person", exact=True)).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await page.reload()
    await expect(page.get_by_role("heading", name="Choose a person", exact=True)).to_be_visible()
