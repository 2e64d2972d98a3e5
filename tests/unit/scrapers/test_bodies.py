"""Headings that name those who govern: who is there, who was, and what stands below without being a measure."""

from __future__ import annotations

import pytest

from scrapers.extract.line.bodies import begins_with_body, is_former, is_past, names_body


@pytest.mark.parametrize("text", ["Gemeinderat", "Schepencollege", "Bestuurders", "Raad van bestuur 2025"])
def test_a_heading_names_a_body_of_people(text: str) -> None:
    assert names_body(text)


@pytest.mark.parametrize(
    "text", ["Vorige besturen", "Frühere Vorstände", "Ex-leden", "Oud-bestuur", "Geschiedenis van het bestuur"]
)
def test_who_was_there_is_there_no_more(text: str) -> None:
    assert is_past(text)
    assert not names_body(text)


@pytest.mark.parametrize(
    "role", ["voormalig voorzitter", "ex-secretaris", "oud-voorzitter", "past president", "frühere Leiterin"]
)
def test_a_function_may_begin_by_saying_that_it_is_held_no_more(role: str) -> None:
    assert is_former(role)


@pytest.mark.parametrize("role", ["history teacher", "expert in wonen", "kandidaat-notaris", "oudervertegenwoordiger"])
def test_a_function_about_the_past_is_held_now(role: str) -> None:
    assert not is_former(role)


@pytest.mark.parametrize(
    "heading", ["Bestuur van de afdeling", "Werkgroep Toegankelijkheid", "Ons secretariaat", "Ledenadministratie:"]
)
def test_a_heading_may_begin_with_those_who_run_something(heading: str) -> None:
    assert begins_with_body(heading)


@pytest.mark.parametrize(
    "heading",
    ["Nieuwe steun voor de ouderraad", "Bestuurlijke lus", "Raad van bestuur beslist over de bijdrage van elk gezin"],
)
def test_a_heading_that_only_mentions_them_tells_something_else(heading: str) -> None:
    assert not begins_with_body(heading)
