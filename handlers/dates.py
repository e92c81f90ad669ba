"""Days and instants as people read them on Vestegnen."""

from datetime import date, datetime, time

from babel.dates import format_date, format_datetime, format_time

from bot.clock import ZONE
from bot.domain.people import Language

DAY = {"da": "d. MMMM y", "en": "d MMMM y"}
INSTANT = {"da": "EEEE d. MMMM y 'kl.' HH.mm", "en": "EEEE d MMMM y 'at' HH:mm"}

CLOCK = {"da": "HH.mm", "en": "HH:mm"}
SHORT = {"da": "d. MMM", "en": "d MMM"}


def day(value: date, language: Language) -> str:
    return format_date(value, DAY[language], locale=language)


def instant(value: datetime, language: Language) -> str:
    """Local time in Denmark."""
    return format_datetime(value.astimezone(ZONE), INSTANT[language], locale=language)


def span(begins: datetime, ends: datetime, language: Language) -> str:
    """Local time in Denmark: "tirsdag 1. december 2026 kl. 19.00–21.00"."""
    there = ends.astimezone(ZONE)
    if there.date() == begins.astimezone(ZONE).date():
        return f"{instant(begins, language)}–{clock(there.time(), language)}"
    return f"{instant(begins, language)} – {instant(ends, language)}"


def clock(value: time, language: Language) -> str:
    """ "18.00"."""
    return format_time(value, CLOCK[language], locale=language)


def short_day(value: datetime, language: Language) -> str:
    """ "1. dec."; the day in Denmark."""
    return format_date(value.astimezone(ZONE), SHORT[language], locale=language)
