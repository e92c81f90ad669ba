"""The sentences and the answers as they stand, read once in a process: nobody changes them."""

from collections.abc import Mapping
from functools import cache

from bot.config import CONTENT
from bot.content import Content, load_content
from bot.domain.people import Language
from bot.texts import Texts, load_texts


@cache
def texts() -> Mapping[Language, Texts]:
    return load_texts(CONTENT / "texts")


@cache
def content() -> Content:
    return load_content(CONTENT)
