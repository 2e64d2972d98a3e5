"""`wegwijs subscribers`: who gets mail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from sqlalchemy import Row

from jobs.cli.common import App, emit, pass_app, table
from jobs.mailing.asking import ask as mail_links
from jobs.mailing.files import TakenIn, take_in
from jobs.reviewing.acting import command_line
from notifier.rendering.wording import area_name
from state.errors import OperationalError
from state.store import leaving, log, subscribers
from state.store.engine import reading, writing


@click.group(name="subscribers")
def group() -> None:
    """Import, list and unsubscribe the people who get mail.

    Example: wegwijs subscribers list
    """


@group.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say which lines would be refused, and why.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@pass_app
def import_(app: App, file: Path, dry_run: bool, as_json: bool) -> None:
    """Add the subscribers of a CSV file.

    Columns, in English or Dutch: email, name, kind, areas (or municipality, province), topics, audience, frequency, language,
    basis. Several values in one cell are separated by ; and * means all areas; no topics or audience means all. A weekly
    mail may name its day: "weekly thu". Who has the basis public_task gets mail at once; all others first confirm, see
    `subscribers ask`. Nobody who left comes back this way.

    Example: wegwijs subscribers import abonnees.csv --dry-run
    """
    taken = take_in(app.env(), file.read_bytes(), file=file.name, dry_run=dry_run)
    _show(file, taken, as_json, dry_run=dry_run)
    if taken.refused and not taken.added:
        raise click.exceptions.Exit(1)


def _show(file: Path, taken: TakenIn, as_json: bool, *, dry_run: bool) -> None:
    if as_json:
        for one in taken.refused:
            emit({"line": one.line, "outcome": "refused", "reason": one.reason})
        counts = {"added": taken.added, "to_confirm": taken.to_confirm, "refused": len(taken.refused)}
        emit({"file": file.name, **counts, "dry_run": dry_run})
        return
    for one in taken.refused:
        click.echo(f"{file.name}:{one.line}: {one.reason}")
    verb = "would be added" if dry_run else "added"
    click.echo(f"{taken.added} {verb}, {len(taken.refused)} refused")
    if taken.to_confirm:
        told = "get mail only after they confirm: `wegwijs subscribers ask` mails them the link"
        click.echo(f"{taken.to_confirm} of them {told}")


@group.command()
@click.argument("email", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_app
def ask(app: App, email: str | None, as_json: bool) -> None:
    """Mail the link to confirm to everybody who waits for it, or to one.

    Example: wegwijs subscribers ask
    """
    env = app.env()
    with reading(env.engine) as connection:
        rows = list(subscribers.listed(connection, status=subscribers.PENDING))
    if email is not None:
        rows = [row for row in rows if row.email == email.strip().lower()]
        if not rows:
            raise OperationalError(f"{email} does not wait for confirmation", remedy="see `wegwijs subscribers list`")
    told = mail_links(env, rows)
    if as_json:
        emit({"mailed": told.mailed, "just_asked": told.just_asked, "failed": told.failed})
    else:
        click.echo(
            f"{len(told.mailed)} asked, {len(told.just_asked)} had a link a moment ago, {len(told.failed)} failed"
        )
        for address, why in told.failed.items():
            click.echo(f"  {address}: {why}")
    if told.failed:
        raise click.exceptions.Exit(1)


@group.command(name="list")
@click.option("--status", help="Only those of this standing, such as active or unsubscribed.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@pass_app
def list_(app: App, status: str | None, as_json: bool) -> None:
    """List the subscribers and what they follow.

    Example: wegwijs subscribers list --json
    """
    with reading(app.env().engine) as connection:
        rows = list(subscribers.listed(connection, status=status))
        followed = subscribers.subscriptions(connection, [row.id for row in rows])
    if as_json:
        for row in rows:
            emit(_as_json(row, followed.get(row.id, [])))
        return
    table(
        ("address", "name", "status", "follows"),
        [(row.email, row.name, row.status, "\n".join(map(_told, followed.get(row.id, [])))) for row in rows],
    )


def _as_json(row: Row[Any], followed: list[Row[Any]]) -> dict[str, Any]:
    names = ("id", "email", "name", "kind", "language", "basis", "status", "consent", "created_at")
    wishes = ("topics", "audience", "areas", "frequency", "started_at", "ended_at")
    return {name: getattr(row, name) for name in names} | {
        "subscriptions": [{name: getattr(one, name) for name in wishes} for one in followed]
    }


def _told(one: Row[Any]) -> str:
    areas = ", ".join(area_name(code) for code in one.areas)
    about = ", ".join([*one.audience, *one.topics]) or "everything"
    return f"{areas}: {about} ({one.frequency})" + (" ended" if one.ended_at else "")


@group.command()
@click.argument("email")
@pass_app
def unsubscribe(app: App, email: str) -> None:
    """End somebody's subscriptions and cancel what waits.

    Example: wegwijs subscribers unsubscribe iemand@gemeente.example
    """
    env = app.env()
    with writing(env.engine) as connection:
        row = subscribers.by_email(connection, email.strip().lower())
        if row is None:
            raise OperationalError(f"{email} is no subscriber", remedy="see `wegwijs subscribers list`")
        ended = leaving.unsubscribe(connection, row.id, env.clock())
        log.note(
            connection, at=env.clock(), actor=command_line(), action="subscribers.unsubscribe", subject=f"#{row.id}"
        )
    click.echo(f"{email}: {'unsubscribed' if ended else f'had left already ({row.status})'}")
