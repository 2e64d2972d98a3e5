"""What goes with the site: the sources that watch it, its subscribers, its staff and their decisions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from jobs.sample.towns import WORKER_TOWNS

HOST = "127.0.0.1"
MOST_BODY = 10_000
_BASE = re.compile(r"\{base:([a-z]+)\}")


def sample_file(name: str) -> Traversable:
    """A data file of the sample site: subscribers.csv, staff.csv, decisions.toml."""
    return files("jobs.sample").joinpath(name)


def sources_text(base: Mapping[str, str]) -> str:
    """sources.toml with the addresses at which the partners are served."""
    template = sample_file("sources.toml").read_text(encoding="utf-8")
    towns = ", ".join(f'"{town}"' for town in WORKER_TOWNS)
    return _BASE.sub(lambda match: base[match[1]], template).replace("{worker_towns}", towns)
