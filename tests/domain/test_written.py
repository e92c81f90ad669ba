"""What is written in the middle of a henvendelse: too early, too late, once more or edited; nothing of it is lost."""

from dataclasses import replace

from bot.domain.cases import ROOM, Place
from bot.domain.staff import Partner
from bot.domain.writing import Text, Writing
from bot.domain.written import added, edited, exchanged, kept, left_out, wrote

BEGUN = Writing("ishoj", "traffic", (Partner.MUNICIPALITY,))
AT_WORDS = replace(BEGUN, place=Place())


def test_what_comes_when_it_is_asked_for_is_the_text() -> None:
    assert wrote(AT_WORDS, Text("Der er mørkt.", 1)).asked == "picture"


def test_what_comes_early_is_the_text_and_is_looked_at_when_it_is_asked_for() -> None:
    early = wrote(wrote(BEGUN, Text("Der er mørkt.", 1)), Text("Hver aften.", 2))
    assert early.words == "Der er mørkt.\n\nHver aften."
    assert early.asked == "place"
    there = replace(early, place=Place())
    assert there.asked == "words"
    assert kept(there).asked == "picture"


def test_what_comes_after_the_text_stands_beside_it_until_they_say_where_it_belongs() -> None:
    writing = wrote(wrote(wrote(AT_WORDS, Text("Der er mørkt.", 1)), Text("Hver aften.", 2)), Text("Også nu.", 3))
    assert writing.words == "Der er mørkt."
    assert added(writing).words == "Der er mørkt.\n\nHver aften.\n\nOgså nu."
    assert exchanged(writing).words == "Hver aften.\n\nOgså nu."
    assert left_out(writing).words == "Der er mørkt."
    assert {done(writing).beside for done in (added, exchanged, left_out)} == {None}


def test_the_last_message_can_be_edited_wherever_it_went() -> None:
    writing = wrote(wrote(wrote(AT_WORDS, Text("Der er mørkt.", 1)), Text("Hver aften.", 2)), Text("Også nu.", 3))
    changed = edited(writing, "Også i dag.", 3)
    assert changed is not None
    assert added(changed).words == "Der er mørkt.\n\nHver aften.\n\nOgså i dag."
    once_more = edited(added(changed), "Også i går.", 3)
    assert once_more is not None
    assert once_more.words == "Der er mørkt.\n\nHver aften.\n\nOgså i går."
    assert edited(added(changed), "Hver nat.", 2) is None


def test_what_is_urgent_comes_below_the_text_once() -> None:
    first = wrote(AT_WORDS, Text("Der er mørkt.", 1))
    urgent = wrote(first, Text("Hjælp!", 2), urgent=True)
    assert wrote(urgent, Text("Hjælp!", 2), urgent=True).words == "Der er mørkt.\n\nHjælp!"


def test_what_there_is_no_room_for_below_the_text_stands_beside_it() -> None:
    long = wrote(BEGUN, Text("x" * ROOM, 1))
    for urgent in (True, False):
        assert wrote(long, Text("Hjælp!", 2), urgent=urgent).beside == Text("Hjælp!", 2)
