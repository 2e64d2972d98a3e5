"""American numbers without their area code, completed by the one area code that all others on the page have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from state.canon.phones import parse_phone
from state.records import Contact, Phone, PhoneKind

NORTH_AMERICA = frozenset({"US", "CA"})
LOCAL = 7
"""Digits of a number within its area."""


def with_area_code(contacts: Sequence[Contact], country: str) -> list[Contact]:
    """The contacts, their local numbers as they are dialled from elsewhere; the published text stays as it is."""
    codes = {phone.number[2:5] for one in contacts for phone in (*one.phones, *one.faxes) if _tells_area(phone)}
    if country not in NORTH_AMERICA or len(codes) != 1:
        return list(contacts)
    code = next(iter(codes))
    return [
        replace(
            one, phones=tuple(_completed(one.phones, code, country)), faxes=tuple(_completed(one.faxes, code, country))
        )
        for one in contacts
    ]


def _tells_area(phone: Phone) -> bool:
    return phone.number.startswith("+1") and phone.kind not in (PhoneKind.FREE, PhoneKind.INVALID, PhoneKind.PREMIUM)


def _completed(phones: Iterable[Phone], code: str, country: str) -> Iterable[Phone]:
    for phone in phones:
        whole = parse_phone(f"{code}{phone.number}", country=country, declared=True)
        local = phone.kind is PhoneKind.INVALID and len(phone.number) == LOCAL and phone.number.isdigit()
        known = local and whole is not None and whole.kind is not PhoneKind.INVALID
        yield replace(phone, number=whole.number, kind=whole.kind) if known and whole else phone
