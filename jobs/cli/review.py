"""`wegwijs review`: what waits for a person, and the way to decide on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click
from sqlalchemy import Row

from jobs.cli import linking
from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.deciding import COMMANDS, one
from jobs.cli.options import json_option, technical_option
from jobs.reviewing.changeview import as_json, as_lines, headline
from jobs.running.slots import local_time
from state import codec
from state.changes import Cause
from state.describe import name_of
from state.review import VERDICT_WORDS, Verdict
from state.store import changes, links, log, pages, review, staff
from state.store.engine import reading


@click.group(name="review")
def group() -> None:
    """See and decide what waits for a person.

    Example: wegwijs review approve 3fa9 --as jana@opgroeien.example
    """


@group.command(name="list")
@click.option("--source", help="Only this source.")
@click.option("--incident", type=int, help="Only what belongs to this incident.")
@technical_option
@json_option
@pass_app
def list_(app: App, source: str | None, incident: int | None, technical: bool, as_json_lines: bool) -> None:
    """List what waits, the most urgent first; what a new version of the program reads otherwise stands apart, at the end.

    Example: wegwijs review list --source pleegzorg
    """
    with reading(app.env().engine) as connection:
        rows = changes.pending(connection, source, incident=incident, technical=technical or None)
        people = {row.id: row.mail for row in staff.everyone(connection)}
        if as_json_lines:
            for row in rows:
                emit(as_json(row))
            return
    if not rows:
        click.echo("Niets te beoordelen.")
        return
    ours = [row for row in rows if row.cause == Cause.TECHNICAL]
    _show([row for row in rows if row not in ours], people)
    if ours:
        click.echo(
            "Technisch: dit leest een nieuwe versie van het programma anders. Samen overnemen: review approve --technical"
        )
        _show(ours, people)
    click.echo("Meer over een wijziging, en hoe je beslist: wegwijs review show ID")


def _show(rows: Sequence[Row[Any]], people: Mapping[int, str]) -> None:
    if rows:
        columns = ("id", "bron", "wat", "waarom")
        cards = _cards(rows)
        table(columns, [(one[0].id[:10], _sources(one), headline(one[0]), _why(one[0], people)) for one in cards])


def _cards(rows: Sequence[Row[Any]]) -> list[list[Row[Any]]]:
    """The same fact on several sources is one card."""
    cards: dict[str, list[Row[Any]]] = {}
    for row in rows:
        cards.setdefault(row.group_fingerprint, []).append(row)
    return list(cards.values())


def _sources(card: Sequence[Row[Any]]) -> str:
    also = dict.fromkeys(row.source_id for row in card[1:])
    return f"{card[0].source_id}, ook op {', '.join(also)}" if also else str(card[0].source_id)


def _why(row: Row[Any], people: Mapping[int, str]) -> str:
    told = [flag["sentence"] for flag in row.flags]
    told += [f"Voor {people[row.assigned_to]}."] if row.assigned_to in people else []
    told += [f"Uitgesteld tot {local_time(row.postponed_until)}."] if row.postponed_until else []
    return " ".join(told)


@group.command()
@click.argument("change_id")
@json_option
@pass_app
def show(app: App, change_id: str, as_json_lines: bool) -> None:
    """Show one change: was, wordt, why it was flagged, who decided what.

    Example: wegwijs review show 3fa9
    """
    with reading(app.env().engine) as connection:
        row = one(connection, change_id)
        made = review.decisions(connection, row.id)
        page = pages.get_snapshot(connection, row.snapshot_id)
        sides = [codec.load_record(row.record_kind, side) for side in (row.before, row.after) if side]
        also = links.others(connection, (row.source_id, row.key), sides)
    if as_json_lines:
        elsewhere = [{"record": "/".join(each.place), "source": each.name} for each in also]
        emit(as_json(row) | {"decisions": [_decision(made_one) for made_one in made], "elsewhere": elsewhere})
        return
    for line in as_lines(row, page.final_url if page else None):
        click.echo(line)
    for each in also:
        click.echo(f"  ook op {each.name}: {name_of(each.record)} ({'/'.join(each.place)})")
    for decided in made:
        click.echo(_told(decided))


def _told(row: Row[Any]) -> str:
    why = "; ".join(part for part in (row.check_made, row.reason) if part)
    told = f"  {local_time(row.at)} {row.actor}: {VERDICT_WORDS[Verdict(row.verdict)]}"
    return f"{told} ({why})" if why else told


def _decision(row: Row[Any]) -> dict[str, Any]:
    return {
        "actor": row.actor,
        "verdict": row.verdict,
        "reason": row.reason,
        "check": row.check_made,
        "at": row.at.isoformat(),
    }


@group.command(name="log")
@click.option("--subject", help="Only what happened to this change, source or person.")
@json_option
@pass_app
def log_(app: App, subject: str | None, as_json_lines: bool) -> None:
    """Export the log, oldest first: who did what, when and why. The database lets nobody change it.

    Example: wegwijs review log --json
    """
    with reading(app.env().engine) as connection:
        for line in log.export(connection, subject=subject):
            if as_json_lines:
                emit(line | {"at": line["at"].isoformat()})
            else:
                click.echo(f"{local_time(line['at'])}  {line['actor']}  {line['action']}  {line['subject']}")


for command in (*COMMANDS, *linking.COMMANDS):
    group.add_command(command)
