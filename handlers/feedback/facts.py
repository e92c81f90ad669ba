"""What a henvendelse is about, whom it is for and where it is, in the words of whoever reads."""

from collections.abc import Sequence

from bot.content import Content
from bot.domain.cases import Place
from bot.domain.staff import Partner
from bot.texts import Texts

LETTERS = {Partner.POLICE: "p", Partner.MUNICIPALITY: "m"}


def kind(texts: Texts, content: Content, council: str | None, slug: str | None) -> str:
    """Its slug where the content knows it no more."""
    found = content.feedback.kind(slug or "", council)
    return found.name[texts.language] if found else slug or "–"


def whom(texts: Texts, partners: Sequence[Partner]) -> str:
    """ "politiet", "kommunen", "politi og kommune"."""
    return texts.plain("feedback-partner", partner=letters(partners))


def place(texts: Texts, content: Content, council: str | None, where: Place | None) -> str:
    """An area by its name; a pin as staff see it: the numbers say nothing to anybody."""
    area = content.feedback.area(council or "", where.area) if where and where.area else None
    if area is not None:
        return area.name[texts.language]
    return texts.plain("feedback-place-said", pinned="yes" if where and where.pin else "no")


def letters(partners: Sequence[Partner]) -> str:
    """p, m or pm."""
    return "".join(letter for partner, letter in LETTERS.items() if partner in partners)


def partners(said: str) -> tuple[Partner, ...]:
    """Whom the letters of a button mean; nobody where they are forged."""
    found = tuple(partner for partner, letter in LETTERS.items() if letter in said)
    return found if letters(found) == said else ()


def council(content: Content, slug: str | None) -> str:
    found = content.councils.by_slug.get(slug or "")
    return found.name if found else slug or "–"
