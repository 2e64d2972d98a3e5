"""What the head of a column announces, in the words and signs that sites and data files use."""

from __future__ import annotations

import pytest

from scrapers.extract.line.labels import label_of


@pytest.mark.parametrize("head", ["number_of_courses", "Number of seats", "numberOfCourses"])
def test_a_number_of_something_is_no_field_of_a_contact(head: str) -> None:
    assert label_of(head) is None


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("e-mail voor vragen", "email"),
        ("phone_number", "phone"),
        ("telefoon secretariaat", "phone"),
        ("Algemeen email-adres", "email"),
        ("School Fax", "fax"),
        ("Telefoon winkel", "phone"),
    ],
)
def test_words_behind_a_label_leave_it_what_it_is(head: str, field: str) -> None:
    found = label_of(head)
    assert found is not None
    assert found.field == field
