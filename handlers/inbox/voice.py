"""What henvendelser sound like to staff: letters that say which case, and nothing of what anybody wrote."""

from collections.abc import Mapping

from bot.clock import ZONE
from bot.content import Content
from bot.domain.cases import Case
from bot.domain.people import Language
from bot.domain.staff import Partner
from bot.services.feedback.voice import CaseNews, Summed
from bot.texts import Texts
from bot.view import View
from handlers.dates import day
from handlers.feedback import facts
from handlers.inbox.buttons import OpenCase, ShowInbox

HURRIES = (CaseNews.NEW, CaseNews.ADDED, CaseNews.PASSED)
"""Where it is said that danger was heard."""


class StaffVoice:
    """The part of `bot.services.feedback.voice.FeedbackVoice` that is heard by staff."""

    def __init__(self, texts: Mapping[Language, Texts], content: Content) -> None:
        self._texts, self._content = texts, content

    def news(self, what: CaseNews, case: Case, partner: Partner, language: Language) -> View:
        """An admin gets no button: cases are for coordinators alone."""
        texts, part = self._texts[language], case.part(partner)
        due = day(part.due_at.astimezone(ZONE).date(), language) if part and part.due_at else "none"
        parts = [
            texts("inbox-news", what=what, reference=case.reference),
            texts("inbox-news-acute") if case.acute and what in HURRIES else "",
            self._about(texts, case, partner),
            texts("inbox-news-due", what=what, due=due),
        ]
        look = OpenCase(case.reference, facts.LETTERS[partner]).press(texts.plain("inbox-letter-look"))
        return View("\n\n".join(part for part in parts if part), () if what is CaseNews.ADMIN else ((look,),))

    def digest(self, counts: Mapping[Summed, int], councils: Mapping[str, int], language: Language) -> View:
        texts = self._texts[language]
        counted = [texts("inbox-digest-counted", what=what, count=count) for what, count in counts.items()]
        where = [f"{facts.council(self._content, slug)}: {count}" for slug, count in councils.items()]
        said = texts("inbox-digest", counted="\n".join(counted), where=" · ".join(where))
        return View(said, ((ShowInbox().press(texts.plain("inbox-letter-open")),),))

    def posted(self, reference: str, language: Language) -> View:
        """Nothing else, and no button: a group has many eyes."""
        return View(self._texts[language]("inbox-posted", reference=reference))

    def _about(self, texts: Texts, case: Case, partner: Partner) -> str:
        return texts(
            "inbox-news-about",
            kind=facts.kind(texts, self._content, case.council, case.kind),
            council=facts.council(self._content, case.council),
            partner=partner,
        )
