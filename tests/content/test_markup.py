"""Markdown of an answer becomes the little HTML that Telegram takes."""

from bot.content.facts import Fact, cite, unsupported
from bot.content.markup import to_html, visible_length


def test_bold_italics_and_links_stay() -> None:
    assert to_html("**a** *b* [c](https://politi.dk)") == '<b>a</b> <i>b</i> <a href="https://politi.dk">c</a>'


def test_lists_become_bullets_and_numbers() -> None:
    assert to_html("Før:\n\n- en\n- to\n\nEfter") == "Før:\n\n• en\n• to\n\nEfter"
    assert to_html("1. en\n2. to") == "1. en\n2. to"


def test_everything_else_is_escaped() -> None:
    assert to_html("</b><a href=x> & 1 < 2") == "&lt;/b&gt;&lt;a href=x&gt; &amp; 1 &lt; 2"


def test_lines_of_one_paragraph_are_joined() -> None:
    assert to_html("en\nto\n\ntre") == "en to\n\ntre"


def test_length_is_counted_as_telegram_counts() -> None:
    assert visible_length("<b>a</b>&amp;🙂") == 4


def test_citing_fills_in_the_language() -> None:
    from datetime import date

    fact = Fact("days", {"da": "10 dage", "en": "10 days"}, "a source", "C2", date(2026, 11, 1))
    assert cite("om {days}", "da", {"days": fact}) == "om 10 dage"
    assert cite("in {days}", "en", {"days": fact}) == "in 10 days"


def test_digits_in_a_link_are_no_number_to_prove() -> None:
    assert unsupported("se [her](https://politi.dk/2026/side-12)", "da", {}) == []
    assert unsupported("ring 33 37 00 37", "da", {}) == [(0, "The number 33 37 00 37 must come from facts.yaml")]
