"""What a henvendelse can be about: all there, in every language, sourced, and every mistake told with its line."""

import re
import shutil
from pathlib import Path

import pytest

from bot.content import Content, check_content, load_content, read_content
from bot.content.citations import citations
from bot.content.feedback.kinds import LONGEST
from bot.content.markup import visible_length
from bot.domain.cases import State
from bot.domain.kinds import TEMPLATED
from bot.domain.people import LANGUAGES
from bot.domain.staff import Partner
from tests.content.conftest import CONTENT
from tests.content.test_loading import change, said

SLUG = re.compile(r"[a-z][a-z0-9-]{1,30}")
KINDS = "insecurity young-people drugs traffic vandalism surroundings neighbours idea praise other"
NO = "Whoever is told no reads why: give a reason, and {reason} in the words."
IN_SHORT = "insecurity:\n  name: {da: Et utrygt sted, en: A place that feels unsafe}\n"
LINK = 'url: "https://politi.dk"}\n  partners: [police, municipality]\n  due_days: 14\n'


@pytest.fixture
def told(few: Path) -> Path:
    """The small content, with all that is told of henvendelser."""
    shutil.copytree(CONTENT / "feedback", few / "feedback")
    return few


def test_the_kinds_are_offered_in_their_order_in_every_council(content: Content) -> None:
    assert [kind.slug for kind in content.feedback.kinds] == KINDS.split()
    for council in content.councils.all:
        assert [kind.slug for kind in content.feedback.kinds_in(council.slug)] == KINDS.split()


def test_guidance_is_short_says_when_to_ring_112_and_then_what_to_write(content: Content) -> None:
    for kind in content.feedback.kinds:
        assert "alarm" in kind.facts, kind.slug
        for language, write in zip(LANGUAGES, ("Skriv her", "Write here"), strict=True):
            html = kind.guidance[language]
            assert visible_length(html) <= LONGEST
            assert -1 < html.index("112") < html.index(write), kind.slug


@pytest.mark.parametrize("kind", ["insecurity", "young-people", "drugs", "vandalism", "neighbours", "other"])
def test_what_may_be_a_crime_is_led_to_114(content: Content, kind: str) -> None:
    assert "114" in _guidance(content, kind)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("insecurity", "1888"),
        ("insecurity", "stalking"),
        ("insecurity", "had"),
        ("young-people", "underretning"),
        ("vandalism", "politi.dk"),
        ("surroundings", "kommunens hjemmeside"),
        ("traffic", "kommunens hjemmeside"),
        ("neighbours", "1888"),
    ],
)
def test_what_belongs_elsewhere_is_told_before_anything_is_typed(content: Content, kind: str, words: str) -> None:
    assert words in _guidance(content, kind)


def test_a_municipalitys_own_pages_are_opened(content: Content) -> None:
    kind = content.feedback.kind("surroundings", "hoje-taastrup")
    assert kind
    assert [link.url for link in kind.links] == ["https://htk.dk"]
    kinds = [kind for council in content.councils.all for kind in content.feedback.kinds_in(council.slug)]
    assert not any("{" in link.url for kind in (*kinds, *content.feedback.kinds) for link in kind.links)


def test_days_and_partners_are_such_as_a_case_can_have(content: Content) -> None:
    for kind in content.feedback.kinds:
        assert kind.partners
        assert set(kind.partners) <= set(Partner)
        assert 1 <= kind.due_days <= 60
        assert kind.keep_days >= 30


def test_every_council_has_areas_and_the_common_ones_come_last(content: Content) -> None:
    for council in content.councils.all:
        areas = [area.slug for area in content.feedback.areas_in(council.slug)]
        assert areas[-3:] == ["centre", "station", "school"]
        assert len(areas) > 4, council.name
        assert len(set(areas)) == len(areas)
        assert all(SLUG.fullmatch(slug) for slug in areas)


def test_the_places_that_are_known_can_be_chosen(content: Content) -> None:
    name = {area.name["da"] for area in content.feedback.areas_in("ishoj")}
    assert {"Ishøj Strand", "Vejleåparken", "Torslunde"} <= name
    assert content.feedback.area("ishoj", "vejleaparken")
    assert content.feedback.area("herlev", "vejleaparken") is None


def test_every_state_that_can_be_answered_in_has_words(content: Content) -> None:
    for state in State:
        words = content.feedback.templates_for(state)
        assert (1 <= len(words) <= 3) if state in TEMPLATED else not words, state


def test_a_template_leaves_nothing_to_fill_in(content: Content) -> None:
    for template in content.feedback.templates:
        for words in template.words.values():
            assert not re.search(r"[{}<>\[\]_…]|\.\.\.", words), template.slug


def test_whoever_is_told_no_reads_why(content: Content) -> None:
    for template in content.feedback.templates_for(State.DECLINED):
        assert " går ikke videre med de" in template.words["da"], template.slug
        assert re.search(r", for \w.{20,}?\.", template.words["da"]), template.slug
        assert re.search(r", because \w.{20,}?\.", template.words["en"]), template.slug


def test_whoever_cannot_send_one_is_told_where_to_go(content: Content) -> None:
    for council in content.councils.all:
        elsewhere = content.feedback.elsewhere(council.slug)
        assert {"112", "114"} <= set(re.findall(r"\b11[24]\b", elsewhere.text["da"]))
        assert f"https://{council.site}" in [link.url for link in elsewhere.links]


def test_every_number_is_a_citation() -> None:
    cited = {(citation.where, citation.fact) for citation in citations(read_content(CONTENT))}
    assert {("feedback/insecurity", "violence_hotline"), ("feedback/elsewhere", "alarm")} <= cited
    assert ("feedback/declined-elsewhere", "police_non_emergency") in cited


def test_a_council_leaves_out_a_kind_and_adds_a_line_of_its_own(told: Path) -> None:
    own = (
        "  councils:\n    ishoj: {taken: no}\n    herlev:\n      guidance:\n"
        "        da: Ring om natten til {alarm}.\n        en: Ring {alarm} at night.\n"
    )
    change(told / "feedback/kinds.yaml", LINK, LINK + own)
    feedback = load_content(told).feedback
    assert "insecurity" not in [kind.slug for kind in feedback.kinds_in("ishoj")]
    assert feedback.kind("insecurity", "ishoj") == feedback.kind("insecurity")
    herlev, ballerup = feedback.kind("insecurity", "herlev"), feedback.kind("insecurity", "ballerup")
    assert herlev
    assert ballerup
    assert herlev.guidance["da"] == f"{ballerup.guidance['da']}\n\nRing om natten til 112."


def test_a_council_has_a_text_of_its_own_for_where_to_go(told: Path) -> None:
    file = told / "feedback/elsewhere.yaml"
    file.write_text(file.read_text("utf-8") + "councils:\n  ishoj: {da: Ring til os., en: Ring us.}\n", "utf-8")
    feedback = load_content(told).feedback
    assert feedback.elsewhere("ishoj").text["da"] == "Ring til os."
    assert feedback.elsewhere("herlev").text["da"] != "Ring til os."


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("kinds", IN_SHORT, "insecurity:\n  name: {da: Et utrygt sted}\n", "insecurity › name › en: is missing."),
        ("kinds", "insecurity:\n", "Insecurity!:\n", "Insecurity! must be small letters a-z, digits and hyphens."),
        ("kinds", "traffic:\n", "drugs:\n", "drugs stands here twice."),
        (
            "kinds",
            "name: {da: Stoffer, en: Drugs}",
            "name: {da: Unge, en: Drugs}",
            "drugs is called as young-people is: Unge.",
        ),
        ("kinds", "https://politi.dk", "http://politi.dk", None),
        ("kinds", "https://politi.dk", "tg://resolve", None),
        ("kinds", "partners: [police, municipality]", "partners: [police, mayor]", None),
        ("kinds", "partners: [police, municipality]", "partners: []", "insecurity › partners: has too few."),
        ("kinds", "partners: [police, municipality]", "partners: [police, police]", "A partner stands here twice."),
        ("kinds", "due_days: 14", "due_days: 0", None),
        ("kinds", "due_days: 14", "due_days: 61", None),
        ("kinds", "keep_days: 365", "keep_days: 29", None),
        (
            "kinds",
            "ring {police_non_emergency}, eller brug",
            "ring 114, eller brug",
            "The number 114 must come from facts.yaml.",
        ),
        ("kinds", "{violence_hotline}", "{nobody}", "There is no fact called nobody."),
        (
            "kinds",
            "**Skriv her,** når et sted",
            "# Skriv her, når et sted",
            "Telegram cannot show this here: heading.",
        ),
        ("kinds", "Fortæl, hvad du ser", "Fortæl, hvad du ser" * 9, "This has 550 characters; at most 500 fit."),
        ("kinds", LINK, LINK + "  councils: {odense: {taken: no}}\n", "There is no council odense."),
        (
            "kinds",
            LINK,
            LINK + "  councils: {ishoj: {colour: red}}\n",
            "insecurity › councils › ishoj › colour: is not known here.",
        ),
        ("areas", "ishoj:\n", "odense:\n", "There is no council odense."),
        ("areas", "  islev: Islev", "  Islev: Islev", "Islev must be small letters a-z, digits and hyphens."),
        ("areas", "  islev: Islev", "  islev: {da: Islev}", "rodovre › islev › en: is missing."),
        ("areas", "  islev: Islev", "  islev: Rødovre by", None),
        ("areas", "  islev: Islev", "  station: Islev", "station stands under everywhere too."),
        ("labels", "night:", "n:", "n must be small letters a-z, digits and hyphens."),
        ("labels", "en: Evening and night", "en: Urgent", "night is called as urgent is: Urgent."),
        ("labels", "en: Evening and night", "en: ''", "night › en: is empty."),
        ("templates", "state: received", "state: lost", None),
        ("templates", "state: agenda", "state: withdrawn", None),
        (
            "templates",
            "da: Tak, fordi du skrev",
            "da: Kære {name}, tak, fordi du skrev",
            "There is no fact called name.",
        ),
        ("templates", "da: Tak, fordi du skrev", "da: Kære [navn], tak, fordi du skrev", None),
        (
            "templates",
            "da: Tak, fordi du skrev",
            "da: Ring 114. Tak, fordi du skrev",
            "The number 114 must come from facts.yaml.",
        ),
        ("templates", "men går ikke videre med den, for {reason}", "men går ikke videre med den", NO),
        ("templates", "will not take it further, because {reason}. We know", "will not take it further. We know", NO),
        ("templates", "  reason:\n    da: det er ikke os, der afgør det\n    en: it is not ours to decide\n", "", NO),
        ("templates", "en: it is not ours to decide", "en: ' '", "declined-elsewhere › reason › en: is empty."),
        ("templates", "it is not ours to decide", "it is for {nobody}", "There is no fact called nobody."),
        (
            "templates",
            "state: received\n",
            "state: received\n  reason: {da: det er sent, en: it is late}\n",
            "A reason is given for what is declined alone.",
        ),
        ("elsewhere", "ring {alarm}", "ring 112", "The number 112 must come from facts.yaml."),
        ("elsewhere", "links:", "councils: {odense: {da: Hej, en: Hi}}\nlinks:", "There is no council odense."),
        ("coaching", "groups:\n  PEOPLE:", "groups:\n  people:", None),
        ("coaching", "  - ALONE\n", "  - NOBODY\n", "There is no group NOBODY before this one."),
        ("coaching", "joins: [og,", "joins: [og også,", "“og også” must be a single word."),
        ("coaching", "joins:", "joints:", None),
    ],
)
def test_every_mistake_is_told_in_its_file(told: Path, name: str, old: str, new: str, sentence: str | None) -> None:
    change(told / f"feedback/{name}.yaml", old, new)
    problems = said(told)
    assert {file for file, _, _ in problems} == {f"content/feedback/{name}.yaml"}
    if sentence:
        assert sentence in [problem for _, _, problem in problems]


def test_a_mistake_is_told_with_its_line(told: Path) -> None:
    line = change(told / "feedback/kinds.yaml", "due_days: 21", "due_days: 90")
    assert [at for _, at, _ in said(told)] == [line]


def test_an_empty_guidance_is_refused(told: Path) -> None:
    file = told / "feedback/kinds.yaml"
    file.write_text(
        re.sub(
            r"    da: \|\n(?:      .*\n|\n)+?    en: \|", '    da: ""\n    en: |', file.read_text("utf-8"), count=1
        ),
        "utf-8",
    )
    assert [sentence for _, _, sentence in said(told)] == ["insecurity › guidance › da: is empty."]


def test_a_council_that_takes_nothing_is_a_mistake(told: Path) -> None:
    file = told / "feedback/kinds.yaml"
    text = re.sub(r"(  due_days: \d+\n)", r"\1  councils: {ishoj: {taken: no}}\n", file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    assert [sentence for _, _, sentence in said(told)] == ["ishoj takes no kind at all."]


@pytest.mark.parametrize("name", ["kinds", "areas", "labels", "templates", "elsewhere", "coaching"])
@pytest.mark.parametrize("text", ["a: [", "- a\n", "just words", "", None])
def test_a_broken_or_missing_file_is_told_and_no_crash(told: Path, name: str, text: str | None) -> None:
    file = told / f"feedback/{name}.yaml"
    file.unlink() if text is None else file.write_text(text, "utf-8")
    assert f"content/feedback/{name}.yaml" in {problem.file for problem in check_content(told)}


def test_without_the_folder_there_is_nothing_to_write_about(few: Path) -> None:
    assert check_content(few) == []
    assert load_content(few).feedback.kinds_in("ishoj") == ()


def _guidance(content: Content, kind: str) -> str:
    found = content.feedback.kind(kind)
    assert found
    return found.guidance["da"]
