"""Who may do what with whose henvendelser: every method of the services, every role, every compartment.

docs/feedback-rights.md is the same as a table; this compares them.
"""

import inspect
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.domain.cases import Filter, Ground, Source, State
from bot.domain.limits import MuteReason
from bot.domain.people import Resident
from bot.domain.staff import Admin, Announcer, Coordinator, Partner, Permission, Post, Role
from bot.errors import CaseUnknown, NotPermitted, ResidentError
from bot.services.feedback import Desks, Exports, Holdings, Minder, Sorting, Writings
from bot.services.feedback.composing import Composing
from tests.services.caring import MUNICIPALITY, POLICE, Care

SERVICES = (Writings, Holdings, Sorting, Exports, Desks, Minder, Composing)
DOCS = Path("docs/feedback-rights.md")
At = tuple[Coordinator, str, Partner]
Act = Callable[[Care, At], Awaitable[object]]
"""Done with a case of the municipality's in Ishøj, by somebody who says that they are its coordinator."""

ON_A_CASE: dict[str, Act] = {
    "look": lambda care, at: care.review.look(*at),
    "colleagues": lambda care, at: care.review.colleagues(*at),
    "picture": lambda care, at: care.review.picture(*at),
    "similar": lambda care, at: care.review.similar(*at),
    "assign": lambda care, at: care.review.assign(*at, None),
    "label": lambda care, at: care.review.label(*at, "lys", True),
    "note": lambda care, at: care.review.note(*at, "ord", update_id=care.update_id),
    "reply": lambda care, at: care.review.reply(*at, "ord", update_id=care.update_id),
    "move": lambda care, at: care.review.move(*at, State.PROGRESS, "ord", update_id=care.update_id),
    "extend": lambda care, at: care.review.extend(*at, "ord", update_id=care.update_id),
    "mute": lambda care, at: care.review.mute(*at, 1, MuteReason.ABUSE),
    "hand_over": lambda care, at: care.review.hand_over(*at, Ground.TASK, "ord", update_id=care.update_id),
    "merge": lambda care, at: _merged(care, at),
    "unmerge": lambda care, at: care.review.unmerge(*at),
    "split": lambda care, at: care.review.split(*at, "ord", update_id=care.update_id),
    "filing": lambda care, at: care.exports.filing(*at),
}
OVERVIEWS: dict[str, Act] = {
    "inbox": lambda care, at: care.review.inbox(at[0], Filter()),
    "count": lambda care, at: care.review.count(at[0]),
    "rows": lambda care, at: care.exports.rows(at[0], Filter()),
    "move_all": lambda care, at: _done(
        at, care.review.move_all(at[0], [at[1:]], State.PROGRESS, "ord", update_id=care.update_id)
    ),
    "assign_all": lambda care, at: _done(at, care.review.assign_all(at[0], [at[1:]], None)),
    "label_all": lambda care, at: _done(at, care.review.label_all(at[0], [at[1:]], "lys")),
    "open_ones": lambda care, at: _told_in(care, at),
}
IN_A_COMPARTMENT: dict[str, Act] = {
    "enter": lambda care, at: _entered(care, at),
    "open_in": lambda care, at: care.desks.open_in(at[0], "ishoj", at[2], -1_001),
    "close": lambda care, at: care.desks.close(at[0], "ishoj", at[2]),
}
THEIR_OWN = ("brief", "is_daily", "ask", "say", "done")
"""How they want to hear, and what they have half written: nothing of anybody else's is touched."""

WHO: dict[str, tuple[Post, ...]] = {
    "coordinator": (Post("ishoj", MUNICIPALITY, Role.COORDINATOR),),
    "coordinator, other partner": (Post("ishoj", POLICE, Role.COORDINATOR),),
    "coordinator, other council": (Post("brondby", MUNICIPALITY, Role.COORDINATOR),),
    "coordinator, other council and partner": (Post("brondby", POLICE, Role.COORDINATOR),),
    "announcer": (Post("ishoj", MUNICIPALITY, Role.ANNOUNCER),),
    "admin": (Post("ishoj", MUNICIPALITY, Role.ADMIN),),
    "announcer and admin, other partner": (
        Post("ishoj", POLICE, Role.ANNOUNCER),
        Post("ishoj", POLICE, Role.ADMIN),
    ),
    "nobody": (),
    "coordinator until a moment ago": (),
}
MAY = "coordinator"
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Rights are asked for in one place, which tests of single things use on both databases."""


async def _merged(care: Care, at: At) -> object:
    _, other = await care.sent()
    return await care.review.merge(*at, other)


async def _done(at: At, refused: Awaitable[object]) -> list[str]:
    """Which of many it was done with."""
    return [] if await refused == [(at[1], CaseUnknown)] else [at[1]]


async def _told_in(care: Care, at: At) -> list[str]:
    """The case, if they see that a group hears of its like."""
    await care.desks.open_in(await care.coordinator(MUNICIPALITY), "ishoj", MUNICIPALITY, -1_001)
    return [at[1]] if ("ishoj", MUNICIPALITY) in await care.desks.open_ones(at[0]) else []


async def _entered(care: Care, at: At) -> object:
    person = Resident(at[0].person_id, 0, "da", "ishoj", "4")
    await care.write(person, source=Source.PHONE, whom=(at[2],))
    return await care.writings.enter(at[0], person, update_id=care.update_id)


def methods(*services: type) -> set[str]:
    """The public ones that say by whom they are done."""
    found = [pair for service in services for pair in inspect.getmembers(service, inspect.isfunction)]
    return {name for name, each in found if name[0] != "_" and "by" in inspect.signature(each).parameters}


def test_every_method_of_the_services_is_in_the_matrix() -> None:
    known = {*ON_A_CASE, *OVERVIEWS, *IN_A_COMPARTMENT, *THEIR_OWN}
    assert methods(*SERVICES) == known


def test_every_method_wants_a_coordinator_s_permission_and_no_other() -> None:
    """So that mypy finds a handler that brings another one."""
    for service in SERVICES:
        for name in methods(service):
            by = inspect.signature(getattr(service, name), eval_str=True).parameters["by"].annotation
            assert by is Coordinator, f"{service.__name__}.{name}"
    assert not issubclass(Coordinator, Announcer | Admin)
    assert {kind.role for kind in Permission.__subclasses__()} == set(Role)


@SQLITE
@pytest.mark.parametrize("who", WHO)
async def test_only_a_coordinator_of_that_council_and_partner_may(care: Care, who: str) -> None:
    """What they say they are is that: what counts is what they hold at this moment."""
    await care.coordinator(MUNICIPALITY)
    await care.coordinator(POLICE)
    posts = WHO[who]
    person = await care.holder(*(WHO[MAY] if who.endswith("ago") else posts))
    if who.endswith("ago"):
        await care.dismiss(person.id)
    for by in claims(person.id, posts):
        for name, act in (ON_A_CASE | IN_A_COMPARTMENT).items():
            _, number = await care.sent()
            assert await outcome(act(care, (by, number, MUNICIPALITY))) is (who == MAY), name
        for name, act in OVERVIEWS.items():
            _, number = await care.sent()
            assert (number in repr(await act(care, (by, number, MUNICIPALITY)))) is (
                who == MAY and name != "count"
            ), name
    if who != MAY:
        assert MUNICIPALITY not in repr(await care.review.count(Coordinator(person.id, WHO[MAY])))


def claims(person_id: int, posts: Sequence[Post]) -> list[Coordinator]:
    """As they may come: with what they held, and with what they never did."""
    theirs = tuple(post for post in posts if post.role is Role.COORDINATOR)
    return (
        [Coordinator(person_id, theirs), Coordinator(person_id, WHO[MAY])]
        if posts != WHO[MAY]
        else [Coordinator(person_id, theirs)]
    )


async def outcome(work: Awaitable[Any]) -> bool:
    try:
        await work
    except (CaseUnknown, NotPermitted):
        return False
    except ResidentError as error:  # it was refused for another reason than who they are
        raise AssertionError(f"{error!r}") from error
    return True


@SQLITE
@pytest.mark.parametrize("name", ON_A_CASE)
async def test_as_the_other_partner_s_it_is_unknown(care: Care, name: str) -> None:
    """A coordinator of the municipality who says `police` of a case that both have."""
    mona = await care.coordinator(MUNICIPALITY)
    await care.coordinator(POLICE)
    _, number = await care.sent(whom=(MUNICIPALITY, POLICE))
    assert not await outcome(ON_A_CASE[name](care, (mona, number, POLICE)))


def test_the_table_in_the_docs_says_the_same() -> None:
    rows = [line for line in DOCS.read_text().splitlines() if line.startswith("| `")]
    told = {line.split("`")[1]: [cell.strip() for cell in line.strip("| ").split("|")][2:] for line in rows}
    for name in {*ON_A_CASE, *IN_A_COMPARTMENT}:
        assert told[name] == ["yes"] + ["no"] * 8, name
    for name in OVERVIEWS:
        assert told[name] == ["yes"] + ["nothing in it"] * 8, name
    for name in THEIR_OWN:
        assert told[name] == ["their own"] * 9, name
    assert set(told) == methods(*SERVICES)
