"""Danger in the middle of a henvendelse: 112 first, always; and what was written is not lost."""

import asyncio
from typing import Any

import pytest

from bot.domain.people import Resident
from bot.domain.staff import Partner
from bot.domain.writing import Writing
from bot.errors import DatabaseAway
from bot.services.people import People
from tests.handlers.feedback import WORDS, begin, coordinator, permission, reference_of, resident, send, write
from tests.hiring import services_of
from tests.living import Living
from tests.talk import Talk, came, tap

CRY = "Hjælp, han har en kniv og stikker min bror nu"
CALM = "Det er ikke akut"


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, Partner.MUNICIPALITY)


@pytest.fixture
async def amina(karen: Talk) -> Talk:
    return await resident(karen.lokalraad)


async def written(talk: Talk) -> Writing:
    visitor = (await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")).visitor
    assert isinstance(visitor, Resident)
    found = await services_of(talk.lokalraad).writings.look(visitor)
    assert found is not None
    return found


async def test_it_comes_below_what_was_written_before(amina: Talk) -> None:
    await write(amina)
    form = await amina.write(CRY)
    assert "gemt i din henvendelse" in form
    assert amina.answers[-2].text.startswith("Ring 112 nu.")
    writing = await written(amina)
    assert writing.words == f"{WORDS}\n\n{CRY}"
    assert writing.acute
    await amina.tap("Send")


async def test_the_coordinator_sees_that_danger_was_heard(karen: Talk, amina: Talk) -> None:
    await begin(amina)
    await amina.write(CRY)
    assert CRY in await amina.tap("Ikke noget bestemt sted")
    await amina.tap("Behold det, som det er")
    await amina.tap("Uden billede")
    await amina.tap("Svar mig her")
    reference = reference_of(await amina.tap("Send"))
    side = await services_of(karen.lokalraad).review.look(await permission(karen), reference, Partner.MUNICIPALITY)
    assert side.case.acute


async def test_what_is_said_not_to_be_urgent_is_kept_and_not_marked(amina: Talk) -> None:
    await begin(amina)
    await amina.write(CRY)
    assert (await written(amina)).acute
    notice = amina.answers[-2]
    await tap(amina, notice, CALM)
    writing = await written(amina)
    assert writing.words == CRY
    assert not writing.acute


async def test_what_is_added_is_kept_too(karen: Talk, amina: Talk) -> None:
    reference = reference_of(await send(amina))
    await amina.write(reference)
    await amina.tap("Tilføj noget")
    card = await amina.write(CRY)
    assert amina.answers[-2].text.startswith("Ring 112 nu.")
    assert CRY in card
    side = await services_of(karen.lokalraad).review.look(await permission(karen), reference, Partner.MUNICIPALITY)
    assert side.case.acute


async def test_the_notice_waits_for_no_database_and_the_words_are_kept_when_it_is_back(
    amina: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: Any, **__: Any) -> None:
        raise DatabaseAway

    await begin(amina)
    monkeypatch.setattr(People, "visit", away)
    amina.person.write(CRY)
    await came(amina, "Ring 112 nu.")
    monkeypatch.undo()
    while amina.lokalraad.app.worker.is_busy:
        await asyncio.sleep(0.01)
    amina.lokalraad.clock.forward(minutes=1)
    await amina.hear()
    assert (await written(amina)).words == CRY
    assert len([each for each in amina.answers if each.text.startswith("Ring 112 nu.")]) == 1
