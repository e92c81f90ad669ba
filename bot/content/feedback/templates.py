"""Reads the words that staff begin a reply with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from bot.content.facts import PLACEHOLDER, Fact, cite, unsupported
from bot.content.feedback.rows import Name, Said, check_names, cited, open_rows, slugs
from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill
from bot.domain.cases import State
from bot.domain.kinds import TEMPLATED, Template, Words
from bot.domain.people import LANGUAGES, Language

LONGEST = 600  # characters: it is read, changed and sent on a phone
REASON = "{reason}"
"""Stands in the words of what is declined, for why it is."""

_MARK = re.compile(r"[*<>{}\[\]_`]")


class _Row(Record):
    state: State
    name: Name
    words: Said
    reason: Said | None = None


def read_templates(file: Path, facts: Mapping[str, Fact], problems: Problems) -> tuple[Template, ...]:
    """Every state that can be answered in has at least one."""
    sheet = open_rows(file, problems)
    if sheet is None:
        return ()
    rows = {slug: row for slug in slugs(sheet, problems) if (row := fill(_Row, sheet, problems, slug))}
    templates = tuple(
        Template(slug, row.state, row.name.model_dump(), _words(slug, row, sheet, facts, problems), _cited(row))
        for slug, row in rows.items()
    )
    for state in State:
        here = [template for template in templates if template.state is state]
        check_names(((template.slug, template.name) for template in here), sheet, problems)
        if not here and state in TEMPLATED:
            problems.add(file, 1, f"There are no words to answer with when it is {state}.")
    return templates


def _words(slug: str, row: _Row, sheet: Sheet, facts: Mapping[str, Fact], problems: Problems) -> Words:
    """Plain, with facts filled in: nothing is left that could be filled with what nobody meant to send."""
    if row.state not in TEMPLATED:
        problems.add(sheet.file, sheet.line(slug, "state"), f"Nobody answers when it is {row.state}.")
    if row.reason is not None and row.state is not State.DECLINED:
        problems.add(sheet.file, sheet.line(slug, "reason"), "A reason is given for what is declined alone.")
    words: dict[str, str] = {}
    for language in LANGUAGES:
        text, line = _reasoned(row, language), sheet.line(slug, "words", language)
        if row.state is State.DECLINED and text == getattr(row.words, language):
            problems.add(sheet.file, line, "Whoever is told no reads why: give a reason, and {reason} in the words.")
        for _, sentence in unsupported(text, language, facts):
            problems.add(sheet.file, line, f"{sentence}.")
        if mark := _MARK.search(PLACEHOLDER.sub("", text)):
            problems.add(sheet.file, line, f"{mark[0]} would be read as it stands: a reply is plain words.")
        if len(text) > LONGEST:
            problems.add(sheet.file, line, f"This has {len(text)} characters; at most {LONGEST} fit.")
        words[language] = cite(text, language, facts)
    return words


def _reasoned(row: _Row, language: Language) -> str:
    """The words with the reason in its place; as they are where there is none, or no place for it."""
    text: str = getattr(row.words, language)
    return text.replace(REASON, getattr(row.reason, language)) if row.reason else text


def _cited(row: _Row) -> tuple[str, ...]:
    said = cited(row.words, *([row.reason] if row.reason else []))
    return tuple(fact for fact in said if fact != REASON.strip("{}"))
