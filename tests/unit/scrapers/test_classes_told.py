"""Lists that tell for which class each of several does what the heading says."""

from __future__ import annotations

import pytest

from tests.unit.scrapers.owning import drawn


def told(page: str) -> set[tuple[str | None, str | None, str | None]]:
    return {(one.unit, one.person, one.role) for one in drawn(page)}


@pytest.mark.parametrize("gap", [": ", " - ", " ", "   "])
def test_a_class_before_a_name_is_for_which_somebody_is_there(gap: str) -> None:
    page = f"<h3>Leesouders</h3><p>1A{gap}Els Maes<br>1B{gap}Jan Smet / Rita Wouters<br>2{gap}An Claes</p>"
    assert told(page) == {
        ("1A", "Els Maes", "Leesouder"),
        ("1B", "Jan Smet", "Leesouder"),
        ("1B", "Rita Wouters", "Leesouder"),
        ("2", "An Claes", "Leesouder"),
    }


def test_combined_classes_are_classes() -> None:
    page = "<h3>Vertrouwenspersonen</h3><p>1A/2A Els Maes<br>3/4 Jan Smet<br>5 An Claes</p>"
    assert {unit for unit, _, _ in told(page)} == {"1A/2A", "3/4", "5"}


def test_numbers_of_the_lines_are_no_classes() -> None:
    page = "<h3>Bestuursleden</h3><p>1 Els Maes<br>2 Jan Smet<br>3 An Claes</p>"
    assert not any(unit and unit.isdigit() for unit, _, _ in told(page))


def test_workers_of_a_kind_are_each_one_and_a_heading_below_them_is_nobody() -> None:
    page = "<h2>Outreach Workers</h2><p>Jane Roe<br>Tom Ash</p><h2>Application Process</h2><p>Please write to us.</p>"
    assert told(page) == {(None, "Jane Roe", "Outreach Worker"), (None, "Tom Ash", "Outreach Worker")}
