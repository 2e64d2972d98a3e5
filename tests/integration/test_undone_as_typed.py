"""A change that was mailed and undone, from the page to the mails, as typed on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.desk import AALST, AN, BO, GENT, MAILS, PREMIUM, Desk, mailed, opened, page, reader


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with opened(tmp_path, monkeypatch, **MAILS) as made:
        yield made


def test_who_was_mailed_an_error_gets_one_correction_and_nobody_else_does(desk: Desk) -> None:
    reader(desk, "gent@lezer.example", GENT)
    reader(desk, "aalst@lezer.example", AALST)
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    [(to, _, text)] = mailed(desk)
    assert (to, "070 12 34 56" in text) == ("gent@lezer.example", True)

    _, [undone], _ = desk.run("review", "undo", change["id"], "--as", BO, "--reason", "betaalnummer", "--json")
    assert undone["fallout"]["corrections"] == 1
    _, (to, subject, text) = mailed(desk)
    assert (to, "rechtzetting" in subject.lower()) == ("gent@lezer.example", True)
    assert "09 331 20 20" in text
    assert len(mailed(desk)) == 2


def test_what_is_undone_before_it_was_mailed_is_heard_by_nobody(desk: Desk) -> None:
    reader(desk, "gent@lezer.example", GENT)
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    _, [undone], _ = desk.run("review", "undo", change["id"], "--as", BO, "--json")
    assert undone["fallout"]["corrections"] == 0
    assert mailed(desk) == []
