"""A person chats on the page: writes, taps, sends, edits, and sees what the bot does as it happens."""

import re

from playwright.async_api import expect

from sandbox.media import PIXEL, photo
from sandbox.people import Person
from sandbox.world import World
from tests.browser import OpenPage, enter
from tests.living import Patience
from tests.outside.browser.conftest import Bot

YES_NO = [{"text": "Ja", "callback_data": "yes"}, {"text": "Nej", "callback_data": "no"}]


async def until_did(person: Person, kind: str) -> dict[str, object]:
    """The next thing of this kind that the person's telephone told the bot."""
    patience = Patience(lambda: f"{person.first_name} did no {kind}; only {list(person.actions)}")
    while (action := next((each for each in person.actions if kind in each), None)) is None:
        await patience.wait()
    person.actions.remove(action)
    found: dict[str, object] = action[kind]
    return found


async def test_a_question_goes_out_and_its_answer_comes_in(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.write("Hvad er et lokalråd?\nOg hvornår mødes det?")
    assert (await until_did(amina, "message"))["text"] == "Hvad er et lokalråd?\nOg hvornår mødes det?"
    await bot.says(amina, "Politi og kommune.")
    answer = await hands.sees("Politi og kommune.")
    await expect(answer).to_have_accessible_name(re.compile(r"skrev: \d\d\.\d\d$"))
    await expect(hands.log).to_have_accessible_name(re.compile("^Samtale med Lokalråd.* som Amina$"))
    await expect(hands.field).to_have_value("")


async def test_a_button_spins_until_it_is_answered(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    await bot.says(amina, "Er det rigtigt?", YES_NO)
    hands = await enter(await open_page(), "Amina")
    button = hands.region.get_by_role("button", name="Ja", exact=True)
    await button.click()
    query = await until_did(amina, "callback_query")
    assert query["data"] == "yes"
    await expect(button).to_have_attribute("aria-busy", "true")
    await bot.does("answerCallbackQuery", callback_query_id=query["id"], text="Noteret")
    await expect(button).not_to_have_attribute("aria-busy", "true")
    await expect(hands.region.get_by_role("status").filter(has_text="Noteret")).to_be_visible()


async def test_no_button_spins_for_ever(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    await bot.says(amina, "Er det rigtigt?", YES_NO)
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.sees("Er det rigtigt?")
    await page.clock.install()
    await hands.tap("Ja")
    await until_did(amina, "callback_query")
    await page.clock.fast_forward(15_000)
    await expect(hands.region.get_by_role("status").filter(has_text="svarede ikke på knappen")).to_be_visible()
    await expect(hands.region.get_by_role("button", name="Ja")).not_to_have_attribute("aria-busy", "true")


async def test_an_edit_shows_at_once_and_keeps_the_focus(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    message = await bot.says(amina, "Vælg sprog", YES_NO)
    hands = await enter(await open_page(), "Amina")
    await hands.region.get_by_role("button", name="Nej", exact=True).focus()
    markup = {"inline_keyboard": [[YES_NO[1]], [{"text": "Tilbage", "callback_data": "back"}]]}
    await bot.does("editMessageText", chat_id=amina.id, message_id=message, text="Vælg igen", reply_markup=markup)
    await expect(await hands.sees("Vælg igen")).to_contain_text("redigeret")
    await expect(hands.messages.filter(has_text="Vælg sprog")).to_have_count(0)
    await expect(hands.region.get_by_role("button", name="Nej", exact=True)).to_be_focused()


async def test_a_photo_that_is_replaced_is_not_seen_any_more(
    open_page: OpenPage, bot: Bot, world: World, amina: Person
) -> None:
    old, new = (photo(world.files, PIXEL)["photo"][-1]["file_id"] for _ in range(2))
    message = await bot.does("sendPhoto", chat_id=amina.id, photo=old, caption="Hvem er det?")
    hands = await enter(await open_page(), "Amina")
    shown = hands.messages.get_by_role("button", name="Vis billedet stort").locator("img")
    await expect(shown).to_have_attribute("src", f"/api/files/{old}")
    media = {"type": "photo", "media": new, "caption": "En park"}
    await bot.does("editMessageMedia", chat_id=amina.id, message_id=message["message_id"], media=media)
    await hands.sees("En park")
    await expect(shown).to_have_attribute("src", f"/api/files/{new}")


async def test_an_alert_stands_until_it_is_read(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    await bot.says(amina, "Slet alt?", YES_NO)
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.tap("Ja")
    query = await until_did(amina, "callback_query")
    await bot.does("answerCallbackQuery", callback_query_id=query["id"], text="Er du sikker?", show_alert=True)
    alert = page.get_by_role("alertdialog")
    await expect(alert).to_contain_text("Er du sikker?")
    await page.keyboard.press("Escape")
    await expect(alert).to_have_count(0)
    await expect(hands.region.get_by_role("button", name="Ja", exact=True)).to_be_focused()


async def test_arrow_up_edits_the_last_message_of_ones_own(open_page: OpenPage, amina: Person) -> None:
    hands = await enter(await open_page(), "Amina")
    await hands.write("Hvad er et lokalrad?")
    await hands.sees("lokalrad?")
    await hands.field.press("ArrowUp")
    await expect(hands.field).to_have_value("Hvad er et lokalrad?")
    await hands.field.fill("Hvad er et lokalråd?")
    await hands.field.press("Enter")
    assert (await until_did(amina, "edited_message"))["text"] == "Hvad er et lokalråd?"
    await expect(await hands.sees("lokalråd?")).to_contain_text("redigeret")


async def test_a_reply_names_what_it_answers(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    await bot.says(amina, "Hvor bor du?")
    page = await open_page()
    hands = await enter(page, "Amina")
    await (await hands.sees("Hvor bor du?")).focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Svar").click()
    await hands.write("I Ishøj")
    answered = (await until_did(amina, "message"))["reply_to_message"]
    assert isinstance(answered, dict)
    assert answered["text"] == "Hvor bor du?"


async def test_blocking_and_coming_back(open_page: OpenPage, amina: Person) -> None:
    hands = await enter(await open_page(), "Amina")
    await hands.choose("Flere valg", "Blokér")
    await expect(hands.field).to_be_hidden()
    assert amina.blocked
    await hands.tap("Fjern blokering")
    await expect(hands.field).to_be_focused()
    assert not amina.blocked


async def test_a_poster_is_opened_as_a_deep_link(open_page: OpenPage, world: World, amina: Person) -> None:
    world.links = [{"label": "Plakat i Ishøj", "payload": "ishoj"}]
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.choose("Flere valg", "Åbn et link")
    await page.get_by_role("button", name="Plakat i Ishøj").click()
    assert (await until_did(amina, "message"))["text"] == "/start ishoj"
    await hands.choose("Flere valg", "Åbn et link")
    await page.get_by_label("Et andet link").fill("../etc")
    await page.keyboard.press("Enter")
    assert (await until_did(amina, "message"))["text"] == "/start ../etc"


async def test_a_photo_with_a_caption(open_page: OpenPage, amina: Person) -> None:
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.choose("Vedhæft", "Et eksempelbillede")
    await page.get_by_label("Tekst til").fill("Lampen er slukket")
    await page.get_by_role("dialog").get_by_role("button", name="Send", exact=True).click()
    assert (await until_did(amina, "message"))["caption"] == "Lampen er slukket"
    picture = (await hands.sees("Lampen er slukket")).locator("img")
    await expect(picture).to_have_js_property("naturalWidth", 960)


async def test_a_place_asked_for_by_the_keyboard(open_page: OpenPage, bot: Bot, amina: Person) -> None:
    rows = [[{"text": "Del sted", "request_location": True}], [{"text": "Ishøj"}]]
    await bot.says(amina, "Hvor er du?", reply_markup={"keyboard": rows, "one_time_keyboard": True})
    page = await open_page()
    hands = await enter(page, "Amina")
    await hands.tap("Del sted")
    await page.get_by_role("radio", name="Glostrup Station").check()
    await page.get_by_role("button", name="Send sted").click()
    assert (await until_did(amina, "message"))["location"] == {"latitude": 55.6632, "longitude": 12.3977}


STRANGE = {
    "Klistermærke": "sticker",
    "Talebesked": "voice",
    "Video": "video",
    "Afstemning": "poll",
    "Kontakt": "contact",
    "Videresendt besked": "forward_origin",
    "Fil på 21 MB": "document",
    "Album": "media_group_id",
}


async def test_every_strange_kind_can_be_sent(open_page: OpenPage, amina: Person) -> None:
    hands = await enter(await open_page(), "Amina")
    for count, (entry, kind) in enumerate(STRANGE.items(), start=1):
        await hands.choose("Vedhæft", entry)
        assert kind in await until_did(amina, "message")
        await expect(hands.messages.nth(count - 1)).to_be_visible()


async def test_faults_are_set_and_lifted(open_page: OpenPage, world: World, amina: Person) -> None:
    page = await open_page()
    await page.get_by_role("button", name="Fejl").click()
    await page.get_by_label("Så mange svar går tabt").fill("50")
    await page.get_by_role("button", name="Gem", exact=True).click()
    await page.get_by_role("button", name="Fejl (1 slået til)").click()
    assert world.faults.settings["lost_answers"] == 0.5
    await page.get_by_role("button", name="Slå alt fra").click()
    await expect(page.get_by_role("button", name="Fejl", exact=True)).to_be_visible()
    assert not world.faults.active
