"""Bytes -> Document, whatever they are: the one entrance to all readers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from scrapers.document import Document
from scrapers.read.errors import ReadError
from scrapers.read.fingerprint import is_html
from scrapers.read.html import read_html
from scrapers.read.text import read_text


def read(
    body: bytes, *, url: str, content_type: str | None = None, columns: Mapping[str, str] | None = None
) -> Document:
    """The document in `body`.

    Args:
        url: where it came from; links are made absolute against it, and its ending helps when the server tells nothing.
        content_type: as the server said it, with or without charset; the bytes outrank it, because servers guess.
        columns: for tables (CSV, XLSX, JSON): column name -> field name.

    Raises:
        ReadError: it is empty, broken, protected, or of no kind that can be read.
    """
    if not body.strip():
        raise ReadError("the document is empty")
    kind = _kind(body, url, content_type)
    if kind == "html":
        return read_html(body, url=url, charset=_charset(content_type))
    return read_text(body, url=url)


def _kind(body: bytes, url: str, content_type: str | None) -> str:
    return "html" if is_html(body, content_type) or _suffix(url) in (".htm", ".html") else "text"


def _suffix(url: str) -> str:
    return PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()


def _charset(content_type: str | None) -> str | None:
    _, mark, rest = (content_type or "").lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'") or None if mark else None
