"""Makes every use case with what it needs: the database, what is known, and the mail by which it promises letters."""

from bot.clock import Clock
from bot.config import Settings
from bot.knowledge import Knowledge
from bot.sealing import Sealer
from bot.services import Services
from bot.services.announcements import Announcements
from bot.services.feedback import Composing, Desks, Exports, Holdings, Minder, Sorting, Writings
from bot.services.herald import Herald
from bot.services.invitations import Invitations
from bot.services.meetings import Agenda, Meetings, Planner, Timekeeper
from bot.services.people import People
from bot.services.privacy import Privacy
from bot.services.questions import Questions
from bot.services.sending import Sending
from bot.services.staff import Staff
from bot.services.unanswered import Unanswered
from bot.services.wishes import Wants
from bot.storage.database import Database
from bot.view import Mail
from handlers.feedback.voice import CasesVoice
from handlers.meetings.voice import MeetingsVoice
from handlers.voice import Voice


def use_cases(
    settings: Settings, knowledge: Knowledge, db: Database, sealer: Sealer, clock: Clock, mail: Mail
) -> Services:
    """As `handlers` reach them."""
    texts, content, training = knowledge.texts, knowledge.content, settings.training
    promising = (db, sealer, clock, Herald(sealer, texts, content.councils), mail)
    announcing = (db, sealer, clock, mail, Voice(texts, content))
    convening = (db, sealer, clock, mail, MeetingsVoice(texts, content))
    caring = (db, sealer, clock, mail, CasesVoice(texts, content), content.feedback)
    return Services(
        people=People(db, sealer, clock),
        privacy=Privacy(db, sealer, clock),
        questions=Questions(db, clock, content.answers, knowledge.mind),
        unanswered=Unanswered(db, sealer, clock, content.numbers),
        staff=Staff(*promising),
        invitations=Invitations(*promising),
        announcements=Announcements(*announcing, training=training),
        sending=Sending(*announcing, rate=settings.rate, training=training),
        wishes=Wants(db),
        planning=Planner(*convening, training=training),
        meetings=Meetings(*convening),
        agenda=Agenda(*convening),
        timekeeper=Timekeeper(*convening),
        writings=Writings(*caring),
        holdings=Holdings(*caring),
        review=Sorting(*caring),
        composing=Composing(*caring),
        exports=Exports(*caring),
        desks=Desks(*caring),
        minder=Minder(*caring),
    )
