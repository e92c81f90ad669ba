"""Finds e-mail addresses, also where the @ or the dot is written out to hide them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LOCAL = r"(?P<local>[^\W_](?:[\w.+\-]{0,62}[\w])?)[.\-]?"
_AT = r"(?P<at>\s?[@＠]\s?|\s?[(\[{<]\s?(?:a|at|snabel-?a|@)\s?[)\]}>]\s?|\s+(?:at|snabel-?a|@)\s+)"
_DOT = r"(?:\s?\.\s?|\s?[(\[{<]\s?(?:dot|punktum|prik|\.)\s?[)\]}>]\s?|\s+(?:dot|punktum|prik)\s+)"
_HOST = rf"(?P<host>[^\W_][\w\-]{{0,62}}(?:{_DOT}[^\W_][\w\-]{{0,62}}){{0,3}})"
_ADDRESS = re.compile(rf"(?<![\w.+\-]){_LOCAL}{_AT}{_HOST}(?!\w)(?![\w.+\-]{{0,64}}@)", re.IGNORECASE)
_TOP = re.compile(rf"{_DOT}[^\W\d_]{{2,}}$", re.IGNORECASE)
_SPELT_OUT = re.compile(r"dot|punktum|prik", re.IGNORECASE)
_MAILBOXES = re.compile(
    r"(g|hot|jubii|proton|web|pc|post|sol|live|you|fast|zoho)?mail\b|outlook|live\b|yahoo|icloud|jubii|tdc\w*|stofanet|webspeed"
    r"|yousee|privat|msn|me\b|gmx|aol|proton|ofir|turbopost|youmail",
    re.IGNORECASE,
)


def email_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand. "Read more at ishoj.dk" is none; "jens at gmail.com" and "j.h at firma.dk" are."""
    at = 0
    while match := _ADDRESS.search(text, at):
        host, mailbox = _host(match["host"]), _MAILBOXES.match(match["host"]) is not None
        at = match.start("host") + len(host)
        if _TOP.search(host) is None:
            told = mailbox
        else:
            told = match["at"].strip().lower() != "at" or mailbox or _hidden(match["local"], host)
        if told:
            yield match.start(), at


def _hidden(local: str, host: str) -> bool:
    """A name that is no mere word, or a dot that is written out."""
    return re.search(r"[\d.+_\-]", local) is not None or _SPELT_OUT.search(host) is not None


def _host(found: str) -> str:
    """Without what follows it: a sentence ("firma.dk. Min bil"), or what is no part of a name ("firma.dk. 22")."""
    sentence = re.search(r"\.\s+[A-ZÆØÅ]", found)
    host = found[: sentence.start()] if sentence else found
    while _TOP.search(host) is None:
        dots = list(re.finditer(_DOT, host, re.IGNORECASE))
        if not dots:
            break
        host = host[: dots[-1].start()]
    return host
