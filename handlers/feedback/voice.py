"""What henvendelser sound like in letters, to residents and to staff."""

from datetime import datetime

from bot.domain.cases import Case, Entry
from bot.domain.limits import MuteReason
from bot.domain.people import Language
from bot.view import View
from handlers.inbox.voice import StaffVoice


class CasesVoice(StaffVoice):
    """Rendered from content/texts; everything that somebody wrote is escaped there."""

    def told(self, case: Case, entry: Entry, language: Language) -> View:
        return View(self._texts[language]("case-told", reference=case.reference, words=entry.words or "none"))

    def muted(self, reference: str, until: datetime, reason: MuteReason, language: Language) -> View:
        return View(self._texts[language]("case-told", reference=reference, words=reason))

    def fading(self, until: datetime, language: Language) -> View:
        return View(self._texts[language]("case-told", reference="", words=f"{until:%d.%m}"))
