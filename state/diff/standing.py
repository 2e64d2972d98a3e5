"""The values of a record's fields, and how often each of them stands on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from state.diff.said import Said
from state.fingerprint import canonical
from state.records import Address, Phone, Record


def values(record: Record, name: str) -> Mapping[str, object]:
    """Canonical form -> value, for each value of a field."""
    value = getattr(record, name, None)
    each = value if isinstance(value, tuple) else (value,) if value else ()
    return {_form(record, name, one): one for one in each}


def _form(record: Record, name: str, value: object) -> str:
    only: dict[str, Any] = {name: (value,) if isinstance(getattr(record, name), tuple) else value}
    return str(canonical(replace(record, **only)).get(name, ""))


@dataclass(frozen=True, slots=True)
class Holding:
    """How often a value of a field stands on a page; two of the same value are equal."""

    name: str
    value: object

    def __call__(self, page: Said) -> int:
        return count(page, self.name, self.value)


def stands(page: Said, name: str, value: object) -> bool:
    """Whether a value of a field stands on the page."""
    return count(page, name, value) > 0


def count(page: Said, name: str, value: object) -> int:
    """How often a value of a field stands on the page."""
    if isinstance(value, Phone):
        return page.phone(value.number, value.extension)
    if name == "emails":
        return page.mail(str(value))
    if name in ("website", "url"):
        return page.link(str(value))
    if isinstance(value, Address):
        lines = (
            [f"{value.street} {value.number}", f"{value.number} {value.street}"]
            if value.street and value.number
            else []
        )
        return max(map(page.text, (*lines, value.text)))
    return page.text(str(getattr(value, "text", value)))
