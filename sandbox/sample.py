"""Believable people of two councils, Ishøj and Herlev, for the demo and for trying things out."""

from sandbox.people import Person
from sandbox.world import World

RESIDENTS = (
    ("Amina", "da", "#b4446c", "Bor i Ishøj med to børn. Vil vide, hvornår der er møde."),
    ("Jørgen", "da", "#3b6ea5", "Pensionist i Herlev. Skriver langt og høfligt."),
    ("Priya", "en", "#2f7d5b", "New in Herlev. Writes English."),
    ("Bo", "da", "#8a5a00", "Ung i Ishøj. Skriver kort, med slåfejl og emoji."),
    ("</b><a href=x>", "da", "#6b4ea0", "Har et navn, som intet program må falde over."),
)
STAFF = (
    ("Karla", "announcer", "#00695c", "Er i kommunen. Skriver opslag til Ishøj."),
    ("Mikkel", "announcer", "#1f4e79", "Er i politiet. Godkender det, Karla skriver, og skriver selv."),
    ("Astrid", "admin", "#5d4037", "Er i kommunen. Inviterer medarbejdere i Ishøj."),
    ("Selma", "coordinator", "#8c3b2e", "Samler lokalrådets arbejde i Ishøj."),
    ("Viggo", "coordinator", "#455a64", "Samler lokalrådets arbejde i Herlev."),
)
LINKS = (
    ("Start", ""),
    ("Plakat i Ishøj", "ishoj"),
    ("Plakat i Herlev", "herlev"),
    ("Plakat til mødet i Ishøj", "m_1"),
)
SUGGESTIONS = (
    "Tryk Start, eller åbn et link fra en plakat",
    "Hvad er et lokalråd?",
    "Hvornår er næste møde? (eller /moeder)",
    "Følg mødet, og spol tiden frem med »Tid«",
    "Må man bare møde op til et møde?",
    "Min cykel er stjålet",
    "Kan jeg tippe anonymt?",
    "What do you store about me?",
    "Skriv et opslag som Karla (/opslag), og godkend det som Mikkel",
    "/privatliv",
)


def fill(world: World) -> list[Person]:
    """Safe to call twice: people are found again by their names."""
    world.links = [{"label": label, "payload": payload} for label, payload in LINKS]
    world.suggestions = list(SUGGESTIONS)
    residents = [
        world.person(name, language_code=language, color=color, about=about)
        for name, language, color, about in RESIDENTS
    ]
    staff = [world.person(name, role=role, color=color, about=about) for name, role, color, about in STAFF]
    return residents + staff
