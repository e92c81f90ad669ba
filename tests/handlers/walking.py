"""All that a coordinator can come to see: every view behind every button that changes nothing, and every file."""

import io
import zipfile
from collections.abc import Collection, Iterable
from typing import Any

from handlers.buttons import ALL
from handlers.inbox import buttons, sorting_buttons
from sandbox.messages import Message
from tests.talk import Talk

VIEWS = tuple(
    kind.tag
    for kind in (
        buttons.ShowInbox,
        buttons.ListCases,
        buttons.ChooseFilter,
        buttons.ShowCase,
        buttons.OpenCase,
        buttons.ShowMore,
        buttons.ShowWhole,
        buttons.ShowPin,
        buttons.TakePicture,
        buttons.AskAssign,
        buttons.ShowLabels,
        buttons.AskState,
        sorting_buttons.TakeRows,
        sorting_buttons.TakeCase,
        sorting_buttons.AskPass,
        sorting_buttons.AskMerge,
        sorting_buttons.AskMute,
        sorting_buttons.PickCases,
        sorting_buttons.ShowBriefing,
    )
)

OF_ONE = tuple(tag for tag in VIEWS if tag not in {kind.tag for kind in ALL if issubclass(kind, buttons.Sought)})
"""Of the cases whose references are written, and no list."""

BRIEFLY = tuple(
    kind.tag
    for kind in (
        buttons.ShowInbox,
        buttons.ListCases,
        buttons.ShowCase,
        buttons.ShowMore,
        sorting_buttons.TakeRows,
        sorting_buttons.TakeCase,
    )
)
"""Where there are many cases: the lists, and of each case its card and its file."""


class Walk:
    """`seen` is all of it, as text: words, buttons and what they carry, names of files and what stands in them."""

    def __init__(self, talk: Talk, views: Collection[str] = VIEWS) -> None:
        self.talk, self.views, self.seen, self.tapped = talk, views, list[str](), set[str]()
        self.waits: list[str] = []

    async def typed(self, *words: str) -> None:
        """Write these, and follow what comes."""
        for each in words:
            await self.talk.write(each)
            self._look(self.talk.last)
            while self.waits:
                await self._follow(self.waits.pop(0))

    async def _follow(self, data: str) -> None:
        before = self.talk.person.heard
        await self.talk.tap(data)
        fresh = [each for each in self.talk.person.heard if each not in before]
        for message in fresh or [self.talk.last]:
            self._look(message)

    def _look(self, message: Message) -> None:
        told = [message.text, repr(message.entities), repr(message.buttons), *self._files(message)]
        self.seen.append("\n".join(told))
        for data in _data_of(message):
            if data.partition(":")[0] in self.views and data not in self.tapped and _is_plain(data):
                self.tapped.add(data)
                self.waits.append(data)

    def _files(self, message: Message) -> Iterable[str]:
        file = message.data.get("document")
        if file is None:
            return
        yield str(file["file_name"])
        kept = self.talk.lokalraad.world.files.get(file["file_id"])
        assert kept is not None
        content = kept.content or b""
        if content[:2] != b"PK":
            yield content.decode("utf-8-sig", "replace")
            return
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in sorted(archive.namelist()):
                yield name
                yield archive.read(name).decode(errors="replace")


def _is_plain(data: str) -> bool:
    """Of all that a list can be narrowed down by, one at a time: together they would be thousands."""
    tag, *rest = data.split(":")
    sought = {kind.tag for kind in ALL if issubclass(kind, buttons.Sought)}
    return tag not in sought or sum(bool(each) for each in (rest[0].replace("o", ""), *rest[1:6])) <= 1


def _data_of(message: Message) -> Iterable[str]:
    found: list[dict[str, Any]] = [button for row in message.buttons for button in row]
    return (button["callback_data"] for button in found if "callback_data" in button)
