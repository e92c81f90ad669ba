"""A group of staff hears that there is a new case, and its reference; nothing else of any case is ever said there."""

from dataclasses import dataclass

import pytest

from sandbox.groups import Group
from sandbox.messages import Message
from tests.handlers.feedback import coordinator, resident
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, WORDS, lies, opened, said_to
from tests.hiring import dismiss
from tests.living import Living, Patience
from tests.talk import Talk

ASKS = "Skal jeg skrive her, når der er en ny sag?"


@dataclass
class Room:
    """The group, with Karen, who is a coordinator of the municipality, and Amina, who is not."""

    karen: Talk
    amina: Talk
    group: Group

    @property
    def said(self) -> list[Message]:
        return [message for message in self.group.messages.values() if message.sender == "bot"]

    async def write(self, talk: Talk, text: str) -> list[str]:
        """What the bot says to it."""
        before = len(self.said)
        talk.person.write(text, chat=self.group)
        await self.karen.lokalraad.settle()
        return [message.text for message in self.said[before:]]

    async def tap(self, talk: Talk, message: Message, label: str) -> str:
        talk.person.tap(message, label)
        await self.karen.lokalraad.settle()
        return message.text

    async def hears(self, *words: str) -> None:
        patience = Patience(lambda: f"{words} never came: {[each.text for each in self.said]}")
        while not all(any(word == each.text for each in self.said) for word in words):
            await patience.wait()


@pytest.fixture
async def room(lokalraad: Living) -> Room:
    karen, amina = await coordinator(lokalraad, MUNICIPALITY), await resident(lokalraad)
    return Room(karen, amina, lokalraad.world.group("Trygheden", karen.person, amina.person))


async def tied(room: Room) -> Message:
    await room.write(room.karen, "/indbakke")
    await room.tap(room.karen, room.said[-1], "Ja: kommunen i Ishøj")
    return room.said[-1]


async def test_a_coordinator_is_asked_and_then_it_hears_numbers_and_nothing_else(room: Room) -> None:
    assert [ASKS in each for each in await room.write(room.karen, "/indbakke")] == [True]
    assert room.said[-1].labels == ["Ja: kommunen i Ishøj"]
    said = await room.tap(room.karen, room.said[-1], "Ja: kommunen i Ishøj")
    assert "når der er en ny sag hos kommunen i Ishøj" in said
    await coordinator(room.karen.lokalraad, POLICE, "Palle")
    first, second = await lies(room.amina), await lies(room.amina, "Hemmeligt", *BOTH)
    hidden = await lies(room.amina, "Kun til politiet", POLICE)
    await room.hears(f"Ny sag {first}", f"Ny sag {second}")
    assert [each.labels for each in room.said[1:]] == [[], []]
    said = "\n".join(each.text for each in room.said)
    assert hidden not in said
    for words in (WORDS, "Hemmeligt", "Trafik"):
        assert words not in said


async def test_whatever_is_done_with_it_later_is_not_told_there(room: Room) -> None:
    await tied(room)
    reference = await lies(room.amina)
    await room.hears(f"Ny sag {reference}")
    before = len(room.said)
    await opened(room.karen, reference)
    await room.karen.tap("Svar borgeren")
    await room.karen.write("Vi sætter lys op.")
    await room.karen.tap("Send svaret")
    await room.amina.write("/mine")
    await room.amina.tap(f"hm:{reference}")
    await room.amina.write("Tak!")
    room.karen.lokalraad.clock.forward(days=40)
    await room.karen.lokalraad.services.minder.tick()
    await room.karen.lokalraad.settle()
    assert len(room.said) == before


async def test_to_anybody_else_there_is_no_such_command(room: Room) -> None:
    assert await room.write(room.amina, "/indbakke") == []
    bot = f"@{room.karen.lokalraad.world.bot['username']}"
    (unknown,) = await room.write(room.amina, f"/findesikke{bot}")
    assert await room.write(room.amina, f"/indbakke{bot}") == [unknown]


async def test_nobody_else_can_tie_it_or_end_it(room: Room) -> None:
    await room.write(room.karen, "/indbakke")
    asked = room.said[-1]
    assert ASKS in await room.tap(room.amina, asked, "Ja: kommunen i Ishøj")
    told = await room.tap(room.karen, asked, "Ja: kommunen i Ishøj")
    assert await room.tap(room.amina, asked, "Stop: kommunen i Ishøj") == told
    reference = await lies(room.amina)
    await room.hears(f"Ny sag {reference}")


async def test_nor_can_a_coordinator_tie_it_to_what_is_not_theirs(room: Room) -> None:
    await room.write(room.karen, "/indbakke")
    for forged in ("ikd:ishoj:p", "ikd:herlev:m", "ikd:ishoj:x", "ikdx:ishoj:p"):
        assert ASKS in await room.tap(room.karen, room.said[-1], forged)
    await coordinator(room.karen.lokalraad, POLICE, "Palle")
    before = len(room.said)
    await lies(room.amina, "Kun til politiet", POLICE)
    await room.karen.lokalraad.settle()
    assert len(room.said) == before


async def test_it_is_ended_there_or_in_private(room: Room) -> None:
    message = await tied(room)
    said = await room.tap(room.karen, message, "Stop: kommunen i Ishøj")
    assert "Jeg skriver ikke mere i gruppen om sager hos kommunen i Ishøj." in said
    await tied(room)
    await room.write(room.karen, "/indbakke")
    assert room.said[-1].labels == ["Stop: kommunen i Ishøj"]
    await room.karen.write("/indbakke")
    assert "De grupper, der får numrene" in await room.karen.tap("Besked om nye")
    assert "Jeg skriver ikke mere i gruppen" in await room.karen.tap("Stop: kommunen i Ishøj")
    assert "Stop: kommunen i Ishøj" not in room.karen.labels
    before = len(room.said)
    await lies(room.amina)
    await room.karen.lokalraad.settle()
    assert len(room.said) == before


async def test_another_group_takes_its_place(room: Room) -> None:
    await tied(room)
    other = Room(room.karen, room.amina, room.karen.lokalraad.world.group("Den nye", room.karen.person))
    await tied(other)
    before = len(room.said)
    reference = await lies(room.amina)
    await other.hears(f"Ny sag {reference}")
    assert len(room.said) == before


async def test_a_group_that_let_the_bot_go_hears_nothing_more(room: Room) -> None:
    await tied(room)
    await room.karen.lokalraad.services.desks.forsake(room.group.id)
    before = len(room.said)
    await lies(room.amina)
    await room.karen.lokalraad.settle()
    assert len(room.said) == before


async def test_whoever_lost_their_post_cannot_tie_it(room: Room) -> None:
    await room.write(room.karen, "/indbakke")
    await dismiss(room.karen)
    assert ASKS in await room.tap(room.karen, room.said[-1], "Ja: kommunen i Ishøj")
    assert await room.write(room.karen, "/indbakke") == []


async def test_no_card_opens_in_a_group(room: Room) -> None:
    """Whatever is typed or forged there, even by a coordinator."""
    reference = await lies(room.amina)
    await tied(room)
    for typed in (f"/indbakke {reference}", "/indbakke lys", reference, f"{reference}?"):
        for said in await room.write(room.karen, typed):
            assert ASKS in said
    for forged in (f"ie:{reference}:m", f"ieo:{reference}:m", "il", f"ikf:{reference}:m", "ikr:o::::::c"):
        assert WORDS not in await room.tap(room.karen, room.said[-1], forged)
    said = "\n".join(each.text for each in room.said)
    assert WORDS not in said
    assert "Trafik" not in said
    assert WORDS not in await said_to(room.karen)
