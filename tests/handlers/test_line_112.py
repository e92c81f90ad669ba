"""Whatever is written, the reply to a text that reached the matcher names 112, in the language of whoever wrote."""

import html
import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.people import Language
from sandbox.people import Person
from tests.living import Living
from tests.talk import Talk

SAID = [
    "ja",
    "kniv",
    "hvad er et lokalråd",
    "indbrud i Ishøj",
    "hvor",
    "</b>",
    "&amp;",
    "{ $x }",
    "\u202e",
    "\n",
    "😀",
    "112",
]
TEXTS = st.one_of(
    st.text(min_size=1, max_size=200),
    st.lists(st.sampled_from(SAID), min_size=2, max_size=8).map(" ".join),
    st.text(st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Lo", "So"]), min_size=1, max_size=40),
)
NOTICES = ("Ring 112 nu", "Ring 112 now")
UPDATES = itertools.count(2_000_000_000)


class Neighbourhood:
    """A guest, an English guest, a resident, and one who is asked where they live; and a group of them all."""

    def __init__(self, lokalraad: Living) -> None:
        self.lokalraad = lokalraad
        self.people: dict[str, Person] = {}

    async def settle_in(self) -> None:
        talks = {who: Talk(self.lokalraad, who) for who in ("guest", "asked", "resident")}
        talks["english"] = Talk(self.lokalraad, "english", language_code="en")
        for talk in talks.values():
            await talk.start()
        for who in ("asked", "resident"):
            await talks[who].write("ja")
        await talks["resident"].write("Ishøj")
        self.people = {who: talk.person for who, talk in talks.items()}
        self.group = self.lokalraad.world.group("Naboerne", *self.people.values())

    async def reply(self, who: str, text: str, *, in_group: bool) -> str:
        person, bot = self.people[who], f"@{self.lokalraad.world.bot['username']}"
        message = {"message_id": 1, "from": person.user, "chat": person.private.shape, "date": 0, "text": text}
        if in_group:
            mention = {"type": "mention", "offset": 0, "length": len(bot)}
            message |= {"chat": self.group.shape, "text": f"{bot} {text}", "entities": [mention]}
        said = self.lokalraad.world.delivered_count
        await self.lokalraad.app.dispatch.handle({"update_id": next(UPDATES), "message": message})
        assert self.lokalraad.world.delivered_count == said + 1
        return self.lokalraad.world.delivered[-1].text

    def is_asked(self, text: str, *, in_group: bool) -> bool:
        """Whether the text is a question: no word for a button, and no name of a place or a theme."""
        house = self.lokalraad.app.dispatch.application.bot_data
        named = house.content.councils.named(text) or house.content.themes.titled(text)
        return in_group or not (house.words.meaning(text) or named)

    def line(self, language: Language) -> str:
        return html.unescape(re.sub("<[^>]+>", "", self.lokalraad.knowledge.texts[language]("line-112")))


@pytest.fixture
async def neighbourhood(lokalraad: Living) -> Neighbourhood:
    neighbourhood = Neighbourhood(lokalraad)
    await neighbourhood.settle_in()
    return neighbourhood


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, who=st.sampled_from(["guest", "english", "asked", "resident"]), in_group=st.booleans())
async def test_the_line_is_in_every_reply(neighbourhood: Neighbourhood, text: str, who: str, in_group: bool) -> None:
    reply = await neighbourhood.reply(who, text, in_group=in_group)
    if neighbourhood.is_asked(text, in_group=in_group):
        line = neighbourhood.line("en" if who == "english" else "da")
        assert line in reply or reply.startswith(NOTICES)
    assert len(reply.encode("utf-16-le", "surrogatepass")) // 2 <= 4096
