"""Telegram's HTML: few tags, strictly nested, and errors that count bytes."""

import re
from typing import NamedTuple

from sandbox.shapes import Json

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_PLAIN = re.compile(r"[^&<]+")
_SPACE = " \t\r\n\0"


class ParseError(Exception):
    """The text is not HTML as Telegram reads it."""


class _Open(NamedTuple):
    tag: str
    argument: str
    offset: int
    start: int


def parse(source: str) -> tuple[str, list[Json]]:
    """The bare text and its entities, in UTF-16 units; rules and errors after td's MessageEntity.cpp."""
    return _Reader(source).read()


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.offset = 0  # in UTF-16 units
        self.open: list[_Open] = []
        self.entities: list[Json] = []
        self.languages: dict[tuple[int, int], str] = {}  # of code, by where it begins and ends

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            if plain := _PLAIN.match(self.source, self.at):
                self._say(plain.group())
                self.at = plain.end()
            elif self._peek() == "&":
                self._reference()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda each: (each["offset"], -each["length"]))
        return "".join(self.text), self.entities

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _say(self, text: str) -> None:
        self.text.append(text)
        self.offset += utf16_length(text)

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def _reference(self) -> None:
        found = _REFERENCE.match(self.source, self.at)
        self._say(_referred(found) or "&" if found else "&")
        self.at = found.end() if found and _referred(found) else self.at + 1

    def _skip_spaces(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self.at += 1

    def _word(self, stop: str) -> str:
        start = self.at
        while self._peek() and self._peek() not in _SPACE + stop:
            self.at += 1
        return self.source[start : self.at]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._word(">").lower()
        if not self._peek():
            raise ParseError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in KINDS:
            raise ParseError(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes: dict[str, str] = {}
        self._skip_spaces()
        while self._peek() != ">":
            self._attribute(tag, begin, attributes)
            self._skip_spaces()
        self.at += 1
        self.open.append(_Open(tag, self._argument(tag, attributes, begin), self.offset, len(self.text)))

    def _attribute(self, tag: str, begin: int, into: dict[str, str]) -> None:
        name = self._word("=>").lower()
        if not name:
            problem = "Empty attribute name in the tag" if self._peek() else "Unclosed start tag"
            raise ParseError(f'{problem} "{tag}" at byte offset {self._byte(begin)}')
        self._skip_spaces()
        if self._peek() == "=":
            self.at += 1
            self._skip_spaces()
            into[name] = self._value(tag, begin)
        elif tag == "blockquote" and name == "expandable":
            into[name] = ""
        else:
            raise ParseError(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
                f" at byte offset {self._byte(begin)}"
            )

    def _value(self, tag: str, begin: int) -> str:
        quote, start = self._peek(), self.at
        if not quote:
            raise ParseError(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')
        if quote in "'\"":
            end = self.source.find(quote, start + 1)
            if end < 0 or end + 1 >= len(self.source):
                raise ParseError(f"Unclosed start tag at byte offset {self._byte(begin)}")
            self.at = end + 1
            return _REFERENCE.sub(lambda found: _referred(found) or found.group(), self.source[start + 1 : end])
        while (character := self._peek()) and (character.isalnum() or character in ".-"):
            self.at += 1
        if self._peek() not in tuple(_SPACE + ">"):
            raise ParseError(f"Unexpected end of name token at byte offset {self._byte(start)}")
        return self.source[start : self.at].lower()

    def _argument(self, tag: str, attributes: dict[str, str], begin: int) -> str:
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise ParseError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        if tag == "tg-emoji":
            if not attributes.get("emoji-id", "").isdecimal():
                raise ParseError("Invalid custom emoji identifier specified")
            return attributes["emoji-id"]
        if tag == "code":
            return attributes.get("class", "").partition("language-")[2]
        if tag == "blockquote":
            return "expandable" if "expandable" in attributes else ""
        return attributes.get("href", "") if tag == "a" else ""

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise ParseError(f"Unexpected end tag at byte offset {self._byte(begin)}")
        self.at += 2
        tag = self._word(">").lower()
        self._skip_spaces()
        if self._peek() != ">":
            raise ParseError(f"Unclosed end tag at byte offset {self._byte(begin)}")
        self.at += 1
        opened = self.open.pop()
        if tag not in ("", opened.tag):
            raise ParseError(
                f'Unmatched end tag at byte offset {self._byte(begin)}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self.offset > opened.offset:
            self._add_entity(opened)

    def _add_entity(self, opened: _Open) -> None:
        entity: Json = {
            "type": KINDS[opened.tag],
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        if opened.tag == "a":
            entity["url"] = opened.argument or "".join(self.text[opened.start :])
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.argument
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "code" and opened.argument:
            self.languages[opened.offset, self.offset] = opened.argument
        elif opened.tag == "pre" and (language := self.languages.get((opened.offset, self.offset))):
            self.entities.pop()  # the code that fills this block names its language
            entity["language"] = language
        self.entities.append(entity)


def _referred(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name:
        return {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if 0xD800 <= code <= 0xDFFF:
        raise ParseError(
            "Text contains invalid Unicode characters after decoding HTML entities,"
            " check for unmatched surrogate code units"
        )
    return chr(code) if 0 < code < 0x110000 else ""
