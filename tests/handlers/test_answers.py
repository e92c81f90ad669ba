"""From a question to its answer, to what else was meant, or to an honest "det ved jeg ikke" that leads on."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from bot.domain.unanswered import offer
from bot.schedule import Housekeeping
from bot.services.unanswered import OFFERED, SHOWN
from bot.storage import withdrawn as shelf
from bot.storage.tables import drafts, inbox, kept_questions, people, refused_answers
from bot.storage.unanswered import kept
from handlers.buttons import ShowAnswer, ShowTheme
from tests.handlers.conftest import ON_BOTH
from tests.living import Living
from tests.talk import Talk

KNOWN, NEAR, STRANGE = "hvad er et lokalråd?", "møde", "hvilken xylofon er bedst til begyndere?"
SAVE = "Gem mit spørgsmål til lokalrådet"


@pytest.fixture
def amina(lokalraad: Living) -> Talk:
    return Talk(lokalraad)


@pytest.fixture
def unlearnt(lokalraad: Living) -> Iterator[None]:
    """A cold start: the matcher is still learning."""
    mind = lokalraad.knowledge.mind
    learnt, mind.matcher = mind.matcher, None
    yield
    mind.matcher = learnt


async def words(lokalraad: Living) -> list[str]:
    async with lokalraad.app.db.reading() as tx:
        return [question.words for question in await kept(tx, lokalraad.app.sealer)]


async def withdraw(lokalraad: Living, answer: str) -> None:
    async with lokalraad.app.db.transaction() as tx:
        await shelf.withdraw(tx, answer, reason="", now=lokalraad.clock())


async def test_an_answer_shows_what_it_answers_and_asks_whether_it_was_that(amina: Talk) -> None:
    answer = await amina.write(KNOWN)
    assert answer.startswith("Hvad er et lokalråd?")
    assert all(said in answer for said in ("Kilde:", "Ring 112", "Fik du svar?"))
    assert amina.labels == ["Ja", "Det var ikke det", "Menu"]
    assert amina.last.data["reply_to_message"]["text"] == KNOWN


async def test_after_a_yes_the_answer_stays_and_its_buttons_lead_on(amina: Talk) -> None:
    await amina.write(KNOWN)
    thanked = await amina.tap("Ja")
    assert thanked.startswith("Hvad er et lokalråd?")
    assert "godt at høre" in thanked
    assert "Mere om: Lokalråd og møder" in amina.labels
    assert len(amina.person.heard) == 1


async def test_what_was_not_it_leads_to_three_others_and_is_counted_without_a_word(
    amina: Talk, lokalraad: Living
) -> None:
    await amina.write(KNOWN)
    assert "Mente du …?" in await amina.tap("Det var ikke det")
    assert len(amina.labels) == 4
    assert "Hvad er et lokalråd?" not in amina.labels
    assert amina.labels[-1] == "Noget andet"
    async with lokalraad.app.db.reading() as tx:
        (row,) = await tx.execute(select(refused_answers))
    assert row.answer == "lokalraad_what"
    assert str(row.day) == "2026-11-23"
    assert row.nearest.split(",")[0] in lokalraad.knowledge.content.answers


async def test_an_answer_is_refused_once_however_often_the_button_comes(amina: Talk, lokalraad: Living) -> None:
    await amina.write(KNOWN)
    await amina.tap("Det var ikke det")
    for _ in range(3):
        amina.person.repeat(fresh_id=True)
    await amina.hear()
    await lokalraad.app.dispatch.handle(amina.person.actions[-1])
    async with lokalraad.app.db.reading() as tx:
        assert len((await tx.execute(select(refused_answers))).all()) == 1


async def test_not_even_with_the_key_can_a_refused_answer_be_led_back_to_an_update(
    amina: Talk, lokalraad: Living
) -> None:
    await amina.write(KNOWN)
    await amina.tap("Det var ikke det")
    async with lokalraad.app.db.reading() as tx:
        row = (await tx.execute(select(refused_answers))).one()
        updates = {*(await tx.execute(select(inbox.c.update_id))).scalars()}
    hashes = {lokalraad.app.sealer.hashes(f"{each}|{row.answer}", where=SHOWN)[0] for each in updates}
    assert len(updates) >= 2
    assert row.once not in hashes


async def test_a_question_that_is_handled_again_is_refused_once(amina: Talk, lokalraad: Living) -> None:
    await amina.write(KNOWN)
    first = amina.last
    await lokalraad.app.dispatch.handle(amina.person.actions[-1])
    assert amina.last is not first
    for card in (first, amina.last):
        amina.person.tap(card, "Det var ikke det")
        await amina.hear()
    async with lokalraad.app.db.reading() as tx:
        assert len((await tx.execute(select(refused_answers))).all()) == 1


async def test_a_choice_is_shown_and_asked_about_and_none_of_them_leads_on(amina: Talk) -> None:
    assert "Mente du …?" in await amina.write(NEAR)
    choice = amina.labels[0]
    assert (await amina.tap(choice)).startswith(choice)
    assert amina.labels[:2] == ["Ja", "Det var ikke det"]
    await amina.write(NEAR)
    assert "Det ved jeg ikke." in await amina.tap("Noget andet")
    assert SAVE in amina.labels


async def test_no_answer_is_said_plainly_with_114_and_every_way_on(amina: Talk, lokalraad: Living) -> None:
    reply = await amina.write(STRANGE)
    assert all(said in reply for said in ("Det ved jeg ikke.", "Ring 112", "114"))
    themes = [theme.title["da"] for theme in lokalraad.knowledge.content.themes.all]
    assert amina.labels == [SAVE, *themes]


async def test_every_answer_is_two_taps_from_no_answer_and_from_the_menu(amina: Talk, lokalraad: Living) -> None:
    content, met = lokalraad.knowledge.content, set()
    for opened in (STRANGE, "menu"):
        await amina.write(opened)
        first = {button["callback_data"] for row in amina.last.buttons for button in row}
        for theme in content.themes.all:
            assert ShowTheme(theme.id).pack() in first
    for theme in content.themes.all:
        await amina.tap(ShowTheme(theme.id).pack())
        assert amina.labels[:-1] == [content.answers[answer].question["da"] for answer in theme.answers]
        met |= {button["callback_data"] for row in amina.last.buttons[:-1] for button in row}
    assert met == {ShowAnswer(answer).pack() for answer in content.answers}
    for shown in sorted(met):
        assert "Kilde:" in await amina.tap(shown)
        assert "Fik du svar?" not in amina.last.text, "nobody guessed"


async def test_a_yes_or_no_to_nothing_names_112_since_it_may_be_to_the_notice(amina: Talk) -> None:
    for said in ("ja", "nej"):
        await amina.write("hjælp min mand slår mig nu")
        assert (await amina.write(said)).startswith(
            "Er der fare lige nu? Ring 112.\n\nJeg kan ikke se, hvad du svarer"
        )
        await amina.write("annuller")
    await amina.move_in()
    for said in ("ja", "nej"):
        await amina.write("hjælp min mand slår mig nu")
        assert (await amina.write(said)).startswith("Er der fare lige nu? Ring 112.\n\nDer er ikke noget, du skal")


async def test_a_question_is_shown_as_it_would_be_kept_and_kept_after_a_yes(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in("Ishøj")
    await amina.write(f"{STRANGE} 22 33 44 55")
    offer = await amina.tap(SAVE)
    shown = f"{STRANGE} [telefon]"
    assert shown in offer
    assert all(
        said in offer for said in ("Ingen kan se, hvem der har spurgt", "Ishøj", "koordinatorer", "ikke svar her")
    )
    assert await words(lokalraad) == []
    assert "gemt" in await amina.tap("Ja, gem det")
    assert await words(lokalraad) == [shown]


async def test_a_kept_question_says_nothing_about_who_asked(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in("Ishøj")
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    await amina.tap("Ja, gem det")
    async with lokalraad.app.db.reading() as tx:
        row = (await tx.execute(select(kept_questions))).mappings().one()
        person = (await tx.execute(select(people))).mappings().one()
    told = {name: value for name, value in row.items() if name not in ("id", "once", "words")}
    assert told.keys() == {"language", "council", "nearest", "day"}
    assert not isinstance(told["day"], datetime)
    of_a_person = {str(person[name]) for name in ("chat_hash", "chat_sealed")} | {str(amina.person.id)}
    assert of_a_person & {str(value) for value in row.values()} == set()


async def test_not_even_with_the_key_can_a_kept_question_be_led_back_to_an_update(
    amina: Talk, lokalraad: Living
) -> None:
    """Updates have an instant, and one of them opened the resident's half-filled form."""
    await amina.write(STRANGE)
    for label in (SAVE, "Ja, det er i orden", "Ja, gem det"):
        await amina.tap(label)
    mark = offer(STRANGE, ()).mark
    async with lokalraad.app.db.reading() as tx:
        once = (await tx.execute(select(kept_questions.c.once))).scalar_one()
        updates = {*(await tx.execute(select(inbox.c.update_id))).scalars()}
        updates |= {*(await tx.execute(select(drafts.c.last_update_id))).scalars()}
    hashes = {lokalraad.app.sealer.hashes(f"{each}|{mark}", where=OFFERED)[0] for each in updates}
    assert len(updates) >= 4
    assert once not in hashes


async def test_after_a_tap_a_typed_no_does_not_deny_what_was_done(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in()
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    await amina.tap("Ja, gem det")
    assert "ikke noget, du skal svare på" in await amina.write("nej")
    await amina.write(KNOWN)
    await amina.tap("Det var ikke det")
    assert "ikke noget, du skal svare på" in await amina.write("ja")
    assert await words(lokalraad) == [STRANGE]


async def test_a_guest_reads_the_notice_first_and_comes_back_to_the_question(amina: Talk, lokalraad: Living) -> None:
    await amina.write(STRANGE)
    assert "Er det i orden?" in await amina.tap(SAVE)
    assert STRANGE in await amina.tap("Ja, det er i orden")
    assert await words(lokalraad) == []
    assert "Hvilken kommune" in await amina.tap("Ja, gem det")
    assert "er gemt" in amina.last.text
    assert "Ring 112" in amina.last.text
    assert "Din kommune er Herlev" in await amina.write("Herlev")
    assert await words(lokalraad) == [STRANGE]


async def test_a_no_keeps_nothing(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in()
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    assert "ikke gemt dit spørgsmål" in await amina.tap("Nej")
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    assert "Tryk på en af knapperne" in await amina.write("ja")
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    assert "ikke gemt dit spørgsmål" in await amina.write("nej")
    assert await words(lokalraad) == []


@ON_BOTH
async def test_one_yes_keeps_a_question_once_however_often_it_comes(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in()
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    await amina.tap("Ja, gem det")
    for _ in range(3):
        amina.person.repeat(fresh_id=True)
    assert "gemt" in await amina.hear()
    await lokalraad.app.dispatch.handle(amina.person.actions[-1])
    assert len(await words(lokalraad)) == 1


async def test_words_that_were_not_read_are_not_kept(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in()
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    assert "Skal jeg gemme" in await amina.tap("save-yes:1:0123456789ab")
    assert await words(lokalraad) == []


async def test_a_question_that_cannot_be_seen_any_more_is_asked_for_again(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in()
    assert "Skriv det igen" in await amina.write(SAVE)
    await amina.write("menu")
    assert "Skriv det igen" in await amina.tap("save")
    assert "Skriv det igen" in await amina.tap("save-yes:1:0123456789ab")
    assert await words(lokalraad) == []


async def test_a_typed_yes_or_no_is_to_the_answer_and_not_to_a_notice_that_stands_open(
    amina: Talk, lokalraad: Living
) -> None:
    await amina.start()
    await amina.write(KNOWN)
    assert "Er det i orden?" in await amina.write("ja")
    async with lokalraad.app.db.reading() as tx:
        assert (await tx.execute(select(people))).all() == []
    assert "Hvilken kommune" in await amina.write("ja")
    await amina.write("Ishøj")
    await amina.write(KNOWN)
    reply = await amina.write("nej")
    assert all(said in reply for said in ("med andre ord", "Ring 112"))
    await amina.write(KNOWN)
    assert "godt at høre" in await amina.write("ja")
    assert "ikke noget, du skal svare på" in await amina.write("ja")


async def test_a_withdrawn_answer_is_shown_nowhere_within_seconds_and_without_a_restart(
    amina: Talk, lokalraad: Living
) -> None:
    answer = await amina.write(KNOWN)
    await withdraw(lokalraad, "lokalraad_what")
    lokalraad.clock.forward(seconds=2)
    checked = await amina.write(KNOWN)
    assert answer.splitlines()[-5] not in checked
    assert all(said in checked for said in ("ved at blive tjekket", "lokalrådet", "114", "Ring 112"))
    assert "ved at blive tjekket" in await amina.tap("q:lokalraad_what")
    assert "ved at blive tjekket" in await amina.tap("pick:lokalraad_what")
    await amina.tap("theme:meetings")
    assert "Hvad er et lokalråd?" not in amina.labels
    async with lokalraad.app.db.transaction() as tx:
        assert await shelf.restore(tx, "lokalraad_what")
    lokalraad.clock.forward(seconds=2)
    assert "Fik du svar?" in await amina.write(KNOWN)


async def test_a_withdrawn_answer_is_never_offered(amina: Talk, lokalraad: Living) -> None:
    await amina.write(NEAR)
    first, second = amina.labels[:2]
    await withdraw(lokalraad, amina.last.buttons[0][0]["callback_data"].removeprefix("pick:"))
    lokalraad.clock.forward(seconds=2)
    await amina.write(NEAR)
    assert first not in amina.labels
    assert second in amina.labels


async def test_an_answer_is_served_on_its_review_day_and_not_after_it(amina: Talk, lokalraad: Living) -> None:
    day = lokalraad.knowledge.content.answers["lokalraad_what"].review_by
    lokalraad.clock.instant = datetime(day.year, day.month, day.day, 20, tzinfo=UTC)
    assert "Fik du svar?" in await amina.write(KNOWN)
    lokalraad.clock.forward(hours=4)
    assert "ved at blive tjekket" in await amina.write(KNOWN)


async def test_a_theme_whose_answers_are_all_being_checked_says_so(amina: Talk, lokalraad: Living) -> None:
    for answer in lokalraad.knowledge.content.themes.by_id["traffic"].answers:
        await withdraw(lokalraad, answer)
    assert "ved at blive tjekket" in await amina.write("/menu") + await amina.tap("theme:traffic")
    assert amina.labels == ["Menu"]


@pytest.mark.usefixtures("unlearnt")
async def test_while_it_still_learns_it_says_so_and_can_be_browsed(amina: Talk) -> None:
    reply = await amina.write(KNOWN)
    assert "halvt minut" in reply
    assert "Ring 112" in reply
    await amina.tap("Lokalråd og møder")
    assert "Kilde:" in await amina.tap("Hvad er et lokalråd?")


async def test_what_is_kept_is_deleted_after_half_a_year(amina: Talk, lokalraad: Living) -> None:
    await amina.move_in()
    await amina.write(STRANGE)
    await amina.tap(SAVE)
    await amina.tap("Ja, gem det")
    async with lokalraad.app.db.transaction() as tx:
        day = lokalraad.clock().date()
        await tx.execute(insert(refused_answers).values(once="x", answer="a", nearest="", day=day))
    for days, left in ((180, 1), (1, 0)):
        lokalraad.clock.forward(days=days)
        await Housekeeping(lokalraad.app.db, lokalraad.clock).prune()
        assert len(await words(lokalraad)) == left
