"""The decisions of `wegwijs review`: approve, reject, edit, postpone, assign, undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

import click
from sqlalchemy import Connection, Row

from jobs.cli.common import App, emit, pass_app
from jobs.cli.options import as_option, json_option, reason_option, technical_option
from jobs.reviewing.acting import acting_as
from jobs.reviewing.changeview import as_json, headline
from state import codec
from state.changes import Status
from state.days import BRUSSELS
from state.describe import STANDING_WORDS
from state.editing import edited
from state.errors import OperationalError
from state.review import STATUS_WORDS, Verdict
from state.store import changes, corrections, review, staff
from state.store.corrections import Fallout
from state.store.engine import reading, writing
from state.store.review import Move
from state.store.staff import StaffRole


@click.command()
@click.argument("change_ids", nargs=-1)
@click.option("--checked", "check", help='A check by phone, e.g. "gebeld op 2 mei met de permanentie".')
@click.option("--source", help="Everything that waits for this source.")
@click.option("--incident", type=int, help="Everything that belongs to this incident.")
@technical_option
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
    technical: bool,
    mail: str | None,
    reason: str | None,
    as_json_lines: bool,
) -> None:
    """Approve changes; readers hear of them after the hold window.

    Example: wegwijs review approve 3fa9 --as jana@opgroeien.example --checked "gebeld op 2 mei"
    """
    _decide(
        app,
        _chosen(change_ids, source, incident, technical=technical),
        mail,
        as_json_lines,
        verdict=Verdict.APPROVE,
        reason=reason,
        check_made=check,
    )


@click.command()
@click.argument("change_ids", nargs=-1)
@click.option("--source", help="Everything that waits for this source.")
@click.option("--incident", type=int, help="Everything that belongs to this incident.")
@technical_option
@as_option
@reason_option
@json_option
@pass_app
def reject(
    app: App,
    change_ids: Sequence[str],
    source: str | None,
    incident: int | None,
    technical: bool,
    mail: str | None,
    reason: str | None,
    as_json_lines: bool,
) -> None:
    """Reject changes: readers keep what they have until the page says something else.

    Example: wegwijs review reject 3fa9 --as jana@opgroeien.example --reason "tikfout op de pagina"
    """
    _decide(
        app,
        _chosen(change_ids, source, incident, technical=technical),
        mail,
        as_json_lines,
        verdict=Verdict.REJECT,
        reason=reason,
    )


@click.command()
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
        found = codec.load_record(row.record_kind, row.after or row.before)
        return replace(move, edited=edited(found, assignments))

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


@click.command()
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


@click.command()
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
    if person is None or person.disabled_at is not None or person.role == StaffRole.READER:
        raise OperationalError(f"{assignee} kan niet beslissen", remedy="kies iemand uit `wegwijs staff list`")
    verdict = Verdict.SECOND_OPINION if second_opinion else Verdict.ASSIGN
    _decide(
        app, _chosen([change_id], None, None), mail, as_json_lines, verdict=verdict, reason=reason, assignee=person.id
    )


@click.command()
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


def _chosen(change_ids: Sequence[str], source: str | None, incident: int | None, *, technical: bool = False) -> Choose:
    if not change_ids and source is None and incident is None and not technical:
        raise click.UsageError("name a change, or use --source, --incident or --technical; see `wegwijs review list`")

    def choose(connection: Connection) -> list[Row[Any]]:
        if change_ids:
            return [one(connection, change_id) for change_id in change_ids]
        return changes.pending(connection, source, incident=incident, technical=technical or None)

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
        rows = choose(connection)
        for row in rows:
            wanted_move = adjust(row, move) if adjust else move
            decide = review.decide if len(rows) == 1 else review.decide_among
            missing = decide(connection, row.id, wanted_move).missing
            _tell(connection, row, missing, as_json_lines)
        if move.verdict is Verdict.UNDO and not as_json_lines:
            _tell_fallout(corrections.fallout(connection, [row.id]))


def _tell(connection: Connection, before: Row[Any], missing: str | None, as_json_lines: bool) -> None:
    row = one(connection, before.id)
    if as_json_lines:
        undone = row.status == Status.CORRECTED
        after = {"fallout": asdict(corrections.fallout(connection, [row.id]))} if undone else {}
        emit(as_json(row) | {"missing": missing} | after)
        return
    click.echo(
        f"{row.id[:10]} {STATUS_WORDS[Status(row.status)]}: {headline(row)}" + (f" ({missing})" if missing else "")
    )


def _tell_fallout(found: Fallout) -> None:
    click.echo(f"  krijgen een rechtzetting: {found.corrections}")
    if found.cancelled or found.under_way:
        click.echo(f"  mails die niet meer vertrekken: {found.cancelled}, die net vertrekken: {found.under_way}")
    for standing, count in found.none.items():
        click.echo(f"  kregen de fout en krijgen geen mail meer ({STANDING_WORDS.get(standing, standing)}): {count}")


COMMANDS = (approve, reject, edit, postpone, assign, undo)
