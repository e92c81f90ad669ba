"""Settings that cannot be used are all told at once, one clear sentence each, and secrets show nowhere."""

import traceback
from pathlib import Path
from typing import Any

import pytest

from bot.config import OperatorSettings, read_settings
from bot.errors import SettingsError
from bot.sealing import new_key

TOKEN = "123456:a-token-that-nobody-may-see-anywhere"


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in OperatorSettings.model_fields:
        monkeypatch.delenv(f"LOKALRAAD_{name.upper()}", raising=False)


def problems(**given: Any) -> str:
    with pytest.raises(SettingsError) as told:
        read_settings(**given)
    return str(told.value)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    wrong = {
        "token": "no token",
        "api_url": "nowhere",
        "database_url": "mysql://x",
        "webhook_url": "https://example.org/hook",
        "listen": "x",
        "key": "no key",
        "migrate": "never",
        "alert_chat": "staff",
        "log_level": "LOUD",
    }
    told = problems(**wrong).splitlines()
    assert {line.split()[0] for line in told} == {
        f"LOKALRAAD_{name.upper()}" for name in [*wrong, "webhook_secret"] if name != "webhook_url"
    }
    assert len(told) == len(wrong)


@pytest.mark.parametrize("given", ["", None])
def test_a_missing_token_says_how_to_get_one_and_names_the_demo(
    given: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty line, as in the example file, is no token either."""
    if given is not None:
        monkeypatch.setenv("LOKALRAAD_TOKEN", given)
    told = problems()
    assert "@BotFather" in told
    assert "lokalraad demo" in told


def test_what_is_set_to_nothing_is_as_if_it_were_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in OperatorSettings.model_fields:
        monkeypatch.setenv(f"LOKALRAAD_{name.upper()}", "")
    settings = read_settings(token=TOKEN)
    assert settings.database.startswith("sqlite+aiosqlite:///")
    assert settings.alert_chat is None
    assert settings.webhook_secret is None


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg://me:secret-word@host:secret-port/x",
        "postgresql+psycopg://me:secret-word@[::1/x",
        "postgresql+psycopg://me:secret-word@host",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "mysql://me:secret-word@host/x",
    ],
)
def test_a_database_that_cannot_be_used_is_told_without_its_password(address: str) -> None:
    told = problems(token=TOKEN, database_url=address)
    assert told.startswith("LOKALRAAD_DATABASE_URL should be")
    assert "secret" not in told


@pytest.mark.parametrize("listen", ["", "8080", ":8080", "x:y", "x:99999", "x:8²", "x:-1"])
def test_where_to_listen_is_a_host_and_a_port(listen: str) -> None:
    assert problems(token=TOKEN, listen=listen).startswith("LOKALRAAD_LISTEN should be host:port")


def test_telegram_brings_updates_only_by_https_but_another_server_may() -> None:
    assert "https" in problems(token=TOKEN, webhook_url="http://example.org", webhook_secret="x")
    here = read_settings(
        token=TOKEN, webhook_url="http://example.org", webhook_secret="x", api_url="http://127.0.0.1:1"
    )
    assert here.webhook_path == "/"


def test_several_keys_may_stand_in_one_line() -> None:
    key = read_settings(token=TOKEN, key=f"{new_key()},{new_key()}").key
    assert key is not None


def test_no_secret_shows_in_what_is_printed_or_raised() -> None:
    secret: dict[str, Any] = {
        "token": TOKEN,
        "key": new_key(),
        "webhook_secret": "the-webhook-secret",
        "database_url": "postgresql+psycopg://me:secret-word@host/x",
    }
    settings = read_settings(**secret)
    printed = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert not [value for value in [*secret.values(), "secret-word"] if value in printed]
    with pytest.raises(SettingsError) as told:
        read_settings(**secret | {"listen": "x", "token": f"{TOKEN} and more"})
    raised = "".join(traceback.format_exception(told.value))
    assert not [value for value in [*secret.values(), "secret-word"] if value in raised]
