"""`wegwijs extract`: what the reader and the extractor make of a file or an address. Stores nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.reading.batch import in_order
from jobs.reading.documents import body_of, extract_line, version_of, whole_url
from scrapers.contract import reading_json
from state.canon.countries import country_code
from state.describe import name_of
from state.errors import OperationalError
from state.records import Contact, Reading


def _country(_: click.Context, __: click.Parameter, told: str | None) -> str | None:
    code = country_code(told) if told else None
    if told and code is None:
        raise click.BadParameter(f'"{told}" is no country: write two letters such as BE, NL or GB')
    return code


def _url(_: click.Context, __: click.Parameter, told: str | None) -> str | None:
    if told and whole_url(told) is None:
        raise click.BadParameter(f'"{told}" is no whole address: write one such as https://www.partner.be/contact')
    return told


url_option = click.option("--url", callback=_url, help="The address that the files came from, for their links.")
country_option = click.option(
    "--country",
    callback=_country,
    help="Where numbers without country code are dialled (ISO 3166); otherwise what the address ends in tells, else BE.",
)


@click.command(name="extract")
@click.argument("sources", nargs=-1, metavar="FILE|URL…")
@url_option
@country_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a document.")
@click.option(
    "--batch", is_flag=True, help="JSON lines in (id, path, url, language, country), JSON lines out, in order."
)
@pass_app
def command(
    app: App, sources: tuple[str, ...], url: str | None, country: str | None, as_json: bool, batch: bool
) -> None:
    """Show the contacts, measures and publications of documents, without storing anything.

    Example: wegwijs extract --json brief.pdf https://www.opgroeien.be/contact
    """
    if batch:
        if sources:
            raise click.UsageError("--batch takes its documents from standard input")
        for made in in_order(sys.stdin, extract_line):
            emit(made)
        return
    if not sources:
        raise click.UsageError("name at least one file or address, or use --batch")
    failed = [name for name in sources if not _show(app, name, url, country, as_json)]
    if failed:
        raise click.exceptions.Exit(1)


def _show(app: App, name: str, url: str | None, country: str | None, as_json: bool) -> bool:
    try:
        reading = version_of(body_of(name, app.settings().fetch, url=url), country=country).reading
    except OperationalError as error:
        click.echo(f"wegwijs: {name}: {error}", err=True)
        return False
    if as_json:
        emit(reading_json(name, reading))
    else:
        show_reading(name, reading)
    return True


def show_reading(name: str, reading: Reading) -> None:
    """What was found, in tables, and what to look out for."""
    click.echo(f"{name}: {reading.title or '(zonder titel)'}")
    contacts = [(name_of(one), *_reach(one), one.place) for one in reading.contacts]
    if contacts:
        table(("contact", "telefoon", "mail", "adres", "uren", "werkgebied", "plaats"), contacts)
    if reading.measures:
        rows = [
            (one.section or "", one.title, one.date or "", ", ".join(one.audience), ", ".join(one.topics), one.place)
            for one in reading.measures
        ]
        table(("deel", "maatregel", "datum", "voor", "thema's", "plaats"), rows)
    if reading.publications:
        found = [
            (one.title, ", ".join(one.languages), one.date or "", one.url, one.place) for one in reading.publications
        ]
        table(("document", "talen", "datum", "adres", "plaats"), found)
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
