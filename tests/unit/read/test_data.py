"""Data files: records within records are cards, flat ones a table, whatever the file is called."""

from __future__ import annotations

import json

import pytest

from scrapers.extract.generic import extract
from scrapers.read.data import looks_like_yaml
from scrapers.read.dispatch import read

DEPARTMENTS = [
    {
        "name": "Public Works",
        "staff": [
            {"name": "Jane Roe", "position": "Director", "phone": "515-555-0146", "fax": None},
            {"name": "Mark Doe", "position": "Clerk", "phone": "515-555-0147", "active": True},
        ],
    },
    {"name": "Library", "staff": [{"name": "Anna Poe", "position": "Librarian", "phone": "515-555-0148"}]},
]
SENATORS = """
# everybody who sits
- full_name: Jane Roe
  state: OH
  phone: 515-555-0146
- full_name: Mark Doe
  state: IA
  phone: 515-555-0147
"""


def owners(text: str, kind: str | None = None) -> dict[str, tuple[str | None, str | None]]:
    document = read(text.encode(), url="https://county.example/staff", content_type=kind)
    return {
        phone.text: (one.person, one.role) for one in extract(document, country="US").contacts for phone in one.phones
    }


def test_records_within_records_each_have_their_own_holder() -> None:
    assert owners(json.dumps(DEPARTMENTS), "application/json") == {
        "515-555-0146": ("Jane Roe", "Director"),
        "515-555-0147": ("Mark Doe", "Clerk"),
        "515-555-0148": ("Anna Poe", "Librarian"),
    }


@pytest.mark.parametrize("kind", [None, "text/plain", "application/yaml"])
@pytest.mark.parametrize("begin", ["", "---\n", "members:\n"])
def test_a_list_of_records_in_yaml_is_read_whatever_it_is_called(begin: str, kind: str | None) -> None:
    assert owners(begin + SENATORS.lstrip(), kind) == {
        "515-555-0146": ("Jane Roe", None),
        "515-555-0147": ("Mark Doe", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "- Jane Roe: 515-555-0146 is the number\nand a line of text\n- Mark Doe",
        "Name: Jane Roe\nTel: 515-555-0146\n",
        "- Bring: a towel\n\nWe meet at noon.\n- Bring: a hat\n",
    ],
)
def test_a_text_with_dashes_is_no_data(text: str) -> None:
    assert not looks_like_yaml(text)


def test_names_of_fields_are_read_as_data_files_write_them() -> None:
    people = [
        {"firstName": "Jane", "lastName": "Roe", "jobTitle": "Clerk", "phone": "515-555-0146"},
        {"firstName": "Mark", "lastName": "Doe", "jobTitle": "Mayor", "phone": "515-555-0147"},
    ]
    assert owners(json.dumps(people), "application/json") == {
        "515-555-0146": ("Jane Roe", "Clerk"),
        "515-555-0147": ("Mark Doe", "Mayor"),
    }


def test_columns_that_the_source_tells_make_a_table_of_any_answer() -> None:
    document = read(
        json.dumps(DEPARTMENTS).encode(),
        url="https://county.example/staff",
        content_type="application/json",
        columns={"name": "organisation"},
    )
    assert [block.hints for block in document.root.walk() if block.hints] == [("field:organisation",)]
