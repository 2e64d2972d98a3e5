"""HTML -> Document: the visible text with its structure, the links, and where on the page each part stands."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.dammit import EncodingDetector, UnicodeDammit

from scrapers.document import Block, BlockKind, Document, Inline, Region
from scrapers.read.cloaked import uncloak
from scrapers.read.consent import mark_consent
from scrapers.read.errors import ReadError
from scrapers.read.folded import unfold
from scrapers.read.html_runs import joined
from scrapers.read.html_tree import HtmlTree
from scrapers.read.marks import attribute, reveal
from scrapers.read.own_elements import with_own_elements
from scrapers.read.programs import with_templates_shown, without_program
from scrapers.read.structured import structured_of
from scrapers.read.updated import updated_of
from state.canon.text import clean, with_plain_ends

_META = {
    "description": "description",
    "article:modified_time": "modified",
    "article:published_time": "published",
    "dcterms.modified": "modified",
    "last-modified": "modified",
    "date": "date",
    "og:site_name": "site",
    "application-name": "site",
}
_CLOSED_BREAK = re.compile(r"(?:<br\s*>\s*)?</br\s*>", re.IGNORECASE)
"""An end tag that browsers take for a break; libxml2 drops it (https://html.spec.whatwg.org/#parsing-main-inbody)."""
_OF_HEAD = frozenset("title meta link base script style noscript template object bgsound".split())
_WESTERN = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "windows-1252")

warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)  # pages in XHTML are read as the pages they are
warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning)  # a page of one word is one
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})


def read_html(body: bytes, *, url: str, charset: str | None = None) -> Document:
    """The document in an HTML page.

    Raises:
        ReadError: there is no text in it at all.
    """
    text = with_own_elements(without_program(_CLOSED_BREAK.sub("<br>", decoded(body, charset))))
    soup = _parsed(text)
    frames = frames_of(soup, url)
    if not _body(soup).get_text(strip=True) and not frames:
        soup = _parsed(with_templates_shown(text))  # all of the page stands in what a script would show
    root = _body(soup)
    if not root.get_text(strip=True) and not frames:
        raise ReadError("read_page_empty")
    embedded = structured_of(soup)
    mark_consent(soup)
    uncloak(soup)
    unfold(soup)
    base = soup.find("base", href=True)
    tree, blocks = _blocks(root, joined(url, str(base["href"])) if isinstance(base, Tag) else url)
    blocks += map(_frame_link, frames)
    document = Document(
        url=url,
        media_type="text/html",
        root=Block(kind=BlockKind.ROOT, children=tuple(blocks)),
        title=_title(soup),
        language=_language(soup),
        metadata=_metadata(soup, url),
        structured=embedded,
        warnings=(*tree.warnings, *_framed(frames)),
    )
    return replace(document, updated=updated_of(document))


def _parsed(text: str) -> BeautifulSoup:
    return _with_head_closed(BeautifulSoup(text, "lxml"))


def _body(soup: BeautifulSoup) -> Tag:
    """The body, with what a careless page left behind its end."""
    body = soup.body
    if body is None:
        return soup
    for tag in list(body.find_next_siblings()):
        if isinstance(tag, Tag) and tag.name != "head":
            body.append(tag.extract())
    return body


def _with_head_closed(soup: BeautifulSoup) -> BeautifulSoup:
    """The page with its head closed where the content begins: the parser takes <main> or <header> behind a title for more of it."""
    misplaced = [tag for tag in soup.head.find_all(recursive=False) if tag.name not in _OF_HEAD] if soup.head else []
    if soup.html is None or not misplaced:
        return soup
    if soup.body is None:
        soup.html.append(soup.new_tag("body"))
    for tag in reversed(misplaced):
        soup.body.insert(0, tag.extract())  # type: ignore[union-attr]
    return soup


def _blocks(root: Tag, base: str) -> tuple[HtmlTree, list[Block]]:
    """The blocks of a page. When all of its content is hidden, a script would show it: then that counts as shown."""
    tree = HtmlTree(base)
    blocks = tree.blocks(root)
    if any(_is_content(block) for block in blocks) or not reveal(root):
        return tree, blocks
    tree = HtmlTree(base)
    return tree, tree.blocks(root)


def _is_content(block: Block) -> bool:
    if block.region is not Region.MAIN:
        return False
    return bool(block.text.strip()) or any(map(_is_content, block.children))


def decoded(body: bytes, charset: str | None = None) -> str:
    """The text of a page: UTF-8 when its bytes are, for that is no coincidence; else as the server or the page declares,
    else windows-1252, which is also what "iso-8859-1" means on the web (https://encoding.spec.whatwg.org/#names-and-labels).
    """
    declared = [name for name in (charset, EncodingDetector.find_declared_encoding(body, is_html=True)) if name]
    guesses = [_WESTERN.get(name.lower(), name) for name in declared]
    first = [name for name in guesses if name.lower().startswith("utf-16")] if b"\x00" in body[:200] else []
    dammit = UnicodeDammit(body, [*first, "utf-8", *guesses, "windows-1252"], is_html=True)
    return with_plain_ends(dammit.unicode_markup or body.decode("utf-8", "replace"))


def frames_of(soup: BeautifulSoup, url: str) -> list[str]:
    """The addresses of the pages that a frameset is made of."""
    return [joined(url, str(frame["src"])) for frame in soup.find_all("frame", src=True)]


def _frame_link(address: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, inlines=(Inline(text=address, href=address),))


def _framed(frames: list[str]) -> tuple[str, ...]:
    if not frames:
        return ()
    return (f"the page only frames {len(frames)} others: declare {', '.join(frames)} as sources of their own",)


def _title(soup: BeautifulSoup) -> str | None:
    title = soup.find("title")
    return clean(title.get_text(" ")) or None if isinstance(title, Tag) else None


def _language(soup: BeautifulSoup) -> str | None:
    html = soup.find("html")
    return attribute(html, "lang") if isinstance(html, Tag) else None


def _metadata(soup: BeautifulSoup, url: str) -> dict[str, str]:
    """What the page says of itself; "feed" is the first feed it offers."""
    found: dict[str, str] = {}
    for meta in soup.find_all("meta"):
        name = attribute(meta, "name") or attribute(meta, "property") or attribute(meta, "http-equiv") or ""
        content = attribute(meta, "content")
        if name.lower() in _META and content:
            found.setdefault(_META[name.lower()], clean(content))
    for link in soup.find_all("link", href=True):
        relations = link.get("rel") or ""
        if "canonical" in relations:
            found.setdefault("canonical", joined(url, str(link["href"])))
        if "alternate" in relations and (attribute(link, "type") or "").lower() in _FEEDS:
            found.setdefault("feed", joined(url, str(link["href"])))
    return found
