"""How the bot presents itself: its name, what it says about itself, and the commands it lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.people import Language
from bot.texts import Texts

SHOWN: Mapping[Language, tuple[str, ...]] = {
    "da": ("henvendelse", "moeder", "mine", "tiltag", "hjaelp", "indstillinger", "privatliv", "annuller", "start"),
    "en": ("feedback", "meetings", "mine", "initiatives", "help", "settings", "privacy", "cancel", "start"),
}
"""What Telegram lists beside the text field, in the same order in every language."""


@dataclass(frozen=True)
class Profile:
    """In one language; `commands` are names with their descriptions."""

    name: str
    description: str
    short_description: str
    commands: tuple[tuple[str, str], ...]


def profile(texts: Texts) -> Profile:
    """Descriptions stand under the Danish name in every language: `command-hjaelp`."""
    names = zip(SHOWN["da"], SHOWN[texts.language], strict=True)
    return Profile(
        name=texts.plain("bot-name"),
        description=texts.plain("bot-description"),
        short_description=texts.plain("bot-short-description"),
        commands=tuple((name, texts.plain(f"command-{danish}")) for danish, name in names),
    )
