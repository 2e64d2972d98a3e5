"""What a page says of itself in its head: title, language, metadata."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from scrapers.read.marks import attribute
from state.canon.text import clean


def title_of(soup: BeautifulSoup) -> str | None:
    title = soup.find("title")
    return clean(title.get_text(" ")) or None if isinstance(title, Tag) else None


def language_of(soup: BeautifulSoup) -> str | None:
    html = soup.find("html")
    return attribute(html, "lang") if isinstance(html, Tag) else None


def metadata_of(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    names = {"description": "description", "article:modified_time": "modified", "article:published_time": "published"}
    names |= {"dcterms.modified": "modified", "last-modified": "modified", "date": "date"}
    for meta in soup.find_all("meta"):
        name = (attribute(meta, "name") or attribute(meta, "property") or attribute(meta, "http-equiv") or "").lower()
        content = attribute(meta, "content")
        if name in names and content:
            found.setdefault(names[name], clean(content))
    canonical = soup.find("link", rel="canonical", href=True)
    if isinstance(canonical, Tag):
        found["canonical"] = str(canonical["href"])
    return found
