"""What every job is handed: settings, the store, the clock. Built once, in `jobs.wiring`; nothing reads it globally."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from state.settings import Settings
from state.sources import Source


@dataclass(frozen=True, kw_only=True)
class Env:
    """Attributes:
    data: the folder that holds the store, blobs and, by default, the folder transport's mail.
    clock: gives the time that all jobs go by; `--now` pins it.
    sources: the declared sources, enabled or not.
    """

    settings: Settings
    engine: Engine
    data: Path
    clock: Callable[[], datetime]
    sources: tuple[Source, ...]
