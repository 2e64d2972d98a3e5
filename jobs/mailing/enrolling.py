"""Puts the good lines of a subscribers' file in the store. Nobody who left is ever brought back by a file.

Official addresses get mail at once, on the ground of public task. All others wait until the owner of the address confirms:
a file is no consent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from jobs.env import Env
from jobs.mailing.secrets import secret_of
from notifier.readers.addresses import address_hash
from notifier.readers.importing import Refused, Wanted
from notifier.readers.subscriptions import LEFT, Basis
from state.saying.telling import told
from state.store import subscribers
from state.store.engine import writing

WORDING = "import-1"


def enrol(env: Env, wanted: Sequence[Wanted], *, file: str, dry_run: bool = False) -> list[Refused]:
    """Adds those who can be added, in one transaction; returns the others. A dry run only says who would be refused.

    Args:
        file: the name of the file, kept as evidence of where the consent comes from.
    """
    with writing(env.engine) as connection:
        refused = list(_against(connection, env, wanted))
        lines = {one.line for one in refused}
        for one in wanted:
            if one.line not in lines and not dry_run:
                _add(connection, env, one, file)
    return refused


def _against(connection: Connection, env: Env, wanted: Sequence[Wanted]) -> Iterator[Refused]:
    for one in wanted:
        reason = _objection(connection, env, one)
        if reason is not None:
            yield Refused(line=one.line, told=told(reason, email=one.email))


def _objection(connection: Connection, env: Env, one: Wanted) -> str | None:
    """The code of the sentence that says why not."""
    if subscribers.suppressed(connection, address_hash(secret_of(env), one.email)) is not None:
        return "import_do_not_send"
    row = subscribers.by_email(connection, one.email)
    if row is None:
        return None
    return f"import_{row.status}" if row.status in LEFT else "import_known"


def _add(connection: Connection, env: Env, one: Wanted, file: str) -> None:
    now, official = env.clock(), one.basis is Basis.PUBLIC_TASK
    evidence = {
        "source": "import",
        "file": file,
        "line": one.line,
        "at": now.isoformat(),
        "wording": WORDING,
        "language": one.language,
    }
    new = subscribers.add(
        connection,
        email=one.email,
        name=one.name or None,
        kind=one.kind,
        language=one.language,
        basis=one.basis.value,
        status=subscribers.ACTIVE if official else subscribers.PENDING,
        consent=evidence,
        created_at=now,
        confirmed_at=now if official else None,
    )
    subscribers.follow(
        connection,
        subscriber_id=new,
        topics=list(one.topics),
        audience=[part.value for part in one.audience],
        areas=list(one.areas),
        frequency=one.frequency.value,
        weekday=one.weekday,
        started_at=now,
    )
