"""What is stored comes back as it was, empty values included."""

from __future__ import annotations

import pytest

from state import codec
from state.changes import FieldChange, Flag, Severity


@pytest.mark.parametrize("before", ["Lokaal team Gent", "", None])
@pytest.mark.parametrize("after", ["Lokaal team Brugge", None])
def test_a_field_that_came_or_went_comes_back(before: str | None, after: str | None) -> None:
    stored = codec.load(FieldChange, codec.dump(FieldChange(name="unit", before=before, after=after)))
    assert (stored.name, stored.before or None, stored.after) == ("unit", before or None, after)


def test_a_flag_comes_back() -> None:
    flag = Flag(code="phone-premium", severity=Severity.DANGER, sentence="Een betaalnummer.")
    assert codec.load(Flag, codec.dump(flag)) == flag
