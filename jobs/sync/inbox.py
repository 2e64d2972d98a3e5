"""Documents that people drop into the inbox of a source; the next sync reads them."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

LONGEST_NAME = 120


def drop(folder: Path, name: str, body: bytes) -> tuple[Path, bool]:
    """Puts a document into an inbox. Returns its place, and False when the very same one was there already.

    Args:
        name: as the sender called it; what no file may be called is left out.
    """
    place = _place(folder, safe_name(name), body)
    fresh = not place.exists()
    if fresh:
        _put(place, body)
    return place, fresh


def safe_name(name: str) -> str:
    """The last part of a name, without what leads out of a folder or hides a file."""
    plain = re.sub(r"[^\w .()+-]+", "-", re.split(r"[/\\\\]", name)[-1]).strip(" .-")
    stem, dot, ending = plain.rpartition(".")
    kept = f"{stem[: LONGEST_NAME - len(ending)]}{dot}{ending}" if stem else plain[:LONGEST_NAME]
    return kept or "document"


def _place(folder: Path, name: str, body: bytes) -> Path:
    """Where the document goes: another one of the same name stays, the same one is not put there twice."""
    plain = Path(name)
    for number in itertools.count(1):
        place = folder / (name if number == 1 else f"{plain.stem}-{number}{plain.suffix}")
        if not place.exists() or place.read_bytes() == body:
            return place
    raise AssertionError("count has no end")


def _put(place: Path, body: bytes) -> None:
    """Under a name that begins with a dot until it is whole: sync passes those over."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.new")
    fresh.write_bytes(body)
    fresh.replace(place)
