"""The folder of an operator who has set nothing, without and with a database."""

import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config import OperatorSettings
from tests.living import Clock


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: Clock) -> Path:
    """Where they sit, on a Monday in November; nothing is there."""
    monkeypatch.setattr("bot.clock.now", clock)
    monkeypatch.chdir(tmp_path)
    for name in OperatorSettings.model_fields:
        monkeypatch.delenv(f"LOKALRAAD_{name.upper()}", raising=False)
    monkeypatch.setenv("LOKALRAAD_DATA", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def data(bare: Path, migrated_sqlite: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """With a database."""
    (bare / "data").mkdir()
    shutil.copy(migrated_sqlite, bare / "data" / "lokalraad.sqlite")
    assert main(["migrate"]) == 0
    capsys.readouterr()
    return bare
