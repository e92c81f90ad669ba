"""What Telegram's own apps make of **bold**, __italic__ and the like while somebody types."""

import re

from sandbox.html import utf16_length
from sandbox.shapes import Json
from sandbox.texts import found_in

KINDS = {"**": "bold", "__": "italic", "~~": "strikethrough", "||": "spoiler", "`": "code"}
_MARKED = re.compile(r"(?<![\w`])(\*\*|__|~~|\|\||`)(?=\S)([^\n]+?)(?<=\S)\1(?![\w`])")


def typed(text: str) -> tuple[str, list[Json]]:
    """The text without its marks, and all its entities. A command stays as it is: its payload may look marked."""
    if text.startswith("/"):
        return text, found_in(text)
    said, entities, end = "", list[Json](), 0
    for match in _MARKED.finditer(text):
        said += text[end : match.start()]
        words = match[2]
        entities.append({"type": KINDS[match[1]], "offset": utf16_length(said), "length": utf16_length(words)})
        said, end = said + words, match.end()
    said += text[end:]
    return said, sorted([*entities, *found_in(said)], key=lambda each: (each["offset"], -each["length"]))
