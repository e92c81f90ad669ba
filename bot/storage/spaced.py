"""A few short names in one column, each between two spaces, so that one of them is found with LIKE."""

from collections.abc import Iterable

from sqlalchemy import Column, ColumnElement, or_


def spaced(names: Iterable[str]) -> str:
    """` a b `; of none, one space."""
    return " ".join(["", *sorted(names), ""]) if names else " "


def names_in(column: str) -> frozenset[str]:
    return frozenset(column.split())


def holds_any(column: Column[str], names: Iterable[str]) -> ColumnElement[bool]:
    """Whether any of the names stands in it."""
    return or_(*(column.contains(f" {name} ", autoescape=True) for name in names))
