"""The reply that is measured is the one that is sent: whether it names 112 is read in it and nowhere else."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import CONTENT
from bot.domain.emergency import Level
from bot.domain.faq import Kind
from bot.domain.people import LANGUAGES, Language
from bot.evaluation.rehearsal import Rehearsal, seen
from bot.evaluation.stage import rehearse
from bot.knowledge import Knowledge
from bot.texts import Texts
from bot.view import Press, View

ACUTE, UNKNOWN, PLAIN = "han trækker ikke vejret", "hvad koster en elefant", "Hvad er et lokalråd?"


def without_112(folder: Path) -> Mapping[Language, Texts]:
    """The sentences that are served, with another number in them."""
    said = {language: (folder / f"{language}.ftl").read_text("utf-8") for language in LANGUAGES}
    return {language: Texts(language, re.sub(r"(?<!line-)112", "911", source)) for language, source in said.items()}


@pytest.mark.parametrize("question", [ACUTE, UNKNOWN, PLAIN])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reply_names_112_only_where_its_words_do(served: Rehearsal, question: str, language: Language) -> None:
    broken = replace(served, texts=without_112(CONTENT / "texts"))
    assert served.ask(question, language).notice_112 is True
    assert broken.ask(question, language).notice_112 is False
    assert broken.ask(question, language).alarm == served.ask(question, language).alarm


@pytest.mark.parametrize(
    ("view", "told"),
    [
        (View("Ring <b>112</b>."), True),
        (View("Ring 1<b>12</b>."), True),
        (View("Ring 114 eller 43 86 11 21."), False),
        (View("43861122"), False),
        (View('<a href="https://example.org/112">mere</a>'), False),
        (View("Mente du …?", ((Press("Hvornår 112?", "x"),),)), False),
    ],
)
def test_112_is_seen_where_people_read_it_and_not_on_buttons_or_in_addresses(
    served: Rehearsal, view: View, told: bool
) -> None:
    assert replace(served.ask(PLAIN, "da"), view=view).notice_112 is told


@pytest.mark.parametrize("question", ["🔥🔥", "???"])
def test_text_without_a_letter_is_told_so_and_names_112(served: Rehearsal, question: str) -> None:
    outcome = served.ask(question, "da")
    assert "kunne ikke finde nogen ord" in seen(outcome.view)
    assert outcome.notice_112 is True
    assert outcome.decision.kind is Kind.NO_ANSWER


def test_the_notice_takes_the_place_of_the_answer_but_the_decision_is_told_all_the_same(served: Rehearsal) -> None:
    outcome = served.ask(f"{ACUTE}! Hjælp!", "da")
    assert outcome.alarm.level is Level.ACUTE
    assert len(outcome.decision.choices) == 3
    assert "Kilde" not in seen(outcome.view)


def test_an_answer_that_only_has_phrases_is_shown_with_the_first_of_them(cafe: Rehearsal) -> None:
    outcome = cafe.ask("Hvilke kager har I?", "da")
    assert (outcome.decision.kind, outcome.decision.id) == (Kind.ANSWER, "cake")
    assert seen(outcome.view).startswith("Hvilke kager har I?\n\nHer står svaret.")
    assert cafe.ask("which cakes do you sell", "en").notice_112 is True


def test_ids_may_be_longer_than_a_button_has_room_for(knowledge: Knowledge) -> None:
    names = {
        f"question: {word} {'x' * 90}": (f"{word} te", f"{word} kop") for word in ("grøn", "sort", "hvid", "rød")
    }
    assert len(rehearse(knowledge, names).ask("te", "da").decision.choices) == 3


def test_an_answer_of_ours_is_shown_where_other_phrases_lead_to_it(knowledge: Knowledge) -> None:
    phrases = {name: (f"{name} alpha", f"{name} beta") for name in ("lokalraad_what", "bike_theft", "fireworks")}
    outcome = rehearse(knowledge, phrases).ask("bike_theft alpha", "da")
    assert knowledge.content.answers["bike_theft"].question["da"] in seen(outcome.view)


def test_words_that_stand_for_one_another_can_be_left_out(knowledge: Knowledge) -> None:
    groups = (("kagemand", "fødselsdag"),)
    taught = replace(knowledge, content=replace(knowledge.content, synonyms=groups))
    entries = {"cake": ("bestil en kagemand",), "tea": ("bestil en kop te",)}
    with_them, without = (rehearse(taught, entries, lexicon=given) for given in (True, False))
    assert with_them.ask("fødselsdag", "da").decision.choices[0] == "cake"
    assert with_them.ask("fødselsdag", "da").decision.score > without.ask("fødselsdag", "da").decision.score
