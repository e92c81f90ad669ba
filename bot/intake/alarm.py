"""Tells staff of dead letters, and the resident whose message was given up that it was not their fault."""

import asyncio
import json
import logging
from collections.abc import Mapping

from bot.clock import Clock
from bot.domain.inbox import DeadLetter, chat_of
from bot.domain.people import Language
from bot.errors import DatabaseAway, TelegramAway, Unsealable
from bot.sealing import Sealer
from bot.storage import inbox
from bot.storage.database import Database
from bot.texts import Texts
from bot.view import Screen, View

LOOK_SECONDS = 2.0
log = logging.getLogger(__name__)


class Alarm:
    """Looks for dead letters nobody was told of. Told at least once; what a letter says is never shown to staff."""

    def __init__(
        self,
        db: Database,
        sealer: Sealer,
        clock: Clock,
        screen: Screen,
        texts: Mapping[Language, Texts],
        *,
        staff_chat: int | None,
    ) -> None:
        self.db, self.sealer, self.clock, self.screen, self.texts = db, sealer, clock, screen, texts
        self.staff_chat = staff_chat

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except (DatabaseAway, TelegramAway):
                log.info("dead letters are told of when the database and Telegram are back")
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Tell of what is untold. Raises DatabaseAway or TelegramAway."""
        async with self.db.reading() as tx:
            letters = await inbox.dead_letters(tx, untold=True)
        for letter in letters:
            await self._tell(letter)
            async with self.db.transaction() as tx:
                await inbox.told(tx, letter.id, now=self.clock())

    async def _tell(self, letter: DeadLetter) -> None:
        log.error("dead letter %d (%s): `lokalraad inbox` shows it", letter.id, letter.failure)
        if self.staff_chat is not None:
            said = self.texts["da"]("staff-dead-letter", number=str(letter.id), failure=letter.failure or "?")
            await self.screen.show(self.staff_chat, View(said))
        chat = self._chat(letter)
        if chat is not None and chat > 0:  # never in a group
            both = "\n\n".join(texts("given-up") for texts in self.texts.values())
            await self.screen.show(chat, View(both))

    def _chat(self, letter: DeadLetter) -> int | None:
        try:
            update = json.loads(self.sealer.unseal(letter.payload or b"", where="inbox.payload"))
        except (Unsealable, ValueError):
            return None
        return chat_of(update) if isinstance(update, dict) else None
