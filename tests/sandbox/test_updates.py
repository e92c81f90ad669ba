"""The update queue keeps Telegram's promises and Telegram's limits."""

import asyncio

import pytest

from sandbox import updates as rules
from sandbox.people import Person
from sandbox.world import World
from tests.sandbox.conftest import Api


async def test_updates_stay_until_the_next_offset_confirms_them(world: World, api: Api, amina: Person) -> None:
    for text in ("et", "to", "tre"):
        amina.write(text)
    first = await api.get("getUpdates")
    assert first == await api.get("getUpdates")
    assert [each["update_id"] for each in first] == [first[0]["update_id"] + step for step in range(3)]
    assert await api.get("getUpdates", offset=first[1]["update_id"]) == first[1:]
    assert await api.get("getUpdates", offset=first[-1]["update_id"] + 1) == []
    assert len(world.updates) == 0


async def test_a_hundred_at_a_time(api: Api, amina: Person) -> None:
    for number in range(120):
        amina.write(str(number))
    assert len(await api.get("getUpdates")) == 100
    assert len(await api.get("getUpdates", limit=7)) == 7
    assert len(await api.get("getUpdates", limit=1000)) == 100


async def test_a_negative_offset_keeps_only_the_newest(world: World, api: Api, amina: Person) -> None:
    for text in ("et", "to", "tre"):
        amina.write(text)
    (last,) = await api.get("getUpdates", offset=-1)
    assert last["message"]["text"] == "tre"
    assert len(world.updates) == 1


async def test_a_long_poll_ends_as_soon_as_somebody_writes(api: Api, amina: Person) -> None:
    poll = asyncio.create_task(api.get("getUpdates", timeout=30))
    await asyncio.sleep(0.01)
    assert not poll.done()
    amina.write("Hej")
    (update,) = await asyncio.wait_for(poll, 20)
    assert update["message"]["text"] == "Hej"


async def test_a_long_poll_ends_with_nothing_in_the_end(world: World) -> None:
    assert await world.updates.get(seconds=0.01) == []


async def test_a_second_poller_ends_the_first(api: Api, amina: Person) -> None:
    first = asyncio.create_task(api.error("getUpdates", timeout=30))
    await asyncio.sleep(0)
    second = asyncio.create_task(api.get("getUpdates", timeout=30))
    assert await first == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    amina.write("Hej")
    assert len(await second) == 1


async def test_polling_and_a_webhook_exclude_each_other(api: Api) -> None:
    waiting = asyncio.create_task(api.error("getUpdates", timeout=30))
    await asyncio.sleep(0)
    await api.get("setWebhook", url="https://bot.example/hook")
    assert await waiting == "Conflict: terminated by setWebhook request"
    assert await api.error("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await api.get("deleteWebhook")
    assert await api.get("getUpdates") == []


async def test_only_what_was_asked_for_arrives_from_then_on(api: Api, amina: Person) -> None:
    amina.write("før")
    await api.get("getUpdates", allowed_updates=["callback_query"])
    amina.write("efter")
    amina.block()
    assert [each["message"]["text"] for each in await api.get("getUpdates")] == ["før"]
    await api.get("getUpdates", allowed_updates=[])
    amina.write("igen")
    assert (await api.get("getUpdates"))[-1]["message"]["text"] == "igen"


async def test_a_full_queue_drops_the_new_without_a_word(
    world: World, amina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "CAPACITY", 3)
    for text in ("et", "to", "tre", "fire"):
        amina.write(text)
    assert [each["message"]["text"] for each in world.updates] == ["et", "to", "tre"]
    assert world.updates.dropped == 1


async def test_an_update_that_is_repeated_before_it_is_confirmed_is_still_one(world: World, amina: Person) -> None:
    amina.write("Hej")
    amina.repeat()
    assert len(world.updates) == 1


async def test_an_update_can_come_again_after_it_was_confirmed(api: Api, amina: Person) -> None:
    amina.write("Hej")
    (update,) = await api.get("getUpdates")
    after = update["update_id"] + 1
    assert await api.get("getUpdates", offset=after) == []
    amina.repeat()
    assert await api.get("getUpdates", offset=after) == [update], "also to a bot that polls on from where it was"
    assert await api.get("getUpdates", offset=after) == []
