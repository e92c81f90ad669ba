"""Whoever is no announcer meets announcements as if they did not exist, whatever else they are."""

from dataclasses import fields

import pytest

from bot.domain.staff import Role
from handlers.announcements import buttons as announcement_buttons
from tests.handlers.test_announcements import begun
from tests.hiring import hire
from tests.living import Living
from tests.talk import Talk


@pytest.mark.parametrize("role", [None, Role.COORDINATOR, Role.ADMIN])
async def test_neither_a_command_nor_an_old_button_tells_that_there_are_any(
    lokalraad: Living, karla: Talk, role: Role | None
) -> None:
    await begun(karla)
    other = Talk(lokalraad, "Kim")
    await (other.move_in() if role is None else hire(other, role))
    for typed in ("/opslag", "/announce"):
        assert "Den kommando kender jeg ikke" in await other.write(typed)
    for kind in announcement_buttons.ALL:
        said = await other.tap(kind(*("1" for _ in fields(kind))).pack())
        assert "Den knap er gammel" in said, kind
        assert "Lyset i parken" not in said
    await karla.write("/opslag")
    assert "Nr. 1 · nyt · kladde" in karla.labels, "and nothing was done to it"
