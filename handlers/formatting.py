"""What somebody wrote, with its formatting, as Telegram's HTML; marks that tell of people are left out, and emoji of
one's own are the ordinary ones, since few bots may send others."""

import html
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
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

QUOTES = (MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE)
CODE = (MessageEntity.CODE, MessageEntity.PRE)


def written(message: Message) -> str:
    """The text, or what stands under a picture."""
    if message.text is not None:
        return marked(message.text, message.entities)
    return marked(message.caption or "", message.caption_entities)


def marked(text: str, entities: Sequence[MessageEntity]) -> str:
    """Positions are counted in UTF-16, as Telegram does. Marks that overlap are closed and opened again; a quote
    stands around them, since in pieces it would be several."""
    starts = list(accumulate((len(letter.encode("utf-16-le", "surrogatepass")) // 2 for letter in text), initial=0))
    kept = [(each, *_letters(each, starts)) for each in entities if _opening(each)]
    kept.sort(key=lambda each: (each[1], -each[2]))
    edges = sorted({0, len(text), *(edge for _, begin, end in kept for edge in (begin, end))})
    said, open_ones = [], list[MessageEntity]()
    for begin, end in pairwise(edges):
        here = _together([each for each, opens, closes in kept if opens <= begin and end <= closes])
        said += [*_turn(open_ones, here), html.escape(text[begin:end], quote=False)]
        open_ones = here
    return "".join((*said, *_turn(open_ones, [])))


def _letters(entity: MessageEntity, starts: Sequence[int]) -> tuple[int, int]:
    """Its first letter and the one after its last; never half a letter, and never more than there are."""
    last = len(starts) - 1
    begin, end = (bisect_left(starts, at) for at in (entity.offset, entity.offset + entity.length))
    return min(begin, last), min(end, last)


def _together(here: Sequence[MessageEntity]) -> list[MessageEntity]:
    """Those that Telegram lets stand together, the outermost first: one quote around all, nothing else in code."""
    quotes = [each for each in here if each.type in QUOTES]
    code = [each for each in here if each.type in CODE]
    link = next((each for each in here if each.type == MessageEntity.TEXT_LINK), None)
    others = [each for each in here if each is link or each.type not in (*QUOTES, MessageEntity.TEXT_LINK)]
    return [*quotes[:1], *(code[:1] or others)]


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
    if entity.type == MessageEntity.TEXT_LINK and _leads_to_a_page(entity.url or ""):
        return f'<a href="{html.escape(entity.url or "")}">'
    tag = TAGS.get(entity.type)
    return f"<{tag}>" if tag else ""


def _leads_to_a_page(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # what looks like an IPv6 address and is none
        return False
