"""Markdown is read as the page that a site would make of it, with the breaks and links that its writer meant."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.document import BlockKind, Document
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from scrapers.read.markdown import looks_like_markdown

URL = "https://club.example/contact/"


def markdown(text: str) -> Document:
    return read(text.encode(), url=URL, content_type="text/markdown")


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [block.text.strip() for block in document.root.walk() if block.kind is kind and block.text.strip()]


def hrefs(document: Document) -> list[str]:
    return [run.href for block in document.root.walk() for run in block.inlines if run.href]


@pytest.mark.parametrize(
    "text",
    [
        "# Contact\n\n## Bestuur\n\nEls Maes\n",
        "# Contact\n\nMail [ons](mailto:info@club.example).\n",
        "**Voorzitter**\n\n[mail](mailto:els@club.example)\n",
        "---\ntitle: Contact\n---\nEls Maes\n",
        '+++\ntitle = "Contact"\n+++\nEls Maes\n',
        '{{< card title="Els Maes" >}}\nvoorzitter\n{{< /card >}}\n',
        "![logo](/img/logo.png)\n\nEls Maes\n",
        "# Team\n\n| Naam | Tel |\n|---|---|\n| Els | 09 213 08 46 |\n",
    ],
)
def test_marks_that_nobody_writes_elsewhere_tell_markdown(text: str) -> None:
    assert looks_like_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Beste lezer,\n\nWe vergaderen op 3 mei.\n\n- agenda\n- verslag\n",
        "CONTACT\n=======\n\nEls Maes * voorzitter\n",
        "* Els Maes *\n* Jan Smet *\n",
        "Meer info: [Zoek jouw medewerker.](#)\n\n1. Gezinnen met kinderen\n",
        "| Naam | Tel |\n|------|-----|\n| Els  | 09 213 08 46 |\n",
        "---\nVan: Els Maes\nAan: Jan Smet\n---\nDag Jan\n",
        "# 3 rue des Lilas\n\nSonnez au #3.\n",
    ],
)
def test_ordinary_text_is_not_taken_for_markdown(text: str) -> None:
    assert not looks_like_markdown(text)


def test_headings_lists_and_tables_keep_their_structure() -> None:
    document = markdown("# Club\n\n## Bestuur\n\n* Els Maes\n* Jan Smet\n\n| Naam | Tel |\n|---|---|\n| Els | 1712 |\n")
    assert [(block.text, block.level) for block in document.root.walk() if block.level] == [("Club", 1), ("Bestuur", 2)]
    assert texts(document, BlockKind.ITEM) == ["Els Maes", "Jan Smet"]
    assert texts(document, BlockKind.CELL) == ["Naam", "Tel", "Els", "1712"]


@pytest.mark.parametrize("end", ["\\", "  ", " \\", "", "<br>", "<br />"])
def test_the_lines_of_an_address_stay_lines_however_they_are_broken(end: str) -> None:
    document = markdown(f"# Club\n\nEls Maes{end}\nKerkstraat 1{end}\n9000 Gent{end}\n\nMeer\n")
    assert texts(document, BlockKind.PARAGRAPH)[0] == "Els Maes\nKerkstraat 1\n9000 Gent"


def test_a_wrapped_sentence_is_one_line() -> None:
    sentence = (
        "We zijn een club voor jong en oud en we spelen elke week in de zaal van het dorp, waar iedereen die zin heeft"
        " om mee te doen gewoon mag binnenlopen en een keertje gratis proberen voor er lidgeld wordt gevraagd aan"
        " wie dan ook van de leden of van hun ouders en grootouders"
    )
    lines, line = [], ""
    for word in sentence.split():
        if len(line) + 1 + len(word) > 60:
            lines, line = [*lines, line], word
        else:
            line = f"{line} {word}".strip()
    document = markdown("# Club\n\n" + "\n".join([*lines, line]) + "\n\nEls Maes\n09 213 08 46\n")
    assert texts(document, BlockKind.PARAGRAPH) == [sentence, "Els Maes\n09 213 08 46"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[mail](mailto:els@club.example)", "mailto:els@club.example"),
        ("[mail] (mailto:els@club.example)", "mailto:els@club.example"),
        ("[mail](mailto: els@club.example)", "mailto:els@club.example"),
        ("[mail]( mailto:els@club.example )", "mailto:els@club.example"),
        ("[mail](els@club.example)", "mailto:els@club.example"),
        ("(mail)[mailto:els@club.example]", "mailto:els@club.example"),
        ("<els@club.example>", "mailto:els@club.example"),
        ("[bel](tel:+32 9 213 08 46)", "tel:+3292130846"),
        ("[bel](tel:+32 (0)9 213 08 46)", "tel:+3292130846"),
        ("[site](https://club.example/x)", "https://club.example/x"),
    ],
)
def test_a_link_leads_where_it_was_meant_to(written: str, meant: str) -> None:
    assert hrefs(markdown(f"# Club\n\nContact: {written}.\n")) == [meant]


def test_what_stands_set_in_is_text_and_no_code() -> None:
    assert texts(markdown("# Club\n\n        Els Maes, voorzitter\n"), BlockKind.PARAGRAPH) == ["Els Maes, voorzitter"]


def test_a_building_block_is_a_card_with_its_parameters_and_its_text() -> None:
    document = markdown(
        "# Bestuur\n\n{{< row >}}\n"
        '  {{< card img="els.jpg" title="Els Maes" >}}\n  Voorzitter<br>els@club.example\n  {{< /card >}}\n'
        '  {{< card n="4" title="Jan Smet" />}}\n{{< /row >}}\n'
    )
    [row] = [block for block in document.root.children if block.kind is BlockKind.GROUP]
    assert [[part.text.strip() for part in card.walk() if part.text.strip()] for card in row.children] == [
        ["Els Maes", "Voorzitter\nels@club.example"],
        ["Jan Smet"],
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('Mail naar {{< email "els@club.example" >}} of bel.', "Mail naar els@club.example of bel."),
        ("Wij {% if x %}spelen{% endif %} elke week.", "Wij spelen elke week."),
        ("Bel {{ page.phone }} vandaag.", "Bel 09 213 08 46 vandaag."),
        ("Dag {{ site.name }}allemaal.", "Dag allemaal."),
        ("Els Maes{% comment %} vorig jaar Jan {% endcomment %}", "Els Maes"),
        ("[Kaart](/kaart){: .button target=_blank}", "Kaart"),
    ],
)
def test_marks_of_the_generator_leave_only_what_readers_see(text: str, shown: str) -> None:
    document = markdown(f"---\ntitle: Club\nparams:\n  x: y\nphone: 09 213 08 46\n---\n{text}\n")
    assert texts(document, BlockKind.PARAGRAPH)[0] == shown


def test_a_link_to_a_page_of_the_site_keeps_its_address() -> None:
    assert hrefs(markdown('# Club\n\nZie [team]({{< ref "/team" >}}).\n')) == ["https://club.example/team"]


def test_the_data_above_a_page_tells_its_title_language_and_day() -> None:
    document = markdown("---\ntitle: 'Ons bestuur'\nlang: nl\nlastmod: 2024-05-03\n---\nEls Maes\n")
    assert (document.title, document.language, str(document.updated)) == ("Ons bestuur", "nl", "2024-05-03")
    assert texts(document, BlockKind.HEADING) == ["Ons bestuur"]


def test_records_above_a_page_are_shown_on_it() -> None:
    document = markdown(
        "---\ntitle: Team\nlayout: team\nmembers:\n"
        "  - name: Els Maes\n    role: voorzitter\n    email: els@club.example\n    image: els.jpg\n"
        "  - name: Jan Smet\n    phone: 0470 12 34 56\n    street: Kerkstraat 1\n    city: Gent\n    zip: 9000\n---\n"
    )
    rows = [[cell.text for cell in row.children] for row in document.root.walk() if row.kind is BlockKind.ROW]
    assert rows == [
        ["Naam", "Functie", "E-mail", "Tel", "Adres"],
        ["Els Maes", "voorzitter", "els@club.example", "", ""],
        ["Jan Smet", "", "", "0470 12 34 56", "Kerkstraat 1, 9000 Gent"],
    ]


def test_one_record_above_a_page_is_a_card_on_it() -> None:
    document = markdown(
        "---\ntitle: Team\nlead:\n  name: Els Maes\n  role: voorzitter\n  email: els@club.example\n---\n"
    )
    cards = [part for part in document.root.walk() if part.children and part.children[0].level == 3]
    assert [[part.text for part in card.children] for card in cards] == [
        ["Els Maes", "Functie: voorzitter", "els@club.example"]
    ]


def test_data_that_only_steers_the_program_is_not_shown() -> None:
    document = markdown(
        "---\ntitle: Team\nmenu:\n  main:\n    title: Hoofdmenu hier\n    name: Verborgen naam\ntiles:\n"
        "  - title: Een tegel\n    url: '#x'\n    text: Lees meer\n---\nDag.\n"
    )
    assert [block.text for block in document.root.walk() if block.inlines] == ["Team", "Dag."]


def test_a_page_in_html_below_its_data_is_read_as_html() -> None:
    document = read(b"---\nlayout: x\ntitle: Club\n---\n<div>\n    <p>Els_Maes_</p>\n\n    <p>* x</p></div>", url=URL)
    assert texts(document, BlockKind.PARAGRAPH) == ["Els_Maes_", "* x"]
    assert document.title == "Club"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="#*_[](){}<>%|-+:\"'`\\ \n\tab1@.", max_size=300))
def test_whatever_the_marks_reading_ends_in_a_document_or_a_refusal(text: str) -> None:
    with suppress(ReadError):
        assert markdown(text).media_type == "text/markdown"
    with suppress(ReadError):
        assert read(f"---\ntitle: x\n{text}\n---\n{text}".encode(), url=URL).url == URL


def test_brackets_without_end_are_no_work_without_end() -> None:
    started = time.perf_counter()
    document = markdown("# Club\n\n" + "[" * 30_000 + "\n\n[mail](mailto:els@club.example)\n")
    assert hrefs(document) == ["mailto:els@club.example"]
    assert time.perf_counter() - started < 5


def test_a_tag_on_a_line_of_its_own_begins_a_paragraph() -> None:
    document = markdown(
        "# Hulp\n\nLees meer.\n\n<strong>\nLijn Een<br>\n0800 12 345\n</strong>\n\n<strong>\nLijn Twee<br>\n</strong>\n"
    )
    assert texts(document, BlockKind.PARAGRAPH) == ["Lees meer.", "Lijn Een\n0800 12 345", "Lijn Twee"]


def test_a_picture_right_below_the_beginning_of_an_element_is_no_text() -> None:
    page = markdown("# Bestuur\n\n<div class='lid'>\n![Els Maes](els.jpg)\n\n### Els Maes\n\n_Voorzitter_\n\n</div>\n")
    assert [block.text for block in page.root.walk() if block.inlines] == ["Bestuur", "Els Maes", "Voorzitter"]


def test_of_a_picture_its_caption_is_seen_and_not_its_title() -> None:
    picture = (
        '{% include figure image="/a.jpg" caption="<strong>An Maes</strong><br>Voorzitter" title="An leidt ons." %}'
    )
    assert texts(markdown(f"# Bestuur\n\n{picture}\n"), BlockKind.PARAGRAPH) == ["An Maes\nVoorzitter"]


def test_a_heading_below_one_in_markup_is_a_heading() -> None:
    page = markdown("# Ploeg\n\n> <h3>An Maes</h3>\n> #### Kampleider\n> Al jaren op kamp.\n")
    assert texts(page, BlockKind.HEADING) == ["Ploeg", "An Maes", "Kampleider"]
