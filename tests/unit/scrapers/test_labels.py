"""The label at the start of a line, and what is none."""

from __future__ import annotations

import pytest

from scrapers.extract.line.labels import split_label


@pytest.mark.parametrize(
    ("line", "field"),
    [("Wie? An Maes", "person"), ("Waar? Dorp 12, 9000 Gent", "address"), ("Wanneer? Elke maandag", "hours")],
)
def test_a_label_may_be_a_question(line: str, field: str) -> None:
    label, rest = split_label(line)
    assert label is not None
    assert (label.field, rest) == (field, line.partition("? ")[2])


@pytest.mark.parametrize("line", ["Telefoon? Liever een mail", "Adres? Zie hieronder", "Wie helpt? An Maes"])
def test_another_question_is_no_label(line: str) -> None:
    assert split_label(line)[0] is None
