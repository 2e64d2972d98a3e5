"""What stands on real and on hostile pages: cards, accordions, tables, odd attributes, trees without end."""

from __future__ import annotations

import time

import pytest

from scrapers.document import Block, BlockKind, Document
from scrapers.read import html_tree
from scrapers.read.html import read_html
from scrapers.read.html_tree import MOST_CELLS

URL = "https://partner.example/map/pagina"


def html(body: str, head: str = "") -> Document:
    return read_html(f"<html lang='nl'><head>{head}</head><body>{body}</body></html>".encode(), url=URL)


def of_kind(document: Document, kind: BlockKind) -> list[Block]:
    return [block for block in document.root.walk() if block.kind is kind]


def shown(document: Document) -> str:
    return " ".join(block.text for block in document.root.walk() if block.text)


def test_an_end_tag_of_a_break_is_a_break_as_browsers_show_it() -> None:
    (first,) = of_kind(html("<p>Els Maes</br>Adres: Weide 3<br></br>Gent</p>"), BlockKind.PARAGRAPH)
    assert first.text.splitlines() == ["Els Maes", "Adres: Weide 3", "Gent"]


def test_a_summary_heads_its_details_one_level_below_the_heading_above_it() -> None:
    body = "<h2>Regio</h2><details><summary>Gent</summary><h3>Team</h3><p>x</p></details>"
    document = html(f"{body}<details><summary>Aalst</summary><p>y</p></details>")
    found = [(block.text, block.level) for block in of_kind(document, BlockKind.HEADING)]
    assert found == [("Regio", 2), ("Gent", 3), ("Team", 3), ("Aalst", 3)]


def test_the_button_that_opens_a_part_of_the_page_is_its_heading() -> None:
    document = html("<h3><button aria-expanded='false'>Team Gent</button></h3><p>x</p><button>Zoek</button>")
    assert [block.text for block in of_kind(document, BlockKind.HEADING)] == ["Team Gent"]
    assert "Zoek" not in shown(document)


def test_a_card_that_is_a_link_as_a_whole_links_its_heading() -> None:
    document = html("<a class='card' href='/brochure.pdf'><h3>Brochure</h3><p>In zes talen</p></a>")
    runs = [(run.text, run.href) for block in document.root.walk() for run in block.inlines]
    assert runs == [("Brochure", "https://partner.example/brochure.pdf"), ("In zes talen", None)]


def test_a_card_without_a_heading_links_its_first_text() -> None:
    document = html("<a href='/team'><div>Team Gent</div><div>Kerkstraat 1</div></a>")
    runs = [(run.text, run.href) for block in document.root.walk() for run in block.inlines]
    assert runs == [("Team Gent", "https://partner.example/team"), ("Kerkstraat 1", None)]


def test_a_hidden_cell_is_no_column() -> None:
    document = html("<table><tr><td>a</td><td style='display:none'>geheim</td><td>b</td></tr></table>")
    assert [cell.text for cell in of_kind(document, BlockKind.CELL)] == ["a", "b"]


def test_inline_text_is_as_published_and_keeps_its_language() -> None:
    document = html("<p>Bro<b>chu</b>re <span lang='uk'>Привіт</span></p>")
    [paragraph] = of_kind(document, BlockKind.PARAGRAPH)
    assert paragraph.text == "Brochure Привіт"
    assert [(run.text, run.strong, run.language) for run in paragraph.inlines][1::2] == [
        ("chu", True, None),
        ("Привіт", False, "uk"),
    ]


def test_a_page_tells_its_canonical_address_and_its_feed() -> None:
    head = (
        "<link rel=canonical href='/pagina'><link rel=alternate type='application/rss+xml' href='/feed'>"
        "<link rel=alternate hreflang=fr href='/fr'><meta name=Description content='Over  ons'>"
    )
    assert html("<p>x</p>", head).metadata == {
        "canonical": "https://partner.example/pagina",
        "feed": "https://partner.example/feed",
        "description": "Over ons",
    }


def test_what_a_page_shows_outranks_what_its_metadata_says_of_the_last_update() -> None:
    head = "<meta property='article:modified_time' content='2022-05-01T10:00:00'>"
    assert str(html("<p>Laatst gewijzigd op 17/12/2019</p>", head).updated) == "2019-12-17"
    assert str(html("<p>x</p>", head).updated) == "2022-05-01"


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("<div role=heading aria-level=abc>tekst</div>", ""),
        ("<div role=heading aria-level=-3>tekst</div>", ""),
        ("<table><tr><td colspan='²'>tekst</td></tr></table>", ""),
        ("<table><tr><td colspan='99999999999999999999'>tekst</td></tr></table>", ""),
        ("<a href='http://[x'>tekst</a>", ""),
        ("<a href='x'>tekst</a>", "<base href='http://[x'>"),
        ("<span data-cfemail='zz'>tekst</span>", ""),
    ],
)
def test_attributes_that_make_no_sense_lose_no_text(body: str, head: str) -> None:
    assert "tekst" in shown(html(body, head))


@pytest.mark.parametrize(
    "tag", ["div", "b", "span lang=nl", "h2", "ul><li", "table><tr><td", "details><summary", "dl><dd"]
)
def test_however_deep_a_page_nests_its_text_is_read(tag: str) -> None:
    document = html(f"<{tag}>" * 1500 + "diep")
    assert "diep" in shown(document)
    assert document.warnings


def test_a_page_of_too_many_blocks_is_read_up_to_there_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_tree, "MOST_NODES", 600)
    document = html("<p>x</p>" * 610)
    assert len(document.root.children) == 600
    assert document.warnings


def test_a_table_of_cells_over_cells_is_read_up_to_a_limit_and_says_so() -> None:
    wide = "<td colspan=100 rowspan=100>x</td>" * 50
    document = html(f"<table><tr>{wide}</tr>{'<tr><td>y</td></tr>' * 99}</table>")
    assert len(of_kind(document, BlockKind.CELL)) <= MOST_CELLS + 5001
    assert document.warnings


def test_a_page_laid_out_in_a_large_table_takes_no_time() -> None:
    body = "<table>" + "<tr><td><h2>x</h2><p>y</p></td><td>z</td></tr>" * 1500 + "</table>"
    begin = time.process_time()
    assert len(of_kind(html(body), BlockKind.HEADING)) == 1500
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "page",
    [
        "<title>Team</title><main><h1>Team Gent</h1><p>09 555 01 02</p></main><footer>De Linde</footer>",
        "<!doctype html><meta charset=utf-8><title>Team</title><article><h1>Team Gent</h1></article><p>09 555 01 02</p><p>De Linde</p>",
        "<html><head><title>Team</title><section><h1>Team Gent</h1>09 555 01 02</section><p>De Linde</p></html>",
    ],
    ids=["main", "article and paragraphs", "a head that is never closed"],
)
def test_a_page_may_leave_out_the_tags_of_its_head_and_body(page: str) -> None:
    document = read_html(page.encode(), url=URL)
    assert shown(document) == "Team Gent 09 555 01 02 De Linde"
    assert document.title == "Team"


def test_a_heading_in_a_row_of_its_own_heads_a_table_and_does_not_lay_out_a_page() -> None:
    rows = "<tr><td>Lid</td><td>Els Maes</td></tr><tr><td>Lid</td><td>Jan Peeters</td></tr>"
    headed = html(f"<table><tr><td colspan='2'><h1>Bestuur</h1></td></tr>{rows}</table>")
    assert [len(row.children) for row in of_kind(headed, BlockKind.ROW)] == [2, 2, 2]
    beside = html(f"<table><tr><td><h1>Bestuur</h1></td><td>Menu</td></tr>{rows}</table>")
    assert of_kind(beside, BlockKind.TABLE) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mailto://info@club.example", "mailto:info@club.example"),
        ("MAILTO: //info@club.example", "mailto:info@club.example"),
        ("mail:info@club.example", "mailto:info@club.example"),
        ("http://info@club.example", "mailto:info@club.example"),
        ("mailto:mailto:info@club.example", "mailto:info@club.example"),
        ("info@club.example", "mailto:info@club.example"),
        ("tel://092130846", "tel:092130846"),
        ("callto:092130846", "tel:092130846"),
        ("http://user@club.example/page", "http://user@club.example/page"),
        ("mailing.html", "https://club.example/mailing.html"),
    ],
)
def test_a_scheme_that_somebody_misspelled_is_the_one_that_was_meant(written: str, meant: str) -> None:
    page = read_html(f"<p><a href='{written}'>Els</a></p>".encode(), url="https://club.example/")
    assert [run.href for block in page.root.walk() for run in block.inlines if run.href] == [meant]


@pytest.mark.parametrize(
    ("button", "told"),
    [
        ("(515) 555-0146", ["Call us (515) 555-0146"]),
        ("info@club.example", ["Call us info@club.example"]),
        ("Toggle menu", ["Call us"]),
        ("Book 12 of 40 places", ["Call us"]),
    ],
)
def test_a_button_is_read_that_shows_a_number_or_a_mail_address(button: str, told: list[str]) -> None:
    page = html(f"<main><p>Call us <button>{button}</button></p></main>")
    assert [block.text for block in page.root.walk() if block.text] == told


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<article><strong>Els Maes</strong><small>beheer en logistiek</small></article>",
            ["Els Maes", "beheer en logistiek"],
        ),
        ("<li><b>Tom Adair</b><span>Deputy Keeper of Gardens</span></li>", ["Tom Adair", "Deputy Keeper of Gardens"]),
        ("<div><strong>Vorstand</strong><em>Anna Beck</em></div>", ["Vorstand", "Anna Beck"]),
        ("<p><b>Wel</b><span>kom</span> bij ons</p>", ["Welkom bij ons"]),
        ("<p><b>Els Maes</b> <span>beheert de zaal</span></p>", ["Els Maes beheert de zaal"]),
        ("<p>Bel <b>Els Maes</b><small>Beheer</small></p>", ["Bel Els Maes Beheer"]),
    ],
)
def test_small_print_right_behind_bold_words_stands_below_them(body: str, lines: list[str]) -> None:
    found = [line for block in html(body).root.walk() for line in block.text.splitlines()]
    assert found == lines
