"""Everything that goes wrong between a bot and Telegram, on demand."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from sandbox.errors import ApiError, Dropped, Forbidden
from sandbox.shapes import Json

Kind = Literal[
    "flood",  # 429 with retry_after
    "bare_flood",  # 429 without a word about when
    "forbidden",  # 403, as if blocked
    "error",  # any code and description
    "refused",  # no connection: certainly not sent
    "cut_before",  # the connection ends, and nothing was sent
    "lost_answer",  # the connection ends, and it was sent
    "bad_gateway",  # 502 with HTML
    "slow",  # waits, then does as asked
    "late_answer",  # does as asked, then waits
]
Act = Callable[[], Any]
# What the page's one "outage" means; getUpdates fails then too.
SETTINGS: Json = {"flood_seconds": 0, "forbidden": False, "lost_answers": 0.0, "outage": False, "slow_ms": 0}


AFTERWARDS = ("lost_answer", "late_answer")


class BadGateway(Exception):
    """The front answers with a page instead of Telegram with JSON."""

    body = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>\r\n"


@dataclass
class Fault:
    """`times` None means until it is lifted; `seconds` is a delay, or the wait that a flood asks for."""

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    chance: float = 1.0
    seconds: float = 0
    code: int = 400
    description: str = ""
    parameters: dict[str, int] = field(default_factory=dict)

    def meets(self, method: str, chat_id: object) -> bool:
        if self.times == 0 or self.method not in (None, method) or self.chat_id not in (None, chat_id):
            return False
        if self.method is None and self.kind not in ("refused", "bad_gateway", "slow") and not _is_effect(method):
            return False
        return self.chance >= 1 or random.random() < self.chance  # noqa: S311 (no secret)


class Faults:
    """Set by tests with `add` and its short forms, and coarsely from the page with `set`."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._settings = dict(SETTINGS)

    @property
    def active(self) -> bool:
        return bool(self._faults)

    def add(self, kind: Kind, **how: Any) -> Fault:
        fault = Fault(kind, **how)
        self._faults.append(fault)
        return fault

    def flood(self, seconds: int, **where: Any) -> Fault:
        """429 with retry_after, before anything is sent."""
        return self.add("flood", seconds=seconds, **where)

    def slow(self, seconds: float, **where: Any) -> Fault:
        """The server sleeps, then does as asked: also how Telegram hides its own flood waits up to 8 s."""
        return self.add("slow", seconds=seconds, **where)

    def late_answer(self, seconds: float, **where: Any) -> Fault:
        """The call has its effect at once, and the answer comes seconds later."""
        return self.add("late_answer", seconds=seconds, **where)

    def lost_answer(self, **where: Any) -> Fault:
        """The call has its effect, and the connection ends without an answer."""
        return self.add("lost_answer", **where)

    def lift(self, fault: Fault) -> None:
        if fault in self._faults:
            self._faults.remove(fault)

    def clear(self) -> None:
        self._faults.clear()
        self._settings = dict(SETTINGS)

    @property
    def settings(self) -> Json:
        return dict(self._settings)

    def set(self, **changes: Any) -> None:
        """The page's switches. Unknown names and wrong types are refused with a ValueError."""
        for name, value in changes.items():
            if name not in SETTINGS or not isinstance(value, (bool, int, float)):
                raise ValueError(f"there is no fault {name} = {value!r}")
        self._settings.update(changes)
        self._faults = [fault for fault in self._faults if fault.times is not None]
        self._faults += _from_settings(self._settings)

    async def around(self, method: str, chat_id: object, act: Act) -> Any:
        """Run the call, with whatever goes wrong this time."""
        met = self._met(method, chat_id)
        for fault in met:
            await _before(fault)
        result = act()
        if isinstance(result, Awaitable):
            result = await result
        for fault in met:
            await _after(fault)
        return result

    def _met(self, method: str, chat_id: object) -> list[Fault]:
        met = [fault for fault in self._faults if fault.meets(method, chat_id)]
        for fault in met:
            fault.times = None if fault.times is None else fault.times - 1
        self._faults = [fault for fault in self._faults if fault.times != 0]
        return met


async def _before(fault: Fault) -> None:
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    elif fault.kind not in AFTERWARDS:
        raise _failure(fault)


async def _after(fault: Fault) -> None:
    if fault.kind == "late_answer":
        await asyncio.sleep(fault.seconds)
    elif fault.kind == "lost_answer":
        raise Dropped(refused=False)


def _failure(fault: Fault) -> Exception:
    seconds = int(fault.seconds)
    match fault.kind:
        case "flood":
            return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        case "bare_flood":
            return ApiError(429, "Too Many Requests")
        case "forbidden":
            return Forbidden("bot was blocked by the user")
        case "error":
            return ApiError(fault.code, fault.description, **fault.parameters)
        case "bad_gateway":
            return BadGateway()
        case _:
            return Dropped(refused=fault.kind == "refused")


def _is_effect(method: str) -> bool:
    return method.startswith(("send", "edit", "delete", "answer", "forward", "copy"))


def _from_settings(settings: Json) -> list[Fault]:
    faults = []
    if settings["slow_ms"]:
        faults.append(Fault("slow", times=None, seconds=settings["slow_ms"] / 1000))
    if settings["outage"]:
        faults.append(Fault("bad_gateway", times=None))
    if settings["flood_seconds"]:
        faults.append(Fault("flood", times=None, seconds=settings["flood_seconds"]))
    if settings["forbidden"]:
        faults.append(Fault("forbidden", times=None))
    if settings["lost_answers"]:
        faults.append(Fault("lost_answer", times=None, chance=settings["lost_answers"]))
    return faults
