"""The webhook says 200 when the update is stored, 503 when it is not, and 403 to whoever lacks the secret."""

import json
from collections.abc import AsyncIterator, Sequence

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from bot.errors import DatabaseAway
from bot.intake.store import Store
from bot.intake.webhook import SECRET_HEADER, Webhook
from bot.sealing import Sealer
from bot.storage import inbox as rows
from bot.storage.database import Database
from tests.intake.quiet import quiet
from tests.living import Clock

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""How updates are stored is tested in `test_inbox` and `test_poller`, on both."""

SECRET = "the-secret"
UPDATE = {"update_id": 7, "message": {"chat": {"id": 1}, "text": "hej"}}


class Doorkeeper(Store):
    away = False

    async def keep(self, updates: Sequence[object]) -> None:
        if self.away:
            raise DatabaseAway
        await super().keep(updates)


@pytest.fixture
def store(db: Database, sealer: Sealer, clock: Clock) -> Doorkeeper:
    async def no_answer(query: str) -> None:
        return None

    return Doorkeeper(db, sealer, clock, no_answer, quiet())


@pytest.fixture
async def client(store: Doorkeeper) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=[Route("/", Webhook(SECRET, store).__call__, methods=["POST"])])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
        yield client


async def waiting(db: Database) -> int:
    async with db.reading() as tx:
        return (await rows.queue(tx)).waiting


async def bring(client: httpx.AsyncClient, body: bytes, secret: str | bytes | None = SECRET, **headers: str) -> int:
    given = [(name.encode(), value.encode()) for name, value in headers.items()]
    if secret is not None:
        given.append((SECRET_HEADER.encode(), secret if isinstance(secret, bytes) else secret.encode()))
    return (await client.post("/", content=body, headers=given)).status_code


async def test_what_is_stored_is_confirmed_and_a_repeat_changes_nothing(
    client: httpx.AsyncClient, db: Database
) -> None:
    for _ in range(5):
        assert await bring(client, json.dumps(UPDATE).encode()) == 200
    assert await waiting(db) == 1


async def test_the_charset_of_the_content_type_does_not_matter(client: httpx.AsyncClient, db: Database) -> None:
    body = json.dumps(UPDATE).encode()
    assert await bring(client, body, **{"Content-Type": "application/json; charset=utf-8"}) == 200
    assert await waiting(db) == 1


async def test_while_the_database_is_away_telegram_is_asked_to_bring_it_again(
    client: httpx.AsyncClient, store: Doorkeeper, db: Database
) -> None:
    store.away = True
    assert await bring(client, json.dumps(UPDATE).encode()) == 503
    store.away = False
    assert await bring(client, json.dumps(UPDATE).encode()) == 200
    assert await waiting(db) == 1


@pytest.mark.parametrize("secret", [None, "wrong", "x" * 257, "æøå".encode()])
async def test_without_the_secret_nothing_comes_in_and_the_wrong_one_is_not_logged(
    secret: str | bytes | None, client: httpx.AsyncClient, db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    assert await bring(client, json.dumps(UPDATE).encode(), secret) == 403
    assert await waiting(db) == 0
    assert "wrong" not in caplog.text
    assert "x" * 257 not in caplog.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"null",
        b"\xff\xfe",
        b"hej \xe6\xf8\xe5",
        b"[" * 100_000,
        b" " * 5_000_000 + b"{}",
        b"\x1f\x8b\x08",
    ],
)
async def test_what_can_never_be_read_is_let_go_without_holding_up_the_chat(
    body: bytes, client: httpx.AsyncClient, db: Database
) -> None:
    assert await bring(client, body) == 200
    assert await waiting(db) == 0


async def test_the_callback_of_a_stored_tap_is_answered_at_once(db: Database, sealer: Sealer, clock: Clock) -> None:
    answered: list[str] = []

    async def answer(query: str) -> None:
        answered.append(query)

    store = Store(db, sealer, clock, answer, quiet())
    await store.keep([{"update_id": 1, "callback_query": {"id": "77", "from": {"id": 1}}}])
    await store.close()
    assert answered == ["77"]
