"""Modules of a site that hold its people as records, without an element around them."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

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
