"""What henvendelser sound like in letters, to residents and to staff."""

from collections.abc import Mapping
from datetime import datetime

from bot.content import Content
from bot.domain.cases import Case, Entry
from bot.domain.limits import MuteReason
from bot.domain.people import Language
from bot.domain.staff import Partner
from bot.services.feedback.voice import CaseNews
from bot.texts import Texts
from bot.view import View


class CasesVoice:
    """Rendered from content/texts; everything that somebody wrote is escaped there."""

    def __init__(self, texts: Mapping[Language, Texts], content: Content) -> None:
        self._texts, self._content = texts, content

    def told(self, case: Case, entry: Entry, language: Language) -> View:
        return View(self._texts[language]("case-told", reference=case.reference, words=entry.words or "none"))

    def muted(self, reference: str, until: datetime, reason: MuteReason, language: Language) -> View:
        return View(self._texts[language]("case-told", reference=reference, words=reason))

    def fading(self, until: datetime, language: Language) -> View:
        return View(self._texts[language]("case-told", reference="", words=f"{until:%d.%m}"))

    def news(self, what: CaseNews, case: Case, partner: Partner, language: Language) -> View:
        return View(self._texts[language]("case-told", reference=case.reference, words=what))

    def digest(self, new: int, overdue: int, councils: Mapping[str, int], language: Language) -> View:
        return View(self._texts[language]("case-told", reference="", words=f"{new}/{overdue}"))

    def posted(self, reference: str, language: Language) -> View:
        return View(self._texts[language]("case-told", reference=reference, words="ny"))
