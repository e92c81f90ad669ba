"""A link works once and for a day, a number is said to the right one, and guessing ends it."""

import asyncio

import pytest
from sqlalchemy import select, update

from bot.domain.people import Resident
from bot.domain.staff import NUMBERS, Admin, Announcer, Invitation, Operator, Role
from bot.errors import (
    InvitationOver,
    InvitationsMany,
    LinkExpired,
    LinkOwn,
    LinkUnknown,
    LinkUsed,
    NoticeNotAccepted,
    NumberWrong,
    PostHeld,
    PostOwn,
)
from bot.sealing import Sealer
from bot.services.privacy import Privacy
from bot.storage.database import Database
from bot.storage.tables import invitations
from tests.living import Clock
from tests.services.staffing import Staffing, post

OPERATOR = Operator()


@pytest.fixture
def staffing(db: Database, sealer: Sealer, clock: Clock) -> Staffing:
    return Staffing(db, sealer, clock)


@pytest.fixture
async def karla(staffing: Staffing) -> Resident:
    return await staffing.resident(1)


@pytest.fixture
async def admin(staffing: Staffing) -> Admin:
    resident = await staffing.resident(9)
    await staffing.hired(resident, post(role=Role.ADMIN))
    found = await staffing.staff.holding(Admin, resident)
    assert found is not None
    return found


async def waiting(staffing: Staffing) -> Invitation:
    (one,) = (await staffing.staff.roster(OPERATOR)).invitations
    return one


def wrong_beside(number: int | None) -> list[int]:
    return [each for each in NUMBERS if each != number]


async def test_only_a_hash_of_the_link_is_kept(staffing: Staffing, db: Database) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    async with db.reading() as tx:
        (row,) = (await tx.execute(select(invitations))).all()
    assert token not in str(tuple(row))
    assert len(token) == 43


async def test_opened_twice_by_the_same_person_it_shows_the_same_number(staffing: Staffing, karla: Resident) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    first, second = [await staffing.invitations.open(karla, token) for _ in range(2)]
    assert first == second
    assert first.number in NUMBERS


async def test_another_person_on_a_used_link_is_refused_and_whoever_invited_sees_it(
    staffing: Staffing, karla: Resident
) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    await staffing.invitations.open(karla, token)
    assert not (await waiting(staffing)).knocked
    with pytest.raises(LinkUsed):
        await staffing.invitations.open(await staffing.resident(2), token)
    assert (await waiting(staffing)).knocked
    assert (await waiting(staffing)).opened_by == karla.id


async def test_two_who_open_a_link_at_once_are_one_too_many(staffing: Staffing, karla: Resident) -> None:
    other = await staffing.resident(2)
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    tries = [staffing.invitations.open(each, token) for each in (karla, other)]
    ended = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(each).__name__ for each in ended) == ["LinkUsed", "Opened"]


async def test_a_link_is_over_after_a_day_and_so_is_its_number(
    staffing: Staffing, karla: Resident, clock: Clock
) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    opened = await staffing.invitations.open(karla, token)
    clock.forward(hours=24)
    assert opened.number is not None
    with pytest.raises(InvitationOver):
        await staffing.invitations.confirm(opened.number, by=OPERATOR)
    with pytest.raises(LinkExpired):
        await staffing.invitations.open(karla, token)
    with pytest.raises(LinkExpired):
        await staffing.invitations.look(await _expired(staffing, clock))


async def _expired(staffing: Staffing, clock: Clock) -> str:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    clock.forward(hours=25)
    return token


async def test_a_link_nobody_made_leads_nowhere(staffing: Staffing, karla: Resident) -> None:
    for token in ("x" * 43, "", "\ud800"):
        with pytest.raises(LinkUnknown):
            await staffing.invitations.open(karla, token)
        with pytest.raises(LinkUnknown):
            await staffing.invitations.look(token)


async def test_three_wrong_numbers_void_an_invitation(staffing: Staffing, karla: Resident) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    right = (await staffing.invitations.open(karla, token)).number
    first, second, third, *_ = wrong_beside(right)
    for number in (first, first, second, third):
        with pytest.raises(NumberWrong):
            await staffing.invitations.confirm(number, by=OPERATOR)
    with pytest.raises(InvitationOver):
        await staffing.invitations.confirm(right or 0, by=OPERATOR)
    with pytest.raises(LinkExpired):
        await staffing.invitations.open(karla, token)
    assert await staffing.staff.holding(Announcer, karla) is None


async def test_a_wrong_number_for_one_invitation_leaves_the_others_alone(staffing: Staffing, karla: Resident) -> None:
    other = await staffing.resident(2)
    for resident in (karla, other):
        await staffing.invitations.open(resident, await staffing.invitations.invite(post(), by=OPERATOR))
    mine, theirs = (await staffing.staff.roster(OPERATOR)).invitations
    with pytest.raises(NumberWrong):
        await staffing.invitations.confirm(theirs.number or 0, by=OPERATOR, invitation_id=mine.id)
    tried = [each.tried for each in (await staffing.staff.roster(OPERATOR)).invitations]
    assert tried == [(theirs.number,), ()]


async def test_confirmed_twice_it_is_in_force_once(staffing: Staffing, karla: Resident) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    opened = await staffing.invitations.open(karla, token)
    one = await waiting(staffing)
    tries = [staffing.invitations.confirm(opened.number or 0, by=OPERATOR, invitation_id=one.id) for _ in range(2)]
    first, second = await asyncio.gather(*tries)
    assert first == second
    assert len((await staffing.staff.roster(OPERATOR)).held) == 1
    assert (await staffing.invitations.open(karla, token)).number is None


async def test_nobody_confirms_their_own_invitation_or_opens_a_link_they_made(
    staffing: Staffing, admin: Admin
) -> None:
    me = await staffing.resident(9)
    made = await staffing.invitations.invite(post(), by=admin)
    with pytest.raises(LinkOwn):
        await staffing.invitations.open(me, made)
    opened = await staffing.invitations.open(me, await staffing.invitations.invite(post(), by=OPERATOR))
    with pytest.raises(PostOwn):
        await staffing.invitations.confirm(opened.number or 0, by=admin)
    assert await staffing.staff.holding(Announcer, me) is None


async def test_an_admin_of_another_council_cannot_confirm_or_withdraw(
    staffing: Staffing, admin: Admin, karla: Resident
) -> None:
    token = await staffing.invitations.invite(post("herlev"), by=OPERATOR)
    number = (await staffing.invitations.open(karla, token)).number
    with pytest.raises(InvitationOver):
        await staffing.invitations.confirm(number or 0, by=admin)
    assert (await waiting(staffing)).tried == ()


async def test_what_is_withdrawn_cannot_be_opened_or_confirmed(
    staffing: Staffing, admin: Admin, karla: Resident
) -> None:
    token = await staffing.invitations.invite(post(), by=admin)
    number = (await staffing.invitations.open(karla, token)).number
    one = await waiting(staffing)
    for _ in range(2):
        await staffing.invitations.withdraw(one.id, by=admin)
    with pytest.raises(LinkExpired):
        await staffing.invitations.open(karla, token)
    with pytest.raises(InvitationOver):
        await staffing.invitations.confirm(number or 0, by=admin)


async def test_the_same_tap_leads_to_the_same_link(staffing: Staffing, admin: Admin) -> None:
    first, second = [await staffing.invitations.invite(post(), by=admin, once="tap") for _ in range(2)]
    other = await staffing.invitations.invite(post(), by=admin, once="another")
    assert first == second != other
    assert len(first) == 43
    assert len((await staffing.staff.roster(admin)).invitations) == 2


async def test_whoever_holds_the_post_needs_no_invitation_to_it(staffing: Staffing, karla: Resident) -> None:
    await staffing.hired(karla, post())
    with pytest.raises(PostHeld):
        await staffing.invitations.open(karla, await staffing.invitations.invite(post(), by=OPERATOR))


async def test_numbers_of_open_invitations_differ_and_run_out(
    staffing: Staffing, karla: Resident, db: Database, clock: Clock
) -> None:
    async with db.transaction() as tx:
        for number in NUMBERS:
            row = {"token_hash": f"{number}", "council": "ishoj", "partner": "police", "role": "announcer"}
            opened = {"expires_at": clock(), "stage": "opened", "number": number}
            await tx.execute(invitations.insert().values(**row, **opened))
        spare = update(invitations).where(invitations.c.number != 47)
        later = clock().replace(year=2030)
        await tx.execute(spare.values(expires_at=later))
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    assert (await staffing.invitations.open(karla, token)).number == 47, "the one whose invitation has expired"
    other = await staffing.invitations.invite(post("herlev"), by=OPERATOR)
    with pytest.raises(InvitationsMany):
        await staffing.invitations.open(karla, other)


async def test_somebody_erased_between_the_link_and_the_number_becomes_nobody(
    staffing: Staffing, karla: Resident, db: Database, sealer: Sealer, clock: Clock
) -> None:
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    number = (await staffing.invitations.open(karla, token)).number
    await Privacy(db, sealer, clock).erase(karla, update_id=1)
    with pytest.raises(InvitationOver):
        await staffing.invitations.confirm(number or 0, by=OPERATOR)
    fresh = await staffing.invitations.invite(post(), by=OPERATOR)
    with pytest.raises(NoticeNotAccepted):
        await staffing.invitations.open(karla, fresh)
