"""Whatever comes twice, because a phone, Telegram or a crash repeated it, has one effect."""

from typing import Any

from sqlalchemy import select

from bot.storage.tables import drafts, people
from tests.living import Living
from tests.talk import Talk

TYPED = [
    "/start ishoj",
    "nej tak",
    "/start",
    "ja",
    "hvad er et lokalråd",
    "Herlev",
    "/indstillinger",
    "english",
    "change municipality",
    "later",
    "Brøndby",
    "dansk",
    "slet mine data",
    "nej",
    "skift kommune",
    "nej",
    "/annuller",
    "slet mine data",
    "ja",
    "/start",
    "ja",
    "senere",
]
TAPPED = [
    "Ja, det er i orden",
    "Ishøj",
    "Indstillinger",
    "In English",
    "Change municipality",
    "Herlev",
    "Settings",
    "Privacy",
    "Erase everything about me",
    "No, keep it",
    "Menu",
    "Privacy",
    "Erase everything about me",
    "Yes, erase everything about me",
]


async def _kept(lokalraad: Living) -> list[tuple[Any, ...]]:
    """Everything about residents but the numbers of rows, the seals, and which update was the last."""
    async with lokalraad.app.db.reading() as tx:
        columns = [column for column in people.c if column.name not in ("id", "chat_sealed")]
        rows = [*await tx.execute(select(*columns)), *await tx.execute(select(drafts.c.form, drafts.c.version))]
    return [tuple(row) for row in rows]


async def test_a_text_given_again_at_any_step_changes_nothing(lokalraad: Living) -> None:
    amina = Talk(lokalraad)
    for text in TYPED:
        await amina.write(text)
        kept = await _kept(lokalraad)
        for _ in range(2):
            await lokalraad.app.dispatch.handle(amina.person.actions[-1])
            assert await _kept(lokalraad) == kept, text


async def test_five_taps_on_one_button_are_one(lokalraad: Living) -> None:
    bent = Talk(lokalraad, "Bent")
    await bent.start()
    for label in TAPPED:
        await bent.tap(label)
        tap, kept, buttons = bent.person.actions[-1], await _kept(lokalraad), len(bent.person.heard)
        for _ in range(4):
            bent.person.repeat(tap, fresh_id=True)
        await bent.hear()
        await lokalraad.app.dispatch.handle(tap)
        assert await _kept(lokalraad) == kept, label
        assert len(bent.person.heard) == buttons, label


async def test_two_first_taps_at_once_make_one_resident(lokalraad: Living) -> None:
    bent = Talk(lokalraad, "Bent")
    await bent.start("ishoj")
    for _ in range(5):
        bent.person.tap(bent.last, "Ja, det er i orden")
    await bent.hear()
    assert len(await _kept(lokalraad)) == 1
