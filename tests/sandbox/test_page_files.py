"""The page's files hold together: both languages say the same things, and nothing is fetched from elsewhere."""

import re
from pathlib import Path
from typing import get_args

from sandbox.errors import Code

STATIC = Path(__file__).parents[2] / "sandbox" / "page" / "static"
SENTENCE = re.compile(r'^  (\w+): "(.*)",$', re.MULTILINE)
OWN_WORDS = {"http://www.w3.org/2000/svg"}


def sentences(language: str) -> dict[str, set[str]]:
    """Key → the words that the sentence leaves open."""
    found = SENTENCE.findall((STATIC / f"strings-{language}.js").read_text(encoding="utf-8"))
    return {key: set(re.findall(r"\{(\w+)\}", sentence)) for key, sentence in found}


def scripts() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in STATIC.glob("*.js") if not path.stem.startswith("strings-")
    )


def test_both_languages_say_the_same_things() -> None:
    danish, english = sentences("da"), sentences("en")
    assert danish.keys() == english.keys()
    # The Danish call the bot by name where the English need not, so only the keys must agree exactly.
    assert {key for key in danish if english[key] - danish[key]} == set()


def test_every_sentence_asked_for_exists() -> None:
    asked = set(re.findall(r'\bt\("(\w+)"', scripts()))
    assert asked - sentences("da").keys() == set()


def test_whatever_cannot_be_done_is_said_in_both_languages() -> None:
    assert {f"cannot_{code}" for code in get_args(Code)} <= sentences("da").keys()


def test_nothing_comes_from_another_address() -> None:
    everything = scripts() + "".join(
        path.read_text(encoding="utf-8") for path in STATIC.iterdir() if path.suffix != ".js"
    )
    assert set(re.findall(r"https?://[^\s\"'`$]+", everything)) <= OWN_WORDS


def test_markup_is_never_parsed_from_words() -> None:
    assert re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", scripts()) is None
