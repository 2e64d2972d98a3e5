"""Words for changes and incidents that several pages of the desk use."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from state import codec
from state.changes import ChangeKind, IncidentKind
from state.describe import KIND_WORDS, name_of

INCIDENT_WORDS = {
    IncidentKind.UNREACHABLE: "onbereikbaar",
    IncidentKind.RELAUNCH: "vernieuwde site",
    IncidentKind.MASS_REMOVAL: "veel verwijderd",
    IncidentKind.MASS_CHANGE: "veel gewijzigd",
    IncidentKind.DEFACEMENT: "misschien gekraakt",
    IncidentKind.EMPTY: "leeg",
}


def headline(row: Row[Any]) -> str:
    """As "gewijzigd: An Peeters (…)"."""
    record = codec.load_record(row.record_kind, row.after or row.before)
    return f"{KIND_WORDS[ChangeKind(row.kind)]}: {name_of(record)}"


def incident_word(kind: str) -> str:
    """The kind of an incident, in Dutch."""
    return INCIDENT_WORDS[IncidentKind(kind)]
