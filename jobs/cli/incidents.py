"""`wegwijs incidents`: events that explain many changes, and lifting a quarantine."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import Row

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.options import as_option, json_option, reason_option
from jobs.reviewing.acting import acting_as
from jobs.running.slots import local_time
from state.changes import IncidentKind
from state.errors import OperationalError
from state.store import incidents, log
from state.store.engine import reading, writing

KIND_WORDS = {
    IncidentKind.UNREACHABLE: "onbereikbaar",
    IncidentKind.RELAUNCH: "vernieuwde site",
    IncidentKind.MASS_REMOVAL: "veel verwijderd",
    IncidentKind.MASS_CHANGE: "veel gewijzigd",
    IncidentKind.DEFACEMENT: "misschien gekraakt",
    IncidentKind.EMPTY: "leeg",
}


@click.group(name="incidents")
def group() -> None:
    """See and close incidents.

    Example: wegwijs incidents list
    """


@group.command(name="list")
@json_option
@pass_app
def list_(app: App, as_json_lines: bool) -> None:
    """List the open incidents.

    Example: wegwijs incidents list --json
    """
    with reading(app.env().engine) as connection:
        rows = incidents.all_open(connection)
    if as_json_lines:
        for row in rows:
            emit(_json(row))
        return
    if not rows:
        click.echo("Geen open incidenten.")
        return
    table(
        ("nr", "bron", "soort", "sinds", "reden"),
        [(row.id, row.source_id, _kind(row), local_time(row.opened_at), row.reason) for row in rows],
    )
    click.echo('Kijk naar de pagina. Klopt ze: wegwijs incidents close NR --as MAIL --reason "WAAROM"')


def _kind(row: Row[Any]) -> str:
    return KIND_WORDS[IncidentKind(row.kind)] + (", in quarantaine" if row.quarantine else "")


def _json(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "source": row.source_id,
        "kind": row.kind,
        "reason": row.reason,
        "quarantine": row.quarantine,
        "moved_to": row.details.get("moved_to"),
        "opened_at": row.opened_at.isoformat(),
        "updated_at": row.updated_at.isoformat(),
    }


@group.command()
@click.argument("incident_id", type=int)
@as_option
@reason_option
@json_option
@pass_app
def close(app: App, incident_id: int, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Close an incident; its source leaves quarantine when no other incident holds it.

    Example: wegwijs incidents close 4 --as jana@opgroeien.example --reason "pagina hersteld"
    """
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        if not incidents.close(connection, incident_id, by=actor.mail, now=env.clock()):
            raise OperationalError(f"incident {incident_id} staat niet open", remedy="zie `wegwijs incidents list`")
        log.note(
            connection,
            at=env.clock(),
            actor=actor.mail,
            action="incident.close",
            subject=str(incident_id),
            via=actor.via,
            reason=reason,
        )
    if as_json_lines:
        emit({"id": incident_id, "closed_by": actor.mail})
    else:
        click.echo(f"incident {incident_id} gesloten")


@click.command()
@click.argument("source_id", metavar="ID")
@as_option
@reason_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_app
def release(app: App, source_id: str, mail: str | None, reason: str | None, as_json: bool) -> None:
    """Lift the quarantine of a source: what it says now is compared again, change by change.

    Example: wegwijs sources release pleegzorg --as jana@opgroeien.example --reason "de partner bevestigt"
    """
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        held = incidents.lift(connection, source_id, by=actor.mail, now=env.clock())
        moved_to = next((row.details["moved_to"] for row in held if "moved_to" in row.details), None)
        if not held:
            raise OperationalError(f"{source_id} is not in quarantine", remedy="see `wegwijs incidents list`")
        for row in held:
            details = {"via": actor.via, "reason": reason, "kind": row.kind}
            log.note(
                connection, at=env.clock(), actor=actor.mail, action="source.release", subject=source_id, **details
            )
    if as_json:
        emit({"source": source_id, "closed": len(held), "moved_to": moved_to})
        return
    click.echo(f"{source_id}: out of quarantine ({len(held)} closed); the next `wegwijs run sync` compares again")
    if moved_to:
        click.echo(f'its address in sources.toml is now: url = "{moved_to}"')
