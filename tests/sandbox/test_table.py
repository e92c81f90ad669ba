"""The sandbox's table of the Bot API is true, where the published description is at hand to compare."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from sandbox.methods import METHODS as CARRIED
from sandbox.schema import ELSEWHERE, METHODS, TABLE, TYPES, UNIONS, check_for

BESIDE = Path(__file__).parents[3] / "shared" / "bot-api" / "api.json"
PUBLISHED = Path(os.environ.get("LOKALRAAD_BOT_API_JSON", BESIDE))
PRIMITIVES = {"Integer", "Float", "String", "Boolean", "InputFile"}


@pytest.fixture(scope="module")
def published() -> Any:
    if not PUBLISHED.is_file():
        pytest.skip("the published description of the Bot API is not here")
    return json.loads(PUBLISHED.read_text(encoding="utf-8"))


def test_every_method_of_the_table_is_carried_and_no_other() -> None:
    assert CARRIED.keys() == METHODS.keys()


def test_every_type_that_is_named_is_also_described() -> None:
    for fields in (*METHODS.values(), *TYPES.values()):
        for kind in fields.values():
            names = {name.replace("Array of ", "") for name in kind.removesuffix("!").split("|")}
            assert names <= PRIMITIVES | TYPES.keys() | UNIONS.keys()
            check_for(kind)


def test_methods_agree_with_the_published_description(published: Any) -> None:
    for name, fields in METHODS.items():
        theirs = published["methods"][name]
        _agree(name, fields, theirs.get("fields", []))
        assert TABLE["returns"][name] == "|".join(theirs["returns"])


def test_types_agree_with_the_published_description(published: Any) -> None:
    for name, fields in TYPES.items():
        _agree(name, fields, published["types"][name].get("fields", []))
    for name, kinds in UNIONS.items():
        assert set(kinds) <= set(published["types"][name]["subtypes"])


def test_all_other_methods_are_known_by_name(published: Any) -> None:
    assert published["methods"].keys() == METHODS.keys() | ELSEWHERE


def _agree(name: str, ours: dict[str, str], theirs: list[dict[str, Any]]) -> None:
    published = {each["name"]: "|".join(each["types"]) + "!" * each["required"] for each in theirs}
    assert ours.items() <= published.items(), name
    needed = {each["name"] for each in theirs if each["required"]}
    assert needed <= ours.keys(), name
