"""Frightened people meet Lokalråd: 112 first, and the way back where it was not that."""

from tests.living import Living
from tests.talk import Talk

NOTICE = "Ring 112 nu."


async def test_nadia_is_frightened_and_goes_on_with_buttons_alone(lokalraad: Living) -> None:
    nadia = Talk(lokalraad, "Nadia")
    await nadia.start()
    await nadia.tap("Ja, det er i orden")
    said = await nadia.write("min mand slår mig lige nu hjælp")
    assert said.startswith(NOTICE)
    assert "Lev Uden Vold: 1888" in said
    assert "Ingen holder øje med chatten" in said
    answered = await nadia.tap("Det er ikke akut")
    assert answered.startswith("Er der fare lige nu? Ring 112.")
    assert "1888" in answered
    await nadia.tap("Menu")
    await nadia.write("Ishøj")
    assert "Kommune: Ishøj" in await nadia.write("/indstillinger"), "the question waited"


async def test_ole_types_everything_and_his_grill_is_no_fire(lokalraad: Living) -> None:
    ole = Talk(lokalraad, "Ole")
    await ole.move_in("Herlev")
    assert (await ole.write("det brænder i gården")).startswith(NOTICE)
    assert "Skriv det en gang til" in await ole.write("Det er ikke akut")
    answered = await ole.write("det brænder i gården")
    assert answered.startswith("Er der fare lige nu? Ring 112.")
    assert NOTICE not in answered
    assert (await ole.write("nu brænder hele skuret, hjælp!")).startswith(NOTICE), "it is heard again"


async def test_carol_is_answered_in_her_language_and_yusuf_in_both(lokalraad: Living) -> None:
    carol, yusuf = Talk(lokalraad, "Carol", language_code="en"), Talk(lokalraad, "Yusuf")
    said = await carol.write("I want to kill myself")
    assert said.startswith("Ring 112 now")
    assert "Livslinien: 70 201 201" in said
    assert carol.labels == ["It is not urgent"]
    said = await yusuf.write("imdat yangın var")
    assert said.index("Ring 112 nu") < said.index("Ring 112 now")
