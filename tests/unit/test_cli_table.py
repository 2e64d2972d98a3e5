"""Tables for people, on a narrow terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from jobs.cli import common

ADDRESS = "huisvanhetkind@kindengezinshuis-genk.example"


def test_on_a_narrow_terminal_an_address_wraps_and_is_not_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(common, "console", lambda: Console(file=screen, width=40, color_system=None))
    common.table(("bron", "wat"), [("huizen-van-het-kind", f"e-mail: {ADDRESS}")])
    cells = [line.split("│")[2].strip() for line in screen.getvalue().splitlines() if "│" in line]
    assert ADDRESS in "".join(cells)
