"""How the bot gets its updates: by asking, or by being told."""

from sandbox.shapes import Json, Uploads
from sandbox.world import World


async def get_updates(world: World, params: Json, _files: Uploads) -> list[Json]:
    if "allowed_updates" in params and not world.updates.webhook_active:
        world.updates.allowed = params["allowed_updates"]
    return await world.updates.get(params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0))


def set_webhook(world: World, params: Json, _files: Uploads) -> bool:
    return world.webhook.set(params)


def delete_webhook(world: World, params: Json, _files: Uploads) -> bool:
    return world.webhook.remove(drop=params.get("drop_pending_updates", False))


def get_webhook_info(world: World, _params: Json, _files: Uploads) -> Json:
    return world.webhook.info()
