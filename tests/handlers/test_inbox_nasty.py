"""Whatever somebody writes is shown as they wrote it: in every view and letter, and nothing of it is markup."""

import pytest

from bot.domain.cases import State
from tests.handlers.feedback import coordinator, reference_of, resident, send
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, coordinator_of, lies, who
from tests.handlers.walking import OF_ONE, Walk
from tests.living import Living
from tests.talk import came

NASTY = {
    "a tag out of place": '</b></i></blockquote><a href="https://ond.example">Klik</a><b>',
    "a tag that is not closed": "<pre><code class='x'><tg-spoiler>&amp;&#x3c;&lt",
    "right to left": "\u202e\u2066drejet\u2069\u202c \u061c",
    "controls": "en\x07to\x1btre\x0bfire\x85fem",
    "a null": "før\0efter",
    "emoji that are longer than they look": "👩‍👩‍👧🏽" * 40,
    "braces and percents": "{ $reference } {0} %s { -brand } {{}}",
    "formulas": '=HYPERLINK("https://ond.example";"x")\n+45\n-1\n@x\n\t=1\n＝1',
    "as long as can be": "<&>" * 830,
}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", NASTY)
async def test_it_is_only_words(lokalraad: Living, name: str) -> None:
    """The sandbox refuses what Telegram could not parse, and `world` asserts that it refused nothing."""
    nasty = NASTY[name]
    karen, palle = await coordinator(lokalraad, MUNICIPALITY), await coordinator(lokalraad, POLICE, "Palle")
    amina = await resident(lokalraad)
    reference = await lies(amina, nasty, *BOTH)
    by, review, holdings = await coordinator_of(karen), lokalraad.services.review, lokalraad.services.holdings
    at = (by, reference, MUNICIPALITY)
    await holdings.add(await who(amina), reference, nasty[:1_400], update_id=901)
    await review.note(*at, nasty[:1_400], update_id=902)
    await review.reply(*at, nasty[:2_400], update_id=903)
    await review.extend(*at, nasty[:130], update_id=904)
    await review.move(*at, State.FORWARDED, nasty[:2_400], update_id=905)
    await review.split(*at, nasty, update_id=906)
    await review.move(*at, State.SOLVED, f"SLUT {nasty[:2_000]}", update_id=907)
    for talk in (karen, palle):
        walk = Walk(talk, OF_ONE)
        await walk.typed("/indbakke", reference)
        assert not any("text_link" in each and "ond.example" in each for each in walk.seen)
    letter = await came(amina, "SLUT")
    before = len(amina.person.heard)
    for typed in ("/mine", reference):
        await amina.write(typed)
    assert len(amina.person.heard) > before
    for message in (letter, *amina.person.heard):
        assert not any(entity.get("url", "").startswith("https://ond") for entity in message.entities)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_half_a_character_is_kept_as_a_sign(lokalraad: Living) -> None:
    karen, amina = await coordinator(lokalraad, MUNICIPALITY), await resident(lokalraad)
    reference = reference_of(await send(amina, "Der er \ud800 larm ved stationen hver aften."))
    assert "Der er \ufffd larm ved stationen" in await karen.write(reference)
