"""Reads sets of sentences on which the detector of emergencies is measured: JSON lines, as in tests/emergency/."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.domain.emergency import Kind
from bot.domain.emergency.report import Example, Wanted
from bot.errors import ContentError


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    language: str
    wanted: Wanted
    kind: Kind | None = None


def read_examples(file: Path) -> list[Example]:
    """Raises ContentError with the file and the line that cannot be read."""
    if not file.is_file():
        raise ContentError(f"There is no file {file}.")
    found = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        try:
            row = _Line.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            raise ContentError(f"{file.name}:{number}: {place or 'the line'}: {first['msg']}.") from None
        found.append(Example(row.text, row.language, row.wanted, row.kind))
    return found
