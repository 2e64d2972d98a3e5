"""Our own ports, faked by hand: a partner's site on loopback, and a clock that is moved by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scrapers.fetch import client


@dataclass
class Page:
    """What the site answers at one path. A callable body is asked anew at each request: tokens, timestamps."""

    body: str | bytes | Callable[[], str]
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)

    def bytes(self) -> bytes:
        made = self.body() if callable(self.body) else self.body
        return made if isinstance(made, bytes) else made.encode()


@dataclass
class Site:
    """A partner's site: put pages in, look at `asked` to see what was requested."""

    base: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def put(self, path: str, body: str | bytes | Callable[[], str], **rest: object) -> str:
        """Publishes a page and returns its address."""
        self.pages[path] = Page(body, **rest)  # type: ignore[arg-type]
        return f"{self.base}{path}"

    @property
    def host(self) -> str:
        return self.base.removeprefix("http://")


@contextmanager
def impatient() -> Iterator[None]:
    """A host in trouble is asked again at once: how long it is left alone is the machine's time, not the rehearsal's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client, "PATIENCE", 0.01)
        yield


@contextmanager
def serving() -> Iterator[Site]:
    """A site on a free loopback port, closed at the end."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            page = site.pages.get(self.path) or Page("niet gevonden", 404)
            body = page.bytes()
            self.send_response(page.status)
            self.send_header("Content-Type", page.content_type)
            self.send_header("Content-Length", str(len(body)))
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


@dataclass
class Clock:
    """Stands still until somebody moves it."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def move(self, **steps: float) -> datetime:
        """Moves on by a timedelta's arguments."""
        self.now += timedelta(**steps)
        return self.now
