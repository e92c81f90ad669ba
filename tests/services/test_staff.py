"""Posts hold from the confirmation to the removal, for their own council, and never by one's own hand."""

import json
from hashlib import sha256

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from bot.domain.staff import Admin, Announcer, Coordinator, Operator, Partner, Role
from bot.errors import NotPermitted, PostGone, PostOwn
from bot.sealing import Sealer
from bot.services.privacy import Privacy
from bot.storage.database import Database
from bot.storage.tables import audit, invitations, letters, posts
from tests.living import Clock
from tests.services.staffing import Staffing, post

OPERATOR = Operator()


@pytest.fixture
def staffing(db: Database, sealer: Sealer, clock: Clock) -> Staffing:
    return Staffing(db, sealer, clock)


async def admin_of(staffing: Staffing, number: int, *councils: str) -> Admin:
    resident = await staffing.resident(number)
    for council in councils:
        await staffing.hired(resident, post(council, Role.ADMIN))
    admin = await staffing.staff.holding(Admin, resident)
    assert admin is not None
    return admin


async def noted(db: Database) -> list[str]:
    async with db.reading() as tx:
        return list(await tx.scalars(select(audit.c.what).order_by(audit.c.id)))


async def test_a_resident_is_nobody_until_the_number_is_confirmed(staffing: Staffing) -> None:
    karla = await staffing.resident(1)
    token = await staffing.invitations.invite(post(), by=OPERATOR)
    opened = await staffing.invitations.open(karla, token)
    assert await staffing.staff.holding(Announcer, karla) is None
    assert opened.number is not None
    await staffing.invitations.confirm(opened.number, by=OPERATOR)
    announcer = await staffing.staff.holding(Announcer, karla)
    assert announcer is not None
    assert announcer.councils == {"ishoj"}
    assert await staffing.staff.holding(Admin, karla) is None
    assert await staffing.staff.holding(Coordinator, karla) is None
    assert staffing.mail.woken == 1


async def test_an_officer_holds_posts_in_several_councils(staffing: Staffing) -> None:
    officer = await staffing.resident(1)
    for council in ("ishoj", "herlev"):
        await staffing.hired(officer, post(council))
    await staffing.hired(officer, post("glostrup", Role.COORDINATOR))
    announcer = await staffing.staff.holding(Announcer, officer)
    assert announcer is not None
    assert announcer.councils == {"ishoj", "herlev"}


async def test_a_post_that_is_taken_away_is_gone_at_the_next_look_and_told_of_once(staffing: Staffing) -> None:
    karla = await staffing.resident(1)
    await staffing.hired(karla, post())
    (held,) = (await staffing.staff.roster(OPERATOR)).held
    await staffing.staff.revoke(held.id, by=OPERATOR)
    assert await staffing.staff.holding(Announcer, karla) is None
    with pytest.raises(PostGone):
        await staffing.staff.revoke(held.id, by=OPERATOR)
    async with staffing.db.reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(letters)) == 2, "in force, and taken away"


async def test_an_admin_sees_and_changes_their_own_councils_and_no_other(staffing: Staffing) -> None:
    admin = await admin_of(staffing, 1, "ishoj")
    here, there = await staffing.resident(2), await staffing.resident(3)
    await staffing.hired(here, post("ishoj"))
    await staffing.hired(there, post("herlev"))
    assert {held.person_id for held in (await staffing.staff.roster(admin)).held} == {admin.person_id, here.id}
    everybody = (await staffing.staff.roster(OPERATOR)).held
    (far,) = [held for held in everybody if held.person_id == there.id]
    with pytest.raises(NotPermitted):
        await staffing.staff.revoke(far.id, by=admin)
    with pytest.raises(NotPermitted):
        await staffing.invitations.invite(post("herlev"), by=admin)


async def test_nobody_removes_their_own_post(staffing: Staffing) -> None:
    admin = await admin_of(staffing, 1, "ishoj")
    (own,) = (await staffing.staff.roster(admin)).held
    with pytest.raises(PostOwn):
        await staffing.staff.revoke(own.id, by=admin)


async def test_an_admin_who_was_removed_a_moment_ago_can_do_nothing_and_leaves_no_link_behind(
    staffing: Staffing,
) -> None:
    admin, karla = await admin_of(staffing, 1, "ishoj"), await staffing.resident(2)
    await staffing.hired(karla, post())
    await staffing.invitations.invite(post(partner=Partner.MUNICIPALITY), by=admin)
    mine, hers = sorted((await staffing.staff.roster(OPERATOR)).held, key=lambda held: held.person_id)
    await staffing.staff.revoke(mine.id, by=OPERATOR)
    assert (await staffing.staff.roster(OPERATOR)).invitations == []
    assert (await staffing.staff.roster(admin)).held == [], "the permission in hand is worth nothing any more"
    with pytest.raises(NotPermitted):
        await staffing.staff.revoke(hers.id, by=admin)
    with pytest.raises(NotPermitted):
        await staffing.invitations.invite(post(), by=admin)


async def test_the_audit_tells_what_was_done_in_hashes_and_ids(staffing: Staffing) -> None:
    karla = await staffing.resident(1)
    await staffing.hired(karla, post())
    (held,) = (await staffing.staff.roster(OPERATOR)).held
    await staffing.staff.revoke(held.id, by=OPERATOR)
    assert await noted(staffing.db) == ["invite", "open", "confirm", "revoke"]
    async with staffing.db.reading() as tx:
        rows = (await tx.execute(select(audit).order_by(audit.c.id))).all()
    assert [row.who is None for row in rows] == [True, False, True, True]
    assert len({row.whom for row in rows if row.whom}) == 1
    assert json.loads(rows[-1].facts) == {
        "council": "ishoj",
        "partner": "police",
        "post": held.id,
        "role": "announcer",
    }
    plain = sha256(str(karla.id).encode()).hexdigest()
    assert plain not in {rows[1].who, rows[1].whom}, "whoever has no key cannot guess whose it is"


@pytest.mark.parametrize("change", ["UPDATE audit SET what = 'x'", "DELETE FROM audit", "TRUNCATE audit"])
async def test_the_audit_refuses_to_be_changed_or_shortened(staffing: Staffing, change: str) -> None:
    await staffing.invitations.invite(post(), by=OPERATOR)
    if staffing.db.is_sqlite:
        change = change.replace("TRUNCATE", "DELETE FROM")
    with pytest.raises(DBAPIError, match="only grow"):
        async with staffing.db.transaction() as tx:
            await tx.execute(text(change))
    assert await noted(staffing.db) == ["invite"]


async def test_whoever_erases_themselves_holds_nothing_and_the_audit_stays(
    staffing: Staffing, db: Database, sealer: Sealer, clock: Clock
) -> None:
    admin = await admin_of(staffing, 1, "ishoj")
    await staffing.invitations.invite(post(), by=admin)
    resident = await staffing.resident(1)
    privacy = Privacy(db, sealer, clock)
    exported = json.loads((await privacy.export(resident, update_id=9)).content)
    assert [each["role"] for each in exported["posts"]] == ["admin"]
    assert [each["stage"] for each in exported["invitations"]] == ["confirmed", "waiting"]
    assert not any("number" in each for each in exported["invitations"])
    assert (await privacy.kept(resident, update_id=9)).posts == (post("ishoj", Role.ADMIN),)
    await privacy.erase(resident, update_id=9)
    async with db.reading() as tx:
        assert await tx.scalar(select(func.count()).select_from(posts)) == 0
        assert await tx.scalar(select(func.count()).select_from(invitations)) == 0
    assert (await noted(db))[-1] == "erase"
    again = await staffing.resident(1)
    assert await staffing.staff.holding(Admin, again) is None, "whoever comes back is somebody new"
