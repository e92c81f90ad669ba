"""Residents meet the living Lokalråd on the chat page, in a real Chromium, and nothing leaves the machine."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from sandbox.api import call
from tests.browser import DESKTOP, PHONE, Hands, OpenPage, axe_violations
from tests.living import Living

# The page shows the same whatever the database is, so one is enough.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Street:
    """People of the world before the page, one or two at a time."""

    def __init__(self, lokalraad: Living, open_page: OpenPage) -> None:
        self.lokalraad, self.open_page = lokalraad, open_page

    async def meet(self, *names: str, **page: Any) -> list[Hands]:
        """Side by side on one page. Carol's Telegram is English, everybody else's Danish."""
        for name in names:
            self.lokalraad.world.person(name, language_code="en" if name == "Carol" else "da")
        await self.lokalraad.app.introducing  # or the page might be quicker than the bot's name
        opened = await self.open_page("#" + "+".join(name.lower() for name in names), **page)
        return [Hands(opened, name) for name in names]

    async def resident(self, name: str, council: str = "Ishøj") -> Hands:
        """Somebody who moved in before the page was opened."""
        person = self.lokalraad.world.person(name)
        for said in ("/start", "ja", council):
            person.write(said)
            await self.lokalraad.settle()
        return (await self.meet(name))[0]


@pytest.fixture
def street(lokalraad: Living, open_page: OpenPage) -> Street:
    return Street(lokalraad, open_page)


async def tapping(hands: Hands, *steps: tuple[str, str]) -> None:
    """Each button, and what it leads to."""
    for label, shown in steps:
        await hands.tap(label)
        await hands.sees(shown)


async def typing(hands: Hands, *steps: tuple[str, str]) -> None:
    """Each thing written, and what comes back."""
    for said, heard in steps:
        await hands.write(said)
        await hands.sees(heard)


async def test_the_first_right_answer_by_buttons_alone_in_danish_and_english(street: Street) -> None:
    amina, carol = await street.meet("Amina", "Carol")
    await expect(amina.log).to_contain_text("Tryk på Start for at begynde.")
    await expect(carol.log).to_contain_text("Tap Start to begin.")
    await tapping(
        amina,
        ("Start", "Dette er ikke en anmeldelse"),
        ("Ja, det er i orden", "Hvilken kommune bor du i?"),
        ("Ishøj", "Din kommune er Ishøj."),
        ("Politi og anmeldelse", "Vælg et spørgsmål"),
        ("Hvornår skal jeg ringe 112, og hvornår 114?", "Ring 114, når det ikke haster"),
    )
    await tapping(
        carol,
        ("Start", "This is not a police report"),
        ("Yes, that is all right", "Which municipality do you live in?"),
        ("Brøndby", "Your municipality is Brøndby."),
        ("Police and reporting", "Choose a question"),
        ("When should I ring 112, and when 114?", "Ring 114 when it is not urgent"),
    )
    for hands in (amina, carol):
        await expect(hands.messages).to_have_count(2)  # "/start", and the one message that every tap turned
        await expect(hands.log.locator("[aria-busy]")).to_have_count(0)


async def test_the_first_right_answer_by_typing_alone_in_danish_and_english(street: Street) -> None:
    bent, carol = await street.meet("Bent", "Carol")
    await typing(
        bent,
        ("/start", "Dette er ikke en anmeldelse"),
        ("Ja tak!", "Hvilken kommune bor du i?"),
        ("høje tåstrup", "Din kommune er Høje-Taastrup."),
        ("hvad er et lokalråd?", "Alle 11 kommuner på Københavns Vestegn har et"),
    )
    await typing(
        carol,
        ("/start", "This is not a police report"),
        ("yes please", "Which municipality do you live in?"),
        ("brondby", "Your municipality is Brøndby."),
        ("what is a lokalråd?", "All 11 municipalities on Københavns Vestegn have one"),
    )


async def test_whoever_changes_language_goes_on_in_it(street: Street) -> None:
    (dmitri,) = await street.meet("Dmitri")
    await tapping(
        dmitri,
        ("Start", "Velkommen til Lokalråd"),
        ("In English", "Welcome to Lokalråd"),
        ("Yes, that is all right", "Which municipality do you live in?"),
        ("I will choose later", "You can choose a municipality later"),
        ("Settings", "Language: English"),
        ("På dansk", "Sprog: dansk"),
    )
    await typing(
        dmitri,
        ("hvad er et lokalråd?", "Alle 11 kommuner"),
        ("in english", "Language: English"),
        ("what is a lokalråd?", "All 11 municipalities"),
    )


async def test_a_poster_leads_to_its_council_through_the_notice(street: Street) -> None:
    street.lokalraad.world.links = [{"label": "Plakat i Vallensbæk", "payload": "vallensbaek"}]
    (dina,) = await street.meet("Dina")
    await dina.choose("Flere valg", "Åbn et link")
    await dina.page.get_by_role("button", name="Plakat i Vallensbæk").click()
    await dina.sees("Siger du ja, bliver din kommune Vallensbæk.")
    await tapping(
        dina, ("Ja, det er i orden", "Din kommune er Vallensbæk."), ("Indstillinger", "Kommune: Vallensbæk")
    )


async def test_what_is_kept_arrives_as_a_file_and_can_be_saved(street: Street, tmp_path: Path) -> None:
    hanne = await street.resident("Hanne", "Gladsaxe")
    await typing(hanne, ("/privatliv", "Har du blokeret mig: nej"))
    await tapping(hanne, ("Hent det som en fil", "Her er alt, hvad jeg har gemt om dig."))
    async with hanne.page.expect_download() as download:
        await hanne.log.get_by_role("link", name="lokalraad-2026-11-23.json").click()
    await (await download.value).save_as(tmp_path / "taken.json")
    taken = json.loads((tmp_path / "taken.json").read_text("utf-8"))
    person = street.lokalraad.world.person("Hanne")
    assert taken["person"]["telegram_chat_id"] == person.id
    assert (taken["person"]["council"], taken["person"]["language"]) == ("gladsaxe", "da")
    assert taken["person"]["blocked_at"] is None
    assert "Hanne" not in json.dumps(taken), "names are never kept"


async def test_everything_is_erased_after_one_confirmation_and_a_new_beginning_is_possible(street: Street) -> None:
    ib = await street.resident("Ib")
    await typing(ib, ("/privatliv", "Det har jeg gemt om dig"))
    await tapping(
        ib,
        ("Slet alt om mig", "Skal jeg slette alt om dig?"),
        ("Nej, behold det", "Alt er, som det var."),
    )
    await typing(
        ib,
        ("slet mine data", "Skal jeg slette alt om dig?"),
        ("ja", "Alt om dig er slettet."),
        ("/privatliv", "Jeg har intet gemt om dig."),
        ("/start", "Velkommen til Lokalråd"),
    )
    await tapping(ib, ("Ja, det er i orden", "Hvilken kommune bor du i?"))


async def test_annuller_leads_out_of_what_was_begun(street: Street) -> None:
    (jytte,) = await street.meet("Jytte")
    await typing(jytte, ("/start", "Er det i orden?"), ("ja", "Hvilken kommune bor du i?"))
    await jytte.choose("Kommandoer", "/annuller")
    await jytte.sees("Det er stoppet, og intet af det er gemt.")
    await typing(jytte, ("annuller", "Du var ikke i gang med noget"), ("/indstillinger", "Kommune: ikke valgt"))


async def test_the_council_question_waits_while_lokalraad_restarts(street: Street) -> None:
    (gert,) = await street.meet("Gert")
    await tapping(gert, ("Start", "Er det i orden?"), ("Ja, det er i orden", "Hvilken kommune bor du i?"))
    await street.lokalraad.restart()
    await typing(gert, ("Herlev", "Din kommune er Herlev."))


async def test_whoever_blocked_lokalraad_and_comes_back_is_answered(street: Street) -> None:
    karen = await street.resident("Karen")
    await karen.choose("Flere valg", "Blokér")
    await expect(karen.field).to_be_hidden()
    await karen.tap("Fjern blokering")
    await typing(karen, ("hvad er et lokalråd?", "Alle 11 kommuner"), ("/privatliv", "Har du blokeret mig: nej"))


async def test_a_button_from_an_old_version_leads_to_the_menu(street: Street) -> None:
    lars = await street.resident("Lars")
    world = street.lokalraad.world
    button = {"text": "Svar fra dengang", "callback_data": "answer:v0:42"}
    keyboard = {"inline_keyboard": [[button]]}
    said = {"chat_id": world.person("Lars").id, "text": "En gammel besked", "reply_markup": keyboard}
    await call(world, "sendMessage", said)
    await tapping(lars, ("Svar fra dengang", "Den knap er gammel"), ("Børn og unge", "Vælg et spørgsmål"))


async def test_axe_finds_nothing_in_a_real_conversation(street: Street) -> None:
    mona = await street.resident("Mona")
    await mona.choose("Vedhæft", "Klistermærke")
    await mona.sees("Klistermærker kan jeg ikke svare på.")
    await typing(
        mona,
        ("hvad er et lokalråd?", "Alle 11 kommuner"),
        ("møde", "Mente du …?"),
        ("/privatliv", "Det har jeg gemt om dig"),
        ("hent mine data", "Filen er JSON"),
        ("slet mine data", "Skal jeg slette alt om dig?"),
    )
    for viewport in (DESKTOP, PHONE):
        await mona.page.set_viewport_size(viewport)
        await expect(mona.field).to_be_visible()
        for scheme in ("light", "dark"):
            await mona.page.emulate_media(color_scheme=scheme)
            assert await axe_violations(mona.page) == [], f"{viewport['width']} px, {scheme}"
