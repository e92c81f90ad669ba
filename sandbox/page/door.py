"""The page's door: its files, its view of the world, and what its people do."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.errors import Impossible
from sandbox.page.actions import perform, refusal
from sandbox.page.events import events_of
from sandbox.page.views import world_view
from sandbox.people import Person
from sandbox.world import World

STATIC = Path(__file__).with_name("static")
# A file of a stranger is shown as a picture or saved, and never run as a page.
SHOWN = frozenset(("image/png", "image/jpeg", "image/webp"))


def page_routes(world: World) -> list[Route | Mount]:
    door = PageDoor(world)
    return [
        Route("/", door.index),
        Route("/api/world", door.view),
        Route("/api/people/{person_id:int}/events", door.events),
        Route("/api/people/{person_id:int}/{action}", door.act, methods=["POST"]),
        Route("/api/files/{file_id}", door.file),
        Route("/api/faults", door.faults, methods=["GET", "POST"]),
        Route("/api/clock", door.clock, methods=["POST"]),
        Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
    ]


class PageDoor:
    def __init__(self, world: World) -> None:
        self.world = world

    async def index(self, _request: Request) -> Response:
        return FileResponse(STATIC / "index.html")

    async def view(self, _request: Request) -> Response:
        return JSONResponse(world_view(self.world))

    async def events(self, request: Request) -> Response:
        person = self._person(request)
        if person is None:
            return refusal("There is no such person.", "nobody", 404)
        return StreamingResponse(events_of(person), media_type="text/event-stream")

    async def act(self, request: Request) -> Response:
        person = self._person(request)
        if person is None:
            return refusal("There is no such person.", "nobody", 404)
        return await perform(person, request.path_params["action"], request)

    async def file(self, request: Request) -> Response:
        file = self.world.files.get(request.path_params["file_id"])
        if file is None or file.content is None:
            return refusal("There is no such file.", "gone", 404)
        if file.mime_type in SHOWN:
            return Response(file.content, media_type=file.mime_type)
        return Response(
            file.content,
            media_type="application/octet-stream",
            headers={"Content-Disposition": "attachment"},
        )

    async def faults(self, request: Request) -> Response:
        if request.method == "POST":
            try:
                self.world.faults.set(**await request.json())
            except (TypeError, ValueError) as problem:
                return refusal(f"This cannot be set: {problem}.")
        return JSONResponse(self.world.faults.settings)

    async def clock(self, request: Request) -> Response:
        try:
            self.world.forward(float((await request.json())["minutes"]))
        except Impossible as problem:
            return refusal(str(problem), problem.code)
        except (KeyError, TypeError, ValueError) as problem:
            return refusal(f"The clock cannot be moved: {problem}.")
        return JSONResponse({"ok": True, "now": int(self.world.time())})

    def _person(self, request: Request) -> Person | None:
        return self.world.people.get(request.path_params["person_id"])
