"""The composition root: the only module that knows everybody, and the life of one process."""

import asyncio
import gc
import logging
import signal
from collections.abc import Coroutine
from contextlib import AsyncExitStack, suppress
from typing import Any

from starlette.routing import Route
from telegram.request import BaseRequest

import handlers
from bot.clock import Clock, now
from bot.config import Settings
from bot.delivery.connect import connect, introduce, persist
from bot.delivery.line import Line
from bot.delivery.postman import Postman
from bot.delivery.request import AiohttpRequest
from bot.delivery.screen import TelegramScreen
from bot.dispatch import Dispatch
from bot.domain.inbox import KINDS
from bot.errors import DatabaseAway, SettingsError, TelegramRefused, TokenRefused
from bot.furnishing import use_cases
from bot.intake.alarm import Alarm
from bot.intake.health import Health
from bot.intake.poller import Poller
from bot.intake.sentinel import Sentinel
from bot.intake.slots import Slot
from bot.intake.store import Store
from bot.intake.webhook import Webhook
from bot.intake.worker import Worker
from bot.knowledge import Knowledge, load_knowledge
from bot.listener import Listener, bind
from bot.log import of_a_loop
from bot.opening import open_sealer, wait_for_database
from bot.schedule import Bell, Crier, Housekeeping, Warden, scheduler
from bot.storage import bots, inbox
from handlers.context import House

LAST_SECONDS = 38
"""When the kernel ends a process that will not end, seconds after it was told to: all is over within 40 s."""

FINISH_SECONDS = 25
"""How long what is begun may take at the end."""

RELEASE_SECONDS = 5
CANCEL_SECONDS = 2

log = logging.getLogger(__name__)


class App:
    """One process: intake, handlers and delivery on one database. `start`, then `stop`; or `run` for both.

    What is started is put on a stack together with how it ends, so that the end is the beginning in reverse,
    whenever it comes. Raises ContentError where the content cannot be used.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = now,
        request: BaseRequest | None = None,
        knowledge: Knowledge | None = None,
    ) -> None:
        self.settings, self.clock = settings, clock
        self.knowledge = knowledge or load_knowledge(settings.content, settings.cache)
        self.request = request or AiohttpRequest()
        self.line = Line(self.request, settings.api_url, settings.token.get_secret_value())
        self.screen = TelegramScreen(self.line)
        self.dispatch = Dispatch(settings, self.request)
        self.lasting: list[asyncio.Task[None]] = []
        self._ending = AsyncExitStack()

    async def start(self) -> None:
        """Everything up; returns when updates are asked for. Raises OperatorError."""
        self.sealer = open_sealer(self.settings)
        self.db = await wait_for_database(self.settings, self.sealer)
        self._ending.push_async_callback(self.db.close)
        self._ending.push_async_callback(self.request.shutdown)
        self.slot = Slot(self.db, self.clock)
        self.postman = Postman(
            self.db,
            self.sealer,
            self.clock,
            self.line,
            lambda: self.slot.number,
            lease=self.slot.lease,
            rate=self.settings.rate,
        )
        house = self._house()
        application = self.dispatch.furnish(house)
        sentinel = Sentinel(lambda update: handlers.overheard(update, application), self.screen)
        self.store = Store(self.db, self.sealer, self.clock, self._answer_callback, sentinel)
        self._ending.push_async_callback(self.store.close)
        self._listen()
        await connect(application)
        with suppress(DatabaseAway):  # the next start notes it
            async with self.db.transaction() as tx:
                await bots.note(tx, application.bot.id, application.bot.username, now=self.clock())
        self.lasting += [self._go(self._learn()), self._go(self._heed_the_token())]
        with suppress(DatabaseAway):  # then nothing is sent either
            await house.services.sending.hush()
        self._work()
        texts, staff = self.knowledge.texts, self.settings.alert_chat
        self._go(Alarm(self.db, self.sealer, self.clock, self.screen, texts, staff_chat=staff).run())
        housekeeping = Housekeeping(self.db, self.clock)
        crier, bell = Crier(house.services.sending, self.screen), Bell(house.services.timekeeper)
        warden = Warden(house.services.minder)
        often = (crier.tick, bell.spread)
        hourly = (housekeeping.prune, warden.prune)
        ticking = scheduler(hourly, often, (bell.tick, warden.tick))
        ticking.start()
        self._ending.callback(ticking.shutdown, wait=False)
        await self._hear()
        profiles = {str(language): handlers.profile(sentences) for language, sentences in texts.items()}
        self.introducing = self._go(introduce(self.line, profiles, default="da"))

    async def stop(self) -> None:
        """Take no more, finish what is begun, leave the rest to the next process; at most 40 s."""
        await self._ending.aclose()

    async def run(self) -> None:
        """Until SIGTERM or SIGINT, or until a part of it cannot go on. Raises OperatorError."""
        loop, stopped = asyncio.get_running_loop(), asyncio.Event()
        loop.set_exception_handler(of_a_loop)
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, stopped.set)
        waiting, starting = asyncio.create_task(stopped.wait()), asyncio.create_task(self.start())
        try:
            await asyncio.wait([waiting, starting], return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                starting.result()
                gc.freeze()  # what is known by heart stays; looking through it for garbage takes 0.1 s each time
                log.info("Lokalråd listens")
                await asyncio.wait([waiting, *self.lasting], return_when=asyncio.FIRST_COMPLETED)
        finally:
            signal.alarm(LAST_SECONDS)  # whatever will not end is ended by the kernel then
            await _end(starting)
            broken = self.broken()
            await self.stop()
        for error in broken:
            raise error

    def broken(self) -> list[BaseException]:
        """Why it cannot go on, where it cannot."""
        ended = [task.exception() for task in self.lasting if task.done() and not task.cancelled()]
        return [error for error in ended if error is not None]

    def _listen(self) -> None:
        """Health and metrics, and the webhook where there is one.

        In polling mode Lokalråd works without a listener, so a port that is taken is only warned of.
        """
        polls = self.settings.webhook_url is None
        health = Health(self.db, self.clock, self.knowledge.mind, self.broken, polls=polls)
        routes = [Route(f"/{name}", getattr(health, name)) for name in ("healthz", "readyz", "metrics")]
        if self.settings.webhook_secret is not None and not polls:
            hook = Webhook(self.settings.webhook_secret.get_secret_value(), self.store)
            routes.append(Route(self.settings.webhook_path, hook.__call__, methods=["POST"]))
        listen = self.settings.listen
        try:
            listener = Listener(routes, bind(*self.settings.listen_at))
        except OSError as error:
            if not polls:
                raise SettingsError(f"LOKALRAAD_LISTEN {listen} is taken: choose another.") from error
            log.warning("LOKALRAAD_LISTEN %s is taken: no health and no metrics from this process", listen)
            return
        self._ending.push_async_callback(listener.end, self._go(listener.listen()))

    async def _learn(self) -> None:
        """Where nobody remembers the answers they are learnt beside the work; without them it cannot go on."""
        if self.knowledge.mind.matcher is None:
            log.info("the answers are being learnt by heart, for some seconds; who asks until then is told so")
            await asyncio.to_thread(self.knowledge.learn)
            gc.freeze()
        await asyncio.Event().wait()

    async def _heed_the_token(self) -> None:
        """Whoever is told first that it is worth nothing: everything ends. Raises TokenRefused."""
        await self.line.refused.wait()
        raise TokenRefused

    def _work(self) -> None:
        """The worker and the postman, and how they let go of what they have in hand."""
        self.worker = Worker(self.db, self.sealer, self.clock, self.dispatch.handle, self.slot, self.store.arrived)
        working, delivering = self._go(self.worker.run()), self._go(self.postman.run())
        self.lasting += [working, delivering]

        async def let_go() -> None:
            ends = self.worker.stop(within=FINISH_SECONDS), self.postman.stop(within=FINISH_SECONDS)
            await asyncio.gather(*ends)
            with suppress(TimeoutError, DatabaseAway):
                await asyncio.wait_for(self._release(working, delivering), RELEASE_SECONDS)

        self._ending.push_async_callback(let_go)

    async def _release(self, *working: asyncio.Task[None]) -> None:
        await asyncio.wait(working)
        async with self.db.transaction() as tx:
            await inbox.release(tx, slot=self.slot.number)
        await self.slot.give_back()

    async def _hear(self) -> None:
        """By webhook where an address is set, else by polling. Raises SettingsError."""
        if self.settings.webhook_url is None or self.settings.webhook_secret is None:
            await persist(self.line, "deleteWebhook", {"drop_pending_updates": False})
            poller = Poller(self.db, self.clock, self.line.ask, self.store)
            self._ending.push_async_callback(poller.close)
            self.lasting.append(self._go(poller.run()))
            return
        secret = self.settings.webhook_secret.get_secret_value()
        asked = {"url": self.settings.webhook_url, "secret_token": secret, "allowed_updates": list(KINDS)}
        try:
            await persist(self.line, "setWebhook", asked)
        except TelegramRefused as refused:
            raise SettingsError(f"Telegram refuses LOKALRAAD_WEBHOOK_URL: {refused.words}") from refused
        async with self.db.transaction() as tx:
            await inbox.forget_beat(tx, "poll")

    async def _answer_callback(self, query_id: str) -> None:
        with suppress(TelegramRefused):  # too old: the effect counts, not the spinner
            await self.line.call("answerCallbackQuery", {"callback_query_id": query_id})

    def _house(self) -> House:
        services = use_cases(self.settings, self.knowledge, self.db, self.sealer, self.clock, self.postman)
        known = (self.knowledge.texts, self.knowledge.content, self.knowledge.detector)
        return House(services, *known, self.screen, self.screen, self.screen, self.dispatch.failed, self.clock)

    def _go(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begin it; it is cancelled when its turn in the ending comes."""
        task = asyncio.create_task(work)
        self._ending.push_async_callback(_end, task)
        return task


async def _end(task: asyncio.Task[Any]) -> None:
    task.cancel()
    await asyncio.wait([task], timeout=CANCEL_SECONDS)
