"""What residents meet hardly depends on the database: one is enough, but where much hangs on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import fresh

ON_BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(params=["sqlite"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """In place of the one that gives both; `services`, `intake` and `stories` use that."""
    yield from fresh(request, tmp_path)
