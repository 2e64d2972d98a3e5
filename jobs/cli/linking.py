"""`wegwijs review links|join|split`: which records of other sources tell of the same fact, and what staff say of it."""

from __future__ import annotations

import click
from sqlalchemy import Connection

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.options import as_option, json_option, reason_option
from jobs.reviewing.acting import acting_as
from state.describe import name_of
from state.errors import OperationalError
from state.store import links, log, versions
from state.store.engine import reading, writing
from state.store.links import Key


@click.command(name="links")
@click.argument("record", metavar="SOURCE/KEY")
@json_option
@pass_app
def links_(app: App, record: str, as_json_lines: bool) -> None:
    """List the records of other sources that tell of the same fact.

    Example: wegwijs review links caw/crisislijn-3fa91c
    """
    with reading(app.env().engine) as connection:
        found = links.of(connection, _place(connection, record))
    if as_json_lines:
        for one in found:
            emit({"record": "/".join(one.place), "source": one.name, "name": name_of(one.record)})
        return
    if not found:
        click.echo("Geen andere bron vermeldt dit.")
        return
    table(("vermelding", "bron", "wat"), [("/".join(one.place), one.name, name_of(one.record)) for one in found])


@click.command()
@click.argument("record", metavar="SOURCE/KEY")
@click.argument("other", metavar="SOURCE/KEY")
@as_option
@reason_option
@json_option
@pass_app
def join(app: App, record: str, other: str, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Say that two records of two sources are one fact: one decision, one line in a mail.

    Example: wegwijs review join caw/crisislijn-3fa91c oekraine/caw-81d0e2 --as jana@opgroeien.example
    """
    _keep(app, record, other, mail, reason, as_json_lines, same=True)


@click.command()
@click.argument("record", metavar="SOURCE/KEY")
@click.argument("other", metavar="SOURCE/KEY")
@as_option
@reason_option
@json_option
@pass_app
def split(app: App, record: str, other: str, mail: str | None, reason: str | None, as_json_lines: bool) -> None:
    """Say that two records of two sources are two facts: each is decided and mailed by itself.

    Example: wegwijs review split caw/crisislijn-3fa91c oekraine/caw-81d0e2 --as jana@opgroeien.example
    """
    _keep(app, record, other, mail, reason, as_json_lines, same=False)


def _keep(
    app: App, record: str, other: str, mail: str | None, reason: str | None, as_json_lines: bool, *, same: bool
) -> None:
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        one, two = _place(connection, record), _place(connection, other)
        if one[0] == two[0]:
            raise OperationalError("beide staan in dezelfde bron", remedy="noem vermeldingen van twee bronnen")
        links.decide(connection, one, two, same=same, by=actor.mail, at=env.clock())
        action = "fact.join" if same else "fact.split"
        details = {"other": other, "via": actor.via, "reason": reason}
        log.note(connection, at=env.clock(), actor=actor.mail, action=action, subject=record, **details)
    if as_json_lines:
        emit({"record": record, "other": other, "same": same})
    else:
        click.echo(f"{record} en {other} zijn {'een feit' if same else 'twee feiten'}")


def _place(connection: Connection, record: str) -> Key:
    """A record by the name that lists print, "source/key". Raises OperationalError when there is none."""
    source, _, key = record.partition("/")
    row = versions.current(connection, source, key)
    if row is None:
        raise OperationalError(f"er is geen vermelding {record}", remedy="zie `wegwijs review show ID`")
    return source, key


COMMANDS = (links_, join, split)
