"""Letters that change what somebody has already: text, caption, or all of it."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.domain.letters import Lane, Means, Occasion, Policy
from bot.sealing import Sealer
from bot.storage import letters
from bot.storage.database import Database
from bot.storage.tables import letters as table
from bot.view import Attachment, Press, View
from sandbox.media import PIXEL
from sandbox.world import World
from tests.delivery.test_postman import Office
from tests.living import Clock
from tests.outbox import Outbox


@pytest.fixture
async def office(db: Database, sealer: Sealer, clock: Clock, world: World) -> AsyncIterator[Office]:
    there = Office(Outbox(db, sealer, clock), world)
    yield there
    await there.close()


async def change(office: Office, first: int, means: Means, view: View | None = None) -> int:
    """Letters to all who got the first."""
    outbox = office.outbox
    async with outbox.db.transaction() as tx:
        occasion = Occasion(f"change:{first}:{means}", Policy.AGAIN, Lane.PACED, means=means)
        number = await letters.begin(tx, outbox.sealer, occasion, {"da": view} if view else {}, now=outbox.clock())
        whom = select(table.c.person_id, table.c.language, table.c.message_id).where(table.c.occasion_id == first)
        await letters.write_to_all(tx, number or 0, whom, lane=Lane.PACED, due_at=outbox.clock())
    return number or 0


def texts(world: World) -> list[list[str]]:
    return [[message.text for message in person.private.messages.values()] for person in world.people.values()]


async def test_a_text_is_edited_in_place_and_then_deleted(office: Office, world: World) -> None:
    await office.people(20)
    first = await office.outbox.write(text="Mødet er <b>tirsdag</b>")
    office.open()
    await office.until_states(first, sent=20)
    edited = await change(office, first, Means.EDIT, View("Mødet er <b>torsdag</b>", ((Press("Menu", "m"),),)))
    await office.until_states(edited, sent=20)
    assert office.copies.total() == 20  # nothing new came
    assert texts(world) == [["Mødet er torsdag"]] * 20
    deleted = await change(office, first, Means.DELETE)
    await office.until_states(deleted, sent=20)
    assert texts(world) == [[]] * 20


async def test_of_a_photo_the_words_are_edited(office: Office, world: World) -> None:
    (person,) = await office.people(1)
    photo = world.files.keep("photo", PIXEL, "park.png", "image/png").id
    outbox = office.outbox
    async with outbox.db.transaction() as tx:
        view = View("Her er parken", (), Attachment("photo", photo))
        first = await letters.begin(tx, outbox.sealer, Occasion("photo"), {"da": view}, now=outbox.clock()) or 0
        await letters.write(tx, first, person, language="da", lane=Lane.FAST, due_at=outbox.clock())
    office.open()
    await office.until_states(first, sent=1)
    edited = await change(office, first, Means.EDIT, View("Her er den nye park", (), view.attachment))
    await office.until_states(edited, sent=1)
    assert world.call_counts["editMessageCaption"] == 1


async def test_what_is_already_so_is_done_and_a_lost_answer_is_asked_again(office: Office, world: World) -> None:
    await office.people(3)
    first = await office.outbox.write(text="Mødet er tirsdag")
    office.open()
    await office.until_states(first, sent=3)
    world.faults.lost_answer(method="editMessageText")
    edited = await change(office, first, Means.EDIT, View("Mødet er torsdag"))
    await office.until_states(edited, sent=3)
    assert texts(world) == [["Mødet er torsdag"]] * 3
    assert sorted(row.tries for row in await office.outbox.rows(edited)) == [1, 1, 2]


async def test_what_its_person_deleted_is_left_alone(office: Office, world: World) -> None:
    await office.people(7)
    first = await office.outbox.write(text="Mødet er tirsdag")
    office.open()
    await office.until_states(first, sent=7)
    for person in world.people.values():
        for number in list(person.private.messages):
            person.private.delete(number)
    edited = await change(office, first, Means.EDIT, View("Mødet er torsdag"))
    await office.until_states(edited, skipped=7)
    deleted = await change(office, first, Means.DELETE)
    await office.until_states(deleted, sent=7)
