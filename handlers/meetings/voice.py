"""What meetings sound like to residents and staff: the one place where their letters are rendered."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.content import Content
from bot.domain.agenda import Item
from bot.domain.announcements import LONGEST_CAPTION, room_taken
from bot.domain.meetings import Meeting, Plan, Proposal
from bot.domain.people import Language
from bot.services.meetings.voice import PlanningNews
from bot.texts import Texts
from bot.view import Attachment, Button, View
from handlers.dates import instant
from handlers.meetings import facts
from handlers.meetings.buttons import FollowMeeting, OpenMeeting, StayAway, TakeSeat
from handlers.meetings.card import LONGEST, outcome
from handlers.meetings.card import item as brought
from handlers.meetings.doing import calendar
from handlers.planning.buttons import ShowPlanned
from handlers.wish_buttons import OpenWishes

Row = tuple[Button, ...]


class MeetingsVoice:
    """`bot.services.meetings.voice.MeetingVoice`, in the words of content/texts."""

    def __init__(self, texts: Mapping[Language, Texts], content: Content) -> None:
        self._texts, self._content = texts, content

    def invitation(self, meeting: Meeting, language: Language) -> View:
        texts, plan = self._texts[language], meeting.shown
        problem = texts("meeting-problem", text=plan.text("problem", language))
        parts = [self._head(texts, "invitation", meeting), self._there(texts, plan), problem]
        follow = FollowMeeting(str(meeting.id)).press(texts.plain("meeting-follow"))
        rows = [(self._look(texts, meeting), follow, calendar(texts, meeting)), self._wishes(texts)]
        return _view(parts, rows)

    def moved(self, meeting: Meeting, language: Language) -> View:
        """Nobody is told what it was before: two times in a letter are one too many."""
        texts, plan = self._texts[language], meeting.shown
        why = texts("meeting-reason", reason=meeting.reason) if meeting.reason else ""
        head = facts.head(texts, self._content, plan)
        parts = [self._head(texts, "moved", meeting), head, self._place(texts, plan), why]
        return _view(parts, [(self._look(texts, meeting), calendar(texts, meeting, moved=True))])

    def cancelled(self, meeting: Meeting, language: Language) -> View:
        texts = self._texts[language]
        was = texts("meeting-letter-was", when=facts.when(texts, meeting.shown))
        why = texts("meeting-reason", reason=meeting.reason) if meeting.reason else ""
        rows = [(calendar(texts, meeting), self._look(texts, meeting))]
        return _view([self._head(texts, "cancelled", meeting), was, why], rows)

    def reminder(self, meeting: Meeting, language: Language) -> View:
        texts, plan = self._texts[language], meeting.shown
        problem = texts("meeting-problem", text=plan.text("problem", language))
        parts = [self._head(texts, "reminder", meeting), self._place(texts, plan), problem]
        return _view(parts, [(self._look(texts, meeting), self._not_coming(texts, meeting))])

    def minutes(self, meeting: Meeting, language: Language, *, came: bool) -> View:
        """With the document where there is one; what does not fit stands on the card."""
        texts, file = self._texts[language], meeting.minutes.file
        head = self._head(texts, "came" if came else "followed", meeting)
        parts = [head, facts.head(texts, self._content, meeting.shown)]
        said = meeting.minutes.text(language)
        room = (LONGEST_CAPTION if file else LONGEST) - sum(room_taken(part) + 2 for part in parts)
        parts.append(_within(texts, said, room, in_file=file is not None))
        view = _view(parts, [(self._look(texts, meeting),)])
        return View(view.html, view.buttons, Attachment(file.kind, file.file_id)) if file else view

    def offer(self, meeting: Meeting, people: int, until: datetime, language: Language) -> View:
        texts, plan = self._texts[language], meeting.shown
        asks = texts("meeting-letter-until", people=people, until=instant(until, language))
        take = TakeSeat(str(meeting.id)).press(texts.plain("meeting-take-seat", people=people))
        leave = StayAway(str(meeting.id)).press(texts.plain("meeting-leave-seat"))
        parts = [self._head(texts, "offer", meeting), asks, self._there(texts, plan)]
        return _view(parts, [(take, leave), (self._look(texts, meeting),)])

    def seated(self, meeting: Meeting, people: int, language: Language) -> View:
        texts = self._texts[language]
        has = texts("meeting-own", seat="taken", people=people, until="–")
        said = " ".join((has, texts("meeting-letter-seated")))
        parts = [self._head(texts, "seated", meeting), said, self._there(texts, meeting.shown)]
        return _view(parts, [(self._look(texts, meeting), self._not_coming(texts, meeting))])

    def offer_over(self, meeting: Meeting, language: Language) -> View:
        texts = self._texts[language]
        parts = [self._head(texts, "offer-over", meeting), texts("meeting-letter-over")]
        return _view(parts, [(self._look(texts, meeting),)])

    def settled(self, meeting: Meeting, item: Item, language: Language) -> View:
        texts = self._texts[language]
        parts = [self._head(texts, "settled", meeting), brought(texts, item), outcome(texts, item)]
        return _view(parts, [(self._look(texts, meeting),)])

    def news(self, what: PlanningNews, meeting: Meeting, proposal: Proposal, language: Language) -> View:
        texts = self._texts[language]
        told = texts("meeting-news", what=what, purpose=proposal.purpose, number=str(meeting.id))
        why = texts("meeting-reason", reason=proposal.reason) if proposal.reason else ""
        return self._to_staff(texts, meeting, proposal.plan, [told, why])

    def nag(self, meeting: Meeting, days: int, language: Language) -> View:
        texts = self._texts[language]
        told = texts("meeting-nag", number=str(meeting.id), days=days)
        return self._to_staff(texts, meeting, meeting.shown, [told])

    def _to_staff(self, texts: Texts, meeting: Meeting, plan: Plan, told: list[str]) -> View:
        head = facts.head(texts, self._content, plan)
        look = ShowPlanned(str(meeting.id)).press(texts.plain("meeting-look"))
        return _view([told[0], head, self._there(texts, plan), *told[1:]], [(look,)])

    def _head(self, texts: Texts, what: str, meeting: Meeting) -> str:
        """The first line: what the letter is about, before anything else."""
        plan = meeting.shown
        return texts(
            "meeting-letter",
            what=what,
            title=facts.title(plan, texts.language),
            when=facts.when(texts, plan),
            council=facts.council(self._content, meeting.council),
        )

    def _there(self, texts: Texts, plan: Plan) -> str:
        return "\n".join(facts.time_and_place(texts, plan))

    def _place(self, texts: Texts, plan: Plan) -> str:
        """Where the first line says when."""
        return "\n".join(facts.places(texts, plan))

    def _look(self, texts: Texts, meeting: Meeting) -> Button:
        return OpenMeeting(str(meeting.id)).press(texts.plain("meeting-look"))

    def _not_coming(self, texts: Texts, meeting: Meeting) -> Button:
        return StayAway(str(meeting.id)).press(texts.plain("meeting-not-coming"))

    def _wishes(self, texts: Texts) -> Row:
        """One tap under every letter that nobody asked for."""
        return (OpenWishes().press(texts.plain("button-wishes")),)


def _view(parts: Sequence[str], rows: Sequence[Row]) -> View:
    return View("\n\n".join(part for part in parts if part), tuple(rows))


def _within(texts: Texts, said: str, room: int, *, in_file: bool) -> str:
    """The minutes, or their beginning and where the rest is."""
    rest = texts("meeting-letter-minutes-file") if in_file else texts("meeting-letter-minutes-more")
    whole = texts("meeting-reason", reason=said) if said else ""
    if room_taken(whole) <= room and not (in_file and not whole):
        return whole
    left = room - room_taken(rest) - 4
    if not said or left < 40:
        return rest
    beginning = said.encode("utf-16-le")[: 2 * left].decode("utf-16-le", "ignore")
    return f"{texts('meeting-reason', reason=beginning.rstrip())} …\n\n{rest}"
