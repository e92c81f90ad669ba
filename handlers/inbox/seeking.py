"""What is wanted of the inbox: how the buttons of a list say it, and what it means."""

from dataclasses import fields, replace

from bot.domain.cases import ENDS, OPEN_ONES, Filter
from bot.domain.staff import Coordinator
from handlers.context import Context
from handlers.inbox import facts
from handlers.inbox.buttons import ChooseFilter, ListCases, Sought

USUAL = Sought("o", "", "", "", "", "")
STATES = {"o": OPEN_ONES.states, "a": (), "f": ENDS}


def wanted(sought: Sought, *, words: str | None = None) -> Filter:
    """Whatever is forged or no more is not looked at."""
    return Filter(
        states=STATES.get(sought.which, OPEN_ONES.states),
        kind=sought.kind or None,
        label=sought.label or None,
        council=sought.council or None,
        mine=sought.whose == "m",
        unassigned=sought.whose == "u",
        overdue=sought.late == "l",
        words=words,
    )


def turn(sought: Sought, page: str = "0", **other: str) -> ListCases:
    """The button of that list, with something else wanted of it."""
    changed = replace(Sought(*values(sought)), **other)
    return ListCases(*values(changed), page)


def choose(sought: Sought, of: str) -> ChooseFilter:
    return ChooseFilter(*values(sought), of)


def values(sought: Sought) -> tuple[str, str, str, str, str, str]:
    """As the first values of a button."""
    return sought.which, sought.whose, sought.late, sought.kind, sought.label, sought.council


def written(sought: Sought) -> str:
    """As a form carries it."""
    return "/".join(values(sought))


def read(said: str) -> Sought:
    """What was written; the usual list where that is no such thing."""
    found = said.split("/")
    return Sought(*found) if len(found) == len(fields(Sought)) else USUAL


def choices(context: Context, by: Coordinator, of: str) -> list[tuple[str, str]]:
    """Slug and name of all that can be chosen of that sort."""
    content, language = context.content, context.language
    if of == "k":
        return [(each.slug, each.name[language]) for each in content.feedback.kinds]
    if of == "l":
        return [(each.slug, each.name[language]) for each in content.feedback.labels]
    return sorted(((slug, facts.council(content, slug)) for slug in by.councils), key=lambda each: each[1])


def said(context: Context, by: Coordinator, sought: Sought) -> str:
    """What was chosen, in words; nothing where it is the usual."""
    texts, names = context.texts, []
    if sought.whose in ("m", "u"):
        names.append(texts.plain("inbox-filter", filter=f"whose-{sought.whose}"))
    if sought.late == "l":
        names.append(texts.plain("inbox-filter", filter="late"))
    for of, slug in (("k", sought.kind), ("l", sought.label), ("c", sought.council)):
        names += [name for each, name in choices(context, by, of) if each == slug]
    return ", ".join(names)
