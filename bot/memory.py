"""Keeps what was learnt from the content in a folder, so that the next start need not learn it again."""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any, TypeVar

import numpy as np

from bot import domain

KEPT = 4
"""Files per kind of thing learnt: one for each content that takes turns on this machine."""

Learnt = TypeVar("Learnt")
log = logging.getLogger(__name__)


class Memory:
    """A cache and no more: what is missing, broken, or learnt by other code or from other content is learnt anew.

    Files are trusted only where they are this user's own and name nothing but our domain and numpy.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def recall(self, learn: Callable[..., Learnt], *given: object) -> Learnt | None:
        """What `learn(*given)` gave before, on this machine, with this code; None where nobody knows."""
        file = self._file(learn, given)
        try:
            with file.open("rb") as kept:
                if os.fstat(kept.fileno()).st_uid != os.getuid():
                    return None
                found: Learnt = _Reader(kept).load()
            file.touch()
        except FileNotFoundError:
            return None
        except Exception as error:  # a cache must not keep anybody from starting, whatever is in it
            log.warning("%s cannot be used (%s); it is learnt anew", file.name, type(error).__name__)
            return None
        return found

    def learn(self, learn: Callable[..., Learnt], *given: object) -> Learnt:
        """As `recall`, or learnt now and kept."""
        known = self.recall(learn, *given)
        if known is not None:
            return known
        learnt = learn(*given)
        self._keep(self._file(learn, given), learnt)
        return learnt

    def _file(self, learn: Callable[..., object], given: tuple[object, ...]) -> Path:
        digest = hashlib.sha256(code())
        digest.update(repr(given).encode())
        return self.folder / f"{learn.__name__.lower()}-{digest.hexdigest()[:24]}.pickle"

    def _keep(self, file: Path, learnt: object) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, delete=False) as beside:
                pickle.dump(learnt, beside, protocol=5)
            Path(beside.name).replace(file)
            self._tidy(file.name.partition("-")[0])
        except OSError as error:
            log.warning("what was learnt cannot be kept in %s: %s", self.folder, error.strerror)

    def _tidy(self, kind: str) -> None:
        files = sorted(self.folder.glob(f"{kind}-*.pickle"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[KEPT:]:
            file.unlink(missing_ok=True)


class _Reader(pickle.Unpickler):
    """Makes objects of our own domain and numpy's arrays, and nothing else."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("bot.domain.") or (module, name) in _HARMLESS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


_HARMLESS = {
    ("collections", "defaultdict"),
    ("collections", "Counter"),
    ("builtins", "list"),
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("numpy", "ndarray"),
    ("numpy", "dtype"),
    ("numpy._core.numeric", "_frombuffer"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.multiarray", "scalar"),
}


@lru_cache(maxsize=1)
def code() -> bytes:
    """A digest of all code that learns: another version of it learns anew."""
    digest = hashlib.sha256(np.__version__.encode())
    folder = Path(domain.__file__).parent
    for file in sorted(folder.rglob("*.py")):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.digest()
