"""`wegwijs status`: how this installation fares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import click

from jobs.catalogue import JOBS
from jobs.cli.common import App, emit, pass_app, table
from jobs.running.slots import local_time
from jobs.upkeep.status import by_state, status


@click.command(name="status")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with everything.")
@click.option("--check", is_flag=True, help="Exit 1 when something is wrong: for monitors.")
@pass_app
def command(app: App, as_json: bool, check: bool) -> None:
    """Show sources, open incidents, waiting reviews, runs and mails, and what is wrong.

    Example: wegwijs --data /srv/wegwijs status --check
    """
    env = app.env()
    found = status(env, JOBS, env.clock())
    if as_json:
        emit(found)
    else:
        _show(found)
    if check and found["alarms"]:
        raise click.exceptions.Exit(1)


def _show(found: Mapping[str, Any]) -> None:
    _show_sources(found)
    _show_incidents(found)
    jobs = [(one["job"], _local(one["last"]), one["outcome"], _local(one["next"])) for one in found["jobs"]]
    if found["rehearsal"]:
        click.echo("A demo: its calendar is made up, and no job runs here by itself.")
    table(("job", "last run", "outcome", "next run"), jobs, title="Jobs")
    click.echo(f"Reviews waiting: {found['pending_reviews']}")
    click.echo(f"Subscribers: {_counted(found['subscribers'])}")
    click.echo(f"Mails: {_counted(found['deliveries'])}")
    for word in ("uncertain", "failed"):
        _show_mails(word, found[word])
    _show_alarms(found)


def _show_incidents(found: Mapping[str, Any]) -> None:
    rows = [(one["id"], one["source"], one["kind"], _local(one["opened"]), one["reason"]) for one in found["incidents"]]
    if rows:
        table(("", "source", "kind", "since", "reason"), rows, title="Open incidents")


def _show_mails(word: str, mails: Sequence[Mapping[str, Any]]) -> None:
    rows = [(one["to"], _local(one["since"]), one["message_id"], one["reason"]) for one in mails]
    if rows:
        table(("to", "since", "message", "reason"), rows, title=f"Mails {word}")


def _show_sources(found: Mapping[str, Any]) -> None:
    click.echo(f"Sources: {_counted(by_state(found['sources']))}")
    rows = [
        (one["id"], one["state"], _local(one["last_success"]), one["pending"] or "", one["last_error"])
        for one in found["sources"]
        if one["state"] != "disabled"
    ]
    if rows:
        table(("source", "state", "last success", "waiting", "last error"), rows)


def _show_alarms(found: Mapping[str, Any]) -> None:
    for alarm in found["alarms"]:
        click.echo(f"! {alarm['sentence']}")
    if not found["alarms"]:
        click.echo("Nothing is wrong.")


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {word}" for word, count in counts.items()) or "none"


def _local(moment: str | None) -> str:
    return local_time(datetime.fromisoformat(moment)) if moment else ""
