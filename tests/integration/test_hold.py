"""`[review] hold`: the pause between approval and mailing, in which the page is looked at once more; 0 switches it off."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from state.store import sources
from state.store.engine import reading, writing
from tests.integration.desk import AN, GENT, MAILS, PREMIUM, USUAL, Desk, mailed, opened, page, reader

BY_RULE, BY_A_PERSON = ("09 331 20 21", *USUAL[1:]), PREMIUM
"""A number that the rules approve, and one that waits for somebody."""


def approved(desk: Desk, numbers: tuple[str, ...]) -> None:
    """A change on the page that is approved one minute after it was found."""
    [change] = desk.look(page(*numbers))
    with writing(desk.env.engine) as connection:
        sources.set_values(connection, "teams", next_due=desk.clock() + timedelta(days=7))
    desk.clock.move(minutes=1)
    if numbers == BY_A_PERSON:
        desk.run("review", "approve", change["id"], "--as", AN)


def is_due(desk: Desk, **later: float) -> bool:
    with reading(desk.env.engine) as connection:
        return sources.due(connection, desk.clock() + timedelta(**later)) == ["teams"]


@pytest.mark.parametrize("numbers", [BY_RULE, BY_A_PERSON])
def test_without_a_hold_window_what_was_approved_is_mailed_at_once_and_no_fresh_look_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, numbers: tuple[str, ...]
) -> None:
    with opened(tmp_path, monkeypatch, hold=0, **MAILS) as desk:
        reader(desk, "gent@lezer.example", GENT)
        approved(desk, numbers)
        assert not is_due(desk)
        assert not is_due(desk, minutes=1)
        [(to, _, text)] = mailed(desk, hours=0)
        assert (to, numbers[0] in text) == ("gent@lezer.example", True)


@pytest.mark.parametrize("numbers", [BY_RULE, BY_A_PERSON])
def test_with_a_hold_window_nothing_is_mailed_in_it_and_the_page_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, numbers: tuple[str, ...]
) -> None:
    with opened(tmp_path, monkeypatch, hold=30, **MAILS) as desk:
        reader(desk, "gent@lezer.example", GENT)
        approved(desk, numbers)
        assert is_due(desk, minutes=1)
        assert mailed(desk, hours=0) == []
        assert len(mailed(desk, hours=0.5)) == 1
