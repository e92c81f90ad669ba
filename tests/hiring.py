"""People become staff, as tests of staff begin."""

import re

from bot.domain.staff import Operator, Partner, Post, Role
from bot.services import Services
from tests.living import Living
from tests.talk import Talk, got


def services_of(lokalraad: Living) -> Services:
    return lokalraad.services


async def link(lokalraad: Living, role: Role, council: str = "ishoj", partner: Partner = Partner.MUNICIPALITY) -> str:
    """The payload of a link made at the command line."""
    post = Post(council, partner, role)
    return f"i_{await services_of(lokalraad).invitations.invite(post, by=Operator())}"


async def hire(talk: Talk, role: Role, council: str = "ishoj", partner: Partner = Partner.MUNICIPALITY) -> None:
    """They open a link, accept the notice where they are new, and are confirmed at the command line."""
    lokalraad = talk.lokalraad
    said = await talk.start(await link(lokalraad, role, council, partner))
    if number_in(said) is None:
        said = await talk.write("ja")
    number = number_in(said)
    assert number is not None, said
    before = talk.person.heard
    await services_of(lokalraad).invitations.confirm(number, by=Operator())
    await got(talk, "Du er nu", "You are now", but=before)


async def dismiss(talk: Talk) -> None:
    """All their posts are taken away, and they are told."""
    staff, person_id = services_of(talk.lokalraad).staff, await number_of(talk)
    for held in (await staff.roster(Operator())).held:
        if held.person_id == person_id:
            before = talk.person.heard
            await staff.revoke(held.id, by=Operator())
            await got(talk, "Du er ikke længere", "You are no longer", but=before)


async def number_of(talk: Talk) -> int:
    visit = await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")
    return visit.visitor.id  # type: ignore[union-attr]


def number_in(said: str) -> int | None:
    """The two digits somebody reads on their screen."""
    found = re.search(r"(?:Dit tal er|Your number is) (\d\d)\b", said)
    return int(found[1]) if found else None
