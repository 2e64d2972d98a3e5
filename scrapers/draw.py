"""From a source's bytes to its records: by page object, by selectors, or, for nearly all, by the generic extractor."""

from __future__ import annotations

from dataclasses import replace

from scrapers.document import Document
from scrapers.extract.generic import extract
from scrapers.extract.selected import extract_selected
from scrapers.pages.registry import page_object
from scrapers.read.dispatch import read
from state.records import Contact, Criticality, Reading
from state.sources import Source, SourceKind


def draw(source: Source, body: bytes, *, url: str, content_type: str | None) -> tuple[Document, Reading]:
    """The document and what the source's way of reading makes of it.

    Raises:
        ReadError: the bytes are no document.
    """
    document = read(body, url=url, content_type=content_type, columns=source.columns or None)
    return document, _as_declared(source, _extract(source, document, body))


def _extract(source: Source, document: Document, body: bytes) -> Reading:
    if source.page_object:
        return page_object(source.page_object)(document, source)
    if source.selectors is not None:
        return extract_selected(body, document, source)
    return extract(document, country=source.country, language=document.language or source.language, watched=True)


def _as_declared(source: Source, reading: Reading) -> Reading:
    """Only the kinds of record the source is watched for, with the criticality it was declared with."""
    if source.kind is SourceKind.MEASURES:
        reading = replace(reading, contacts=())
    if source.kind in (SourceKind.CONTACTS, SourceKind.FINDER):
        reading = replace(reading, measures=(), publications=())
    if source.criticality is Criticality.CRITICAL:
        reading = replace(reading, contacts=tuple(_critical(one) for one in reading.contacts))
    return reading


def _critical(contact: Contact) -> Contact:
    return replace(contact, criticality=Criticality.CRITICAL)
