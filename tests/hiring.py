"""People become staff, as tests of staff begin."""

import re

from bot.domain.staff import Operator, Partner, Post, Role
from bot.services import Services
from tests.living import Living
from tests.moving import accepted
from tests.talk import Talk, came


def services_of(lokalraad: Living) -> Services:
    return lokalraad.services


async def link(lokalraad: Living, role: Role, council: str = "ishoj", partner: Partner = Partner.MUNICIPALITY) -> str:
    """The payload of a link made at the command line."""
    post = Post(council, partner, role)
    return f"i_{await services_of(lokalraad).invitations.invite(post, by=Operator())}"


async def hire(talk: Talk, role: Role, council: str = "ishoj", partner: Partner = Partner.MUNICIPALITY) -> None:
    """As somebody who opens a link and is confirmed; what they and Lokalråd say to each other is told elsewhere."""
    resident, invitations = await accepted(talk), talk.lokalraad.services.invitations
    token = await invitations.invite(Post(council, partner, role), by=Operator())
    opened = await invitations.open(resident, token)
    assert opened.number is not None
    before = talk.person.heard
    await invitations.confirm(opened.number, by=Operator())
    await came(talk, "Du er nu", "You are now", but=before)


async def dismiss(talk: Talk) -> None:
    """All their posts are taken away, and they are told."""
    staff, person_id = services_of(talk.lokalraad).staff, await number_of(talk)
    for held in (await staff.roster(Operator())).held:
        if held.person_id == person_id:
            before = talk.person.heard
            await staff.revoke(held.id, by=Operator())
            await came(talk, "Du er ikke længere", "You are no longer", but=before)


async def number_of(talk: Talk) -> int:
    visit = await services_of(talk.lokalraad).people.visit(talk.person.id, language="da")
    return visit.visitor.id  # type: ignore[union-attr]


def number_in(said: str) -> int | None:
    """The two digits somebody reads on their screen."""
    found = re.search(r"(?:Dit tal er|Your number is) (\d\d)\b", said)
    return int(found[1]) if found else None
