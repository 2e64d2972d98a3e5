"""Invented people and offices, as papers print them and as a careful reader writes them down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_PREFIXES = {"BE": "+32", "FR": "+33", "DE": "+49", "US": "+1", "NL": "+31"}


SHORT = 4
"""Digits of a number that is dialled as it is, at most."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One contact. Phones and faxes as printed; `areas` as printed, one a place."""

    organisation: str | None = None
    unit: str | None = None
    person: str | None = None
    role: str | None = None
    phones: tuple[str, ...] = ()
    faxes: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    street: str | None = None
    postcode: str | None = None
    municipality: str | None = None
    hours: str | None = None
    areas: tuple[str, ...] = ()

    @property
    def phone(self) -> str:
        return self.phones[0] if self.phones else ""

    @property
    def email(self) -> str:
        return self.emails[0] if self.emails else ""

    def expected(self, country: str) -> dict[str, Any]:
        """This contact in the form of `expected.json`."""
        told = {
            "organisation": self.organisation,
            "unit": self.unit,
            "person": self.person,
            "role": self.role,
            "phones": [dialled(one, country) for one in self.phones],
            "faxes": [dialled(one, country) for one in self.faxes],
            "emails": list(self.emails),
            "street": self.street,
            "postcode": self.postcode,
            "municipality": self.municipality,
            "opening_hours": [self.hours] if self.hours else [],
            "work_area": list(self.areas),
        }
        return {name: value for name, value in told.items() if value}


def dialled(printed: str, country: str) -> str:
    """A printed number as it is dialled from anywhere; an extension ("ext. 12") is left out, a short number stays as it is."""
    digits = re.sub(r"\D", "", printed.split("ext")[0])
    if len(digits) <= SHORT:
        return digits
    return _PREFIXES[country] + (digits if country == "US" else digits.lstrip("0"))
