"""Bytes -> Document, whatever they are: the one entrance to all readers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from scrapers.document import Document
from scrapers.read.components import is_component
from scrapers.read.data import looks_like_yaml, read_json_data, read_toml, read_yaml
from scrapers.read.data_modules import data_module_markup, is_data_module
from scrapers.read.errors import ReadError
from scrapers.read.fingerprint import is_html
from scrapers.read.html import read_html
from scrapers.read.mail import read_mail
from scrapers.read.markdown import looks_like_markdown, read_markdown
from scrapers.read.pdf import read_pdf
from scrapers.read.program_records import program_records_markup, program_texts
from scrapers.read.programs import is_markup, is_served
from scrapers.read.sql_rows import is_sql, sql_markup
from scrapers.read.table import read_csv, read_xlsx
from scrapers.read.text import decoded, read_text
from scrapers.read.vcard import read_vcard
from scrapers.read.xml_data import read_xml, read_xml_piece

LONGEST_LINE = 200_000
"""Characters in one paragraph or cell; a whole book has fewer in its longest."""
_BY_TYPE = {
    "application/pdf": "pdf",
    "application/json": "json",
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
    "application/yaml": "yaml",
    "application/x-yaml": "yaml",
    "application/toml": "toml",
    "text/yaml": "yaml",
    "text/x-yaml": "yaml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "message/rfc822": "mail",
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/vcard": "vcard",
    "text/x-vcard": "vcard",
}
_BY_SUFFIX = {
    ".pdf": "pdf",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".toml": "toml",
    ".xlsx": "xlsx",
    ".rss": "feed",
    ".atom": "feed",
    ".eml": "mail",
    ".vcf": "vcard",
    ".htm": "html",
    ".html": "html",
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
}
_MAIL_HEADER = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_FRONT_MATTER = re.compile(rb"\A(?:---|\+\+\+)[ \t]*\r?\n")
_TAG = re.compile(rb"<\s*[a-zA-Z/!?]|&[#\w]{2,12};|\x00")
"""What makes markup of a text, or bytes of it that are wide: without it its lines are lines, whatever it is called."""
_MAIL_NAMES = re.compile(rb"(?im)^(?:from|subject|mime-version|received|date|message-id):")


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
    document = _read(body, url, content_type, columns)
    longest = max((len(block.text) for block in document.root.walk()), default=0)
    if longest > LONGEST_LINE:
        raise ReadError("read_long_line", count=f"{longest:,}")
    return document


def _read(body: bytes, url: str, content_type: str | None, columns: Mapping[str, str] | None) -> Document:
    if not body.strip():
        raise ReadError("read_nothing")
    kind = kind_of(body, url, content_type)
    if kind == "html":
        if _is_binary(body):
            raise ReadError("read_binary")
        return read_html(body, url=url, charset=_charset(content_type))
    if kind == "pdf":
        return read_pdf(body, url=url)
    if kind == "mail":
        return read_mail(body, url=url, read=read)
    if kind == "feed":
        return read_xml(body, url=url)
    if kind == "vcard":
        return read_vcard(body, url=url)
    if kind == "json" and not _is_json(body) and is_data_module(text := decoded(body)):
        return read_html(data_module_markup(text).encode(), url=url)
    if kind in _TABLES:
        return _TABLES[kind](body, url=url, columns=columns)
    text = decoded(body)
    if kind == "text" and (is_component(text) or is_served(text)):
        return read_html(body, url=url, charset=_charset(content_type))
    if kind == "text" and _is_xml(url, content_type) and (piece := read_xml_piece(body, url=url)) is not None:
        return piece
    if kind == "text" and is_sql(text):
        return read_html(sql_markup(text).encode(), url=url)
    if kind == "text" and is_data_module(text):
        return read_html(data_module_markup(text).encode(), url=url)
    if kind == "text" and looks_like_yaml(text):
        return read_yaml(body, url=url, columns=columns)
    if kind == "text" and (records := program_records_markup(text)):
        return read_html(records.encode(), url=url)
    if kind == "markdown" or looks_like_markdown(text):
        return read_markdown(text, url=url)
    if _suffix(url) != ".txt" and is_markup(text):
        return read_html(body, url=url, charset=_charset(content_type))
    return read_text(program_texts(text).encode() or body, url=url)


WIDE = 0.3
"""A larger share of zero bytes is text in two bytes a letter."""
_BYTE_ORDER = (b"\xff\xfe", b"\xfe\xff")
_TABLES = {"csv": read_csv, "xlsx": read_xlsx, "json": read_json_data, "yaml": read_yaml, "toml": read_toml}
_DATA = frozenset({"yaml", "toml"})
"""What a name tells better than how it begins: comments, dashes, or keys that read as the head of a mail."""


def kind_of(body: bytes, url: str, content_type: str | None) -> str:
    """What the bytes are: by their beginning, then by what the server says, then by the ending of the address."""
    start = body[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    declared = _BY_TYPE.get((content_type or "").partition(";")[0].strip().lower())
    named = _BY_SUFFIX.get(_suffix(url))
    if start.startswith(b"%PDF"):
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "xlsx"
    if start[:11].upper() == b"BEGIN:VCARD":
        return "vcard"
    if named in _DATA and not is_html(body, None):
        return named
    if named == "mail" or declared == "mail" or (_MAIL_HEADER.match(start) and len(_MAIL_NAMES.findall(start)) >= 2):
        return "mail"
    if _FRONT_MATTER.match(start):
        return "text"
    if is_html(body, None):
        return "html"
    if start.startswith((b"<?xml", b"<rss", b"<feed")):
        return "feed"
    if start[:1] in (b"{", b"[") and declared in (None, "json", "text") and _is_json(body):
        return "json"
    told = declared if declared not in (None, "text") else named
    told = told or ("html" if "html" in (content_type or "") else "text")
    return "text" if told == "html" and not _TAG.search(body) else told


def _is_binary(body: bytes) -> bool:
    """Whether zero bytes stand in it now and then: in UTF-16 every second byte is one."""
    start = body[:4096]
    return 0 < start.count(0) < WIDE * len(start) and not is_html(body, None) and start[:2] not in _BYTE_ORDER


def _is_json(body: bytes) -> bool:
    try:
        return isinstance(json.loads(body), dict | list)
    except (ValueError, RecursionError):
        return False


def _is_xml(url: str, content_type: str | None) -> bool:
    return _suffix(url) == ".xml" or (content_type or "").startswith(("text/xml", "application/xml"))


def _suffix(url: str) -> str:
    return PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()


def _charset(content_type: str | None) -> str | None:
    _, mark, rest = (content_type or "").lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'") or None if mark else None
