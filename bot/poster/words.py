"""What stands on a poster, in the language it is for."""

from dataclasses import dataclass

from bot.domain.people import Language


@dataclass(frozen=True)
class Words:
    """What is empty is left out. Of `when`, `where` and `everybody` the first line is set large.

    `link` is what the QR code holds; `address` is the same, as one would type it.
    """

    language: Language
    council: str
    hosts: str
    kicker: str
    title: str
    about: str
    when_label: str
    when: tuple[str, ...]
    where_label: str
    where: tuple[str, ...]
    everybody: tuple[str, ...]
    follow: str
    scan: str
    address: str
    link: str
    contact: str = ""
