"""Who owns each number and mail address of a page, and what they do there."""

from __future__ import annotations

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

ELS, JAN, DESK = "0476 12 34 56", "0476 12 34 57", "09 555 12 34"
MAIL = "info@linde.example"
Wanted = dict[str, tuple[str | None, str | None]]
"""Number or mail address -> who owns it, and the function of a person."""


def drawn(body: str) -> tuple[Contact, ...]:
    return extract(read(body.encode(), url="https://partner.example/p", content_type="text/html")).contacts


def owners(contacts: tuple[Contact, ...]) -> Wanted:
    return {
        point: (one.person or one.unit or one.organisation or one.role, one.role if one.person else None)
        for one in contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }


def named_by_point(text: str, kind: str = "text/plain") -> dict[str, str | None]:
    """Number or mail address -> who owns it."""
    page = read(text.encode(), url="https://gids.example/", content_type=kind)
    return {point: name for point, (name, _) in owners(extract(page, country="BE").contacts).items()}
