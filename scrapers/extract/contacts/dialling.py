"""Completes the numbers of a page that are told without their area code by the area of its others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.lines import lines_of
from state.canon.local_phones import area_code, area_of_state, in_area, is_local
from state.canon.phones import find_phones
from state.records import Contact, PhoneKind


def with_area_codes(contacts: Sequence[Contact], page: Block, country: str) -> list[Contact]:
    """The contacts, with whole numbers where the page tells of one area. `page`: all of it, head and foot included."""
    if not any(is_local(phone) for one in contacts for phone in (*one.phones, *one.faxes)):
        return list(contacts)
    whole = list(_whole_numbers(page, country))
    area = area_code(whole, country)
    if area is None and country == "US" and not whole:
        area = area_of_state("\n".join(line.text for line in lines_of([page])))
    return list(contacts) if area is None else [_completed(one, area, country) for one in contacts]


def _whole_numbers(page: Block, country: str) -> Iterator[str]:
    for line in lines_of([page]):
        for found in find_phones(line.text, country=country):
            if found.phone.kind is PhoneKind.LANDLINE:
                yield found.phone.number


def _completed(contact: Contact, area: str, country: str) -> Contact:
    phones, faxes = (
        tuple(in_area(phone, area, country) if is_local(phone) else phone for phone in numbers)
        for numbers in (contact.phones, contact.faxes)
    )
    return replace(contact, phones=phones, faxes=faxes)
