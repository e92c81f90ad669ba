"""What henvendelser sound like in letters, to residents and to staff."""

from datetime import datetime

from bot.domain.cases import Case, Entry, Turn
from bot.domain.limits import MuteReason
from bot.domain.people import Language
from bot.texts import Texts
from bot.view import Button, View
from handlers.dates import instant
from handlers.feedback import facts
from handlers.feedback.buttons import AddTo, GoOn, OpenCase
from handlers.feedback.case import said, until
from handlers.inbox.voice import StaffVoice


class CasesVoice(StaffVoice):
    """Rendered from content/texts; everything that somebody wrote is escaped there."""

    def told(self, case: Case, entry: Entry, language: Language) -> View:
        """First whose words they are and which case it is; the words themselves stand aside, as a quotation."""
        texts = self._texts[language]
        kind = facts.kind(texts, self._content, case.council, case.kind)
        head = texts(
            "case-letter", turn=entry.turn, partner=entry.partner or "none", reference=case.reference, kind=kind
        )
        parts = [head, said(texts, case, entry, at=False), *_after(texts, case, entry)]
        shown = entry.words if entry.turn is Turn.SPLIT else case.reference
        return View("\n\n".join(parts), (_look(texts, shown), _add(texts, shown)))

    def muted(self, reference: str, until: datetime, reason: MuteReason, language: Language) -> View:
        texts = self._texts[language]
        told = texts("case-muted", reference=reference, until=instant(until, language), reason=reason)
        return View(told, (_add(texts, reference), _look(texts, reference)))

    def fading(self, until: datetime, language: Language) -> View:
        texts = self._texts[language]
        on = GoOn().press(texts.plain("feedback-go-on"))
        return View(texts("case-fading", until=instant(until, language)), ((on,),))


def _after(texts: Texts, case: Case, entry: Entry) -> list[str]:
    """The later day, that the code reads both, or how to answer what staff wrote."""
    part = case.part(entry.partner) if entry.partner is not None else None
    if entry.turn is Turn.EXTENDED and part is not None and part.due_at is not None:
        return [texts("case-letter-until", due=until(texts, part.due_at))]
    if entry.turn is Turn.SPLIT:
        return [texts("case-letter-split")]
    return [texts("case-letter-reply")] if entry.words else []


def _look(texts: Texts, reference: str) -> tuple[Button, ...]:
    return (OpenCase(reference).press(texts.plain("case-look")),)


def _add(texts: Texts, reference: str) -> tuple[Button, ...]:
    return (AddTo(reference).press(texts.plain("case-add")),)
