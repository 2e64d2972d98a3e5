"""A mail that staff forwarded or dropped -> Document: its text, and the documents that hang on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime
from itertools import islice

from scrapers.document import Block, BlockKind, Document, Inline
from scrapers.read.errors import ReadError
from scrapers.read.html import read_html
from scrapers.read.text import read_text
from state.canon.text import clean

READABLE = frozenset({"application/pdf", "text/html", "text/csv", "application/json"})
MOST_PARTS = 50
_HOSTILE = (ValueError, TypeError, LookupError, AttributeError, OverflowError)
"""What the standard library raises at headers that are made to break it."""
Reader = Callable[..., Document]


def read_mail(body: bytes, *, url: str, read: Reader) -> Document:
    """The document in a mail.

    Args:
        read: reads an attachment; given, because it is the function that called this one.

    Raises:
        ReadError: it holds neither text nor a document that can be read.
    """
    message = message_from_bytes(body, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise ReadError("read_no_mail")
    parts = [*_body(message, url), *_attachments(message, url, read)]
    if not parts:
        raise ReadError("read_mail_empty")
    title = _header(message, "Subject")
    return Document(
        url=url,
        media_type="message/rfc822",
        root=Block(kind=BlockKind.ROOT, children=tuple(parts)),
        title=title,
        language=None,
        metadata=_metadata(message),
    )


def _body(message: EmailMessage, url: str) -> Iterator[Block]:
    """The HTML part, else the plain one, under the subject as its heading when it has none of its own."""
    document = next((found for kind in ("html", "plain") if (found := _text_part(message, kind, url))), None)
    if document is None:
        return
    title = _header(message, "Subject")
    if title and not any(block.kind is BlockKind.HEADING and block.level == 1 for block in document.root.walk()):
        yield Block(kind=BlockKind.HEADING, inlines=(Inline(text=title),), level=1)
    yield from document.root.children


def _text_part(message: EmailMessage, kind: str, url: str) -> Document | None:
    try:
        part = message.get_body((kind,))
    except _HOSTILE:
        return None
    if part is None:
        return None
    text = _content(part).encode("utf-8", "replace")
    try:
        return read_html(text, url=url) if kind == "html" else read_text(text, url=url)
    except ReadError:
        return None


def _attachments(message: EmailMessage, url: str, read: Reader) -> Iterator[Block]:
    for number, part in enumerate(_hanging_on(message), 1):
        name, content_type = _named(part, number)
        data = _payload(part)
        if data is None or not (content_type in READABLE or name.lower().endswith((".pdf", ".csv"))):
            continue
        try:
            document = read(data, url=f"{url}/{name}", content_type=content_type)
        except ReadError:
            continue
        yield Block(kind=BlockKind.GROUP, children=document.root.children, place=name)


def _hanging_on(message: EmailMessage) -> list[EmailMessage]:
    try:
        return list(islice(message.iter_attachments(), MOST_PARTS))
    except _HOSTILE:
        return []


def _named(part: Message, number: int) -> tuple[str, str]:
    """The name and the type of an attachment; one whose headers are broken is bytes without a name."""
    try:
        return clean(part.get_filename() or "") or f"bijlage {number}", part.get_content_type()
    except _HOSTILE:
        return f"bijlage {number}", "application/octet-stream"


def _payload(part: Message) -> bytes | None:
    try:
        data = part.get_payload(decode=True)
    except _HOSTILE:
        return None
    return data if isinstance(data, bytes) else None


def _content(part: Message) -> str:
    data = _payload(part) or b""
    try:
        return data.decode(part.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def _header(message: EmailMessage, name: str) -> str | None:
    """A header on one line; what a hostile sender encoded into it is only text here."""
    try:
        value = message[name]
    except _HOSTILE:
        return None
    return clean(str(value)) or None if value is not None else None


def _metadata(message: EmailMessage) -> dict[str, str]:
    value = _header(message, "Date")
    if not value:
        return {}
    try:
        return {"date": parsedate_to_datetime(value).date().isoformat()}
    except _HOSTILE:
        return {}
