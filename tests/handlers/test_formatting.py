"""What announcers write keeps its formatting, and is Telegram's HTML whatever they write."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from handlers.formatting import marked
from sandbox.html import parse


def entity(kind: str, offset: int, length: int, **more: str) -> MessageEntity:
    return MessageEntity(kind, offset, length, **more)  # type: ignore[arg-type]


def test_marks_are_kept_nested_and_counted_as_telegram_counts() -> None:
    bold, italic = entity("bold", 0, 14), entity("italic", 4, 5)
    link = entity("text_link", 10, 2, url='https://example.org/?a=1&b="2"')
    assert marked("hej <dig> 😀 fed", [bold, italic, link]) == (
        '<b>hej <i>&lt;dig&gt;</i> <a href="https://example.org/?a=1&amp;b=&quot;2&quot;">😀</a> f</b>ed'
    )


def test_marks_that_overlap_are_closed_and_opened_again() -> None:
    said = marked("abcdef", [entity("bold", 0, 4), entity("italic", 2, 4)])
    assert said == "<b>ab<i>cd</i></b><i>ef</i>"


def test_marks_that_name_people_or_lead_elsewhere_are_left_out() -> None:
    people = entity("text_mention", 0, 3)
    strange = entity("text_link", 0, 3, url="tg://user?id=7")
    broken = entity("text_link", 0, 3, url="http://[x/")
    emoji = entity("custom_emoji", 0, 3, custom_emoji_id="5")
    assert marked("abc", [people, strange, broken, emoji]) == "abc"


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ([("blockquote", 0, 6), ("bold", 2, 2)], "<blockquote>ab<b>cd</b>ef</blockquote>"),
        ([("bold", 0, 4), ("blockquote", 2, 4)], "<b>ab</b><blockquote><b>cd</b>ef</blockquote>"),
        ([("bold", 0, 6), ("expandable_blockquote", 0, 6)], "<blockquote expandable><b>abcdef</b></blockquote>"),
        ([("blockquote", 0, 6), ("blockquote", 2, 2)], "<blockquote>abcdef</blockquote>"),
        ([("text_link", 0, 4), ("italic", 2, 4)], '<a href="https://a.dk/">ab<i>cd</i></a><i>ef</i>'),
        ([("italic", 0, 6), ("text_link", 2, 2)], '<i>ab<a href="https://a.dk/">cd</a>ef</i>'),
        ([("text_link", 0, 6), ("text_link", 0, 6)], '<a href="https://a.dk/">abcdef</a>'),
        ([("spoiler", 0, 6), ("custom_emoji", 2, 2)], "<tg-spoiler>abcdef</tg-spoiler>"),
        ([("bold", 0, 6), ("code", 2, 2)], "<b>ab</b><code>cd</code><b>ef</b>"),
    ],
)
def test_marks_stand_together_as_telegram_lets_them(marks: list[tuple[str, int, int]], said: str) -> None:
    assert marked("abcdef", entities_of(marks)) == said


QUOTES, CODE = ("blockquote", "expandable_blockquote"), ("code", "pre")
PLAIN = ("bold", "italic", "underline", "strikethrough", "spoiler")
MORE = {"text_link": {"url": "https://a.dk/"}, "custom_emoji": {"custom_emoji_id": "5"}}
KINDS = st.sampled_from([*PLAIN, *QUOTES, *CODE, *MORE])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
LETTERS = st.text('ab <&>"\n😀', min_size=1, max_size=20)
MARKS = st.lists(st.tuples(KINDS, st.integers(0, 40), st.integers(1, 40)), max_size=6)


def entities_of(marks: Iterable[tuple[str, int, int]]) -> list[MessageEntity]:
    return [entity(kind, offset, length, **MORE.get(kind, {})) for kind, offset, length in marks]


def covered(kinds: Iterable[str], marks: Iterable[Mapping[str, Any]]) -> set[int]:
    """Where any of the kinds stands."""
    those = [each for each in marks if each["type"] in kinds]
    return {at for each in those for at in range(each["offset"], each["offset"] + each["length"])}


@given(TEXTS, MARKS)
def test_any_text_with_any_marks_is_telegrams_html(text: str, marks: list[tuple[str, int, int]]) -> None:
    said, _ = parse(marked(text, entities_of(marks)))
    assert said == text


@given(LETTERS, MARKS)
def test_however_marks_are_nested_telegrams_rules_hold_and_none_is_lost(
    text: str, marks: list[tuple[str, int, int]]
) -> None:
    edges = [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]
    whole = [(kind, begin, min(begin + length, len(text))) for kind, begin, length in marks if begin < len(text)]
    given_ones = [(kind, edges[begin], edges[end] - edges[begin]) for kind, begin, end in whole]
    before = [{"type": kind, "offset": at, "length": length} for kind, at, length in given_ones]
    _, after = parse(marked(text, entities_of(given_ones)))
    code = covered(CODE, before)
    assert covered(CODE, after) == code
    assert covered(QUOTES, after) == covered(QUOTES, before)
    for kind in (*PLAIN, "text_link"):
        assert covered([kind], after) == covered([kind], before) - code
    for one, other in combinations(after, 2):
        shared = covered([one["type"]], [one]) & covered([other["type"]], [other])
        both = {one["type"], other["type"]}
        assert len(shared) in (0, one["length"], other["length"]), "one is within the other, or they are apart"
        assert not (shared and both <= set(QUOTES)), "quotes are not nested"
        assert not (shared and both & set(CODE)) or both & set(QUOTES), "nothing but a quote is around code"
