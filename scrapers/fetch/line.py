"""Connections that go only where the guard allows, and that can be cut from outside when time is up.

urllib3's timeouts hold per socket call: a server that sends a byte now and then, in the headers, in the TLS handshake
or in the body, keeps us for ever. So a timer shuts the connection down when the whole exchange takes too long.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Collection, Iterator
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from scrapers.fetch.guard import resolve
from scrapers.fetch.types import FetchError, Trouble
from state.saying.telling import told


class Line:
    """The one connection of one exchange. `cut` may be called from another thread."""

    def __init__(self, *, allow: Collection[str], connect_timeout: float, read_timeout: float) -> None:
        self.allow = allow
        self.connect_timeout = connect_timeout
        self.read_timeout = read_timeout
        self.expired = False
        self._lock = threading.Lock()
        self._ends: list[socket.socket] = []

    @contextlib.contextmanager
    def limited(self, seconds: float) -> Iterator[None]:
        """Cuts the connection when the block takes longer than `seconds`."""
        timer = threading.Timer(seconds, self.cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            self._forget()

    def open(self, host: str, port: int) -> socket.socket:
        """A connection to the first address of `host` that answers. Raises Trouble, OSError."""
        addresses = resolve(host, port, self.allow)
        deadline = time.monotonic() + self.connect_timeout
        for address in addresses[:-1]:
            with contextlib.suppress(OSError):
                return self._connected(address, port, deadline)
        return self._connected(addresses[-1], port, deadline)

    def cut(self) -> None:
        """Ends the exchange: whoever reads from the connection gets an error or an end at once."""
        with self._lock:
            self.expired = True
            for end in self._ends:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def _connected(self, address: str, port: int, deadline: float) -> socket.socket:
        timeout = max(deadline - time.monotonic(), 0.001)
        found = socket.create_connection((address, port), timeout=timeout)
        found.settimeout(self.read_timeout)
        with self._lock:
            # A second handle on the same connection: wrapping in TLS takes the first one away.
            self._ends.append(found.dup())
            expired = self.expired
        if expired:
            found.close()
            raise Trouble(FetchError(told=told("fetch_timeout", host=address), permanent=False, kind="timeout"))
        return found

    def _forget(self) -> None:
        with self._lock:
            for end in self._ends:
                end.close()
            self._ends.clear()


class LineAdapter(HTTPAdapter):
    """Sends requests over a `Line`, without retries of its own."""

    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        """Called by requests. The pools make their connections over the line."""
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._line)


def _pools(line: Line) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return line.open(self.host, self.port or self.default_port)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return line.open(self.host, self.port or self.default_port)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
