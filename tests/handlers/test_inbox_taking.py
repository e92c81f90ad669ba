"""What a coordinator takes out: their own compartment and no other, as text, under a name that says nothing."""

import csv
import io
import json

import openpyxl
import pytest

from tests.handlers.feedback import coordinator, resident
from tests.handlers.handed import file_of
from tests.handlers.inbox import BOTH, MUNICIPALITY, POLICE, lies, opened
from tests.living import Living
from tests.talk import Talk

NASTY = '=HYPERLINK("https://example.org";"klik") </b><a href'


@pytest.fixture
async def karen(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, MUNICIPALITY)


@pytest.fixture
async def palle(lokalraad: Living) -> Talk:
    return await coordinator(lokalraad, POLICE, "Palle")


@pytest.fixture
async def amina(karen: Talk, palle: Talk) -> Talk:
    return await resident(karen.lokalraad)


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


async def taken(talk: Talk, label: str) -> tuple[str, bytes]:
    await talk.tap(label)
    return file_of(talk)


async def test_a_list_is_taken_out_as_a_table_of_ones_own_cases(amina: Talk, karen: Talk, palle: Talk) -> None:
    mine, both = await lies(amina, NASTY), await lies(amina, "+45 er for stærkt", *BOTH)
    await lies(amina, "Kun til politiet", POLICE)
    await karen.write("/indbakke")
    name, content = await taken(karen, "Hent liste (CSV)")
    assert name == "henvendelser-2026-11-23.csv"
    told = {row["Nummer"]: row for row in table(content)}
    assert set(told) == {mine, both}
    first, second = told[mine], told[both]
    assert first["Tekst"].startswith("'=HYPERLINK(")
    assert second["Tekst"].startswith("'+45")
    assert (first["Kommune"], first["Hos"], first["Emne"], first["Status"]) == (
        "Ishøj",
        "Kommunen",
        "Trafik",
        "modtaget",
    )
    assert (first["Kom"], first["Akut"], first["Besvaret"]) == ("i chatten", "nej", "nej")
    assert "Kun til politiet" not in content.decode()
    await palle.write("/indbakke")
    _, theirs = await taken(palle, "Hent liste (CSV)")
    assert {row["Hos"] for row in table(theirs)} == {"Politiet"}
    assert NASTY not in theirs.decode()


async def test_a_sheet_holds_the_words_as_text(amina: Talk, karen: Talk) -> None:
    await lies(amina, NASTY)
    await karen.write("/indbakke")
    name, content = await taken(karen, "Hent liste (XLSX)")
    assert name == "henvendelser-2026-11-23.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    heads, row = list(sheet.iter_rows(values_only=True))
    told = dict(zip(heads, row, strict=True))
    assert told["Tekst"] == NASTY
    assert {cell.data_type for cell in sheet[2]} <= {"s", "d", "n"}


async def test_what_is_taken_out_is_what_the_list_shows(amina: Talk, karen: Talk) -> None:
    kept = await lies(amina, kind="drugs")
    await lies(amina, kind="traffic")
    await karen.write("/indbakke")
    await karen.tap("ic:o:::drugs:::0")
    _, content = await taken(karen, "Hent liste (CSV)")
    assert [row["Nummer"] for row in table(content)] == [kept]


async def test_one_case_is_filed_with_all_there_is_of_it(amina: Talk, karen: Talk) -> None:
    reference = await lies(amina, NASTY, *BOTH)
    await opened(karen, reference)
    await karen.tap("Skriv notat (kun kolleger)")
    await karen.write("Ring til vejafdelingen")
    await karen.tap("Mere")
    name, content = await taken(karen, "Hent sagen (JSON)")
    assert name == f"{reference}.json"
    told = json.loads(content)
    assert told["words"] == NASTY
    assert told["partner"] == "municipality"
    assert [entry["words"] for entry in told["history"]] == ["Ring til vejafdelingen"]
    assert told["shared_with_the_other_partner"] is True


async def test_nothing_in_a_file_leads_to_whoever_sent_it(lokalraad: Living, karen: Talk, palle: Talk) -> None:
    zenobia = Talk(lokalraad, "Zenobia", username="zenobia_kanari")
    await zenobia.move_in()
    reference = await lies(zenobia, "Lampen er gået ud", *BOTH)
    for talk in (karen, palle):
        await talk.write("/indbakke")
        files = [await taken(talk, "Hent liste (CSV)")]
        await talk.write("/indbakke")
        files.append(await taken(talk, "Hent liste (XLSX)"))
        await opened(talk, reference)
        await talk.tap("Mere")
        files.append(await taken(talk, "Hent sagen (JSON)"))
        for name, content in files:
            for canary in ("Zenobia", "zenobia_kanari", str(zenobia.person.id)):
                assert canary not in name
                assert canary.encode() not in content


@pytest.mark.parametrize("forged", ["ikr:o::::::c", "ikf:L-4F7K:m", "ikf:L-4F7K:x", "ikf:x:m"])
async def test_to_a_resident_the_buttons_are_old(amina: Talk, forged: str) -> None:
    await amina.start()
    assert "Den knap er gammel" in await amina.tap(forged)


async def test_what_is_not_theirs_is_told_as_what_there_is_not(amina: Talk, karen: Talk) -> None:
    hidden = await lies(amina, "Kun til politiet", POLICE)
    await karen.write("/indbakke")
    said = [await karen.tap(f"ikf:{number}:{letter}") for number in (hidden, "L-2222") for letter in ("m", "p")]
    assert len(set(said)) == 1
    assert "Den henvendelse findes ikke" in said[0]
