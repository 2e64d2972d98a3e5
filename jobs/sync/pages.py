"""Keeps what each look at a page brought: snapshot, validators, reading, failures. Runs inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection

from jobs.sync.look import Failed, Look, Read, Reread, Same, Unreadable
from scrapers.extract.generic import EXTRACTOR_VERSION
from state import codec
from state.records import Reading
from state.saying.telling import Told, told
from state.saying.words import plainly
from state.store import pages


def keep(connection: Connection, look: Look, now: datetime, *, suspect: bool) -> int | None:
    """Writes one look to its page. Returns the id of a new snapshot, if there is one.

    A suspect body becomes a snapshot, so that staff can see it, but the page keeps its last good reading.
    """
    if isinstance(look, Failed):
        pages.set_values(
            connection, look.page.id, last_looked=now, failures=look.page.failures + 1, **_error(look.error.told)
        )
        return None
    if isinstance(look, Same):
        _keep_same(connection, look, now)
        return None
    if isinstance(look, Reread):
        values = {"reading": codec.dump(look.reading), "reading_version": EXTRACTOR_VERSION}
        pages.set_values(connection, look.page.id, **values)
        return None
    snapshot = _keep_snapshot(connection, look, now)
    if isinstance(look, Unreadable) or suspect:
        said = look.told if isinstance(look, Unreadable) else told("event_suspect")
        pages.set_values(
            connection,
            look.page.id,
            **_body(look),
            last_looked=now,
            suspect_snapshot_id=snapshot,
            **_error(said),
        )
        return snapshot
    pages.set_values(
        connection,
        look.page.id,
        **_body(look),
        reading=codec.dump(look.reading),
        reading_version=EXTRACTOR_VERSION,
        title=look.reading.title,
        snapshot_id=snapshot,
        suspect_snapshot_id=None,
        last_looked=now,
        last_good=now,
        looks=look.page.looks + 1,
        failures=0,
        **_error(None),
        baseline=False,
    )
    return snapshot


def _keep_same(connection: Connection, look: Same, now: datetime) -> None:
    values: dict[str, object] = {"last_looked": now, "looks": look.page.looks + 1, "failures": 0}
    if look.page.suspect_snapshot_id is None:
        values |= {"last_good": now, **_error(None)}
    if look.fetched is not None:
        values |= {"etag": look.fetched.etag, "last_modified": look.fetched.last_modified}
    pages.set_values(connection, look.page.id, **values)


def _error(said: Told | None) -> dict[str, object]:
    return {
        "last_error": plainly(said) if said else None,
        "last_error_told": codec.dump_any(said),
    }


def _body(look: Read | Unreadable) -> dict[str, object]:
    return {
        "etag": look.fetched.etag,
        "last_modified": look.fetched.last_modified,
        "final_url": look.fetched.final_url,
        "body_sha256": look.sha256,
        "text_fingerprint": look.text_fingerprint if isinstance(look, Read) else None,
    }


def _keep_snapshot(connection: Connection, look: Read | Unreadable, now: datetime) -> int:
    read = look if isinstance(look, Read) else None
    return pages.add_snapshot(
        connection,
        page_id=look.page.id,
        source_id=look.page.source_id,
        fetched_at=now,
        url=look.page.url,
        final_url=look.fetched.final_url,
        status=look.fetched.status,
        content_type=look.fetched.content_type,
        etag=look.fetched.etag,
        last_modified=look.fetched.last_modified,
        sha256=look.sha256,
        text_fingerprint=read.text_fingerprint if read else "",
        text_length=read.text_length if read else 0,
        title=read.reading.title if read else None,
        language=read.reading.language if read else None,
        readable=read is not None,
    )


def readings(looks: Sequence[Look], suspect: Collection[int]) -> dict[int, Reading]:
    """The reading of each page that counts now: the new one when it is good, else the last good one."""
    result = {}
    for look in looks:
        if isinstance(look, Read | Reread) and look.page.id not in suspect:
            result[look.page.id] = look.reading
        elif look.page.reading is not None:
            result[look.page.id] = codec.load(Reading, look.page.reading)
    return result


def good_pages(looks: Sequence[Look], suspect: Collection[int]) -> set[int]:
    """The pages that were really looked at: absence counts only there."""
    return {
        look.page.id
        for look in looks
        if (isinstance(look, Read) and look.page.id not in suspect)
        or (isinstance(look, Same) and look.page.suspect_snapshot_id is None and look.page.reading is not None)
    }
