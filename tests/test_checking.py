"""`lokalraad check` says everything that is wrong in one go, a line each with file and line, and ends with 2."""

import shutil
from pathlib import Path

import pytest

from bot import checking
from bot.__main__ import main
from tests.content.conftest import CONTENT, few
from tests.content.test_loading import change
from tests.living import Clock

__all__ = ["few"]


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: Clock) -> None:
    """Those of an operator who has set nothing, with a memory of their own, before any answer is to be reviewed."""
    monkeypatch.setattr("bot.clock.now", clock)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOKALRAAD_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def sound(few: Path) -> Path:
    """Where two answers know nothing of the others, they are found even by what must not find them."""
    for file in (few / "faq").glob("*.md"):
        text = file.read_text("utf-8")
        begin, end = text.index("must_not_match:"), text.index("owner:")
        file.write_text(text[:begin] + "must_not_match: [hvad er klokken, ost og vin]\n" + text[end:], "utf-8")
    return few


def run(content: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str, list[str]]:
    """Exit code, what is said, and the lines of what is wrong."""
    code = main(["check", "--content", str(content), *more])
    heard = capsys.readouterr()
    return code, heard.out, heard.err.splitlines()


def test_content_without_a_fault_is_well_and_a_warning_does_not_change_that(
    sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, wrong = run(sound, capsys)
    assert code == 0, wrong
    assert all(": warning: " in line for line in wrong)
    assert "to mend" not in said


def test_what_nobody_finds_a_date_gone_by_and_a_command_nobody_hears_are_told_at_once(
    sound: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    must = change(sound / "faq/ssp_what.md", "must_match:\n", "must_match:\n  - jeg har tabt min pung i bussen\n") + 1
    by = change(sound / "faq/lost_found.md", "review_by: 2027-06-01", "review_by: 2020-01-01")
    change(sound / "faq/lost_found.md", "**Tabt noget?**", "**Tabt noget?** Skriv /hittegods.")
    number = change(sound / "texts/en.ftl", "button-menu = ", "button-menu = 12 34 ")
    code, said, wrong = run(sound, capsys)
    assert code == 2
    begins = [line.split(": ")[0] for line in wrong if "warning" not in line]
    assert f"content/faq/ssp_what.md:{must}" in begins
    assert f"content/faq/lost_found.md:{by}" in begins
    assert f"content/texts/en.ftl:{number}" in begins
    assert any(line.endswith("There is no command /hittegods.") for line in wrong)
    assert "to mend" in said


@pytest.mark.parametrize(
    ("name", "spoilt", "begins"),
    [
        (
            "faq/ssp_what.md",
            b"---\nquestion: [\n---\n# da\nx\n# en\ny\n",
            "content/faq/ssp_what.md:3: This is not YAML",
        ),
        ("faq/ssp_what.md", b"---\n\n\xff\xfe\n---\n", "content/faq/ssp_what.md:3: This is not UTF-8"),
        ("facts.yaml", b"a: \xe6\n", "content/facts.yaml:1: This is not UTF-8"),
        ("councils.yaml", b"\n\nb: [\n", "content/councils.yaml:4: This is not YAML"),
        ("themes.yaml", b"\xff", "content/themes.yaml:1: This is not UTF-8"),
        ("texts/da.ftl", b"menu = x\n\xff = y\n", "content/texts/da.ftl:2: this is not UTF-8"),
        ("texts/da.ftl", b"menu = x\nno sentence\n", "content/texts/da.ftl:2: "),
        ("texts/en.ftl", None, "content/texts/en.ftl:1: this file is missing"),
        ("facts.yaml", None, "content/facts.yaml:1: The facts are missing"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_line(
    few: Path, capsys: pytest.CaptureFixture[str], name: str, spoilt: bytes | None, begins: str
) -> None:
    (few / name).unlink()
    if spoilt is not None:
        (few / name).write_bytes(spoilt)
    code, _, wrong = run(few, capsys)
    assert code == 2
    assert any(line.startswith(begins) for line in wrong), wrong
    assert all(line.startswith("content/") for line in wrong)


def test_a_language_nobody_knows_is_told(few: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = change(few / "faq/ssp_what.md", "# en\n", "# sv\nHej.\n\n# en\n")
    code, _, wrong = run(few, capsys)
    assert (code, wrong) == (
        2,
        [f"content/faq/ssp_what.md:{line}: A section is called da or en, each once; not sv."],
    )


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ((), ("--facts",)):
        code, _, wrong = run(tmp_path / "nowhere", capsys, *more)
        assert code == 2
        assert wrong == ["nowhere:1: There is no such folder."]


def test_facts_are_listed_with_whoever_cites_them(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, wrong = run(CONTENT, capsys, "--facts")
    assert (code, wrong) == (0, [])
    assert "when_112_114 · alarm · 112 · C3+ · politi.dk\n" in said
    assert "\nFacts that nobody cites: none\n" in said
    assert said.endswith("\nNumbers that are no fact: none\n")


def test_a_number_that_is_no_fact_and_a_fact_nobody_cites_are_listed(
    few: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(few / "faq/ssp_what.md", "- At SSP er med, er hjælp", "- At SSP er med i otte år, er hjælp")
    code, said, _ = run(few, capsys, "--facts")
    assert code == 2
    listed, _, unproved = said.partition("Numbers that are no fact: 1\n")
    assert "fireworks_days · den 31. december og den 1. januar" in listed.partition("Facts that nobody cites")[2]
    assert "The number otte must come from facts.yaml." in unproved


def test_a_matcher_that_was_learnt_is_not_learnt_again(sound: Path, tmp_path: Path) -> None:
    checking.check(sound)
    kept = {file: file.stat().st_ino for file in (tmp_path / "cache").glob("matcher-*")}
    checking.check(sound)
    assert {file: file.stat().st_ino for file in (tmp_path / "cache").glob("matcher-*")} == kept
    assert len(kept) == 1
    shutil.rmtree(tmp_path / "cache")
