"""Who acts on the command line: a member of staff, named with --as, and the system user who typed it."""

from __future__ import annotations

import getpass
from dataclasses import dataclass

from sqlalchemy import Connection

from state.errors import OperationalError
from state.store import staff
from state.store.staff import StaffRole


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person on the staff list. `via` stands in the log beside every decision."""

    staff_id: int
    mail: str
    role: StaffRole
    via: str


def acting_as(connection: Connection, mail: str | None, *, least: StaffRole = StaffRole.REVIEWER) -> Actor:
    """The member of staff `mail`.

    Raises:
        OperationalError: nobody was named, the person is unknown or disabled, or may not do this.
    """
    if not mail:
        raise OperationalError(
            "het is niet duidelijk wie beslist",
            remedy="schrijf --as MAIL, je adres op de lijst van `wegwijs staff list`",
        )
    row = staff.by_mail(connection, mail)
    if row is None or row.disabled_at is not None:
        raise OperationalError(
            f"{mail} staat niet op de lijst van medewerkers", remedy="een beheerder voegt toe met `wegwijs staff add`"
        )
    ranks = list(StaffRole)
    if ranks.index(StaffRole(row.role)) < ranks.index(least):
        raise OperationalError(f"{mail} is {row.role} en mag dit niet", remedy=f"vraag het een {least.value}")
    return Actor(staff_id=row.id, mail=row.mail, role=StaffRole(row.role), via=command_line())


def command_line() -> str:
    """How the log names a command typed on this machine."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "unknown"
    return f"by command line, system user {user}"
