"""Hears a text as folded words with the sentence each stands in; what stands in signs alone is heard too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from bot.domain.normalise import fold

LONGEST = 4_096  # characters, as many as a message can have
_PIECE = 900  # `fold` reads a bounded beginning, so long sentences are cut
_SENTENCE = re.compile(r"(?:[!?;:…\n\u061f\u06d4]|(?<!\d)\.|\.(?!\s*[^\W\d]))+")  # "3. sal" is one
_SPELT = re.compile(r"(?<!\w)(?:[^\W\d_][ .-]){2,}[^\W\d_](?!\w)")  # "s.o.s", "h j æ l p"
_APOSTROPHE = re.compile(r"(?<=\w)['’`´ʼ](?=\w)")
_LONG_DRAWN = re.compile(r"([^\W\d])\1{2,}")
_PRESSING = re.compile(r"!\s*!|[🆘🚨🔥😱🚑🚒]")


@dataclass(frozen=True)
class Heard:
    """`sentence[i]` is the number of the sentence of `words[i]`."""

    words: tuple[str, ...]
    sentence: tuple[int, ...]
    pressing: bool
    shouted: bool
    asks: bool

    @property
    def count(self) -> int:
        """How many words there are."""
        return sum(map(bool, self.words))

    @property
    def gaps(self) -> bool:
        """Whether words were left out."""
        return not all(self.words)

    def sentences(self) -> Iterator[Heard]:
        """Each on its own, where there are several that say something."""
        numbers = sorted({number for word, number in zip(self.words, self.sentence, strict=True) if word})
        for number in numbers if len(numbers) > 1 else ():
            yield self.without([at for at, of in enumerate(self.sentence) if of != number])

    def without(self, places: Collection[int]) -> Heard:
        """The words at these places leave a gap that nothing reaches across."""
        words = tuple("" if at in places else word for at, word in enumerate(self.words))
        return replace(self, words=words)


def hear(text: str) -> Heard:
    text = _SPELT.sub(_closed_up, text[:LONGEST].replace("🆘", " sos "))
    words: list[str] = []
    sentence: list[int] = []
    for number, part in enumerate(_SENTENCE.split(text)):
        for start in range(0, len(part), _PIECE):
            said = plain(part[start : start + _PIECE]).split()
            words += said
            sentence += [number] * len(said)
    return Heard(
        tuple(words),
        tuple(sentence),
        _PRESSING.search(text) is not None,
        "!" in text or text.isupper() or _LONG_DRAWN.search(text) is not None,
        text.rstrip().endswith("?"),
    )


def _closed_up(letters: re.Match[str]) -> str:
    return re.sub(r"[ .-]", "", letters[0])


def plain(text: str) -> str:
    """Folded, with "won't" as one word and "hjæææælp" as short as it is meant."""
    return fold(_LONG_DRAWN.sub(r"\1", _APOSTROPHE.sub("", text)))
