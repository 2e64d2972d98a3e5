"""Words for changes and incidents that several pages of the desk use."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from state import codec
from state.changes import ChangeKind, IncidentKind
from state.describe import KIND_WORDS, name_of
from state.marking import N_
from web.saying import _

INCIDENT_WORDS = {
    IncidentKind.UNREACHABLE: N_("onbereikbaar"),
    IncidentKind.RELAUNCH: N_("vernieuwde site"),
    IncidentKind.MASS_REMOVAL: N_("veel verwijderd"),
    IncidentKind.MASS_CHANGE: N_("veel gewijzigd"),
    IncidentKind.DEFACEMENT: N_("misschien gekraakt"),
    IncidentKind.EMPTY: N_("leeg"),
}


def headline(row: Row[Any]) -> str:
    """As "Gewijzigd: An Peeters (…)"."""
    record = codec.load_record(row.record_kind, row.after or row.before)
    return f"{_(KIND_WORDS[ChangeKind(row.kind)]).capitalize()}: {name_of(record)}"


def incident_word(kind: str) -> str:
    """The kind of an incident in words."""
    return _(INCIDENT_WORDS[IncidentKind(kind)])
