"""The small vocabulary shared by all of the sandbox: JSON objects shaped as Telegram shapes them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

Json = dict[str, Any]
Clock = Callable[[], datetime]


def now() -> datetime:
    return datetime.now(UTC)


class Upload(NamedTuple):
    """A file as it came with a call."""

    name: str
    content: bytes
    mime_type: str = "application/octet-stream"


Uploads = dict[str, Upload]


def without_nones(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
