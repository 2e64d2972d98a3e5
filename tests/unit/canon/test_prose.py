"""What counts by itself is no change of a text; hours and days that a reader plans by are."""

from __future__ import annotations

import pytest

from state.canon.prose import canonical_prose


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("bel 102, elke dag van 16u tot 22u", "bel 102, elke dag van 17u tot 22u"),
        ("every day 10 am to 10 pm", "every day 11 am to 10 pm"),
        ("chaque jour 10h à 20h", "chaque jour 11h à 20h"),
        ("iedere dag 16.00 - 22.00 uur", "iedere dag 17.00 - 22.00 uur"),
        ("per dag 10:00-12:00", "per dag 11:00-12:00"),
    ],
)
def test_hours_after_a_day_are_no_counter(before: str, after: str) -> None:
    assert canonical_prose(before) != canonical_prose(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dag 1207", "Dag 1208"),
        ("in office (day 45)", "in office (day 46)"),
        ("jour 300 du mandat", "jour 301 du mandat"),
    ],
)
def test_days_that_pass_are_a_counter(before: str, after: str) -> None:
    assert canonical_prose(before) == canonical_prose(after)
