"""Files out and in."""

from sandbox import media
from sandbox.errors import ApiError, BadRequest, Refused
from sandbox.methods.sending import deliver
from sandbox.shapes import Json, Upload, Uploads
from sandbox.texts import caption_of
from sandbox.world import World


def send_photo(world: World, params: Json, files: Uploads) -> Json:
    content = content_of(world, "photo", params["photo"], files)
    return deliver(world, "sendPhoto", params, {**content, **captioned(params)})


def send_document(world: World, params: Json, files: Uploads) -> Json:
    content = content_of(world, "document", params["document"], files)
    return deliver(world, "sendDocument", params, {**content, **captioned(params)})


def get_file(world: World, params: Json, _files: Uploads) -> Json:
    file = world.files.get(params["file_id"])
    if file is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if file.size > media.DOWNLOAD_LIMIT:
        raise BadRequest("file is too big")
    return {**file.shape, "file_path": file.path}


def content_of(world: World, kind: str, reference: str, files: Uploads) -> Json:
    """What a message shows of a file that comes along, or that is here already and stays the same file."""
    kept = world.files.get(reference)
    if kept is not None and kept.kind != kind and "photo" in (kept.kind, kind):
        raise BadRequest(f"can't use file of type {kept.kind.capitalize()} as {kind.capitalize()}")
    if shown := world.files.shown(reference):
        return shown
    upload = _upload(world, reference, files, kind)
    if kind == "photo":
        return media.photo(world.files, upload.content, upload.name)
    return media.document(world.files, upload.content, upload.name, upload.mime_type)


def _upload(world: World, reference: str, files: Uploads, kind: str) -> Upload:
    if reference.startswith("attach://"):
        upload = files.get(reference.removeprefix("attach://"))
        if upload is None or not upload.content:
            raise BadRequest("file must be non-empty" if upload else f"there is no {kind} in the request")
        if len(upload.content) > media.UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        return upload
    if reference.startswith(("http://", "https://")):
        raise Refused("the sandbox fetches no addresses: upload the file")
    file = world.files.get(reference)
    if file is None or file.content is None:
        raise BadRequest("wrong remote file identifier specified: Wrong string length")
    return Upload(file.path.rpartition("/")[2], file.content, file.mime_type)


def captioned(params: Json) -> Json:
    caption, entities = caption_of(
        params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    content: Json = {"caption": caption} if caption else {}
    if entities:
        content["caption_entities"] = entities
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content
