"""Documents in forms that are seldom met: vCards, framesets, tables in plain text, RDFa."""

from __future__ import annotations

import base64

from scrapers.document import BlockKind
from scrapers.extract.generic import extract
from scrapers.extract.line.lines import lines_of
from scrapers.read.dispatch import read
from scrapers.read.html import read_html

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Peeters;An;;;\r\nFN:An Peeters\r\nORG:CAW Oost\r\nTITLE:begeleider\r\n"
    "TEL;TYPE=WORK:09 265 04 00\r\nTEL;TYPE=FAX:09 265 04 01\r\nEMAIL:an@caw.example\r\n"
    "ADR;TYPE=WORK:;;Visserij 153;Gent;;9000;BE\r\nEND:VCARD\r\n"
)


def test_a_vcard_is_a_contact() -> None:
    [contact] = extract(read(CARD.encode(), url="https://caw.example/an.vcf")).contacts
    assert (contact.person, contact.organisation, contact.role) == ("An Peeters", "CAW Oost", "begeleider")
    assert [phone.number for phone in contact.phones] == ["+3292650400"]
    assert [fax.number for fax in contact.faxes] == ["+3292650401"]
    assert contact.address is not None
    assert contact.address.postcode == "9000"


def test_a_card_in_a_link_names_whom_the_page_shows() -> None:
    link = "data:text/vcard;base64," + base64.b64encode(CARD.encode()).decode()
    page = f"<h1>Contact</h1><p>An Peeters</p><p>09 265 04 00 <a href='{link}'>bewaar</a></p>"
    [contact] = extract(read(page.encode(), url="https://caw.example/", content_type="text/html")).contacts
    assert (contact.person, contact.role) == ("An Peeters", "begeleider")


def test_a_frameset_tells_its_frames() -> None:
    page = b"<html><frameset cols='20%,80%'><frame src='menu.html'><frame src='main.html'></frameset></html>"
    document = read(page, url="https://oud.example/", content_type="text/html")
    links = [run.href for block in document.root.walk() for run in block.inlines]
    assert links == ["https://oud.example/menu.html", "https://oud.example/main.html"]
    assert "frames 2 others" in document.warnings[0]


def test_bars_in_plain_text_make_a_table() -> None:
    text = b"Naam | Telefoon\n---|---\nAn Peeters | 09 265 04 00\nJan Maes | 09 265 04 02\n"
    contacts = extract(read(text, url="https://caw.example/lijst.txt", content_type="text/plain")).contacts
    assert [(one.person, one.phones[0].number) for one in contacts] == [
        ("An Peeters", "+3292650400"),
        ("Jan Maes", "+3292650402"),
    ]


def test_two_lines_with_a_tab_are_a_letterhead_and_no_table() -> None:
    text = b"Ons kenmerk\tDatum\nABC/12\t1 mei 2022\n"
    document = read(text, url="https://caw.example/brief.txt", content_type="text/plain")
    assert all(block.kind is not BlockKind.TABLE for block in document.root.walk())


def test_rdfa_names_the_owner_of_a_visible_number() -> None:
    page = (
        b"<div vocab='http://schema.org/' typeof='Organization'><p>Bel <span property='name'>Huis Ter Beke</span></p>"
        b"<p><span property='telephone'>09 265 04 00</span></p></div>"
    )
    [contact] = extract(read(page, url="https://beke.example/", content_type="text/html")).contacts
    assert contact.organisation == "Huis Ter Beke"


def test_nested_data_without_a_name_is_passed_over() -> None:
    data = '{"@type": "Person", "name": "An", "worksFor": {"@id": "#x"}}'
    page = f"<script type='application/ld+json'>{data}</script><p>Bel ons</p>"
    document = read(page.encode(), url="https://x.example/", content_type="text/html")
    assert document.structured[0].properties == {"name": ("An",)}


def test_what_a_button_opens_is_read_and_a_trap_for_robots_is_not() -> None:
    page = (
        "<button aria-controls='p1'>Limburg</button><div id='p1' hidden><p>Team Hasselt<br>011 22 96 40</p></div>"
        "<div style='display:none'><p>Team Nergens<br>011 22 96 41</p></div>"
    )
    [contact] = extract(read(page.encode(), url="https://x.example/", content_type="text/html")).contacts
    assert [phone.number for phone in contact.phones] == ["+3211229640"]


def test_a_link_that_holds_a_name_and_a_number_is_a_line_of_its_own() -> None:
    page = (
        "<div><a href='tel:092130846'><span>De Linde</span><span>09 213 08 46</span></a>"
        "<a href='mailto:x@eik.example'><span>De Eik</span><span>via x@eik.example</span></a></div>"
    )
    root = read_html(f"<html><body><main>{page}</main></body></html>".encode(), url="https://x.example/").root
    assert [line.text for line in lines_of([root])] == ["De Linde 09 213 08 46", "De Eik via x@eik.example"]


def test_lines_that_are_called_html_and_hold_no_tag_are_lines() -> None:
    text = "Vorstand\n\nSieglinde Wegner\nVorsitzende\nDennis Zimmer\nSchatzmeister\n"

    document = read(text.encode(), url="https://verein.example/vorstand.html", content_type="text/html")

    assert [line.text for line in lines_of([document.root])] == [line for line in text.split("\n") if line]
