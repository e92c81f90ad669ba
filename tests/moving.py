"""People who are residents already, as tests of other things begin: the services are asked, nothing is said."""

from bot.domain.people import Guest, Language, Resident
from bot.domain.wishes import Level
from tests.living import Living
from tests.talk import Talk


async def accepted(talk: Talk, council: str | None = None) -> Resident:
    """They said yes to the notice, and live in that council; a resident stays the one they are."""
    lokalraad, person = talk.lokalraad, talk.person
    language: Language = "en" if person.language_code == "en" else "da"
    visitor = (await lokalraad.services.people.visit(person.id, language=language)).visitor
    if not isinstance(visitor, Guest):
        return visitor
    person.started = True
    version = lokalraad.knowledge.texts[language].plain("notice-version")
    return await lokalraad.services.people.accept(
        visitor, language=language, version=version, council=council, update_id=0
    )


async def residents(lokalraad: Living, *names: str, council: str = "ishoj") -> list[Talk]:
    """Who hear of whatever there is."""
    found = [Talk(lokalraad, name) for name in names]
    for each in found:
        await accepted(each, council)
    return found


async def settled(lokalraad: Living, name: str) -> Talk:
    """Who lives in Ishøj and wants no news, so that nothing comes but what they ask for or follow."""
    (talk,) = await residents(lokalraad, name)
    await lokalraad.services.wishes.choose_level(await accepted(talk), Level.NOTHING)
    return talk
