"""What announcers write keeps its formatting, and is Telegram's HTML whatever they write."""

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


KINDS = st.sampled_from(["bold", "italic", "underline", "strikethrough", "spoiler"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(TEXTS, st.lists(st.tuples(KINDS, st.integers(0, 40), st.integers(1, 40)), max_size=5))
def test_any_text_with_any_marks_is_telegrams_html(text: str, marks: list[tuple[str, int, int]]) -> None:
    said, _ = parse(marked(text, [entity(*mark) for mark in marks]))
    assert said == text
