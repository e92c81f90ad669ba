"""One case with all there is of it, as a file to keep in another archive."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any


def as_json(told: Mapping[str, Any]) -> bytes:
    """Instants with their offset; everything else as it is. Half a character is written as a question mark."""
    return json.dumps(told, ensure_ascii=False, indent=2, default=_written).encode(errors="replace")


def _written(value: object) -> str:
    """Raises TypeError for what has no place in a file."""
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value))
