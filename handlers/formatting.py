"""What somebody wrote, with its formatting, as Telegram's HTML; marks that tell of people are left out."""

import html
from collections.abc import Mapping, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from telegram import Message, MessageEntity

TAGS: Mapping[str, str] = {
    MessageEntity.BOLD: "b",
    MessageEntity.ITALIC: "i",
    MessageEntity.UNDERLINE: "u",
    MessageEntity.STRIKETHROUGH: "s",
    MessageEntity.SPOILER: "tg-spoiler",
    MessageEntity.CODE: "code",
    MessageEntity.PRE: "pre",
    MessageEntity.BLOCKQUOTE: "blockquote",
    MessageEntity.EXPANDABLE_BLOCKQUOTE: "blockquote expandable",
}


def written(message: Message) -> str:
    """The text, or what stands under a picture."""
    if message.text is not None:
        return marked(message.text, message.entities)
    return marked(message.caption or "", message.caption_entities)


def marked(text: str, entities: Sequence[MessageEntity]) -> str:
    """Positions are counted in UTF-16, as Telegram does. Marks that overlap are closed and opened again."""
    units = text.encode("utf-16-le", "surrogatepass")
    kept = sorted((each for each in entities if _opening(each)), key=lambda each: (each.offset, -each.length))
    edges = sorted(
        {0, len(units) // 2, *(edge for each in kept for edge in (each.offset, each.offset + each.length))}
    )
    said, open_ones = [], list[MessageEntity]()
    for begin, end in pairwise(edges):
        here = [each for each in kept if each.offset <= begin and end <= each.offset + each.length]
        said += _turn(open_ones, here)
        said.append(html.escape(units[2 * begin : 2 * end].decode("utf-16-le", "replace"), quote=False))
        open_ones = here
    return "".join((*said, *_turn(open_ones, [])))


def _turn(before: Sequence[MessageEntity], after: Sequence[MessageEntity]) -> list[str]:
    """The marks between two pieces of text: what ends is closed, the innermost first, and what begins is opened."""
    same = 0
    while same < min(len(before), len(after)) and before[same] is after[same]:
        same += 1
    closing = [f"</{_opening(each)[1:].split()[0].rstrip('>')}>" for each in reversed(before[same:])]
    return closing + [_opening(each) for each in after[same:]]


def _opening(entity: MessageEntity) -> str:
    """Empty for what is not kept: Telegram finds links and names again by itself, and a mark that names a person
    is not passed on."""
    if entity.type == MessageEntity.TEXT_LINK and urlsplit(entity.url or "").scheme in ("http", "https"):
        return f'<a href="{html.escape(entity.url or "")}">'
    tag = TAGS.get(entity.type)
    return f"<{tag}>" if tag else ""
