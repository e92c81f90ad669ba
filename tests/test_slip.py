"""The receipt on paper: the reference and the code on the upper half of one sheet, and nothing of what was told."""

from datetime import UTC, datetime

import pypdfium2
import zxingcpp

from bot.poster import Slip, draw_slip

SLIP = Slip(
    "da",
    "Kvittering for din henvendelse",
    "Lokalrådet i Høje-Taastrup",
    "Nummer",
    "L-4F7K9Q",
    "Læsekode",
    "WWWWW-WWWWW-WWWWW",
    tuple(
        f"{each}. " + "Svaret kan læses med koden, når du åbner Telegram og skriver den dér. " * 2 for each in "12345"
    ),
    "Scan, og skriv koden i Telegram",
    "https://t.me/lokalraad_bot",
)


def test_all_of_it_stands_above_the_fold_on_one_page() -> None:
    document = pypdfium2.PdfDocument(draw_slip(SLIP, datetime.now(UTC)))
    assert len(document) == 1
    page = document[0]
    text = page.get_textpage()
    said = " ".join(text.get_text_range().split())
    for words in (SLIP.title, SLIP.council, SLIP.reference, SLIP.code, "5. Svaret", SLIP.scan):
        assert words in said
    lowest = min(text.get_charbox(at)[1] for at in range(text.count_chars()))
    assert lowest > page.get_height() / 2


def test_its_square_opens_the_chat() -> None:
    page = pypdfium2.PdfDocument(draw_slip(SLIP, datetime.now(UTC)))[0]
    (found,) = zxingcpp.read_barcodes(page.render(scale=2).to_pil())
    assert found.text == SLIP.link
