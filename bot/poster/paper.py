"""A sheet of paper to set text on: which letters there are, how high a paragraph becomes, and a QR code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import segno
from fpdf import FPDF
from fpdf.enums import MethodReturnValue

FONT, FONTS = "Open Sans", Path(__file__).parent / "fonts"
POINT = 25.4 / 72
LINE = 1.28
"""From one line to the next, in sizes of the letters."""

Colour = tuple[int, int, int]
INK: Colour = (26, 26, 26)


@dataclass(frozen=True)
class Paragraph:
    """`size` is in points; `above` is the room before it."""

    text: str
    size: float
    bold: bool = False
    colour: Colour = INK
    above: float = 0

    def scaled(self, by: float, *, least: float = 0) -> Paragraph:
        """What is no larger than `least` stays as it is."""
        size = max(self.size * by, min(self.size, least))
        return Paragraph(self.text, size, self.bold, self.colour, self.above * by)


class Paper:
    """One page of A4, on which everything is in millimetres from the upper left corner.

    `missing` are letters that were to be set and that the font does not have.
    """

    WIDTH, HEIGHT = 210.0, 297.0

    def __init__(self, *, title: str, language: str, now: datetime) -> None:
        pdf = self._pdf = FPDF(format="A4")
        pdf.set_auto_page_break(False)
        pdf.c_margin = 0
        pdf.set_creation_date(now)
        pdf.set_lang(language)
        pdf.set_title(title)
        for style, name in (("", "Regular"), ("B", "Bold")):
            pdf.add_font(FONT, style, FONTS / f"OpenSans-{name}.ttf")
        self._letters = pdf.fonts[FONT.lower()].cmap.keys()  # type: ignore[union-attr]
        self.missing: set[str] = set()
        pdf.add_page()

    def height(self, paragraphs: Sequence[Paragraph], width: float) -> float:
        return sum(each.above + self._lines(each, width) * each.size * POINT * LINE for each in paragraphs)

    def longest_word(self, paragraph: Paragraph) -> float:
        """How wide it is."""
        self._choose(paragraph)
        return max((self._pdf.get_string_width(word) for word in self._printable(paragraph).split()), default=0)

    def set(self, paragraphs: Sequence[Paragraph], x: float, y: float, width: float) -> float:
        """Where the next thing below may begin."""
        for each in paragraphs:
            self._choose(each)
            self._pdf.set_xy(x, y + each.above)
            self._pdf.multi_cell(width, each.size * POINT * LINE, self._printable(each), align="L")
            y += self.height([each], width)
        return y

    def block(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        self._pdf.set_fill_color(*colour)
        self._pdf.rect(x, y, width, height, style="F")

    def code(self, link: str, x: float, y: float, size: float) -> None:
        """As squares, sharp at any size; on a screen it can be tapped. The white around it is for others to keep."""
        rows = [bytes(row) for row in segno.make(link, error="m", micro=False).matrix]
        each = size / len(rows)
        self._pdf.set_fill_color(0, 0, 0)
        for at, row in enumerate(rows):
            start = 0
            while (start := row.find(1, start)) >= 0:
                end = row.find(0, start) if 0 in row[start:] else len(row)
                self._pdf.rect(x + start * each, y + at * each, (end - start) * each, each, style="F")
                start = end
        self._pdf.link(x, y, size, size, link)

    def pdf(self) -> bytes:
        return bytes(self._pdf.output())

    def _choose(self, paragraph: Paragraph) -> None:
        self._pdf.set_font(FONT, "B" if paragraph.bold else "", paragraph.size)
        self._pdf.set_text_color(*paragraph.colour)

    def _lines(self, paragraph: Paragraph, width: float) -> int:
        self._choose(paragraph)
        text = self._printable(paragraph)
        set_in = self._pdf.multi_cell(width, None, text, align="L", dry_run=True, output=MethodReturnValue.LINES)
        assert isinstance(set_in, list)
        return len(set_in)

    def _printable(self, paragraph: Paragraph) -> str:
        """What the font has no letters for goes to `missing` instead."""
        text = " ".join(paragraph.text.split())
        self.missing |= {letter for letter in text if ord(letter) not in self._letters}
        return "".join(letter for letter in text if letter not in self.missing)
