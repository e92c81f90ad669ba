"""Which side of which case a button or a form means."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.references import reference_in
from bot.domain.staff import Partner
from bot.errors import CaseUnknown
from bot.services.feedback import Side

LETTERS = {"p": Partner.POLICE, "m": Partner.MUNICIPALITY}


class OfCase(Protocol):
    """A button that carries a reference and the letter of a partner."""

    @property
    def reference(self) -> str: ...

    @property
    def partner(self) -> str: ...


@dataclass(frozen=True)
class At:
    """A reference, and the partner whose part of it is meant."""

    number: str
    partner: Partner

    @property
    def letter(self) -> str:
        return next(letter for letter, partner in LETTERS.items() if partner is self.partner)

    @property
    def both(self) -> tuple[str, str]:
        """As the first two values of a button."""
        return self.number, self.letter


def at(number: str, letter: str) -> At:
    """Raises CaseUnknown for what is forged, as for what does not exist."""
    if letter not in LETTERS or reference_in(number) != number:
        raise CaseUnknown
    return At(number, LETTERS[letter])


def of(side: Side) -> At:
    return At(side.case.reference, side.part.partner)
