"""Texts as they reach a person: parsed, trimmed, measured, with entities that fit."""

import re
from functools import cache

from sandbox import html
from sandbox.errors import BadRequest, Refused
from sandbox.html import utf16_length
from sandbox.links import checked_url
from sandbox.shapes import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_BYTES_LIMIT = 32_768
FOUND_KINDS = frozenset(("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"))
GIVEN_KINDS = FOUND_KINDS | frozenset(html.KINDS.values()) | {"expandable_blockquote", "text_mention"}
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w/])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?!\w)"
)
_CONTROLS = {code: " " for code in range(32) if code not in (9, 10)}


def text_of(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    text, found = _parsed(text, parse_mode, entities)
    if not text:
        raise BadRequest("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise BadRequest("message is too long")
    return text, found


def caption_of(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    text, found = _parsed(text, parse_mode, entities)
    if len(text) > CAPTION_LIMIT:
        raise BadRequest("message caption is too long")
    return text, found


def found_in(text: str) -> list[Json]:
    """The entities that Telegram sees by itself: commands, links, mail addresses, names."""
    if not any(sign in text for sign in "/@"):
        return []
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }
        for match in _FOUND.finditer(text)
    ]


def _parsed(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    if len(text) * 4 > RAW_BYTES_LIMIT and len(text.encode("utf-8", "replace")) > RAW_BYTES_LIMIT:
        raise BadRequest("text is too long")
    if _has_surrogates(text):
        raise BadRequest("strings must be encoded in UTF-8")
    if parse_mode:
        text, entities = _by_mode(text, parse_mode)
    else:
        _check_entities(text, entities or [])
    return _trimmed(text.translate(_CONTROLS), entities or [])


def _by_mode(text: str, parse_mode: str) -> tuple[str, list[Json]]:
    mode = parse_mode.lower()
    if mode in ("markdown", "markdownv2"):
        raise Refused(f"the sandbox does not read {parse_mode}, because Lokalråd writes HTML or entities")
    if mode != "html":
        raise BadRequest("unsupported parse_mode")
    try:
        text, entities = html.parse(text)
    except html.ParseError as problem:
        raise BadRequest(f"can't parse entities: {problem}") from None
    # A link that is no link is dropped without a word, as Telegram does for HTML.
    return text, [each for each in entities if "url" not in each or checked_url(each["url"])[0]]


def _check_entities(text: str, entities: list[Json]) -> None:
    length = utf16_length(text) if entities else 0
    for entity in entities:
        offset, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["type"] not in GIVEN_KINDS:
            raise BadRequest("can't parse MessageEntity: Unsupported type specified")
        if offset < 0:
            raise BadRequest(f"receive an entity with incorrect offset {offset}")
        if entity["length"] <= 0:
            raise BadRequest(f"receive an entity with incorrect length {entity['length']}")
        if offset >= length:
            raise BadRequest(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if end > length:
            raise BadRequest(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}"
            )
        if entity["type"] == "text_link":
            _check_link(entity.get("url", ""))


def _check_link(url: str) -> None:
    if problem := checked_url(url)[1]:
        raise BadRequest(f"entity URL '{url}' is invalid: {problem}")


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Spaces around the text go, and entities move and shrink with them."""
    bare = text.lstrip()
    lead = utf16_length(text[: len(text) - len(bare)]) if len(bare) != len(text) else 0
    bare = bare.rstrip()
    if not entities:
        return bare, found_in(bare)
    length = utf16_length(bare)
    fitted = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > start:
            fitted.append({**entity, "offset": start, "length": end - start})
    return bare, _with_found(bare, fitted)


def _with_found(text: str, given: list[Json]) -> list[Json]:
    taken = [(each["offset"], each["offset"] + each["length"]) for each in given if _is_closed(each["type"])]
    free = [
        each
        for each in found_in(text)
        if not any(each["offset"] < end and start < each["offset"] + each["length"] for start, end in taken)
    ]
    return sorted(given + free, key=lambda each: (each["offset"], -each["length"])) if free else given


@cache
def _is_closed(kind: str) -> bool:
    """Nothing is found inside code and links; bold and its like may hold a link."""
    return kind not in ("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote")


def _has_surrogates(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)
