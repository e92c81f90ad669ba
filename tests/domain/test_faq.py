"""The matcher answers what it knows, asks when unsure, and keeps silent about the rest."""

import os
import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.faq import CHOICES, SURE, WORTH_ASKING, Decision, Kind, Matcher
from tests.effort import effort

ENTRIES = {
    "bicycle": ["Min cykel er stjålet", "Nogen har taget min cykel", "My bicycle was stolen", "cykeltyveri"],
    "lamp": ["Gadelampen lyser ikke", "Der er mørkt på stien", "The street lamp is broken", "gadebelysning"],
    "meeting": ["Hvornår er næste møde?", "Hvor holdes mødet?", "When is the next meeting?", "mødekalender"],
    "noise": ["Naboen larmer", "Høj musik om natten", "My neighbour is noisy", "støj"],
}
ELSEWHERE = ["Hvordan bliver vejret?", "Hvor køber man musik?", "What is for dinner?"]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(ENTRIES, ELSEWHERE)


def test_a_question_in_the_words_of_a_phrase_is_answered(matcher: Matcher) -> None:
    decision = matcher.decide("min cykel er stjålet!!")
    assert (decision.kind, decision.id, decision.choices[0]) == (Kind.ANSWER, "bicycle", "bicycle")
    assert decision.score >= SURE


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("MIN CYKEL ER STJAALET", "bicycle"),
        ("min cykl er stjålt", "bicycle"),
        ("cyklen stjålet", "bicycle"),
        ("gade lampen er gaaet ud", "lamp"),
        ("lampe i gaden", "lamp"),
        ("naboens larm", "noise"),
        ("noisy neighbours", "noise"),
        ("naeste moede", "meeting"),
    ],
)
def test_spelling_endings_and_compounds_do_not_matter(question: str, first: str, matcher: Matcher) -> None:
    assert matcher.decide(question).choices[0] == first


@pytest.mark.parametrize("question", ["hvordan bliver vejret", "what is for dinner", "hvem vandt Tour de France"])
def test_what_belongs_elsewhere_gets_no_answer(question: str, matcher: Matcher) -> None:
    assert matcher.decide(question).kind is not Kind.ANSWER


BLANK = ["", " ", "😀", "?!", "\n" * 4_096, "\u200b\u200d\ufeff", "\u202e", "og i det", "\x00", "\ud800"]


@pytest.mark.parametrize("question", BLANK)
def test_without_words_there_is_no_answer(question: str, matcher: Matcher) -> None:
    decision = matcher.decide(question)
    assert (decision.kind, decision.id, decision.score) == (Kind.NO_ANSWER, None, 0.0)
    assert len(decision.choices) == CHOICES


@pytest.mark.parametrize(
    "question", [*BLANK, "x" * 10_000, "ab " * 4_000, "Ã¸" * 5_000, "æ\u0301" * 5_000, "\u202eabc" * 2_000]
)
def test_nothing_that_is_typed_takes_long(question: str, matcher: Matcher) -> None:
    assert matcher.decide(question).kind is not Kind.ANSWER
    assert effort(lambda: matcher.decide(question)) < 10


@given(st.text(max_size=200))
def test_every_decision_keeps_its_promises(text: str) -> None:
    decision = _shared.decide(text)
    assert decision == _shared.decide(text)
    assert 0 <= decision.score <= 1
    assert len(set(decision.choices)) == CHOICES
    assert set(decision.choices) <= set(ENTRIES)
    assert decision.kind is _kind(decision.score)
    assert decision.id == (decision.choices[0] if decision.kind is Kind.ANSWER else None)


_shared = Matcher(ENTRIES, ELSEWHERE)


def _kind(score: float) -> Kind:
    if score >= SURE:
        return Kind.ANSWER
    return Kind.CHOICES if score >= WORTH_ASKING else Kind.NO_ANSWER


def test_the_order_in_which_entries_are_written_does_not_matter() -> None:
    turned = {name: ENTRIES[name][::-1] for name in reversed(ENTRIES)}
    for question in ("cykel væk", "larm", "hvornår mødes vi"):
        assert Matcher(turned, ELSEWHERE[::-1]).decide(question) == _shared.decide(question)


def test_what_is_learnt_can_be_kept_and_read_again(matcher: Matcher) -> None:
    before = pickle.dumps(Matcher(ENTRIES, ELSEWHERE))
    again = pickle.loads(before)
    for question in ("cykel væk", "larm", "hvornår mødes vi"):
        assert again.decide(question) == matcher.decide(question)
    assert pickle.dumps(again) == before


SLANG = [["betjent", "strisser", "cop"], ["knallert", "moped", "scooter"]]


@pytest.mark.parametrize(("question", "first"), [("strisserne", "police"), ("cops", "police"), ("moped", "moped")])
def test_slang_is_understood_where_it_is_listed(question: str, first: str) -> None:
    entries = {**ENTRIES, "police": ["Hvem er min betjent?"], "moped": ["Knallerten kører på stien"]}
    assert Matcher(entries, ELSEWHERE, SLANG).decide(question).choices[0] == first


def test_the_words_of_a_phrase_beat_those_that_only_stand_for_them() -> None:
    entries = {**ENTRIES, "a": ["Hvor er min knallert?"], "b": ["Hvor er min moped?"]}
    matcher = Matcher(entries, ELSEWHERE, SLANG)
    assert [matcher.decide(f"hvor er min {word}").choices[0] for word in ("knallert", "moped")] == ["a", "b"]


def test_the_small_words_tell_what_is_meant() -> None:
    matcher = Matcher({"result": ["Hvad kom der ud af mødet"], "place": ["Hvor er mødet henne"], "c": ["Støj"]})
    assert matcher.decide("hvad kom der egentlig ud af det").choices[0] == "result"


MANY = {
    f"entry {i}": [f"{verb} {noun} nummer {chr(97 + i % 26)}{i}" for verb in ("find", "køb", "se", "hent", "glem")]
    for i, noun in enumerate(("hest", "bog", "lampe", "kage", "dør", "sten", "sky", "båd", "hat", "ko") * 5)
}


def test_with_many_entries_how_sure_to_be_is_learnt_from_them() -> None:
    learnt = Matcher(MANY, ELSEWHERE)
    assert learnt.decide("køb hest nummer a0").kind is Kind.ANSWER
    assert learnt.decide("hvad er klokken i Lissabon").kind is not Kind.ANSWER


def test_what_is_learnt_is_the_same_in_every_process() -> None:
    learn = f"Matcher({MANY}, {ELSEWHERE}, {SLANG}).decide('find en sten')"
    told = f"from bot.domain.faq import Matcher; print({learn})"
    seeds = [os.environ | {"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    first, second = (
        subprocess.run([sys.executable, "-c", told], env=env, stdout=-1, check=True).stdout for env in seeds
    )
    assert first == second != b""


def test_few_or_no_entries_are_no_trouble() -> None:
    assert Matcher({}).decide("hvad er det") == Decision(Kind.NO_ANSWER, None, (), 0.0)
    assert Matcher({}, ELSEWHERE).decide("hvordan bliver vejret").kind is Kind.NO_ANSWER
    assert Matcher({"a": ["Min cykel er væk"]}).decide("min cykel er væk").id == "a"
    assert Matcher({"a": [], "b": ["😀"]}).decide("hvad så").choices == ("a", "b")
