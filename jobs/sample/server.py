"""Serves the sample partner site on loopback: a port for each partner, in threads, quietly."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import Lock, Thread
from urllib.parse import parse_qsl, urlencode, urlsplit

from jobs.sample.answer import Answer, fresh
from jobs.sample.cast import Cast, cast
from jobs.sample.papers import inbox
from jobs.sample.partners import REMEMBERING, SITES
from jobs.sample.site import EDITIONS, pages
from jobs.sample.stage import HOST, MOST_BODY, sources_text

_NOT_FOUND = Answer(status=404, body=b"<!DOCTYPE html><title>Niet gevonden</title><h1>Niet gevonden</h1>")
_VISITOR_KEYS = frozenset({"sid", "mc_eid", "u"})


@dataclass
class SampleSite:
    """The running site. `edition` may be set at any time; the next request gets the pages of that edition.

    Attributes:
        base: partner host -> the address it is served at, without final slash.
        requests: (host, path) -> how often it was asked for.
    """

    cast: Cast
    base: Mapping[str, str]
    edition: int = 1
    requests: Counter[tuple[str, str]] = field(default_factory=Counter)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _lock: Lock = field(default_factory=Lock)

    @cached_property
    def _editions(self) -> dict[int, Mapping[tuple[str, str], Answer]]:
        return {}

    @property
    def allowed(self) -> tuple[str, ...]:
        """What `[fetch] allow` must list: "host:port" of every partner."""
        return tuple(urlsplit(address).netloc for address in self.base.values())

    @property
    def sources(self) -> str:
        """The text of sources.toml for this site."""
        return sources_text(self.base)

    @property
    def inbox(self) -> Mapping[str, bytes]:
        """File name -> mail: what lies in the inbox of the source "ingekomen-post" in this edition."""
        return inbox(self.edition, self.cast)

    def answer(self, host: str, path: str) -> tuple[Answer, int]:
        """The answer to one request, and the number of that request."""
        with self._lock:
            number = next(self._numbers)
            self.requests[host, path] += 1
            if self.edition not in self._editions:
                self._editions[self.edition] = pages(self.edition, self.cast, self.base)
            current = self._editions[self.edition]
            empty_form = current.get((host, path.partition("#")[0]), _NOT_FOUND)
            return current.get((host, path), empty_form), number


@contextmanager
def serving(seed: int | None = None, edition: int = 1) -> Iterator[SampleSite]:
    """The sample site of a seed, on free ports of loopback, until the block ends.

    Raises:
        ValueError: there is no such edition.
    """
    if edition not in EDITIONS:
        raise ValueError(f"there is no edition {edition}: choose from {', '.join(map(str, EDITIONS))}")
    servers = {host: _Server((HOST, 0), _Handler) for host in SITES}
    base = {host: f"http://{HOST}:{server.server_address[1]}" for host, server in servers.items()}
    site = SampleSite(cast=cast(seed), base=base, edition=edition)
    threads = [Thread(target=_run, args=(server, host, site), daemon=True) for host, server in servers.items()]
    for thread in threads:
        thread.start()
    try:
        yield site
    finally:
        for server in servers.values():
            server.shutdown()
            server.server_close()
        for thread in threads:
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    partner: str
    site: SampleSite


def _run(server: _Server, host: str, site: SampleSite) -> None:
    server.partner, server.site = host, site
    server.serve_forever(poll_interval=0.05)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "voorbeeldsite", ""
    timeout = 10

    def do_GET(self) -> None:
        self._respond(_known(self.path))

    def do_HEAD(self) -> None:
        self._respond(_known(self.path), body=False)

    def do_POST(self) -> None:
        length = min(int(self.headers.get("Content-Length") or 0), MOST_BODY)
        form = parse_qsl(self.rfile.read(length).decode("utf-8", "replace"))
        self._respond(f"{_known(self.path)}#{urlencode(form)}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the inherited name
        """Nothing: the commands around the site do the talking."""

    def _respond(self, path: str, *, body: bool = True) -> None:
        answer, number = self.server.site.answer(self.server.partner, path)
        tag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        remembers = self.server.partner in REMEMBERING and answer.status == 200
        if remembers and self.headers.get("If-None-Match") == tag:
            self._send(Answer(status=304, body=b"", headers={"ETag": tag}), b"")
            return
        self._send(answer, fresh(answer.body, number) if body else b"", etag=tag if remembers else None)

    def _send(self, answer: Answer, body: bytes, etag: str | None = None) -> None:
        self.send_response(answer.status)
        headers = {"Content-Type": answer.content_type, **answer.headers, "Content-Length": str(len(body))}
        for name, value in (headers | ({"ETag": etag} if etag else {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _known(target: str) -> str:
    """The path and query, without what only tells visitors apart."""
    parts = urlsplit(target)
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if name not in _VISITOR_KEYS])
    return f"{parts.path}?{query}" if query else parts.path
