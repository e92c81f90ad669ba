"""The settings, read once from the environment or a `.env` file; every problem is told at once."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import SettingsError

PREFIX = "LOKALRAAD_"
CONTENT = Path(__file__).resolve().parents[1] / "content"
TELEGRAM = "https://api.telegram.org"
MISSING_TELLS_HOW = (
    "is missing. Write to @BotFather in Telegram, send /newbot, and put the token it gives you into "
    "LOKALRAAD_TOKEN (or a .env file). To try Lokalråd without a token, run `lokalraad demo`."
)
TOKEN_SHAPE = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,100}")
SECRET_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,256}")
KEYS_SHAPE = re.compile(r"(\s*[A-Za-z0-9]{1,16}:[A-Za-z0-9+/]{43}=\s*(,|$))+")


def cache_folder() -> Path:
    """`lokalraad` where this user's caches are."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "lokalraad"


class ContentSettings(BaseSettings):
    """For the commands that read the content and nothing else: no other setting can keep them from it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    content: Path = Field(CONTENT, description="folder with the answers, texts and councils")
    cache: Path = Field(default_factory=cache_folder, description="folder for what was learnt from CONTENT")


class Settings(ContentSettings):
    """What the one who runs Lokalråd decides. Secrets never show in `repr`, logs or errors."""

    token: SecretStr = Field(description="the bot's token from @BotFather")
    api_url: str = Field(TELEGRAM, description="the Bot API server")
    data: Path = Field(Path("data"), description="folder for the database, the key and the locks")
    database_url: SecretStr | None = Field(
        None, description="default: SQLite in DATA; postgresql+psycopg://… in production"
    )
    webhook_url: str | None = Field(None, description="public https address; set it to get updates by webhook")
    webhook_secret: SecretStr | None = Field(
        None, description="what Telegram sends back to prove itself", validate_default=True
    )
    listen: str = Field("127.0.0.1:8080", description="host:port of webhook, health and metrics")
    key: SecretStr | None = Field(
        None, description="sealing keys, `id:base64[,old-id:base64]`; made into DATA where absent"
    )
    migrate: Literal["start", "manual"] = Field("start", description="when migrations run")
    alert_chat: int | None = Field(None, description="chat that is told of dead letters")
    rate: float = Field(25, gt=0, le=1000, description="letters a second, over all processes")
    training: bool = Field(False, description="announcements reach nobody but their author")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="how much is logged")

    @field_validator("token")
    @classmethod
    def _token_has_its_shape(cls, token: SecretStr) -> SecretStr:
        if not TOKEN_SHAPE.fullmatch(token.get_secret_value().strip()):
            raise ValueError(
                "does not look like a token: it should be digits, a colon, and about 35 letters and digits"
            )
        return SecretStr(token.get_secret_value().strip())

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _is_an_address(cls, address: str | None) -> str | None:
        if address is not None and (
            urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).hostname
        ):
            raise ValueError("should be an address like https://example.org")
        return address.rstrip("/") if address else None

    @field_validator("webhook_secret")
    @classmethod
    def _secret_has_its_shape(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not SECRET_SHAPE.fullmatch(secret.get_secret_value()):
            raise ValueError("should be 1-256 letters, digits, _ or -")
        return secret

    @field_validator("listen")
    @classmethod
    def _is_host_and_port(cls, listen: str) -> str:
        host, _, port = listen.rpartition(":")
        if not host or not (port.isascii() and port.isdigit()) or not 0 <= int(port) <= 65535:
            raise ValueError("should be host:port, for example 127.0.0.1:8080")
        return listen

    @field_validator("database_url")
    @classmethod
    def _is_a_database_we_speak(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not url.get_secret_value().startswith(
            ("sqlite+aiosqlite://", "postgresql+psycopg://")
        ):
            raise ValueError("should begin with postgresql+psycopg:// or sqlite+aiosqlite://")
        if url is not None and not _names_a_database(url.get_secret_value()):
            raise ValueError("should be like postgresql+psycopg://user:password@host:5432/database")
        return url

    @field_validator("webhook_url")
    @classmethod
    def _telegram_brings_updates_there(cls, address: str | None, given: ValidationInfo) -> str | None:
        if address and urlsplit(address).scheme != "https" and given.data.get("api_url") == TELEGRAM:
            raise ValueError("should begin with https://: Telegram brings updates to no other")
        return address

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_has_a_secret(cls, secret: SecretStr | None, given: ValidationInfo) -> SecretStr | None:
        if given.data.get("webhook_url") and secret is None:
            raise ValueError("is missing: make one with `openssl rand -hex 32`")
        return secret

    @field_validator("key")
    @classmethod
    def _keys_have_their_shape(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and not KEYS_SHAPE.fullmatch(key.get_secret_value()):
            raise ValueError("should be `id:base64` with 32 bytes: run `lokalraad key` for a new one")
        return key

    @property
    def listen_at(self) -> tuple[str, int]:
        """Host and port of the one HTTP listener."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def webhook_path(self) -> str:
        """Where the listener takes updates: the path of the public address."""
        return urlsplit(self.webhook_url or "").path or "/"

    @property
    def database(self) -> str:
        """The SQLAlchemy address of the database; it may hold a password, so it is never logged."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{(self.data / 'lokalraad.sqlite').as_posix()}"


class OperatorSettings(Settings):
    """For the commands that never speak to Telegram: the token may be missing."""

    token: SecretStr = SecretStr("000:no-token-is-needed-here")


Kind = TypeVar("Kind", bound=ContentSettings)


def _names_a_database(address: str) -> bool:
    """Whether SQLAlchemy can read it; its own errors would quote a password."""
    try:
        database = make_url(address).database
    except (ValueError, ArgumentError):
        return False
    return database not in (None, "", ":memory:")


def read_settings(kind: type[Settings] = Settings, **given: object) -> Settings:
    """The settings, `given` before the environment before `.env`.

    Raises:
        SettingsError: with one line for each problem there is.
    """
    return _read(kind, given)


def read_content_settings() -> ContentSettings:
    """Where the content is. Raises SettingsError."""
    return _read(ContentSettings, {})


def _read(kind: type[Kind], given: Mapping[str, object]) -> Kind:
    try:
        return kind(**given)  # type: ignore[arg-type]
    except ValidationError as problems:
        raise SettingsError("\n".join(_sentence(dict(problem)) for problem in problems.errors())) from None


def _sentence(problem: dict[str, object]) -> str:
    name = "".join(str(part) for part in problem["loc"])  # type: ignore[attr-defined]
    if problem["type"] == "missing" and name == "token":
        return f"{PREFIX}TOKEN {MISSING_TELLS_HOW}"
    said = str(problem["msg"]).removeprefix("Value error, ")
    return f"{PREFIX}{name.upper()} {said[0].lower()}{said[1:]}." if name else f"{said}."
