"""`wegwijs extract`: what the reader and the extractor make of a file or an address. Stores nothing."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from jobs.cli.common import App, emit, pass_app, table
from scrapers.extract.generic import extract
from scrapers.fetch.client import Fetcher
from scrapers.fetch.pace import MemoryPace
from scrapers.fetch.types import Fetched, FetchError
from scrapers.read.dispatch import read
from state import codec
from state.describe import name_of
from state.errors import OperationalError
from state.records import Contact, Reading


@dataclass(frozen=True, kw_only=True)
class _Body:
    name: str
    url: str
    body: bytes
    content_type: str | None


@click.command(name="extract")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a document.")
@pass_app
def command(app: App, sources: tuple[str, ...], as_json: bool) -> None:
    """Show the contacts, measures and publications of documents, without storing anything.

    Example: wegwijs extract --json brief.pdf https://www.opgroeien.be/contact
    """
    failed = 0
    for name in sources:
        try:
            reading = _reading(_body(app, name))
        except OperationalError as error:
            click.echo(f"wegwijs: {name}: {error}", err=True)
            failed += 1
            continue
        if as_json:
            emit({"source": name, **reading_json(reading)})
        else:
            show_reading(name, reading)
    if failed:
        raise SystemExit(1)


def _body(app: App, name: str) -> _Body:
    if name.startswith(("http://", "https://")):
        return _fetched(app, name)
    path = Path(name)
    try:
        body = path.read_bytes()
    except OSError as error:
        raise OperationalError(
            f"it cannot be read ({error.strerror})", remedy="name a file or an http address"
        ) from error
    kind, _ = mimetypes.guess_type(path.name)
    return _Body(name=name, url=path.absolute().as_uri(), body=body, content_type=kind)


def _fetched(app: App, url: str) -> _Body:
    result = Fetcher(app.settings().fetch, MemoryPace()).fetch(url)
    if isinstance(result, FetchError):
        raise OperationalError(result.reason)
    assert isinstance(result, Fetched)  # noqa: S101 - without validators nobody answers 304
    return _Body(name=url, url=result.final_url, body=result.body, content_type=result.content_type)


def _reading(found: _Body) -> Reading:
    return extract(read(found.body, url=found.url, content_type=found.content_type))


def reading_json(reading: Reading) -> dict[str, Any]:
    """A reading for programs."""
    return {
        "title": reading.title,
        "language": reading.language,
        "updated": reading.updated.isoformat() if reading.updated else None,
        "contacts": [codec.dump(one) for one in reading.contacts],
        "measures": [codec.dump(one) for one in reading.measures],
        "publications": [codec.dump(one) for one in reading.publications],
        "warnings": list(reading.warnings),
    }


def show_reading(name: str, reading: Reading) -> None:
    """What was found, in tables, and what to look out for."""
    click.echo(f"{name}: {reading.title or '(zonder titel)'}")
    contacts = [(name_of(one), *_reach(one)) for one in reading.contacts]
    if contacts:
        table(("contact", "telefoon", "mail", "adres", "uren", "werkgebied"), contacts)
    if reading.measures:
        rows = [(one.section or "", one.title, one.date or "", ", ".join(one.audience)) for one in reading.measures]
        table(("deel", "maatregel", "datum", "voor"), rows)
    if reading.publications:
        found = [(one.title, ", ".join(one.languages), one.date or "", one.url) for one in reading.publications]
        table(("document", "talen", "datum", "adres"), found)
    for warning in _warnings(reading):
        click.echo(f"  let op: {warning}")


def _reach(contact: Contact) -> Iterator[str]:
    yield ", ".join(phone.text for phone in contact.phones)
    yield ", ".join(contact.emails)
    yield contact.address.text if contact.address else ""
    yield "; ".join(contact.opening_hours)
    yield ", ".join(area.text for area in contact.work_area)


def _warnings(reading: Reading) -> Iterator[str]:
    yield from reading.warnings
    if not reading.records:
        yield "geen enkel contact, maatregel of document gevonden"
