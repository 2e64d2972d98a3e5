"""A day by which to act is not called the end of what holds."""

from __future__ import annotations

from datetime import date

import pytest

from notifier.composing.cards import card_of
from notifier.composing.deadlines import with_deadline
from state.changes import FieldChange
from state.records import Measure

DAY = date(2026, 4, 14)


def measure(phrase: str, *, asks: str | None = None, day: date = DAY) -> Measure:
    return Measure(title="Toeslag", text="…", date=date(2026, 3, 3), expires_on=day, date_texts=(phrase,), asks=asks)


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (measure("voor 15 april 2026"), "deadline"),
        (measure("voor 15 april"), "deadline"),
        (measure("uiterlijk 14 april 2026"), "deadline"),
        (measure("tot en met 14 april 2026"), "expires_on"),
        (measure("tot en met 14 april", asks="Dien je aanvraag in tot en met 14 april."), "deadline"),
        (measure("voor 1 maart 2026"), "expires_on"),
    ],
)
def test_the_last_day_is_called_by_the_words_that_tell_it(one: Measure, name: str) -> None:
    first = card_of(one).details[0]
    assert (first.name, first.value) == (name, "14/04/2026")


def test_a_deadline_that_moved_is_called_so() -> None:
    moved = FieldChange(name="expires_on", before="1/04/2026", after="14/04/2026")
    assert [one.name for one in with_deadline([moved], measure("voor 15 april 2026"))] == ["deadline"]
    assert [one.name for one in with_deadline([moved], measure("t.e.m. 14 april 2026"))] == ["expires_on"]
