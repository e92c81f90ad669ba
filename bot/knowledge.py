"""What the bot knows by heart: the answers, the sentences of every language, and the matcher that finds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content import Content, check_content, load_content
from bot.domain.faq import Matcher
from bot.domain.people import Language
from bot.texts import Texts, check_texts, load_texts


@dataclass(frozen=True)
class Knowledge:
    """Read once at start; it does not change while the process lives."""

    content: Content
    texts: Mapping[Language, Texts]
    matcher: Matcher


def load_knowledge(root: Path) -> Knowledge:
    """Raises ContentError with every problem there is in the files under `root`."""
    content = load_content(root)
    return Knowledge(content, load_texts(root / "texts"), Matcher(content.spoken, content.elsewhere))


def check_knowledge(root: Path) -> list[str]:
    """Everything that is wrong under `root`, a line each; empty when all is well."""
    return [str(problem) for problem in check_content(root)] + check_texts(root / "texts")
