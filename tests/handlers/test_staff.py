"""What staff see is for staff, whatever is typed, tapped twice, forged or given again."""

import pytest
from sqlalchemy import func, select, update

from bot.domain.staff import Partner, Role
from bot.errors import TelegramAway
from bot.storage.tables import audit, invitations, people, posts
from tests.hiring import hire, link, number_in
from tests.living import Living
from tests.talk import Talk


@pytest.fixture
async def astrid(lokalraad: Living) -> Talk:
    """An admin of Ishøj."""
    talk = Talk(lokalraad, "Astrid")
    await hire(talk, Role.ADMIN)
    return talk


async def _counts(lokalraad: Living) -> list[int | None]:
    async with lokalraad.app.db.reading() as tx:
        return [await tx.scalar(select(func.count()).select_from(table)) for table in (posts, invitations, audit)]


async def test_to_guests_residents_and_other_staff_the_command_does_not_exist(lokalraad: Living) -> None:
    guest, resident, announcer = Talk(lokalraad), Talk(lokalraad, "Bent"), Talk(lokalraad, "Karla")
    await resident.move_in()
    await hire(announcer, Role.ANNOUNCER)
    for talk in (guest, resident, announcer):
        unknown = await talk.write("/findesikke")
        for command in ("/medarbejdere", "/staff", "/medarbejdere 47"):
            assert await talk.write(command) == unknown, command
        assert "Den knap er gammel" in await talk.tap("staff")


async def test_in_a_group_nobody_is_staff(lokalraad: Living, astrid: Talk) -> None:
    group = lokalraad.world.group("Naboer", astrid.person)
    before = len(group.messages)
    astrid.person.write("/medarbejdere", chat=group)
    await lokalraad.settle()
    assert len(group.messages) == before + 1


async def test_an_older_notice_is_read_before_anything_else(lokalraad: Living, astrid: Talk) -> None:
    async with lokalraad.app.db.transaction() as tx:
        await tx.execute(update(people).values(notice_version="0"))
    assert "Velkommen til Lokalråd" in await astrid.write("/medarbejdere")


async def test_five_taps_make_one_invitation_and_show_one_link(lokalraad: Living, astrid: Talk) -> None:
    await astrid.write("/medarbejdere")
    for label in ("Invitér en medarbejder", "Koordinator: svarer på henvendelser"):
        await astrid.tap(label)
    astrid.person.tap(astrid.last, "Kommunen")
    tap, before = astrid.person.actions[-1], len(astrid.answers)
    for _ in range(4):
        astrid.person.repeat(tap, fresh_id=True)
    shown, counted = await astrid.hear(), await _counts(lokalraad)
    await lokalraad.app.dispatch.handle(tap)
    assert astrid.last.text == shown
    assert await _counts(lokalraad) == counted
    assert counted[1] == 2, "hers and this one"
    assert len(astrid.answers) == before


async def test_five_taps_on_a_wrong_digit_are_one_wrong_number(lokalraad: Living, astrid: Talk) -> None:
    karla = Talk(lokalraad, "Karla")
    await karla.start(await link(lokalraad, Role.ANNOUNCER))
    right = number_in(await karla.write("ja"))
    wrong = "11" if right != 11 else "12"
    for _ in range(5):
        await astrid.write(f"/medarbejdere {wrong}")
    assert "Nr. 2 er nu redaktør" in await astrid.write(f"/medarbejdere {right}")


async def test_a_confirmation_given_again_says_the_same(lokalraad: Living, astrid: Talk) -> None:
    karla = Talk(lokalraad, "Karla")
    await karla.start(await link(lokalraad, Role.ANNOUNCER))
    number = str(number_in(await karla.write("ja")))
    await astrid.write("/medarbejdere")
    await astrid.tap("Bekræft: redaktør for kommunen i Ishøj")
    await astrid.tap(number[0])
    shown = await astrid.tap(number[1])
    counted = await _counts(lokalraad)
    await lokalraad.app.dispatch.handle(astrid.person.actions[-1])
    assert astrid.last.text == shown
    assert await _counts(lokalraad) == counted


async def test_a_link_opened_again_by_a_crash_keeps_its_number(lokalraad: Living) -> None:
    karla = Talk(lokalraad, "Karla")
    await karla.start(await link(lokalraad, Role.ANNOUNCER))
    number = number_in(await karla.tap("Ja, det er i orden"))
    assert number is not None
    await lokalraad.app.dispatch.handle(karla.person.actions[-1])
    assert number_in(karla.last.text) == number


async def test_a_number_that_could_not_be_shown_is_shown_when_telegram_is_back(lokalraad: Living) -> None:
    karla = Talk(lokalraad, "Karla")
    await karla.start(await link(lokalraad, Role.ANNOUNCER))
    lokalraad.world.faults.set(outage=True)
    karla.person.write("ja")
    lokalraad.world.updates.clear()
    with pytest.raises(TelegramAway):
        await lokalraad.app.dispatch.handle(karla.person.actions[-1])
    lokalraad.world.faults.clear()
    await lokalraad.app.dispatch.handle(karla.person.actions[-1])
    assert number_in(karla.last.text) is not None


async def test_the_way_to_the_invitation_outlives_a_restart_and_a_change_of_language(lokalraad: Living) -> None:
    karla = Talk(lokalraad, "Karla")
    await karla.start(await link(lokalraad, Role.ANNOUNCER))
    await lokalraad.restart()
    await karla.tap("In English")
    assert number_in(await karla.tap("Yes, that is all right")) is not None


async def test_whoever_was_faster_is_said_after_the_notice(lokalraad: Living) -> None:
    karla, other = Talk(lokalraad, "Karla"), Talk(lokalraad, "Bo")
    payload = await link(lokalraad, Role.ANNOUNCER)
    await karla.start(payload)
    await other.start(payload)
    await karla.write("ja")
    assert "åbnet af en anden" in await other.write("ja")
    assert "Kommune: ikke valgt" in await other.write("/indstillinger")


async def test_an_admin_of_two_councils_chooses_and_a_forged_council_is_asked_again(
    lokalraad: Living, astrid: Talk
) -> None:
    await hire(astrid, Role.ADMIN, "herlev", Partner.POLICE)
    await astrid.write("/medarbejdere")
    await astrid.tap("Invitér en medarbejder")
    assert "I hvilken kommune?" in await astrid.tap("Redaktør: skriver opslag")
    assert {"Ishøj", "Herlev"} <= set(astrid.labels)
    assert "Glostrup" not in astrid.labels
    counted = await _counts(lokalraad)
    assert "I hvilken kommune?" in await astrid.tap("si:announcer:glostrup:police:x")
    assert "Hvad skal den nye" in await astrid.tap("si:king:ishoj:police:x")
    assert "For hvem?" in await astrid.tap("si:admin:ishoj:army:x")
    assert await _counts(lokalraad) == counted


async def test_forged_numbers_of_rows_are_met_kindly(lokalraad: Living, astrid: Talk) -> None:
    for row in ("0", "-1", "x", "9" * 30, "\U0001f600"):
        assert "Den rolle er der ingen" in await astrid.tap(f"sr:{row}")
        assert "Den rolle er der ingen" in await astrid.tap(f"sr-yes:{row}")
        assert "ingen invitation" in await astrid.tap(f"sc:{row}:")
        assert "ingen invitation" in await astrid.tap(f"sc:{row}:47")
    async with lokalraad.app.db.reading() as tx:
        own = await tx.scalar(select(posts.c.id))
    assert "Dine egne roller" in await astrid.tap(f"sr-yes:{own}")
    await astrid.tap("staff")
    assert "ingen andre roller" in await astrid.tap("Fjern en rolle")
