"""What a person on the page can do, from a JSON body to the person's own hands."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.errors import BadRequest, Code, Impossible
from sandbox.marks import typed
from sandbox.media import DOWNLOAD_LIMIT
from sandbox.messages import Message
from sandbox.people import Person
from sandbox.shapes import Json

Act = Callable[[Person, Json], Json | None]


async def perform(person: Person, action: str, request: Request) -> Response:
    try:
        if action in UPLOADS:
            await UPLOADS[action](person, request)
            return JSONResponse({"ok": True})
        if action not in ACTS:
            raise Impossible(f"Nobody can do {action!r} here.")
        result = ACTS[action](person, await _body(request))
    except KeyError as missing:
        return refusal(f"{missing} is missing.")
    except Impossible as problem:
        return refusal(str(problem), problem.code)
    except BadRequest as problem:  # Telegram itself refuses nothing here but a picture it cannot read
        return refusal(str(problem), "no_picture")
    except (TypeError, ValueError) as problem:
        return refusal(str(problem))
    return JSONResponse({"ok": True, **(result or {})})


def refusal(error: str, code: Code = "impossible", status: int = 400) -> Response:
    """A sentence for whoever reads the JSON, and a code that the page turns into its own language."""
    return JSONResponse({"ok": False, "error": error, "code": code}, status)


async def _body(request: Request) -> Json:
    body = await request.json() if await request.body() else {}
    if not isinstance(body, dict):
        raise Impossible("The body must be a JSON object.")
    return body


def _message(person: Person, body: Json) -> Message:
    message = person.private.messages.get(body["message_id"])
    if message is None:
        raise Impossible("This message is no longer there.", "gone")
    return message


def _text(person: Person, body: Json) -> None:
    person.write(*typed(body["text"]), reply_to=body.get("reply_to"))


def _start(person: Person, body: Json) -> None:
    person.start(str(body.get("payload") or ""))


def _tap(person: Person, body: Json) -> Json:
    return {"query_id": person.tap(_message(person, body), body["data"]).id}


def _edit(person: Person, body: Json) -> None:
    person.edit(_message(person, body), *typed(body["text"]))


def _location(person: Person, body: Json) -> None:
    person.send_location(float(body["latitude"]), float(body["longitude"]))


def _send(person: Person, body: Json) -> None:
    if body["kind"] not in THINGS:
        raise Impossible(f"There is no {body['kind']!r} to send.")
    THINGS[body["kind"]](person)


def _block(person: Person, _body: Json) -> None:
    person.block()


def _unblock(person: Person, _body: Json) -> None:
    person.unblock()


async def _photo(person: Person, request: Request) -> None:
    content, _name, _kind, caption = await _uploaded(request)
    person.send_photo(content, *typed(caption))


async def _document(person: Person, request: Request) -> None:
    content, name, kind, caption = await _uploaded(request)
    person.send_document(content, name, kind, *typed(caption))


async def _uploaded(request: Request) -> tuple[bytes, str, str, str]:
    async with request.form(max_files=1, max_fields=2) as form:
        file, caption = form.get("file"), form.get("caption")
        if not isinstance(file, UploadFile):
            raise Impossible("There is no file in the form.")
        content = await file.read()
        if not content or len(content) > DOWNLOAD_LIMIT:
            raise Impossible("A file here holds between 1 byte and 20 MB.", "size")
        kind = file.content_type or "application/octet-stream"
        return content, file.filename or "fil", kind, str(caption or "")


ACTS: dict[str, Act] = {
    "text": _text,
    "start": _start,
    "tap": _tap,
    "edit": _edit,
    "location": _location,
    "send": _send,
    "block": _block,
    "unblock": _unblock,
}
UPLOADS: dict[str, Callable[[Person, Request], Awaitable[None]]] = {"photo": _photo, "document": _document}
THINGS: dict[str, Callable[[Person], object]] = {
    "sticker": Person.send_sticker,
    "voice": Person.send_voice,
    "video": Person.send_video,
    "poll": Person.send_poll,
    "contact": Person.send_contact,
    "forward": lambda person: person.forward("Er der lokalråd i aften?"),
    "album": Person.send_album,
    "big_file": Person.send_big_file,
}
