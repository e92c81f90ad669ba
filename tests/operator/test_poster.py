"""A poster is one sheet that says what, when and where, whatever is written, and whose code opens the meeting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from bot import clock
from bot.__main__ import main
from bot.domain.meetings import ROOM, Access, Meeting, Place, Plan, Proposal, Purpose, Stage
from bot.domain.walltime import WallTime
from bot.sealing import Sealer
from bot.storage import bots, meetings
from bot.storage.database import Transaction
from tests.operator.desk import in_database

BEGINS = datetime.fromisoformat("2031-03-06 19:00")
PLAN = Plan(
    "ishoj",
    title={"da": "Tryghed på stien ved stationen", "en": "Safe on the path by the station"},
    problem={"da": "Mange er utrygge ved at gå på stien, når det er mørkt."},
    begins=WallTime(BEGINS),
    ends=WallTime(BEGINS + timedelta(hours=2)),
    place=Place("Kulturhuset, Torvet 1, 2635 Ishøj", access=frozenset({Access.STEP_FREE, Access.LOOP})),
)
LONG = replace(
    PLAN,
    title={"da": "Kriminalitetsforebyggelsesindsatserne " + "x" * 52},
    problem={"da": ("Der er sket meget på det sidste. " * 20)[: ROOM["problem"]]},
    place=Place("ved " * 40, way="ind ad den blå dør " * 10, access=frozenset(Access)),
    link="https://example.org/" + "r" * 180,
    seats=80,
    spoken="arabisk, tyrkisk, urdu og polsk",
    contact="ring eller skriv " * 9,
)


@pytest.fixture
def named(data: Path) -> Path:
    """The bot ran before."""
    in_database(lambda tx, _: bots.note(tx, 123456, "lokalraad_bot", now=clock.now()))
    return data


def published(plan: Plan, /, **more: Any) -> int:
    """The number of a meeting that stands as it is planned."""

    async def put(tx: Transaction, sealer: Sealer) -> int:
        now, training = clock.now(), more.pop("training", False)
        number = await meetings.add(tx, sealer, Proposal(Purpose.PUBLISH, None, plan), training=training, now=now)
        await meetings.withdraw(tx, number)
        meeting = Meeting(number, plan.council, Stage.PUBLISHED, 1, plan=plan, published_at=now, revised_at=now)
        await meetings.put(tx, sealer, replace(meeting, **more))
        return number

    return in_database(put)


def read(file: Path) -> str:
    """Its text in one line; it is one page of A4."""
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == 1
        assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [210, 297]
        return " ".join(pdf[0].get_textpage().get_text_bounded().split())


def scanned(file: Path) -> str:
    """What a phone reads from it."""
    with pypdfium2.PdfDocument(file) as pdf:
        (code,) = zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil())
    return str(code.text)


def boxes(file: Path) -> list[tuple[float, float, float, float]]:
    """Where each line of text stands: left, bottom, right, top."""
    with pypdfium2.PdfDocument(file) as pdf:
        page = pdf[0].get_textpage()
        return [page.get_rect(at) for at in range(page.count_rects())]


def test_it_says_what_when_where_and_for_whom_and_its_code_opens_the_meeting(named: Path) -> None:
    number = published(PLAN)
    assert main(["poster", str(number)]) == 0
    text = read(file := named / f"poster-{number}.pdf")
    for said in (
        "Lokalrådet i Ishøj",
        "Politi og kommune inviterer",
        "Tryghed på stien ved stationen",
        "Mange er utrygge",
        "Torsdag den 6. marts 2031",
        "kl. 19.00–21.00",
        "Kulturhuset, Torvet 1, 2635 Ishøj",
        "Adgang uden trin · Teleslynge",
        "For alle, der bor eller arbejder i området",
        f"t.me/lokalraad_bot?start=m_{number}",
    ):
        assert said in text
    assert scanned(file) == f"https://t.me/lokalraad_bot?start=m_{number}"


def test_in_english_what_was_written_in_danish_only_stays_danish(named: Path) -> None:
    number = published(PLAN)
    assert main(["poster", str(number), "--language", "en", "--out", "up.pdf"]) == 0
    text = read(named / "up.pdf")
    assert "Safe on the path by the station" in text
    assert "Mange er utrygge" in text
    assert "Thursday 6 March 2031 19:00–21:00" in text
    assert "everybody who lives or works in the area" in text


@pytest.mark.parametrize("plan", [PLAN, LONG, replace(PLAN, title={"da": "Møde"}, problem={"da": "Kom."})])
def test_however_much_is_written_all_of_it_is_there_and_nothing_covers_anything(plan: Plan, named: Path) -> None:
    number = published(plan)
    assert main(["poster", str(number)]) == 0
    text = read(file := named / f"poster-{number}.pdf").replace(" ", "")
    for said in (plan.title["da"], plan.problem["da"], plan.place.address, plan.place.way, plan.contact):
        assert said.replace(" ", "") in text
    found = boxes(file)
    for left, bottom, right, top in found:
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842
    for at, one in enumerate(found):
        assert not any(_meet(one, other) for other in found[at + 1 :])
    assert scanned(file).endswith(f"m_{number}")


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether they cover each other by more than a point, which letters of neighbouring lines may."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1 and along > 1


def test_polish_and_turkish_names_are_set_and_other_scripts_left_out_and_said(
    named: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = published(replace(PLAN, title={"da": "Ğülşah og Łukąsz مرحبا"}))
    assert main(["poster", str(number)]) == 0
    assert "Ğülşah og Łukąsz" in read(named / f"poster-{number}.pdf")
    assert "left out, for the font has no such letters: ا ب ح ر م" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"stage": Stage.CANCELLED}, "was called off"),
        ({"stage": Stage.DRAFT, "plan": None}, "is a draft"),
        ({"training": True}, "is an exercise"),
        (
            {"plan": replace(PLAN, begins=WallTime(datetime.fromisoformat("2026-01-08 19:00")))},
            "has begun, or is over",
        ),
    ],
)
def test_what_nobody_should_come_to_gets_no_poster(
    more: Mapping[str, Any], why: str, named: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = published(PLAN, **more)
    assert main(["poster", str(number)]) == 1
    assert f"lokalraad: meeting {number} {why}" in capsys.readouterr().err
    assert list(named.glob("*.pdf")) == []


def test_a_meeting_that_is_not_there_and_a_place_that_cannot_be_written_are_told(
    named: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["poster", "4711"]) == 1
    assert "meeting 4711 is not there" in capsys.readouterr().err
    assert main(["poster", str(published(PLAN)), "--out", "nowhere/up.pdf"]) == 1
    assert "nowhere/up.pdf cannot be written: No such file" in capsys.readouterr().err


def test_where_nobody_knows_what_the_bot_is_called_it_says_what_to_do(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["poster", str(published(PLAN))]) == 1
    assert "set LOKALRAAD_TOKEN" in capsys.readouterr().err
