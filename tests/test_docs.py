"""What the documents say is there: settings, commands, metrics, tables, links."""

import re
from itertools import count
from pathlib import Path

import pytest
import yaml

from bot import metrics
from bot.__main__ import main
from bot.config import PREFIX, Settings
from bot.domain.people import LANGUAGES
from bot.storage.tables import metadata

ROOT = Path(__file__).parents[1]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text("utf-8")
PRIVACY = (ROOT / "docs" / "privacy.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)


def test_every_setting_is_explained_and_no_other() -> None:
    told = set(re.findall(rf"^\| `({PREFIX}\w+)`", OPERATIONS, re.MULTILINE))
    assert told == {PREFIX + name.upper() for name in Settings.model_fields}


def test_every_subcommand_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^    (\w+)  ", capsys.readouterr().out, re.MULTILINE)
    assert "run" in commands
    assert [name for name in commands if f"`lokalraad {name}" not in README + OPERATIONS] == []


def test_the_readme_counts_the_answers_there_are() -> None:
    assert f"Answers {len(list((ROOT / 'content' / 'faq').glob('*.md')))} questions" in README


def test_every_metric_is_explained() -> None:
    named = {f"{found.name}_total" if found.type == "counter" else found.name for found in metrics.registry.collect()}
    assert [name for name in sorted(named) if f"`{name}`" not in OPERATIONS] == []


def test_every_alarm_is_about_a_metric_there_is() -> None:
    (rules,) = re.findall(r"```yaml\n(groups:.*?)```", OPERATIONS, re.DOTALL)
    there = {sample.name for found in metrics.registry.collect() for sample in found.samples}
    for rule in yaml.safe_load(rules)["groups"][0]["rules"]:
        named = set(re.findall(r"lokalraad_\w+", rule["expr"]))
        assert named <= there, rule["alert"]


def test_every_table_is_told_of() -> None:
    assert [name for name in sorted(metadata.tables) if f"`{name}`" not in PRIVACY] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    for path, anchor in LINK.findall(CODE.sub("", page.read_text("utf-8"))):
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), path
        assert not anchor or anchor in _anchors(target), f"{path}#{anchor}"


def test_decisions_are_numbered_one_by_one_listed_and_of_one_shape() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8")
    for number, page in zip(count(1), DECISIONS, strict=False):
        text = page.read_text("utf-8")
        assert page.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        assert page.name in listed
        parts = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert [part for part in parts if part != "Considered"] == ["Context", "Decision", "Consequences"], page.name


def test_the_catalogue_entry_keeps_to_its_standard() -> None:
    entry = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    needed = {"name", "url", "platforms", "categories", "developmentStatus", "softwareType", "legal", "maintenance"}
    assert needed | {"publiccodeYmlVersion", "description", "localisation"} <= entry.keys()
    assert entry["publiccodeYmlVersion"] == "0.4"
    assert entry["legal"]["license"] == "MPL-2.0"
    assert entry["localisation"] == {"localisationReady": True, "availableLanguages": list(LANGUAGES)}
    for language in LANGUAGES:
        told = entry["description"][language]
        assert len(told["shortDescription"]) <= 150
        assert 150 <= len(told["longDescription"]) <= 10_000
        assert told["features"]


def _anchors(page: Path) -> set[str]:
    """As a forge makes them of headings: small letters, signs left out, blanks as hyphens."""
    headings = re.findall(r"^#+ (.+)$", CODE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
