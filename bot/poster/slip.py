"""A receipt to hand to somebody who rang, wrote or came: on the upper half of A4, so that it folds to A5."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Language
from bot.poster.page import BLUE, GREY, MARGIN, PALE, QUIET, WHITE, WIDTH
from bot.poster.paper import Paper, Paragraph

HEAD = 22.0
"""Height of the band at the top, in millimetres."""

CODE = 32.0
"""The QR code's size."""

HALF = Paper.HEIGHT / 2
BOX = 26.0


@dataclass(frozen=True)
class Slip:
    """What stands on it: nothing of what somebody told. `told` is what happens and how the code is used."""

    language: Language
    title: str
    council: str
    reference_label: str
    reference: str
    code_label: str
    code: str
    told: tuple[str, ...]
    scan: str
    link: str


def draw_slip(slip: Slip, now: datetime) -> bytes:
    """One page as a PDF, of which the lower half is empty."""
    paper = Paper(title=slip.title, language=slip.language, now=now)
    paper.block(0, 0, Paper.WIDTH, HEAD, BLUE)
    heads = [Paragraph(slip.title, 18, bold=True, colour=WHITE), Paragraph(slip.council, 11, colour=WHITE)]
    paper.set(heads, MARGIN, 4, WIDTH)
    _numbers(paper, slip, HEAD + 6)
    _told(paper, slip, HEAD + BOX + 11)
    return paper.pdf()


def _numbers(paper: Paper, slip: Slip, y: float) -> None:
    """Large: they are read aloud, and copied by hand."""
    paper.block(MARGIN - 6, y, WIDTH + 12, BOX, PALE)
    left = [Paragraph(slip.reference_label, 10, colour=GREY), Paragraph(slip.reference, 26, bold=True)]
    right = [Paragraph(slip.code_label, 10, colour=GREY), Paragraph(slip.code, 18, bold=True, above=2.5)]
    paper.set(left, MARGIN, y + 4, WIDTH * 0.35)
    paper.set(right, MARGIN + WIDTH * 0.36, y + 4, WIDTH * 0.64)


def _told(paper: Paper, slip: Slip, y: float) -> None:
    """As large as fits above the fold, beside the code to scan."""
    width = WIDTH - CODE - QUIET
    for size in (11.5, 10.5, 9.5, 8.5):
        said = [Paragraph(line, size, above=1.6) for line in slip.told]
        if paper.height(said, width) <= HALF - y - 4:
            break
    paper.set(said, MARGIN, y, width)
    x = MARGIN + width + QUIET
    paper.code(slip.link, x, y + 2, CODE)
    paper.set([Paragraph(slip.scan, 9, colour=GREY)], x, y + CODE + 4, CODE)
