"""Broken and hostile documents as a whole: a loud failure or a calm verdict in bounded time, and never "all removed"."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

from jobs.catalogue import BY_NAME
from jobs.cli.main import cli
from jobs.env import Env
from jobs.running.runner import run_job
from jobs.sync.job import plan_forced
from jobs.wiring import build_env
from state.settings import FetchSettings, ReviewSettings, Settings
from state.sources import Source, SourceKind
from state.store import changes, versions
from state.store.engine import reading
from tests.fakes import Clock, Site
from tests.integration.test_sync import START, TEAMS, page

pytestmark = pytest.mark.slow

GOOD = page(*TEAMS)
PATIENCE = 20.0
"""Seconds of the processor, whatever else the machine does; the process that reads PDFs has limits of its own."""


def pdf() -> bytes:
    canvas = Canvas("")
    for line in range(300):
        canvas.drawString(50, 800 - line % 60 * 12, f"Lokaal team {line}: 09 331 20 {line % 100:02d}")
        if line % 60 == 59:
            canvas.showPage()
    return bytes(canvas.getpdfdata())


def deep(levels: int) -> bytes:
    return f"<html><body>{'<div>' * levels}Tel. 09 331 20 20{'</div>' * levels}</body></html>".encode()


def table(rows: int) -> bytes:
    body = "".join(f"<tr><td>Team {at}</td><td>coach</td><td>0800 {at:05d}</td></tr>" for at in range(rows))
    return f"<html><body><table>{body}</table></body></html>".encode()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "lol">%s]><feed xmlns="http://www.w3.org/2005/Atom">
<title>&j;</title><entry><title>&j;</title><link href="/x"/></entry></feed>""" % b"".join(
    b'<!ENTITY %c "%s">' % (name, b"&%c;" % before * 10)
    for before, name in zip(b"abcdefghi", b"bcdefghij", strict=True)
)
SECRET = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>
<title>&f;</title><item><title>&f;</title></item></channel></rss>"""
LINKED = "<script type='application/ld+json'>{}</script>"
JSON_LD = (
    '{"@type": "Organization", "telephone": ',
    "[" * 5000,
    '{"@type": ["Organization"], "name": {"a": [1, null]}, "telephone": 12, "address": [[]], "contactPoint": "x"}',
    '{"@id": "#a", "parentOrganization": {"@id": "#a"}}',
)

HTML, PDF, XML = "text/html; charset=utf-8", "application/pdf", "application/atom+xml"
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty file": (lambda: b"", HTML),
    "white space": (lambda: b" \r\n\t\x0b" * 1000, HTML),
    "truncated PDF": (lambda: pdf()[: len(pdf()) // 3], PDF),
    "PDF without objects": (lambda: b"%PDF-1.7\n" + b"\xff" * 5000, PDF),
    "PDF called HTML": (lambda: pdf()[: len(pdf()) // 3], HTML),
    "binary as HTML": (lambda: bytes(range(256)) * 800, HTML),
    "picture as HTML": (lambda: b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 15_000, HTML),
    "gzip that was not unpacked": (lambda: gzip.compress(GOOD.encode()), HTML),
    "NULs": (lambda: b"\x00".join(b"<p>Tel. 09 331 20 20</p>" for _ in range(2000)), HTML),
    "lone surrogates": (lambda: "<p>Tel. \ud83d 09 331 20 20 \udc00</p>".encode("utf-8", "surrogatepass") * 200, HTML),
    "surrogates by number": (lambda: b"<h1>&#xD83D;</h1><p>An &#55357; Tel. 09 331 20 20 &#0; &#x110000;</p>", HTML),
    "another charset than it says": (lambda: GOOD.replace("team", "téàm").encode("utf-16"), HTML),
    "unknown charset": (lambda: GOOD.encode(), "text/html; charset=klingon"),
    "deep nesting": (lambda: deep(20_000), HTML),
    "open tags": (lambda: b"<div><b><table><tr><td>" * 8_000, HTML),
    "one line of 5 MB": (lambda: b"<p>" + b"Jan Peeters 09 331 20 20, " * 200_000 + b"</p>", HTML),
    "one word of 5 MB": (lambda: b"<p>" + b"a" * 5_000_000 + b"</p>", HTML),
    "digits without end": (lambda: b"<p>Tel. " + b"0123456789 " * 50_000 + b"</p>", HTML),
    "mail without end": (lambda: b"<p>" + b"a.b@" * 50_000 + b"c.example</p>", HTML),
    "huge table": (lambda: table(250), HTML),
    "laughing entities": (lambda: LAUGHS, XML),
    "entity of a file": (lambda: SECRET, "application/rss+xml"),
    "broken feed": (lambda: b"<feed><entry><title>x</feed>", XML),
    "broken JSON": (lambda: b'{"contacts": [{"name": "An", ', "application/json"),
    "deep JSON": (lambda: b"[" * 100_000, "application/json"),
    "broken CSV": (lambda: b'naam;tel\n"An;09 331 20 20\n' + b'"' * 9999, "text/csv"),
    "broken workbook": (
        lambda: b"PK\x03\x04" + b"\x00" * 3000,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "broken mail": (lambda: b"From: =?x?q?\xff?=\nContent-Type: multipart/mixed\n\n--", "message/rfc822"),
    **{f"JSON-LD {at}": (lambda one=one: LINKED.format(one).encode(), HTML) for at, one in enumerate(JSON_LD)},
}
ENDS = {PDF: "pdf", XML: "xml", "application/rss+xml": "xml", "application/json": "json", "text/csv": "csv"} | {
    "message/rfc822": "eml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
each = pytest.mark.parametrize("name", BAD)


def file(folder: Path, name: str) -> Path:
    made, content_type = BAD[name]
    path = folder / f"bad.{ENDS.get(content_type, 'html')}"
    path.write_bytes(made())
    return path


def batch(command: str, line: dict[str, Any]) -> dict[str, Any]:
    start = time.process_time()
    done = CliRunner().invoke(
        cli, ["--data", "nowhere", command, "--batch"], input=json.dumps({"id": 1, **line}) + "\n"
    )
    assert time.process_time() - start < PATIENCE
    assert done.exception is None or isinstance(done.exception, SystemExit)
    [found] = [json.loads(one) for one in done.stdout.splitlines()]
    assert found["id"] == 1
    return dict(found)


@each
def test_extract_says_what_it_has_or_why_not(tmp_path: Path, name: str) -> None:
    found = batch("extract", {"path": str(file(tmp_path, name))})
    assert found.get("error") or {"contacts", "warnings"} <= found.keys()
    assert "root:" not in json.dumps(found)


@each
def test_compare_calls_nobody_removed(tmp_path: Path, name: str) -> None:
    good = tmp_path / "good.html"
    good.write_text(GOOD, encoding="utf-8")
    found = batch("compare", {"before": str(good), "after": str(file(tmp_path, name))})
    assert "error" in found or found["outcome"] in ("suspect", "failed") or not found["contacts"]["removed"]


def env_of(tmp_path: Path, site: Site) -> Env:
    """One look is enough to call a record removed here: what protects it is the doubt about the page."""
    source = Source(id="teams", name="Lokale teams", kind=SourceKind.CONTACTS, url=site.put("/teams", GOOD))
    settings = Settings(
        fetch=FetchSettings(min_delay=0, allow=(site.host,), respect_robots=False),
        review=ReviewSettings(removal_looks=1),
    )
    return build_env(settings, data=tmp_path / "data", sources=(source,), clock=Clock(START))


@each
def test_sync_keeps_what_was_known(tmp_path: Path, site: Site, name: str) -> None:
    env = env_of(tmp_path, site)
    run_job(env, BY_NAME["sync"], plan=plan_forced)
    made, content_type = BAD[name]
    site.put("/teams", made(), content_type=content_type)
    start = time.process_time()
    seen: list[dict[str, Any]] = []
    run_job(env, BY_NAME["sync"], plan=plan_forced, told=lambda outcome: seen.append(dict(outcome.data)))
    assert time.process_time() - start < PATIENCE
    with reading(env.engine) as connection:
        kept = [one for one in versions.accepted(connection, "teams") if not one.removed]
        removals = [row for row in changes.pending(connection) if row.kind == "removed"]
    assert len(kept) >= len(TEAMS)
    assert seen[0]["outcome"] in ("failed", "suspect", "unchanged") or not removals


def test_a_gzip_bomb_is_refused(tmp_path: Path, site: Site) -> None:
    env = env_of(tmp_path, site)
    run_job(env, BY_NAME["sync"], plan=plan_forced)
    bomb = gzip.compress(b"<p>" + b"\x00" * 200_000_000)
    site.put("/teams", bomb, headers={"Content-Encoding": "gzip"})
    seen: list[Any] = []
    run_job(env, BY_NAME["sync"], plan=plan_forced, told=seen.append)
    assert (seen[0].ok, "larger" in (seen[0].reason or "")) == (False, True)
