"""How soon a question is matched among 300 answers with six phrases each, none of them asked before."""

import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence

from bot.domain.faq import Matcher

ENTRIES, PHRASES, QUERIES = 300, 6, 1_200
SEED = 1
MOST_MS = 30.0
"""What p95 must stay under."""

_ONSETS, _VOWELS, _CODAS = "bdfghjklmnprstv", "aeiouyæøå", "nrlstdgk"
_GLUE = (
    "hvad",
    "hvordan",
    "hvor",
    "er",
    "jeg",
    "det",
    "en",
    "på",
    "til",
    "med",
    "min",
    "kan",
    "how",
    "the",
    "is",
    "my",
)
_LETTERS = "abcdefghijklmnoprstuvyæøå"


def bench() -> int:
    """Print build time, latency of single questions and memory; 1 where p95 is more than 30 ms."""
    chance = random.Random(SEED)  # noqa: S311 - the same words on every machine, not a secret
    lexicon = sorted({_word(chance) for _ in range(4_000)})
    entries = {f"entry-{i:03}": tuple(_phrases(chance, lexicon)) for i in range(ENTRIES)}
    began = time.perf_counter()
    matcher = Matcher(entries)
    print(f"{ENTRIES} answers, {PHRASES} phrases each: built in {time.perf_counter() - began:.1f} s")
    took = [_spent(matcher, question) for question in queries(chance, entries, lexicon)]
    spent, worked = sorted(waited for waited, _ in took), sorted(worked for _, worked in took)
    p50, p95 = _at(spent, 0.50), _at(spent, 0.95)
    print(f"{len(spent)} questions: p50 {p50:.1f} ms, p95 {p95:.1f} ms, longest {spent[-1]:.1f} ms")
    print(f"of that the processor worked: p50 {_at(worked, 0.50):.1f} ms, p95 {_at(worked, 0.95):.1f} ms")
    print(f"memory of this process: {_megabytes():.0f} MB at most")
    return 1 if p95 > MOST_MS else 0


def queries(chance: random.Random, entries: dict[str, tuple[str, ...]], lexicon: Sequence[str]) -> Iterator[str]:
    """Each differs from all others: what was looked up for one helps no other."""
    phrases = [phrase for some in entries.values() for phrase in some]
    asked: set[str] = set()
    while len(asked) < QUERIES:
        kind = (_as_it_stands, _misspelt, _unknown, _telegraphic, _long)[len(asked) % 5]
        question = kind(chance, chance.choice(phrases), lexicon)
        if question not in asked:
            asked.add(question)
            yield question


def _phrases(chance: random.Random, lexicon: Sequence[str]) -> Iterator[str]:
    """About one subject: a handful of words of its own among common ones."""
    subject = chance.sample(lexicon, 8)
    for _ in range(PHRASES):
        said = [*chance.sample(subject, 3), chance.choice(lexicon), *chance.sample(_GLUE, 4)]
        chance.shuffle(said)
        yield " ".join(said)


def _word(chance: random.Random) -> str:
    """One to three syllables, now and then two words in one, as in Danish."""
    syllables = chance.choice((1, 2, 2, 2, 3, 4))
    return "".join(chance.choice(letters) for letters in (_ONSETS, _VOWELS, _CODAS) * syllables)


def _as_it_stands(chance: random.Random, phrase: str, lexicon: Sequence[str]) -> str:
    """In other words around it."""
    return f"{phrase} {chance.choice(lexicon)} {chance.choice(_GLUE)}"


def _misspelt(chance: random.Random, phrase: str, lexicon: Sequence[str]) -> str:
    return " ".join(_slip(chance, word) for word in phrase.split())


def _unknown(chance: random.Random, phrase: str, lexicon: Sequence[str]) -> str:
    """Half of the words are nobody's."""
    return " ".join(word if chance.random() < 0.5 else _word(chance) for word in phrase.split())


def _telegraphic(chance: random.Random, phrase: str, lexicon: Sequence[str]) -> str:
    return " ".join([*(word for word in phrase.split() if word not in _GLUE), _word(chance)])


def _long(chance: random.Random, phrase: str, lexicon: Sequence[str]) -> str:
    """A story of forty words with compounds in it."""
    story = [chance.choice(lexicon) + chance.choice(lexicon) for _ in range(4)]
    story += [_slip(chance, chance.choice(lexicon)) for _ in range(16)]
    story += [*phrase.split(), *(chance.choice(_GLUE) for _ in range(12))]
    chance.shuffle(story)
    return " ".join(story)


def _slip(chance: random.Random, word: str) -> str:
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(_LETTERS) + word[at + chance.randrange(2) :]


def _spent(matcher: Matcher, question: str) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor: on a busy machine they are far apart."""
    began, worked = time.perf_counter(), time.process_time()
    matcher.decide(question)
    return (time.perf_counter() - began) * 1_000, (time.process_time() - worked) * 1_000


def _at(sorted_values: Sequence[float], share: float) -> float:
    return sorted_values[int(len(sorted_values) * share)]


def _megabytes() -> float:
    """The most this process ever took; macOS tells bytes, Linux kilobytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
