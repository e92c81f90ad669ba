"""What was learnt is found again by the same content and code only; a broken cache keeps nobody waiting."""

import logging
import os
import pickle
from pathlib import Path

import pytest

from bot.domain.faq import Decision, Matcher
from bot.knowledge import load_knowledge
from bot.memory import KEPT, Memory
from tests.content.conftest import few

__all__ = ["few"]

ENTRIES = {"bike": ("min cykel er stjålet",), "noise": ("naboen larmer om natten",)}


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "cache")


def decided(matcher: Matcher | None) -> Decision:
    assert matcher is not None
    return matcher.decide("hvor er min cykel")


def test_what_was_learnt_is_remembered_and_decides_the_same(memory: Memory) -> None:
    assert memory.recall(Matcher, ENTRIES) is None
    learnt = memory.learn(Matcher, ENTRIES)
    assert decided(memory.recall(Matcher, ENTRIES)) == decided(learnt)


def test_another_content_is_not_mistaken_for_it(memory: Memory) -> None:
    memory.learn(Matcher, ENTRIES)
    assert memory.recall(Matcher, ENTRIES | {"lost": ("jeg har tabt min pung",)}) is None
    assert memory.recall(Matcher, dict(ENTRIES), ("hvad koster et pas",)) is None


def test_other_code_learns_anew(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.learn(Matcher, ENTRIES)
    monkeypatch.setattr("bot.memory.code", lambda: b"another version")
    assert memory.recall(Matcher, ENTRIES) is None


@pytest.mark.parametrize("spoilt", [b"", b"no pickle", pickle.dumps(Path("x")), pickle.dumps(os.getcwd)])
def test_a_broken_or_strange_file_is_learnt_anew_and_said(
    spoilt: bytes, memory: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    memory.learn(Matcher, ENTRIES)
    (file,) = memory.folder.iterdir()
    file.write_bytes(spoilt)
    with caplog.at_level(logging.WARNING):
        decided(memory.learn(Matcher, ENTRIES))
    assert "learnt anew" in caplog.text
    assert memory.recall(Matcher, ENTRIES) is not None


def test_where_nothing_can_be_kept_it_is_learnt_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    with caplog.at_level(logging.WARNING):
        decided(Memory(tmp_path / "file" / "cache").learn(Matcher, ENTRIES))
    assert "cannot be kept" in caplog.text


def test_old_files_go(memory: Memory) -> None:
    for turn in range(KEPT + 3):
        memory.learn(Matcher, ENTRIES | {"more": (f"spørgsmål nummer {turn}",)})
    assert len(list(memory.folder.iterdir())) == KEPT
    assert memory.folder.stat().st_mode & 0o077 == 0


def test_a_warm_start_has_its_matcher_and_a_cold_one_its_detector(few: Path, tmp_path: Path) -> None:
    (few / "emergency/da.yaml").write_text("groups: {}\nacute:\n  danger: [stukket .. ned]\n", "utf-8")
    cold = load_knowledge(few, tmp_path / "cache")
    assert cold.mind.matcher is None
    assert cold.detector.look("hjælp der er en der har stukket min bror ned").level
    learnt = cold.learn()
    assert decided(load_knowledge(few, tmp_path / "cache").mind.matcher) == decided(learnt)
