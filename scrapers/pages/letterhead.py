"""A letter of which only the sender's own contact counts: contacts named further down belong to other sources."""

from __future__ import annotations

from dataclasses import replace

from scrapers.document import Document
from scrapers.extract.generic import extract
from state.records import Reading
from state.sources import Source


def letterhead(document: Document, source: Source) -> Reading:
    """The generic reading with the first contact only."""
    reading = extract(document, country=source.country, language=source.language, watched=True)
    return replace(reading, contacts=reading.contacts[:1])
