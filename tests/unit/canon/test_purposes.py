"""What a number is for is read back as it was written behind it."""

from __future__ import annotations

import pytest

from state.canon.purposes import with_purpose, without_purpose


@pytest.mark.parametrize(
    "purpose", ["overdag", "'s nachts", "A", "voor wie in de namiddag of in het weekend komt", None]
)
def test_what_is_written_behind_a_number_is_read_back(purpose: str | None) -> None:
    assert without_purpose(with_purpose("09 555 20 60", purpose)) == ("09 555 20 60", purpose)


@pytest.mark.parametrize("text", ["09 555 20 60 (toestel 12)", "09 (555) 20 60", "09 555 20 60 ()"])
def test_an_extension_and_an_area_code_are_no_purpose(text: str) -> None:
    assert without_purpose(text) == (text, None)
