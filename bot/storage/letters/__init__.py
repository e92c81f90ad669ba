"""Letters in rows: promised once per occasion and person, claimed for a while, settled by whoever claimed them."""

from bot.storage.letters.claiming import claim
from bot.storage.letters.ending import cancel, erase, expire, prune, retract, revive
from bot.storage.letters.looking import (
    any_left,
    busy_chats,
    first_due,
    in_hand,
    last,
    next_due,
    progress,
    same_refusal,
    sent_as,
    to_person,
)
from bot.storage.letters.occasions import (
    begin,
    body,
    closed,
    expire_at,
    find,
    halt,
    keep_open,
    named,
    reopen,
    state,
    stop,
    stop_all,
)
from bot.storage.letters.settling import recover, settle
from bot.storage.letters.writing import write, write_to_all

__all__ = [
    "any_left",
    "begin",
    "body",
    "busy_chats",
    "cancel",
    "claim",
    "closed",
    "erase",
    "expire",
    "expire_at",
    "find",
    "first_due",
    "halt",
    "in_hand",
    "keep_open",
    "last",
    "named",
    "next_due",
    "progress",
    "prune",
    "recover",
    "reopen",
    "retract",
    "revive",
    "same_refusal",
    "sent_as",
    "settle",
    "state",
    "stop",
    "stop_all",
    "to_person",
    "write",
    "write_to_all",
]
