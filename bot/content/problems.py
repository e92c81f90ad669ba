"""What is wrong in content/, gathered over all files so that one run of `lokalraad check` shows everything."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. Prints as `content/faq/x.md:12: sentence`; a warning may wait."""

    file: str
    line: int
    sentence: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'warning: ' if self.warning else ''}{self.sentence}"


@dataclass
class Problems:
    """The list that every reader of content adds to instead of stopping."""

    root: Path
    found: list[Problem] = field(default_factory=list)

    def add(self, file: Path, line: int, sentence: str, *, warning: bool = False) -> None:
        shown = file.relative_to(self.root.parent) if file.is_relative_to(self.root.parent) else file
        self.found.append(Problem(shown.as_posix(), max(1, line), sentence, warning))

    def listed(self) -> list[Problem]:
        return sorted(set(self.found))
