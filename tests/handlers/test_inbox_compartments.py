"""What only the police have does not exist for the municipality: whatever is tapped, typed, found or taken home."""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import fields
from itertools import chain
from pathlib import Path

import pytest

from bot.knowledge import Knowledge
from handlers import COMMANDS
from handlers.buttons import ALL, TakeAlong
from handlers.inbox import buttons, seeking
from handlers.inbox.sorting_buttons import PickCases
from sandbox.messages import Message
from tests.canary import Canary
from tests.conftest import KEY
from tests.handlers.besides import KINDS, LABELS, SECRET, SECRETS, Autumn, house
from tests.handlers.walking import VIEWS, Walk

NEVER = "L-2222"
MEANT = {
    "label": "path",
    "wanted": "1",
    "state": "progress",
    "ground": "task",
    "reason": "abuse",
    "days": "7",
    "page": "0",
}
"""What else a forged button carries."""

ONCE = (buttons.ChooseFilter.tag, PickCases.tag)
SOUGHT = {kind.tag for kind in ALL if issubclass(kind, buttons.Sought)}
SLUGS = {"", *KINDS, "praise", *LABELS, "visit"}

WRITTEN = re.compile(rb"<dcterms:.*</dcterms:[a-z]*>")
"""When a sheet was, by the machine's clock: of two that are alike, one is some seconds older."""


class Look(Walk):
    """Sees every byte of every file."""

    def _files(self, message: Message) -> Iterable[str]:
        yield repr(message.data.get("venue"))
        if (file := message.data.get("document")) is None:
            return
        yield f"{file['file_name']} {file['mime_type']}"
        kept = self.talk.lokalraad.world.files.get(file["file_id"])
        content = (kept and kept.content) or b""
        if content[:2] != b"PK":
            yield repr(content)
            return
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield f"{name} {WRITTEN.sub(b'', archive.read(name))!r}"

    def _look(self, message: Message) -> None:
        """What is the same question whatever a list shows is asked once, and one kind and label that none has do."""
        super()._look(message)
        self.waits = [each for each in self.waits if _is_worth(each)]

    async def letters(self) -> None:
        """All that came, and what its buttons lead to."""
        for message in self.talk.person.heard:
            self._look(message)
        await self.typed("/indbakke")

    async def tapped_one(self, *data: str) -> list[str]:
        """What each of these, forged or not, turns the last message into."""
        before = len(self.seen)
        for each in data:
            await self.talk.tap(each)
            self._look(self.talk.last)
        self.waits.clear()
        return self.seen[before:]


def _is_worth(data: str) -> bool:
    tag, *values = data.split(":")
    return tag not in SOUGHT or set(values[3:6]) <= ({""} if tag in ONCE else SLUGS)


def bare(message: Message) -> str:
    """As the bot sent it; how large a file is, is told by what stands in it."""
    return re.sub(r"'file_size': \d+", "", repr(message.data))


def forged(number: str, mine: str) -> list[str]:
    """Every button that carries a reference, with this one."""
    named = [(kind, [each.name for each in fields(kind)]) for kind in ALL]
    given = MEANT | {"reference": number, "partner": "m", "into": mine}
    found = [kind(*(given.get(name, "") for name in names)).pack() for kind, names in named if "reference" in names]
    beside = (
        (f"{tag}:{number}:p" for tag in ("ie", "ikf")),
        (f"{tag}:{mine}:m:{number}" for tag in ("iko", "ikm-yes")),
    )
    return [*found, *chain(*beside)]


async def everything(autumn: Autumn) -> list[str]:
    """All that the municipality comes to see, in the order in which it asks for it."""
    look, mine, hidden = Look(autumn.karen, (*VIEWS, TakeAlong.tag)), autumn.cases, autumn.secrets
    await look.letters()
    assert set(VIEWS) <= {data.partition(":")[0] for data in look.tapped}, "there is no such view to compare"
    for words in ("stien", SECRET, "L-", "notat", hidden[0], NEVER, mine[0]):
        await look.typed(f"/indbakke {words}")
    await look.typed(*hidden[:3], NEVER, "/mine", "/privatliv", *(f"/{name}" for names in COMMANDS for name in names))
    await look.tapped_one(*forged(hidden[2], mine[0]))
    await together(look, mine, hidden)
    await merged(look, mine, hidden)
    await autumn.lokalraad.services.minder.tick()
    await autumn.delivered()
    await look.typed("/indbakke", *mine)
    chats = [
        *(talk.person.chat for talk in (autumn.karen, autumn.kirsten, autumn.astrid)),
        autumn.group.messages.values(),
    ]
    look.seen += [bare(each) for chat in chats for each in chat]
    return [*look.seen, repr(autumn.karen.person.toasts)]


async def merged(look: Look, mine: list[str], hidden: list[str]) -> None:
    """With what is typed: a case of the police and one that never was are told alike."""
    told = []
    for number in (hidden[2], NEVER):
        await look.tapped_one(f"ikm:{mine[0]}:m")
        told.append(await look.talk.write(number))
        look.seen.append(told[-1])
    assert told[0] == told[1]
    await look.tapped_one(f"ikm:{mine[0]}:m", f"iko:{mine[0]}:m:{mine[9]}", f"ikm-yes:{mine[0]}:m:{mine[9]}")


async def together(look: Look, mine: list[str], hidden: list[str]) -> None:
    """The same with several, one of which is the police's."""
    ticks = [f"ikt:{mine[1]}:m:1", *(f"ikt:{hidden[0]}:{letter}:1" for letter in "pm"), f"ikt:{mine[2]}:m:1"]
    for does in ("Jeg tager dem", "ikal:path", "ikam:progress"):
        await look.tapped_one(PickCases(*seeking.values(seeking.USUAL), "0").pack(), *ticks, "ika", does)
    await look.typed("Vi går i gang.")
    await look.tapped_one(next(each for each in look.talk.labels if each.startswith("Skift status")))


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("two_urls", ["sqlite"], indirect=True)
async def test_with_and_without_the_polices_cases_the_municipality_sees_the_same_to_the_last_bit(
    two_urls: list[str], tmp_path: Path, knowledge: Knowledge, canary: Canary
) -> None:
    seen = list[list[str]]()
    for url, busy in zip(two_urls, (False, True), strict=True):
        async with house(url, tmp_path, knowledge) as lokalraad:
            autumn = Autumn(lokalraad, busy)
            await autumn.begins()
            await autumn.goes_by()
            seen.append(await everything(autumn))
            told = "\n".join(each.text for each in autumn.palle.person.heard)
            assert sum(number in told for number in autumn.secrets) == (SECRETS if busy else 0)
            canary.check_world(lokalraad.world, KEY)
    for place, (one, other) in enumerate(zip(*seen, strict=False)):
        assert one == other, f"look {place}"
    assert len(seen[0]) == len(seen[1]) > 500
