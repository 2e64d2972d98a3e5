"""A server that misbehaves on purpose, on loopback: dripping, bursting, breaking off, sending us inside."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scrapers.fetch.client import Fetcher
from scrapers.fetch.line import Line
from scrapers.fetch.pace import MemoryPace
from scrapers.fetch.types import Fetched, FetchError, Trouble
from state.settings import FetchSettings
from state.store.engine import open_engine
from state.store.migrate import migrate
from state.store.pace import StorePace

VISIT = 0.005
"""Seconds that a visitor stays, so that two at a time meet."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.present += 1
            self.server.most = max(self.server.most, self.server.present)
        self.server.released.wait(VISIT)
        with self.server.lock:  # before the answer: whoever has it all may come again at once
            self.server.present -= 1
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, self.path.strip("/").replace("-", "_"))()

    def log_message(self, *args: object) -> None:
        pass

    def answer(self, body: bytes, **headers: str) -> None:
        self.send_response(200)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        self.server.released.wait(0.02)
        self.answer(b"dag", Content_Type="text/html")

    def chunked(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"3\r\ndag\r\n5\r\n daar\r\n0\r\n\r\n")

    def chunked_and_cut(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"3\r\ndag\r\nff\r\n daar")

    def cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"dag")

    def nothing(self) -> None:
        self.close_connection = True

    def rubbish(self) -> None:
        self.wfile.write(b"220 mail.example ESMTP\r\n")

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        self._drip(b"x")

    def drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        self._drip(b"X-Drip: 1\r\n")

    def _drip(self, piece: bytes) -> None:
        for _ in range(200):
            if self.server.released.wait(0.02):
                return
            self.wfile.write(piece)
            self.wfile.flush()

    def silent(self) -> None:
        self.server.released.wait(5)

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(1000):
            self.wfile.write(b"x" * 65536)

    def bomb(self) -> None:
        self.answer(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    def two_members(self) -> None:
        self.answer(gzip.compress(b"dag ") + gzip.compress(b"daar") + b"\0\0", Content_Encoding="x-gzip")

    def deflated(self) -> None:
        self.answer(zlib.compress(b"dag"), Content_Encoding="deflate")

    def raw_deflated(self) -> None:
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self.answer(packer.compress(b"dag") + packer.flush(), Content_Encoding="deflate")

    def half_a_gzip(self) -> None:
        self.answer(gzip.compress(bytes(range(256)) * 100)[:100], Content_Encoding="gzip")

    def damaged_gzip(self) -> None:
        packed = bytearray(gzip.compress(bytes(range(256)) * 100))
        packed[20:60] = b"\xff" * 40
        self.answer(bytes(packed), Content_Encoding="gzip")

    def no_gzip_at_all(self) -> None:
        self.answer(b"\xff\xff\xff\xff", Content_Encoding="gzip")

    def brotli(self) -> None:
        self.answer(b"dag", Content_Encoding="br")

    def empty_gzip(self) -> None:
        self.answer(b"", Content_Encoding="gzip")

    def later(self) -> None:
        self.send_response(503)
        self.send_header("Retry-After", "3600")
        self.end_headers()

    def inside(self) -> None:
        self.send_response(302)
        self.send_header("Location", f"http://localhost:{self.server.server_port}/page")
        self.end_headers()

    def cloud(self) -> None:
        self.send_response(302)
        self.send_header("Location", "http://169.254.169.254/latest/meta-data/")
        self.end_headers()


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.released = threading.Event()
        self.lock = threading.Lock()
        self.present = self.most = 0

    def url(self, name: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{name}"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        found.released.set()
        found.shutdown()
        thread.join()


def fetcher(allow: str | None = "127.0.0.1", sleep: Callable[[float], None] = lambda _: None, **values: Any) -> Fetcher:
    settings = {"min_delay": 0, "respect_robots": False, "allow": (allow,) if allow else (), **values}
    time = iter(range(0, 10**9, 100))
    return Fetcher(FetchSettings(**settings), MemoryPace(clock=lambda: next(time)), sleep=sleep)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("page", b"dag"),
        ("chunked", b"dag daar"),
        ("two-members", b"dag daar"),
        ("deflated", b"dag"),
        ("raw-deflated", b"dag"),
        ("empty-gzip", b""),
    ],
)
def test_what_arrives_is_what_was_sent(server: Server, name: str, body: bytes) -> None:
    result = fetcher().fetch(server.url(name))
    assert isinstance(result, Fetched), result
    assert result.body == body


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [
        ("cut", "connection", "cut its answer off"),
        ("chunked-and-cut", "connection", "cut its answer off"),
        ("nothing", "connection", "broke the connection off"),
        ("rubbish", "connection", "does not speak HTTP"),
        ("half-a-gzip", "connection", "cut off"),
        ("damaged-gzip", "encoding", "damaged"),
        ("no-gzip-at-all", "encoding", "damaged"),
        ("brotli", "encoding", "compressed as br"),
    ],
)
def test_half_an_answer_is_never_taken_for_a_page(server: Server, name: str, kind: str, sentence: str) -> None:
    result = fetcher().fetch(server.url(name))
    assert isinstance(result, FetchError)
    assert result.kind == kind
    assert sentence in result.reason


@pytest.mark.parametrize("name", ["drip", "drip-headers"])
def test_a_server_that_drips_is_cut_off_when_time_is_up(server: Server, name: str) -> None:
    result = fetcher(total_timeout=0.3).fetch(server.url(name))
    assert isinstance(result, FetchError)
    assert result.kind == "timeout"
    assert result.reason == "127.0.0.1 took longer than 0.3 seconds"


def test_a_silent_server_is_not_waited_for(server: Server) -> None:
    result = fetcher(read_timeout=0.1).fetch(server.url("silent"))
    assert isinstance(result, FetchError)
    assert result.reason == "127.0.0.1 did not answer in time"


def test_a_server_that_drips_through_the_handshake_is_cut_off_too() -> None:
    released = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_drip_handshake, args=(listening, released))
        thread.start()
        url = f"https://127.0.0.1:{listening.getsockname()[1]}/"
        result = fetcher(total_timeout=0.3).fetch(url)
        released.set()
        thread.join()
    assert isinstance(result, FetchError)
    assert result.reason == "127.0.0.1 took longer than 0.3 seconds"


def _drip_handshake(listening: socket.socket, released: threading.Event) -> None:
    """Announces a TLS record of 16 KiB and sends it byte by byte."""
    connection, _ = listening.accept()
    with connection:
        connection.sendall(b"\x16\x03\x03\x40\x00")
        for _ in range(200):
            if released.wait(0.02):
                return
            try:
                connection.sendall(b"\x02")
            except OSError:
                return


def test_a_server_without_tls_says_so_as_such(server: Server) -> None:
    result = fetcher().fetch(server.url("page").replace("http:", "https:"))
    assert isinstance(result, FetchError)
    assert result.kind == "tls"
    assert result.reason == "no secure connection with 127.0.0.1 could be made"


@pytest.mark.parametrize("name", ["endless", "bomb"])
def test_no_answer_grows_beyond_the_cap(server: Server, name: str) -> None:
    result = fetcher(max_bytes=1_000_000).fetch(server.url(name))
    assert isinstance(result, FetchError)
    assert result.reason == "the answer is larger than 1 MB, see [fetch] max_bytes"


def test_a_port_where_nobody_listens_refuses() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    result = fetcher().fetch(f"http://127.0.0.1:{port}/")
    assert isinstance(result, FetchError)
    assert result.reason == "127.0.0.1 refuses connections"


def test_our_own_machine_is_not_asked_unless_listed() -> None:
    result = fetcher(allow=None).fetch("http://127.0.0.1/")
    assert isinstance(result, FetchError)
    assert (result.kind, result.permanent) == ("address", True)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "localhost", "[::ffff:127.0.0.1]"])
def test_no_spelling_of_it_helps(host: str) -> None:
    result = fetcher(allow=None).fetch(f"http://{host}/")
    assert isinstance(result, FetchError)
    assert result.kind == "address"


@pytest.mark.parametrize("name", ["inside", "cloud"])
def test_a_redirect_into_a_private_network_is_not_followed(server: Server, name: str) -> None:
    result = fetcher().fetch(server.url(name))
    assert isinstance(result, FetchError)
    assert result.kind == "address"


def test_a_name_that_changes_its_mind_gains_nothing(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the address that was checked is the one that is connected to, the name is asked only once."""
    asked: list[str] = []
    real = socket.getaddrinfo
    allowed = f"www.opgroeien.example:{server.server_port}"

    def rebinding(host: str, *args: Any, **values: Any) -> Any:
        if host != "www.opgroeien.example":
            return real(host, *args, **values)
        asked.append(host)
        return real("127.0.0.1" if len(asked) == 1 else "127.0.0.2", *args, **values)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    assert isinstance(fetcher(allow=allowed).fetch(f"http://{allowed}/page"), Fetched)
    assert len(asked) == 1


def test_when_one_address_of_a_host_is_dead_the_next_one_is_tried(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo
    allowed = f"www.opgroeien.example:{server.server_port}"

    def two(host: str, *args: Any, **values: Any) -> Any:
        names = ("127.0.0.2", "127.0.0.1") if host == "www.opgroeien.example" else (host,)
        return [entry for name in names for entry in real(name, *args, **values)]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    assert isinstance(fetcher(allow=allowed).fetch(f"http://{allowed}/page"), Fetched)


def test_a_line_that_was_cut_opens_no_more(server: Server) -> None:
    line = Line(allow=("127.0.0.1",), connect_timeout=1, read_timeout=1)
    line.cut()
    with line.limited(1), pytest.raises(Trouble, match="in time"):
        line.open("127.0.0.1", server.server_port)


def test_the_pace_in_the_store_holds_for_every_process(server: Server, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'wegwijs.db'}")
    migrate(engine)
    settings = FetchSettings(min_delay=0, respect_robots=False, allow=("127.0.0.1",))
    first, second = (Fetcher(settings, StorePace(engine)) for _ in range(2))
    assert isinstance(first.fetch(server.url("page")), Fetched)
    assert isinstance(second.fetch(server.url("page")), Fetched)
    assert isinstance(first.fetch(server.url("later")), FetchError)
    result = second.fetch(server.url("page"))
    assert isinstance(result, FetchError)
    assert result.kind == "busy"


def test_threads_do_not_visit_one_host_together(server: Server) -> None:
    shared = fetcher()
    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(lambda _: shared.fetch(server.url("page")), range(12)))
    assert all(isinstance(result, Fetched) for result in results)
    assert server.most == 1
