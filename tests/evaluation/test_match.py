"""`lokalraad match`: the same order, always choices, nothing by halves, and the same on every machine."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.evaluation.written import written
from tests.evaluation.conftest import Write

QUESTIONS = [
    "Hvornår har I åbent?",
    "kagge uden glutn",
    "hvad koster en elefant",
    "🔥",
    "my dog and I",
    "\\ud800 bord",
]
LINES = "".join(f'{{"q": "{question}"}}\n' for question in QUESTIONS)


@pytest.fixture(autouse=True)
def _nothing_else_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def read(path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


@pytest.mark.usefixtures("loaded")
def test_every_line_gets_one_in_the_same_order_with_three_choices(faq: str, write: Write, tmp_path: Path) -> None:
    out = str(tmp_path / "r.jsonl")
    assert main(["match", "--faq", faq, "--in", write("q.jsonl", LINES), "--out", out]) == 0
    rows = read(out)
    assert len(rows) == len(QUESTIONS)
    assert rows[0]["id"] == "opening"
    for row in rows:
        assert list(row) == ["decision", "id", "choices", "score", "emergency", "notice_112", "latency_ms"]
        assert len(set(row["choices"])) == 3  # type: ignore[call-overload]
        assert (row["id"] is not None) == (row["decision"] == "ANSWER")
        assert 0 <= row["score"] <= 1  # type: ignore[operator]
        assert row["notice_112"] is True


@pytest.mark.usefixtures("loaded")
def test_where_there_are_fewer_than_three_answers_all_are_offered(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    faq, questions = (
        write("faq.json", '{"tea": ["te"], "milk": ["mælk"]}'),
        write("q.jsonl", '{"q": "en kop te"}\n{"q": "øl"}'),
    )
    assert main(["match", "--faq", faq, "--in", questions]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [sorted(row["choices"]) for row in rows] == [["milk", "tea"]] * 2


@pytest.mark.usefixtures("loaded")
def test_questions_come_from_standard_input_and_answers_go_to_standard_output_where_nothing_is_said(
    faq: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"q": "open?", "lang": "en"}\n{"q": 7}\n')))
    assert main(["match", "--faq", faq, "--explain"]) == 2
    told = capsys.readouterr()
    (row,) = [json.loads(line) for line in told.out.splitlines()]
    assert "Ring 112" in row["reply"]
    assert told.err == "stdin:2: “q” is not a text.\n"


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("before", [None, "what was there\n"])
def test_a_bad_line_leaves_nothing_half_written(
    before: str | None, faq: str, write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions, out = write("q.jsonl", LINES + "[]\n"), tmp_path / "r.jsonl"
    if before is not None:
        out.write_text(before)
    files = sorted(tmp_path.iterdir())
    assert main(["match", "--faq", faq, "--in", questions, "--out", str(out)]) == 2
    assert capsys.readouterr().err == f'{questions}:7: This is no JSON object, as in {{"q": "…"}}.\n'
    assert sorted(tmp_path.iterdir()) == files
    assert (out.read_text() if out.exists() else None) == before


def test_what_cannot_be_used_is_one_line_and_exit_code_2(
    faq: str, write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions, nowhere = write("q.jsonl", LINES), str(tmp_path / "nowhere" / "r.jsonl")
    for options, told in [
        (["--in", "absent.jsonl"], "absent.jsonl:1: There is no such file."),
        (["--faq", write("bad.json", "{}")], f"{tmp_path}/bad.json:1: There are no entries."),
        (["--faq", faq, "--in", questions, "--out", nowhere], f"{nowhere}:1: This cannot be written: No such file"),
        (["--faq", faq, "--in", questions, "--out", str(tmp_path)], f"{tmp_path}:1: This is a folder, not a file."),
        (["--faq", faq, "--gold", questions], f"{questions}:1: “id” (an answer, or null where there is none)"),
        (["--content", str(tmp_path / "none")], f"{tmp_path}/none:1: There is no such folder."),
    ]:
        assert main(["match", *options]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(told)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--json"], "--json needs --gold"),
        (["--json", "--show", "wrong", "--in", "q.jsonl"], "--json, --show needs --gold"),
        (["--gold", "g.jsonl", "--explain"], "--explain cannot go with --gold"),
        (["--gold", "g.jsonl", "--in", "-", "--out", "r.jsonl"], "--in, --out cannot go with --gold"),
    ],
)
def test_an_option_is_never_passed_over(options: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["match", *options]) == 2
    assert capsys.readouterr().err == f"lokalraad match: {told}\n"


@pytest.mark.usefixtures("loaded")
def test_no_token_is_needed_not_even_a_good_one(
    faq: str, write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOKALRAAD_TOKEN", "no token")
    assert main(["match", "--faq", faq, "--in", write("q.jsonl", LINES)]) == 0
    assert main(["check", "--content", "nowhere"]) == 2
    assert "TOKEN" not in capsys.readouterr().err


@pytest.mark.usefixtures("loaded")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_told_of_the_file_that_is_written(
    faq: str, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = write("q.jsonl", LINES)
    assert main(["match", "--faq", faq, "--in", questions, "--out", "/dev/full"]) == 2
    assert capsys.readouterr().err == "/dev/full:1: This cannot be written: No space left on device.\n"


def test_a_broken_content_is_told_with_its_line(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content" / "faq").mkdir(parents=True)
    write("content/councils.yaml", "councils: [\n")
    assert main(["match", "--content", str(tmp_path / "content")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("content/councils.yaml:")


def test_two_processes_say_the_same_whatever_the_seed_of_their_hashes(faq: str, write: Write) -> None:
    questions = write("q.jsonl", LINES)
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "bot", "match", "--faq", faq, "--in", questions],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]
    rows = [[json.loads(line) for line in run.communicate()[0].splitlines()] for run in runs]
    for row in rows[0] + rows[1]:
        assert row.pop("latency_ms") > 0
    assert [run.returncode for run in runs] == [0, 0]
    assert rows[0] == rows[1]


def test_a_reader_that_goes_away_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w") as nobody_reads:
        monkeypatch.setattr(sys, "stdout", nobody_reads)
        with written("-") as file:
            print("{}", file=file, flush=True)
