"""The PDFs that are kept are those that the entries make."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools import make_sample_pdfs


def test_the_kept_pdfs_are_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("reportlab")
    kept = {file.name: file.read_bytes() for file in make_sample_pdfs.FOLDER.iterdir()}
    monkeypatch.setattr(make_sample_pdfs, "FOLDER", tmp_path)
    make_sample_pdfs.main()
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == kept
