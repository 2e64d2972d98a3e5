"""Tables, feeds and mails as they come: old line ends, odd encodings, more than fits, made to break."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest
from openpyxl import Workbook

from scrapers.document import BlockKind, Document
from scrapers.read import feed, table
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError


def cells(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.children] for row in document.root.walk() if row.kind is BlockKind.ROW]


def links(document: Document) -> list[tuple[str, str | None]]:
    return [(run.text, run.href) for block in document.root.walk() for run in block.inlines if run.href]


def csv(body: bytes) -> Document:
    return read(body, url="https://partner.example/lijst.csv", content_type="text/csv")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_csv_has_its_rows_whatever_ends_its_lines(end: str) -> None:
    assert cells(csv(f"naam;tel{end}Team;1{end}".encode())) == [["naam", "tel"], ["Team", "1"]]


def test_a_csv_in_a_western_code_page_keeps_its_letters() -> None:
    assert cells(csv("naam;tel\nPréau;1\n".encode("windows-1252")))[1] == ["Préau", "1"]


def test_a_quoted_field_may_hold_lines_and_separators() -> None:
    assert cells(csv(b'naam;adres\nTeam;"Kerkstraat 1; bus 2\n9000 Gent"\n'))[1][1] == "Kerkstraat 1; bus 2\n9000 Gent"


def test_a_csv_with_a_field_without_end_is_refused() -> None:
    with pytest.raises(ReadError, match="table"):
        csv(b"a;b\n" + b"x" * 200_000 + b";1\n")


def test_a_csv_beyond_the_limit_says_that_the_rest_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    document = csv(b"a;b\n" + b"1;2\n" * 5)
    assert (len(cells(document)), document.warnings) == (3, ("only the first 3 rows were read",))


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, target = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(target)
    return target.getvalue()


def xlsx(body: bytes) -> Document:
    return read(body, url="https://partner.example/lijst.xlsx")


def test_a_spreadsheet_beyond_the_limit_says_that_the_rest_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    monkeypatch.setattr(table, "MOST_COLUMNS", 1)
    document = xlsx(workbook(("a", "b"), (1, 2), (3, 4)))
    assert cells(document) == [["a"], ["1"]]
    assert document.warnings == ("only the first 2 rows were read", "only the first 1 columns were read")


def test_a_formula_is_not_read() -> None:
    assert "=1+1" not in str(cells(xlsx(workbook(("a", "b"), ("x", "=1+1")))))


def test_a_spreadsheet_that_unpacks_to_more_than_fits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_UNPACKED", 1000)
    with pytest.raises(ReadError, match="unpacked"):
        xlsx(workbook(("a", "b")))


def test_a_damaged_spreadsheet_is_refused() -> None:
    good = bytearray(workbook(("naam", "telefoon"), *[("Team", number) for number in range(200)]))
    with zipfile.ZipFile(io.BytesIO(bytes(good))) as packed:
        part = packed.getinfo("xl/worksheets/sheet1.xml")
    for at in range(part.header_offset + 60, part.header_offset + 160):
        good[at] ^= 0xFF
    with pytest.raises(ReadError, match="spreadsheet"):
        xlsx(bytes(good))


def json(body: bytes) -> Document:
    return read(body, url="https://partner.example/zoek", content_type="application/json")


@pytest.mark.parametrize("body", [b"[{}]", b"[]", b'{"items": []}', b"[1, 2]"])
def test_an_answer_without_records_is_an_empty_document_with_a_warning(body: bytes) -> None:
    document = json(body)
    assert (cells(document), bool(document.warnings)) == ([], True)


@pytest.mark.parametrize("depth", [10, 400])
def test_an_answer_that_nests_deep_is_read(depth: int) -> None:
    assert len(cells(json(b'{"a":' * depth + b"1" + b"}" * depth))) == 2


def test_an_answer_that_nests_without_end_is_refused() -> None:
    with pytest.raises(ReadError, match="JSON"):
        json(b'{"a":' * 5000 + b"1" + b"}" * 5000)


def atom(entry: str, encoding: str = "utf-8") -> Document:
    body = f"<?xml version='1.0' encoding='{encoding}'?><feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>"
    return read(body.encode(), url="https://partner.example/nieuws/atom", content_type="application/atom+xml")


def test_an_atom_entry_in_xhtml_keeps_its_structure_and_its_links_are_absolute() -> None:
    entry = (
        "<entry><title>Een</title><link href='/nieuws/1'/><updated>2022-04-07T09:00:00Z</updated><content type='xhtml'>"
        "<div xmlns='http://www.w3.org/1999/xhtml'><p>Lees <a href='../brief.pdf'>de brief</a>.</p></div></content></entry>"
    )
    document = atom(entry)
    expected = [("Een", "https://partner.example/nieuws/1"), ("de brief", "https://partner.example/brief.pdf")]
    assert links(document) == expected
    assert "Datum: 2022-04-07" in [block.text for block in document.root.walk()]


def test_a_feed_in_an_encoding_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ReadError):
        atom("<entry><title>x</title></entry>", encoding="klingon-8")


def test_a_feed_beyond_the_limit_says_that_the_rest_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MOST_ENTRIES", 2)
    document = atom("<entry><title>x</title></entry>" * 3)
    assert (len(document.root.children), len(document.warnings)) == (2, 1)


def mail(body: bytes) -> Document:
    return read(body, url="inbox:mail.eml")


def test_a_mail_whose_html_is_empty_is_read_from_its_plain_text() -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "Nieuws", "a@b.example"
    message.set_content("De opvang verandert.")
    message.add_alternative("<html><body><img src='x'></body></html>", subtype="html")
    assert "De opvang verandert." in [block.text for block in mail(message.as_bytes()).root.walk()]


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: =?UTF-8?Q?Nieuws=0ABcc:_x@y.example?=",
        b"Subject: Nieuws\nDate: Thu, 99 Foo 99999999999999999999 09:00:00 +9999999999",
        b'Subject: Nieuws\nContent-Type: text/html; charset="u\x00tf"',
        b"Subject: Nieuws\nContent-Type: text/html; charset=klingon",
    ],
)
def test_a_header_made_to_break_a_mail_is_only_text(header: bytes) -> None:
    document = mail(b"From: a@b.example\n" + header + b"\nMIME-Version: 1.0\n\n<p>Tekst die er staat.</p>\n")
    assert "Tekst die er staat." in " ".join(block.text for block in document.root.walk())
    assert document.title is not None
    assert "\n" not in document.title


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8", "iso-8859-1"])
def test_a_page_is_read_in_the_charset_that_it_declares(charset: str) -> None:
    text = "Café – ouvert" if charset == "iso-8859-1" else "Допомога"
    written = "windows-1252" if charset == "iso-8859-1" else charset
    page = f"<html><head><meta charset={charset}></head><body><p>{text}</p></body></html>".encode(written)
    assert text in [block.text for block in read(page, url="https://x.example/", content_type="text/html").root.walk()]
    bare = f"<p>{text}</p>".encode(written)
    declared = read(bare, url="https://x.example/", content_type=f"text/html; charset={charset}")
    assert text in [block.text for block in declared.root.walk()]


def test_utf_8_that_a_server_calls_western_is_read_as_utf_8() -> None:
    page = "<p>Oekraïne</p>".encode()
    document = read(page, url="https://x.example/", content_type="text/html; charset=ISO-8859-1")
    assert "Oekraïne" in [block.text for block in document.root.walk()]
