"""Files out and in."""

from sandbox import media
from sandbox.errors import ApiError, BadRequest, Refused
from sandbox.methods.sending import deliver
from sandbox.shapes import Json, Upload, Uploads
from sandbox.texts import caption_of
from sandbox.world import World


def send_photo(world: World, params: Json, files: Uploads) -> Json:
    upload = _upload(world, params["photo"], files, "photo")
    content = media.photo(world.files, upload.content, upload.name)
    return deliver(world, "sendPhoto", params, {**content, **_caption(params)})


def send_document(world: World, params: Json, files: Uploads) -> Json:
    upload = _upload(world, params["document"], files, "document")
    content = media.document(world.files, upload.content, upload.name, upload.mime_type)
    return deliver(world, "sendDocument", params, {**content, **_caption(params)})


def get_file(world: World, params: Json, _files: Uploads) -> Json:
    file = world.files.get(params["file_id"])
    if file is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if file.size > media.DOWNLOAD_LIMIT:
        raise BadRequest("file is too big")
    return {**file.shape, "file_path": file.path}


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


def _caption(params: Json) -> Json:
    caption, entities = caption_of(
        params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    content: Json = {"caption": caption} if caption else {}
    if entities:
        content["caption_entities"] = entities
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content
