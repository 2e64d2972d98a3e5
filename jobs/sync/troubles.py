"""What is wrong with the pages of one round: emptied, unreadable, out of reach. Each is one incident, told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from jobs.sync.look import Failed, Look, Read, Same, Unreadable
from jobs.sync.round import Round
from state import codec
from state.changes import Incident, IncidentKind
from state.records import Reading
from state.saying.telling import Told
from state.sources import SourceKind
from state.store import incidents
from state.store.changes import BY_RULE
from state.triage.events import event

HEALED_BY_ITSELF = {IncidentKind.EMPTY.value, IncidentKind.UNREACHABLE.value}
FAILURES_TO_TELL = 3


@dataclass(frozen=True, kw_only=True)
class Troubles:
    """`pages` are the ids of pages whose body cannot be trusted; `incident` is the id of an open incident, if any."""

    pages: frozenset[int] = frozenset()
    told: Told | None = None
    incident: int | None = None


def emptied(look: Look) -> bool:
    """A page that held records and now holds none, or holds no document any more: an error, never "all removed"."""
    if isinstance(look, Same):
        return look.page.suspect_snapshot_id is not None
    if isinstance(look, Failed) or not _had_records(look):
        return False
    return isinstance(look, Unreadable) or not look.reading.records


def _had_records(look: Look) -> bool:
    return look.page.reading is not None and bool(codec.load(Reading, look.page.reading).records)


def barren(source_kind: SourceKind, look: Look) -> bool:
    """A first reading without any record is no baseline."""
    if source_kind in (SourceKind.LISTING, SourceKind.FINDER, SourceKind.INBOX) or look.page.reading is not None:
        return False
    return isinstance(look, Unreadable) or (isinstance(look, Read) and not look.reading.records)


def open_troubles(connection: Connection, round_: Round) -> Troubles:
    """Opens or updates the incidents that this round's pages give cause for."""
    bad = [look for look in round_.looks if emptied(look) or barren(round_.source.kind, look)]
    what = _what(bad)
    incident = None
    for look in bad:
        if emptied(look) and what is not None:
            incident, _ = incidents.report(connection, round_.source.id, what, now=round_.now, page_id=look.page.id)
    if _long_out_of_reach(round_):
        error = next(look.error for look in round_.looks if isinstance(look, Failed))
        times = round_.row.failures + 1
        away = event(IncidentKind.UNREACHABLE, "event_unreachable", quarantine=False, count=times, problem=error.told)
        incidents.report(connection, round_.source.id, away, now=round_.now)
    pages = frozenset(look.page.id for look in bad)
    return Troubles(pages=pages, told=what.told if what else None, incident=incident)


def _what(bad: Sequence[Look]) -> Incident | None:
    if not bad:
        return None
    if isinstance(bad[0], Unreadable):
        return event(IncidentKind.EMPTY, "event_unreadable", problem=bad[0].told)
    return event(IncidentKind.EMPTY, "event_barren" if bad[0].page.reading is None else "event_emptied")


def _long_out_of_reach(round_: Round) -> bool:
    failed = bool(round_.looks) and all(isinstance(look, Failed) for look in round_.looks)
    return failed and round_.row.failures + 1 >= FAILURES_TO_TELL


def closed_by_recovery(connection: Connection, round_: Round, troubles: Troubles) -> None:
    """Closes the incidents that end by themselves once the page is as it should be again."""
    good = {look.page.id for look in round_.looks if not isinstance(look, Failed)} - troubles.pages
    for row in incidents.open_of(connection, round_.source.id):
        page_is_good = row.page_id in good if row.page_id is not None else bool(good)
        if row.kind in HEALED_BY_ITSELF and page_is_good:
            incidents.close(connection, row.id, by=BY_RULE, now=round_.now)
