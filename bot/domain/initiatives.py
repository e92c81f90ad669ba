"""What is or was done for safety, by whom and where: for those who want to look around."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.domain.answers import Source

Kind = Literal["project", "partnership", "offer"]
Status = Literal["running", "finished", "unknown"]
KINDS: tuple[Kind, ...] = ("offer", "partnership", "project")
"""In the order in which they are offered: what can be used today first."""


@dataclass(frozen=True)
class Initiative:
    """`district` is a police district, None where it is found in the whole country. `councils` are slugs of ours,
    `places` are names of other places. `began` and `ended` are years; `amount` is in kroner. `facts` are the ids that
    the text cites, `confidence` is how well the rest is documented."""

    id: str
    kind: Kind
    title: Mapping[str, str]
    text: Mapping[str, str]
    status: Status
    source: Source
    district: str | None = None
    councils: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    began: int | None = None
    ended: int | None = None
    amount: int | None = None
    facts: tuple[str, ...] = ()
    confidence: str = ""

    def reaches(self, council: str) -> bool:
        """Whether a resident of that council can meet it: there, in all councils, or in the whole country."""
        return council in self.councils or self.district is None
