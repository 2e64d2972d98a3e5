"""The stable id of a change."""

from __future__ import annotations

import hashlib

GONE = "gone"
"""What a removal leads to, in place of a fingerprint."""


def change_id(source: str, key: str, base_revision: int, target: str) -> str:
    """The same difference found again has the same id. `target` is the fingerprint it leads to, or GONE."""
    return hashlib.sha256("\x1f".join((source, key, str(base_revision), target)).encode()).hexdigest()[:32]
