"""What announcements sound like to residents and staff: the one place where their letters are rendered."""

from collections.abc import Mapping

from babel.lists import format_list

from bot.content import Content
from bot.domain.announcements import Announcement, Purpose, Reason
from bot.domain.people import Language
from bot.domain.reports import Report
from bot.services.voice import News
from bot.texts import Texts
from bot.view import Attachment, View
from handlers.announcements import progress
from handlers.announcements.buttons import ShowAnnouncement, ShowProgress
from handlers.dates import instant
from handlers.wish_buttons import OpenWishes


class Voice:
    """`bot.services.voice.Voice`, in the words of content/texts."""

    def __init__(self, texts: Mapping[Language, Texts], content: Content) -> None:
        self._texts, self._content = texts, content

    def letter(self, announcement: Announcement, language: Language) -> View:
        texts, content = self._texts[language], announcement.content
        recalled = announcement.purpose is Purpose.RECALL
        head = texts(
            "letter-recalled" if recalled else "letter-head",
            kind=content.kind,
            councils=self.councils(announcement, language),
        )
        corrected = texts("letter-corrected") if announcement.purpose is Purpose.CORRECTION else None
        lacks = texts("letter-in-danish") if content.text(language) and not content.has(language) else None
        said = "\n\n".join(part for part in (head, content.text(language), corrected, lacks) if part)
        file = content.enclosure
        attachment = Attachment(file.kind, file.file_id) if file else None
        return View(said, ((OpenWishes().press(texts.plain("button-wishes")),),), attachment)

    def note(self, announcement: Announcement, language: Language) -> View:
        texts, note = self._texts[language], announcement.content.note
        head = texts("letter-note", councils=self.councils(announcement, language))
        said = note.get(language) or note.get("da", "")
        return View(f"{head}\n\n{said}", ((OpenWishes().press(texts.plain("button-wishes")),),))

    def news(
        self, what: News, announcement: Announcement, language: Language, *, reason: Reason | None = None
    ) -> View:
        texts = self._texts[language]
        told = texts(
            "announcement-news",
            what=what,
            purpose=announcement.purpose,
            number=str(announcement.id),
            author=str(announcement.author_id or "-"),
            time=_when(announcement, language),
        )
        if reason is not None:
            why = texts("announcement-reason-told", reason=reason)
            told = f"{told} {why}"
        going = what in (News.BLOCKED, News.REFUSED)
        button = ShowProgress(str(announcement.id)) if going else ShowAnnouncement(str(announcement.id))
        row = (button.press(texts.plain("announcement-look")),)
        return View(f"{told}\n\n{self.facts(announcement, language)}", (row,))

    def progress(self, announcement: Announcement, report: Report, language: Language) -> View:
        return progress.view(self._texts[language], announcement, report)

    def facts(self, announcement: Announcement, language: Language) -> str:
        """What it is, to whom and when, a line each."""
        texts, audience = self._texts[language], announcement.audience
        themes = [each.title[language] for each in self._content.themes.all if each.id in audience.topics]
        file = announcement.content.enclosure
        return texts(
            "announcement-facts",
            kind=announcement.content.kind,
            councils=self._named(announcement, language) or "none",
            topics=", ".join(themes) or "all",
            languages="both" if len(audience.languages) > 1 else next(iter(audience.languages), "both"),
            file=file.kind if file else "none",
            time=_when(announcement, language),
        )

    def councils(self, announcement: Announcement, language: Language) -> str:
        """ "lokalrådet i Ishøj", "lokalrådene i Herlev og Ishøj", "lokalrådene på Vestegnen"."""
        texts, count = self._texts[language], len(announcement.audience.councils)
        if count == len(self._content.councils.all):
            return texts.plain("letter-from-all")
        named = self._named(announcement, language)
        return texts.plain("letter-from", how_many="one" if count == 1 else "many", councils=named)

    def _named(self, announcement: Announcement, language: Language) -> str:
        among = announcement.audience.councils
        return format_list([one.name for one in self._content.councils.all if one.slug in among], locale=language)


def _when(announcement: Announcement, language: Language) -> str:
    return instant(announcement.send_at, language) if announcement.send_at else "now"
