"""`lokalraad poster`: a meeting on one page of A4, to print and put up."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.dates import format_date, format_time

from bot import clock
from bot.config import OperatorSettings, read_settings
from bot.content import load_content
from bot.domain.meetings import Access, Meeting, Plan, Stage
from bot.domain.people import Language
from bot.errors import OperatorError
from bot.operator.name import bot_name
from bot.operator.opening import opened
from bot.poster import Words, draw
from bot.storage import meetings
from bot.texts import Texts, load_texts

DAY = {"da": "EEEE 'den' d. MMMM y", "en": "EEEE d MMMM y"}
CLOCK = {"da": "HH.mm", "en": "HH:mm"}
LINK_ROOM = 60
"""Nobody types a longer address from a wall; the code leads to it too."""


class NoPoster(OperatorError):
    """There is nothing to make a poster of; the message says why."""


async def poster(number: int, out: Path | None, language: Language) -> int:
    """Raises NoPoster, NameUnknown."""
    folder, now = read_settings(OperatorSettings).content, clock.now()
    councils = load_content(folder).councils
    async with opened() as (settings, db, sealer):
        async with db.reading() as tx:
            meeting = await meetings.find(tx, sealer, number)
        if meeting is None or (why := _unfit(meeting)):
            raise NoPoster(f"meeting {number} {why if meeting else 'is not there: `lokalraad meetings` lists them'}")
        bot = await bot_name(settings, db)
    texts = load_texts(folder / "texts")[language]
    made = draw(_words(meeting, councils.by_slug[meeting.council].name, bot, texts), now)
    file = out or Path(f"poster-{number}.pdf" if language == "da" else f"poster-{number}-{language}.pdf")
    _write(file, made.pdf)
    if made.missing:
        print(f"left out, for the font has no such letters: {' '.join(sorted(made.missing))}", file=sys.stderr)
    print(file)
    return 0


def _unfit(meeting: Meeting) -> str | None:
    """Why people should not be asked to come."""
    if meeting.stage is Stage.CANCELLED:
        return "was called off"
    if meeting.stage is not Stage.PUBLISHED:
        return "is a draft: there is a poster once it is published"
    if meeting.training:
        return "is an exercise, which nobody else can open"
    return None if meeting.is_to_come(clock.now()) else "has begun, or is over"


def _write(file: Path, pdf: bytes) -> None:
    """Raises NoPoster."""
    try:
        file.write_bytes(pdf)
    except OSError as error:
        raise NoPoster(f"{file} cannot be written: {error.strerror}") from None


def _words(meeting: Meeting, council: str, bot: str, texts: Texts) -> Words:
    plan, language = meeting.shown, texts.language
    address = f"t.me/{bot}?start=m_{meeting.id}"
    say = texts.plain
    return Words(
        language=language,
        council=say("poster-council", council=council),
        hosts=say("poster-hosts", hosts=next(iter(plan.hosts)) if len(plan.hosts) == 1 else "both"),
        kicker=say("poster-kicker"),
        title=plan.text("title", language),
        about=plan.text("problem", language),
        when_label=say("poster-when"),
        when=_when(plan, texts),
        where_label=say("poster-where"),
        where=tuple(_where(plan, texts)),
        everybody=_everybody(plan, texts),
        follow=say("poster-follow"),
        scan=say("poster-scan"),
        address=address,
        link=f"https://{address}",
        contact=say("poster-contact", contact=plan.contact) if plan.contact else "",
    )


def _when(plan: Plan, texts: Texts) -> tuple[str, str]:
    """Day and hours, as the wall shows them."""
    assert plan.begins is not None
    assert plan.ends is not None
    language = texts.language
    day = format_date(plan.begins.local, DAY[language], locale=language)
    begins, ends = (format_time(each.local, CLOCK[language], locale=language) for each in (plan.begins, plan.ends))
    return day[0].upper() + day[1:], texts.plain("poster-hours", begins=begins, ends=ends)


def _where(plan: Plan, texts: Texts) -> Iterator[str]:
    place, say = plan.place, texts.plain
    if place.address:
        yield place.address
    if plan.link:
        also = "also" if place.address else "only"
        long = len(plan.link) > LINK_ROOM
        yield say("poster-online-scan", also=also) if long else say("poster-online", also=also, link=plan.link)
    if place.way:
        yield place.way
    if place.access:
        told = [say("poster-access", what=each) for each in Access if each in place.access]
        yield " · ".join(told)
    if plan.spoken:
        yield say("poster-spoken", languages=plan.spoken)


def _everybody(plan: Plan, texts: Texts) -> tuple[str, ...]:
    head = texts.plain("poster-everybody")
    return (head,) if plan.seats is None else (head, texts.plain("poster-seats", seats=plan.seats))
