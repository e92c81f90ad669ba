"""What the bot knows by heart: the answers, the sentences of every language, and what it learnt from them."""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content import Content, load_content
from bot.domain.emergency import Detector
from bot.domain.faq import Matcher
from bot.domain.mind import Mind
from bot.domain.people import Language
from bot.memory import Memory
from bot.texts import Texts, load_texts

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Knowledge:
    """Read once at start; only the matcher may come some seconds later."""

    content: Content
    texts: Mapping[Language, Texts]
    detector: Detector
    mind: Mind
    memory: Memory

    def learn(self) -> Matcher:
        """The matcher, learnt now where nobody remembers it (seconds of work: not in the event loop)."""
        if self.mind.matcher is None:
            began = time.monotonic()
            self.mind.matcher = matcher_of(self.content, self.memory)
            log.info("the answers are learnt by heart, in %.1f s", time.monotonic() - began)
        return self.mind.matcher


def load_knowledge(root: Path, cache: Path) -> Knowledge:
    """`mind.matcher` is there where `cache` remembers it; else somebody has to `learn`.

    Raises ContentError with every problem there is in the files under `root`.
    """
    content, memory = load_content(root), Memory(cache)
    detector = memory.learn(Detector, content.emergency, tuple(content.calm))
    mind = Mind(memory.recall(Matcher, *_of_matcher(content)))
    return Knowledge(content, load_texts(root / "texts"), detector, mind, memory)


def matcher_of(content: Content, memory: Memory) -> Matcher:
    """Learnt now where `memory` does not know it."""
    return memory.learn(Matcher, *_of_matcher(content))


def _of_matcher(content: Content) -> tuple[object, ...]:
    return content.spoken, content.elsewhere, content.synonyms
