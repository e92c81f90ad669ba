"""A meeting is planned, handed in and approved, as tests of what staff see of meetings begin."""

from datetime import timedelta

from tests.talk import Talk, got, tap

SEE = "Se det, som beboerne får det"
NEW = "Indkald til åbent møde"
TITLE = "Lys og tryghed i parken"
PROBLEM = "Stien er mørk, og flere går en omvej."
WORK = "Kommunen sætter lamper op."
WHEN = "torsdag 3. december kl. 19-21"
WHERE = "Kulturium, Ishøj Store Torv 1"


async def begun(talk: Talk) -> str:
    """The first question."""
    await talk.write("/nyt_moede")
    return await talk.tap(NEW)


async def planned(talk: Talk, when: str = WHEN) -> str:
    """The card of a draft that is complete."""
    await begun(talk)
    for said in (TITLE, PROBLEM, WORK, when, WHERE):
        await talk.write(said)
    return await talk.tap("Spring over")


async def handed_in(author: Talk, other: Talk, waits: str = "Et nyt møde venter på dit ja") -> None:
    """From the author's card, onto the other one's screen."""
    await author.tap(SEE)
    await author.tap("Send til godkendelse")
    await tap(other, await got(other, waits), "Se mødet")


async def called(author: Talk, other: Talk) -> None:
    """Residents have been invited, and both see the card."""
    await planned(author)
    await handed_in(author, other)
    await other.tap("Godkend og inviter")
    await got(author, "er godkendt")
    await opened(author)


async def opened(talk: Talk, number: int = 1) -> str:
    """Its card, from the list."""
    await talk.write("/nyt_moede")
    label = next(each for each in talk.labels if each.startswith(f"Nr. {number} ·"))
    return await talk.tap(label)


def held(talk: Talk) -> None:
    """The evening is over."""
    talk.lokalraad.clock.instant += timedelta(days=10, hours=13)
