"""Applies the rules of every language: what stands near what, and whether it is now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.domain.emergency.alarm import NO_ALARM, Alarm
from bot.domain.emergency.hearing import Heard
from bot.domain.emergency.lexicon import Kind, Level, Lexicon, Rule, Tier, is_group
from bot.domain.emergency.patterns import Patterns, Span
from bot.domain.emergency.vocabulary import Ids, Vocabulary

_NEAR = 14  # words from the first to the last of what belongs together
_TRIED = 8  # places per term, and ways of a rule: bound what a hostile text costs
_MOST_WAYS = 40
_IDIOM, _EARNEST = "#idiom", "#earnest"
_TOLD, _SEEKING, _MEANT, _NOW = "#told", "#seeking", "#meant", "#now"
_NOTHING: Ids = frozenset()


class Ruling(NamedTuple):
    """The surest alarm of all rules, whether everything is past, asked about, or told of, whether experience may
    doubt the alarm, and whether somebody asks where to turn, with nothing that is now."""

    alarm: Alarm
    calm: bool
    doubtful: bool
    seeking: bool


class Rules:
    """All languages listen at once: nobody says in which one they write. What is heard in one that is not `learnt`
    from whole sentences is beyond doubt."""

    def __init__(self, lexicons: Sequence[Lexicon], learnt: Collection[str] = ()) -> None:
        self._learnt = learnt
        self._vocabulary = Vocabulary()
        self._patterns, self._idioms = Patterns(self._vocabulary), Patterns(self._vocabulary)
        self._rules: dict[str, list[tuple[Rule, tuple[str, ...], str]]] = {}
        for lexicon in lexicons:
            self._learn(lexicon)
        add = self._vocabulary.add
        self._fillers = frozenset(add(word) for lexicon in lexicons for word in lexicon.fillers)
        self._cries = frozenset(add(word) for lexicon in lexicons for word in lexicon.cries)
        self._calls = frozenset(add(word) for lexicon in lexicons for word in lexicon.calls)

    def _learn(self, lexicon: Lexicon) -> None:
        def name(term: str) -> str:
            return f"{lexicon.language}:{term}" if is_group(term) else term

        self._vocabulary.forgive(lexicon.slips)
        self._vocabulary.trust(lexicon.correct)
        self._idioms.add_all(_IDIOM, lexicon.idioms)
        self._idioms.add_all(_EARNEST, lexicon.earnest)
        told = (*lexicon.past, *lexicon.asked)
        for term, members in (
            (_TOLD, told),
            (_SEEKING, lexicon.seeking),
            (_MEANT, lexicon.meant),
            (_NOW, lexicon.now),
        ):
            self._patterns.add_all(term, members)
        for group, members in lexicon.groups.items():
            self._patterns.add_all(name(group), members)
        for rule in lexicon.rules:
            for term in rule.terms:
                if not is_group(term):
                    self._patterns.add_all(term, (term,))
            terms = tuple(map(name, rule.terms))
            self._rules.setdefault(terms[0], []).append((rule, terms, lexicon.language))

    def meant(self, heard: Heard) -> Heard:
        """Without the words that mean something else here ("dødtræt", "skudt i naboen", but not "skudt i benet")."""
        words = [self._vocabulary.of(word) for word in heard.words]
        found = self._idioms.find(words, heard.sentence, _NOTHING)
        idle: set[int] = set()
        for span in found.get(_IDIOM, ()):
            if not any(_share(span, other) for other in found.get(_EARNEST, ())):
                idle.update(range(span.first, span.last + 1))
        return heard.without(idle) if idle else heard

    def apply(self, heard: Heard) -> Ruling:
        """What the rules say of what was meant."""
        words = [self._vocabulary.of(word) for word in heard.words]
        found = self._patterns.find(words, heard.sentence, self._fillers)
        told, meant = ({heard.sentence[span.first] for span in found.get(term, ())} for term in (_TOLD, _MEANT))
        calm = told - meant
        cries = [] if calm.issuperset(heard.sentence) else list(self._cries_alone(words, heard))
        fitting = list(self._alarms(found, heard, calm))
        alarm = max((*cries, *(alarm for alarm, _ in fitting)), key=lambda alarm: alarm.rank, default=NO_ALARM)
        sure = any(alarm.level is Level.ACUTE and language not in self._learnt for alarm, language in fitting)
        return Ruling(
            alarm,
            calm.issuperset(heard.sentence),
            doubtful=not cries and not sure,
            seeking=_SEEKING in found and _NOW not in found and not heard.pressing,
        )

    def _alarms(
        self, found: Mapping[str, list[Span]], heard: Heard, calm: Collection[int]
    ) -> Iterator[tuple[Alarm, str]]:
        """One per rule and place that fits, with the rule's language."""
        pressing = heard.pressing or _NOW in found
        for term in found:
            for rule, terms, language in self._rules.get(term, ()):
                for span in _together(terms, rule.after, found):
                    acute = rule.tier is Tier.ACUTE or (rule.tier is Tier.PRESSING and pressing)
                    told = heard.sentence[span.first] in calm or heard.sentence[span.last] in calm
                    yield Alarm(Level.ACUTE if acute and not told else Level.HINT, rule.kind, rule.said), language

    def _cries_alone(self, words: Sequence[Ids], heard: Heard) -> Iterator[Alarm]:
        """Nothing but cries and calls. A cry that is also a call may be a menu's name where it stands alone."""
        if heard.asks or all(word.isdisjoint(self._cries) for word in words):
            return
        if any(word.isdisjoint(self._cries | self._calls) for word in words):
            return
        loud = len(words) > 1 or words[0].isdisjoint(self._calls) or heard.pressing or heard.shouted
        yield Alarm(Level.ACUTE if loud else Level.HINT, Kind.DANGER, "a cry")


def _together(terms: Sequence[str], after: Sequence[bool], found: Mapping[str, list[Span]]) -> Iterator[Span]:
    """Every way in which all terms stand near each other without sharing a word."""
    if any(term not in found for term in terms):
        return
    ways: list[tuple[Span, ...]] = [(span,) for span in found[terms[0]][:_TRIED]]
    for term, later in zip(terms[1:], after[1:], strict=True):
        ways = [(*way, span) for way in ways for span in found[term][:_TRIED] if _fits(way, span, later=later)]
        ways = ways[:_MOST_WAYS]
    for way in ways:
        yield Span(min(span.first for span in way), max(span.last for span in way))


def _fits(way: tuple[Span, ...], span: Span, *, later: bool) -> bool:
    if later and span.first <= way[-1].last:
        return False
    if any(_share(span, other) for other in way):
        return False
    first, last = min(span.first, *(s.first for s in way)), max(span.last, *(s.last for s in way))
    return last - first < _NEAR


def _share(one: Span, other: Span) -> bool:
    """Whether a word belongs to both."""
    return one.first <= other.last and other.first <= one.last
