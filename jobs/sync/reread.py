"""Reads the stored snapshots again after the extractor or a selector changed: what differs then is our doing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row

from jobs.sync.look import Reread
from scrapers.draw import draw
from scrapers.extract.generic import EXTRACTOR_VERSION
from scrapers.read.errors import ReadError
from state.sources import Source
from state.store.blobs import Blobs


def rereads(source: Source, known: Sequence[tuple[Row[Any], Row[Any]]], blobs: Blobs) -> Iterator[Reread]:
    """The new reading of each (page, snapshot) that an older extractor read.

    A page whose snapshot retention has removed keeps its old reading until it changes; one that the new extractor
    cannot read does too, because a failure of ours must not look like a change of theirs.
    """
    for page, snapshot in known:
        if page.reading is None or page.reading_version == EXTRACTOR_VERSION:
            continue
        try:
            body = blobs.get(snapshot.sha256)
            _, reading = draw(source, body, url=snapshot.final_url, content_type=snapshot.content_type)
        except (FileNotFoundError, ReadError):
            continue
        yield Reread(page=page, reading=reading)
