"""Makes the view of whatever a question comes to, from sentences, content and the reply alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.content import Content
from bot.domain.answers import Answer
from bot.services.questions import Checked, Found, Learning, Reply, Unsure
from bot.texts import Texts
from bot.view import Button, Link, View
from handlers.buttons import (
    ChooseAnswer,
    GotAnswer,
    NoneOfThese,
    NotIt,
    OfferToSave,
    ShowAnswer,
    ShowTheme,
)
from handlers.dates import day
from handlers.menu import Rows, paired, themes, to_answer, to_menu


@dataclass(frozen=True)
class Beside:
    """What stands with an answer as it is today, under its question, and the ways that lead on from it."""

    html: str
    rows: Rows = ()


def card(
    texts: Texts,
    content: Content,
    reply: Reply,
    *,
    first: str | None = None,
    showing: str | None = None,
    group: Link | None = None,
    beside: Beside | None = None,
) -> View:
    """What is said to a reply.

    `first` is a sentence said before all else. `showing` is a number drawn by lot for it, where the question itself
    is at hand: then it can be asked whether this was it, and the question can be kept. `group` is the link to the
    bot's private chat, where this is said in a group.
    """
    if isinstance(reply, Found):
        return found(texts, content, reply, first=first, showing=showing, group=group, beside=beside)
    if isinstance(reply, Unsure):
        return unsure(texts, reply, first=first, group=group)
    if isinstance(reply, Checked):
        return checked(texts, content, reply, first=first, group=group)
    if isinstance(reply, Learning):
        return learning(texts, content, first=first, group=group)
    return unknown(texts, content, first=first, can_be_saved=showing is not None, group=group)


def found(
    texts: Texts,
    content: Content,
    reply: Found,
    *,
    first: str | None = None,
    last: str | None = None,
    showing: str | None = None,
    group: Link | None = None,
    beside: Beside | None = None,
) -> View:
    """The question it answers, so that a wrong guess shows; the answer; where it is from; 112; "was this it?"."""
    answer, asks = reply.answer, showing is not None and group is None
    question = texts("answer-question", question=answer.question[texts.language])
    last = texts("answer-helped") if asks else last
    told, rows = (beside.html, beside.rows) if beside is not None else (None, ())
    said = (question, told, answer.html[texts.language], _source(texts, answer))
    html = _html(first, *said, texts("line-112"), last)
    if group is not None:
        return View(html)
    if not asks:
        return View(html, (*rows, *onwards(texts, content, answer, reply.related)))
    was_it = (
        GotAnswer(answer.id).press(texts.plain("button-got")),
        NotIt(answer.id, showing or "").press(texts.plain("button-not-it")),
    )
    return View(html, (*rows, was_it, to_menu(texts)))


def unsure(texts: Texts, reply: Unsure, *, first: str | None = None, group: Link | None = None) -> View:
    """In a group everybody reads on, so there nobody is asked whether this was it."""
    chosen = ChooseAnswer if group is None else ShowAnswer
    rows: Rows = tuple((chosen(choice.id).press(choice.question[texts.language]),) for choice in reply.choices)
    none = (NoneOfThese().press(texts.plain("button-none-of-these")),)
    return View(_html(first, texts("line-112"), texts("answer-which")), (*rows, none))


def unknown(
    texts: Texts,
    content: Content,
    *,
    first: str | None = None,
    can_be_saved: bool = False,
    group: Link | None = None,
) -> View:
    """That there is no answer, 114, and the ways on: keep the question, or any answer in two taps."""
    if group is not None:
        return View(_html(first, texts("line-112"), texts("answer-none")), ((group,),))
    save: Rows = ((OfferToSave().press(texts.plain("button-save")),),) if can_be_saved else ()
    ways_on = texts("answer-none-save") if can_be_saved else texts("answer-browse")
    html = _html(first, texts("line-112"), texts("answer-none"), ways_on)
    return View(html, (*save, *paired(themes(texts, content))))


def checked(
    texts: Texts, content: Content, reply: Checked, *, first: str | None = None, group: Link | None = None
) -> View:
    """That it is being checked, and who can be asked meanwhile."""
    question = texts("answer-question", question=reply.answer.question[texts.language])
    html = _html(first, texts("line-112"), question, texts("answer-checked", owner=reply.answer.owner))
    return View(html, ((group,),) if group else onwards(texts, content, reply.answer, reply.related))


def learning(texts: Texts, content: Content, *, first: str | None = None, group: Link | None = None) -> View:
    """That answers are not found yet; they can be browsed already."""
    if group is not None:
        return View(_html(first, texts("line-112"), texts("answer-learning")))
    html = _html(first, texts("line-112"), texts("answer-learning"), texts("answer-browse"))
    return View(html, (*paired(themes(texts, content)), to_menu(texts)))


def gone(texts: Texts, content: Content, *, group: Link | None = None) -> View:
    """For the button of an answer that was written out of the content."""
    if group is not None:
        return View(_html(texts("line-112"), texts("answer-gone")), ((group,),))
    html = _html(texts("line-112"), texts("answer-gone"), texts("answer-browse"))
    return View(html, (*paired(themes(texts, content)), to_menu(texts)))


def wordless(texts: Texts, key: str = "nothing-to-read", *, private: bool = True) -> View:
    """For what holds no question: text without one letter, a picture, a voice, as `key` says."""
    return View(_html(texts("line-112"), texts(key)), (to_menu(texts),) if private else ())


def onwards(texts: Texts, content: Content, answer: Answer, related: Iterable[Answer]) -> Rows:
    """Two related answers, the theme, the menu."""
    rows: list[tuple[Button, ...]] = [to_answer(texts, other) for other in tuple(related)[:2]]
    if theme := content.themes.of(answer.id):
        title = theme.title[texts.language]
        rows.append((ShowTheme(theme.id).press(texts.plain("button-more-on", theme=title)),))
    return (*rows, to_menu(texts))


def _source(texts: Texts, answer: Answer) -> str:
    at = day(answer.source.as_of, texts.language)
    if answer.source.url is None:
        return texts("answer-source", source=answer.source.name, day=at)
    return texts("answer-source-link", source=answer.source.name, url=answer.source.url, day=at)


def _html(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)
