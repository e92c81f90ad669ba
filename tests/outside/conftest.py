"""Processes that are started find the answers learnt: at that they would be longer than at all that is tested."""

import pytest

from bot.knowledge import Knowledge


@pytest.fixture(autouse=True)
def learnt(knowledge: Knowledge) -> Knowledge:
    """By this process, into the folder that the others are given, too."""
    return knowledge
