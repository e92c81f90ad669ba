"""Telegram's HTML, with its strictness and its very words."""

import pytest

from sandbox.html import ParseError, parse
from sandbox.people import Person
from tests.sandbox.conftest import Api


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("Hej <b>Amina</b>", "Hej Amina", [("bold", 4, 5)]),
        ("👋🏽 <i>æøå</i>", "👋🏽 æøå", [("italic", 5, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<u>a</u><s>b</s><code>c</code>", "abc", [("underline", 0, 1), ("strikethrough", 1, 1), ("code", 2, 1)]),
        ("<span class='tg-spoiler'>x</span>", "x", [("spoiler", 0, 1)]),
        ("<tg-spoiler>x</>", "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("1 &lt; 2 &amp;&amp; &quot;3&quot; &#62; &#x32;", '1 < 2 && "3" > 2', []),
        ("&aring; &laquo; &#12345678;", "&aring; &laquo; &#12345678;", []),
        ("<b></b>tom", "tom", []),
    ],
)
def test_what_is_read(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read, found = parse(source)
    assert read == text
    assert [(each["type"], each["offset"], each["length"]) for each in found] == entities


def test_a_link_keeps_its_address() -> None:
    _, (link,) = parse('<a href="https://ishoj.dk/?a=1&amp;b=2">Kommunen</a>')
    assert link == {"type": "text_link", "offset": 0, "length": 8, "url": "https://ishoj.dk/?a=1&b=2"}


def test_a_block_of_code_knows_its_language_only_where_the_code_fills_it() -> None:
    assert parse('<pre><code class="language-sql">x</code></pre>')[1] == [
        {"type": "pre", "offset": 0, "length": 1, "language": "sql"}
    ]
    assert [each["type"] for each in parse('<pre><code class="language-sql">x</code> </pre>')[1]] == ["pre", "code"]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>åben", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("én <br>", 'Unsupported start tag "br" at byte offset 4'),
        ("</b><a href=x>", "Unexpected end tag at byte offset 0"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<i>a</i   ", "Unclosed end tag at byte offset 4"),
        ("<i   =a>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i  a>", 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0'),
        ("<i a = ", 'Unclosed start tag "i" at byte offset 0'),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        (
            "&#xDFDF;",
            "Text contains invalid Unicode characters after decoding HTML entities,"
            " check for unmatched surrogate code units",
        ),
    ],
)
def test_what_is_refused(source: str, problem: str) -> None:
    with pytest.raises(ParseError) as refusal:
        parse(source)
    assert str(refusal.value) == problem


async def test_the_bot_is_told_what_was_wrong(api: Api, amina: Person) -> None:
    error = await api.error("sendMessage", chat_id=amina.id, text="<b>åben", parse_mode="HTML")
    assert error == "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""


async def test_spaces_around_the_text_go_and_entities_move(api: Api, amina: Person) -> None:
    await api.get("sendMessage", chat_id=amina.id, text="\n  <b>Hej </b> ", parse_mode="html")
    assert amina.last.text == "Hej"
    assert amina.last.entities == [{"type": "bold", "offset": 0, "length": 3}]
