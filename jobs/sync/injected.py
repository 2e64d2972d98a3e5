"""What a page shows that it did not show before, for the doubt whether somebody else wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Engine

from jobs.sync.look import Look, Read
from scrapers.document import Document
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from scrapers.wording import added_text
from state.store import pages
from state.store.blobs import Blobs
from state.store.engine import reading


def with_added(looks: Iterable[Look], engine: Engine, blobs: Blobs) -> list[Look]:
    """The looks; each page that was read anew with the text that its previous snapshot did not show."""
    return [_with_added(look, engine, blobs) if isinstance(look, Read) else look for look in looks]


def _with_added(look: Read, engine: Engine, blobs: Blobs) -> Read:
    before = _previous(look, engine, blobs)
    return look if before is None else replace(look, before=before, added=added_text(before, look.document))


def _previous(look: Read, engine: Engine, blobs: Blobs) -> Document | None:
    """The document of the last snapshot; None at the first look, and when retention has removed its bytes."""
    with reading(engine) as connection:
        snapshot = pages.get_snapshot(connection, look.page.snapshot_id)
    if snapshot is None:
        return None
    try:
        return read(blobs.get(snapshot.sha256), url=snapshot.final_url, content_type=snapshot.content_type)
    except (FileNotFoundError, ReadError):
        return None
