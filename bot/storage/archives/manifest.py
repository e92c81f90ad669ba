"""What stands at the head of a backup: of which version, when, how many rows, and a seal on all of it."""

import hmac
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from bot.errors import ArchiveUnusable, KeyUnknown
from bot.sealing import Sealer
from bot.storage.archives.shape import KINDS, Shape

FORMAT = 1
NAME = "manifest.json"
PLACE = "backup.manifest"


@dataclass(frozen=True)
class Manifest:
    """`tables` in the order in which they can be filled."""

    revision: str
    created_at: datetime
    tables: Sequence[Shape]

    @property
    def rows(self) -> int:
        return sum(each.rows for each in self.tables)


def packed(manifest: Manifest, sealer: Sealer) -> bytes:
    """With a keyed hash, so that nobody without the key changes a backup unnoticed."""
    told = {
        "format": FORMAT,
        "revision": manifest.revision,
        "created_at": manifest.created_at.isoformat(),
        "tables": [asdict(each) for each in manifest.tables],
    }
    signed = {"key_id": sealer.key_ids[0], "hash": sealer.hashes(_digest(told), where=PLACE)[0]}
    return json.dumps(told | {"signed": signed}, indent=1).encode()


def unpacked(written: bytes, sealer: Sealer) -> Manifest:
    """Raises ArchiveUnusable, and KeyUnknown where it was made with a key that is not among ours."""
    try:
        told = json.loads(written)
        signed = told.pop("signed")
        if told["format"] != FORMAT:
            raise ArchiveUnusable(f"is in format {told['format']}, and this version reads format {FORMAT}")
        _prove(_digest(told), signed, sealer)
        tables = [_shape(each) for each in told["tables"]]
        return Manifest(told["revision"], datetime.fromisoformat(told["created_at"]), tables)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ArchiveUnusable("is no backup of Lokalråd") from None


def _prove(digest: str, signed: dict[str, str], sealer: Sealer) -> None:
    if signed["key_id"] not in sealer.key_ids:
        raise KeyUnknown
    ours = dict(zip(sealer.key_ids, sealer.hashes(digest, where=PLACE), strict=True))[signed["key_id"]]
    if not hmac.compare_digest(ours, signed["hash"]):
        raise ArchiveUnusable("was changed since it was made, or was made with another key of the same name")


def _digest(told: dict[str, Any]) -> str:
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _shape(told: dict[str, Any]) -> Shape:
    columns = tuple((name, kind) for name, kind in told["columns"])
    if not all(kind in KINDS for _, kind in columns):
        raise ValueError
    return Shape(**told | {"columns": columns})
