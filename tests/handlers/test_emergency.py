"""Danger is heard before anything else, in every state, and what was no emergency is answered after all."""

import asyncio
import itertools
import random
import re
from typing import Any

import pytest

from bot.content.facts import PRINTABLE
from bot.domain.emergency import Alarm, Kind, Level
from bot.errors import DatabaseAway, TelegramAway
from bot.knowledge import Knowledge
from bot.services.people import People
from handlers import COMMANDS, watch
from handlers.emergency import CARDS, HELPLINES, Ears, above, languages, notice
from handlers.words import Words
from sandbox.media import PIXEL
from sandbox.messages import Message
from tests.effort import effort
from tests.living import Living
from tests.talk import Talk, came

CRY = "hjælp min mand slår mig nu"
CALM = "Det er ikke akut"


@pytest.fixture(scope="module")
def ears(knowledge: Knowledge) -> Ears:
    return Ears(knowledge.detector, Words(knowledge.texts), knowledge.content)


# The cards


@pytest.mark.parametrize("kind", Kind)
def test_the_first_words_say_what_to_do_and_nobody_is_promised(kind: Kind, knowledge: Knowledge) -> None:
    danish, english = knowledge.texts["da"], knowledge.texts["en"]
    view = notice([danish, english], Alarm(Level.ACUTE, kind))
    assert view.html.startswith("<b>Ring 112 nu")
    assert "<b>Ring 112 now" in view.html
    assert "Ingen holder øje med chatten" in view.html
    assert "Nobody keeps an eye on this chat" in view.html
    assert not re.search(r"på vej|vi sender|vi ringer|on (its|the) way|we (send|ring)|vi hjælper", view.html)
    assert len(view.html) < 4096


def test_every_number_on_a_card_is_a_fact_that_may_be_printed(knowledge: Knowledge) -> None:
    printable = {f.value["da"] for f in knowledge.content.facts.values() if f.confidence in PRINTABLE}
    for texts in knowledge.texts.values():
        for key in (*CARDS.values(), *HELPLINES.values(), "emergency-alone", "line-112"):
            for number in re.findall(r"\d[\d ]*\d", texts(key)):
                assert number in printable, f"{key}: {number}"


def test_each_card_names_who_helps(knowledge: Knowledge) -> None:
    said = {kind: notice([knowledge.texts["da"]], Alarm(Level.ACUTE, kind)).html for kind in Kind}
    assert "Livslinien: 70 201 201" in said[Kind.SUICIDE]
    assert "Lev Uden Vold: 1888" in said[Kind.VIOLENCE_AT_HOME]
    assert "slet chatten" in said[Kind.VIOLENCE_AT_HOME]
    assert "Giftlinjen: 82 12 12 12" in said[Kind.POISON]
    assert "kom ud først" in said[Kind.FIRE]


def test_whoever_writes_another_language_reads_the_notice_in_all_of_them() -> None:
    assert languages("min mand slår mig", "da") == ("da",)
    assert languages("my husband is hitting me", "en") == ("en",)
    assert languages("my husband is hitting me", "da") == ("da", "en")
    assert languages("der er en med kniv", "en") == ("en", "da")
    for cry in ("yardım edin", "النجدة", "ratunku", "کوئی مدد کرو"):
        assert languages(cry, "da") == ("da", "en")


# What is heard


def test_what_the_bot_offers_to_type_is_no_alarm(ears: Ears, knowledge: Knowledge) -> None:
    words = {
        word.strip()
        for texts in knowledge.texts.values()
        for key in texts.keys
        if key.startswith("words-") and key != "words-help"
        for word in texts.plain(key).split(",")
    }
    names = {key for council in knowledge.content.councils.all for key in (council.name, *council.keys)}
    links = {f"/start {slug}" for slug in knowledge.content.councils.by_slug}
    commands = {f"/{name}" for several in COMMANDS for name in several} - {"/hjaelp", "/help"}
    heard = {said for said in words | names | links | commands if ears.look(said).level is not Level.NONE}
    assert heard == set()


def test_a_cry_for_help_may_look_like_a_button(ears: Ears) -> None:
    assert all(ears.look(said).level for said in ("hjælp", "/hjaelp", "help"))
    assert all(ears.look(said).level is Level.ACUTE for said in ("Hjælp!", "HJÆLP!!", "/hjælp!", "help!"))
    assert ears.look(f"/hjaelp {CRY}").level is Level.ACUTE
    assert ears.look(f"/start@lokalraad_bot {CRY}").level is Level.ACUTE


@pytest.mark.parametrize("drawn", ["3BBB", "DZGN", "GNNT", "KYND", "MMMM", "TYGG"])
def test_nobody_cries_for_help_in_the_number_of_a_henvendelse(ears: Ears, drawn: str) -> None:
    for said in (f"L-{drawn}", f"l {drawn.lower()}", f"/indbakke L-{drawn}", f"hvad er der sket med L-{drawn}?"):
        assert ears.look(said).level is Level.NONE, said
    assert ears.look(f"L-{drawn} {CRY}").level is Level.ACUTE


def test_however_hostile_a_text_is_it_is_looked_at_in_a_moment(ears: Ears) -> None:
    chance = random.Random(112)
    alphabets = ("abcdefghijklmnopqrstuvwxyzæøå", "😀a", "aA1!?.", "\u0301o", "hjælp ")
    noise = ["".join(chance.choices(f"{letters}  ", k=4096)) for letters in alphabets]
    noise += [("kniv slår dør brand hjælp nu blod mand kone barn gift " * 99)[:4096], "a " * 2048, "hjælp " * 682]
    for text in noise:
        others = (ears.look(text[number:]) for number in itertools.count())  # what it has seen it remembers
        assert effort(others.__next__) < 30


# In every state


async def test_the_notice_comes_in_every_state_and_changes_nothing(lokalraad: Living) -> None:
    for state in ("a guest", "asked to accept", "asked where they live", "a resident", "asked before erasing"):
        talk = Talk(lokalraad, state)
        await bring(talk, state)
        said = await talk.write(CRY)
        assert said.startswith("Ring 112 nu."), state
        assert "1888" in said, state
        assert talk.labels == [CALM], state
        assert talk.last.data["reply_to_message"]["text"] == CRY, state


async def bring(talk: Talk, state: str) -> None:
    steps = {
        "a guest": [],
        "asked to accept": ["/start"],
        "asked where they live": ["/start", "ja"],
        "a resident": ["/start", "ja", "Ishøj"],
        "asked before erasing": ["/start", "ja", "Ishøj", "slet mine data"],
    }
    for step in steps[state]:
        await talk.write(step)


async def test_captions_edits_and_what_is_sent_on_are_listened_to(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    person = talk.person
    person.send_photo(PIXEL, caption="det brænder hos naboen")
    assert "kom ud først" in await talk.hear()
    await talk.write("hvad er et lokalråd?")
    person.edit(person.chat[-2], "jeg vil ikke leve mere")
    assert "Livslinien" in await talk.hear()
    person.forward(CRY)
    assert (await talk.hear()).startswith("Ring 112 nu.")
    assert (await talk.write(f"/findesikke {CRY}")).startswith("Ring 112 nu.")
    assert (await talk.write("/hjaelp min søn har drukket afløbsrens")).startswith("Ring 112 nu")
    assert (await talk.write("yardım edin")).count("Ring 112 n") == 2


async def test_in_a_group_nobody_else_can_take_the_notice_away(lokalraad: Living) -> None:
    amina, bent = (Talk(lokalraad, name).person for name in ("Amina", "Bent"))
    group = lokalraad.world.group("Naboerne", amina, bent)
    group.write(amina, f"@{lokalraad.world.bot['username']} {CRY}")
    await lokalraad.settle()
    notice = list(group.messages.values())[-1]
    for person, first in ((bent, "Ring 112 nu"), (amina, "Er der fare lige nu?")):
        person.tap(notice, CALM)
        await lokalraad.settle()
        assert list(group.messages.values())[-1].text.startswith(first)


async def test_in_a_group_it_answers_where_it_is_spoken_to(lokalraad: Living) -> None:
    amina, bent = (Talk(lokalraad, name).person for name in ("Amina", "Bent"))
    group = lokalraad.world.group("Naboerne", amina, bent)
    bot = f"@{lokalraad.world.bot['username']}"

    async def hear() -> list[Message]:
        await lokalraad.settle()
        return [message for message in group.messages.values() if message.sender == "bot"]

    group.write(amina, CRY)
    assert await hear() == []
    group.write(amina, f"{bot} {CRY}")
    [said] = await hear()
    assert said.text.startswith("Ring 112 nu.")
    assert said.data["reply_to_message"]["text"] == f"{bot} {CRY}"
    group.write(bent, "hjælp der er ild i kælderen", reply_to=said)
    [_, second] = await hear()
    assert "kom ud først" in second.text
    bent.tap(second, CALM)
    [_, answered] = await hear()
    assert answered.text.startswith("Er der fare lige nu? Ring 112.")
    assert answered.labels != [CALM]


# With the database away


@pytest.mark.parametrize("trouble", ["away", "hanging"])
async def test_where_nobody_can_say_who_writes_the_notice_still_goes_in_both_languages(
    trouble: str, lokalraad: Living, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def visit(*_: Any, **__: Any) -> None:
        if trouble == "hanging":
            await asyncio.sleep(3600)
        raise DatabaseAway

    talk = Talk(lokalraad)
    monkeypatch.setattr(watch, "KNOWN_SECONDS", 0.5)
    monkeypatch.setattr(People, "visit", visit)
    talk.person.write(CRY)
    said = (await came(talk, "Ring 112 nu.")).text
    assert "Ring 112 now." in said
    monkeypatch.undo()
    while lokalraad.app.worker.is_busy:
        await asyncio.sleep(0.01)
    lokalraad.clock.forward(minutes=1)
    await talk.hear()
    assert len(talk.person.heard) == 1, "it is looked at again once the database is back, and not said again"


async def test_a_notice_that_telegram_did_not_take_is_shown_again_and_nothing_else_is(
    lokalraad: Living, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = itertools.count()
    screen = lokalraad.app.screen
    show = screen.show

    async def refuse_once(*given: Any, **more: Any) -> None:
        if next(tries) == 0:
            raise TelegramAway
        await show(*given, **more)

    monkeypatch.setattr(screen, "show", refuse_once)
    update = {"update_id": 7, "message": _message(lokalraad, CRY)}
    with pytest.raises(TelegramAway):
        await lokalraad.app.dispatch.handle(update)
    assert lokalraad.world.delivered_count == 0
    await lokalraad.app.dispatch.handle(update)
    assert lokalraad.world.delivered[-1].text.startswith("Ring 112 nu.")


def _message(lokalraad: Living, text: str) -> dict[str, Any]:
    person = lokalraad.world.person("Amina")
    person.start()
    return {"message_id": 1, "from": person.user, "chat": person.private.shape, "date": 0, "text": text}


# What was no emergency


async def test_a_tap_answers_what_was_asked_in_place_of_the_notice(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.write(CRY)
    said = await talk.tap(CALM)
    assert said.startswith("Er der fare lige nu? Ring 112.\n\nEr der vold derhjemme")
    assert len(talk.person.heard) == 1, "in place of the notice"
    assert (await talk.write("Hjælp!")).startswith("Ring 112 nu.")
    said = await talk.tap(CALM)
    assert said.startswith("Er der fare lige nu? Ring 112.\n\nSådan bruger du Lokalråd"), "it was the word for help"
    talk.person.send_photo(PIXEL, caption="det brænder hos naboen")
    await talk.hear()
    assert "Billeder og filer ser jeg ikke på" in await talk.tap(CALM)
    talk.person.forward(CRY)
    await talk.hear()
    assert "sender videre" in await talk.tap(CALM)
    await talk.write(f"/findesikke {CRY}")
    assert "Den kommando kender jeg ikke" in await talk.tap(CALM)


async def test_an_answer_to_a_form_is_kept_by_the_tap_and_a_second_tap_is_harmless(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await bring(talk, "asked where they live")
    place = "hjælp ild Ishøj!!"
    said = await talk.write(place)
    assert said.startswith("Ring 112 nu."), "nothing is chosen yet"
    notice_ = talk.last
    said = await talk.tap(CALM)
    assert "Din kommune er Ishøj." in said
    assert said.startswith("Er der fare lige nu? Ring 112.")
    heard = len(talk.person.heard)
    await talk.write("skift kommune")
    await talk.write("Herlev")
    talk.person.tap(notice_, "calm")
    await talk.hear()
    assert "Kommune: Herlev" in await talk.write("/indstillinger")
    assert len(talk.person.heard) == heard + 3


async def test_where_the_message_is_gone_or_the_words_are_typed_the_same_words_are_answered_when_they_come_next(
    lokalraad: Living,
) -> None:
    talk = Talk(lokalraad)
    await talk.write(CRY)
    talk.last.data.pop("reply_to_message")
    assert "Skriv det en gang til" in await talk.tap(CALM)
    assert (await talk.write(f"{CRY.upper()}!")).startswith("Er der fare lige nu? Ring 112.\n\nEr der vold derhjemme")
    assert (await talk.write(CRY)).startswith("Ring 112 nu."), "only the very next text"
    assert "Skriv det en gang til" in await talk.write("det er ikke akut")
    assert "Skriv det en gang til" in await talk.write("det er ikke akut")
    assert "Ring 112" in await talk.write("hvad er et lokalråd?")
    assert (await talk.write(CRY)).startswith("Ring 112 nu.")


@pytest.mark.parametrize("gone", [True, False])
async def test_what_is_said_not_to_be_urgent_does_not_hush_new_words(gone: bool, lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.write("det brænder i gården")
    if gone:
        talk.last.data.pop("reply_to_message")
        await talk.tap(CALM)
    else:
        await talk.write(CALM)
    assert (await talk.write(CRY)).startswith("Ring 112 nu.")
    assert (await talk.write("det brænder i gården")).startswith("Ring 112 nu."), "it was not the next"
    await talk.tap(CALM)
    assert (await talk.write(CRY)).startswith("Ring 112 nu."), "a tap answers one message"


async def test_after_a_restart_nothing_is_hushed_and_a_tap_answers_all_the_same(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.write(CRY)
    await lokalraad.restart()
    assert "Skriv, hvad du vil vide" in await talk.write(CALM)
    assert (await talk.write(CRY)).startswith("Ring 112 nu.")
    await lokalraad.restart()
    assert (await talk.tap(CALM)).startswith("Er der fare lige nu? Ring 112.\n\nEr der vold derhjemme")


async def test_a_tap_on_an_older_notice_says_nothing_of_the_newer_one(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await talk.write("det brænder i gården")
    older = talk.last
    older.data.pop("reply_to_message")
    await talk.write(CRY)
    talk.person.tap(older, CALM)
    await talk.hear()
    assert "Jeg kan ikke længere se" in older.text
    assert (await talk.write(CRY)).startswith("Ring 112 nu.")


async def test_in_a_group_nobody_else_can_take_it_away_where_the_message_is_gone(lokalraad: Living) -> None:
    amina, bent = (Talk(lokalraad, name).person for name in ("Amina", "Bent"))
    group = lokalraad.world.group("Naboerne", amina, bent)
    group.write(amina, f"@{lokalraad.world.bot['username']} {CRY}")
    await lokalraad.settle()
    notice_ = list(group.messages.values())[-1]
    notice_.data.pop("reply_to_message")
    for person, first in ((bent, "Ring 112 nu"), (amina, "Er der fare lige nu?")):
        person.tap(notice_, CALM)
        await lokalraad.settle()
        assert list(group.messages.values())[-1].text.startswith(first)


async def test_a_form_keeps_the_answer_that_is_written_once_more(lokalraad: Living) -> None:
    talk = Talk(lokalraad)
    await bring(talk, "asked where they live")
    assert (await talk.write("hjælp ild Ishøj!!")).startswith("Ring 112 nu.")
    await talk.write(CALM)
    assert "Din kommune er Ishøj." in await talk.write("hjælp ild Ishøj!!")


# A hint


async def test_where_danger_may_be_meant_the_line_stands_first_above_every_kind_of_reply(lokalraad: Living) -> None:
    line = "Er der fare lige nu? Ring 112."
    talk = Talk(lokalraad)
    await bring(talk, "asked where they live")
    for said in ("kniv i ishøj", "slagsmål i brøndby", "min kæreste slår mig", "vold i hjemmet"):
        reply = await talk.write(said)
        assert reply.startswith(line), said
        assert reply.count(line) == 1, said
        assert "Din kommune er" not in reply, "no place is chosen silently"
    assert "Lev Uden Vold: 1888" in reply.split("\n\n")[1]
    talk.person.send_photo(PIXEL, caption="slagsmål i brøndby")
    assert (await talk.hear()).startswith(line)
    talk.person.edit(talk.person.chat[-2], "min kæreste slår mig")
    assert (await talk.hear()).startswith(line)


def test_nothing_changes_where_nothing_was_heard(knowledge: Knowledge) -> None:
    texts = knowledge.texts["da"]
    view = notice([texts], Alarm(Level.ACUTE))
    assert above(texts, Alarm(Level.NONE), view) is view
