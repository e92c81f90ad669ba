"""What meetings sound like to residents and staff: the one place where their letters are rendered."""

from collections.abc import Mapping
from datetime import datetime

from bot.content import Content
from bot.domain.agenda import Item
from bot.domain.meetings import Meeting, Proposal
from bot.domain.people import Language
from bot.services.meetings.voice import PlanningNews
from bot.texts import Texts
from bot.view import View


class MeetingsVoice:
    """`bot.services.meetings.voice.MeetingVoice`, in the words of content/texts."""

    def __init__(self, texts: Mapping[Language, Texts], content: Content) -> None:
        self._texts, self._content = texts, content

    def invitation(self, meeting: Meeting, language: Language) -> View:
        return self._plain("invitation", meeting, language)

    def moved(self, meeting: Meeting, language: Language) -> View:
        return self._plain("moved", meeting, language)

    def cancelled(self, meeting: Meeting, language: Language) -> View:
        return self._plain("cancelled", meeting, language)

    def reminder(self, meeting: Meeting, language: Language) -> View:
        return self._plain("reminder", meeting, language)

    def minutes(self, meeting: Meeting, language: Language, *, came: bool) -> View:
        return self._plain("minutes", meeting, language)

    def offer(self, meeting: Meeting, people: int, until: datetime, language: Language) -> View:
        return self._plain("offer", meeting, language)

    def seated(self, meeting: Meeting, people: int, language: Language) -> View:
        return self._plain("seated", meeting, language)

    def offer_over(self, meeting: Meeting, language: Language) -> View:
        return self._plain("offer over", meeting, language)

    def settled(self, meeting: Meeting, item: Item, language: Language) -> View:
        return self._plain("settled", meeting, language)

    def news(self, what: PlanningNews, meeting: Meeting, proposal: Proposal, language: Language) -> View:
        return self._plain(what, meeting, language)

    def nag(self, meeting: Meeting, days: int, language: Language) -> View:
        return self._plain("nag", meeting, language)

    def _plain(self, what: str, meeting: Meeting, language: Language) -> View:
        return View(f"{what} {meeting.id}")
