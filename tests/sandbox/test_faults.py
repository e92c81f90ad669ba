"""What goes wrong, and that it goes wrong as often as it was told to."""

import asyncio

import pytest

from sandbox.api import call
from sandbox.errors import Dropped
from sandbox.faults import BadGateway, Kind
from sandbox.people import Person
from sandbox.world import World
from tests.sandbox.conftest import Api


async def test_a_flood_names_the_seconds_and_sends_nothing(world: World, amina: Person) -> None:
    world.faults.flood(7)
    status, body = await call(world, "sendMessage", {"chat_id": amina.id, "text": "Hej"})
    assert status == 429
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert not amina.heard
    assert not world.faults.active, "once is once"


async def test_a_flood_without_parameters(world: World, api: Api, amina: Person) -> None:
    world.faults.add("bare_flood")
    assert await api.error("sendMessage", chat_id=amina.id, text="Hej") == "Too Many Requests"


async def test_a_fault_keeps_to_its_method_and_its_chat(world: World, api: Api, amina: Person) -> None:
    bo = world.person("Bo")
    bo.start()
    fault = world.faults.flood(3, method="sendMessage", chat_id=bo.id, times=2)
    await api.get("sendMessage", chat_id=amina.id, text="Hej")
    await api.get("sendChatAction", chat_id=bo.id, action="typing")
    for _ in range(2):
        await api.error("sendMessage", chat_id=bo.id, text="Hej")
    await api.get("sendMessage", chat_id=bo.id, text="Hej")
    assert fault.times == 0


async def test_a_lost_answer_was_delivered_and_a_cut_before_was_not(world: World, amina: Person) -> None:
    kinds: tuple[Kind, ...] = ("lost_answer", "cut_before")
    for kind in kinds:
        world.faults.add(kind)
        with pytest.raises(Dropped):
            await call(world, "sendMessage", {"chat_id": amina.id, "text": kind})
    assert [each.text for each in world.delivered] == ["lost_answer"]


async def test_an_outage_takes_everything_with_it(world: World, amina: Person) -> None:
    world.faults.set(outage=True)
    for method in ("getUpdates", "getMe"):
        with pytest.raises(BadGateway):
            await call(world, method, {})
    world.faults.set(outage=False)
    assert (await call(world, "getMe", {}))[0] == 200


async def test_any_error_can_be_invented(world: World, api: Api, amina: Person) -> None:
    world.faults.add("error", code=500, description="Internal Server Error: restart", method="sendMessage")
    assert await api.error("sendMessage", chat_id=amina.id, text="Hej") == "Internal Server Error: restart"


async def test_a_group_can_move_away(world: World, amina: Person) -> None:
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    world.faults.add("error", description=moved, parameters={"migrate_to_chat_id": -100123})
    _, body = await call(world, "sendMessage", {"chat_id": amina.id, "text": "Hej"})
    assert (body["description"], body["parameters"]) == (moved, {"migrate_to_chat_id": -100123})


async def test_a_late_answer_comes_after_the_message(world: World, api: Api, amina: Person) -> None:
    world.faults.late_answer(0.05)
    waiting = asyncio.create_task(api.get("sendMessage", chat_id=amina.id, text="Allerede"))
    await asyncio.sleep(0.01)
    assert (amina.last.text, waiting.done()) == ("Allerede", False)
    await waiting


async def test_a_slow_server_delivers_in_the_end(world: World, api: Api, amina: Person) -> None:
    world.faults.slow(0.01)
    await api.get("sendMessage", chat_id=amina.id, text="Endelig")
    assert amina.last.text == "Endelig"


async def test_the_page_sets_switches_and_leaves_the_rest(world: World, api: Api, amina: Person) -> None:
    world.faults.set(flood_seconds=5)
    world.faults.set(slow_ms=1)
    assert world.faults.settings == {
        "flood_seconds": 5,
        "forbidden": False,
        "lost_answers": 0.0,
        "outage": False,
        "slow_ms": 1,
    }
    error = await api.error("sendMessage", chat_id=amina.id, text="Hej")
    assert error == "Too Many Requests: retry after 5"
    assert await api.get("getUpdates") == [], "floods are about sending"
    world.faults.set(flood_seconds=0, forbidden=True)
    assert await api.error("sendMessage", chat_id=amina.id, text="Hej") == "Forbidden: bot was blocked by the user"


@pytest.mark.parametrize("changes", [{"earthquake": True}, {"slow_ms": "much"}])
async def test_a_switch_that_is_not_there(world: World, changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="there is no fault"):
        world.faults.set(**changes)
