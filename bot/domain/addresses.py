"""Finds e-mail addresses, also where the @ or the dot is written out to hide them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LOCAL = r"(?P<local>[^\W_](?:[\w.+\-]{0,62}[\w])?)"
_AT = r"(?P<at>\s?[@＠]\s?|\s?[(\[{<]\s?(?:a|at|snabel-?a|@)\s?[)\]}>]\s?|\s+(?:at|snabel-?a|@)\s+)"
_DOT = r"(?:\s?\.\s?|\s?[(\[{<]\s?(?:dot|punktum|prik|\.)\s?[)\]}>]\s?|\s+(?:dot|punktum|prik)\s+)"
_HOST = rf"(?P<host>[^\W_][\w\-]{{0,62}}(?:{_DOT}[^\W_][\w\-]{{0,62}}){{0,3}})"
_ADDRESS = re.compile(rf"(?<![\w.+\-]){_LOCAL}{_AT}{_HOST}(?!\w)", re.IGNORECASE)
_TOP = re.compile(rf"{_DOT}[^\W\d_]{{2,}}$", re.IGNORECASE)
_SPELT_OUT = re.compile(r"dot|punktum|prik", re.IGNORECASE)
_MAILBOXES = re.compile(
    r"(g|hot|jubii|proton|web|pc|post|sol|live|you|fast|zoho)?mail\b|outlook|live\b|yahoo|icloud|jubii|tdc\w*|stofanet|webspeed"
    r"|yousee|privat|msn|me\b|gmx|aol|proton|ofir|turbopost|youmail",
    re.IGNORECASE,
)


def email_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand. "Read more at ishoj.dk" is none; "jens at gmail.com" and "j.h at firma.dk" are."""
    for match in _ADDRESS.finditer(text):
        host = match["host"]
        mailbox = _MAILBOXES.match(host) is not None
        top = _TOP.search(host)
        if top is None:
            if mailbox:
                yield match.span()
            continue
        if match["at"].strip().lower() != "at" or mailbox or _hidden(match["local"], host):
            yield match.start(), match.start("host") + _last(host)


def _hidden(local: str, host: str) -> bool:
    """A name that is no mere word, or a dot that is written out."""
    return re.search(r"[\d.+_\-]", local) is not None or _SPELT_OUT.search(host) is not None


def _last(host: str) -> int:
    """The end of the address: a new sentence that follows without ado is none of it."""
    sentence = re.search(r"\.\s+[A-ZÆØÅ]", host)
    return sentence.start() if sentence else len(host)
