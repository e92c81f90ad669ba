"""/tiltag: whoever looks around finds everything within three taps, and what is near them first."""

import re

import pytest

from bot.content import Content
from bot.domain.initiatives import Initiative
from bot.knowledge import Knowledge
from handlers.initiative import card
from tests.known import texts
from tests.living import Living
from tests.talk import Talk

TEXTS = texts()


@pytest.fixture(scope="session")
def content(knowledge: Knowledge) -> Content:
    return knowledge.content


async def test_a_guest_finds_a_project_of_2014_in_three_taps_and_back_again(lokalraad: Living) -> None:
    guest = Talk(lokalraad)
    await guest.write("/menu")
    await guest.tap("Tiltag for tryghed")
    await guest.tap("Projekter fra 2014")
    project = await guest.tap("Projekt Pin-point")
    assert "• Hvor: Københavns Politi (Indre Nørrebro)" in project
    assert "• Hvornår: der var penge til 2014–2015" in project
    assert "• Beløb: 30.000.000 kr." in project
    assert "• Status: slut" in project
    assert "Kilde: Ritzau, 13. januar 2014" in project
    assert "Projekt Socialsøg" in await back_to_the_list(guest)
    assert len(guest.person.heard) == 1, "every tap turned the one message into the next view"


async def back_to_the_list(talk: Talk) -> str:
    await talk.tap("Tilbage til listen")
    return " ".join(talk.labels)


async def test_a_resident_sees_first_what_concerns_their_own_municipality(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    await amina.move_in("Brøndby")
    assert "Det gælder i Brøndby" in await amina.write("/tiltag")
    assert amina.labels[:2] == ["Aftalen i Brøndby Strand", "Brøndby Strand Projektet"]
    assert "Projekter fra 2014" in amina.labels
    agreement = await amina.tap("Aftalen i Brøndby Strand")
    assert "fem boligorganisationer" in agreement
    assert "om det stadig er i gang, ved jeg ikke. Spørg kommunen eller politiet." in agreement
    assert "Det gælder i Brøndby" in await amina.tap("Tilbage til listen")


@pytest.mark.parametrize("typed", ["/tiltag Herlev", "/initiatives herlev kommune", "/tiltag  HERLEV "])
async def test_a_council_can_be_named_after_the_command(typed: str, lokalraad: Living) -> None:
    bent = Talk(lokalraad, "Bent")
    await bent.move_in("Ishøj")
    assert "Det gælder i Herlev" in await bent.write(typed)
    assert "Kommune: Ishøj" in await bent.write("/indstillinger"), "nobody moved"


@pytest.mark.parametrize("typed", ["/tiltag", "/tiltag Andeby", "/initiatives Herlev og Ishøj", "/tiltag ?"])
async def test_after_any_other_word_everything_is_shown(typed: str, lokalraad: Living) -> None:
    guest = Talk(lokalraad)
    listed = await guest.write("/tiltag")
    assert await guest.write(typed) == listed


async def test_a_council_can_be_looked_into_without_moving_there(lokalraad: Living) -> None:
    bent = Talk(lokalraad, "Bent")
    await bent.move_in("Ishøj")
    await bent.write("tiltag")
    await bent.tap("Se tiltag efter kommune")
    assert "Det gælder i Herlev" in await bent.tap("Herlev")
    assert "Bandepartnerskabet" in bent.labels
    assert "Nærpolitistationer" not in bent.labels
    await bent.tap("Nabohjælp")
    assert "Det gælder i Herlev" in await bent.tap("Tilbage til listen")
    assert "Kommune: Ishøj" in await bent.write("/indstillinger")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/initiatives", "What is being done for safety?"),
        ("projects", "What is being done for safety?"),
        ("Safety initiatives", "What is being done for safety?"),
        ("look by municipality", "Which municipality do you want to look at?"),
    ],
)
async def test_it_is_found_by_typing_too(lokalraad: Living, typed: str, said: str) -> None:
    carol = Talk(lokalraad, "Carol", language_code="en")
    assert said in await carol.write(typed)


async def test_old_buttons_lead_to_what_there_is_now(lokalraad: Living) -> None:
    dina = Talk(lokalraad, "Dina")
    await dina.write("/tiltag")
    for forged in ("t:nothing:", "tk:nothing", "tc:odense", "t::"):
        assert "Den knap er gammel" in await dina.tap(forged)
        assert "Det kan du bruge" in dina.labels
    assert "Hvor: i hele landet" in await dina.tap("t:ssp:odense")
    await dina.tap("Tilbage til listen")
    assert "Det kan du bruge" in dina.labels


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_initiative_says_how_it_stands_and_fits_a_message(content: Content, language: str) -> None:
    texts = TEXTS[language]  # type: ignore[index]
    for initiative in content.initiatives:
        html = card(texts, content.councils, initiative)
        assert "Status: " in html, initiative.id
        assert initiative.source.name.split(";")[0] in html
        assert len(html) < 2_000
        assert not re.search(r"[{}]|None|none", html), initiative.id


def test_nothing_is_longer_than_a_button_shows(content: Content) -> None:
    titles = [title for one in content.initiatives for title in one.title.values()]
    assert max(len(title) for title in titles) <= 48


def test_what_is_not_known_is_left_out(content: Content) -> None:
    politikadet = _named(content, "politikadet")
    assert "Hvornår" not in card(TEXTS["da"], content.councils, politikadet)
    assert "Beløb" not in card(TEXTS["da"], content.councils, politikadet)
    assert "alle kommunerne på Vestegnen" in card(TEXTS["da"], content.councils, _named(content, "lokalbetjente"))
    assert "Hvornår: 2021–2025" in card(TEXTS["da"], content.councils, _named(content, "brondby-strand-projektet"))


def _named(content: Content, name: str) -> Initiative:
    return next(one for one in content.initiatives if one.id == name)
