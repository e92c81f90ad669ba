"""What tests of backups begin with: a database that people live in, and another to restore to."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.domain.people import Guest, Resident
from bot.operator.backup import backup
from bot.operator.restore import Asked, restore
from bot.pictures import Picture
from bot.sealing import Sealer
from bot.services.people import People
from bot.services.privacy import Privacy
from bot.storage import drafts, lanes, pictures
from bot.storage import people as residents
from bot.storage.database import Database
from bot.storage.tables import inbox, metadata
from tests.conftest import KEY
from tests.living import Clock
from tests.outbox import Outbox

SECRET = "KANARIEFUGL-ORD"
CHAT = 5_550_001_234

Everything = dict[str, list[tuple[Any, ...]]]


@dataclass
class Vault:
    """The commands, as an operator would type them, on whichever database is set."""

    monkeypatch: pytest.MonkeyPatch
    folder: Path
    sealer: Sealer
    clock: Clock
    updates: int = 0

    def use(self, url: str, *, key: str = KEY) -> Database:
        """All commands are about this database from now on."""
        self.monkeypatch.setenv("LOKALRAAD_DATABASE_URL", url)
        self.monkeypatch.setenv("LOKALRAAD_KEY", key)
        self.monkeypatch.setenv("LOKALRAAD_DATA", str(self.data))
        self.monkeypatch.setattr("bot.clock.now", self.clock)
        return Database(url, erased=self.data / "erasures.log")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    async def back_up(self, name: str = "backup") -> Path:
        await backup(file := self.folder / name)
        return file

    async def restore(self, file: Path, **more: Any) -> None:
        await restore(Asked(file, **more))

    def privacy(self, db: Database) -> Privacy:
        return Privacy(db, self.sealer, self.clock)

    def chat(self, chat: int) -> dict[str, Any]:
        """As a row of people holds it."""
        sealed = self.sealer.seal(str(chat).encode(), where=residents.SEALED)
        return {"chat_hash": self.sealer.hashes(str(chat), where=residents.HASH)[0], "chat_sealed": sealed}

    async def resident(self, db: Database, chat: int = CHAT) -> Resident:
        """Somebody with a draft, a picture, a letter that waits and a message that nobody read yet."""
        people = People(db, self.sealer, self.clock)
        found = await people.accept(Guest(chat, "da"), language="da", version="1", council=None, update_id=0)
        await self.message(db, chat)
        async with db.transaction() as tx:
            await pictures.put(tx, self.sealer, found.id, Picture(SECRET.encode(), 1, 1), now=self.clock())
            assert await drafts.raw(tx, self.sealer, found.id)
        return found

    async def message(self, db: Database, chat: int) -> None:
        self.updates += 1
        update = {"update_id": self.updates, "message": {"chat": {"id": chat}, "text": SECRET}}
        row = {
            "update_id": self.updates,
            "chat": self.sealer.hashes(str(chat), where="inbox.chat")[0],
            "payload": self.sealer.seal(json.dumps(update).encode(), where=lanes.SEALED),
            "received_at": self.clock(),
        }
        async with db.transaction() as tx:
            await tx.execute(insert(inbox).values(row))

    async def inhabited(self, db: Database, count: int = 3) -> list[Resident]:
        """Some residents, an occasion and what was said on it."""
        found = [await self.resident(db, CHAT + number) for number in range(count)]
        await Outbox(db, self.sealer, self.clock).write(text=SECRET)
        return found

    async def everything(self, db: Database) -> Everything:
        async with db.reading() as tx:
            return {
                table.name: [tuple(row) for row in await tx.execute(select(table).order_by(*table.primary_key))]
                for table in metadata.sorted_tables
                if table.name != "pulses"
            }

    async def traces(self, db: Database, chat: int) -> int:
        """In how many values the chat can be found, or its keyed hashes, with the key in hand."""
        known = {str(chat).encode()}
        for where in ("people.chat", "inbox.chat"):
            known |= {hashed.encode() for hashed in self.sealer.hashes(str(chat), where=where)}
        found = 0
        for name, rows in (await self.everything(db)).items():
            columns = [f"{name}.{column.name}" for column in metadata.tables[name].columns]
            for row in rows if name != "erasures" else ():
                for where, value in zip(columns, row, strict=True):
                    plain = (
                        self.sealer.unseal(value, where=where) if isinstance(value, bytes) else str(value).encode()
                    )
                    found += any(each in plain for each in known)
        return found
