"""Reads the exceptional page by CSS selectors: a region, a record to repeat over, fields within it.

What the selectors find goes through the same canonical forms as everything else; only finding it is told, not guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from scrapers.document import Block, BlockKind, Document, Inline, Region
from scrapers.extract.contacts.fields import contact_of
from scrapers.extract.contacts.purposes import with_words_beside
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.generic import extract
from scrapers.extract.line.field_words import ALIASES
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line
from scrapers.read.dispatch import read
from state.canon.text import clean
from state.records import Contact, Reading
from state.sources import Selectors, Source


def extract_selected(body: bytes, document: Document, source: Source) -> Reading:
    """What the source's selectors find. A region alone narrows the generic extractor to it.

    A selector that matches nothing is a warning: the page changed under it.
    """
    selectors = source.selectors or Selectors()
    soup = BeautifulSoup(body, "lxml")
    region = soup.select_one(selectors.region) if selectors.region else soup
    if region is None:
        return _nothing(document, f'the selector region = "{selectors.region}" finds nothing on the page')
    if not selectors.record:
        part = read(str(region).encode(), url=document.url, content_type="text/html; charset=utf-8")
        chosen = replace(part, root=_as_content(part.root))
        return replace(
            extract(chosen, country=source.country, language=source.language, watched=True), updated=document.updated
        )
    found = [_contact(tag, selectors.fields, source) for tag in region.select(selectors.record)]
    contacts = tuple(contact for contact in found if contact is not None)
    if not contacts:
        return _nothing(document, f'the selector record = "{selectors.record}" finds no contact on the page')
    told = with_words_beside(contacts, document.root, country=source.country)
    return Reading(title=document.title, language=document.language, updated=document.updated, contacts=told)


def _as_content(block: Block) -> Block:
    """A region that somebody chose is the content, also when it is a sidebar or a footer."""
    return replace(block, region=Region.MAIN, children=tuple(map(_as_content, block.children)))


def _nothing(document: Document, warning: str) -> Reading:
    return Reading(title=document.title, language=document.language, updated=document.updated, warnings=(warning,))


def _contact(tag: Tag, fields: Mapping[str, str], source: Source) -> Contact | None:
    lines = [line for name, selector in fields.items() for line in _lines(tag.select(selector), name)]
    return contact_of(Unit(lines=tuple(lines)), country=source.country)


def _lines(tags: Iterable[Tag], name: str) -> list[Line]:
    label = Label(field=ALIASES.get(name, name), word=name)
    return [
        Line(text=clean(tag.get_text(" ")), runs=(_run(tag),), kind=BlockKind.PARAGRAPH, label=label)
        for tag in tags
        if tag.get_text(strip=True) or tag.get("href")
    ]


def _run(tag: Tag) -> Inline:
    href = tag.get("href")
    return Inline(text=tag.get_text(" "), href=href if isinstance(href, str) else None)
