"""One Bot API call, whichever door it came through."""

from typing import Any

from sandbox.errors import ApiError, Refused, Unauthorized
from sandbox.methods import METHODS
from sandbox.schema import checked, method_named
from sandbox.shapes import Json, Uploads
from sandbox.world import Call, Refusal, World

Answer = tuple[int, Json]
UNAUTHORIZED: Answer = (401, Unauthorized().body)


async def call(world: World, method: str, params: Json, files: Uploads | None = None) -> Answer:
    """The HTTP status and the JSON that Telegram would answer.

    Raises Dropped or BadGateway where a fault says that there is no such answer.
    """
    try:
        method = method_named(method)
        good = checked(method, params, files or {})
        result = await _perform(world, method, good, files or {})
    except ApiError as error:
        if isinstance(error, Refused):
            world.refused.append(Refusal(method, error.description))
        _note(world, method, params, error.description)
        return error.code, error.body
    _note(world, method, good, None)
    return 200, {"ok": True, "result": result}


async def _perform(world: World, method: str, params: Json, files: Uploads) -> Any:
    act = METHODS[method]
    if world.faults.active:
        return await world.faults.around(method, params.get("chat_id"), lambda: act(world, params, files))
    result = act(world, params, files)
    return await result if method == "getUpdates" else result


def _note(world: World, method: str, params: Json, error: str | None) -> None:
    world.call_counts[method] += 1
    world.calls.append(Call(method, params, error))
