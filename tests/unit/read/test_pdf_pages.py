"""From words with a place to the blocks of a PDF's pages."""

from __future__ import annotations

from typing import Any

from scrapers.document import Block, BlockKind, Region
from scrapers.read.pdf_layout import blocks_of

Word = list[Any]
EM = 10.0


def line(text: str, base: float, x: float = 50, *, size: float = EM, bold: bool = False) -> list[Word]:
    """The words of a line; each letter is half as wide as it is high. "~" is a wide gap."""
    words: list[Word] = []
    for part in text.split(" "):
        if part == "~":
            x += 4 * size
            continue
        width = len(part) * size / 2
        words.append([part + " ", x, x + width, base, size, bold, None, False])
        x += width + 0.28 * size
    return words


def page(*lines: list[Word], drawn: list[list[Any]] | None = None) -> dict[str, Any]:
    return {"width": 595, "height": 842, "words": [word for one in lines for word in one], "drawn": drawn or []}


def told(blocks: list[Block], kind: BlockKind, region: Region = Region.MAIN) -> list[str]:
    found = [part for block in blocks for part in block.walk()]
    return [block.text for block in found if block.kind is kind and block.region is region]


def table(top: float, *names: str, headed: bool = True) -> list[list[Word]]:
    lines = []
    for at, name in enumerate((*(["Naam"] if headed else []), *names)):
        bold, base = headed and at == 0, top + 16 * at
        phone = "Telefoon" if bold else f"09 213 08 4{at}"
        lines += [line(name, base, bold=bold), line(phone, base, 250, bold=bold), line("kamer", base, 400, bold=bold)]
    return lines


def test_a_table_over_two_pages_is_one_and_its_heading_is_read_once() -> None:
    blocks = blocks_of(
        [page(*table(300, "An Maes", "Jan Thys", "Els Raes")), page(*table(60, "Bob Baas", "Kim Cox", "Leo Dox"))]
    )
    [found] = [block for block in blocks if block.kind is BlockKind.TABLE]
    assert [row.children[0].text for row in found.children] == [
        "Naam", "An Maes", "Jan Thys", "Els Raes", "Bob Baas", "Kim Cox", "Leo Dox",
    ]  # fmt: skip
    assert [cell.header for cell in found.children[0].children] == [True, True, True]


def test_a_table_below_a_heading_in_its_middle_keeps_the_names_of_its_columns() -> None:
    lines = [
        *table(100, "An Maes", "Jan Thys"),
        line("Dienst Wonen", 170, bold=True),
        *table(200, "Els Raes", "Bob Baas", headed=False),
    ]
    first, second = (block for block in blocks_of([page(*lines)]) if block.kind is BlockKind.TABLE)
    assert first.children[0].children[0].text == second.children[0].children[0].text == "Naam"


def test_dots_lead_to_a_cell_and_are_none() -> None:
    lines = [
        line(f"{name} ......................... 09 213 08 4{at}", 100 + 14 * at)
        for at, name in enumerate(("Balie", "Kassa", "Zaal"))
    ]
    [found] = [block for block in blocks_of([page(*lines)]) if block.kind is BlockKind.TABLE]
    assert [cell.text for cell in found.children[0].children] == ["Balie", "09 213 08 40"]


def test_a_letterhead_on_each_page_is_read_where_it_stands_first() -> None:
    head = [line("Agentschap Jong", 40), line("T 02 553 70 18", 52)]
    blocks = blocks_of([page(*head, line("Beste lezer.", 300)), page(*head, line("Vriendelijke groeten.", 300))])
    assert " ".join(told(blocks, BlockKind.PARAGRAPH)).count("T 02 553 70 18") == 1
    assert told(blocks, BlockKind.PARAGRAPH, Region.HEADER) == []


def test_what_repeats_on_each_page_is_a_header_that_is_read_once() -> None:
    pages = [
        page(line("Jaarverslag over de opvang", 40), line(text, 300))
        for text in ("Beste lezer.", "Vriendelijke groeten.")
    ]
    blocks = blocks_of(pages)
    assert told(blocks, BlockKind.PARAGRAPH) == ["Beste lezer.", "Vriendelijke groeten."]
    assert told(blocks, BlockKind.PARAGRAPH, Region.HEADER) == ["Jaarverslag over de opvang"]


def test_small_print_at_the_end_of_a_page_speaks_for_the_page() -> None:
    text = [line("Bel ons op weekdagen voor elke vraag over opvang.", 100 + 12 * at) for at in range(4)]
    blocks = blocks_of([page(*text, line("Huis van het Kind, 09 213 08 46", 400, size=7))])
    assert told(blocks, BlockKind.PARAGRAPH, Region.FOOTER) == ["Huis van het Kind, 09 213 08 46"]


def test_addresses_side_by_side_in_small_print_are_the_foot_of_a_page() -> None:
    text = [line("Bel ons op weekdagen voor elke vraag over de opvang.", 100 + 12 * at) for at in range(4)]
    left = [
        line(one, 700 + 9 * at, size=7) for at, one in enumerate(("Huis Oost", "Dorp 8, 2950 Kapellen", "03 455 10 20"))
    ]
    right = [
        line(one, 700 + 9 * at, 300, size=7)
        for at, one in enumerate(("Huis West", "Bist 4, 2610 Wilrijk", "03 455 10 00"))
    ]
    found = told(blocks_of([page(*text, *left, *right)]), BlockKind.PARAGRAPH, Region.FOOTER)
    assert [one.split("\n")[0] for one in found] == ["Huis Oost", "Huis West"]


def test_what_stands_below_a_line_at_the_end_of_a_page_speaks_for_the_page() -> None:
    text = [line("Bel ons op weekdagen voor elke vraag over de opvang.", 100 + 12 * at) for at in range(4)]
    rule = [["line", 50, 155, 400, 155]]
    blocks = blocks_of([page(*text, line("Helpdesk, 03 314 70 25", 175), drawn=rule)])
    assert told(blocks, BlockKind.PARAGRAPH, Region.FOOTER) == ["Helpdesk, 03 314 70 25"]


def test_a_title_over_two_lines_is_one_and_one_more_bold_line_is_another() -> None:
    lines = [
        line("Taalaanbod voor kinderen die nog geen Nederlands", 100, bold=True, size=12),
        line("spreken en hun ouders", 115, bold=True, size=12),
        line("Een gewone regel tekst over het aanbod in de gemeente, en nog wat meer daarover.", 140),
        line("Nog een gewone regel tekst over het aanbod in de gemeente.", 152),
    ]
    assert told(blocks_of([page(*lines)]), BlockKind.HEADING) == [
        "Taalaanbod voor kinderen die nog geen Nederlands spreken en hun ouders"
    ]


def test_the_text_of_a_letter_with_a_long_table_in_small_print_is_no_heading() -> None:
    text = [line("Een gewone regel over de opvang in onze gemeente", 60 + 14 * at, size=11) for at in range(6)]
    names = [
        line(f"Naam nummer {at} ~ functie nummer {at} ~ 09 213 08 {at + 10}", 200 + 10 * at, size=8) for at in range(12)
    ]
    assert told(blocks_of([page(line("Brief", 40, size=18), *text, *names)]), BlockKind.HEADING) == ["Brief"]


def test_small_headings_above_larger_ones_are_themes() -> None:
    lines: list[list[Word]] = []
    for at, theme in enumerate(("FINANCIEN", "PERSONEEL")):
        lines += [
            line(theme, 100 + 90 * at, bold=True),
            line("Een titel van een bericht", 120 + 90 * at, size=14),
            line("Een gewone regel tekst met wat er verandert voor de opvang.", 140 + 90 * at),
        ]
    headings = [(block.text, block.level) for block in blocks_of([page(*lines)]) if block.kind is BlockKind.HEADING]
    assert [level for text, level in headings if text in ("FINANCIEN", "PERSONEEL")] == [2, 2]
    assert {level for text, level in headings if text.startswith("Een titel")} == {3}


def test_an_item_ends_where_a_line_was_broken_on_purpose() -> None:
    lines = [
        line("- op schoolvrije dagen na inschrijving, en voor wie het vraagt ook in de vakantie van de", 100),
        line("school met Pasen", 112),
        line("Verantwoordelijke: Sofie Bogaert", 124),
    ]
    blocks = blocks_of([page(*lines)])
    assert told(blocks, BlockKind.ITEM)[0].endswith("vakantie van de school met Pasen")
    assert told(blocks, BlockKind.PARAGRAPH) == ["Verantwoordelijke: Sofie Bogaert"]


def test_a_ruled_table_is_read_cell_by_cell_whatever_the_words_do() -> None:
    words = [
        line("Wendy De", 112),
        line("kinderbegeleider,", 112, 105),
        line("Schepper", 124),
        line("leefgroep Beertjes", 124, 105),
    ]
    words += [line("Evi Moens", 142), line("ondersteuner", 142, 105)]
    rules = [["line", 40, top, 300, top] for top in (100, 130, 150)] + [
        ["line", x, 100, x, 150] for x in (40, 100, 300)
    ]
    [found] = [block for block in blocks_of([page(*words, drawn=rules)]) if block.kind is BlockKind.TABLE]
    assert [[cell.text for cell in row.children] for row in found.children] == [
        ["Wendy De Schepper", "kinderbegeleider, leefgroep Beertjes"],
        ["Evi Moens", "ondersteuner"],
    ]


def test_bold_lines_right_below_each_other_are_one_heading_with_what_belongs_to_it() -> None:
    lines = [
        line("Voorzitter", 100, bold=True), line("An Maes", 112, bold=True), line("09 213 08 41", 124),
        line("Secretaris", 160, bold=True), line("Jan Thys", 172, bold=True), line("09 213 08 42", 184),
    ]  # fmt: skip
    blocks = blocks_of([page(*lines)])
    assert told(blocks, BlockKind.HEADING) == ["Voorzitter", "Secretaris"]
    assert told(blocks, BlockKind.PARAGRAPH) == ["An Maes", "09 213 08 41", "Jan Thys", "09 213 08 42"]


def test_a_bold_list_of_names_heads_nothing() -> None:
    lines = [line("An Maes", 100, bold=True), line("Jan Thys", 112, bold=True), line("vergaderen elke week", 124)]
    assert told(blocks_of([page(*lines)]), BlockKind.HEADING) == []


def test_a_number_in_large_type_is_no_heading() -> None:
    lines = [line("Wachtdienst", 100, size=16), line("09 213 08 41", 130, size=14), line("dag en nacht", 160)]
    blocks = blocks_of([page(*lines, *[line("gewone tekst van de brief", 200 + 14 * at) for at in range(6)])])
    assert told(blocks, BlockKind.HEADING) == ["Wachtdienst"]


def staff(top: float, *cells: tuple[str, str, str, str], shift: float = 0) -> list[list[Word]]:
    """Rows with heads; the place of each column but the first moves by `shift`."""
    lines = []
    for at, row in enumerate((("Naam", "Dienst", "Adres", "Telefoon"), *cells)):
        places = (50, 150 + shift, 250 + shift, 380 + shift)
        lines += [line(text, top + 18 * at, x, bold=at == 0) for text, x in zip(row, places, strict=True) if text]
    return lines


def test_each_of_two_tables_below_titles_has_columns_of_its_own() -> None:
    first = staff(130, ("An Maes", "Wonen", "Kerkstraat 1", "09 213 08 41"), ("Jan Thys", "Werk", "", "09 213 08 42"))
    second = staff(
        230, ("Els Raes", "Zorg", "Molenweg 7", "09 213 08 43"), ("Bob Baas", "Jeugd", "", "09 213 08 44"), shift=-40
    )
    blocks = blocks_of([page(line("Centrum", 110, bold=True), *first, line("Noord", 210, bold=True), *second)])
    rows = [[[cell.text for cell in row.children] for row in one.children] for one in blocks if one.children]
    assert told(blocks, BlockKind.HEADING) == ["Centrum", "Noord"]
    assert [table[1] for table in rows] == [
        ["An Maes", "Wonen", "Kerkstraat 1", "09 213 08 41"],
        ["Els Raes", "Zorg", "Molenweg 7", "09 213 08 43"],
    ]


def test_a_column_is_told_though_what_goes_on_further_right_stands_alone_on_its_lines() -> None:
    rows = [
        ("An Maes van Aken", "Dienst Wonen", "Kerkstraat 1"), ("", "", "9000 Gent"), ("", "", "eerste verdieping"),
        ("Jan Thys", "Dienst Werk", "Molenweg 17"), ("", "", "9900 Eeklo"), ("", "", "achteraan"),
        ("Els Raes", "Dienst Jeugd", "Stationsplein 5"), ("", "", "9880 Aalter"), ("", "", "boven de bank"),
    ]  # fmt: skip
    places = (50.0, 140.0, 210.0)
    lines = [
        line(text, 100 + 12 * at + 10 * (at // 3), x)
        for at, row in enumerate(rows)
        for text, x in zip(row, places, strict=True)
        if text
    ]
    [table] = [block for block in blocks_of([page(*lines)]) if block.kind is BlockKind.TABLE]
    assert [[cell.text for cell in row.children][:2] for row in table.children] == [
        ["An Maes van Aken", "Dienst Wonen"], ["Jan Thys", "Dienst Werk"], ["Els Raes", "Dienst Jeugd"],
    ]  # fmt: skip


def test_a_number_that_is_cut_at_its_hyphen_is_whole() -> None:
    lines = [line("Bel ons gerust op het nummer 912-555-", 100), line("0186 tijdens de kantooruren van de dienst", 112)]
    assert "912-555-0186" in told(blocks_of([page(*lines)]), BlockKind.PARAGRAPH)[0]


def test_a_word_drawn_against_the_mail_address_that_it_links_to_stands_apart_from_it() -> None:
    words = [["Secretariaatinfo@eik.example", 50, 190, 100, EM, False, "mailto:info@eik.example", False]]
    assert told(blocks_of([page(words)]), BlockKind.PARAGRAPH) == ["Secretariaat info@eik.example"]
