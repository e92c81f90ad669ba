"""Reads what people in danger write, one file a language, from content/emergency/."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import Field

from bot.content.problems import Problems
from bot.content.sheet import Record, Sheet, fill, open_yaml, read_file
from bot.domain.emergency.lexicon import Kind, Lexicon, Phrases, Rule, Tier, is_group, read_rule
from bot.domain.emergency.patterns import check_pattern

_CALM = "calm"
_HEADING = "## "
_GROUP = re.compile(r"[A-Z]{2,}")
_LISTS = (
    "idioms",
    "earnest",
    "past",
    "asked",
    "seeking",
    "meant",
    "now",
    "cries",
    "calls",
    "fillers",
    "slips",
    "correct",
)
_Lines = tuple[str, ...]
_Rules = Mapping[Kind, _Lines]


class _Row(Record):
    groups: Mapping[str, _Lines]
    acute: _Rules = Field(default_factory=dict)
    pressing: _Rules = Field(default_factory=dict)
    hint: _Rules = Field(default_factory=dict)
    idioms: _Lines = ()
    earnest: _Lines = ()
    past: _Lines = ()
    asked: _Lines = ()
    seeking: _Lines = ()
    meant: _Lines = ()
    now: _Lines = ()
    cries: _Lines = ()
    calls: _Lines = ()
    fillers: _Lines = ()
    slips: _Lines = ()
    correct: _Lines = ()


def read_emergency(folder: Path, problems: Problems) -> Phrases:
    """In the order of the languages' names. An empty folder is a problem: nobody would be heard."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        problems.add(folder, 1, "There are no words of people in danger here.")
    lexicons = tuple(lexicon for file in files if (lexicon := _lexicon(file, problems)))
    said: dict[str, list[str]] = {kind: [] for kind in (*(kind.value for kind in Kind), _CALM)}
    learnt = sorted((folder / "said").glob("*.txt"))
    for file in learnt:
        _read_said(file, said, problems)
    alarms = {kind: tuple(said[kind.value]) for kind in Kind}
    return Phrases(lexicons, tuple(file.stem for file in learnt), alarms, tuple(said[_CALM]))


def _read_said(file: Path, said: Mapping[str, list[str]], problems: Problems) -> None:
    """One sentence a line, under the heading of its kind."""
    kind = ""
    for number, line in enumerate((read_file(file, problems) or "").splitlines(), 1):
        if line.startswith(_HEADING):
            kind = line.removeprefix(_HEADING).strip()
            if kind not in said:
                problems.add(file, number, f"There is no kind {kind}.")
        elif line.strip() and not line.startswith("#"):
            if kind in said:
                said[kind].append(line.strip())
            elif not kind:
                problems.add(file, number, "This stands under no heading.")


def _lexicon(file: Path, problems: Problems) -> Lexicon | None:
    sheet = open_yaml(file, problems)
    row = fill(_Row, sheet, problems) if sheet else None
    if sheet is None or row is None:
        return None
    for name in row.groups:
        if not _GROUP.fullmatch(name):
            problems.add(file, sheet.line("groups", name), f"{name} must be capital letters A-Z.")
    lists = {name: tuple(_phrases(getattr(row, name), sheet, problems, name)) for name in _LISTS}
    groups = {name: tuple(_members(name, row.groups, sheet, problems)) for name in row.groups}
    return Lexicon(file.stem, groups, tuple(_rules(row, sheet, problems)), **lists)


def _members(name: str, groups: Mapping[str, _Lines], sheet: Sheet, problems: Problems) -> Iterator[str]:
    """The group's own phrases and those of the groups it names, which must stand before it."""
    before = list(groups)[: list(groups).index(name)]
    for i, member in enumerate(groups[name]):
        if not is_group(member):
            yield from _phrases((member,), sheet, problems, "groups", name, at=i)
        elif member in before:
            yield from _members(member, groups, sheet, problems)
        else:
            problems.add(sheet.file, sheet.line("groups", name, i), f"There is no group {member} before this one.")


def _phrases(lines: _Lines, sheet: Sheet, problems: Problems, *place: str, at: int = 0) -> Iterator[str]:
    """Every phrase of every line; several may stand on one, with commas."""
    for i, line in enumerate(lines, at):
        for phrase in map(str.strip, line.split(",")):
            try:
                check_pattern(phrase)
            except ValueError as error:
                problems.add(sheet.file, sheet.line(*place, i), f"{error}.")
            else:
                yield phrase


def _rules(row: _Row, sheet: Sheet, problems: Problems) -> Iterator[Rule]:
    for tier in Tier:
        for kind, written in getattr(row, tier.value).items():
            for i, line in enumerate(written):
                try:
                    rule = read_rule(tier, kind, line)
                    _check(rule, row.groups)
                except ValueError as error:
                    problems.add(sheet.file, sheet.line(tier.value, kind.value, i), f"{error}.")
                else:
                    yield rule


def _check(rule: Rule, groups: Mapping[str, _Lines]) -> None:
    for term in rule.terms:
        if not is_group(term):
            check_pattern(term)
        elif term not in groups:
            raise ValueError(f"There is no group {term}")
