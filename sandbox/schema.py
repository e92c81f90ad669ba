"""The sandbox's own table of the Bot API, and the check that every call keeps to it."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, cast

from sandbox.errors import ApiError, Refused
from sandbox.shapes import Json, Uploads

Check = Callable[[Any], Any]
TABLE: Json = json.loads(Path(__file__).with_name("bot_api.json").read_text(encoding="utf-8"))
METHODS: dict[str, dict[str, str]] = TABLE["methods"]
TYPES: dict[str, dict[str, str]] = TABLE["types"]
UNIONS: dict[str, list[str]] = TABLE["unions"]
ELSEWHERE = frozenset(TABLE["elsewhere"])
_BY_LOWER_CASE = {name.lower(): name for name in METHODS}


class Mistyped(Exception):
    """The value is not of the type that the table names."""


def method_named(name: str) -> str:
    """Telegram takes method names in any case."""
    if found := _BY_LOWER_CASE.get(name.lower()):
        return found
    if name in ELSEWHERE:
        raise Refused(f"the sandbox does not carry {name}, because Lokalråd does not use it")
    raise ApiError(404, "Not Found")


def checked(method: str, params: Json, files: Uploads) -> Json:
    """The parameters in their own types: forms bring numbers, flags and objects as text, as Telegram allows."""
    checks, required = _checks(method)
    good: Json = {}
    for name, value in params.items():
        check = checks.get(name)
        if check is None:
            raise Refused(f"{method} has no parameter {name!r} in the sandbox's table")
        try:
            good[name] = check(value)
        except (Mistyped, ValueError) as problem:
            raise Refused(f"{method}: {name} must be {METHODS[method][name].rstrip('!')}: {problem}") from None
    for name in files:
        if name in checks:
            good.setdefault(name, f"attach://{name}")
    missing = required - good.keys()
    if missing:
        raise Refused(f"{method} needs {', '.join(sorted(missing))}")
    return good


@cache
def _checks(method: str) -> tuple[dict[str, Check], set[str]]:
    fields = METHODS[method]
    # An empty text, or none, gets Telegram's own answer rather than the table's.
    required = {name for name, kind in fields.items() if kind.endswith("!") and name not in ("text", "chat_id")}
    return {name: check_for(kind) for name, kind in fields.items()}, required


@cache
def check_for(kind: str) -> Check:
    kind = kind.removesuffix("!")
    if "|" in kind:
        return _any_of(kind, kind.split("|"))
    if kind.startswith("Array of "):
        return _array(check_for(kind.removeprefix("Array of ")))
    if kind in UNIONS:
        return _any_of(kind, UNIONS[kind])
    return _SIMPLE.get(kind) or _structure(kind)


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise Mistyped(f"{value!r} is not text")
    return value


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise Mistyped(f"{value!r} is not a whole number")
    return int(value)


def _float(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Mistyped(f"{value!r} is not a number")
    return float(value)


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false", "True", "False"):
        return cast(str, value).lower() == "true"
    raise Mistyped(f"{value!r} is neither true nor false")


_SIMPLE: dict[str, Check] = {
    "String": _string,
    "InputFile": _string,
    "Integer": _integer,
    "Float": _float,
    "Boolean": _boolean,
}


def _array(check: Check) -> Check:
    def array(value: Any) -> list[Any]:
        value = _decoded(value)
        if not isinstance(value, list):
            raise Mistyped(f"{value!r} is not a list")
        return [check(item) for item in value]

    return array


def _structure(kind: str) -> Check:
    fields = TYPES[kind]
    required = {name for name, type_ in fields.items() if type_.endswith("!")}

    def structure(value: Any) -> Json:
        value = _decoded(value)
        if not isinstance(value, dict):
            raise Mistyped(f"{value!r} is not a {kind}")
        if unknown := value.keys() - fields.keys():
            raise Mistyped(f"{kind} has no {', '.join(sorted(unknown))}")
        if missing := required - value.keys():
            raise Mistyped(f"{kind} needs {', '.join(sorted(missing))}")
        return {name: check_for(fields[name])(item) for name, item in value.items()}

    return structure


def _any_of(name: str, kinds: list[str]) -> Check:
    checks = [check_for(kind) for kind in kinds]

    def any_of(value: Any) -> Any:
        problems = []
        for check in checks:
            try:
                return check(value)
            except (Mistyped, ValueError) as problem:
                problems.append(str(problem))
        raise Mistyped(f"no {name.replace('|', ' or ')}: {'; '.join(problems)}")

    return any_of


def _decoded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
