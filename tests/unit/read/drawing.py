"""What is drawn from a text of a site's repository, in short."""

from __future__ import annotations

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Drawn = list[tuple[str | None, str | None, list[str], list[str]]]


def drawn_from(text: str, *, country: str = "BE", kind: str | None = None) -> Drawn:
    """Who, what they do, numbers and mail addresses of each contact."""
    contacts = extract(
        read(text.encode(), url="https://zwin.example/bron", content_type=kind), country=country
    ).contacts
    return [
        (one.person or one.unit or one.organisation, one.role, [phone.text for phone in one.phones], list(one.emails))
        for one in contacts
    ]
