"""`wegwijs compare`: what would be reported between two versions of a document. Stores nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.extract import country_option, url_option
from jobs.reading.batch import in_order
from jobs.reading.documents import body_of, compare_line, compared
from scrapers.comparing import Comparison
from state.describe import KIND_WORDS, fields_line, name_of

WORDS = {"unchanged": "ongewijzigd", "changed": "gewijzigd", "suspect": "verdacht", "failed": "niet te lezen"}


@click.command(name="compare")
@click.argument("versions", nargs=-1, metavar="BEFORE AFTER")
@url_option
@country_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option(
    "--batch", is_flag=True, help="JSON lines in (id, before, after, url, country), JSON lines out, in order."
)
@pass_app
def command(
    app: App, versions: tuple[str, ...], url: str | None, country: str | None, as_json: bool, batch: bool
) -> None:
    """Show what Wegwijs would report between two versions of a document, without storing anything.

    Example: wegwijs compare --json oud.html nieuw.html
    """
    if batch:
        if versions:
            raise click.UsageError("--batch takes its documents from standard input")
        for made in in_order(sys.stdin, compare_line):
            emit(made)
        return
    if len(versions) != 2:
        raise click.UsageError("name two documents, the older one first")
    settings = app.settings().fetch
    before, after = (body_of(name, settings, url=url) for name in versions)
    found = compared(before, after, country=country)
    if as_json:
        emit(found.as_json())
    else:
        _show(found)
    if found.outcome == "failed":
        raise click.exceptions.Exit(1)


def _show(found: Comparison) -> None:
    flags = f": {', '.join(found.flags)}" if found.flags else ""
    click.echo(f"{WORDS[found.outcome]}{flags}")
    rows = list(_rows(found))
    if rows:
        table(("wat", "van wie", "hoe"), rows)


def _rows(found: Comparison) -> Iterator[Sequence[object]]:
    for change in found.changes:
        record = change.after or change.before
        if record is not None:
            yield KIND_WORDS[change.kind], name_of(record), fields_line(change.fields)
