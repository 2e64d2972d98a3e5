"""Bytes of every kind become one shape of document; what is none is refused in one sentence."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from scrapers.document import BlockKind, Document, Region
from scrapers.read.dispatch import kind_of, read
from scrapers.read.errors import ReadError
from scrapers.read.fingerprint import text_fingerprint, visible_length
from scrapers.read.html import read_html

URL = "https://partner.example/map/pagina"


def html(body: str) -> Document:
    return read_html(f"<html lang='nl'><body>{body}</body></html>".encode(), url=URL)


def texts(document: Document, kind: BlockKind, region: Region = Region.MAIN) -> list[str]:
    return [block.text.strip() for block in document.root.walk() if block.kind is kind and block.region is region]


def runs(document: Document) -> list[tuple[str, str | None]]:
    return [(run.text.strip(), run.href) for block in document.root.walk() for run in block.inlines if run.href]


def pdf(*parts: Flowable) -> bytes:
    target = io.BytesIO()
    SimpleDocTemplate(target, invariant=1).build(list(parts))
    return target.getvalue()


def test_blocks_that_markup_glues_together_stay_apart() -> None:
    document = html("<div>Jan</div><div>Peeters</div><table><tr><td>a</td><td>b</td></tr></table>")
    assert texts(document, BlockKind.PARAGRAPH)[:2] == ["Jan", "Peeters"]
    assert texts(document, BlockKind.CELL) == ["a", "b"]


def test_a_line_break_is_kept_within_its_paragraph() -> None:
    [text] = texts(html("<p>Kerkstraat 1<br>9000 Gent</p>"), BlockKind.PARAGRAPH)
    assert text == "Kerkstraat 1\n9000 Gent"


@pytest.mark.parametrize(
    ("markup", "region"),
    [
        ("<nav><p>x</p></nav>", Region.NAV),
        ("<footer><p>x</p></footer>", Region.FOOTER),
        ("<div class='cookie-banner'><p>x</p></div>", Region.COOKIE),
        ("<div role='navigation'><p>x</p></div>", Region.NAV),
        ("<div class='main-menu'><p>x</p></div>", Region.NAV),
        ("<aside><p>x</p></aside>", Region.ASIDE),
        ("<main><p>x</p></main>", Region.MAIN),
        ("<div class='content'><p>x</p></div>", Region.MAIN),
    ],
)
def test_a_block_knows_where_on_the_page_it_stands(markup: str, region: Region) -> None:
    assert texts(html(markup), BlockKind.PARAGRAPH, region) == ["x"]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>",
        "<p hidden>x</p>",
        "<p style='display:none'>x</p>",
        "<p aria-hidden='true'>x</p>",
        "<!-- x -->",
    ],
)
def test_what_no_reader_sees_is_not_read(markup: str) -> None:
    assert texts(html(f"{markup}<p>y</p>"), BlockKind.PARAGRAPH) == ["y"]


def test_links_are_absolute_and_keep_their_scheme() -> None:
    document = html(
        "<p><a href='../x.pdf'>een</a> <a href='mailto:a@b.example'>twee</a> <a href='tel:+3225331211'>drie</a></p>"
    )
    hrefs = ["https://partner.example/x.pdf", "mailto:a@b.example", "tel:+3225331211"]
    assert [href for _, href in runs(document)] == hrefs


def test_an_address_that_cloudflare_hides_is_shown() -> None:
    hidden = "2a" + "".join(f"{ord(letter) ^ 0x2A:02x}" for letter in "jan@b.example")
    document = html(f"<p><span class='__cf_email__' data-cfemail='{hidden}'>[email&#160;protected]</span></p>")
    assert runs(document) == [("jan@b.example", "mailto:jan@b.example")]


def test_a_cell_over_two_rows_counts_for_both() -> None:
    document = html("<table><tr><td rowspan=2>Gent</td><td>a</td></tr><tr><td>b</td></tr></table>")
    rows = [block for block in document.root.walk() if block.kind is BlockKind.ROW]
    assert [[cell.text for cell in row.children] for row in rows] == [["Gent", "a"], ["Gent", "b"]]


def test_a_nested_list_hangs_below_its_item() -> None:
    document = html("<ul><li>Gent<ul><li>Tel 1</li></ul></li></ul>")
    [item] = document.root.children[0].children
    assert (item.text, item.children[0].kind) == ("Gent", BlockKind.LIST)


def test_the_bytes_outrank_a_server_that_names_no_charset() -> None:
    assert (
        "é"
        in read("<p>café Oekraïne</p>".encode("windows-1252"), url=URL, content_type="text/html").root.children[0].text
    )


@pytest.mark.parametrize("text", ["Laatste update op 17/12/2019", "<p>Laatste update op</p><p>17/12/2019</p>"])
def test_the_day_of_the_last_update_is_metadata(text: str) -> None:
    assert html(f"<p>Tekst.</p>{text}").updated == date(2019, 12, 17)


def test_a_very_deep_page_is_read_flat_with_a_warning() -> None:
    document = html("<div>" * 400 + "diep" + "</div>" * 400)
    assert any("diep" in block.text for block in document.root.walk())
    assert document.warnings


@pytest.mark.parametrize(
    ("content_type", "start"),
    [
        ("text/html", b""),
        ("text/html; charset=klingon", b"<table><td colspan="),
        ("text/html", b"<script type=application/ld+json>{"),
        ("text/plain", b""),
        ("text/csv", b'naam;tel\n"'),
        ("application/json", b'{"items": ['),
        ("application/atom+xml", b"<feed><entry>"),
        ("message/rfc822", b"From: a@b.example\nSubject: "),
        ("application/octet-stream", b"PK\x03\x04"),
    ],
)
@settings(max_examples=60, deadline=None)
@given(body=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_whatever_the_bytes_reading_ends_in_a_document_or_a_refusal(
    content_type: str, start: bytes, body: bytes
) -> None:
    with suppress(ReadError):
        assert read(start + body, url=URL, content_type=content_type).url == URL
    assert len(text_fingerprint(start + body, content_type)) == 64


@pytest.mark.parametrize("body", [b"", b"  \n ", b"<html><body></body></html>", b"<!doctype html>"])
def test_an_empty_page_is_refused(body: bytes) -> None:
    with pytest.raises(ReadError):
        read(body, url=URL, content_type="text/html")


@pytest.mark.parametrize("body", [b"hello", b"%PDF-1.7 broken", b"%PDF-1.4\n%%EOF"])
def test_a_pdf_that_is_none_is_refused(body: bytes) -> None:
    with pytest.raises(ReadError, match="PDF"):
        read(body, url="https://partner.example/brief.pdf", content_type="application/pdf")


def test_a_pdf_has_headings_paragraphs_and_tables() -> None:
    style = getSampleStyleSheet()
    cells = [["Gemeente", "Naam", "Telefoon"], *([f"Stad {n}", f"Naam {n}", f"09 222 33 4{n}"] for n in range(4))]
    body = pdf(
        Paragraph("Opvang", style["Heading1"]),
        Paragraph("Wij vragen om mee te werken. " * 9, style["Normal"]),
        Table(cells),
    )
    document = read(body, url="https://partner.example/brief.pdf", content_type="application/octet-stream")
    assert texts(document, BlockKind.HEADING) == ["Opvang"]
    assert len([block for block in document.root.walk() if block.kind is BlockKind.ROW]) == 5
    assert document.media_type == "application/pdf"


def test_many_threads_share_one_pdf_reader() -> None:
    from concurrent.futures import ThreadPoolExecutor

    body = pdf(Paragraph("Een zin die iets vertelt.", getSampleStyleSheet()["Normal"]))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: read(body, url="https://partner.example/a.pdf"), range(8)))
    assert {block.text for document in found for block in document.root.walk() if block.text} == {
        "Een zin die iets vertelt."
    }


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_csv_is_a_table_whatever_separates_it(sign: str) -> None:
    body = f"naam{sign}telefoon\nTeam Gent{sign}09 222 33 44\n".encode("utf-8-sig")
    document = read(body, url="https://partner.example/lijst.csv", content_type="text/csv")
    assert texts(document, BlockKind.CELL) == ["naam", "telefoon", "Team Gent", "09 222 33 44"]


def test_a_column_map_marks_the_columns() -> None:
    document = read(b"wie;nr\nJan;1\n", url="https://partner.example/x.csv", columns={"Wie": "person"})
    assert document.root.children[0].children[0].children[0].hints == ("field:person",)


def test_a_spreadsheet_is_a_table() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("naam", "telefoon"), ("Team Gent", "09 222 33 44"), ("Team Aalst", 53602020)):
        sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    document = read(target.getvalue(), url="https://partner.example/lijst.xlsx")
    assert texts(document, BlockKind.CELL)[-2:] == ["Team Aalst", "53602020"]


def test_a_json_answer_is_a_table_of_its_records() -> None:
    body = b'{"total": 1, "items": [{"naam": "Jan", "contact": {"tel": "09 222 33 44"}, "talen": ["nl", "fr"]}]}'
    document = read(body, url="https://partner.example/zoek?nis=44021", content_type="application/json")
    assert texts(document, BlockKind.CELL) == ["Naam", "Tel", "Talen", "Jan", "09 222 33 44", "nl, fr"]


def test_a_feed_has_an_entry_under_each_heading() -> None:
    body = b"<rss><channel><title>Nieuws</title><item><title>Een</title><link>https://x.example/1</link><description>&lt;p&gt;Tekst.&lt;/p&gt;</description></item></channel></rss>"
    document = read(body, url=URL, content_type="application/rss+xml")
    assert (document.title, texts(document, BlockKind.HEADING)) == ("Nieuws", ["Een"])
    assert "Tekst." in [block.text for block in document.root.walk()]


def test_a_feed_that_pulls_in_files_is_refused() -> None:
    body = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel><title>&e;</title></channel></rss>'
    with pytest.raises(ReadError):
        read(body, url=URL, content_type="application/rss+xml")


def test_a_forwarded_mail_is_its_text_and_its_attachments() -> None:
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = (
        "Nieuwsbrief april",
        "a@b.example",
        "Thu, 07 Apr 2022 09:00:00 +0200",
    )
    message.set_content("platte tekst")
    message.add_alternative("<h2>Tarieven</h2><p>Vanaf 1 mei geldt iets anders.</p>", subtype="html")
    attached = pdf(Paragraph("Bijlage met tekst.", getSampleStyleSheet()["Normal"]))
    message.add_attachment(attached, maintype="application", subtype="pdf", filename="brief.pdf")
    document = read(message.as_bytes(), url="inbox:mail.eml")
    assert (document.title, document.metadata["date"]) == ("Nieuwsbrief april", "2022-04-07")
    assert texts(document, BlockKind.HEADING) == ["Nieuwsbrief april", "Tarieven"]
    assert "Bijlage met tekst." in [block.text for block in document.root.walk()]


@pytest.mark.parametrize(
    ("body", "url", "content_type", "kind"),
    [
        (b"%PDF-1.4", "a", "text/html", "pdf"),
        (b"<!doctype html><p>x", "a.csv", "text/csv", "html"),
        (b"naam;tel", "a.csv", "application/octet-stream", "csv"),
        (b"From: a@b.be\nSubject: x\n\ntekst", "inbox:x", None, "mail"),
        (b"Tekst zonder meer", "a", None, "text"),
        (b'[{"a": 1}]', "a", "text/plain", "json"),
    ],
)
def test_the_beginning_of_the_bytes_outranks_what_the_server_says(
    body: bytes, url: str, content_type: str | None, kind: str
) -> None:
    assert kind_of(body, url, content_type) == kind


def page(main: str, clutter: str = "") -> bytes:
    return f"<html><head><title>x</title></head><body><nav>{clutter}</nav><main>{main}</main></body></html>".encode()


@pytest.mark.parametrize(
    "other",
    [
        page("<p>Bel 09 222 33 44</p>", "Inloggen 12:33:01"),
        page("<p>Bel  09 222 33 44</p>\n"),
        page("<p class='x' data-token='ab12'>Bel 09 222 33 44</p>"),
        page("<script>var t = 1</script><p>Bel 09 222 33 44</p>"),
    ],
)
def test_what_no_reader_would_call_a_change_keeps_the_fingerprint(other: bytes) -> None:
    assert text_fingerprint(other, "text/html") == text_fingerprint(page("<p>Bel 09 222 33 44</p>"), "text/html")


@pytest.mark.parametrize(
    "other", [page("<p>Bel 09 222 33 45</p>"), page("<p>Bel <a href='tel:1'>09 222 33 44</a></p>")]
)
def test_other_text_or_another_target_moves_the_fingerprint(other: bytes) -> None:
    assert text_fingerprint(other, "text/html") != text_fingerprint(page("<p>Bel 09 222 33 44</p>"), "text/html")


def test_the_length_is_that_of_the_visible_content() -> None:
    assert visible_length(page("<p>12345</p>", "menu"), "text/html") == 5


def test_rows_parted_by_bars_are_a_table_below_a_title_as_well() -> None:
    rows = "Naam | Regio | Telefoon\nAn Maes | Kempen | 0470 12 34 56\nBert Claes | Limburg | 0471 12 34 57"
    text = f"Onze medewerkers\n{rows}\nStand: mei 2026"
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    assert [block.kind for block in page.root.children] == [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH]
    assert [[cell.text for cell in row.children] for row in page.root.children[1].children][1] == [
        "An Maes",
        "Kempen",
        "0470 12 34 56",
    ]


def test_two_fields_parted_by_a_bar_are_no_table() -> None:
    text = "Lokaal bestuur\nTel. 09 213 08 46 | info@bestuur.example\nFax 09 213 08 47 | www.bestuur.example"
    page = read(text.encode(), url="https://hulp.example/wie", content_type="text/plain")
    assert [block.kind for block in page.root.children] == [BlockKind.PARAGRAPH]
