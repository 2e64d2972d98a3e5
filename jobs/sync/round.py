"""One round of looks at one source: what every step of settling it is handed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from jobs.sync.look import Look
from state.changes import Cause
from state.settings import Settings
from state.sources import Source, SourceKind

FINAL_KINDS = {SourceKind.LISTING, SourceKind.INBOX}


@dataclass(frozen=True, kw_only=True)
class Round:
    """One round of looks at one source, with what the store knew before it."""

    source: Source
    row: Row[Any]
    looks: Sequence[Look]
    settings: Settings
    now: datetime
    cause: Cause = Cause.CONTENT

    @property
    def final(self) -> bool:
        """Whether its documents are dated: what they once said ends by date, not by absence."""
        return self.source.dated or self.source.kind in FINAL_KINDS
