"""Days and instants as people read them on Vestegnen."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from bot.clock import ZONE
from bot.domain.people import Language

DAY = {"da": "d. MMMM y", "en": "d MMMM y"}
INSTANT = {"da": "EEEE d. MMMM y 'kl.' HH.mm", "en": "EEEE d MMMM y 'at' HH:mm"}


def day(value: date, language: Language) -> str:
    return format_date(value, DAY[language], locale=language)


def instant(value: datetime, language: Language) -> str:
    """Local time in Denmark."""
    return format_datetime(value.astimezone(ZONE), INSTANT[language], locale=language)
