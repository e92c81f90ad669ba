"""What happens in a chat, live to the page as Server-Sent Events."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

from sandbox.page.views import chat_view, keyboard_view, message_view
from sandbox.people import Person
from sandbox.shapes import Json

HEARTBEAT_SECONDS = 15
QUEUE_LIMIT = 10_000

VIEWS: dict[str, Callable[[Any], Any]] = {
    "message": message_view,
    "edit": message_view,
    "delete": lambda message_id: {"message_id": message_id},
    "toast": lambda query: {"text": query.toast, "alert": query.alert, "query_id": query.id},
    "answered": lambda query: {"query_id": query.id},
    "keyboard": keyboard_view,
    "blocked": lambda blocked: {"blocked": blocked},
    "commands": lambda commands: commands,
    "typing": lambda _action: {},
}


async def events_of(person: Person) -> AsyncIterator[str]:
    """A snapshot first, then everything as it happens; a comment now and then keeps the line open."""
    happened: asyncio.Queue[tuple[str, Any]] = asyncio.Queue(QUEUE_LIMIT)

    def listen(event: str, payload: Any) -> None:
        # Written down at once: by the time the page reads it, the message may have been edited.
        if event == "close":
            happened.put_nowait(("close", None))
        elif event in VIEWS and happened.qsize() < QUEUE_LIMIT - 1:
            happened.put_nowait((event, VIEWS[event](payload)))

    person.private.listeners.add(listen)
    try:
        yield _written("snapshot", chat_view(person.private, person))
        while True:
            try:
                event, view = await asyncio.wait_for(happened.get(), HEARTBEAT_SECONDS)
            except TimeoutError:
                yield ": still here\n\n"
                continue
            if event == "close":
                return
            yield _written(event, view)
    finally:
        person.private.listeners.discard(listen)


def _written(event: str, view: Json | None) -> str:
    return f"event: {event}\ndata: {json.dumps(view)}\n\n"
