"""One initiative as it is read: what it is, where, when, what it cost, how it stands, and who says so."""

from babel.numbers import format_decimal

from bot.domain.councils import Councils
from bot.domain.initiatives import Initiative
from bot.texts import Texts
from handlers.dates import day


def card(texts: Texts, councils: Councils, initiative: Initiative) -> str:
    """HTML; what no source tells is left out, except how it stands today: that it is not known is said."""
    language = texts.language
    told = texts("initiative", title=initiative.title[language], text=initiative.text[language])
    facts = [_where(texts, councils, initiative), _when(texts, initiative), _money(texts, initiative)]
    facts.append(texts("initiative-status", status=initiative.status))
    return "\n\n".join((told, "\n".join(fact for fact in facts if fact), _source(texts, initiative)))


def _where(texts: Texts, councils: Councils, initiative: Initiative) -> str:
    if initiative.district is None:
        return texts("initiative-nationwide")
    named = [*(councils.by_slug[slug].name for slug in initiative.councils), *initiative.places]
    everywhere = len(initiative.councils) == len(councils.all)
    there = texts.plain("initiative-all-councils") if everywhere else ", ".join(named)
    return texts("initiative-where", district=initiative.district, places=there or "none")


def _when(texts: Texts, initiative: Initiative) -> str | None:
    if initiative.began is None:
        return None
    began, ended = str(initiative.began), str(initiative.ended or "none")
    return texts("initiative-when", kind=initiative.kind, began=began, ended=ended)


def _money(texts: Texts, initiative: Initiative) -> str | None:
    if initiative.amount is None:
        return None
    return texts("initiative-money", kroner=format_decimal(initiative.amount, locale=texts.language))


def _source(texts: Texts, initiative: Initiative) -> str:
    source, at = initiative.source, day(initiative.source.as_of, texts.language)
    if source.url is None:
        return texts("answer-source", source=source.name, day=at)
    return texts("answer-source-link", source=source.name, url=source.url, day=at)
