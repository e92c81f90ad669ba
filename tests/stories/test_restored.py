"""Last week's backup is restored: who left meanwhile is not back, and nobody hears anything twice."""

from pathlib import Path

import pytest

from bot.sealing import Sealer
from tests.living import Living
from tests.operator.vault import Vault
from tests.talk import Talk


async def test_hanne_left_and_stays_away_and_ib_finds_everything_as_it_was(
    lokalraad: Living, sealer: Sealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault(monkeypatch, Path(lokalraad.settings.data), sealer, lokalraad.clock)
    hanne, ib = Talk(lokalraad, "Hanne Kanariefugl", username="hanne_kanariefugl"), Talk(lokalraad, "Ib")
    for each in (hanne, ib):
        await each.move_in("Gladsaxe")
    db = vault.use(lokalraad.settings.database)
    monkeypatch.setenv("LOKALRAAD_DATA", str(lokalraad.settings.data))
    file = await vault.back_up("last-week")

    lokalraad.clock.forward(days=7)
    await hanne.write("slet mine data")
    assert "Alt om dig er slettet" in await hanne.write("ja")
    await lokalraad.app.stop()
    await db.close()

    heard = len(lokalraad.world.delivered)
    await vault.restore(file, replace=True)
    await lokalraad.restart()
    await lokalraad.settle()
    assert len(lokalraad.world.delivered) == heard
    assert await vault.traces(lokalraad.app.db, hanne.person.id) == 0
    assert "intet gemt om dig" in await hanne.write("/privatliv")
    assert "Kommune: Gladsaxe" in await ib.write("/privatliv")
