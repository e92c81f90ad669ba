"""The composition root: the only module that knows everybody, and the life of one process."""

import asyncio
import logging
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from starlette.routing import Route
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest

import handlers
from bot.clock import Clock, now
from bot.config import Settings
from bot.delivery.connect import connect, introduce, persist
from bot.delivery.line import Line
from bot.delivery.request import AiohttpRequest
from bot.delivery.screen import TelegramScreen
from bot.domain.inbox import KINDS
from bot.errors import DatabaseAway, SettingsError, TelegramRefused, UpdateUnreadable
from bot.intake.alarm import Alarm
from bot.intake.health import Health
from bot.intake.poller import Poller
from bot.intake.slots import Slot
from bot.intake.store import Store
from bot.intake.webhook import Webhook
from bot.intake.worker import Worker
from bot.knowledge import Knowledge, load_knowledge
from bot.listener import Listener, bind
from bot.opening import open_sealer, wait_for_database
from bot.schedule import Housekeeping, scheduler
from bot.services import Services
from bot.services.people import People
from bot.services.privacy import Privacy
from bot.services.questions import Questions
from bot.storage import inbox
from handlers.context import Context, House, Lokalraad

FINISH_SECONDS = 30
"""How long what is begun may take at the end; all is over within 40 s."""

log = logging.getLogger(__name__)


class App:
    """One process: intake, handlers and delivery on one database. `start`, then `stop`; or `run` for both.

    Raises ContentError where the content cannot be used.
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
        self.knowledge = knowledge or load_knowledge(settings.content)
        self.request = request or AiohttpRequest()
        self.line = Line(self.request, settings.api_url, settings.token.get_secret_value())
        self.screen = TelegramScreen(self.line)
        self.tasks: list[asyncio.Task[None]] = []
        self._failures: dict[int, Exception] = {}

    async def start(self) -> None:
        """Everything up; returns when updates are asked for. Raises OperatorError."""
        self.sealer = open_sealer(self.settings)
        self.db = await wait_for_database(self.settings, self.sealer)
        self.store = Store(self.db, self.sealer, self.clock, self._answer_callback)
        self.listener = self._listener()
        if self.listener is not None:
            self.listening = self._go(self.listener.listen())
        self.application = self._application()
        await connect(self.application)
        self.slot = Slot(self.db)
        self.worker = Worker(self.db, self.sealer, self.clock, self.handle, self.slot, self.store.arrived)
        self.working = self._go(self.worker.run())
        self.alarm = Alarm(
            self.db, self.sealer, self.clock, self.screen, self.knowledge.texts, staff_chat=self.settings.alert_chat
        )
        self._go(self.alarm.run())
        self.ticking: AsyncIOScheduler = scheduler(Housekeeping(self.db, self.clock).prune, self.clock)
        self.ticking.start()
        await self._hear()
        profiles = {str(language): handlers.profile(texts) for language, texts in self.knowledge.texts.items()}
        self.introducing = self._go(introduce(self.line, profiles, default="da"))

    async def _hear(self) -> None:
        """By webhook where an address is set, else by polling."""
        self.poller: Poller | None = None
        if self.settings.webhook_url is None or self.settings.webhook_secret is None:
            await persist(self.line, "deleteWebhook", {"drop_pending_updates": False})
            self.poller = Poller(self.db, self.clock, self.line.ask, self.store)
            self.polling = self._go(self.poller.run())
            return
        secret = self.settings.webhook_secret.get_secret_value()
        asked = {"url": self.settings.webhook_url, "secret_token": secret, "allowed_updates": list(KINDS)}
        await persist(self.line, "setWebhook", asked)

    async def stop(self) -> None:
        """Take no more, finish what is begun, leave the rest to the next process; at most 40 s."""
        if self.poller is not None:
            await _end(self.polling)
            await self.poller.close()
        self.ticking.shutdown(wait=False)
        await self.worker.stop(within=FINISH_SECONDS)
        with suppress(TimeoutError, DatabaseAway):
            await asyncio.wait_for(self._let_go(), 5)
        if self.listener is not None:
            self.listener.should_exit = True
            await asyncio.wait([self.listening], timeout=2)
        for task in self.tasks:
            await _end(task)
        await self.request.shutdown()
        await self.db.close()

    async def _let_go(self) -> None:
        await self.working
        await self.store.close()
        async with self.db.transaction() as tx:
            await inbox.release(tx, slot=self.slot.number)
        await self.slot.give_back()

    async def run(self) -> None:
        """Until SIGTERM or SIGINT, or until a part of it cannot go on. Raises OperatorError."""
        stopped = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stopped.set)
        waiting = asyncio.create_task(stopped.wait())
        starting = asyncio.create_task(self.start())
        await asyncio.wait([waiting, starting], return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            await _end(starting)
            return
        starting.result()
        log.info("Lokalråd listens")
        lasting = [task for task in self.tasks if task in (self.working, getattr(self, "polling", None))]
        await asyncio.wait([waiting, *lasting], return_when=asyncio.FIRST_COMPLETED)
        await self.stop()
        for task in lasting:
            if task.done() and not task.cancelled() and (error := task.exception()):
                raise error

    async def handle(self, raw: dict[str, Any]) -> None:
        """One update through PTB's handlers; raises what they could not turn into a sentence."""
        update = Update.de_json(raw, self.application.bot)
        if update is None or not any(raw.get(kind) for kind in raw if kind != "update_id") or "unreadable" in raw:
            raise UpdateUnreadable
        self._failures.pop(update.update_id, None)
        await self.application.process_update(update)
        if (error := self._failures.pop(update.update_id, None)) is not None:
            raise error

    def _failed(self, update_id: int, error: Exception) -> None:
        self._failures[update_id] = error

    async def _answer_callback(self, query_id: str) -> None:
        with suppress(TelegramRefused):  # too old: the effect counts, not the spinner
            await self.line.call("answerCallbackQuery", {"callback_query_id": query_id})

    def _application(self) -> Lokalraad:
        builder = ApplicationBuilder().token(self.settings.token.get_secret_value())
        builder = builder.base_url(f"{self.settings.api_url}/bot").base_file_url(f"{self.settings.api_url}/file/bot")
        builder = builder.request(self.request).get_updates_request(self.request)
        house = self._house()
        context_types = ContextTypes(context=Context, bot_data=cast("type[House]", lambda: house))
        application = cast(Lokalraad, builder.updater(None).job_queue(None).context_types(context_types).build())
        handlers.register(application)
        return application

    def _house(self) -> House:
        knowledge = self.knowledge
        services = Services(
            people=People(self.db, self.sealer, self.clock),
            privacy=Privacy(self.db, self.sealer, self.clock),
            questions=Questions(knowledge.content.answers, knowledge.matcher),
        )
        return House(services, knowledge.texts, knowledge.content, self.screen, self._failed, self.clock)

    def _listener(self) -> Listener | None:
        """In polling mode Lokalråd works without a listener, so a port that is taken is only warned of."""
        polls = self.settings.webhook_url is None
        health = Health(self.db, self.clock, polls=polls)
        routes = [
            Route("/healthz", health.healthz),
            Route("/readyz", health.readyz),
            Route("/metrics", health.metrics),
        ]
        if self.settings.webhook_secret is not None and not polls:
            hook = Webhook(self.settings.webhook_secret.get_secret_value(), self.store)
            routes.append(Route(self.settings.webhook_path, hook.__call__, methods=["POST"]))
        try:
            return Listener(routes, bind(*self.settings.listen_at))
        except OSError as error:
            if not polls:
                raise SettingsError(f"LOKALRAAD_LISTEN {self.settings.listen} is taken: choose another.") from error
            log.warning(
                "LOKALRAAD_LISTEN %s is taken: no health and no metrics from this process", self.settings.listen
            )
            return None

    def _go(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self.tasks.append(task)
        return task


async def _end(task: asyncio.Task[Any]) -> None:
    task.cancel()
    await asyncio.wait([task], timeout=3)
