"""An operator makes the first admin, who brings others in and sees them go, all in the chat."""

import re

from bot.domain.staff import Operator, Role
from tests.canary import Canary
from tests.hiring import hire, link, number_in, services_of
from tests.living import Living
from tests.talk import Talk, got, tap

OPERATOR = Operator()


async def told_link(talk: Talk) -> str:
    """The payload of the link on somebody's screen."""
    return talk.last.text.partition("?start=")[2].split()[0]


async def invite(admin: Talk, *taps: str) -> str:
    for label in taps:
        await admin.tap(label)
    return await told_link(admin)


async def tap_number(admin: Talk, number: int) -> str:
    for digit in str(number):
        await admin.tap(digit)
    return admin.last.text


async def test_astrid_brings_karla_in_and_takes_her_post_away_again(lokalraad: Living, canary: Canary) -> None:
    astrid, karla = Talk(lokalraad, "Astrid"), Talk(lokalraad, "Karla")
    await hire(astrid, Role.ADMIN)
    assert "nr. 1 (dig): administrator for kommunen i Ishøj" in await astrid.write("/medarbejdere")
    payload = await invite(astrid, "Invitér en medarbejder", "Redaktør: skriver opslag", "Politiet")

    assert "åbner jeg invitationen bagefter" in await karla.start(payload)
    number = number_in(await karla.tap("Ja, det er i orden"))
    assert number is not None
    assert "den, der gav dig linket" in karla.last.text

    listed = await astrid.tap("Til medarbejderne")
    assert "redaktør for politiet i Ishøj: linket er åbnet" in listed
    assert str(number) not in re.sub(r"/medarbejdere 47|senest .*", "", listed)
    await astrid.tap("Bekræft: redaktør for politiet i Ishøj")
    assert "Nr. 2 er nu redaktør for politiet i Ishøj" in await tap_number(astrid, number)
    assert "nr. 2" in (await got(karla, "Du er nu redaktør for politiet i Ishøj")).text
    assert "redaktør for politiet i Ishøj" in await karla.write("/privatliv")

    await astrid.tap("Fjern en rolle")
    await astrid.tap("Nr. 2: redaktør for politiet i Ishøj")
    assert "ikke længere redaktør" in await astrid.tap("Ja, fjern rollen")
    await got(karla, "Du er ikke længere redaktør for politiet i Ishøj")
    assert "redaktør" not in await karla.write("/privatliv")
    canary.check(payload, payload.removeprefix("i_"))


async def test_in_english_a_number_can_be_typed(lokalraad: Living) -> None:
    ann, bob = Talk(lokalraad, "Ann", language_code="en"), Talk(lokalraad, "Bob", language_code="en")
    await hire(ann, Role.ADMIN)
    await ann.write("/staff")
    payload = await invite(ann, "Invite somebody", "Coordinator: answers what people send in", "The municipality")
    await bob.start(payload)
    number = number_in(await bob.write("yes"))
    assert "The number has two digits" in await ann.write("/staff forty")
    assert "now coordinator for the municipality in Ishøj" in await ann.write(f"/staff {number}")
    assert "You will hear from me" in (await got(bob, "You are now coordinator")).text
    assert "invitation has been confirmed" in await bob.start(payload)


async def test_a_forwarded_link_is_refused_and_the_admin_is_warned(lokalraad: Living) -> None:
    astrid, karla, stranger = (Talk(lokalraad, name) for name in ("Astrid", "Karla", "Bo"))
    await hire(astrid, Role.ADMIN)
    await astrid.write("/medarbejdere")
    payload = await invite(astrid, "Invitér en medarbejder", "Redaktør: skriver opslag", "Politiet")
    assert "Det link har du selv lavet" in await astrid.start(payload)
    await karla.start(payload)
    first = number_in(await karla.write("ja"))
    assert "åbnet af en anden" in await stranger.start(payload)
    assert "Velkommen" not in stranger.last.text, "nobody accepts a notice for nothing"
    assert number_in(await karla.start(payload)) == first
    assert "En anden har også prøvet" in await astrid.write("/medarbejdere")
    assert "Linket virker ikke mere" in await astrid.tap("Træk tilbage: redaktør for politiet i Ishøj")
    assert "gælder ikke mere" in await karla.start(payload)


async def test_guessing_a_number_ends_the_invitation(lokalraad: Living) -> None:
    astrid, karla = Talk(lokalraad, "Astrid"), Talk(lokalraad, "Karla")
    await hire(astrid, Role.ADMIN)
    await astrid.write("/medarbejdere")
    payload = await invite(astrid, "Invitér en medarbejder", "Redaktør: skriver opslag", "Politiet")
    await karla.start(payload)
    right = number_in(await karla.write("ja"))
    for wrong in [number for number in range(10, 99) if number != right][:3]:
        assert "Det tal passer ikke" in await astrid.write(f"/medarbejdere {wrong}")
    assert "ingen invitation at bekræfte" in await astrid.write(f"/medarbejdere {right}")
    assert "gælder ikke mere" in await karla.start(payload)


async def test_a_post_that_is_removed_is_gone_with_the_next_tap(lokalraad: Living) -> None:
    astrid, eva = Talk(lokalraad, "Astrid"), Talk(lokalraad, "Eva")
    await hire(astrid, Role.ADMIN)
    await hire(eva, Role.ADMIN)
    await eva.write("/medarbejdere")
    list_of_staff = eva.last
    await astrid.write("/medarbejdere")
    await astrid.tap("Fjern en rolle")
    await astrid.tap("Nr. 2: administrator for kommunen i Ishøj")
    await astrid.tap("Ja, fjern rollen")
    await got(eva, "Du er ikke længere")
    assert (await tap(eva, list_of_staff, "Fjern en rolle")).startswith("Den knap er gammel")
    assert "Den kommando kender jeg ikke" in await eva.write("/medarbejdere")


async def test_a_link_is_good_for_a_day(lokalraad: Living) -> None:
    karla = Talk(lokalraad, "Karla")
    payload = await link(lokalraad, Role.ANNOUNCER)
    lokalraad.clock.forward(hours=25)
    assert "gælder ikke mere" in await karla.start(payload)
    assert "Den invitation kender jeg ikke" in await karla.start("i_" + "x" * 43)
    assert "Linket kender jeg ikke" in await karla.start("i_short")


async def test_whoever_leaves_is_staff_no_more(lokalraad: Living) -> None:
    karla = Talk(lokalraad, "Karla")
    await hire(karla, Role.ADMIN)
    await karla.write("slet mine data")
    await karla.write("ja")
    await karla.move_in()
    assert "Den kommando kender jeg ikke" in await karla.write("/medarbejdere")
    assert (await services_of(lokalraad).staff.roster(OPERATOR)).held == []
