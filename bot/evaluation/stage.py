"""Sets up a rehearsal: with the content that is served, or with a plain collection of answers in its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.domain.answers import Answer
from bot.domain.faq import Matcher
from bot.errors import ContentError, InputError
from bot.evaluation.faq import Entries
from bot.evaluation.rehearsal import Rehearsal
from bot.evaluation.stand_ins import stand_in
from bot.knowledge import Knowledge, load_knowledge
from handlers.emergency import Ears
from handlers.words import Words


def load(root: Path, cache: Path) -> Knowledge:
    """Raises InputError with the first problem of the content."""
    if not root.is_dir():
        raise InputError(f"{root}:1: There is no such folder.")
    try:
        return load_knowledge(root, cache)
    except ContentError as error:
        lines = str(error).splitlines()
        raise InputError(lines[min(1, len(lines) - 1)]) from None


def rehearse(knowledge: Knowledge, faq: Entries | None, *, lexicon: bool = True) -> Rehearsal:
    """What is asked elsewhere belongs to our own answers, so it is left out where `faq` takes their place."""
    content = knowledge.content
    synonyms = content.synonyms if lexicon else ()
    if faq is not None:
        answers, matcher = _answers(knowledge, faq), Matcher(faq, (), synonyms)
    else:
        answers = content.answers
        matcher = knowledge.learn() if lexicon else Matcher(content.spoken, content.elsewhere, synonyms)
    ears = Ears(knowledge.detector, Words(knowledge.texts), content)
    return Rehearsal(content, answers, knowledge.texts, ears, matcher)


def _answers(knowledge: Knowledge, faq: Entries) -> Mapping[str, Answer]:
    """Ours where there is one of that name."""
    ours = knowledge.content.answers
    return {name: ours.get(name) or stand_in(i, phrases) for i, (name, phrases) in enumerate(faq.items())}
