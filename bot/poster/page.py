"""Where everything on a poster goes: what is long shrinks until all of it is there, and nothing covers anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from bot.poster.paper import Colour, Paper, Paragraph
from bot.poster.words import Words

MARGIN = 20.0
WIDTH = Paper.WIDTH - 2 * MARGIN
HEAD = 32.0
"""Height of the band at the top."""

CODE, QUIET = 52.0, 8.0
"""The QR code's size, and the white that scanners need around it."""

FOOT = CODE + QUIET + MARGIN
APART = 8.0
"""Between what it is about and day and place, at least."""

LABEL = 34.0
"""How far from the margin day and place stand, with what they are to the left of them."""

LEGIBLE = 10.5
"""Points. Smaller only where it would not all be there otherwise."""

SIZES = [*((each / 100, LEGIBLE) for each in range(100, 34, -2)), *((each / 100, 0.0) for each in range(80, 18, -2))]
"""What is tried in turn: how much smaller, but nothing smaller than that."""

BLUE: Colour = (16, 56, 110)
PALE: Colour = (232, 239, 247)
GREY: Colour = (80, 80, 80)
WHITE: Colour = (255, 255, 255)


class Poster(NamedTuple):
    """`missing` are letters that had to be left out, because the font does not have them."""

    pdf: bytes
    missing: frozenset[str]


def draw(words: Words, now: datetime) -> Poster:
    """One page. It needs no font and nothing else of the machine it is made on."""
    paper = Paper(title=words.title, language=words.language, now=now)
    _head(paper, words)
    _foot(paper, words)
    _body(paper, words, top=HEAD + 12, bottom=Paper.HEIGHT - FOOT - 8)
    return Poster(paper.pdf(), frozenset(paper.missing))


def _head(paper: Paper, said: Words) -> None:
    paper.block(0, 0, Paper.WIDTH, HEAD, BLUE)
    name = Paragraph(said.council, 22, bold=True, colour=WHITE)
    below = Paragraph(said.hosts, 12, colour=WHITE)
    _set_fitting(paper, [name, below], MARGIN, WIDTH, top=8, bottom=HEAD - 6)


def _body(paper: Paper, said: Words, *, top: float, bottom: float) -> None:
    """As large as it can be with all of it there; day and place stand as low as they can."""
    title = _title(paper, said)
    for size, least in SIZES:
        upper = [each.scaled(size, least=least) for each in (*title, Paragraph(said.about, 16, above=5))]
        lower = _Box(paper, said, size, least)
        if paper.height(upper, WIDTH) + APART + lower.height <= bottom - top:
            break
    lower.set(max(paper.set(upper, MARGIN, top, WIDTH) + APART, bottom - lower.height))


def _title(paper: Paper, said: Words) -> list[Paragraph]:
    """No word of it is cut in two unless it would be tiny."""
    kicker = Paragraph(said.kicker, 17, bold=True, colour=BLUE)
    title = Paragraph(said.title, 44, bold=True, above=2)
    wide = paper.longest_word(title)
    return [kicker, title.scaled(max(0.4, min(1, 0.99 * WIDTH / wide))) if wide else title]


class _Box:
    """Day and place, and for whom it is, on a ground of their own."""

    PADDING, INNER = 7.0, WIDTH - LABEL

    def __init__(self, paper: Paper, said: Words, size: float, least: float) -> None:
        self._paper, self._gap = paper, 5 * size
        rows = (
            (said.when_label, [Paragraph(line, 22, bold=True) for line in said.when]),
            (said.where_label, _told(said.where)),
            ("", _told(said.everybody)),
        )
        self._rows = [
            (
                Paragraph(label, 13, colour=GREY, above=1.4).scaled(size),
                [each.scaled(size, least=least) for each in told],
            )
            for label, told in rows
        ]

    @property
    def height(self) -> float:
        inner = sum(self._paper.height(told, self.INNER) for _, told in self._rows)
        return inner + 2 * self.PADDING + self._gap * (len(self._rows) - 1)

    def set(self, y: float) -> None:
        self._paper.block(MARGIN - self.PADDING, y, WIDTH + 2 * self.PADDING, self.height, PALE)
        y += self.PADDING
        for label, told in self._rows:
            self._paper.set([label], MARGIN, y, LABEL)
            y = self._paper.set(told, MARGIN + LABEL, y, self.INNER) + self._gap


def _told(lines: Sequence[str]) -> list[Paragraph]:
    """The first line is large and bold."""
    return [
        Paragraph(line, 13 if at else 18, bold=not at, above=1 if at else 0) for at, line in enumerate(lines) if line
    ]


def _foot(paper: Paper, said: Words) -> None:
    y = Paper.HEIGHT - FOOT + QUIET
    paper.code(said.link, MARGIN, y, CODE)
    x = MARGIN + CODE + QUIET + 2
    told = [
        Paragraph(said.follow, 17, bold=True, colour=BLUE),
        Paragraph(said.scan, 12, above=2),
        Paragraph(said.address, 13, bold=True, above=2),
        Paragraph(said.contact, 11, colour=GREY, above=3),
    ]
    _set_fitting(paper, told, x, Paper.WIDTH - MARGIN - x, top=y - 1.5, bottom=Paper.HEIGHT - 12)


def _set_fitting(
    paper: Paper, told: Sequence[Paragraph], x: float, width: float, *, top: float, bottom: float
) -> None:
    """As large as fits between the two."""
    kept = [each for each in told if each.text]
    for size, least in SIZES:
        smaller = [each.scaled(size, least=least) for each in kept]
        if paper.height(smaller, width) <= bottom - top:
            break
    paper.set(smaller, x, top, width)
