"""What the detector answers: how sure it is of a danger, and of which kind it is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.emergency.lexicon import Kind, Level

_PRECEDENCE = {kind: -at for at, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Alarm:
    """`because` is the rule as it stands in the content: for whoever mends it, never the resident's words."""

    level: Level
    kind: Kind | None = None
    because: str = ""

    @property
    def rank(self) -> tuple[int, int]:
        """The surest first, then the kind that needs words of its own most."""
        return self.level, _PRECEDENCE[self.kind] if self.kind else 0


NO_ALARM = Alarm(Level.NONE)
