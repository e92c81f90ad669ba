"""`lokalraad check`: reads all of content/ as the bot would, tries every answer, and lists what is to be mended."""

import re
import sys
from datetime import date
from pathlib import Path

from bot import clock
from bot.config import read_content_settings
from bot.content import Problem, Reading, read_content
from bot.content.checks import review
from bot.content.citations import check_sentences, citations, uncited
from bot.content.facts import NO_FACT
from bot.content.problems import Problems
from bot.knowledge import matcher_of
from bot.memory import Memory
from bot.texts import check_texts
from handlers import COMMANDS

TO_MEND = 2
_TAG = re.compile(r"<[^>]*>")
_COMMAND = re.compile(r"(?<![\w/])/[a-z_]+")


def check(content: Path | None) -> int:
    """Print what is wrong, a line each; exit code 2 where something is, 0 where there are warnings at most."""
    settings = read_content_settings()
    reading = read_content(content or settings.content)
    errors, warnings = _found(reading, Memory(settings.cache), clock.local_day(clock.now()))
    for line in (*errors, *warnings):
        print(line, file=sys.stderr)
    said = [f"{len(errors)} to mend"] if errors else []
    said += [f"{len(warnings)} to look at soon"] if warnings else []
    print(f"content: {', '.join(said) or 'all is well'}")
    return TO_MEND if errors else 0


def list_facts(content: Path | None) -> int:
    """Print every citation; exit code 2 where a fact is cited nowhere, or a number stands nowhere as a fact."""
    reading = read_content(content or read_content_settings().content)
    cited = citations(reading)
    unused = uncited(reading.content, cited)
    unproved = [problem for problem in reading.problems if NO_FACT in problem.sentence] + _sentences(reading)
    print("\n".join(map(str, cited)))
    _print_part("Facts that nobody cites", [f"{fact.id} · {fact.value['da']} · {fact.source}" for fact in unused])
    _print_part("Numbers that are no fact", list(map(str, unproved)))
    other = [problem for problem in reading.problems if problem not in unproved]
    for problem in other:
        print(problem, file=sys.stderr)
    return TO_MEND if unused or unproved or other else 0


def _print_part(title: str, lines: list[str]) -> None:
    print("\n".join((f"\n{title}: {len(lines) or 'none'}", *lines)))


def _found(reading: Reading, memory: Memory, today: date) -> tuple[list[str], list[str]]:
    """Errors and warnings. What cannot be read is told first: only whole content can be learnt and tried."""
    unread = [*map(str, reading.problems), *(check_texts(reading.root / "texts") if reading.root.is_dir() else ())]
    if unread:
        return unread, []
    found = [*_sentences(reading), *_commands(reading)]
    found += review(reading, matcher_of(reading.content, memory), today)
    found.sort()
    return [str(one) for one in found if not one.warning], [str(one) for one in found if one.warning]


def _sentences(reading: Reading) -> list[Problem]:
    problems = Problems(reading.root)
    check_sentences(reading, problems)
    return problems.listed()


def _commands(reading: Reading) -> list[Problem]:
    """Commands that an answer tells to write and that nobody hears."""
    problems = Problems(reading.root)
    heard = {f"/{name}" for names in COMMANDS for name in names}
    for page in reading.pages:
        for language, html in page.answer.html.items():
            for command in sorted({*_COMMAND.findall(_TAG.sub(" ", html))} - heard):
                problems.add(page.sheet.file, page.lines[language], f"There is no command {command}.")
    return problems.listed()
