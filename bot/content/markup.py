"""Renders the Markdown of an answer to the HTML that Telegram takes: bold, italics, links, bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.content.facts import PLACEHOLDER

_parser = MarkdownIt("commonmark", {"html": False}).disable(["html_block", "html_inline"])
_TAG = re.compile(r"<[^>]+>")
_LOOSE = re.compile(r"\*\*|\]\(|[{}]")
_BLOCKS = frozenset(("paragraph", "bullet_list", "ordered_list", "list_item", "inline"))
_SIMPLE = {"strong_open": "<b>", "strong_close": "</b>", "em_open": "<i>", "em_close": "</i>", "link_close": "</a>"}


def unusable(markdown: str) -> Iterator[tuple[int, str]]:
    """Line (from 0) and sentence for everything Telegram cannot show."""
    for token in _parser.parse(markdown):
        line = token.map[0] if token.map else 0
        if token.nesting >= 0 and token.type.removesuffix("_open") not in _BLOCKS:
            yield line, f"Telegram cannot show this here: {token.type.removesuffix('_open').replace('_', ' ')}"
        for child in token.children or ():
            if sentence := _unusable_inside(child):
                yield line, sentence


def _unusable_inside(token: Token) -> str | None:
    if token.type == "link_open" and not str(token.attrs.get("href")).startswith("https://"):
        return f"A link must begin with https://, not {token.attrs.get('href')}"
    if token.type == "text" and (loose := _LOOSE.search(PLACEHOLDER.sub("", token.content))):
        return f"{loose[0]} belongs to nothing and would be read as it stands"
    known = {*_SIMPLE, "link_open", "text", "text_special", "softbreak", "hardbreak"}
    return None if token.type in known else f"Telegram cannot show this here: {token.type.replace('_', ' ')}"


def to_html(markdown: str) -> str:
    """Telegram HTML; blocks are parted by an empty line, the points of a list by a line break."""
    out: list[str] = []
    lists: list[int | None] = []  # next number of each open list; None for bullets
    for token in _parser.parse(markdown):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(1 if token.type == "ordered_list_open" else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
            out.append("" if lists else "\n")
        elif token.type == "list_item_open":
            out.append(_bullet(lists))
        elif token.type == "inline":
            out.append(_inside(token.children or []))
        elif token.type == "paragraph_close":
            out.append("\n" if lists else "\n\n")
    return "".join(out).strip()


def _bullet(lists: list[int | None]) -> str:
    indent, number = "  " * (len(lists) - 1), lists[-1]
    if number is None:
        return f"{indent}• "
    lists[-1] = number + 1
    return f"{indent}{number}. "


def _inside(tokens: list[Token]) -> str:
    return "".join(_piece(token) for token in tokens)


def _piece(token: Token) -> str:
    if token.type == "link_open":
        return f'<a href="{escape(str(token.attrs["href"]))}">'
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    return _SIMPLE.get(token.type) or escape(token.content, quote=False)


def visible_length(html: str) -> int:
    """Characters as Telegram counts them: UTF-16 units, without tags."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le")) // 2
