"""A record as a form in which staff type over what was read wrong, and what they typed as assignments to its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from state.canon.purposes import with_purpose
from state.describe import FIELD_WORDS, field_word
from state.editing import edited
from state.errors import OperationalError
from state.fingerprint import published
from state.records import Record
from web.saying import _

SEPARATED = {"phones", "faxes", "emails", "opening_hours", "languages", "work_area"}
"""Fields that hold several values, typed with ";" between them."""
UNEDITED = {"criticality", "links", "topics", "audience", "date_texts", "media_type"}


def fields_of(record: Record) -> list[tuple[str, str, str]]:
    """Each field that may be typed over: its name, its word, and its value as a person may type it."""
    return [(name, field_word(name), _written(record, name)) for name in _names(record)]


def typed_over(record: Record, form: Mapping[str, str]) -> Record:
    """The record as somebody filled it in.

    Raises:
        OperationalError: nothing was changed, or a value does not fit its field.
    """
    assignments = _assignments(record, form)
    if not assignments:
        raise OperationalError(_("er is niets verbeterd"), remedy=_("verander een veld, of laat het zoals het is"))
    return edited(record, assignments)


def _assignments(record: Record, form: Mapping[str, str]) -> Sequence[str]:
    """FIELD=VALUE for what was typed over."""
    typed = {name: form[name].strip().replace("\r\n", "\n") for name in _names(record) if name in form}
    return [f"{name}={text}" for name, text in typed.items() if text != _written(record, name).strip()]


def _names(record: Record) -> list[str]:
    return [name for name in FIELD_WORDS if hasattr(record, name) and name not in UNEDITED]


def _written(record: Record, name: str) -> str:
    value = getattr(record, name)
    if name in SEPARATED and value:
        return "; ".join(map(_typed, value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return published(record, name) or ""


def _typed(part: Any) -> str:
    return with_purpose(str(getattr(part, "text", part)), getattr(part, "purpose", None))
