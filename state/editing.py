"""Editing a found record before it is approved: FIELD=VALUE, with lists split at ";"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from state.canon.addresses import parse_address
from state.canon.phones import parse_phone
from state.canon.purposes import without_purpose
from state.errors import DeskError
from state.geo.areas import resolve_area
from state.records import Phone, Record


def edited(record: Record, assignments: Sequence[str]) -> Record:
    """A record with the assigned fields replaced.

    Raises:
        DeskError: an assignment names no field of the record, or its value does not fit.
    """
    names = {one.name for one in fields(record)}
    values = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals or name not in names:
            raise DeskError("edit_no_field", text=assignment, known=", ".join(sorted(names)))
        values[name] = _value(record, name, text)
    return replace(record, **values)


def _value(record: Record, name: str, text: str) -> Any:
    parts = tuple(part.strip() for part in text.split(";") if part.strip())
    if name in ("phones", "faxes"):
        return tuple(_phone(part) for part in parts)
    if name == "address":
        return parse_address(text)
    if name == "work_area":
        return resolve_area(text)
    hint = type(record).__annotations__[name]
    try:
        return TypeAdapter(_resolve(type(record), name)).validate_python(
            parts if "tuple" in str(hint) else text or None
        )
    except ValidationError as error:
        raise DeskError("edit_value", field=name, text=text) from error


def _phone(text: str) -> Phone:
    """A number as typed; words in brackets behind it are what it is for."""
    number, purpose = without_purpose(text)
    phone = parse_phone(number, declared=True)
    if phone is None:
        raise DeskError("edit_phone", text=text)
    return replace(phone, purpose=purpose)


def _resolve(cls: type, name: str) -> Any:
    from typing import get_type_hints

    return get_type_hints(cls)[name]
