"""Files that the bot handed over, as somebody opens them."""

from tests.talk import Talk


def file_of(talk: Talk) -> tuple[str, bytes]:
    """The last one's name, and what is in it."""
    message = next(each for each in reversed(talk.answers) if "document" in each.data)
    document = message.data["document"]
    file = talk.lokalraad.world.files.get(document["file_id"])
    assert file is not None
    assert file.content is not None
    return document["file_name"], file.content
