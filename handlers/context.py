"""What every handler is handed: the services, the sentences, the answers and the screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from telegram.ext import Application, CallbackContext, ExtBot, JobQueue

from bot.clock import Clock, now
from bot.content import Content
from bot.domain.emergency import Alarm, Detector, Level
from bot.domain.emergency.alarm import NO_ALARM
from bot.domain.people import Language
from bot.services import Services
from bot.services.people import Visit
from bot.texts import Texts
from bot.view import Files, Frame, Screen
from handlers.doorstep import Doorstep
from handlers.emergency import Ears
from handlers.voice import Voice
from handlers.words import Words


@dataclass(frozen=True)
class House:
    """What `bot.app` puts into `application.bot_data`.

    `failed(update_id, error)` is told of whatever could not be said as a sentence; the update is then tried
    again, so every handler may run twice.
    """

    services: Services
    texts: Mapping[Language, Texts]
    content: Content
    detector: Detector
    screen: Screen
    files: Files
    frame: Frame
    failed: Callable[[int, Exception], None]
    clock: Clock = field(default=now)

    @cached_property
    def doorstep(self) -> Doorstep:
        return Doorstep(self.clock)

    @cached_property
    def words(self) -> Words:
        return Words(self.texts)

    @cached_property
    def voice(self) -> Voice:
        return Voice(self.texts, self.content)

    @cached_property
    def ears(self) -> Ears:
        return Ears(self.detector, self.words, self.content)


class Context(CallbackContext["ExtBot[None]", dict[Any, Any], dict[Any, Any], House]):
    """PTB's context, with names for what is in the house and for who writes (set by `handlers.visitors`).

    `alarm` is what was heard in the text that is answered (set by `handlers.watch`); `resumed` where that text is
    said not to be urgent (set by `handlers.calm`).
    """

    visit: Visit | None = None
    alarm: Alarm = NO_ALARM
    resumed: bool = False

    @property
    def is_alarmed(self) -> bool:
        """Whether danger was heard, and nobody said that there is none."""
        return self.alarm.level is not Level.NONE and not self.resumed

    @property
    def house(self) -> House:
        return self.bot_data

    @property
    def services(self) -> Services:
        return self.house.services

    @property
    def content(self) -> Content:
        return self.house.content

    @property
    def screen(self) -> Screen:
        return self.house.screen

    @property
    def language(self) -> Language:
        """The language of whoever writes; Danish before the gate has looked."""
        return self.visit.visitor.language if self.visit else "da"

    @property
    def texts(self) -> Texts:
        return self.house.texts[self.language]


Lokalraad: TypeAlias = Application[
    "ExtBot[None]", Context, dict[Any, Any], dict[Any, Any], House, "JobQueue[Context] | None"
]
"""The application handlers are registered in."""
