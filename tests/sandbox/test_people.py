"""Everything a person can do arrives at the bot in Telegram's own shape."""

import asyncio
from collections.abc import Callable

import pytest

from sandbox.errors import Impossible
from sandbox.media import PIXEL
from sandbox.people import Person
from sandbox.schema import check_for
from sandbox.world import World
from tests.sandbox.conftest import Api

ACTIONS: dict[str, Callable[[Person], object]] = {
    "message": lambda person: person.write("Hej /start @nogen https://ishoj.dk", reply_to=1),
    "start": lambda person: person.start("ishoj"),
    "photo": lambda person: person.send_photo(PIXEL, "Se /her"),
    "document": lambda person: person.send_document(b"%PDF", "referat.pdf"),
    "big file": lambda person: person.send_big_file(),
    "location": lambda person: person.send_location(55.6, 12.3),
    "sticker": lambda person: person.send_sticker(),
    "voice": lambda person: person.send_voice(),
    "video": lambda person: person.send_video(),
    "poll": lambda person: person.send_poll(),
    "contact": lambda person: person.send_contact(),
    "forward": lambda person: person.forward("Læs her"),
    "album": lambda person: person.send_album(caption="Tre billeder"),
    "edit": lambda person: person.edit(person.write("Hje"), "Hej"),
    "edited caption": lambda person: person.edit(person.send_photo(PIXEL, "Hje"), "Hej"),
    "forged press": lambda person: person.tap(person.chat[0], "x"),
    "block": lambda person: person.block(),
    "group": lambda person: person.world.group("Lokalråd Ishøj", person).write(person, "Hej alle"),
}


@pytest.mark.parametrize("action", ACTIONS)
async def test_an_update_has_the_shape_of_the_table(world: World, amina: Person, action: str) -> None:
    ACTIONS[action](amina)
    updates = list(world.updates)
    assert updates
    for update in updates:
        assert check_for("Update")(update) == update


async def test_names_can_be_nasty(world: World) -> None:
    nasty = world.person("</b><a href=x>", last_name="\u202egnihtemos", username=None, language_code=None)
    nasty.start()
    (update,) = world.updates
    assert update["message"]["from"] == {
        "id": nasty.id,
        "is_bot": False,
        "first_name": "</b><a href=x>",
        "last_name": "\u202egnihtemos",
    }


async def test_ids_do_not_fit_into_32_bits(amina: Person) -> None:
    assert amina.id > 2**32


async def test_a_person_is_found_again_by_name(world: World, amina: Person) -> None:
    assert world.person("Amina") is amina
    assert world.person("Bo") is not amina


async def test_blocking_and_unblocking_is_told_as_a_membership(world: World, amina: Person) -> None:
    amina.block()
    amina.block()
    amina.unblock()
    changes = [update["my_chat_member"] for update in world.updates]
    assert [(each["old_chat_member"]["status"], each["new_chat_member"]["status"]) for each in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]
    assert all(each["chat"]["id"] == amina.id for each in changes)


async def test_an_edit_keeps_the_number_of_the_message(world: World, amina: Person) -> None:
    message = amina.write("Hje")
    amina.edit(message, "Hej")
    first, second = world.updates
    assert first["message"]["text"] == "Hje"
    assert second["edited_message"]["text"] == "Hej"
    assert first["message"]["message_id"] == second["edited_message"]["message_id"]


async def test_an_album_is_several_messages_with_one_group(world: World, amina: Person) -> None:
    amina.send_album(caption="Hul i vejen")
    messages = [update["message"] for update in world.updates]
    assert len({each["media_group_id"] for each in messages}) == 1
    assert [each.get("caption") for each in messages] == ["Hul i vejen", None, None]


@pytest.mark.parametrize("text", ["", "  ", "x" * 4097])
async def test_what_no_app_lets_one_send(amina: Person, text: str) -> None:
    with pytest.raises(Impossible):
        amina.write(text)


async def test_one_edits_only_what_one_said_oneself(api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="Fra botten")
    with pytest.raises(Impossible):
        amina.edit(amina.last, "Fra mig")


async def test_waiting_for_the_bot(api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="Gammelt")
    waiting = asyncio.create_task(amina.hears())
    await asyncio.sleep(0)
    amina.write("Hej")
    await api.get("sendMessage", chat_id=amina.id, text="Nyt")
    assert (await waiting).text == "Nyt"


async def test_in_a_group_everybody_reads_along_until_the_bot_is_sent_away(
    world: World, api: Api, amina: Person
) -> None:
    group = world.group("Lokalråd Ishøj", amina)
    message = group.write(amina, "/hjaelp")
    reply = {"message_id": message.id}
    sent = await api.get("sendMessage", chat_id=group.id, text="Skriv til mig alene", reply_parameters=reply)
    assert check_for("Message")(sent) == sent
    assert sent["chat"] == {"id": group.id, "title": "Lokalråd Ishøj", "type": "supergroup"}
    error = await api.error("deleteMessage", chat_id=group.id, message_id=message.id)
    assert error == "Bad Request: message can't be deleted"
    group.remove_bot()
    error = await api.error("sendMessage", chat_id=group.id, text="Hallo?")
    assert error == "Forbidden: bot was kicked from the supergroup chat"
