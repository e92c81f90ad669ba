"""A resident's first evening with Lokalråd."""

from tests.living import Living
from tests.talk import Talk


async def test_amina_finds_an_answer_by_buttons_alone(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    assert "Dette er ikke en anmeldelse" in await amina.start()
    assert "Hvilken kommune bor du i?" in await amina.tap("Ja, det er i orden")
    assert "Din kommune er Ishøj." in await amina.tap("Ishøj")
    assert "Vælg et spørgsmål" in await amina.tap("Politi og anmeldelse")
    answer = await amina.tap("Hvornår skal jeg ringe 112, og hvornår 114?")
    assert "Kilde: politi.dk" in answer
    assert len(amina.person.heard) == 1, "every tap turned the one message into the next view"


async def test_bent_finds_an_answer_by_typing_alone(lokalraad: Living) -> None:
    bent = Talk(lokalraad, "Bent")
    await bent.write("/start")
    assert "Hvilken kommune" in await bent.write("Ja tak!")
    assert "Din kommune er Høje-Taastrup." in await bent.write("høje tåstrup")
    answer = await bent.write("hvad er et lokalråd?")
    assert answer.startswith("Hvad er et lokalråd?")
    assert "Ring 112" in answer


async def test_carol_does_both_in_english(lokalraad: Living) -> None:
    carol = Talk(lokalraad, "Carol", language_code="en-GB")
    assert "This is not a police report" in await carol.start()
    assert "Which municipality" in await carol.write("yes please")
    assert "Your municipality is Brøndby." in await carol.tap("Brøndby")
    assert "What is SSP?" in await carol.write("What is SSP?")
    await carol.tap("Menu")
    await carol.tap("Police and reporting")
    assert "Source:" in await carol.tap("When should I ring 112, and when 114?")


async def test_a_poster_in_the_stairwell_leads_to_its_council_through_the_notice(lokalraad: Living) -> None:
    dina = Talk(lokalraad, "Dina")
    assert "bliver din kommune Vallensbæk" in await dina.start("vallensbaek")
    assert "Fik du svar?" in await dina.write("hvad er et lokalråd?")
    assert "bliver din kommune Vallensbæk" in await dina.write("ja"), "a yes to the answer is none to the notice"
    menu = await dina.write("ja")
    assert "Din kommune er Vallensbæk." in menu
    assert "Hvad vil du vide?" in menu
    assert "Vallensbæk" in await dina.write("/indstillinger")


async def test_erik_says_no_and_still_gets_his_answer(lokalraad: Living) -> None:
    erik = Talk(lokalraad, "Erik")
    await erik.start()
    assert "Jeg har intet gemt om dig" in await erik.tap("Nej tak")
    assert "Hvad er et lokalråd?" in await erik.write("hvad er et lokalråd?")
    assert "intet gemt om dig" in await erik.write("/privatliv")


async def test_an_emergency_before_start_is_met_with_112(lokalraad: Living) -> None:
    fatima = Talk(lokalraad, "Fatima")
    for cry in ("der er indbrud hos naboen lige nu", "hjælp der er en der slår", "Hjælp!"):
        assert "Ring 112" in await fatima.write(cry)


async def test_the_council_question_waits_through_a_restart(lokalraad: Living) -> None:
    gert = Talk(lokalraad, "Gert")
    await gert.start()
    await gert.write("ja")
    await lokalraad.restart()
    assert "Din kommune er Herlev." in await gert.write("Herlev")
