"""Which addresses a source consists of, and which pages the store should know for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row

from jobs.sync.look import Address
from scrapers.discover import Discovered, finder_requests
from state.errors import OperationalError
from state.saying.telling import told
from state.sources import Source, SourceKind
from state.store import pages

INDEX = "index"


def declared_as(sources: Iterable[Source], name: str) -> Source:
    """The source with this id. Raises OperationalError when there is none."""
    found = next((one for one in sources if one.id == name), None)
    if found is None:
        raise OperationalError(f'there is no source "{name}"', remedy="see `wegwijs sources list`")
    return found


def declared(source: Source, inbox: Path) -> Iterator[Address]:
    """The addresses that follow from the declaration alone, before any page was read."""
    if source.kind is SourceKind.FINDER:
        yield from _finder(source)
    elif source.kind is SourceKind.INBOX:
        yield from _inbox(inbox)
    else:
        origin = INDEX if source.kind is SourceKind.LISTING else pages.DECLARED
        yield Address(url=source.url, origin=origin, request_url=source.url)


def _finder(source: Source) -> Iterator[Address]:
    for asked in finder_requests(source):
        key = asked.url if asked.method == "GET" else f"{asked.url}#{'&'.join('='.join(pair) for pair in asked.form)}"
        yield Address(url=key, origin=pages.FINDER, request_url=asked.url, method=asked.method, form=asked.form)


def _inbox(folder: Path) -> Iterator[Address]:
    """Plain files, and the `new` and `cur` of a Maildir. Dot files are still being written."""
    places = [folder, folder / "new", folder / "cur"]
    for place in places:
        for path in sorted(place.iterdir()) if place.is_dir() else []:
            if path.is_file() and not path.name.startswith("."):
                yield Address(url=f"inbox:{path.relative_to(folder)}", origin=pages.INBOX, request_url=str(path))


def inbox_folder(data: Path, source: Source) -> Path:
    """Where staff drop the documents of an inbox source."""
    if source.kind is not SourceKind.INBOX:
        remedy = "see `wegwijs sources list` for those that are"
        raise OperationalError(
            f"{source.id} is no inbox", remedy=remedy, told=told("desk_no_inbox", source=source.name)
        )
    return data / "inbox" / source.id


def known(connection: Connection, source: Source, addresses: Sequence[Address], row: Row[Any], now: datetime) -> None:
    """Adds the pages the store does not know yet.

    What stands there before the source has a baseline is baseline, page by page, and so is a finder's answer for a
    place it was not asked for before. A document dropped into an inbox afterwards is news, and so is what differs at
    a new address of an old source. Pages that are no longer declared are not watched any more.
    """
    for address in addresses:
        fresh = row.baseline_at is None or address.origin == pages.FINDER
        baseline = fresh and address.origin != INDEX
        pages.add(connection, source_id=source.id, url=address.url, origin=address.origin, now=now, baseline=baseline)
    wanted = {address.url for address in addresses}
    for page in pages.of_source(connection, source.id):
        if page.origin in (pages.DECLARED, pages.FINDER, INDEX) and page.url not in wanted:
            pages.set_values(connection, page.id, gone_at=now)


def discovered(
    connection: Connection, source: Source, found: Sequence[Discovered], row: Row[Any], now: datetime
) -> None:
    """Adds the documents that a listing names. Those found at the listing's own baseline are baseline."""
    for one in reversed(found):  # newest first, and the newest page is to be the last one known
        pages.add(
            connection,
            source_id=source.id,
            url=one.url,
            origin=pages.DOCUMENT,
            now=now,
            title=one.title,
            baseline=row.baseline_at is None,
        )
