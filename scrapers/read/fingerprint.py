"""Whether a page says what it said: a hash of its visible content, cheap enough to take at every fetch.

lxml cuts the content out (a 40 KB page in about a millisecond); only a page whose hash moved is parsed for good. What
stands in menus and banners does not count, nor do times and tokens that differ at each request; where links lead
does, because a link that changes is a change. What the reader calls content is always in the hash: one reading too many
costs a moment, one too few hides a change. Hours of opening ("9:00") therefore count, a clock with seconds does not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from scrapers.document import Region
from scrapers.read.marks import HIDDEN_STYLE, PAGE_REGIONS, ROLE_REGIONS, decoded_email, hinted_region
from state.canon.urls import canonical_url

_INVISIBLE = ("script", "style", "noscript", "template", "svg", "iframe", "input", "select", "textarea", "datalist")
_BESIDE = frozenset({Region.ASIDE, Region.FOOTER})
_HINTED = ("div", "section", "ul", "form")
_LINK_TEXTS = etree.XPath("//a//img/@alt | //a/@aria-label | //a/@title", smart_strings=False)
_TEXTS = etree.XPath("/html/body//text()", smart_strings=False)
_TEXTS_BELOW = etree.XPath(".//text()", smart_strings=False)
_HEAD = etree.XPath("/html/@lang | /html/head/title/text()", smart_strings=False)
_ATTRIBUTED = etree.XPath(
    "/html/body//*[@hidden] | /html/body//*[@aria-hidden] | /html/body//*[@role] | /html/body//*[@style]"
)
_JSON_LD = etree.XPath("//script[@type='application/ld+json']/text()", smart_strings=False)
_ITEMS = etree.XPath("//*[@itemprop] | //*[contains(@class, 'vcard')] | //*[contains(@class, 'h-card')]")
_HREFS = etree.XPath("/html/body//a/@href", smart_strings=False)
_HIDDEN_ADDRESSES = etree.XPath("/html/body//@data-cfemail", smart_strings=False)
_HOLDS_CONTENT = etree.XPath("boolean(.//h1 | .//main | .//article)")
_MOVING = re.compile(
    r"\b\d{1,2}:\d{2}:(?!00)\d{2}\b|\b(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f]{8}[0-9a-f-]{8,}\b", re.IGNORECASE
)
_CLOUDFLARE = "/cdn-cgi/l/email-protection"


@dataclass(frozen=True)
class _Visible:
    """The text of the content, and what else is read: link targets, sidebars and footers, embedded data, the title."""

    text: str
    marks: tuple[str, ...]


def text_fingerprint(body: bytes, content_type: str | None) -> str:
    """SHA-256 of what a reader of `body` sees and follows; of the bytes themselves when it is no HTML or shows nothing."""
    found = _visible(body) if is_html(body, content_type) else None
    shown = body if found is None else "\x00".join((found.text, *found.marks)).encode("utf-8", "replace")
    return hashlib.sha256(shown).hexdigest()


def visible_length(body: bytes, content_type: str | None) -> int:
    """How many characters of visible content there are; bytes when it is no HTML."""
    if not is_html(body, content_type):
        return len(body)
    found = _visible(body)
    return len(found.text) if found is not None else 0


def is_html(body: bytes, content_type: str | None) -> bool:
    """Whether the bytes are a web page, whatever the server calls them."""
    start = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<rss", b"<feed")):
        return False
    if start.startswith((b"%pdf", b"pk\x03\x04", b"{", b"[", b"<?xml")):
        return b"<html" in start and b"<rss" not in start and b"<feed" not in start
    return b"<html" in start or start.startswith(b"<!doctype html") or "html" in (content_type or "").lower()


def _visible(body: bytes) -> _Visible | None:
    try:
        tree = lxml_html.document_fromstring(_readable(body), parser=_parser(body))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    marks = [*_strings(_HEAD, tree), *_embedded(tree, body)]
    beside = _drop_clutter(tree)
    marks += [*_strings(_LINK_TEXTS, tree), *_targets(tree)]
    marks += [_shown(" ".join(_strings(_TEXTS_BELOW, element))) for element in beside]
    for element in beside:
        element.drop_tree()
    text = _shown(" ".join(_strings(_TEXTS, tree)))
    return _Visible(text, tuple(marks)) if text else None


def _shown(text: str) -> str:
    return _MOVING.sub("", " ".join(text.split()))


def _embedded(tree: Any, body: bytes) -> Iterator[str]:
    """Data for machines, wherever it stands: names and numbers are drawn from it too."""
    if b"ld+json" in body:
        yield from map(_shown, _strings(_JSON_LD, tree))
    if b"itemprop" in body or b"vcard" in body or b"h-card" in body:
        for element in cast("list[Any]", _ITEMS(tree)):
            yield _shown(element.get("content") or " ".join(_strings(_TEXTS_BELOW, element)))
            yield _target(element.get("href") or "")


def _readable(body: bytes) -> bytes:
    """libxml2 stops at a NUL, and what follows would be unseen."""
    return body if body.startswith((b"\xff\xfe", b"\xfe\xff")) else body.replace(b"\x00", b"")


def _parser(body: bytes) -> Any:
    """The same text in UTF-8 and in a Western code page is the same text; no depth is too deep."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return lxml_html.HTMLParser(huge_tree=True, encoding="utf-16")
    try:
        body.decode()
    except UnicodeDecodeError:
        return lxml_html.HTMLParser(huge_tree=True, encoding="iso-8859-1")
    return lxml_html.HTMLParser(huge_tree=True, encoding="utf-8")


def _strings(path: etree.XPath, tree: Any) -> list[str]:
    return cast("list[str]", path(tree))


def _drop_clutter(tree: Any) -> list[Any]:
    """Takes out what the reader would not call content: the rules of `marks`, on the tree of lxml.

    Sidebars and footers stay, and are returned: whole contacts count there.
    """
    attributed = cast("list[Any]", _ATTRIBUTED(tree))
    candidates = [*tree.iter("header", *PAGE_REGIONS, *_HINTED), *(one for one in attributed if one.get("role"))]
    regions = {element: region for element in candidates if (region := _region(element)) is not None}
    beside = {element: None for element, region in regions.items() if region in _BESIDE}
    away = [*tree.iter(*_INVISIBLE), *(element for element in attributed if _is_hidden(element))]
    away += [
        one for one in regions if one not in beside and not any(around in beside for around in one.iterancestors())
    ]
    for element in dict.fromkeys(away):
        element.drop_tree()
    return list(beside)


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(HIDDEN_STYLE.search(element.get("style") or ""))


def _region(element: Any) -> Region | None:
    """Where an element stands by itself; None for content."""
    named = PAGE_REGIONS.get(element.tag) or ROLE_REGIONS.get(element.get("role") or "")
    if named is not None:
        return named
    if element.tag == "header":
        within = next(element.iterancestors("article", "main", "section"), None)
        return None if within is not None or _HOLDS_CONTENT(element) else Region.HEADER
    if element.tag not in _HINTED:
        return None
    region = _hinted(element.get("class") or "", element.get("id") or "")
    return None if region is None or _HOLDS_CONTENT(element) else region


@lru_cache(4096)
def _hinted(classes: str, identifier: str) -> Region | None:
    return hinted_region([*classes.split(), identifier])


def _targets(tree: Any) -> Iterator[str]:
    """Where links lead, and the addresses that Cloudflare hides under another key at each request."""
    yield from map(_target, _strings(_HREFS, tree))
    for code in _strings(_HIDDEN_ADDRESSES, tree):
        yield decoded_email(code) or code


@lru_cache(4096)
def _target(href: str) -> str:
    shown = href.strip()
    if shown.lower().startswith(_CLOUDFLARE):
        return decoded_email(shown.partition("#")[2]) or shown
    if shown.lower().startswith(("javascript:", "data:", "#")):
        return ""
    if not any(sign in shown for sign in "?;#"):
        return shown
    try:
        return canonical_url(urljoin("https://here.invalid/", shown))
    except ValueError:
        return shown
