"""`wegwijs review`: what waits for a person, and deciding on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import click
from sqlalchemy import Connection, Row

from jobs.cli.common import App, emit, pass_app, table
from jobs.reviewing.acting import acting_as
from jobs.reviewing.changeview import as_json, as_lines, headline
from jobs.reviewing.editing import edited
from jobs.running.slots import local_time
from state.changes import Status
from state.errors import OperationalError
from state.review import STATUS_WORDS, VERDICT_WORDS, Verdict
from state.store import changes, pages, review, staff
from state.store.engine import reading, writing
from state.store.review import Move

as_option = click.option("--as", "mail", metavar="MAIL", help="The member of staff who decides.")
json_option = click.option("--json", "as_json_lines", is_flag=True, help="One JSON object a line.")
reason_option = click.option("--reason", help="Why; kept in the log.")


@click.group(name="review")
def group() -> None:
    """See and decide what waits for a person.

    Example: wegwijs review approve 3fa9 --as jana@opgroeien.example
    """


@group.command(name="list")
@click.option("--source", help="Only this source.")
@click.option("--incident", type=int, help="Only what belongs to this incident.")
@json_option
@pass_app
def list_(app: App, source: str | None, incident: int | None, as_json_lines: bool) -> None:
    """List what waits, the most urgent first.

    Example: wegwijs review list --source pleegzorg
    """
    with reading(app.env().engine) as connection:
        rows = [row for row in changes.pending(connection, source) if incident in (None, row.incident_id)]
        if as_json_lines:
            for row in rows:
                emit(as_json(row))
            return
    if not rows:
        click.echo("Niets te beoordelen.")
        return
    columns = ("id", "bron", "wat", "waarom")
    table(columns, [(row.id[:10], row.source_id, headline(row), _why(row)) for row in rows])
    click.echo("Meer over een wijziging, en hoe je beslist: wegwijs review show ID")


def _why(row: Row[Any]) -> str:
    return " ".join(flag["sentence"] for flag in row.flags)


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
    if as_json_lines:
        emit(as_json(row) | {"decisions": [_decision(made_one) for made_one in made]})
        return
    for line in as_lines(row, page.final_url if page else None):
        click.echo(line)
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


@group.command()
@click.argument("change_ids", nargs=-1)
@click.option("--checked", "check", help='A check by phone, e.g. "gebeld op 2 mei met de permanentie".')
@click.option("--source", help="Everything that waits for this source.")
@click.option("--incident", type=int, help="Everything that belongs to this incident.")
@as_option
@reason_option
@json_option
@pass_app
def approve(
    app: App,
    change_ids: Sequence[str],
    check: str | None,
    source: str | None,
    incident: int | None,
    mail: str | None,
    reason: str | None,
    as_json_lines: bool,
) -> None:
    """Approve changes; readers hear of them after the hold window.

    Example: wegwijs review approve 3fa9 --as jana@opgroeien.example --checked "gebeld op 2 mei"
    """
    _decide(
        app,
        _chosen(change_ids, source, incident),
        mail,
        as_json_lines,
        verdict=Verdict.APPROVE,
        reason=reason,
        check_made=check,
    )


@group.command()
@click.argument("change_ids", nargs=-1)
@click.option("--source", help="Everything that waits for this source.")
@click.option("--incident", type=int, help="Everything that belongs to this incident.")
@as_option
@reason_option
@json_option
@pass_app
def reject(
    app: App,
    change_ids: Sequence[str],
    source: str | None,
    incident: int | None,
    mail: str | None,
    reason: str | None,
    as_json_lines: bool,
) -> None:
    """Reject changes: readers keep what they have until the page says something else.

    Example: wegwijs review reject 3fa9 --as jana@opgroeien.example --reason "tikfout op de pagina"
    """
    _decide(app, _chosen(change_ids, source, incident), mail, as_json_lines, verdict=Verdict.REJECT, reason=reason)


@group.command()
@click.argument("change_id")
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE…")
@click.option("--checked", "check", help="A check by phone.")
@as_option
@reason_option
@json_option
@pass_app
def edit(
    app: App,
    change_id: str,
    assignments: Sequence[str],
    check: str | None,
    mail: str | None,
    reason: str | None,
    as_json_lines: bool,
) -> None:
    """Approve a change with other values than the page published; the original stays visible.

    Example: wegwijs review edit 3fa9 phones="02 533 12 11" --as jana@opgroeien.example
    """

    def with_edit(row: Row[Any], move: Move) -> Move:
        from dataclasses import replace

        return replace(move, edited=edited(row, assignments))

    _decide(
        app,
        _chosen([change_id], None, None),
        mail,
        as_json_lines,
        adjust=with_edit,
        verdict=Verdict.EDIT,
        reason=reason,
        check_made=check,
    )


@group.command()
@click.argument("change_id")
@click.option("--until", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Wait until this day.")
@as_option
@reason_option
@json_option
@pass_app
def postpone(
    app: App, change_id: str, until: datetime, mail: str | None, reason: str | None, as_json_lines: bool
) -> None:
    """Put a change aside until a day.

    Example: wegwijs review postpone 3fa9 --until 2022-05-02 --as jana@opgroeien.example
    """
    from jobs.running.due import BRUSSELS

    moment = until.replace(tzinfo=BRUSSELS)
    _decide(
        app,
        _chosen([change_id], None, None),
        mail,
        as_json_lines,
        verdict=Verdict.POSTPONE,
        reason=reason,
        until=moment,
    )


@group.command()
@click.argument("change_id")
@click.option("--to", "assignee", required=True, metavar="MAIL", help="Who should look at it.")
@click.option("--second-opinion", is_flag=True, help="Ask for a second approval as well.")
@as_option
@reason_option
@json_option
@pass_app
def assign(
    app: App,
    change_id: str,
    assignee: str,
    second_opinion: bool,
    mail: str | None,
    reason: str | None,
    as_json_lines: bool,
) -> None:
    """Give a change to a colleague, or ask them for a second opinion.

    Example: wegwijs review assign 3fa9 --to bo@opgroeien.example --as jana@opgroeien.example
    """
    with reading(app.env().engine) as connection:
        person = staff.by_mail(connection, assignee)
    if person is None:
        raise OperationalError(f"{assignee} staat niet op de lijst van medewerkers", remedy="zie `wegwijs staff list`")
    verdict = Verdict.SECOND_OPINION if second_opinion else Verdict.ASSIGN
    _decide(
        app, _chosen([change_id], None, None), mail, as_json_lines, verdict=verdict, reason=reason, assignee=person.id
    )


@group.command()
@click.argument("change_id")
@as_option
@reason_option
@json_option
@pass_app
def undo(app: App, change_id: str, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Take an approval back. Who received the change already gets one correction.

    Example: wegwijs review undo 3fa9 --as jana@opgroeien.example --reason "verkeerd nummer"
    """
    _decide(app, _chosen([change_id], None, None), mail, as_json_lines, verdict=Verdict.UNDO, reason=reason)


Choose = Callable[[Connection], list[Row[Any]]]


def _chosen(change_ids: Sequence[str], source: str | None, incident: int | None) -> Choose:
    if not change_ids and source is None and incident is None:
        raise click.UsageError("name a change, or use --source or --incident; see `wegwijs review list`")

    def choose(connection: Connection) -> list[Row[Any]]:
        if change_ids:
            return [one(connection, change_id) for change_id in change_ids]
        rows = changes.pending(connection, source)
        return [row for row in rows if incident in (None, row.incident_id)]

    return choose


def one(connection: Connection, prefix: str) -> Row[Any]:
    """The change whose id starts with `prefix`. Raises OperationalError when there is none or more than one."""
    found = changes.find(connection, prefix)
    if len(found) == 1:
        return found[0]
    if not found:
        raise OperationalError(f"er is geen wijziging {prefix}", remedy="zie `wegwijs review list`")
    raise OperationalError(f"met {prefix} beginnen er meer", remedy="typ een letter meer")


def _decide(
    app: App,
    choose: Choose,
    mail: str | None,
    as_json_lines: bool,
    *,
    adjust: Callable[[Row[Any], Move], Move] | None = None,
    **wanted: Any,
) -> None:
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        move = Move(
            actor=actor.mail,
            staff_id=actor.staff_id,
            at=env.clock(),
            via=actor.via,
            hold=timedelta(minutes=env.settings.review.hold),
            **wanted,
        )
        for row in choose(connection):
            mine = adjust(row, move) if adjust else move
            ruling = review.decide(connection, row.id, mine)
            _tell(connection, row, ruling.missing, as_json_lines)


def _tell(connection: Connection, before: Row[Any], missing: str | None, as_json_lines: bool) -> None:
    row = one(connection, before.id)
    if as_json_lines:
        emit(as_json(row) | {"missing": missing})
        return
    click.echo(
        f"{row.id[:10]} {STATUS_WORDS[Status(row.status)]}: {headline(row)}" + (f" ({missing})" if missing else "")
    )
