"""Records and changes to JSON-ready dicts and back.

The stored form drops empty values, so that a field added later does not make every stored record look changed.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter

from state.records import Contact, Measure, Publication, Record, RecordKind

T = TypeVar("T")

RECORD_TYPES: dict[RecordKind, type[Record]] = {
    RecordKind.CONTACT: Contact,
    RecordKind.MEASURE: Measure,
    RecordKind.PUBLICATION: Publication,
}


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(cls: type[Any]) -> TypeAdapter[Any]:
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]


def dump(value: Any) -> dict[str, Any]:
    """A frozen dataclass as a dict of JSON types; None and empty collections are left out."""
    return {
        k: v for k, v in _adapter(value.__class__).dump_python(value, mode="json").items() if v not in (None, [], "")
    }


def dump_any(value: Any | None) -> dict[str, Any] | None:
    """What `dump` makes, None of None."""
    return None if value is None else dump(value)


def load(cls: type[T], data: dict[str, Any]) -> T:
    """The dataclass `cls` from what `dump` made. Raises pydantic.ValidationError when the data do not fit."""
    result: T = _adapter(cls).validate_python(data)
    return result


def load_record(kind: RecordKind | str, data: dict[str, Any]) -> Record:
    """A record from its stored kind and data."""
    return load(RECORD_TYPES[RecordKind(kind)], data)
