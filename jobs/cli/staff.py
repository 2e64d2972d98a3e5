"""`wegwijs staff`: who may decide."""

from __future__ import annotations

from collections.abc import Sequence

import click
from sqlalchemy.exc import IntegrityError

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.options import json_option
from jobs.reviewing.acting import command_line
from jobs.serving import services
from state.errors import OperationalError
from state.geo.areas import is_area
from state.store import log, staff
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from web.desk import inviting


@click.group(name="staff")
def group() -> None:
    """Add, list and disable the people who review.

    Example: wegwijs staff add jana@opgroeien.example --name "Jana Wouters" --areas 44085
    """


@group.command()
@click.argument("mail")
@click.option("--name", required=True, help="First and last name.")
@click.option("--role", type=click.Choice([role.value for role in StaffRole]), default=StaffRole.REVIEWER.value)
@click.option("--areas", default="*", help="NIS codes or names, separated by ;. Everything by default.")
@pass_app
def add(app: App, mail: str, name: str, role: str, areas: str) -> None:
    """Add a person.

    Example: wegwijs staff add jana@opgroeien.example --name "Jana Wouters" --role reviewer
    """
    env = app.env()
    places = tuple(part.strip() for part in areas.split(";") if part.strip())
    _known(places)
    try:
        with writing(env.engine) as connection:
            staff.add(connection, mail=mail, name=name, role=StaffRole(role), areas=places)
            log.note(connection, at=env.clock(), actor=command_line(), action="staff.add", subject=mail, role=role)
    except IntegrityError as error:
        raise OperationalError(f"{mail} is on the staff list already", remedy="see `wegwijs staff list`") from error
    click.echo(f"{mail}: {role}")


@group.command(name="list")
@json_option
@pass_app
def list_(app: App, as_json_lines: bool) -> None:
    """List the staff.

    Example: wegwijs staff list --json
    """
    with reading(app.env().engine) as connection:
        rows = staff.everyone(connection)
    if as_json_lines:
        for row in rows:
            emit(
                {
                    "id": row.id,
                    "mail": row.mail,
                    "name": row.name,
                    "role": row.role,
                    "areas": row.areas,
                    "disabled": row.disabled_at is not None,
                }
            )
        return
    table(
        ("address", "name", "role", "areas", ""),
        [(row.mail, row.name, row.role, _areas(row.areas), "disabled" if row.disabled_at else "") for row in rows],
    )


@group.command()
@click.argument("mail")
@pass_app
def invite(app: App, mail: str) -> None:
    """Mail a person on the list a link to choose a password for the desk; again when they forgot it.

    Example: wegwijs staff invite jana@opgroeien.example
    """
    env = app.env()
    inviting.invite(env, services(env), mail, actor=command_line(), via="command line")
    click.echo(f"{mail}: invited")


def _known(places: Sequence[str]) -> None:
    """Raises for an area that names nothing: whoever serves it would never be told of anything."""
    unknown = [place for place in places if place != "*" and not is_area(place)]
    if unknown:
        raise OperationalError(
            f"no area is called {', '.join(unknown)}",
            remedy="give NIS codes, or names of municipalities and provinces; `wegwijs municipalities list` shows them",
        )


def _areas(areas: list[str]) -> str:
    return "everywhere" if areas == ["*"] else "; ".join(areas)


@group.command()
@click.argument("mail")
@pass_app
def disable(app: App, mail: str) -> None:
    """End a person's rights; what they decided stays in the log.

    Example: wegwijs staff disable jana@opgroeien.example
    """
    env = app.env()
    with writing(env.engine) as connection:
        if not staff.disable(connection, mail, env.clock()):
            raise OperationalError(f"{mail} is not an active member of staff", remedy="see `wegwijs staff list`")
        log.note(connection, at=env.clock(), actor=command_line(), action="staff.disable", subject=mail)
    click.echo(f"{mail}: disabled")
