"""A council with coordinators, and residents who write to them, as tests of henvendelser begin."""

import re

from bot.domain.staff import Coordinator, Partner, Post, Role
from bot.storage import staff
from tests.hiring import services_of
from tests.living import Living
from tests.moving import accepted
from tests.talk import Talk

WORDS = "Ved stationen mangler der lys om aftenen, og folk går en omvej."


async def coordinator(lokalraad: Living, partner: Partner, name: str = "Karen", council: str = "ishoj") -> Talk:
    """Given the post directly: nothing of how it is given is looked at here."""
    talk = Talk(lokalraad, name)
    person_id = (await accepted(talk)).id
    async with lokalraad.app.db.transaction() as tx:
        await staff.give(tx, person_id, Post(council, partner, Role.COORDINATOR), now=lokalraad.clock())
    return talk


async def resident(lokalraad: Living, name: str = "Amina") -> Talk:
    talk = Talk(lokalraad, name)
    await accepted(talk, "ishoj")
    return talk


async def permission(talk: Talk) -> Coordinator:
    visit = await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")
    found = await services_of(talk.lokalraad).staff.holding(Coordinator, visit.visitor)  # type: ignore[arg-type]
    assert isinstance(found, Coordinator)
    return found


async def begin(talk: Talk, kind: str = "Trafik", whom: str = "Kommunen") -> str:
    """As far as the place is asked for."""
    await talk.write("/henvendelse")
    await talk.tap(kind)
    await talk.tap("Skriv det her")
    return await talk.tap(whom)


async def write(talk: Talk, words: str = WORDS, *, answer: str = "Svar mig her", whom: str = "Kommunen") -> str:
    """As far as the preview."""
    await begin(talk, whom=whom)
    await talk.tap("Ikke noget bestemt sted")
    await talk.write(words)
    await talk.tap("Uden billede")
    return await talk.tap(answer)


async def send(talk: Talk, words: str = WORDS, *, answer: str = "Svar mig her", whom: str = "Kommunen") -> str:
    """The receipt."""
    await write(talk, words, answer=answer, whom=whom)
    return await talk.tap("Send")


def reference_of(receipt: str) -> str:
    found = re.search(r"L-[0-9A-Z]{4,6}", receipt)
    assert found, receipt
    return found[0]


def code_of(receipt: str) -> str:
    found = re.search(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}\b", receipt)
    assert found, receipt
    return found[0]
