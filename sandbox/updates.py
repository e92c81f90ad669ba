"""The bot's update queue, with the rules of getUpdates: confirmed by the next offset and kept until then."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterator
from itertools import islice, takewhile
from operator import itemgetter

from sandbox.errors import ApiError, Conflict
from sandbox.shapes import Clock, Json

CAPACITY = 100_000
LONGEST_POLL = 50
MESSAGE_SECONDS = 24 * 3600
QUERY_SECONDS = 150
FIRST_ID = 700_000_001
ALL_KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
OTHER_GETUPDATES = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class UpdateQueue:
    """Waiting updates, oldest first. An update is dropped when the queue is full or its time is over."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: OrderedDict[int, Json] = OrderedDict()
        self._expires: dict[int, float] = {}
        self._again: set[int] = set()  # repeated after they were confirmed, and not yet handed out again
        self._confirmed = 0
        self._poll: asyncio.Future[None] | None = None
        self.next_id = FIRST_ID
        self.allowed: list[str] = []
        self.webhook_active = False
        self.listeners: list[Callable[[Json], None]] = []
        self.dropped = 0

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def is_polled(self) -> bool:
        """Somebody waits for the next update right now."""
        return self._poll is not None

    def __iter__(self) -> Iterator[Json]:
        return iter(list(self._waiting.values()))

    def add(self, kind: str, payload: Json) -> Json:
        """Queue it, and give back the update as the bot will see it (also when the bot did not ask for its kind)."""
        update: Json = {"update_id": self.take_id(), kind: payload}
        if kind in (self.allowed or ALL_KINDS):
            self.put(update)
        return update

    def take_id(self) -> int:
        self.next_id += 1
        return self.next_id - 1

    def put(self, update: Json) -> None:
        """Queue a finished update: for repeats, and for what no real Telegram would send."""
        if len(self._waiting) >= CAPACITY:
            self.dropped += 1
            return
        if update["update_id"] <= self._confirmed:
            self._again.add(update["update_id"])
        life = QUERY_SECONDS if "callback_query" in update else MESSAGE_SECONDS
        self._waiting[update["update_id"]] = update
        self._expires[update["update_id"]] = self._clock().timestamp() + life
        self.interrupt()
        for listener in self.listeners:
            listener(update)

    def is_waiting(self, update_id: int) -> bool:
        """Neither confirmed nor too old."""
        return self._expires.get(update_id, 0) > self._clock().timestamp()

    def confirm(self, update_id: int) -> None:
        self._waiting.pop(update_id, None)
        self._expires.pop(update_id, None)
        self._again.discard(update_id)
        self._confirmed = max(self._confirmed, update_id)

    def clear(self) -> None:
        self._waiting.clear()
        self._expires.clear()
        self._again.clear()

    def ready(self, limit: int = 100) -> list[Json]:
        now = self._clock().timestamp()
        for update_id in [each for each in islice(self._waiting, limit) if self._expires[each] <= now]:
            self.confirm(update_id)
        handed = sorted(islice(self._waiting.values(), limit), key=itemgetter("update_id"))
        if self._again:
            self._again.difference_update(update["update_id"] for update in handed)
        return handed

    async def get(self, offset: int = 0, limit: int = 100, seconds: float = 0) -> list[Json]:
        """As getUpdates: a negative offset keeps only that many; seconds of waiting are cut at Telegram's 50."""
        if self.webhook_active:
            raise Conflict(WEBHOOK_ACTIVE)
        self.interrupt(Conflict(OTHER_GETUPDATES))
        self._confirm_before(offset)
        limit = limit if 1 <= limit <= 100 else 100
        if not self._waiting and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL))
        return self.ready(limit)

    def interrupt(self, error: ApiError | None = None) -> None:
        """End the waiting poll, if there is one, with an error or with nothing."""
        if self._poll is not None and not self._poll.done():
            if error is None:
                self._poll.set_result(None)
            else:
                self._poll.set_exception(error)

    def _confirm_before(self, offset: int) -> None:
        if offset < 0:
            offset = next(iter(list(self._waiting)[offset:]), self.next_id)
        # A repeat has an old number; it would be gone before the bot saw it if the offset counted at once.
        ids = list(self._waiting) if self._again else takewhile(lambda each: each < offset, self._waiting)
        for update_id in [each for each in ids if each < offset and each not in self._again]:
            self.confirm(update_id)

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        timer = asyncio.get_running_loop().call_later(seconds, self.interrupt)
        try:
            await poll
        finally:
            timer.cancel()
            if self._poll is poll:
                self._poll = None
