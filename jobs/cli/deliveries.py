"""`wegwijs deliveries`: what became of each reader's copy, and the stop switch."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import Connection, Row

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.options import as_option, json_option, reason_option
from jobs.env import Env
from jobs.reviewing.acting import Actor, acting_as
from jobs.running.slots import local_time
from state.errors import OperationalError
from state.store import handling, log, outbox
from state.store import settings as switches
from state.store.engine import reading, writing
from state.store.outbox import Fate

WORDS = {
    Fate.PENDING: "wacht",
    Fate.CLAIMED: "onderweg",
    Fate.SENT: "verzonden",
    Fate.DEFERRED: "uitgesteld",
    Fate.FAILED: "mislukt",
    Fate.UNCERTAIN: "onzeker",
    Fate.CANCELLED: "geannuleerd",
}


@click.group(name="deliveries")
def group() -> None:
    """See the outbox, settle what is uncertain, stop and start all mail.

    Example: wegwijs deliveries list --status uncertain
    """


@group.command(name="list")
@click.option("--status", "fates", multiple=True, type=click.Choice([one.value for one in Fate]), help="Only these.")
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="At most so many.")
@json_option
@pass_app
def list_(app: App, fates: tuple[str, ...], limit: int, as_json_lines: bool) -> None:
    """List copies, newest first.

    Example: wegwijs deliveries list --status deferred --status failed --json
    """
    with reading(app.env().engine) as connection:
        rows = handling.listed(connection, fates, limit=limit)
        paused = switches.is_on(connection, switches.MAIL_PAUSED)
    if as_json_lines:
        for row in rows:
            emit(_json(row))
        return
    if paused:
        click.echo("Alle mail staat stil; `wegwijs deliveries resume` laat ze weer vertrekken.")
    if not rows:
        click.echo("Geen zendingen.")
        return
    columns = ("nr", "aan", "stand", "sinds", "onderwerp", "reden")
    table(columns, [(row.id, row.email, _word(row), _since(row), row.subject, row.reason) for row in rows])


def _word(row: Row[Any]) -> str:
    return WORDS[Fate(row.status)]


def _since(row: Row[Any]) -> str:
    return local_time(row.sent_at or row.first_attempt_at or row.created_at)


def _json(row: Row[Any]) -> dict[str, Any]:
    times = ("created_at", "not_before", "first_attempt_at", "sent_at")
    return {
        "id": row.id,
        "to": row.email,
        "kind": row.kind,
        "status": row.status,
        "subject": row.subject,
        "message_id": row.message_id,
        "attempts": row.attempts,
        "reason": row.reason,
        **{name: moment.isoformat() if (moment := getattr(row, name)) else None for name in times},
    }


@group.command()
@click.argument("numbers", metavar="NR...", type=int, nargs=-1, required=True)
@as_option
@reason_option
@json_option
@pass_app
def retry(app: App, numbers: tuple[int, ...], mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Send copies that were deferred or failed at the next run. One that is uncertain is settled first.

    Example: wegwijs deliveries retry 12 13 --as jana@opgroeien.example
    """
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        for number in numbers:
            if not handling.retry(connection, number, env.clock()):
                raise _not_retried(connection, number)
            _note(connection, env, actor, "delivery.retry", str(number), reason)
    _told(as_json_lines, "vertrekt bij de volgende verzending", numbers, Fate.PENDING)


def _not_retried(connection: Connection, number: int) -> OperationalError:
    row = outbox.get(connection, number)
    if row is None:
        return OperationalError(f"er is geen zending {number}", remedy="zie `wegwijs deliveries list`")
    if row.status == Fate.UNCERTAIN:
        remedy = f"zoek uit of ze aankwam: wegwijs deliveries settle {number} --arrived of --lost"
        return OperationalError(f"van zending {number} weet niemand of ze aankwam", remedy=remedy)
    return OperationalError(f"zending {number} is {_word(row)} en vertrekt niet opnieuw", remedy="er is niets te doen")


@group.command()
@click.argument("number", metavar="NR", type=int)
@click.option("--arrived/--lost", "arrived", default=None, help="What was found out; lost sends it again.")
@as_option
@reason_option
@json_option
@pass_app
def settle(
    app: App, number: int, arrived: bool | None, mail: str | None, reason: str | None, as_json_lines: bool
) -> None:
    """Say what became of an uncertain copy. Look in the mail server's log for its Message-ID first.

    Example: wegwijs deliveries settle 12 --arrived --as jana@opgroeien.example --reason "staat in het logboek"
    """
    if arrived is None:
        raise click.UsageError("say --arrived or --lost")
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        done = handling.settle_arrived if arrived else handling.settle_lost
        if not done(connection, number, env.clock()):
            raise OperationalError(
                f"zending {number} is niet onzeker", remedy="zie `wegwijs deliveries list --status uncertain`"
            )
        action = "delivery.arrived" if arrived else "delivery.lost"
        _note(connection, env, actor, action, str(number), reason)
    words = "staat als aangekomen" if arrived else "vertrekt bij de volgende verzending"
    _told(as_json_lines, words, (number,), Fate.SENT if arrived else Fate.PENDING)


@group.command()
@as_option
@reason_option
@json_option
@pass_app
def pause(app: App, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Stop all mail to readers, corrections too, until `resume`. Nothing is lost.

    Example: wegwijs deliveries pause --as jana@opgroeien.example --reason "fout in een bron"
    """
    _switch(app, True, mail, reason, as_json_lines)


@group.command()
@as_option
@reason_option
@json_option
@pass_app
def resume(app: App, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Let mail leave again.

    Example: wegwijs deliveries resume --as jana@opgroeien.example
    """
    _switch(app, False, mail, reason, as_json_lines)


def _switch(app: App, paused: bool, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        switches.put(connection, switches.MAIL_PAUSED, paused, env.clock())
        _note(connection, env, actor, "mail.pause" if paused else "mail.resume", "mail", reason)
    if as_json_lines:
        emit({"paused": paused})
    else:
        click.echo("alle mail staat stil" if paused else "mail vertrekt weer bij de volgende verzending")


def _note(connection: Connection, env: Env, actor: Actor, action: str, subject: str, reason: str | None) -> None:
    details = {"via": actor.via, "reason": reason}
    log.note(connection, at=env.clock(), actor=actor.mail, action=action, subject=subject, **details)


def _told(as_json_lines: bool, words: str, numbers: tuple[int, ...], fate: Fate) -> None:
    for number in numbers:
        if as_json_lines:
            emit({"id": number, "status": fate.value})
        else:
            click.echo(f"zending {number} {words}")
