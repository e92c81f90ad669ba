"""Seals what must not be readable in a copy of the database, and hashes what must be findable without being read."""

import base64
import hmac
import os
import secrets
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.errors import KeyUnknown, SettingsError, Unsealable

NONCE = 12
KEY = 32


class Sealer:
    """Seals with its first key and opens with any of its keys (AES-256-GCM; keys of 32 bytes).

    A sealed value is `key id length, key id, nonce, ciphertext`. Where it stands (table and column) is bound in as
    associated data, so a value copied to another column does not open.
    """

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        self.key_ids = tuple(keys)
        self._ciphers = {key_id: AESGCM(_derive(key, b"seal")) for key_id, key in keys.items()}
        self._hashes = {key_id: _derive(key, b"find") for key_id, key in keys.items()}

    def seal(self, plain: bytes, *, where: str) -> bytes:
        """`where` is `table.column`."""
        key_id = self.key_ids[0]
        name, nonce = key_id.encode(), os.urandom(NONCE)
        return bytes([len(name)]) + name + nonce + self._ciphers[key_id].encrypt(nonce, plain, where.encode())

    def unseal(self, sealed: bytes, *, where: str) -> bytes:
        """Raises KeyUnknown where the key is not here, Unsealable where the value does not fit."""
        key_id, rest = sealed_with(sealed), sealed[1 + sealed[0] :]
        if key_id not in self._ciphers:
            raise KeyUnknown
        try:
            return self._ciphers[key_id].decrypt(rest[:NONCE], rest[NONCE:], where.encode())
        except (InvalidTag, ValueError):  # changed, or cut short
            raise Unsealable from None

    def hashes(self, value: str, *, where: str) -> tuple[str, ...]:
        """Keyed hashes (HMAC-SHA256, hex) under which `value` may stand, that of the present key first."""
        message = f"{where}|{value}".encode()
        return tuple(hmac.new(key, message, sha256).hexdigest() for key in self._hashes.values())

    def codes(self, value: str, *, signs: str, length: int) -> tuple[str, ...]:
        """So many signs that nobody without the key can work out from `value`: with each key, the present one
        first."""
        return tuple(_spelled(int(each, 16), signs, length) for each in self.hashes(value, where="code"))

    def __repr__(self) -> str:
        return f"Sealer(key_ids={self.key_ids!r})"


def _spelled(number: int, signs: str, length: int) -> str:
    found = ""
    while len(found) < length:
        number, place = divmod(number, len(signs))
        found += signs[place]
    return found


def sealed_with(sealed: bytes) -> str:
    """The id of the key a value was sealed with; Unsealable where it is not a sealed value."""
    try:
        return sealed[1 : 1 + sealed[0]].decode()
    except (IndexError, UnicodeDecodeError):
        raise Unsealable from None


def read_keys(written: str) -> dict[str, bytes]:
    """Keys from `id:base64[,id:base64]`, the present one first.

    Raises:
        SettingsError: where it is not written so, or a key is not 32 bytes.
    """
    keys: dict[str, bytes] = {}
    for part in written.replace("\n", ",").split(","):
        if not part.strip():
            continue
        key_id, _, encoded = part.strip().partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except ValueError:
            key = b""
        if not key_id.isalnum() or not key_id.isascii() or len(key_id) > 16 or len(key) != KEY:
            raise SettingsError(
                "LOKALRAAD_KEY should be `id:base64` with 32 bytes: run `lokalraad key` for a new one."
            )
        if key_id in keys:
            raise SettingsError(f"LOKALRAAD_KEY has two keys of the name {key_id}: each needs its own.")
        keys[key_id] = key
    if not keys:
        raise SettingsError("LOKALRAAD_KEY is empty: run `lokalraad key` for a new one.")
    return keys


def new_key() -> str:
    """A fresh key as it is written in LOKALRAAD_KEY."""
    return f"{secrets.token_hex(4)}:{base64.b64encode(secrets.token_bytes(KEY)).decode()}"


def key_in(folder: Path) -> tuple[str, bool]:
    """The key file of `folder`, made with mode 0600 where absent; also whether it was made just now."""
    path = folder / "key"
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        # Written aside and then given its name, so that nobody reads, or is left with, half a key.
        descriptor, aside = tempfile.mkstemp(dir=folder, prefix="key-")  # mode 0600
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(written := new_key())
            file.flush()
            os.fsync(descriptor)
        try:
            os.link(aside, path)
        except FileExistsError:
            pass  # another process was first
        else:
            return written, True
        finally:
            Path(aside).unlink()
    return path.read_text("utf-8"), False


def _derive(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY, salt=None, info=b"lokalraad:" + purpose).derive(key)
