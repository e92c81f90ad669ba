"""The whole henvendelse as staff will read it: what is hidden, what is better said otherwise, and how to send it."""

from collections import Counter
from dataclasses import asdict, replace
from hashlib import blake2b

from bot.domain.announcements import room_taken
from bot.domain.cases import Source
from bot.domain.coaching import hints
from bot.domain.masking import Personal, mask
from bot.domain.writing import Writing
from bot.services.feedback import kept
from bot.view import Button, View
from handlers.context import Context
from handlers.feedback import facts
from handlers.feedback.buttons import AskDrop, AskStep, KeepNumber, SendIt
from handlers.menu import paired

OWN = (Personal.PHONE, Personal.EMAIL)


LONGEST = 3_950
"""Letters of the message; the 112 line may come above it."""


def card(context: Context, writing: Writing, *, first: str | None = None) -> View:
    """`first` is said above it. Of what is better said otherwise there is as much as there is room for."""
    parts = [first, _facts(context, writing), *_coaching(context, writing), context.texts("feedback-preview-end")]
    said = [part for part in parts if part]
    left = LONGEST - sum(room_taken(part) + 2 for part in said)
    for hint in _hints(context, writing):
        left -= room_taken(hint) + 2
        said[-1:-1] = [hint] if left >= 0 else []
    return View("\n\n".join(said), _rows(context, writing))


def mark(writing: Writing) -> str:
    """Of what was looked at; another one where anything was changed since."""
    seen = replace(writing, hung=None)
    return blake2b(repr(asdict(seen)).encode(), digest_size=5).hexdigest()


def _facts(context: Context, writing: Writing) -> str:
    texts, content = context.texts, context.content
    return texts(
        "feedback-preview",
        kind=facts.kind(texts, content, writing.council, writing.kind),
        whom=facts.whom(texts, writing.whom),
        council=facts.council(content, writing.council),
        place=facts.place(texts, content, writing.council, writing.place),
        picture="yes" if writing.picture else "no",
        answer=_answer(writing),
        words=kept(writing).text,
    )


def _answer(writing: Writing) -> str:
    """Whoever rang, wrote or came reads it with the code."""
    if writing.source is not Source.CHAT:
        return "code"
    return "yes" if writing.wants_answer else "no"


def _coaching(context: Context, writing: Writing) -> list[str]:
    """What is hidden, what is not, and that danger was heard."""
    texts = context.texts
    hidden = Counter(kept(writing).found)
    named = [texts.plain("feedback-hidden-one", what=what.name.lower(), count=hidden[what]) for what in hidden]
    found = [texts("feedback-hidden", what=", ".join(named))] if named else []
    if writing.kept:
        found.append(texts("feedback-kept"))
    return [*found, texts("feedback-acute")] if writing.acute else found


def _hints(context: Context, writing: Writing) -> list[str]:
    """They hold nobody back."""
    heard = hints(writing.words or "", context.content.feedback.lexicon)
    return [context.texts("feedback-hint", hint=hint) for hint in sorted(heard)]


def _rows(context: Context, writing: Writing) -> tuple[tuple[Button, ...], ...]:
    texts = context.texts
    send = (SendIt(mark(writing)).press(texts.plain("feedback-send", source=writing.source)),)
    edit = tuple((AskStep(step).press(texts.plain("feedback-change", step=step)),) for step in writing.steps)
    out = (AskDrop().press(texts.plain("feedback-stop")),)
    own = [each for each in mask(writing.words or "").found if each in OWN]
    keep = KeepNumber("0" if writing.kept else "1").press(texts.plain("feedback-keep-number", kept=_kept(writing)))
    return (send, *([(keep,)] if own and writing.source is Source.CHAT else []), *paired(edit), out)


def _kept(writing: Writing) -> str:
    return "yes" if writing.kept else "no"
