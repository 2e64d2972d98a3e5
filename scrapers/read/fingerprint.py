"""Whether a page says what it said: a hash of its visible content, cheap enough to take at every fetch.

lxml cuts the content out (a 40 KB page in about a millisecond); only a page whose hash moved is parsed for good. What
stands in menus, banners and footers does not count, nor do times and tokens that differ at each request; where links lead
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

from scrapers.read.marks import HIDDEN_STYLE, PAGE_REGIONS, ROLE_REGIONS, decoded_email, hinted_region
from state.canon.urls import canonical_url

_DROPPED = (*"script style noscript template svg iframe input select textarea datalist".split(), *PAGE_REGIONS)
_HINTED = ("div", "section", "ul", "form")
_LINK_TEXTS = etree.XPath("//a//img/@alt | //a/@aria-label | //a/@title", smart_strings=False)
_TEXTS = etree.XPath("/html/body//text()", smart_strings=False)
_HEAD = etree.XPath("/html/@lang | /html/head/title/text()", smart_strings=False)
_ATTRIBUTED = etree.XPath(
    "/html/body//*[@hidden] | /html/body//*[@aria-hidden] | /html/body//*[@role] | /html/body//*[@style]"
)
_HREFS = etree.XPath("/html/body//a/@href", smart_strings=False)
_HIDDEN_ADDRESSES = etree.XPath("/html/body//@data-cfemail", smart_strings=False)
_HOLDS_CONTENT = etree.XPath("boolean(.//h1 | .//main | .//article)")
_MOVING = re.compile(
    r"\b\d{1,2}:\d{2}:(?!00)\d{2}\b|\b(?=[0-9a-f-]*\d)(?=[0-9a-f-]*[a-f])[0-9a-f]{8}[0-9a-f-]{8,}\b", re.IGNORECASE
)
_CLOUDFLARE = "/cdn-cgi/l/email-protection"


@dataclass(frozen=True)
class _Visible:
    """The text of the content, and what hangs on it: link targets, hidden addresses, title and language."""

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
    _drop_clutter(tree)
    text = _MOVING.sub("", " ".join(" ".join(_strings(_TEXTS, tree)).split()))
    return _Visible(text, (*_strings(_HEAD, tree), *_strings(_LINK_TEXTS, tree), *_targets(tree))) if text else None


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


def _drop_clutter(tree: Any) -> None:
    """Takes out what the reader would not call content: the rules of `marks`, on the tree of lxml."""
    clutter = list(tree.iter(*_DROPPED))
    clutter += [element for element in cast("list[Any]", _ATTRIBUTED(tree)) if _is_hidden(element)]
    clutter += [element for element in tree.iter("header", *_HINTED) if _is_region(element)]
    for element in dict.fromkeys(clutter):
        element.drop_tree()


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return element.get("role") in ROLE_REGIONS or bool(HIDDEN_STYLE.search(element.get("style") or ""))


def _is_region(element: Any) -> bool:
    if element.tag == "header":
        return not _HOLDS_CONTENT(element) and next(element.iterancestors("article", "main", "section"), None) is None
    return _is_hinted(element.get("class") or "", element.get("id") or "") and not _HOLDS_CONTENT(element)


@lru_cache(4096)
def _is_hinted(classes: str, identifier: str) -> bool:
    return hinted_region([*classes.split(), identifier]) is not None


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
