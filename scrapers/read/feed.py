"""RSS and Atom -> Document: each entry a part with its title as heading, its day, and its text."""

from __future__ import annotations

from datetime import date
from email.utils import parsedate_to_datetime
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from scrapers.document import Block, BlockKind, Document, Inline
from scrapers.read.errors import ReadError
from scrapers.read.html import read_html
from scrapers.read.html_runs import joined
from state.canon.dates import find_dates
from state.canon.text import clean

MOST_ENTRIES = 500


def read_feed(body: bytes, *, url: str) -> Document:
    """The document in a feed.

    Raises:
        ReadError: it is no well-formed feed, or tries to pull in something from elsewhere.
    """
    try:
        root = fromstring(body)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise ReadError("read_feed_broken") from error
    entries = [node for node in root.iter() if _name(node) in ("item", "entry")]
    channel = next((node for node in root.iter() if _name(node) == "channel"), root)
    if not entries and _name(root) not in ("rss", "feed", "RDF"):
        raise ReadError("read_no_feed", name=_name(root))
    children = tuple(_entry(node, url) for node in entries[:MOST_ENTRIES])
    return Document(
        url=url,
        media_type="application/xml",
        root=Block(kind=BlockKind.ROOT, children=children),
        title=_text(channel, "title"),
        warnings=(f"only the first {MOST_ENTRIES} entries were read",) if len(entries) > MOST_ENTRIES else (),
    )


def _entry(node: Element, url: str) -> Block:
    title = _text(node, "title") or "(zonder titel)"
    link = _link(node, url)
    heading = Block(kind=BlockKind.HEADING, inlines=(Inline(text=title, href=link),), level=2)
    parts = [heading]
    day = _day(node)
    if day is not None:
        parts.append(Block(kind=BlockKind.PARAGRAPH, inlines=(Inline(text=f"Datum: {day.isoformat()}"),)))
    return Block(kind=BlockKind.GROUP, children=(*parts, *_content(node, link or url)))


def _content(node: Element, url: str) -> tuple[Block, ...]:
    for name in ("encoded", "content", "description", "summary"):
        found = next((child for child in node if _name(child) == name), None)
        text = _markup(found).strip() if found is not None else ""
        if text:
            try:
                return read_html(text.encode(), url=url).root.children
            except ReadError:
                continue
    return ()


def _markup(node: Element) -> str:
    """The HTML in an entry: escaped, or in Atom as elements of their own."""
    if not len(node):
        return node.text or ""
    for element in node.iter():
        element.tag = _name(element)
    return (node.text or "") + "".join(tostring(child, encoding="unicode") for child in node)


def _link(node: Element, url: str) -> str | None:
    for child in node:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            return joined(url, address) if address else None
    return None


def _day(node: Element) -> date | None:
    for name in ("pubDate", "published", "date", "updated"):
        text = _text(node, name)
        if not text:
            continue
        found = find_dates(text[:10], reference=None)
        if found and found[0].value:
            return found[0].value
        try:
            return parsedate_to_datetime(text).date()
        except (TypeError, ValueError):
            continue
    return None


def _text(node: Element, name: str) -> str | None:
    found = next((child for child in node if _name(child) == name), None)
    return clean("".join(found.itertext())) or None if found is not None else None


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]
