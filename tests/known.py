"""The sentences and the answers as they stand are read once in a process, whoever asks: nobody changes them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import bot.content
import bot.texts
from bot.config import CONTENT
from bot.content import Content, Reading, load_content
from bot.domain.people import Language
from bot.texts import Texts, load_texts

_read_content, _read_texts = bot.content.read_content, bot.texts._load


def texts() -> Mapping[Language, Texts]:
    return load_texts(CONTENT / "texts")


def content() -> Content:
    return load_content(CONTENT)


@cache
def _our_content() -> Reading:
    return _read_content(CONTENT)


@cache
def _our_texts(language: Language) -> Texts:
    return _read_texts(CONTENT / "texts", language)


def _content_at(root: Path) -> Reading:
    """What a test wrote itself is read as often as it is asked for."""
    return _our_content() if root.resolve() == CONTENT.resolve() else _read_content(root)


def _texts_at(folder: Path, language: Language) -> Texts:
    ours = folder.resolve() == (CONTENT / "texts").resolve()
    return _our_texts(language) if ours else _read_texts(folder, language)


bot.content.read_content = _content_at
bot.texts._load = _texts_at
