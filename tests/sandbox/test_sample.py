"""The people of the demo."""

from sandbox.sample import fill
from sandbox.world import World


def test_there_are_residents_and_staff_of_two_councils(world: World) -> None:
    people = fill(world)
    roles = [person.role for person in people]
    counted = {role: roles.count(role) for role in roles}
    assert counted == {"resident": 5, "announcer": 2, "admin": 1, "coordinator": 2}
    assert {link["payload"] for link in world.links} == {"", "ishoj", "herlev", "m_1"}
    assert any(person.language_code == "en" for person in people)
    assert any("<" in person.first_name for person in people)


def test_filling_twice_doubles_nobody(world: World) -> None:
    assert fill(world) == fill(world)
    assert len(world.people) == 10
