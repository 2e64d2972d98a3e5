"""Subscribers as a file: taken in from one, and written out as one that can be taken in again."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from jobs.env import Env
from jobs.mailing.enrolling import enrol
from notifier.readers.importing import EVERYWHERE, LineError, Refused, frequency_cell, parse
from notifier.readers.subscriptions import Basis
from state.errors import OperationalError
from state.store import subscribers

COLUMNS = ("email", "name", "kind", "language", "frequency", "audience", "topics", "areas", "basis")


@dataclass(frozen=True, kw_only=True)
class TakenIn:
    """What a file came to, or would come to: how many are added, `to_confirm` of them only once they confirm, and which
    lines are not, and why."""

    added: int
    to_confirm: int
    refused: Sequence[Refused]


def take_in(env: Env, data: bytes, *, file: str, dry_run: bool) -> TakenIn:
    """Adds the good lines of a CSV file, all at once; a dry run only says what would happen.

    Raises:
        OperationalError: its first line does not name the columns.
    """
    try:
        wanted, refused = parse(data, language=env.settings.language.default)
    except LineError as error:
        remedy = "see `wegwijs subscribers import --help`"
        raise OperationalError(f"{file}: {error}", remedy=remedy, told=error.told) from error
    refused = sorted([*refused, *enrol(env, wanted, file=file, dry_run=dry_run)], key=lambda one: one.line)
    bad = {one.line for one in refused}
    added = [one for one in wanted if one.line not in bad]
    waiting = sum(one.basis is Basis.CONSENT for one in added)
    return TakenIn(added=len(added), to_confirm=waiting, refused=refused)


def written_out(connection: Connection) -> str:
    """All active subscribers as CSV. A reader who follows several things has a line for each."""
    rows = list(subscribers.listed(connection, status=subscribers.ACTIVE))
    followed = subscribers.subscriptions(connection, [row.id for row in rows])
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerows(_cells(row, one) for one in followed.get(row.id, []) if one.ended_at is None)
    return told.getvalue()


def _cells(row: Row[Any], one: Row[Any]) -> list[str]:
    areas = ["*" if code == EVERYWHERE else code for code in one.areas]
    several = (one.audience, one.topics, areas)
    often = frequency_cell(one.frequency, one.weekday)
    return [row.email, row.name or "", row.kind, row.language, often, *map(";".join, several), row.basis]
