"""The jobs and the desk at work on one SQLite file at the same time. `python -m tests.tools.side_by_side` does ten minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.side_by_side import run

pytestmark = pytest.mark.slow
SECONDS = 4


def test_nobody_meets_a_locked_store(tmp_path: Path) -> None:
    report = run(tmp_path / "data", SECONDS)
    assert report.wrong == []
    assert report.done["decision"] > 0
    assert report.done["job sync"] > 0
    assert report.done["subscribe"] > 0
