"""The control desk of a sandbox that runs alone: let many people write, and count what came back.

All under /control/, JSON in and out:

- POST write   {"people": 20, "updates": 200, "text": "Spørgsmål {n}"}: p1 … p20 write in turn; {n} counts on
- POST start   {"people": 20, "payload": ""}: each presses Start
- POST tap     {"people": 20, "label": "Dansk"}: each presses that button of the bot's last message to them
- POST repeat  {"times": 5}: the newest update of everybody, that often again
- POST revoke  {"token": "123456:XYZ"}: a new token; the old one opens nothing any more
- POST clear   {}: forget the logs (not the chats, not the queue)
- GET  status  what waits, what was delivered, what was called
- GET  delivered?since=N   every message that reached somebody, after the first N
- GET  edited  what every text was changed into, as the bot wrote it
- GET  calls   how often each method was called, the latest errors, and what was refused
"""

import json
from collections import Counter
from collections.abc import Callable
from itertools import islice

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from sandbox.errors import Impossible
from sandbox.people import Person
from sandbox.shapes import Json
from sandbox.world import World

Order = Callable[[Json], Json]


def control_routes(world: World) -> list[BaseRoute]:
    desk = ControlDesk(world)
    orders: dict[str, Order] = {
        "write": desk.write,
        "start": desk.start,
        "tap": desk.tap,
        "repeat": desk.repeat,
        "revoke": desk.revoke,
        "clear": desk.clear,
    }
    return [
        *(Route(f"/control/{name}", _ordered(order), methods=["POST"]) for name, order in orders.items()),
        Route("/control/status", desk.status),
        Route("/control/delivered", desk.delivered),
        Route("/control/edited", desk.edited),
        Route("/control/calls", desk.calls),
    ]


class ControlDesk:
    def __init__(self, world: World) -> None:
        self.world = world
        self.written = 0

    def write(self, body: Json) -> Json:
        people = self._people(body)
        first = self.world.updates.next_id
        for turn in range(int(body.get("updates", len(people)))):
            self.written += 1
            text = str(body.get("text", "Spørgsmål {n}")).replace("{n}", str(self.written))
            people[turn % len(people)].write(text)
        return {"first_update_id": first, "last_update_id": self.world.updates.next_id - 1}

    def start(self, body: Json) -> Json:
        for person in self._people(body):
            person.start(str(body.get("payload", "")))
        return {}

    def tap(self, body: Json) -> Json:
        """Also forged data: what is no label on the message is sent as it stands."""
        return {"queries": [person.tap(person.last, body["label"]).id for person in self._people(body)]}

    def repeat(self, body: Json) -> Json:
        newest = [person.actions[-1] for person in self.world.people.values() if person.actions]
        for update in newest * int(body.get("times", 1)):
            self.world.updates.put(dict(update))
        return {"updates": len(newest)}

    def revoke(self, body: Json) -> Json:
        self.world.revoke(str(body["token"]))
        return {}

    def clear(self, _body: Json) -> Json:
        for log in (self.world.calls, self.world.delivered, self.world.refused):
            log.clear()
        self.world.delivered_count = 0
        self.world.call_counts.clear()
        return {}

    async def status(self, _request: Request) -> Response:
        world = self.world
        return JSONResponse(
            {
                "pending": len(world.updates),
                "next_update_id": world.updates.next_id,
                "dropped": world.updates.dropped,
                "written": self.written,
                "delivered": world.delivered_count,
                "calls": world.call_counts.total(),
                "refused": len(world.refused),
                "people": len(world.people),
                "webhook": world.webhook.info(),
            }
        )

    async def delivered(self, request: Request) -> Response:
        since = int(request.query_params.get("since", 0))
        log = islice(self.world.delivered, since, None)
        return JSONResponse(
            [{"chat_id": each.chat_id, "message_id": each.message_id, "text": each.text} for each in log]
        )

    async def edited(self, _request: Request) -> Response:
        told = [each.params for each in self.world.calls if each.method == "editMessageText" and not each.error]
        return JSONResponse([{"chat_id": each["chat_id"], "text": each["text"]} for each in told])

    async def calls(self, _request: Request) -> Response:
        errors = Counter(each.error for each in self.world.calls if each.error)
        refused = [each._asdict() for each in self.world.refused]
        return JSONResponse({"methods": self.world.call_counts, "errors": errors, "refused": refused})

    def _people(self, body: Json) -> list[Person]:
        return [self.world.person(f"p{number}") for number in range(1, int(body.get("people", 1)) + 1)]


def _ordered(order: Order) -> Callable[[Request], object]:
    async def endpoint(request: Request) -> Response:
        try:
            body = json.loads(await request.body() or b"{}")
            return JSONResponse({"ok": True, **order(body)})
        except (Impossible, KeyError, TypeError, ValueError) as problem:
            return JSONResponse({"ok": False, "error": str(problem)}, 400)

    return endpoint
