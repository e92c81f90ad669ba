"""Whatever happens to henvendelser in a year, in any order: none ends in silence, and nothing leads to who let go."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.services.caselife import CaseLife

SOAK = int(os.environ.get("LOKALRAAD_SOAK_LIVES", "600"))


def live(migrated: Path, *, examples: int, steps: int) -> None:
    CaseLife.migrated = migrated
    machine = CaseLife.TestCase
    every = list(HealthCheck)
    machine.settings = settings(max_examples=examples, stateful_step_count=steps, suppress_health_check=every)
    machine("runTest").runTest()


@pytest.mark.timeout(180)
def test_a_year_of_henvendelser(migrated_sqlite: Path) -> None:
    live(migrated_sqlite, examples=12, steps=30)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_hundreds_of_years(migrated_sqlite: Path) -> None:
    live(migrated_sqlite, examples=SOAK, steps=100)
