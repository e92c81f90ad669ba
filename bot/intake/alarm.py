"""Tells staff of dead letters, and the resident whose message was given up that it was not their fault."""

import asyncio
import json
import logging
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.inbox import DeadLetter, chat_of
from bot.domain.people import Language
from bot.errors import DatabaseAway, KeyUnknown, TelegramAway, TelegramBusy, TokenRefused, Unsealable
from bot.sealing import Sealer
from bot.storage import inbox
from bot.storage.database import Database
from bot.texts import Texts
from bot.view import Screen, View

LOOK_SECONDS = 2.0
AGAIN_SECONDS = 30.0
"""How long a chat is left alone that Telegram could not be reached for."""

log = logging.getLogger(__name__)


class Alarm:
    """Looks for dead letters nobody was told of. Told at least once; what a letter says is never shown to staff.

    A chat that cannot be reached holds up no other, and whoever was told already is not told again meanwhile.
    """

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
        self._seen: set[int] = set()
        self._shown: set[tuple[int, int]] = set()
        self._closed_until: dict[int, datetime] = {}

    async def run(self) -> None:
        """Look until cancelled, whatever happens."""
        while True:
            try:
                await self.look()
            except DatabaseAway:
                log.info("dead letters are told of when the database is back")
            except TokenRefused:
                log.debug("the token is refused: all ends, and it is said then")
            except Exception:
                log.exception("dead letters could not be looked at")
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Tell of what is untold. Raises DatabaseAway."""
        async with self.db.reading() as tx:
            letters = await inbox.dead_letters(tx, untold=True)
        for letter in letters:
            if letter.id not in self._seen:
                self._seen.add(letter.id)
                log.error("dead letter %d (%s): `lokalraad inbox` shows it", letter.id, letter.failure)
            if all([await self._shows(letter, chat, view) for chat, view in self._views(letter)]):
                async with self.db.transaction() as tx:
                    await inbox.told(tx, letter.id, now=self.clock())
                self._forget(letter)

    def _views(self, letter: DeadLetter) -> Iterator[tuple[int, View]]:
        if self.staff_chat is not None:
            said = self.texts["da"]("staff-dead-letter", number=str(letter.id), failure=letter.failure or "?")
            yield self.staff_chat, View(said)
        chat = self._chat(letter)
        if chat is not None and chat > 0:  # never in a group
            yield chat, View("\n\n".join(texts("given-up") for texts in self.texts.values()))

    async def _shows(self, letter: DeadLetter, chat: int, view: View) -> bool:
        """Whether it was shown there, now or at an earlier look."""
        if (letter.id, chat) in self._shown:
            return True
        if self._closed_until.get(chat, self.clock()) > self.clock():
            return False
        try:
            await self.screen.show(chat, view)
        except TelegramAway as error:
            wait = error.seconds if isinstance(error, TelegramBusy) else AGAIN_SECONDS
            self._closed_until[chat] = self.clock() + timedelta(seconds=wait)
            return False
        self._closed_until.pop(chat, None)
        self._shown.add((letter.id, chat))
        return True

    def _forget(self, letter: DeadLetter) -> None:
        self._seen.discard(letter.id)
        self._shown = {(number, chat) for number, chat in self._shown if number != letter.id}

    def _chat(self, letter: DeadLetter) -> int | None:
        try:
            update = json.loads(self.sealer.unseal(letter.payload or b"", where="inbox.payload"))
        except (Unsealable, KeyUnknown, ValueError, RecursionError):
            return None
        return chat_of(update) if isinstance(update, dict) else None
