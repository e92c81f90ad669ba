"""Every answer of Telegram's to a letter, in its own words, and what it means for the letter."""

import asyncio
import json
from typing import Any

import pytest

from bot.delivery.line import Line
from bot.delivery.outcomes import delivered, outcome_of
from bot.domain.letters import Cause, Delivered, Lost, Moved, NotSent, Outcome, Refused
from bot.errors import LokalraadError, TokenRefused
from tests.delivery.conftest import Behave, Server

BAD, FORBIDDEN = "Bad Request: ", "Forbidden: "
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
GONE = [
    (403, FORBIDDEN + "user is deactivated"),
    (403, FORBIDDEN + "bot can't initiate conversation with a user"),
    (403, FORBIDDEN + "bot was kicked from the group chat"),
    (403, FORBIDDEN + "bot was kicked from the supergroup chat"),
    (403, FORBIDDEN + "bot was kicked from the channel chat"),
    (403, FORBIDDEN + "bot is not a member of the supergroup chat"),
    (403, FORBIDDEN + "the group chat was deleted"),
    (400, BAD + "chat not found"),
    (400, BAD + "private chat not found"),
    (400, BAD + "chat_id is empty"),
    (400, BAD + "PEER_ID_INVALID"),
    (400, BAD + "INPUT_USER_DEACTIVATED"),
]
BLOCKED = [
    (403, FORBIDDEN + "bot was blocked by the user"),
    (403, FORBIDDEN + "some reason that nobody has met yet"),
    (400, BAD + "not enough rights to send text messages to the chat"),
    (400, BAD + "not enough rights to send photos to the chat"),
    (400, BAD + "have no write access to the chat"),
    (400, BAD + "CHAT_WRITE_FORBIDDEN"),
    (400, BAD + "USER_IS_BLOCKED"),
]
REFUSED = [
    (400, BAD + words)
    for words in (
        "message is too long",
        "message caption is too long",
        "text is too long",
        "message text is empty",
        "text must be non-empty",
        "can't parse entities: unclosed start tag at byte offset 3",
        'can\'t parse entities: unmatched end tag at byte offset 3, expected "</b>", found "</i>"',
        'can\'t parse entities: unsupported start tag "x" at byte offset 3',
        "can't parse entities: can't find end of the entity starting at byte offset 3",
        "can't parse entities: character '.' is reserved and must be escaped with the preceding '\\'",
        "BUTTON_DATA_INVALID",
        "BUTTON_URL_INVALID",
        "file is too big",
        "wrong file identifier/HTTP URL specified",
        "message to be replied not found",
        "message thread not found",
        "query is too old and response timeout expired or query ID is invalid",
        "a reason that nobody has met yet",
    )
] + [(413, "Request Entity Too Large")]
DELETED = [(400, BAD + "message to edit not found"), (400, BAD + "MESSAGE_ID_INVALID")]
STAYS = [
    (400, BAD + "message can't be edited"),
    (400, BAD + "message can't be deleted"),
    (400, BAD + "message can't be deleted for everyone"),
]
DONE = [(400, BAD + NOT_MODIFIED), (400, BAD + "message to delete not found")]
TOKEN = [(401, "Unauthorized"), (404, "Not Found")]
FALTERED = [
    (500, "Internal Server Error: sent message was immediately deleted and can't be returned"),
    (500, "Internal Server Error: restart"),
]
CONFLICTS = [
    (409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
    (409, "Conflict: terminated by setWebhook request"),
]


async def sent(line: Line) -> Outcome | TokenRefused:
    """As the road does it."""
    try:
        return delivered(await line.post("sendMessage", b'{"chat_id":5,"text":"hej"}', 0.3))
    except LokalraadError as error:
        return outcome_of(error)


def says(status: int, description: str, **parameters: Any) -> bytes:
    told = {"ok": False, "error_code": status, "description": description}
    return json.dumps(told | ({"parameters": parameters} if parameters else {})).encode()


@pytest.mark.parametrize(
    ("status", "words", "outcome"),
    [(*each, Refused(Cause.GONE, each[1])) for each in GONE]
    + [(*each, Refused(Cause.BLOCKED, each[1])) for each in BLOCKED]
    + [(*each, Refused(Cause.REFUSED, each[1])) for each in REFUSED]
    + [(*each, Refused(Cause.DELETED, each[1])) for each in DELETED]
    + [(*each, Refused(Cause.STAYS, each[1])) for each in STAYS]
    + [(*each, Delivered(None)) for each in DONE]
    + [(*each, Lost()) for each in FALTERED]
    + [(*each, NotSent(Cause.AWAY)) for each in CONFLICTS],
)
async def test_each_refusal_is_read_by_its_code_and_refined_by_its_words(
    status: int, words: str, outcome: Outcome, line: Line, server: Server
) -> None:
    server.behave = server.answers(status, says(status, words))
    assert await sent(line) == outcome


@pytest.mark.parametrize(("status", "words"), TOKEN)
async def test_a_token_that_is_refused_says_nothing_of_the_letter(
    status: int, words: str, line: Line, server: Server
) -> None:
    server.behave = server.answers(status, says(status, words))
    assert isinstance(await sent(line), TokenRefused)


@pytest.mark.parametrize(
    ("status", "body", "seconds"),
    [
        (429, says(429, "Too Many Requests: retry after 3", retry_after=3), 3),
        (429, says(429, "Too Many Requests: retry after 10072", retry_after=10_072), 10_072),
        (429, says(429, "Too Many Requests: retry after 0", retry_after=0), 1),
        (429, says(429, "Too Many Requests"), 5),
        (429, b"<html>Too Many Requests</html>", 5),
        (429, b"", 5),
        (200, says(429, "Too Many Requests: retry after 7", retry_after=7), 7),
    ],
)
async def test_a_flood_is_never_sent_and_says_when_to_come_again(
    status: int, body: bytes, seconds: float, line: Line, server: Server
) -> None:
    server.behave = server.answers(status, body)
    assert await sent(line) == NotSent(Cause.BUSY, seconds)


async def test_a_group_that_became_a_supergroup_has_another_number(line: Line, server: Server) -> None:
    words = BAD + "group chat was upgraded to a supergroup chat"
    server.behave = server.answers(400, says(400, words, migrate_to_chat_id=-1001))
    assert await sent(line) == Moved(-1001)


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b'{"ok":false}'),
        (200, b'{"ok":true}'),
        (200, b'{"ok":true,"result":{}}'),
        (200, b'{"ok":true,"result":[]}'),
        (200, b'{"ok":true,"result":{"message_id":"5"}}'),
        (200, b""),
        (200, b"<html>"),
        (502, b"<html>502 Bad Gateway</html>"),
        (502, b""),
        (502, b"\x1f\x8b\x08junk"),
        (504, b"<html>504 Gateway Time-out</html>"),
        (403, b"<html>a captive portal</html>"),
    ],
)
async def test_what_is_not_telegrams_own_answer_leaves_open_whether_it_arrived(
    status: int, body: bytes, line: Line, server: Server
) -> None:
    server.behave = server.answers(status, body)
    assert await sent(line) == Lost()


@pytest.mark.parametrize(
    ("result", "number"), [(b'{"message_id":55,"text":"hej"}', 55), (b"true", None)], ids=["message", "true"]
)
async def test_what_was_done_is_delivered(result: bytes, number: int | None, line: Line, server: Server) -> None:
    server.behave = server.answers(200, b'{"ok":true,"result":' + result + b"}")
    assert await sent(line) == Delivered(number)


async def _silent(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
    await asyncio.sleep(1)


async def _hangs_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def _breaks_off(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\n" + b'{"ok":true,"re')
    await writer.drain()


async def _rambles(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"this is no HTTP\r\n\r\n")
    await writer.drain()


@pytest.mark.parametrize("behave", [_silent, _hangs_up, _breaks_off, _rambles])
async def test_an_answer_that_is_lost_leaves_open_whether_it_arrived(
    behave: Behave, line: Line, server: Server
) -> None:
    server.behave = behave
    assert await sent(line) == Lost()


async def test_where_nobody_listens_nothing_was_sent(line: Line) -> None:
    assert await sent(Line(line._request, "http://127.0.0.1:1", "123:x")) == NotSent(Cause.AWAY)


async def test_a_name_that_cannot_be_found_means_that_nothing_was_sent(line: Line) -> None:
    assert await sent(Line(line._request, "http://nowhere.invalid", "123:x")) == NotSent(Cause.AWAY)


def test_a_mistake_of_ours_is_no_outcome() -> None:
    with pytest.raises(ZeroDivisionError):
        outcome_of(ZeroDivisionError())
