"""Letters that change what somebody has already: text, caption, or all of it."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.letters import Lane, Means, Occasion, Policy
from bot.storage import letters
from bot.storage.tables import letters as table
from bot.storage.tables import people as residents
from bot.view import Attachment, Press, View
from sandbox import media
from sandbox.world import World
from tests.delivery.office import Office


async def change(
    office: Office, first: int, means: Means, view: View | None = None, of: Any = table.c.message_id
) -> int:
    """Letters to all who got the first."""
    outbox = office.outbox
    async with outbox.db.transaction() as tx:
        occasion = Occasion(f"change:{first}:{means}", Policy.AGAIN, Lane.PACED, means=means)
        number = await letters.begin(tx, outbox.sealer, occasion, {"da": view} if view else {}, now=outbox.clock())
        whom = select(table.c.person_id, table.c.language, of).where(table.c.occasion_id == first)
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


@pytest.fixture
async def park(office: Office, world: World) -> int:
    """The occasion on which two people got a photo of a park."""
    await office.people(2)
    outbox = office.outbox
    async with outbox.db.transaction() as tx:
        view = View("Her er parken", (), photo(world, "park.png"))
        first = await letters.begin(tx, outbox.sealer, Occasion("photo"), {"da": view}, now=outbox.clock()) or 0
        everybody = select(residents.c.id, residents.c.language)
        await letters.write_to_all(tx, first, everybody, lane=Lane.FAST, due_at=outbox.clock())
    office.open()
    await office.until_states(first, sent=2)
    return first


def photo(world: World, name: str) -> Attachment:
    shown = media.photo(world.files, media.PIXEL, name)["photo"]
    return Attachment("photo", shown[-1]["file_id"])


async def test_of_a_photo_the_words_are_edited(office: Office, world: World, park: int) -> None:
    edited = await change(office, park, Means.EDIT, View("Her er den nye park", (), photo(world, "other.png")))
    await office.until_states(edited, sent=2)
    assert world.call_counts["editMessageCaption"] == 2
    assert texts(world) == [["Her er den nye park"]] * 2


async def test_a_photo_is_replaced_by_another_or_a_document_though_an_answer_is_lost(
    office: Office, world: World, park: int
) -> None:
    other = photo(world, "other.png")
    world.faults.lost_answer(method="editMessageMedia")
    replaced = await change(office, park, Means.REPLACE, View("En <b>anden</b> park", (), other))
    await office.until_states(replaced, sent=2)  # what is so already is done
    seen = [message.data for person in world.people.values() for message in person.private.messages.values()]
    assert [(each["photo"][-1]["file_id"], each["caption"]) for each in seen] == [
        (other.file_id, "En anden park")
    ] * 2
    plan = media.document(world.files, b"%PDF", "plan.pdf", "application/pdf")["document"]["file_id"]
    view = View("Planen", ((Press("Menu", "m"),),), Attachment("document", plan))
    again = await change(office, replaced, Means.REPLACE, view, of=table.c.revises)
    await office.until_states(again, sent=2)
    for person in world.people.values():
        [message] = person.private.messages.values()
        assert (message.data["document"]["file_id"], message.text, message.labels) == (plan, "Planen", ["Menu"])
        assert "photo" not in message.data


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
