"""Which pages a source consists of beyond its own address: a listing's documents, a finder's answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit

from scrapers.document import Block, Document, Inline, Region
from scrapers.extract.lines import content
from state.canon.dates import find_dates
from state.canon.text import clean, fold
from state.canon.urls import canonical_url, is_web
from state.geo.areas import expand
from state.geo.municipalities import Municipality, by_nis
from state.sources import Source

NEWEST = 12
"""So many documents of a listing are read at its baseline, and looked at afterwards."""

_DOCUMENT = re.compile(
    r"\.(?:pdf|docx?|odt|html?)(?:$|\?)|nieuwsbrief|newsletter|brief|omzendbrief|editie|nummer|issue|mededeling"
)
_SERVICE = re.compile(
    r"^(?:inschrijven|schrijf|uitschrijven|lees online|home|terug|volgende|vorige|archief|contact|privacy|\d+|rss)"
)


@dataclass(frozen=True, kw_only=True)
class Discovered:
    """A document that a listing leads to. `day` as told beside its link or in its address, None when nothing tells."""

    url: str
    title: str
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class FinderRequest:
    """One question to a finder, and the municipality it asks for."""

    url: str
    method: str
    form: tuple[tuple[str, str], ...]
    nis: str


def newest_documents(document: Document, source: Source) -> tuple[Discovered, ...]:
    """The documents that a listing leads to, newest first, at most `NEWEST`.

    With `source.links` a link counts when that expression is found in its address; otherwise when its text, its address
    or the line it stands on looks like a dated document of the same site. Undated ones keep the order of the page.
    """
    main = content(document.root)
    found: dict[str, Discovered] = {}
    for line, link in _links(main) if main is not None else ():
        url = (link.href or "").strip()
        key = canonical_url(url)
        if (
            is_web(url)
            and key != canonical_url(document.url)
            and _counts(url, clean(link.text), line, document, source)
        ):
            found.setdefault(key, _discovered(url, link, line))
    dated = sorted(found.values(), key=lambda one: one.day or date.min, reverse=True)
    return tuple(dated[:NEWEST])


def finder_requests(source: Source) -> Iterator[FinderRequest]:
    """One request for each municipality of the finder's areas, in the order of their codes.

    The template may hold {nis}, {postcode} and {name}, in the address and in the fields of a form.
    """
    if source.finder is None:
        return
    for nis in sorted(expand(source.finder.areas)):
        town = by_nis(nis)
        if town is not None:
            yield FinderRequest(
                url=_filled(source.url, town, escaped=True),
                method=source.finder.method.upper(),
                form=tuple((name, _filled(value, town, escaped=False)) for name, value in source.finder.form.items()),
                nis=nis,
            )


def _links(root: Block) -> Iterator[tuple[str, Inline]]:
    """Every link with the text of the block it stands in."""
    for block in root.walk():
        if block.region is not Region.MAIN:
            continue
        for run in block.inlines:
            if run.href:
                yield clean(block.text), run


def _counts(url: str, text: str, line: str, document: Document, source: Source) -> bool:
    if source.links:
        return re.search(source.links, url) is not None
    if _SERVICE.match(fold(text)) or urlsplit(url).netloc != urlsplit(document.url).netloc:
        return False
    return bool(_DOCUMENT.search(fold(url)) or _DOCUMENT.search(fold(text)) or _day(line) or _day(text))


def _discovered(url: str, link: Inline, line: str) -> Discovered:
    title = clean(link.text) or clean(line)
    return Discovered(url=url, title=title, day=_day(title) or _day(line) or _day_in_url(url))


def _day(text: str) -> date | None:
    return next((found.value for found in find_dates(text, reference=None) if found.value), None)


def _day_in_url(url: str) -> date | None:
    return _day(re.sub(r"[/_]", " ", urlsplit(url).path))


def _filled(template: str, town: Municipality, *, escaped: bool) -> str:
    values = {"nis": town.nis, "postcode": town.postcodes[0] if town.postcodes else "", "name": town.name}
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", quote(value, safe="") if escaped else value)
    return template
