"""Finds the numbers that point to one person: CPR numbers, phone numbers and number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain, pairwise, takewhile

Span = tuple[int, int]

_GAP = r"[ \t\u00a0]"
_DASH = r"[-‐‑–—−]"
_CPR = re.compile(
    rf"(?<!\d)(?P<day>\d\d)(?P<a>[ ./\-]?)(?P<month>\d\d)(?P=a)(?P<year>(?:\d\d)?\d\d)"
    rf"(?P<gap>{_GAP}{{0,2}}[-‐‑–—−./:_*x]?{_GAP}{{0,2}}(?:\r?\n{_GAP}{{0,2}}[-‐‑–—−]?{_GAP}{{0,2}})?)"
    rf"(?P<last>\d{{4}}(?!\d)|\d\d{_GAP}\d\d(?![ .\-]?\d))"
)
_TEMPORARY = 60  # added to the day where somebody has no number of their own yet
_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5][05]")
_SOON = range(20, 41)  # years of appointments; who has them in a CPR number is very young or very old

_ABROAD = re.compile(r"(?<![\d+])(?:\(?\+|00)(?=[1-9])(?!45)\d{1,3}\)?(?:[ \t\u00a0./\-‑–()]{0,2}\d){6,12}(?!\d)")
_DANISH = re.compile(
    rf"(?<![\dA-ZÆØÅ+])(?<!\d[.,\-])(?:\(?(?:\+|00)?45\)?[ \u00a0.\-]{{0,2}})?"
    rf"(?P<number>[2-9](?:\d{{7}}"
    rf"|\d(?P<s>{_GAP}{{1,2}}|[./]|{_DASH})\d\d(?P=s)\d\d(?P=s)\d\d"
    rf"|\d{{3}}(?:{_GAP}{{1,2}}|[./]|{_DASH})\d{{4}}"
    rf"|\d\d(?P<t>{_GAP}|[.]|{_DASH})(?:\d\d(?P=t)\d{{3}}|\d{{3}}(?P=t)\d\d)"
    rf"|\d(?P<u>{_GAP}|[.]|{_DASH})(?:\d{{3}}(?P=u)\d{{3}}|\d\d(?P=u)\d{{4}})"
    rf"|\d{{3}}(?P<v>{_GAP}|[.]|{_DASH})\d\d(?P=v)\d\d"
    rf"|(?P<w>{_GAP}|[.]|{_DASH})(?:\d(?P=w)){{6}}\d))(?!\d)(?:(?<=\d{{8}})|(?![,.]\d{{1,3}}(?!\d|{_GAP}\d\d)))"
)
_BRACKETED = re.compile(
    r"(?<![\d(])(?:(?:\+|00)?45[ \u00a0]?)?"
    r"\((?P<number>[2-9]\d(?:\)(?:[ \u00a0.\-]?\d\d){3}|\d\d\)(?:[ \u00a0.\-]?\d\d){2}))(?!\d)"
)
_SWEDISH = re.compile(rf"(?<!\d)0\d{{1,2}}{_DASH}{_GAP}?\d{{2,3}}{_GAP}?\d\d{_GAP}?\d\d(?!\d)")
_LISTED = re.compile(r" \d{4}(?!\d)")  # "2650 2660 2670" are postcodes
_MONEY_AFTER = re.compile(
    r"(?:[,.]\d{1,2})?\s{0,2}(?:,-|,00|kr\b|kr\.|kroner|dkk|mio|mia|euro?\b|€|\$|%|styk|stk|m2|m²)", re.IGNORECASE
)
_COUNTED_BEFORE = re.compile(
    r"(?:kr\.?|dkk|€|\$|\bsag|sags?nr\.?|sagsnummer\w*|j\.?nr\.?|journal\w*|cvr\w*[ .-]{0,2}(?:nr\.?)?|p-?nr\.?"
    r"|faktura\w*|ordre\w*|kunde\w*|medlems\w*|ref\w*\.?|case\w*|order\w*|invoice\w*|ean\w*|gtin|isbn|matrikel\w*"
    r"|vare\w*|serie\w*|\bid)(?:\s?(?:nr\.?|nummer|number|no\.?))?\s{0,2}[:#]?\s{0,2}$",
    re.IGNORECASE,
)
_ROW = re.compile(
    r"\b(?:uge(?:r|rne)?|hus(?:e|ene|nr\.?|numre)?|opgang(?:e|ene)?|blok(?:ke)?|sider?|linjer?|bus(?:ser)?"
    r"|lejlighed(?:er)?|weeks?|houses?|pages?|lines?|bus(?:es)?|flats?)\s{1,2}(?P<row>\d\d(?: \d\d){3,})(?!\d)",
    re.IGNORECASE,
)
_STEP = range(1, 5)  # from one to the next in a row of weeks or houses
_LEAST = 4
_DAY_BEFORE = re.compile(r"\d[./\-]\d{1,2}[./\-]$")
_PLATE = re.compile(
    rf"(?<![^\W_])(?P<letters>[A-ZÆØÅa-zæøå]{{2}})(?P<s>{_GAP}|[.]|{_DASH})?\d\d(?P<t>{_GAP}|[.]|{_DASH})?\d{{3}}(?![\d\w])(?![.,]\d{{1,3}}(?!\d))"
)
_WORDS = frozenset(
    "kr nr kl ca dk eu id no pr km kg ha st th tv af er en et du vi de om ad at jo nu så og på op is in of to on "  # noqa: SIM905 - words read better as a line
    "by up it ok im my we us he an as be do go if or so al fx ml cm mm år øl".split()
)
_UNITS = frozenset(("kr", "nr", "dk"))


def cpr_numbers(text: str) -> Iterator[Span]:
    """By the date alone: many numbers in use have no valid check digit."""
    for match in _CPR.finditer(text):
        if _born(int(match["day"]), int(match["month"]), int(match["year"])) and not _is_appointment(match):
            yield match.span()


def _is_appointment(match: re.Match[str]) -> bool:
    """A date with dots and then an hour ("01.02.26 1900"), or what begins the next line, such as a postcode."""
    if not match["a"].strip() or match["gap"].strip():
        return False
    return "\n" in match["gap"] or (int(match["year"]) % 100 in _SOON and _HOUR.fullmatch(match["last"]) is not None)


def _born(day: int, month: int, year: int) -> bool:
    return _is_date(year if year > 99 else 2000 + year, month, day - _TEMPORARY if day > _TEMPORARY else day)


def phone_numbers(text: str) -> Iterator[Span]:
    """Danish ones in every usual grouping, foreign ones with their prefix; no prices, dates or file numbers."""
    yield from (match.span() for match in _ABROAD.finditer(text))
    yield from (match.span() for match in _SWEDISH.finditer(text))
    text = _ROW.sub(_without_row, text)
    for match in chain(_DANISH.finditer(text), _BRACKETED.finditer(text)):
        number = match["number"]
        if _LISTED.match(text, match.end()) and match[0] == number and len(re.split(r"\D+", number)) == 2:
            continue
        if _DAY_BEFORE.search(text, max(0, match.start() - 6), match.start()) and re.fullmatch(
            r"\d{4} \d{4}", number
        ):
            continue
        if _is_calendar(number) or _MONEY_AFTER.match(text, match.end()) or number.endswith(("000.000", "000 000")):
            continue
        if not _COUNTED_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            yield match.span()


def _without_row(match: re.Match[str]) -> str:
    """Weeks, houses and the like, one after another ("uge 45 46 47 48"), made unreadable; as long as before."""
    groups = [int(group) for group in match["row"].split()]
    steps = takewhile(lambda pair: pair[1] - pair[0] in _STEP, pairwise(groups))
    count = 1 + len(list(steps))
    if count < _LEAST:
        return match[0]
    row = 3 * count - 1
    before = match.start("row") - match.start()
    return match[0][:before] + "_" * row + match[0][before + row :]


def _is_calendar(number: str) -> bool:
    """A date, or the first and the last year of some time."""
    groups = re.split(r"\D+", number)
    if [len(group) for group in groups] == [4, 4]:
        return all(1900 <= int(group) <= 2100 for group in groups)
    if [len(group) for group in groups] == [2, 2, 4]:
        return _is_date(int(groups[2]), int(groups[1]), int(groups[0])) and 1900 <= int(groups[2]) <= 2100
    digits = "".join(groups)
    plain = len(groups) == 1 or [len(group) for group in groups] == [4, 2, 2]
    return plain and 1900 <= int(digits[:4]) <= 2100 and _is_date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def number_plates(text: str) -> Iterator[Span]:
    """Two letters and five digits. Two letters that are a word ("på 12 345", "kr 12345") are none."""
    for match in _PLATE.finditer(text):
        letters, apart = match["letters"], (match["s"] or "").isspace()
        if letters.isupper():
            word = apart and letters.lower() in _UNITS
        else:
            word = letters.lower() in (_WORDS if apart else _UNITS)
        if not word and not _MONEY_AFTER.match(text, match.end()):
            yield match.span()
