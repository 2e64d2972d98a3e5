"""PDFs as letters, newsletters and lists come, made on the spot and read by the real reader process."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from scrapers.document import Block, BlockKind, Document, Region
from scrapers.read import pdf
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError

STYLES = getSampleStyleSheet()
SENTENCE = "De opvang van kinderen vraagt aandacht van elk lokaal bestuur en van de partners in de buurt. "


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return target.getvalue()


def lines(*texts: tuple[float, float, str]) -> bytes:
    def draw(canvas: Canvas) -> None:
        for x, y, text in texts:
            canvas.drawString(x, y, text)

    return drawn(draw)


def newsletter(*parts: Flowable, columns: int = 1) -> bytes:
    """Pages with a running head and a page number, and text in columns."""

    def around(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.drawString(60, 810, "Nieuwsbrief")
        canvas.drawString(280, 20, f"pagina {document.page} van 3")

    target = io.BytesIO()
    width = (A4[0] - 120) / columns
    frames = [Frame(60 + number * width, 60, width - 12, A4[1] - 140) for number in range(columns)]
    document = BaseDocTemplate(target, pagesize=A4, invariant=1)
    document.addPageTemplates([PageTemplate("page", frames, onPage=around)])
    document.build(list(parts))
    return target.getvalue()


def opened(body: bytes) -> Document:
    return read(body, url="https://partner.example/brief.pdf", content_type="application/pdf")


def of_kind(document: Document, kind: BlockKind, region: Region = Region.MAIN) -> list[Block]:
    return [block for block in document.root.walk() if block.kind is kind and block.region is region]


def rows(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.children] for row in of_kind(document, BlockKind.ROW)]


def test_columns_are_read_one_after_the_other() -> None:
    parts = [Paragraph(f"Zin {number} over de opvang in de buurt en wat daar gebeurt.") for number in range(60)]
    text = " ".join(block.text for block in of_kind(opened(newsletter(*parts, columns=2)), BlockKind.PARAGRAPH))
    places = [text.index(f"Zin {number} ") for number in range(60)]
    assert places == sorted(places)


def numbered(count: int) -> list[Flowable]:
    return [Paragraph(f"Alinea {number}. " + SENTENCE * (9 + number % 4)) for number in range(count)]


def test_what_repeats_on_each_page_is_no_content() -> None:
    document = opened(newsletter(*numbered(14)))
    assert {block.text for block in of_kind(document, BlockKind.PARAGRAPH, Region.HEADER)} == {"Nieuwsbrief"}
    footers = [block.text for block in of_kind(document, BlockKind.PARAGRAPH, Region.FOOTER)]
    assert footers == ["pagina 1 van 3"]
    assert "Nieuwsbrief" not in " ".join(block.text for block in of_kind(document, BlockKind.PARAGRAPH))


def test_a_list_that_goes_on_over_pages_loses_nothing_at_their_edges() -> None:
    def draw(canvas: Canvas) -> None:
        for page in range(3):
            for number in range(50):
                canvas.drawString(72, 820 - 16 * number, f"Tel. 09 222 3{page} {number:02}")
            canvas.showPage()

    shown = " ".join(block.text for block in of_kind(opened(drawn(draw)), BlockKind.PARAGRAPH))
    assert shown.count("Tel.") == 150


def test_a_short_number_in_the_margin_is_no_page_number() -> None:
    document = opened(lines((72, 820, "102"), (72, 400, "Bel bij vragen dit nummer."), (280, 20, "1")))
    assert [block.text for block in of_kind(document, BlockKind.PARAGRAPH)] == ["102", "Bel bij vragen dit nummer."]


def test_a_block_tells_its_page() -> None:
    places = {block.place for block in opened(newsletter(*numbered(14))).root.walk() if block.place}
    assert places == {"p. 1", "p. 2", "p. 3"}


def test_a_word_that_was_cut_at_the_end_of_a_line_is_whole() -> None:
    document = opened(lines((72, 700, "De organi-"), (72, 686, "satie regelt het.")))
    assert [block.text for block in of_kind(document, BlockKind.PARAGRAPH)] == ["De organisatie regelt het."]


def test_bullets_that_stand_apart_make_a_list() -> None:
    body = lines(
        (72, 750, "Wij vragen aan alle lokale besturen het volgende te doen:"),
        (90, 736, "•"),
        (108, 736, "Meld elke nieuwe opvangplaats aan de medewerker van de"),
        (108, 722, "provincie."),
        (90, 708, "•"),
        (108, 708, "Gebruik het formulier"),
    )
    assert [block.text for block in of_kind(opened(body), BlockKind.ITEM)] == [
        "Meld elke nieuwe opvangplaats aan de medewerker van de provincie.",
        "Gebruik het formulier",
    ]


def test_each_link_covers_its_own_words() -> None:
    text = "Lees <a href='https://x.example/a'>de brief</a> of mail <a href='mailto:a@b.example'>ons</a> vandaag."
    document = opened(newsletter(Paragraph(text)))
    runs = [(run.text.strip(), run.href) for block in document.root.walk() for run in block.inlines if run.href]
    assert runs == [("de brief", "https://x.example/a"), ("ons", "mailto:a@b.example")]
    assert "Lees de brief of mail ons vandaag." in [block.text for block in document.root.walk()]


def test_words_in_columns_over_rows_are_a_table() -> None:
    table = [("Gent", "Jan Peeters", "09 222 33 44"), ("Aalst", "An Maes", "053 60 20 20"), ("Lier", "Bo Smet", "03 1")]
    texts = [
        (x, 700 - 16 * n, text) for n, row in enumerate(table) for x, text in zip((72, 200, 330), row, strict=True)
    ]
    assert rows(opened(lines(*texts))) == [list(row) for row in table]


def test_a_bold_head_makes_a_table_of_a_single_record() -> None:
    def draw(canvas: Canvas) -> None:
        for y, font, row in ((700, "Helvetica-Bold", ("Naam", "Telefoon")), (684, "Helvetica", ("An", "09 222 33 44"))):
            canvas.setFont(font, 11)
            canvas.drawString(72, y, row[0])
            canvas.drawString(240, y, row[1])

    document = opened(drawn(draw))
    assert rows(document) == [["Naam", "Telefoon"], ["An", "09 222 33 44"]]
    assert [cell.header for cell in of_kind(document, BlockKind.CELL)] == [True, True, False, False]


def test_text_that_happens_to_stand_beside_a_list_is_no_table() -> None:
    listed = [(72.0, 700 - 14 * n, f"Punt {n} van de lijst") for n in range(4)]
    beside = [(300.0, 700 - 14 * n, "gaat verder over de opvang van") for n in range(4)]
    assert rows(opened(lines(*listed, *beside))) == []


def test_two_numbers_below_each_other_stay_two() -> None:
    [block] = of_kind(opened(lines((72, 700, "09 222 33 44"), (72, 686, "053 60 20 20"))), BlockKind.PARAGRAPH)
    assert block.text == "09 222 33 44\n053 60 20 20"


def protected(**options: object) -> bytes:
    encryption = pdfencrypt.StandardEncryption("geheim", "eigenaar")
    return drawn(lambda canvas: canvas.drawString(72, 700, "tekst"), encrypt=encryption)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (protected(), "protected by a password"),
        (drawn(lambda canvas: canvas.rect(10, 10, 50, 50)), "no text"),
        (b"%PDF-1.7\n" + b"\x00" * 500, "PDF"),
        (b"GIF89a", "is none"),
    ],
)
def test_a_pdf_without_readable_text_is_refused_with_the_reason(body: bytes, sentence: str) -> None:
    with pytest.raises(ReadError, match=sentence):
        opened(body)


LETTER = lines((72, 700, "Een brief van drie regels."))


def workers() -> Iterator[int]:
    for task in Path(f"/proc/{os.getpid()}/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"pdf_worker" in Path(f"/proc/{child}/cmdline").read_bytes():
                yield int(child)


def test_all_pdfs_are_read_by_one_process() -> None:
    opened(LETTER)
    before = list(workers())
    opened(LETTER)
    assert list(workers()) == before
    assert len(before) == 1


def test_a_reader_process_that_died_is_replaced() -> None:
    opened(LETTER)
    [process] = workers()
    os.kill(process, signal.SIGKILL)
    document = None
    for _ in range(2):  # its death may be noticed while it is asked: that document is refused, the next one is read
        try:
            document = opened(LETTER)
        except ReadError:
            continue
    assert document is not None
    assert list(workers()) != [process]


def test_a_pdf_that_takes_too_long_is_refused_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "WALL_SECONDS", 0.0)
    with pytest.raises(ReadError, match="longer than"):
        opened(LETTER)
    monkeypatch.setattr(pdf, "WALL_SECONDS", 30.0)
    assert "Een brief van drie regels." in [block.text for block in opened(LETTER).root.walk()]


def test_an_answer_to_another_document_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    opened(LETTER)
    written = pdf._write
    monkeypatch.setattr(
        pdf, "_write", lambda pipe, data: written(pipe, data + data)
    )  # as if an earlier one came in late
    opened(LETTER)
    monkeypatch.setattr(pdf, "_write", written)
    with pytest.raises(ReadError, match="made its reader stop"):
        opened(lines((72, 700, "Een andere brief.")))
    assert "Een andere brief." in [block.text for block in opened(lines((72, 700, "Een andere brief."))).root.walk()]


@pytest.mark.parametrize("angle", [90, -90])
def test_a_page_that_was_drawn_turned_is_read_as_it_is_held(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(angle)
        for at, name in enumerate(("Evi Moens", "Jan Thys", "Els Raes")):
            canvas.drawString(-200, 60 - 14 * at, name)
            canvas.drawString(0, 60 - 14 * at, f"09 222 33 4{at}")

    assert rows(opened(drawn(draw)))[0] == ["Evi Moens", "09 222 33 40"]
    assert len(rows(opened(drawn(draw)))) == 3


def test_a_watermark_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Bel ons op 09 222 33 44.")
        canvas.rotate(45)
        canvas.drawString(300, 100, "ONTWERP")

    assert [block.text for block in of_kind(opened(drawn(draw)), BlockKind.PARAGRAPH)] == ["Bel ons op 09 222 33 44."]


def test_the_first_of_several_headings_of_one_size_is_no_title_of_the_whole() -> None:
    def draw(canvas: Canvas, heads: list[str]) -> None:
        for at, text in enumerate(heads):
            canvas.setFont("Helvetica-Bold", 14)
            canvas.drawString(60, 780 - 80 * at, text)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(60, 760 - 80 * at, SENTENCE)

    assert opened(drawn(lambda canvas: draw(canvas, ["Team Noord", "Team Oost", "Team Zuid"]))).title is None
    assert opened(drawn(lambda canvas: draw(canvas, ["Teams"]))).title == "Teams"
