"""`wegwijs subscribers confirm|explain|export|erase`: what is known of one reader, and what that reader may ask for."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy import Connection, Row

from jobs.cli.common import App, emit, pass_app
from jobs.cli.subscribers import group
from jobs.mailing.files import written_out
from jobs.mailing.previews import previews
from jobs.mailing.secrets import secret_of
from jobs.reviewing.acting import command_line
from notifier.composing.loading import subscription_of
from notifier.readers.addresses import address_hash
from notifier.readers.importing import frequency_cell
from notifier.readers.subscriptions import Subscription
from notifier.rendering.wording import Words
from state.errors import OperationalError
from state.store import joining, log, subscribers
from state.store.engine import reading, writing

LIST = "see `wegwijs subscribers list`"


def _row(connection: Connection, email: str) -> Row[Any]:
    row = subscribers.by_email(connection, email.strip().lower())
    if row is None:
        raise OperationalError(f"{email} is no subscriber", remedy=LIST)
    return row


@group.command()
@click.argument("email")
@click.option(
    "--evidence", required=True, help="How you know that the owner of the address agreed: kept with the consent."
)
@pass_app
def confirm(app: App, email: str, evidence: str) -> None:
    """Confirm a subscription by hand, where there are no pages to do it.

    Example: wegwijs subscribers confirm an@opvang.example --evidence "mail van 3 maart 2026, map 12"
    """
    env = app.env()
    now, key = env.clock(), address_hash(secret_of(env), email)
    with writing(env.engine) as connection:
        row = _row(connection, email)
        if not joining.confirm_by_hand(connection, row.id, email_hash=key, evidence=evidence, now=now):
            raise OperationalError(f"{email} does not wait for confirmation ({row.status})", remedy=LIST)
        log.note(connection, at=now, actor=command_line(), action="subscribers.confirm", subject=f"#{row.id}")
    click.echo(f"{email}: confirmed")


@group.command()
@click.argument("email")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_app
def explain(app: App, email: str, as_json: bool) -> None:
    """Why somebody gets what they get, and what they would get now.

    Example: wegwijs subscribers explain ocmw@lievegem.example
    """
    env = app.env()
    with reading(env.engine) as connection:
        row = _row(connection, email)
        reason = subscribers.suppressed(connection, address_hash(secret_of(env), row.email))
        followed = [subscription_of(one) for one in subscribers.subscriptions(connection, [row.id]).get(row.id, [])]
    active = row.status == subscribers.ACTIVE
    mails, waiting = previews(env, email=row.email) if active else ([], [])
    told = {
        "email": row.email,
        "status": row.status,
        "basis": row.basis,
        "suppressed": reason,
        "follows": [_followed(one) for one in followed if one.ended is None],
        "now": [{"kind": one.kind, "subject": one.rendered.subject, "slot": one.slot, "why": one.why} for one in mails],
        "waits": [{"title": one.title, "reason": one.reason} for one in waiting],
    }
    if as_json:
        emit(told)
        return
    _show(told)


def _followed(one: Subscription) -> dict[str, Any]:
    words = Words("nl")
    return {
        "areas": [words.area(area.code) for area in one.areas],
        "municipalities": "all" if any(area.reach.everywhere for area in one.areas) else _count(one),
        "topics": list(one.topics) or "all",
        "audience": [part.value for part in one.audience] or "all",
        "frequency": frequency_cell(one.frequency, one.weekday),
        "since": one.started,
    }


def _count(one: Subscription) -> int:
    return len(frozenset().union(*(area.reach.nis for area in one.areas)))


def _show(told: dict[str, Any]) -> None:
    click.echo(f"{told['email']}: {told['status']} on the ground of {told['basis']}")
    if told["suppressed"]:
        click.echo(f"  on the do-not-send list: {told['suppressed']}")
    for one in told["follows"]:
        about = ", ".join(f"{name} {_said(one[name])}" for name in ("topics", "audience"))
        areas = ", ".join(one["areas"])
        click.echo(f"  follows {areas} ({_said(one['municipalities'])} municipalities), {about}, {one['frequency']}")
    for one in told["now"]:
        click.echo(f"  would now get: {one['subject']} ({one['kind']}, {one['slot']})")
        click.echo(f"    {one['why']}")
    for one in told["waits"]:
        click.echo(f"  will hear later of: {one['title']}: {one['reason']}")
    if told["status"] == subscribers.ACTIVE and not told["now"] and not told["waits"]:
        click.echo("  has had everything that matches")
    if told["status"] != subscribers.ACTIVE:
        click.echo("  gets no news: only who is active does")


def _said(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


@group.command()
@click.argument("email", required=False)
@pass_app
def export(app: App, email: str | None) -> None:
    """Print all active subscribers as CSV, or all that is kept about one, as JSON, for that person.

    `subscribers import` reads the CSV. A reader who follows several things has a line for each.

    Example: wegwijs subscribers export > abonnees.csv
    """
    with reading(app.env().engine) as connection:
        if email is not None:
            emit(joining.stored_of(connection, _row(connection, email).id))
            return
        told = written_out(connection)
    click.echo(told, nl=False)


@group.command()
@click.argument("email")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_app
def erase(app: App, email: str, yes: bool) -> None:
    """Forget somebody: only a keyed hash stays, on the do-not-send list. This cannot be undone.

    Example: wegwijs subscribers erase an@opvang.example
    """
    env = app.env()
    with reading(env.engine) as connection:
        mine = _row(connection, email).id
    if not yes:
        click.confirm(f"Forget {email} for good?", abort=True)
    now = env.clock()
    with writing(env.engine) as connection:
        joining.erase(connection, mine, email_hash=address_hash(secret_of(env), email), now=now)
        log.note(connection, at=now, actor=command_line(), action="subscribers.erase", subject=f"#{mine}")
    click.echo(f"subscriber {mine}: forgotten")
