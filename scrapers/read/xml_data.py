"""XML that is no feed ("<club name="…" email="…"/>", "<member><name>…</name>…</member>") -> Document: each element a record.

An attribute and an element of words alone are a key and its value; elements of one name beside each other are a list. Where only
`name` tells values apart, as in settings, it is their key.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from lxml import etree

from scrapers.document import Document
from scrapers.read.data import page_of
from scrapers.read.errors import ReadError
from scrapers.read.feed import read_feed
from scrapers.read.front_matter import DEEPEST, Value
from scrapers.read.html import read_html
from scrapers.read.one_language import in_one_language
from scrapers.read.records import record_of

_PIECES = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)


def read_xml(body: bytes, *, url: str) -> Document:
    """The entries of a feed, or the records of any other XML.

    Raises:
        ReadError: it is not well-formed, tries to pull in something from elsewhere, or tells nothing of anybody.
    """
    try:
        return read_feed(body, url=url)
    except ReadError:
        document = _whole(body, url)
        if document is None:
            raise
        return document


def read_xml_piece(body: bytes, *, url: str) -> Document | None:
    """The records in a piece of XML that begins and ends anywhere; nothing if it tells of nobody."""
    root = etree.fromstring(b"<items>" + body + b"</items>", _PIECES)
    return _data(cast(Element, root), url) if root is not None else None


def _whole(body: bytes, url: str) -> Document | None:
    try:
        return _data(fromstring(body), url)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None


def _data(root: Element, url: str) -> Document | None:
    value = _value(root, 0)
    found = record_of(in_one_language(value if isinstance(value, dict) else {"items": value}))
    if not found.tells:
        return None
    return replace(read_html(page_of(found).encode(), url=url), media_type="application/xml")


def _value(node: Element, depth: int) -> Value:
    """What an element says: its words where it holds nothing else, and its attributes and parts by their names."""
    text = " ".join((node.text or "").split())
    pairs: dict[str, list[Value]] = {_name(key): [value.strip()] for key, value in node.attrib.items()}
    for child in node if depth < DEEPEST else ():
        if isinstance(child.tag, str):
            key, value = _keyed(child, depth + 1)
            pairs.setdefault(key, []).append(value)
    if not pairs or (text and not len(node)):
        return text
    return {key: values[0] if len(values) == 1 else values for key, values in pairs.items() if any(values)}


def _keyed(node: Element, depth: int) -> tuple[str, Value]:
    name = node.get("name", "")
    if name and len(node.attrib) == 1 and not len(node):
        return name, " ".join((node.text or "").split())
    return _name(node.tag), _value(node, depth)


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]
