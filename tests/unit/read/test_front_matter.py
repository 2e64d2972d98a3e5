"""The data above a page's text: the part of YAML that people write by hand, and TOML."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.read.front_matter import parse_yaml, split_front_matter


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("naam: Els", {"naam": "Els"}),
        ("naam: 'Els ''t Kint'", {"naam": "Els 't Kint"}),
        ('naam: "Els: \\"x\\""', {"naam": 'Els: "x"'}),
        ("url: https://x.example/a  # hier", {"url": "https://x.example/a"}),
        ("a:\n  b: 1\n  c: 2\nd: 3", {"a": {"b": "1", "c": "2"}, "d": "3"}),
        ("a:\n- b: 1\n  c: 2\n- b: 3\nd: 4", {"a": [{"b": "1", "c": "2"}, {"b": "3"}], "d": "4"}),
        ("a:\n  - x\n  - y", {"a": ["x", "y"]}),
        ("a: [x, 'y, z']", {"a": ["x", "y, z"]}),
        ("a: {naam: Els, tel: 09}", {"a": {"naam": "Els", "tel": "09"}}),
        ("a:\n  - {naam: Els}\n  - {naam: Jan}", {"a": [{"naam": "Els"}, {"naam": "Jan"}]}),
        ("a: |\n  een\n  twee\nb: 3", {"a": "een\ntwee", "b": "3"}),
        ("a: >-\n  een\n  twee\n\n  drie\nb: 3", {"a": "een twee\n\ndrie", "b": "3"}),
        ("a: een\n  twee", {"a": "een twee"}),
        ("a:\n  een\n  twee", {"a": "een twee"}),
        ("# niets\na:\nb: 1", {"a": "", "b": "1"}),
        ("-\n  naam: Els\n-\n  naam: Jan", [{"naam": "Els"}, {"naam": "Jan"}]),
        ("a: 1\n  ?? wat\nb: 2\n%%\nc: 3", {"a": "1 ?? wat", "b": "2", "c": "3"}),
        ("a:\n  - b:\n      - c: 1\n    d: 2", {"a": [{"b": [{"c": "1"}], "d": "2"}]}),
    ],
)
def test_what_people_write_by_hand_is_read(text: str, value: Any) -> None:
    assert parse_yaml(text) == value


def test_toml_is_read_as_well() -> None:
    data, text = split_front_matter('+++\ntitle = "Club"\n[[team]]\nname = "Els"\n+++\nDag\n')
    assert (data, text) == ({"title": "Club", "team": [{"name": "Els"}]}, "Dag\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Club\ncontact:\n  email: els@linde.example\n",
        "---\ncontact:\n  email: els@linde.example\n  bio: |-\n    Dag\n\n    Tot dan\ntitle: Club",
    ],
)
def test_records_of_which_the_end_is_not_to_be_seen_are_data(text: str) -> None:
    data, rest = split_front_matter(text)
    assert (data["title"], rest) == ("Club", "")
    assert isinstance(data["contact"], dict)
    assert data["contact"]["email"] == "els@linde.example"


@pytest.mark.parametrize(
    "text",
    ["---\nVan: Els\nleden:\n- Jan\nDag allemaal\n", "---\ntitle: x\n## Leden\n- Els\n"],
)
def test_a_text_below_a_rule_is_no_data(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


@pytest.mark.parametrize(
    "text", ["Dag\n---\ntitle: x\n---\n", "---\nDag\n---\n", "---\nVan: Els\n---\nDag\n", "---\ntitle: x\n"]
)
def test_a_text_without_data_stays_whole(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_records_are_data_whatever_they_are_called() -> None:
    assert split_front_matter("---\nploeg:\n  - naam: Els\n---\nDag\n") == ({"ploeg": [{"naam": "Els"}]}, "Dag\n")


def test_json_above_a_text_is_read_as_well() -> None:
    assert split_front_matter('{"title": "Club", "n": 1}\n\nDag\n') == ({"title": "Club", "n": "1"}, "Dag")
    assert split_front_matter('{"title": "Club"}') == ({}, '{"title": "Club"}')


def test_broken_toml_is_passed_over() -> None:
    assert split_front_matter("+++\ntitle = \n+++\nDag\n") == ({}, "Dag\n")


@given(st.text(alphabet="ab:-|>[]{}'\"# \n\t,", max_size=200))
def test_whatever_the_text_parsing_ends(text: str) -> None:
    assert isinstance(parse_yaml(text), str | list | dict)


@pytest.mark.parametrize(
    "text",
    [
        "-naam: An Maes\nfunctie: lid\n-naam: Bo Smet\nfunctie: voorzitter",
        "- naam: An Maes\nfunctie: lid\n- naam: Bo Smet\nfunctie: voorzitter",
        "-naam: An Maes\n functie: lid\n-naam: Bo Smet\n functie: voorzitter",
    ],
)
def test_items_that_somebody_wrote_without_the_space_or_the_margin_are_items(text: str) -> None:
    assert parse_yaml(text) == [{"naam": "An Maes", "functie": "lid"}, {"naam": "Bo Smet", "functie": "voorzitter"}]


def test_a_key_behind_a_list_at_its_margin_is_of_what_holds_the_list() -> None:
    assert parse_yaml("leden:\n- naam: An Maes\njaar: 2026") == {"leden": [{"naam": "An Maes"}], "jaar": "2026"}
