"""The stored page as it was and as it is, for a sandboxed frame: no script, no form, no picture, nothing that is fetched.

What a partner's page holds is hostile. It is cleaned by nh3, written anew with the record marked, and shown under a policy
that allows one style sheet by its hash and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Sequence
from typing import Any

import nh3
from flask import Blueprint, Response, abort
from sqlalchemy import Connection, Row

from scrapers.document import Block, BlockKind
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from scrapers.read.fingerprint import is_html
from scrapers.read.html import decoded
from state import codec
from state.records import Contact, Record
from state.store import changes, versions, waiting
from state.store import pages as stored
from state.store.blobs import Blobs
from state.store.engine import reading
from state.store.staff import StaffRole
from web.desk.access import needs
from web.env import Services, WebEnv
from web.saying import _

SIDES = {"was": "before", "is": "after"}
TAGS = nh3.ALLOWED_TAGS - {"img", "area", "map", "a", "mark", "col", "colgroup"}
DROPPED = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "title"}
STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:1rem;overflow-wrap:anywhere}"
    "mark{background:#ffe27a;color:#1b1b1b;outline:2px solid #8a5a00;scroll-margin:4rem}"
    "table{border-collapse:collapse}td,th{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top}"
)
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
HEADERS = {"Content-Security-Policy": POLICY, "X-Frame-Options": "SAMEORIGIN"}
SHORTEST = 3
LONGEST_TEXT = 2_000_000
MOST_MARKS = 200
_TAG = re.compile(r"(<[^>]*>)")
_NEVER = re.compile(r"(?!)")


def pages(env: WebEnv, _services: Services) -> Blueprint:
    """The frames."""
    blueprint = Blueprint("snapshots", __name__)
    blobs = Blobs(env.data / "blobs")

    @blueprint.get("/desk/beoordelen/<change_id>/pagina/<side>")
    @needs(StaffRole.READER)
    def frame(change_id: str, side: str) -> Response:
        with reading(env.engine) as connection:
            row = changes.get(connection, change_id)
            if row is None or side not in SIDES:
                abort(404)
            shown = _snapshot(connection, row, side)
        data = getattr(row, SIDES[side]) or row.after or row.before
        record = codec.load_record(row.record_kind, data)
        return Response(_page(_body(blobs, shown, record)), mimetype="text/html", headers=HEADERS)

    @blueprint.get("/desk/bronnen/<source>/beginstand/<key>/pagina")
    @needs(StaffRole.READER)
    def taken_from(source: str, key: str) -> Response:
        with reading(env.engine) as connection:
            row = versions.current(connection, source, key) or abort(404)
            shown = stored.get_snapshot(connection, row.snapshot_id or stored.snapshot_of(connection, row.page_id))
        record = codec.load_record(row.record_kind, row.published or row.value)
        return Response(_page(_body(blobs, shown, record)), mimetype="text/html", headers=HEADERS)

    return blueprint


def _snapshot(connection: Connection, row: Row[Any], side: str) -> Row[Any] | None:
    if side == "was":
        return waiting.snapshot_before(connection, row)
    return stored.get_snapshot(connection, row.snapshot_id)


def _page(body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Bewaarde pagina</title>'
        f"<style>{STYLE}</style></head><body>{body}</body></html>"
    )


def _body(blobs: Blobs, snapshot: Row[Any] | None, record: Record) -> str:
    if snapshot is None:
        return f"<p>{_('Van toen is geen pagina bewaard.')}</p>"
    try:
        body = blobs.get(snapshot.sha256)
    except FileNotFoundError:
        return f"<p>{_('Deze pagina is niet meer bewaard.')}</p>"
    try:
        return marked(cleaned(body, url=snapshot.final_url, content_type=snapshot.content_type), words_of(record))
    except ReadError:
        return f"<p>{_('Deze pagina kan niet worden getoond.')}</p>"


def cleaned(body: bytes, *, url: str, content_type: str | None) -> str:
    """A page's text and structure as harmless HTML. Raises ReadError when nobody can read it."""
    if is_html(body, content_type):
        text = decoded(body)[:LONGEST_TEXT]
    else:
        text = "".join(_blocks(read(body, url=url, content_type=content_type).root))[:LONGEST_TEXT]
    return nh3.clean(text, tags=TAGS, attributes={"td": {"colspan"}, "th": {"colspan"}}, clean_content_tags=DROPPED)


def _blocks(block: Block) -> Iterable[str]:
    tag = _tag_of(block)
    yield f"<{tag}>{html.escape(block.text)}"
    for child in block.children:
        yield from _blocks(child)
    yield f"</{tag}>"


def _tag_of(block: Block) -> str:
    tags = {
        BlockKind.HEADING: f"h{min(max(block.level, 1), 6)}",
        BlockKind.PARAGRAPH: "p",
        BlockKind.LIST: "ul",
        BlockKind.ITEM: "li",
        BlockKind.TABLE: "table",
        BlockKind.ROW: "tr",
        BlockKind.CELL: "th" if block.header else "td",
    }
    return tags.get(block.kind, "div")


def words_of(record: Record) -> list[str]:
    """What to look for on the page: the values of the record, the most telling first."""
    if isinstance(record, Contact):
        values = [*(phone.text for phone in (*record.phones, *record.faxes)), *record.emails, record.person]
        values += [record.unit, record.organisation, record.role, *record.opening_hours]
        values += [record.address.text] if record.address else []
    else:
        values = [record.title, *getattr(record, "text", "").splitlines()]
    return list(dict.fromkeys(value.strip() for value in values if value and len(value.strip()) >= SHORTEST))


def marked(page: str, words: Sequence[str]) -> str:
    """The page with every occurrence of `words` in its text marked; the frame opens (#hier) at the first word that is there."""
    parts, left = _TAG.split(page), MOST_MARKS
    first = next((word for word in words if any(_matches(word, part) for part in parts)), None)
    if first is None:
        return page
    looked = re.compile("|".join(map(_spaced, sorted(words, key=len, reverse=True))), re.IGNORECASE)
    opens = re.compile(_spaced(first), re.IGNORECASE)

    def mark(found: re.Match[str]) -> str:
        nonlocal left, opens
        left -= 1
        if opens.fullmatch(found[0]):
            opens = _NEVER
            return f'<mark id="hier">{found[0]}</mark>'
        return f"<mark>{found[0]}</mark>" if left > 0 else found[0]

    return "".join(part if part.startswith("<") else looked.sub(mark, part) for part in parts)


def _matches(word: str, part: str) -> bool:
    return not part.startswith("<") and re.search(_spaced(word), part, re.IGNORECASE) is not None


def _spaced(word: str) -> str:
    """A word as it may stand in the page: on its own, escaped as there, with any white space between its parts."""
    spaced = r"(?:\s|&nbsp;)+".join(re.escape(html.escape(part, quote=False)) for part in word.split())
    return rf"(?<![\w@]){spaced}(?![\w@])"
