"""What `wegwijs sources` adds: addresses to sources.toml, documents to an inbox."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.sync import addresses, inbox
from scrapers.catalogue import parse_sources
from scrapers.importing import additions
from state import codec
from state.configuration import read_text
from state.errors import OperationalError
from state.sources import SourceKind

IMPORTABLE = (SourceKind.CONTACTS, SourceKind.MEASURES, SourceKind.MIXED, SourceKind.LISTING)


@click.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--kind", type=click.Choice([kind.value for kind in IMPORTABLE]), default="mixed", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a source that was added.")
@pass_app
def import_(app: App, file: Path, kind: str, as_json: bool) -> None:
    """Add the addresses in FILE to sources.toml; those that are there already are passed over.

    FILE holds an address on each line, or is a CSV with a heading for any of the columns id, name, url, topics, audience
    and area; several values in one cell are parted by ";" or "|". When one line is wrong, nothing is added.

    Example: wegwijs sources import partners.csv --kind contacts
    """
    target = app.sources_file
    text = read_text(target) if target.exists() else ""
    found = additions(_bytes(file), file, parse_sources(text, target), SourceKind(kind))
    if found.added:
        _replace(target, f"{text.rstrip()}\n{found.text}".lstrip("\n"))
    if as_json:
        for one in found.added:
            emit(codec.dump(one))
        return
    if found.added:
        table(("id", "name", "address"), [(one.id, one.name, one.url) for one in found.added])
    click.echo(f"{len(found.added)} added to {target}, {len(found.skipped)} there already")


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise OperationalError(f"{file} cannot be read ({error.strerror})", remedy="name a file that exists") from error


def _replace(target: Path, text: str) -> None:
    """Writes the whole file or nothing: a full disk must not leave half a catalogue."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    fresh.write_text(text, encoding="utf-8")
    if target.exists():
        shutil.copymode(target, fresh)
    fresh.replace(target)


@click.command(name="add-document")
@click.argument("source", metavar="ID")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_app
def add_document(app: App, source: str, file: Path, as_json: bool) -> None:
    """Put a document into the inbox of a source; the next `run sync` reads it.

    Example: wegwijs sources add-document opgroeien-brieven brief.pdf
    """
    env = app.env()
    folder = addresses.inbox_folder(env.data, addresses.declared_as(env.sources, source))
    body = _bytes(file)
    place, fresh = inbox.drop(folder, file.name, body)
    if as_json:
        emit({"source": source, "path": str(place), "added": fresh})
    else:
        click.echo(f"{place}: {'added' if fresh else 'was there already'}")
