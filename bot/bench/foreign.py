"""An environment of its own for aiogram, whose pins differ from Lokalråd's; made once, in the cache folder."""

import subprocess
import sys
from pathlib import Path

PINNED = "aiogram==3.31.0"
SECONDS = 300


class AiogramAbsent(Exception):
    """It could not be installed here."""


def aiogram_python(cache: Path) -> Path:
    """The Python that has aiogram. Raises AiogramAbsent."""
    folder = cache / "bench" / PINNED
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    ready = folder / "ready"
    if not ready.exists():
        print(f"installing {PINNED} in {folder}, once", flush=True)
        _run(sys.executable, "-m", "venv", "--clear", str(folder))
        _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PINNED)
        ready.touch()
    return python


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)  # noqa: S603 - our own words
    except (subprocess.SubprocessError, OSError) as error:
        raise AiogramAbsent(f"`{' '.join(command[1:4])}` did not work ({type(error).__name__})") from error
