"""Columns, tables and their rows, told by where words stand."""

from __future__ import annotations

from dataclasses import replace

from scrapers.read.layout.pieces import Piece
from tests.unit.read.laying import MEASURES, drawn, piece, pieces, read


def test_rows_of_one_line_each_are_a_table() -> None:
    found = read(
        drawn("""
        Evi Moens      directeur       03 887 12 05
        Rachid Oulad   zorgleerkracht  03 887 12 09
        Wendy Leys     secretaris      03 887 12 11
        """)
    )
    assert found == [
        [
            ["Evi Moens", "directeur", "03 887 12 05"],
            ["Rachid Oulad", "zorgleerkracht", "03 887 12 09"],
            ["Wendy Leys", "secretaris", "03 887 12 11"],
        ]
    ]


def test_cells_of_several_lines_stay_in_their_row_when_rows_stand_further_apart() -> None:
    found = read(
        drawn("""
        Ann Sercu            Oostende, Bredene        0473 50 21 08
        medewerker           Middelkerke              ann@kust.example

        Bavo Dierickx        Tielt                    0473 50 21 16
        medewerker                                    bavo@kust.example

        Chantal Maes         Diksmuide                0473 50 21 23
        medewerker                                    chantal@kust.example
        """)
    )
    assert found == [
        [
            ["Ann Sercu / medewerker", "Oostende, Bredene / Middelkerke", "0473 50 21 08 / ann@kust.example"],
            ["Bavo Dierickx / medewerker", "Tielt", "0473 50 21 16 / bavo@kust.example"],
            ["Chantal Maes / medewerker", "Diksmuide", "0473 50 21 23 / chantal@kust.example"],
        ]
    ]


def test_a_line_with_an_empty_key_joins_the_row_above_it_even_at_the_same_distance() -> None:
    found = read(
        drawn("""
        An Maes              directeur                09 213 08 46
        Jan Thys             adjunct van de           09 213 08 47
                             directie
        Els Raes             secretaris               09 213 08 48
        """)
    )
    assert found == [
        [
            ["An Maes", "directeur", "09 213 08 46"],
            ["Jan Thys", "adjunct van de / directie", "09 213 08 47"],
            ["Els Raes", "secretaris", "09 213 08 48"],
        ]
    ]


def test_cells_centred_on_one_another_are_one_row() -> None:
    found = read(
        [
            *pieces("                     Parklaan 10              03 780 21 40", 0),
            *pieces("Team Waasland                                                       ma tot do", 6),
            *pieces("                     9100 Sint-Niklaas        waas@team.example", 12),
            *pieces("                     Ter Waarde 1             057 23 04 66", 36),
            *pieces("Team Westhoek                                                       di en vr", 42),
            *pieces("                     8900 Ieper               west@team.example", 48),
            *pieces("                     Veld 3                   011 69 33 72", 72),
            *pieces("Team Haspengouw                                                     wo", 78),
            *pieces("                     3800 Sint-Truiden        hasp@team.example", 84),
        ]
    )
    [table] = found
    assert [row[0] for row in table] == ["Team Waasland", "Team Westhoek", "Team Haspengouw"]  # type: ignore[attr-defined]
    assert table[1] == ["Team Westhoek", "Ter Waarde 1 / 8900 Ieper", "057 23 04 66 / west@team.example", "di en vr"]  # type: ignore[index]


def test_groups_of_close_rows_are_not_merged_into_one_row_each() -> None:
    found = read(
        drawn("""
        Onthaal              balie 1        gelijkvloers
        Burgerzaken          balie 2        gelijkvloers
        Financien            balie 3        verdieping
        Ontvangerij          balie 4        verdieping

        Bibliotheek          balie 5        kelder
        Sportdienst          balie 6        kelder
        Jeugddienst          balie 7        kelder
        Cultuur              balie 8        kelder

        Techniek             balie 9        loods
        Groendienst          balie 10       loods
        Wegen                balie 11       loods
        Gebouwen             balie 12       loods
        """)
    )
    assert [len(table) for table in found] == [12]  # type: ignore[arg-type]


def test_cards_side_by_side_are_read_one_after_the_other() -> None:
    found = read(
        drawn("""
        *Onthaal Aalst*                *Onthaal Ninove*
        Gasthuisstraat 4               Stationsstraat 61
        Tel. 053 21 70 44              Tel. 054 33 58 19
        aalst@caw.example              ninove@caw.example
        """)
    )
    assert found[:4] == ["Onthaal Aalst", "Gasthuisstraat 4", "Tel. 053 21 70 44", "aalst@caw.example"]
    assert found[4] == "Onthaal Ninove"


def test_cards_of_which_one_has_no_number_are_cards_all_the_same() -> None:
    found = read(
        drawn("""
        *Ria Smet*                *Nele Put*
        vrijwilligerswerking      administratie
                                  014 22 31 44
        """)
    )
    assert found == ["Ria Smet", "vrijwilligerswerking", "Nele Put", "administratie", "014 22 31 44"]


def test_bold_names_that_come_back_at_the_same_places_head_cards_of_a_single_line() -> None:
    found = read(
        drawn("""
        *Dienst Wonen*                        *Dienst Wegen*
        Ria Smet .......  014 22 31 40        Jan Put ....  014 22 31 41

        *Dienst Groen*                        *Onthaal*
        Els Raes .......  014 22 31 42        Bob Baas ...  014 22 31 43
        """)
    )
    assert found[:2] == ["Dienst Wonen", "Ria Smet ....... 014 22 31 40"]
    assert [one for one in found if one in ("Dienst Wegen", "Dienst Groen", "Onthaal")] == [
        "Dienst Wegen", "Dienst Groen", "Onthaal",
    ]  # fmt: skip
    assert found[-1] == "Bob Baas ... 014 22 31 43"


def test_bold_names_over_fields_that_differ_are_the_rows_of_a_table() -> None:
    found = read(
        drawn("""
        *Ria Smet*                *voorzitter*
        014 22 31 40              ria@raad.example

        *Jan Put*                 *secretaris*
        014 22 31 41              jan@raad.example
        """)
    )
    assert found == [
        [["Ria Smet", "voorzitter"], ["014 22 31 40", "ria@raad.example"]],
        [["Jan Put", "secretaris"], ["014 22 31 41", "jan@raad.example"]],
    ]


def test_figures_alone_are_no_words_so_that_a_column_of_short_and_long_numbers_belongs_to_the_names_beside_it() -> None:
    found = read(
        drawn("""
        Luisterlijn               1813
        Geweldlijn 1712           1712
        Kinderlijn                102
        Meldpunt Noord            014 22 31 44
        """)
    )
    assert found == [
        [
            ["Luisterlijn", "1813"], ["Geweldlijn 1712", "1712"], ["Kinderlijn", "102"], ["Meldpunt Noord", "014 22 31 44"],
        ]
    ]  # fmt: skip


def test_a_right_column_that_begins_a_little_higher_is_read_behind_the_left_one() -> None:
    left = [
        piece(text, 0, 20.0 + at * 12) for at, text in enumerate(("Directie", "Ria Smet", "014 22 31 40", "Jan Put"))
    ]
    right = [piece(text, 50, 4.0 + at * 12) for at, text in enumerate(("Zorg", "Els Raes", "014 22 31 42", "Bob Baas"))]
    assert read([*left, *right])[:2] == ["Directie", "Ria Smet"]


def test_columns_whose_lines_stand_at_different_heights_are_read_to_their_end() -> None:
    left = [piece(f"linkse regel nummer {at} die lang is en", 0, at * 12.0) for at in range(6)]
    right = [piece(f"rechtse regel nummer {at} die verder", 50, at * 12.5 + 4) for at in range(6)]
    found = read([*left, *right])
    assert found == [one.text for one in (*left, *right)]


def test_wide_gaps_of_a_justified_paragraph_are_no_columns() -> None:
    found = read(
        drawn("""
        Onze school  ligt midden in het  dorp en telt
        leerlingen. Elke  klas heeft een eigen  tuin,
        en we gaan  samen naar het bos. Nieuwe  leden
        zijn  het hele jaar door welkom  bij ons thuis
        """)
    )
    assert len(found) == 4
    assert not any(isinstance(one, list) for one in found)


def test_a_sender_beside_a_reference_is_no_table() -> None:
    found = read(
        drawn("""
        Agentschap Jong            Brussel, 3 maart 2026
        Afdeling Voorzieningen     uw bericht van
        Simon Bolivarlaan 17       ons kenmerk
        1000 Brussel               bijlagen
        """)
    )
    assert found[:4] == ["Agentschap Jong", "Afdeling Voorzieningen", "Simon Bolivarlaan 17", "1000 Brussel"]


def test_a_bold_line_alone_parts_a_table_and_stands_above_the_rest() -> None:
    found = read(
        drawn("""
        Onthaal                     09 371 02 00
        Wachtdienst                 0479 66 12 08

        *Sociale dienst*
        Hanne De Sutter             09 371 02 11
        Yves Cornelis               09 371 02 12
        """)
    )
    assert found == [
        [["Onthaal", "09 371 02 00"], ["Wachtdienst", "0479 66 12 08"]],
        "Sociale dienst",
        [["Hanne De Sutter", "09 371 02 11"], ["Yves Cornelis", "09 371 02 12"]],
    ]


def test_a_heading_over_all_columns_comes_between_what_is_above_and_below_it() -> None:
    def cards(first: str, second: str, top: float) -> list[Piece]:
        left = [piece(first, 0, top, bold=True), piece("Psycholoog", 0, top + 12), piece("053 21 70 44", 0, top + 24)]
        right = [piece(second, 40, top, bold=True), piece("Arts", 40, top + 12), piece("053 21 70 45", 40, top + 24)]
        return [*left, *right]

    title = piece("Verpleging", 0, 60, bold=True, size=16.0)
    found = read([*cards("An Maes", "Jan Thys", 0), title, *cards("Els Raes", "Bob Baas", 100)])
    assert [one for one in found if one in ("An Maes", "Jan Thys", "Verpleging", "Els Raes", "Bob Baas")] == [
        "An Maes",
        "Jan Thys",
        "Verpleging",
        "Els Raes",
        "Bob Baas",
    ]


def test_a_second_row_of_headings_begins_another_table() -> None:
    found = read(
        drawn("""
        uw bericht van             ons kenmerk           bijlagen
        4 januari                  AK/LS/041             1

        *vragen naar*              *telefoonnummer*      *datum*
        Veerle Schoonjans          02 553 70 33          9 februari
        """)
    )
    assert found[-1] == [
        ["vragen naar", "telefoonnummer", "datum"],
        ["Veerle Schoonjans", "02 553 70 33", "9 februari"],
    ]


def test_a_rule_ends_a_row() -> None:
    lines = drawn("""
        Hoofdkantoor         De Bordesstraat 80       035 692 63 50
                             gelijkvloers
        Weesp                Van Houtenlaan 1         0294 41 83 66
                             achterzijde
        Almere               Laan van Londen 5        036 535 72 90
                             derde verdieping
        """)
    ruled = replace(MEASURES, rules=tuple((0.0, 23.0 + 24 * at, 400.0) for at in range(2)))
    [table] = read(lines, ruled)
    assert [row[1] for row in table] == [  # type: ignore[attr-defined]
        "De Bordesstraat 80 / gelijkvloers",
        "Van Houtenlaan 1 / achterzijde",
        "Laan van Londen 5 / derde verdieping",
    ]
