"""Plain text laid out with spaces, tabs and bars."""

from __future__ import annotations

from textwrap import dedent

from scrapers.document import Block, BlockKind
from scrapers.read.text import read_text


def opened(text: str) -> list[Block]:
    return list(read_text(dedent(text).encode(), url="https://partner.example/lijst.txt").root.children)


def tables(text: str) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.children] for row in block.children]
        for block in opened(text)
        if block.kind is BlockKind.TABLE
    ]


def test_a_table_whose_rows_are_parted_by_empty_lines_has_cells_of_several_lines() -> None:
    assert tables("""
        Medewerker             Werkgebied                     Bereikbaar

        Ann Sercu              Oostende, Bredene,             0473 50 21 08
                               De Haan                        ann@kust.example

        Bavo Dierickx          Tielt                          0473 50 21 16
                                                              bavo@kust.example
        """) == [
        [
            ["Medewerker", "Werkgebied", "Bereikbaar"],
            ["Ann Sercu", "Oostende, Bredene, De Haan", "0473 50 21 08\nann@kust.example"],
            ["Bavo Dierickx", "Tielt", "0473 50 21 16\nbavo@kust.example"],
        ]
    ]


def test_a_cell_that_fills_its_column_ends_where_the_next_one_begins() -> None:
    assert tables("""
        Luc Dhondt        pastoor                   09 360 27 14
        Maria Goethals    ziekenzorg                09 361 05 92
        Rita Baele        catechese, communie en zo 0478 94 07 66
        """)[0][2] == ["Rita Baele", "catechese, communie en zo", "0478 94 07 66"]


def test_columns_of_blocks_are_read_one_after_the_other() -> None:
    blocks = opened("""
        Onthaal Aalst              Onthaal Ninove
        Gasthuisstraat 4           Stationsstraat 61
        9300 Aalst                 9400 Ninove
        Tel. 053 21 70 44          Tel. 054 33 58 19
        aalst@caw.example          ninove@caw.example
        """)
    assert [block.text.split("\n")[0] for block in blocks] == ["Onthaal Aalst", "Onthaal Ninove"]


def test_dots_lead_to_a_number_and_a_line_alone_heads_what_follows() -> None:
    blocks = opened("""
        DISTRICT OFFICE
          Superintendent, Colleen Abernathy .......... (605) 555-0110
          Front desk ................................. (605) 555-0100

        TRANSPORTATION
          Director, Leroy Bachmeier .................. (605) 555-0171
          Dispatch ................................... (605) 555-0175
        """)
    assert [(block.kind, block.text) for block in blocks if block.kind is BlockKind.HEADING] == [
        (BlockKind.HEADING, "DISTRICT OFFICE"),
        (BlockKind.HEADING, "TRANSPORTATION"),
    ]
    assert [len(block.children) for block in blocks if block.kind is BlockKind.TABLE] == [2, 2]


def test_lines_between_rules_are_one_row() -> None:
    assert tables("""
        +-----------+--------------+
        | Naam      | Functie      |
        +===========+==============+
        | Evi Moens | pedagogisch  |
        |           | ondersteuner |
        +-----------+--------------+
        | Wendy De  | begeleider   |
        | Schepper  |              |
        +-----------+--------------+
        """) == [[["Naam", "Functie"], ["Evi Moens", "pedagogisch ondersteuner"], ["Wendy De Schepper", "begeleider"]]]


def test_a_heading_above_one_rule_leaves_each_line_a_row() -> None:
    assert tables("""
        | Naam      | Telefoon      |
        |-----------|---------------|
        | Evi Moens | 03 887 12 05  |
        | Jan Thys  | 03 887 12 06  |
        """) == [[["Naam", "Telefoon"], ["Evi Moens", "03 887 12 05"], ["Jan Thys", "03 887 12 06"]]]


def test_a_row_of_tabs_may_miss_its_last_cell() -> None:
    found = tables("Naam\tFunctie\tTelefoon\nEvi Moens\tdirecteur\t03 887 12 05\nJan Thys\tsecretaris\n")
    assert found == [
        [["Naam", "Functie", "Telefoon"], ["Evi Moens", "directeur", "03 887 12 05"], ["Jan Thys", "secretaris", ""]]
    ]


def test_numbers_and_bullets_set_apart_with_spaces_are_lists_and_headings_as_before() -> None:
    blocks = opened("""
        1.  Extra bedden

            Elke leefgroep mag vanaf 15 maart twee jongeren meer
            opvangen dan de erkenning zegt.

        2.  Wekelijkse telling

            Bezorg ons elke vrijdag het aantal vrije plaatsen.
        """)
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


def test_labels_set_apart_from_their_values_are_pairs() -> None:
    assert tables("""
        Naam:        Ilse Demeyere
        Telefoon:    02 214 80 36
        E-mail:      ilse@agentschap.example
        """) == [[["Naam:", "Ilse Demeyere"], ["Telefoon:", "02 214 80 36"], ["E-mail:", "ilse@agentschap.example"]]]


def test_lines_with_the_same_words_at_the_end_of_a_record_are_no_table() -> None:
    text = """
        Crèche Lichtpunt
        Molenstraat 8
        9000 Gent
        telefoon   09 213 08 46
        telefoon   09 213 08 47

        Crèche Zonnetje
        Molenstraat 9
        9000 Gent
        telefoon   09 213 08 48
        telefoon   09 213 08 49
        """
    assert tables(text) == []
    assert [block.text.split("\n")[0] for block in opened(text)] == ["Crèche Lichtpunt", "Crèche Zonnetje"]
    assert [block.text.count("telefoon") for block in opened(text)] == [2, 2]
