"""Modules of a site that hold its people as records, without an element around them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.extract.generic import extract
from scrapers.read.data_modules import is_data_module
from scrapers.read.dispatch import read
from scrapers.read.literals import data_in

BOARD = """import type { Member } from "./types";

export interface Member {
  name: string;
  role: string;
}

export const board: Member[] = [
  {
    name: 'Els Maes',
    role: 'Voorzitter',
    email: 'els@linde.example', // tot de zomer
    phone: '09 555 12 34',
  },
  { name: "Jan O\\'Smet", role: "Penningmeester", image: "/jan.png" },
];

export const adviser: Member = { name: 'Mia Claes', role: 'Vertrouwenspersoon', phone: '09 555 12 35' };
"""


def test_records_of_a_module_are_cards_and_its_types_say_nothing() -> None:
    drawn = extract(read(BOARD.encode(), url="https://linde.example/board.ts")).contacts

    assert [(one.person, one.role, [phone.text for phone in one.phones], one.emails) for one in drawn] == [
        ("Els Maes", "Voorzitter", ["09 555 12 34"], ("els@linde.example",)),
        ("Jan O'Smet", "Penningmeester", [], ()),
        ("Mia Claes", "Vertrouwenspersoon", ["09 555 12 35"], ()),
    ]


NESTED = """const desk = '09 555 12 36';

export const groups = [
  {
    title: 'Redactie',
    members: [{ name: 'Els ' + 'Maes', job: 'Eindredactie', phone: desk }, { name: 'Jan Smet', job: 'Beeld' }],
    sorted() { return this.members.slice().sort((a, b) => (a.name > b.name ? 1 : -1)); },
  },
] as const;

export const posts = [['Zaal', 'Mia Claes', 'zaal@linde.example'], ['Bar', 'Tom Wouters', 'bar@linde.example']];
"""
COMMON = """module.exports = {
  voorzitter: { naam: "Els Maes", mail: "els@linde.example" },
  kassier: { naam: "Jan Smet", gsm: "0470 12 34 56" },
};
"""
PYTHON = """from club.models import Member

BOARD: list[Member] = [
    Member(name="Els Maes", role="Voorzitter", phone="09 555 12 34"),  # tot de zomer
    Member(name="Jan " "Smet", role="Penningmeester", active=True),
]
PAGES = [
    {
        "title": "Wie is wie",
        "content": \"\"\"\\
## Ploeg

- **Poort:** Mia Claes
- **Kassier:** Tom Wouters
- **Bar:** An Peeters
\"\"\",
    },
]
"""
PHP = """<?php
// wie er is
return [
    ['naam' => 'Els Maes', 'functie' => 'Voorzitter', 'tel' => '09 555 12 34'],
    array('naam' => "Jan O'Smet", 'functie' => 'Penningmeester'),
];
"""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "groups.js",
            NESTED,
            [
                ("Els Maes", "Eindredactie", "09 555 12 36"),
                ("Jan Smet", "Beeld"),
                ("Mia Claes", "Zaal", "zaal@linde.example"),
                ("Tom Wouters", "Bar", "bar@linde.example"),
            ],
        ),
        (
            "board.cjs",
            COMMON,
            [("Els Maes", "Voorzitter", "els@linde.example"), ("Jan Smet", "Kassier", "0470 12 34 56")],
        ),
        (
            "seed.py",
            PYTHON,
            [
                ("Els Maes", "Voorzitter", "09 555 12 34"),
                ("Jan Smet", "Penningmeester"),
                ("Mia Claes", "Poort"),
                ("Tom Wouters", "Kassier"),
                ("An Peeters", "Bar"),
            ],
        ),
        ("board.php", PHP, [("Els Maes", "Voorzitter", "09 555 12 34"), ("Jan O'Smet", "Penningmeester")]),
    ],
)
def test_what_a_program_writes_out_is_read_as_its_data(name: str, text: str, told: list[tuple[str, ...]]) -> None:
    drawn = extract(read(text.encode(), url=f"https://linde.example/{name}"), country="BE").contacts
    shown = [(one.person, one.role, *(phone.text for phone in one.phones), *one.emails) for one in drawn]
    assert sorted(map(str, shown)) == sorted(map(str, told))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("const a = [1, -2.5, null, true, 'x'];", {"a": ["1", "-2.5", "x"]}),
        (
            "const a = { b: foo('x'), c: bar([1]), d: (x) => [x], e: `t ${x} u` };",
            {"a": {"b": "", "c": ["1"], "d": [], "e": "t  u"}},
        ),
        ("const n = 'Els';\nconst a = [{ ...b, n, m: n }];", {"n": "Els", "a": [{"n": "Els", "m": "Els"}]}),
        ("export default { 'a-b': \"it's\", c: 'it\\'s' }", {"items": {"a-b": "it's", "c": "it's"}}),
        ("A = (\n    'one '\n    'two',\n)\n__all__ = ['A']", {"A": "one two"}),
        ("$a = array('b' => array('c', 'd'));", {"a": {"b": ["c", "d"]}}),
        ("x == [1]\nif (a) { b }\n", {}),
        ("const a = [[[[[[[[[[[[[[[['deep']]]]]]]]]]]]]]]];\nconst b = ['c'];", {"b": ["c"]}),
    ],
)
def test_literals_are_read_and_what_is_computed_says_nothing(text: str, value: Any) -> None:
    found = data_in(text)
    found.pop("a", None) if "deep" in text else None
    assert found == value


@given(st.text(alphabet="ab=:[]{}()'\"`,.$#/\n \\", max_size=200))
def test_whatever_the_program_reading_ends(text: str) -> None:
    assert isinstance(data_in(f"const a = [{text}"), dict)


@pytest.mark.parametrize(
    "text",
    [
        "export const colours = [{ name: 'red', value: '#f00' }, { name: 'blue', value: '#00f' }];",
        "Bestuur\n\nconst board = [{ name: 'Els Maes', role: 'Voorzitter' }, { name: 'Jan Smet', role: 'Lid' }]",
    ],
    ids=["records that tell of nobody", "a text that exports nothing"],
)
def test_any_other_text_is_read_as_it_stands(text: str) -> None:
    assert text.split("\n")[0][:20] in read(text.encode(), url="https://linde.example/some.ts").root.children[0].text


STORE = """import { type Member } from "../schema";

export interface Store {
  all(): Promise<Member[]>;
}

export class MemoryStore implements Store {
  private members: Map<string, Member>;

  constructor() {
    this.members = new Map();
    const first: Member[] = [
      { name: "Els Maes", role: "Voorzitter", email: "els@linde.example", order: 1 },
      { name: "Mia Claes", role: "Penningmeester", phone: "09 555 12 35", order: 2 },
    ];
    first.forEach(one => this.members.set(one.name, one));
  }
}
"""


def test_the_types_of_a_program_are_no_elements() -> None:
    drawn = extract(read(STORE.encode(), url="https://linde.example/store.ts")).contacts

    assert [(one.person, one.role) for one in drawn] == [("Els Maes", "Voorzitter"), ("Mia Claes", "Penningmeester")]


CUT_OFF = {
    "mid.ts": """      // Kern
      { name: "Els Maes", role: "Voorzitter", phone: "09 555 12 34", group: "Kern" },
      { name: "Jan Smet", role: "Penningmeester", phone: "09 555 12 35", group: "Kern" }
    ];

export function first() {
  return board[0];
}
""",
    "mid.py": """    'telefoon': '09 555 12 30',
  },
  {
    'naam': 'Els Maes',
    'functie': 'Voorzitter',
    'telefoon': '09 555 12 34',
  },
  {'naam': 'Jan Smet', 'functie': 'Penningmeester', 'telefoon': '09 555 12 35'},
  {'naam': 'Mia Cl""",
    "mid.php": """        ['nom' => 'Els Maes', 'fonction' => 'Voorzitter', 'tel' => '09 555 12 34'],
    ],
    'caisse' => [
        ['nom' => 'Jan Smet', 'fonction' => 'Penningmeester', 'tel' => '09 555 12 35'],
""",
}


@pytest.mark.parametrize("name", CUT_OFF)
def test_a_part_of_a_list_of_records_is_read_as_the_whole_would_be(name: str) -> None:
    drawn = extract(read(CUT_OFF[name].encode(), url=f"https://linde.example/{name}"), country="BE").contacts

    assert [(one.person, one.role, [phone.text for phone in one.phones]) for one in drawn if one.person] == [
        ("Els Maes", "Voorzitter", ["09 555 12 34"]),
        ("Jan Smet", "Penningmeester", ["09 555 12 35"]),
    ]


def test_an_example_within_a_text_makes_no_data_of_it() -> None:
    told = "Bel ons secretariaat op 09 555 12 34.\nEen lid ziet er zo uit:\n"
    text = f"{told}{{ name: 'Els Maes', role: 'Voorzitter' }},\n{{ name: 'Jan Smet', role: 'Penningmeester' }},\nTot dan.\n"

    assert not is_data_module(text)
