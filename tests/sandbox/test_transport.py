"""The real PTB bot over the sandbox, without a socket."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from sandbox.media import PIXEL
from sandbox.people import Person
from sandbox.transport import SandboxRequest
from sandbox.world import World


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    async with Bot(world.token, request=SandboxRequest(world), get_updates_request=SandboxRequest(world)) as bot:
        yield bot


async def test_a_conversation(bot: Bot, amina: Person) -> None:
    amina.write("Hvad er et lokalråd?")
    (update,) = await bot.get_updates(timeout=5)
    assert update.message is not None
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Mere", callback_data="mere")]])
    await update.message.reply_text("<b>Et råd</b>", parse_mode="HTML", reply_markup=keyboard)
    query = amina.tap(amina.last, "Mere")
    (press,) = await bot.get_updates(offset=update.update_id + 1)
    assert press.callback_query is not None
    await press.callback_query.answer("Her kommer det")
    await press.callback_query.edit_message_text("Mere om rådet")
    assert (amina.last.text, query.toast) == ("Mere om rådet", "Her kommer det")


async def test_files_in_both_directions(bot: Bot, amina: Person) -> None:
    await bot.send_document(amina.id, b"{}", filename="mine-data.json", caption="Dine data")
    assert amina.last.data["document"]["file_name"] == "mine-data.json"
    photo = amina.send_photo(PIXEL)
    file = await bot.get_file(photo.data["photo"][-1]["file_id"])
    assert bytes(await file.download_as_bytearray()) == PIXEL


async def test_errors_arrive_as_ptb_knows_them(world: World, bot: Bot, amina: Person) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "Hej")
    amina.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(amina.id, "Hej")
    amina.unblock()
    world.faults.flood(3)
    with pytest.raises(RetryAfter):
        await bot.send_message(amina.id, "Hej")


async def test_a_wrong_token_is_unauthorized(world: World) -> None:
    stranger = Bot("123456:wrong", request=SandboxRequest(world))
    with pytest.raises(InvalidToken):
        await stranger.initialize()


async def test_a_lost_answer_looks_like_a_time_out_with_its_cause(world: World, bot: Bot, amina: Person) -> None:
    world.faults.lost_answer()
    with pytest.raises(TimedOut) as lost:
        await bot.send_message(amina.id, "Hej")
    assert isinstance(lost.value.__cause__, ConnectionResetError)
    assert amina.last.text == "Hej"


async def test_a_refused_connection_has_sent_nothing(world: World, bot: Bot, amina: Person) -> None:
    world.faults.add("refused", method="sendMessage")
    with pytest.raises(NetworkError, match="connection refused") as refused:
        await bot.send_message(amina.id, "Hej")
    assert isinstance(refused.value.__cause__, ConnectionRefusedError)
    assert not amina.heard


async def test_a_bad_gateway_is_a_network_error(world: World, bot: Bot, amina: Person) -> None:
    world.faults.set(outage=True)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(amina.id, "Hej")


async def test_who_gives_up_waiting_is_delivered_to_all_the_same(world: World, bot: Bot, amina: Person) -> None:
    world.faults.slow(0.05)
    waiting = amina.hears()
    with pytest.raises(TimedOut):
        await bot.send_message(amina.id, "Sent", read_timeout=0.01)
    assert (await waiting).text == "Sent"


async def test_a_poll_that_is_given_up_leaves_nobody_waiting(world: World, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    while not world.updates.is_polled:
        await asyncio.sleep(0)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    await asyncio.sleep(0)
    assert not world.updates.is_polled
