"""Cases that lie in the inbox, as tests of coordinators begin: sent through the services, for the form has tests."""

import itertools
import re
from dataclasses import replace
from typing import Any

from bot.domain.cases import Place
from bot.domain.people import Resident
from bot.domain.staff import Coordinator, Partner
from bot.domain.writing import Writing
from tests.hiring import services_of
from tests.living import Patience
from tests.talk import Talk

POLICE, MUNICIPALITY = Partner.POLICE, Partner.MUNICIPALITY
BOTH = (POLICE, MUNICIPALITY)
WORDS = "Der mangler lys på stien bag skolen, og mange går en omvej om aftenen."
REPLY, NOTE = "Svar borgeren", "Skriv notat (kun kolleger)"
_numbers = itertools.count(10**9, 10)


async def who(talk: Talk) -> Resident:
    visitor = (await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")).visitor
    assert isinstance(visitor, Resident)
    return visitor


async def coordinator_of(talk: Talk) -> Coordinator:
    found = await services_of(talk.lokalraad).staff.holding(Coordinator, await who(talk))
    assert found is not None
    return found


async def lies(
    talk: Talk, words: str = WORDS, *whom: Partner, kind: str = "traffic", place: Place | None = None, **said: Any
) -> str:
    """The reference of what they sent, to the municipality where nothing else is said."""
    services, resident, update = services_of(talk.lokalraad), await who(talk), next(_numbers)
    await services.writings.begin(resident, "ishoj", update_id=update)

    def fill(writing: Writing) -> Writing:
        told = replace(writing, kind=kind, whom=whom or (MUNICIPALITY,), place=place or Place())
        return replace(told, words=words, message=1, pictured=True, wants_answer=True, **said)

    await services.writings.change(resident, fill, update_id=update + 1)
    return (await services.writings.send(resident, update_id=update + 2)).case.reference


async def opened(talk: Talk, reference: str) -> str:
    return await talk.write(reference)


async def delivered(talk: Talk, reference: str) -> str:
    """The card, once the letter about it has reached the resident."""
    patience = Patience(lambda: f"it was never delivered: {talk.last.text}")
    while f"sendt til {reference} ✓" not in await opened(talk, reference):
        await patience.wait()
    return talk.last.text


async def said_to(talk: Talk) -> str:
    """All that the bot ever said to them."""
    return "\n".join(message.text for message in talk.person.heard)


def without_numbers(said: str) -> str:
    """References replaced, so that two answers can be compared byte for byte."""
    return re.sub(r"L-[0-9A-Z]{4,6}", "L-XXXX", said)
