"""Every answer is found by what must find it, and not given to what only looks alike."""

from __future__ import annotations

from collections.abc import Iterable

from bot.content.answers import Page
from bot.content.problems import Problems
from bot.domain.faq import Matcher


def check_finding(pages: Iterable[Page], matcher: Matcher, problems: Problems) -> None:
    for page in pages:
        _must(page, matcher, problems)
        _must_not(page, matcher, problems)


def _must(page: Page, matcher: Matcher, problems: Problems) -> None:
    """The answer comes first, be it given or offered; so no other one can be given to the same question."""
    for at, question in enumerate(page.answer.must_match):
        decision = matcher.decide(question)
        first = decision.choices[0] if decision.choices else "nothing"
        if first != page.answer.id:
            how = "is answered with" if decision.id else "finds"
            line = page.sheet.line("must_match", at)
            problems.add(page.sheet.file, line, f"“{question}” {how} {first}, not this answer.")


def _must_not(page: Page, matcher: Matcher, problems: Problems) -> None:
    for at, question in enumerate(page.answer.must_not_match):
        if matcher.decide(question).id == page.answer.id:
            line = page.sheet.line("must_not_match", at)
            problems.add(page.sheet.file, line, f"“{question}” is answered with this, and must not be.")
