"""A year of announcements is leafed through, eight at a time."""

from bot.domain.announcements import Kind
from bot.domain.staff import Announcer
from tests.hiring import services_of
from tests.living import Living
from tests.talk import Talk


async def drafts(lokalraad: Living, talk: Talk, count: int) -> None:
    services = services_of(lokalraad)
    visit = await services.people.visit(talk.person.id, language="da")
    announcer = await services.staff.holding(Announcer, visit.visitor)  # type: ignore[arg-type]
    assert announcer is not None
    for update_id in range(count):
        await services.announcements.begin(announcer, Kind.NEWS, update_id=-update_id)


def numbers(talk: Talk) -> list[int]:
    return [int(label.split()[1]) for label in talk.labels if label.startswith("Nr. ")]


async def test_older_and_newer_announcements_are_a_tap_away(lokalraad: Living, karla: Talk) -> None:
    await drafts(lokalraad, karla, 18)
    assert "De nyeste" in await karla.write("/opslag")
    assert numbers(karla) == list(range(18, 10, -1))
    assert "‹ Nyere" not in karla.labels
    assert "Ældre opslag fra dine lokalråd" in await karla.tap("Ældre ›")
    assert numbers(karla) == list(range(10, 2, -1))
    await karla.tap("Ældre ›")
    assert numbers(karla) == [2, 1]
    assert "Ældre ›" not in karla.labels
    await karla.tap("‹ Nyere")
    assert numbers(karla) == list(range(10, 2, -1))


async def test_a_page_that_is_not_there_any_more_is_the_first(lokalraad: Living, karla: Talk) -> None:
    await drafts(lokalraad, karla, 2)
    for page in ("7", "999999999999", "x"):
        await karla.write("/opslag")
        await karla.tap(f"opp:{page}")
        assert numbers(karla) == [2, 1]
    assert not {"Ældre ›", "‹ Nyere"} & set(karla.labels)
