"""What can be done with a meeting, as the rows of buttons under its card."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.agenda import Item, Kind
from bot.domain.meetings import Meeting, Stage
from bot.domain.seats import Follow, Seat
from bot.services.meetings import Seen
from bot.texts import Texts
from bot.view import Button
from handlers.meetings.buttons import (
    AskPeople,
    Bring,
    FollowMeeting,
    Share,
    ShowAgenda,
    ShowMeeting,
    ShowMeetings,
    ShowOnMap,
    ShowReminders,
    StayAway,
    TakeCalendar,
    TakeMinutes,
    TakeSeat,
    UnfollowMeeting,
)
from handlers.menu import to_menu

Row = tuple[Button, ...]


def rows(texts: Texts, seen: Seen, items: Sequence[Item], now: datetime) -> tuple[Row, ...]:
    meeting, number = seen.meeting, str(seen.meeting.id)
    if meeting.is_to_come(now):
        found = [*_coming(texts, number, seen.follow), *_following(texts, number, seen.follow)]
        found += [_taking_along(texts, meeting), _bringing(texts, number)]
    else:
        found = [*_over(texts, meeting, seen.follow)]
    if items or meeting.shown.agenda:
        found.append((ShowAgenda(number).press(texts.plain("meeting-agenda-look")),))
    return (*[row for row in found if row], onwards(texts))


def onwards(texts: Texts) -> Row:
    """To the other meetings, or to the menu."""
    return (ShowMeetings().press(texts.plain("button-meetings")), *to_menu(texts))


def back(texts: Texts, number: int) -> Row:
    """The row that leads to the card."""
    return (ShowMeeting(str(number)).press(texts.plain("meeting-back")),)


def calendar(texts: Texts, meeting: Meeting, *, moved: bool = False) -> Button:
    """The button with the calendar file; its words say what that does."""
    button = TakeCalendar(str(meeting.id))
    if meeting.stage is Stage.CANCELLED:
        return button.press(texts.plain("meeting-calendar-cancelled"))
    return button.press(texts.plain("meeting-calendar-moved") if moved else texts.plain("meeting-calendar"))


def _coming(texts: Texts, number: str, follow: Follow | None) -> list[Row]:
    seat = follow.seat if follow is not None else Seat.NONE
    people = AskPeople(number).press(texts.plain("meeting-people"))
    away = StayAway(number)
    if follow is None or seat is Seat.NONE:
        return [(AskPeople(number).press(texts.plain("meeting-attend")),)]
    if seat is Seat.OFFERED:
        take = TakeSeat(number).press(texts.plain("meeting-take-seat", people=follow.people))
        return [(take, away.press(texts.plain("meeting-leave-seat")))]
    if seat is Seat.WAITING:
        return [(people, away.press(texts.plain("meeting-leave-queue")))]
    return [(people, away.press(texts.plain("meeting-stay-away")))]


def _following(texts: Texts, number: str, follow: Follow | None) -> list[Row]:
    reminders = ShowReminders(number).press(texts.plain("meeting-reminders"))
    if follow is None:
        return [(FollowMeeting(number).press(texts.plain("meeting-follow")), reminders)]
    return [(UnfollowMeeting(number).press(texts.plain("meeting-unfollow")), reminders)]


def _taking_along(texts: Texts, meeting: Meeting) -> Row:
    number, pin = str(meeting.id), meeting.shown.place.pin
    on_map = (ShowOnMap(number).press(texts.plain("meeting-map")),) if pin is not None else ()
    share = () if meeting.training else (Share(number).press(texts.plain("meeting-share")),)
    return (calendar(texts, meeting), *on_map, *share)


def _bringing(texts: Texts, number: str) -> Row:
    return (
        Bring(number, Kind.QUESTION).press(texts.plain("meeting-question")),
        Bring(number, Kind.SUGGESTION).press(texts.plain("meeting-suggestion")),
    )


def _over(texts: Texts, meeting: Meeting, follow: Follow | None) -> list[Row]:
    """Of what was called off, has begun, or was held."""
    number, found = str(meeting.id), list[Row]()
    if meeting.stage is Stage.CANCELLED:
        found.append((calendar(texts, meeting),))
    if meeting.minuted_at is not None and meeting.minutes.file is not None:
        found.append((TakeMinutes(number).press(texts.plain("meeting-minutes-take")),))
    if follow is not None:
        found.append((UnfollowMeeting(number).press(texts.plain("meeting-unfollow")),))
    return found
