"""Whether a page says what it said: a hash of its visible content, cheap enough to take at every fetch.

lxml cuts the content out (a 40 KB page in about a millisecond); only a page whose hash moved is parsed for good. What
stands in menus, banners and footers does not count, nor do times and tokens that differ at each request; where links lead
does, because a link that changes is a change.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from state.canon.urls import canonical_url

_DROPPED = frozenset("script style noscript template svg head iframe nav header footer aside input button".split())
_CLUTTER = re.compile(
    r"(?:^|[-_\s])(?:cookie|cookies|consent|gdpr|cookiebar|breadcrumbs?|menu|navbar|sidebar|footer|related)(?:$|[-_\s])"
)
_MOVING = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?\b|\b(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f]{8}[0-9a-f-]{8,}\b", re.IGNORECASE
)
_BLANKS = re.compile(r"\s+")
DEEPEST = 400


def text_fingerprint(body: bytes, content_type: str | None) -> str:
    """SHA-256 of what a reader of `body` sees and follows; of the bytes themselves when it is no HTML."""
    text = _visible(body) if is_html(body, content_type) else None
    return hashlib.sha256(body if text is None else text.encode("utf-8", "replace")).hexdigest()


def visible_length(body: bytes, content_type: str | None) -> int:
    """How many characters of visible content there are; bytes when it is no HTML."""
    text = _visible(body) if is_html(body, content_type) else None
    return len(body if text is None else text)


def is_html(body: bytes, content_type: str | None) -> bool:
    """Whether the bytes are a web page, whatever the server calls them."""
    start = body[:1024].lstrip().lower()
    if start.startswith((b"%pdf", b"pk\x03\x04", b"{", b"[", b"<?xml", b"<rss", b"<feed")):
        return b"<html" in start
    return b"<html" in start or start.startswith(b"<!doctype html") or "html" in (content_type or "")


def _visible(body: bytes) -> str | None:
    try:
        tree = lxml_html.document_fromstring(body)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    shown = _BLANKS.sub(" ", " ".join(_pieces(tree, 0)))
    return _MOVING.sub("", shown).strip()


def _pieces(element: etree._Element, depth: int) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag not in _DROPPED and not _is_clutter(element) and depth < DEEPEST:
        if element.text:
            yield element.text
        if element.tag == "a":
            yield _target(element.get("href") or "")
        for child in element:
            yield from _pieces(child, depth + 1)
    if element.tail and depth:
        yield element.tail


def _is_clutter(element: etree._Element) -> bool:
    if element.tag not in ("div", "section", "ul", "form"):
        return False
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return bool(marks.strip()) and bool(_CLUTTER.search(marks)) and element.find(".//h1") is None


def _target(href: str) -> str:
    shown = href.strip()
    return canonical_url(shown) if shown.startswith("http") else shown.partition("?")[0].partition("#")[0] or ""
