"""Who writes to Lokalråd: a guest, of whom nothing is kept, or a resident, who accepted the notice."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Guest:
    """Somebody who has not accepted the notice (yet); what they write is answered and not kept."""

    chat_id: int = field(repr=False)
    language: Language


@dataclass(frozen=True)
class Resident:
    """Somebody who accepted the notice. Name and username are never kept; the chat id is sealed at rest."""

    id: int
    chat_id: int = field(repr=False)
    language: Language
    council: str | None
    notice_version: str


Visitor: TypeAlias = Guest | Resident


def language_from(code: str | None) -> Language:
    """The language to begin in, from Telegram's IETF tag: Danish for the Nordic ones and where none is told."""
    return "da" if (code or "da").lower().split("-")[0] in {"da", "no", "nb", "nn", "sv", "fo", "kl"} else "en"
