"""What was erased after a backup was made is erased again from what is restored, and nothing else is."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, insert, select

from bot.domain.cases import Place
from bot.domain.erasures import Erasure, What
from bot.pictures import Picture
from bot.sealing import Sealer, new_key, read_keys
from bot.services.erasing import NOTED
from bot.services.feedback.holding import LINK
from bot.services.replaying import AT_ONCE, Replay
from bot.storage import keyrings, links, pictures
from bot.storage.cases.adding import written
from bot.storage.database import Database
from bot.storage.keyrings import Keyring
from bot.storage.tables import cases, parts, people
from tests.living import Clock
from tests.outbox import FIRST_CHAT, Outbox

FIRST, SECOND = "L-2AAA", "L-3BBB"


@pytest.fixture
async def ann(db: Database, sealer: Sealer, clock: Clock) -> int:
    """A resident with two cases, each with a picture."""
    [ann, _] = await Outbox(db, sealer, clock).people(2)
    async with db.transaction() as tx:
        for number, reference in enumerate((FIRST, SECOND)):
            row = {"reference": reference, "code_hash": str(number), "council": "ishoj", "kind": "idea"}
            row |= {"language": "da", "source": "chat"}
            content = sealer.seal(written("Mørkt", Place()), where="cases.content")
            await tx.execute(insert(cases).values(**row, content=content, received_at=clock()))
            part = {"reference": reference, "partner": "police", "council": "ishoj", "state": "received"}
            await tx.execute(insert(parts).values(**part, since=clock()))
            picture = await pictures.put(tx, sealer, ann, Picture(b"x", 1, 1), now=clock())
            await pictures.give(tx, sealer, ann, picture, reference, now=clock())
            await links.tie(tx, sealer, reference, FIRST_CHAT)
        await keyrings.put(tx, sealer, ann, Keyring({FIRST: clock(), SECOND: clock()}))
    return ann


async def replayed(
    db: Database, sealer: Sealer, clock: Clock, what: What, *whom: str, at: datetime | None = None
) -> int:
    noted = [Erasure(what, each, at or clock()) for each in whom]
    async with db.transaction() as tx:
        replay = Replay(sealer, made_at=clock() - timedelta(days=7), now=clock())
        counts = await replay.run(tx, noted)
        again = await replay.run(tx, noted)
    assert what is not What.PERSON or not again[what]
    return counts[what]


async def test_a_link_that_was_cut_is_cut_again_and_its_person_has_the_other_one_still(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    cut = [hashed for each in (FIRST, "L-9ZZZ") for hashed in sealer.hashes(each, where=LINK)]
    assert await replayed(db, sealer, clock, What.LINK, *cut) == 1
    async with db.reading() as tx:
        assert await links.tied(tx, [FIRST, SECOND]) == {SECOND}
        assert list((await keyrings.of(tx, sealer, ann)).cases) == [SECOND]
        assert await tx.scalar(select(func.count()).select_from(cases)) == 2


async def test_words_that_were_taken_back_are_gone_again_with_their_picture(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    assert await replayed(db, sealer, clock, What.WORDS, FIRST) == 1
    async with db.reading() as tx:
        kept = {
            row.reference: sealer.unseal(row.content, where="cases.content")
            for row in await tx.execute(select(cases))
        }
        assert ("rkt" in str(kept[FIRST]), "rkt" in str(kept[SECOND])) == (False, True)
        assert await pictures.of_reference(tx, FIRST) == []
        assert len(await pictures.of_reference(tx, SECOND)) == 1
        states = {row.reference: row.state for row in await tx.execute(select(parts))}
        assert states == {FIRST: "withdrawn", SECOND: "received"}


async def test_a_case_that_was_kept_long_enough_is_gone_again(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    more_than_one_question_can_name = [f"L-{number:05}" for number in range(2 * AT_ONCE)]
    assert await replayed(db, sealer, clock, What.CASE, FIRST, *more_than_one_question_can_name) == 1
    async with db.reading() as tx:
        assert list(await tx.scalars(select(cases.c.reference))) == [SECOND]
        assert await links.tied(tx, [FIRST, SECOND]) == {SECOND}
        assert await pictures.of_reference(tx, FIRST) == []


async def test_a_person_is_known_again_under_every_key_there_was(
    db: Database, sealer: Sealer, clock: Clock, ann: int
) -> None:
    """They were noted under the new key, and stand in the backup under the old one; or the other way round."""
    old = "test:" + "A" * 43 + "="
    both = Sealer(read_keys(f"{new_key()},{old}"))
    under_the_new = both.hashes(str(FIRST_CHAT), where=NOTED)[0]
    assert await replayed(db, both, clock, What.PERSON, under_the_new) == 1
    async with db.reading() as tx:
        assert list(await tx.scalars(select(people.c.id))) == [ann + 1]
        assert await links.tied(tx, [FIRST, SECOND]) == set(), "nobody can be written to about their cases any more"


async def test_whoever_came_back_after_they_left_stays(db: Database, sealer: Sealer, clock: Clock, ann: int) -> None:
    mine = sealer.hashes(str(FIRST_CHAT), where=NOTED)[0]
    clock.forward(days=30)
    assert await replayed(db, sealer, clock, What.PERSON, mine, at=clock() - timedelta(days=31)) == 0
    assert await replayed(db, sealer, clock, What.PERSON, mine, at=clock() - timedelta(days=29)) == 1
