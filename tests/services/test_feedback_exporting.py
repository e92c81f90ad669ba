"""What is taken out of one case: with its photo, for whoever may see it, and small enough to be sent."""

import json
from base64 import b64decode
from hashlib import sha256

import pytest

from bot.domain.staff import Coordinator
from bot.errors import CaseUnknown
from bot.pictures import Picture
from bot.pictures.drawing import MOST_BYTES
from bot.sheets import as_json
from sandbox.media import UPLOAD_LIMIT
from tests.services.caring import MUNICIPALITY, POLICE, Care

LARGEST = Picture(b"\xff\xd8" * (MOST_BYTES // 2), 1_600, 1_200)


async def test_a_case_is_filed_with_its_photo_by_its_own_partner_alone(
    care: Care, mona: Coordinator, poul: Coordinator
) -> None:
    [anna] = await care.residents(1)
    await care.write(anna)
    await care.writings.enclose(anna, LARGEST, update_id=care.update_id)
    number = (await care.writings.send(anna, update_id=care.update_id)).case.reference
    content = as_json(await care.exports.filing(mona, number, MUNICIPALITY))
    [photo] = json.loads(content)["pictures"]
    assert b64decode(photo["base64"]) == LARGEST.content
    assert photo["sha256"] == sha256(LARGEST.content).hexdigest()
    assert (photo["type"], photo["width"], photo["height"]) == ("image/jpeg", 1_600, 1_200)
    assert len(content) < UPLOAD_LIMIT / 25
    for by, partner in ((poul, POLICE), (poul, MUNICIPALITY), (mona, POLICE)):
        with pytest.raises(CaseUnknown):
            await care.exports.filing(by, number, partner)
    await care.holdings.withdraw(anna, number)
    assert (await care.exports.filing(mona, number, MUNICIPALITY))["pictures"] == []


async def test_the_instant_of_what_a_resident_did_is_told_to_the_minute(care: Care, mona: Coordinator) -> None:
    """Finer, it would tell which message it was."""
    care.clock.forward(seconds=17)
    anna, number = await care.sent()
    bo, other = await care.sent()
    await care.holdings.add(anna, number, "Nu igen", update_id=care.update_id)
    await care.holdings.withdraw(bo, other)
    for each in (number, other):
        filed = await care.exports.filing(mona, each, MUNICIPALITY)
        instants = [filed["received_at"], filed["since"], *(entry["at"] for entry in filed["history"])]
        assert {at.second for at in instants} == {0}
