"""`wegwijs municipalities`: the table of municipalities, and taking in the official lists when they change."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.options import json_option
from state.errors import OperationalError
from state.geo import official
from state.geo.municipalities import (
    COLUMNS,
    MERGER_COLUMNS,
    MERGERS,
    TABLE,
    Municipality,
    everywhere,
    merged_into,
    merger_rows,
)
from state.geo.official import Difference, Merger, UnreadableError

OFFICIAL = "https://statbel.fgov.be/nl/over-statbel/methodologie/classificaties/geografie"


@click.group(name="municipalities")
def group() -> None:
    """The municipalities by which areas are matched.

    Example: wegwijs municipalities list --province Limburg
    """


@group.command(name="list")
@click.option("--province", help="Only those of this province.")
@json_option
@pass_app
def list_(app: App, province: str | None, as_json_lines: bool) -> None:
    """List the municipalities in use, with their codes and postcodes.

    Example: wegwijs municipalities list --json
    """
    app.env()
    found = [one for one in everywhere() if province is None or one.province.casefold() == province.casefold()]
    if as_json_lines:
        for one in found:
            emit(_told(one))
        return
    shown = ("nis", "name", "name_fr", "province", "facilities", "postcodes", "also")
    rows = [tuple(_told(one)[name] for name in shown) for one in found]
    table(("NIS", "name", "French", "province", "facilities", "postcodes", "also called"), rows)


def _told(one: Municipality) -> dict[str, str]:
    return {
        "nis": one.nis,
        "name": one.name,
        "name_fr": one.name_fr or "",
        "province": one.province,
        "postcodes": " ".join(one.postcodes),
        "region": one.region,
        "facilities": one.facilities or "",
        "also": "; ".join((*one.former, *one.aliases)),
    }


@group.command(name="import")
@click.option("--refnis", "refnis", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--best", "best", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--merged", multiple=True, metavar="OLD=NEW", help="Says into which code an ended one went.")
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
@json_option
@pass_app
def import_(
    app: App, refnis: Path, best: Sequence[Path], merged: Sequence[str], dry_run: bool, as_json_lines: bool
) -> None:
    """Take in the official lists: REFNIS of Statbel for the municipalities, BeST of BOSA for their postcodes.

    CSV as published, in a zip or not. What changes is listed first; with --dry-run that is all. A code that ended and whose
    successor cannot be told by name or postcode has to be named with --merged. Undo it by deleting the two files.

    Example: wegwijs municipalities import --refnis TU_COM_REFNIS.csv --best openaddress-bevlg.zip --dry-run
    """
    env = app.env()
    before = {one.nis: one for one in everywhere()}
    try:
        with _opened(refnis) as lines:
            entries = official.read_refnis(lines)
        codes = official.often(_counted(best))
        after = official.municipalities(entries, env.clock().date(), codes, before)
        said = dict(_pair(one) for one in merged)
        gone, left = official.mergers(entries, after, merged_into(), before, said)
    except UnreadableError as error:
        raise OperationalError(str(error), remedy=f"take the file as it is published, see {OFFICIAL}") from error
    told = official.difference(before.values(), after, gone, left)
    _show(told, as_json_lines)
    if left:
        raise OperationalError(
            f"{len(left)} ended codes have no successor yet: {', '.join(f'{one.nis} {one.name}' for one in left)}",
            remedy=f"say into which they went, e.g. --merged {left[0].nis}=44085",
        )
    if dry_run or not told.lines:
        return
    _write(env.data / MERGERS, MERGER_COLUMNS, [*merger_rows(), *map(_merger, gone)])
    _write(env.data / TABLE, COLUMNS, [_row(one) for one in after])
    click.echo(
        f"written to {env.data / TABLE}; every command uses it from now on, restart `wegwijs serve` and the daemon"
    )


def _show(told: Difference, as_json_lines: bool) -> None:
    for line in told.lines:
        emit({"change": line}) if as_json_lines else click.echo(line)
    if not told.lines and not as_json_lines:
        click.echo("nothing changes")


def _counted(files: Sequence[Path]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for file in files:
        with _opened(file) as lines:
            read = official.read_best(lines, counts)
        click.echo(f"{file.name}: {read} addresses", err=True)
    return counts


def _pair(text: str) -> tuple[str, str]:
    old, sign, new = text.partition("=")
    if not sign or not (old.isdigit() and new.isdigit()):
        raise click.BadParameter(f"{text!r} is no pair of codes such as 44011=44083", param_hint="--merged")
    return old, new


@contextmanager
def _opened(file: Path) -> Iterator[Iterator[str]]:
    """The lines of a CSV file, or of the only one in a zip."""
    if not zipfile.is_zipfile(file):
        with file.open(encoding="utf-8-sig", errors="replace", newline="") as handle:
            yield iter(handle)
        return
    with zipfile.ZipFile(file) as bundle:
        inside = [name for name in bundle.namelist() if name.lower().endswith((".csv", ".txt"))]
        if len(inside) != 1:
            raise UnreadableError(f"{file.name} holds {len(inside)} tables, and one is expected")
        with bundle.open(inside[0]) as raw:
            yield iter(io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline=""))


def _row(one: Municipality) -> dict[str, str]:
    return {**_told(one), "postcodes": " ".join(one.postcodes)}


def _merger(one: Merger) -> dict[str, str]:
    return {"since": one.since.isoformat(), "former": one.former, "former_name": one.former_name, "nis": one.nis}


def _write(file: Path, columns: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    """Whole or not at all: a table cut in half would send mail astray."""
    beside = file.with_suffix(".new")
    with beside.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, fieldnames=columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    os.replace(beside, file)
