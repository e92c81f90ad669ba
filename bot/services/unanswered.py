"""Notes what could not be answered, without the person: how often an answer was not it, and questions to be kept."""

from collections.abc import Collection, Sequence

from bot.clock import Clock, local_day
from bot.domain.people import Resident
from bot.domain.unanswered import Offer, offer
from bot.sealing import Sealer
from bot.storage import people
from bot.storage import unanswered as rows
from bot.storage.database import Database, Transaction

OFFERED, SHOWN = "kept_questions.once", "refused_answers.once"
NEAREST = 3
FEWEST = 5
"""Residents who share a council and a language; of fewer, the council of a question would tell who asked."""


class Unanswered:
    """`public` are numbers that stay readable in what is kept, such as helplines."""

    def __init__(self, db: Database, sealer: Sealer, clock: Clock, public: Collection[str]) -> None:
        self._db, self._sealer, self._clock, self._public = db, sealer, clock, public

    def offer(self, question: str) -> Offer:
        """The question as it would be kept. Nothing is, yet."""
        return offer(question, self._public)

    async def keep(self, resident: Resident, offered: Offer, *, offer: str, nearest: Sequence[str] = ()) -> None:
        """Keep the words, the day, the language, the council where many share it; nothing that leads to the resident.

        Of several yeses to one `offer`, one counts. It is no update's number: those lead to drafts and to instants.
        """
        once = f"{offer}|{offered.mark}"
        async with self._db.transaction() as tx:
            await rows.keep(
                tx,
                self._sealer,
                once=self._sealer.hashes(once, where=OFFERED)[0],
                words=offered.words,
                language=resident.language,
                council=await _among_others(tx, resident),
                nearest=nearest[0] if nearest else None,
                day=local_day(self._clock()),
            )

    async def refuse(self, answer: str, *, showing: str, nearest: Sequence[str] = ()) -> None:
        """Count that an answer was not it; one `showing` (no update's number) counts once. No words, and nobody."""
        once = self._sealer.hashes(f"{showing}|{answer}", where=SHOWN)[0]
        others = [name for name in nearest if name != answer][:NEAREST]
        async with self._db.transaction() as tx:
            day = local_day(self._clock())
            await rows.refuse(tx, once=once, answer=answer, nearest=others, day=day)


async def _among_others(tx: Transaction, resident: Resident) -> str | None:
    """The resident's council, where `FEWEST` of those who read their language live there."""
    if resident.council is None:
        return None
    count = await people.count(tx, council=resident.council, language=resident.language)
    return resident.council if count >= FEWEST else None
