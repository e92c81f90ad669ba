"""In groups Lokalråd answers when it is spoken to, keeps nothing, and takes the personal elsewhere."""

from typing import Any

import pytest

from sandbox.messages import Message
from tests.living import Living
from tests.talk import Talk


class Neighbours:
    """A group in which Amina and Bent write, and the bot is a member."""

    def __init__(self, lokalraad: Living) -> None:
        self.lokalraad = lokalraad
        self.amina, self.bent = (Talk(lokalraad, name).person for name in ("Amina", "Bent"))
        self.group = lokalraad.world.group("Naboerne", self.amina, self.bent)
        self.bot = f"@{lokalraad.world.bot['username']}"

    async def write(self, text: str, **more: Message | list[dict[str, Any]]) -> list[Message]:
        """What the bot says to it, if anything."""
        before = len(self.said)
        self.group.write(self.amina, text, **more)
        await self.lokalraad.settle()
        return self.said[before:]

    @property
    def said(self) -> list[Message]:
        return [message for message in self.group.messages.values() if message.sender == "bot"]


@pytest.fixture
def neighbours(lokalraad: Living) -> Neighbours:
    return Neighbours(lokalraad)


async def test_what_neighbours_say_to_each_other_is_let_be(neighbours: Neighbours) -> None:
    for said in (
        "hvad er et lokalråd?",
        "ja",
        "menu",
        "@nabo_bot hvad er SSP?",
        "/findesikke",
        "/start@nabo_bot",
        f"/start@nabo_bot {neighbours.bot}",
        f"/findesikke{neighbours.bot}2",
    ):
        assert await neighbours.write(said) == [], said


async def test_a_mention_is_answered_where_it_was_asked(neighbours: Neighbours) -> None:
    [answer] = await neighbours.write(f"{neighbours.bot} hvad er et lokalråd?")
    assert answer.text.startswith("Hvad er et lokalråd?")
    assert "Ring 112" in answer.text
    assert "reply_to_message" in answer.data
    assert answer.labels == []


async def test_a_reply_to_the_bot_is_answered(neighbours: Neighbours) -> None:
    [answer] = await neighbours.write(f"{neighbours.bot} hvad er et lokalråd?")
    [second] = await neighbours.write("Hvad er SSP?", reply_to=answer)
    assert second.text.startswith("Hvad er SSP?")


async def test_what_is_personal_is_taken_to_a_chat_of_our_own(neighbours: Neighbours) -> None:
    bot = neighbours.bot
    for command in (f"/start{bot}", f"/start{bot} ishoj", f"/indstillinger{bot}", f"/privatliv{bot}", "/annuller"):
        [answer] = await neighbours.write(command)
        assert "vores egen chat" in answer.text, command
        assert [button["url"] for row in answer.buttons for button in row] == [f"https://t.me/{bot[1:]}"]


async def test_help_and_unknown_commands_are_answered_when_the_bot_is_named(neighbours: Neighbours) -> None:
    [help_] = await neighbours.write(f"/hjaelp{neighbours.bot}")
    assert "Nævn mig i en besked" in help_.text
    [unknown] = await neighbours.write(f"/findesikke{neighbours.bot}")
    assert "Den kommando kender jeg ikke" in unknown.text


async def test_another_bot_is_not_answered_but_an_admin_without_a_name_is(neighbours: Neighbours) -> None:
    neighbours.amina.user = {"id": 4711, "is_bot": True, "first_name": "Nabo-bot"}
    assert await neighbours.write(f"{neighbours.bot} hvad er SSP?") == []
    message = neighbours.amina.actions[-1]["message"] | {"sender_chat": neighbours.group.shape}
    await neighbours.lokalraad.app.dispatch.handle({"update_id": 1, "message": message})
    [answer] = neighbours.said
    assert answer.text.startswith("Hvad er SSP?")


async def test_half_a_character_is_no_reason_to_stumble(neighbours: Neighbours) -> None:
    mention = {"type": "mention", "offset": 2, "length": len(neighbours.bot)}
    [answer] = await neighbours.write(f"\ud800 {neighbours.bot} hvad er SSP?", entities=[mention])
    assert answer.text.startswith("Hvad er SSP?")


async def test_a_personal_button_forged_in_a_group_opens_nothing(neighbours: Neighbours) -> None:
    [answer] = await neighbours.write(f"{neighbours.bot} hvad er et lokalråd?")
    for forged in ("priv", "export", "erase", "ok:1:da:ishoj", "set", "old"):
        neighbours.bent.tap(answer, forged)
        await neighbours.lokalraad.settle()
        assert "vores egen chat" in neighbours.said[-1].text, forged
