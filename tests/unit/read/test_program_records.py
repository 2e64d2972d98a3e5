"""Programs of any language: what they hand over as records, and the texts that they write for readers."""

from __future__ import annotations

import pytest

from scrapers.read.program_records import program_records_markup, program_texts
from tests.unit.read.drawing import Drawn, drawn_from

CLUBS: Drawn = [
    ("Schaakclub De Toren", None, ["09 225 11 22"], ["info@toren.example"]),
    ("Wandelclub Het Pad", None, ["0475 11 22 33"], ["pad@pad.example"]),
]
BOARD: Drawn = [
    ("Jane Roe", "Treasurer", [], ["jane@roe.example"]),
    ("John Doe", "Secretary", [], ["john@doe.example"]),
]


@pytest.mark.parametrize(
    "program",
    [
        'Club.create!(naam: "Schaakclub De Toren", email: "info@toren.example", telefoon: "09 225 11 22")\n'
        'Club.create!(naam: "Wandelclub Het Pad", email: "pad@pad.example", telefoon: "0475 11 22 33")\n',
        "Club.create([{ :naam => 'Schaakclub De Toren', :email => 'info@toren.example', :telefoon => '09 225 11 22' },\n"
        " { :naam => 'Wandelclub Het Pad', :email => 'pad@pad.example', :telefoon => '0475 11 22 33' }])\n",
        "<?php\nclass ClubSeeder extends Seeder\n{\n    public function run()\n    {\n        DB::table('clubs')->insert([\n"
        "            ['naam' => 'Schaakclub De Toren', 'email' => 'info@toren.example', 'telefoon' => '09 225 11 22'],\n"
        "            ['naam' => 'Wandelclub Het Pad', 'email' => 'pad@pad.example', 'telefoon' => '0475 11 22 33'],\n"
        "        ]);\n    }\n}\n",
        "modelBuilder.Entity<Club>().HasData(\n"
        '    new Club { Id = 1, Naam = "Schaakclub De Toren", Email = "info@toren.example", Telefoon = "09 225 11 22" },\n'
        '    new Club { Id = 2, Naam = "Wandelclub Het Pad", Email = "pad@pad.example", Telefoon = "0475 11 22 33" });\n',
    ],
    ids=["ruby", "symbols", "laravel", "csharp"],
)
def test_records_that_are_handed_to_calls_are_contacts(program: str) -> None:
    assert drawn_from(program) == CLUBS


@pytest.mark.parametrize(
    "program",
    [
        'var board = []Contact{\n\t{Name: "Jane Roe", Role: "Treasurer", Email: "jane@roe.example"},\n'
        '\t{Name: "John Doe", Role: "Secretary", Email: "john@doe.example"},\n}\n',
        'list.add(new Contact("Jane Roe", "Treasurer", "jane@roe.example"));\n'
        'list.add(new Contact("John Doe", "Secretary", "john@doe.example"));\n',
        "cursor.execute(\"INSERT INTO board (name, role, email) VALUES ('Jane Roe', 'Treasurer', 'jane@roe.example')\")\n"
        "cursor.execute(\"INSERT INTO board (name, role, email) VALUES ('John Doe', 'Secretary', 'john@doe.example')\")\n",
        'Repo.insert!(%Contact{name: "Jane Roe", role: "Treasurer", email: "jane@roe.example"})\n'
        'Repo.insert!(%Contact{name: "John Doe", role: "Secretary", email: "john@doe.example"})\n',
    ],
    ids=["go", "java", "sql in python", "elixir"],
)
def test_so_are_those_of_other_languages(program: str) -> None:
    assert drawn_from(program, country="US") == BOARD


def test_a_single_record_counts_where_it_tells_who_and_how() -> None:
    program = """export const site = {
  name: "Schaakclub De Toren",
  contact: { email: "info@toren.example", phone: "09 225 11 22", address: { street: "Kerkstraat 12", city: "9000 Gent" } },
};
"""

    assert drawn_from(program) == CLUBS[:1]


@pytest.mark.parametrize(
    "text",
    [
        'Bel An Maes (secretaris: "altijd bereikbaar") op 09 225 11 22.',
        'Send(subject: "Hello", to: "jane@roe.example")\n\nCall us: 515-555-0142\nWrite: john@doe.example\n',
        '```\nClub.create(naam: "De Toren", email: "info@toren.example")\nClub.create(naam: "Het Pad", email: "pad@pad.example")\n```',
        'mail("jane@roe.example", "Welcome")',
    ],
    ids=["sentence", "points elsewhere", "example in a text", "a call alone"],
)
def test_what_holds_no_records_is_read_as_it_stands(text: str) -> None:
    assert program_records_markup(text) == ""


def test_texts_that_a_program_prints_are_read_without_its_names() -> None:
    program = """BREEDTE = 40
def kop():
    # bovenaan de bon
    regels.append("BAKKERIJ DE KORENAAR".center(BREEDTE))
    regels.append("Wilgenlaan 47 - 9900 Eeklo".center(BREEDTE))
    regels.append("Tel. 09 377 11 22".center(BREEDTE))
    return "\\n".join(regels)
"""

    assert drawn_from(program) == [("BAKKERIJ DE KORENAAR", None, ["09 377 11 22"], [])]


def test_so_are_those_of_a_page_that_is_drawn() -> None:
    program = """function footer(doc) {
  doc.text('Stichting Noorderlicht', x0 + (marge * 2), y1);
  doc.text('Havenweg 3, 8861 AB Harlingen', x0, y1 + 10);
  doc.text('Vragen? Bel 0517 123 456 of mail info@noorderlicht.example', x0, y1 + 20);
}
"""

    assert drawn_from(program, country="NL") == [
        ("Stichting Noorderlicht", None, ["0517 123 456"], ["info@noorderlicht.example"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "x = 1  # An Maes, an@zwin.example\ny = 'De Linde'\n",
        'Zij zei: "Bel 09 225 11 22".\nEn toen "bel dan maar".\n',
    ],
    ids=["in a remark", "quoted in a text"],
)
def test_numbers_outside_the_texts_of_a_program_leave_it_as_it_is(text: str) -> None:
    assert program_texts(text) == ""


def test_numbers_that_begin_with_a_one_and_short_ones_are_told_by_their_key() -> None:
    program = (
        "const lines = [\n  { id: 'a', title: 'Oak Helpline', text: 'Someone listens.', phone: '1-800-555-0142' },\n"
        "  { id: 'b', title: 'Elm Crisis Line', text: 'Someone listens.', phone: '988' },\n];\nshow(lines);\n"
    )
    shown = program_records_markup(program)
    assert "Oak Helpline" in shown
    assert "1-800-555-0142" in shown
    assert "988" in shown
