"""Nobody approves what they have not seen all of, and nothing is written that Telegram would not show."""

from tests.handlers.convening import SEE, begun, called, handed_in, held, opened, planned
from tests.talk import Talk

SENTENCE = "Der er mørkt på stien ved skolen, og flere er utrygge. "
TEXT = SENTENCE * 5 + "Slut."


def said_in_full(talk: Talk, text: str, *, since: int) -> int:
    return sum(text in each.text for each in talk.answers[since:])


async def approved(talk: Talk) -> None:
    await talk.tap(next(label for label in talk.labels if label.startswith("Godkend")))


async def test_an_approver_sees_all_of_what_no_letter_says(karla: Talk, palle: Talk) -> None:
    await planned(karla)
    await karla.tap("nw:1:work-da")
    await karla.write(TEXT)
    await handed_in(karla, palle)
    assert said_in_full(palle, TEXT, since=0) == 1
    await approved(palle)
    await opened(karla)
    await karla.tap("nw:1:problem-da")
    await karla.write(TEXT)
    heard = len(karla.answers)
    await karla.tap(SEE)
    assert "Ingen får besked" in karla.last.text
    assert said_in_full(karla, TEXT, since=heard) == 1


async def test_minutes_that_are_longer_than_a_letter_are_seen_in_full_and_sent_once(karla: Talk, palle: Talk) -> None:
    text = SENTENCE * 30 + "Slut."
    await called(karla, palle)
    held(karla)
    await opened(karla)
    await karla.tap("nn:1")
    await karla.write(text)
    await karla.tap("nw:1:minutes-file")
    karla.person.send_document(b"%PDF")
    await karla.hear()
    await handed_in(karla, palle, "referat")
    assert said_in_full(palle, text, since=0) == 1
    await approved(palle)
    await opened(karla)
    await karla.tap("nw:1:minutes-da")
    await karla.write("Kort.")
    await karla.tap(SEE)
    assert "Ingen får referatet igen." in karla.last.text
    assert "Ovenfor ser du" not in karla.last.text


async def test_a_place_that_is_sent_is_in_denmark(karla: Talk) -> None:
    await planned(karla)
    await karla.tap("nw:1:pin")
    karla.person.send_location(40.4168, -3.7038)
    assert "40.4" not in await karla.hear()
    await opened(karla)
    assert "40.4" not in karla.last.text


async def test_emoji_are_counted_as_telegram_counts_them(karla: Talk) -> None:
    await begun(karla)
    assert "92" in await karla.write("\N{FIRE}" * 46)
    await karla.write("\N{FIRE}" * 45)
    assert "\N{FIRE}" in await opened(karla)


async def test_a_change_that_nobody_decided_does_not_stand_in_the_way_of_the_minutes(
    karla: Talk, palle: Talk
) -> None:
    await called(karla, palle)
    await karla.tap("nw:1:problem-da")
    await karla.write(TEXT)
    held(karla)
    await opened(palle)
    assert "nn:1" in [press["callback_data"] for row in palle.last.buttons for press in row]
    await palle.tap("nn:1")
    await palle.write("Der kommer lamper.")
    await opened(palle)
    assert "Der kommer lamper." in palle.last.text
