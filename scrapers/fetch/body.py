"""Reads a body piece by piece, decompressed by ourselves so that no small answer can grow beyond the cap."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from scrapers.fetch.types import FetchError, Trouble
from state.saying.telling import Told, told

ENCODINGS = ("gzip", "deflate")
_AUTOMATIC = 32 + zlib.MAX_WBITS
_RAW = -zlib.MAX_WBITS


def collect(pieces: Iterable[bytes], *, encoding: str | None, cap: int) -> bytes:
    """The whole body of at most `cap` bytes, before and after decompression.

    Raises:
        Trouble: it is larger, compressed in a way we did not offer, damaged, or cut off.
    """
    name = (encoding or "identity").strip().lower().removeprefix("x-")
    if name not in (*ENCODINGS, "identity", ""):
        raise _encoding(told("fetch_compressed", name=name))
    unpack = _Unpacker(cap) if name in ENCODINGS else None
    body, received = bytearray(), 0
    for piece in pieces:
        received += len(piece)
        body += unpack.feed(piece) if unpack else piece
        if max(len(body), received) > cap:
            raise too_big(cap)
    if unpack and received and not unpack.complete:
        raise Trouble(FetchError(told=told("fetch_halved"), permanent=False, kind="connection"), again=True)
    return bytes(body)


def too_big(cap: int) -> Trouble:
    """The answer is larger than `[fetch] max_bytes`."""
    size = f"{cap / 1_000_000:g} MB" if cap >= 1_000_000 else f"{cap} bytes"
    return Trouble(FetchError(told=told("fetch_too_big", size=size), permanent=True, kind="size"))


class _Unpacker:
    """gzip (also several members one after the other), zlib, and the raw deflate that some servers send instead."""

    def __init__(self, cap: int) -> None:
        self._cap = cap
        self._left = cap + 1
        self._engine = zlib.decompressobj(_AUTOMATIC)
        self._started = False
        self.complete = False

    def feed(self, data: bytes) -> bytes:
        out = bytearray()
        while data and self._left > 0:
            piece = self._decompress(data)
            out += piece
            self._left -= len(piece)
            data = self._rest()
        return bytes(out)

    def _decompress(self, data: bytes) -> bytes:
        try:
            piece = self._engine.decompress(data, self._left)
        except zlib.error as error:
            if self._started:
                raise _encoding(told("fetch_damaged")) from error
            self._engine = zlib.decompressobj(_RAW)
            self._started = True
            return self._decompress(data)
        self._started = True
        return piece

    def _rest(self) -> bytes:
        """What is still to be unpacked; after the end of a member a new one may follow, or padding, which is dropped."""
        self.complete = self._engine.eof
        if not self._engine.eof:
            return self._engine.unconsumed_tail
        rest = self._engine.unused_data
        if not rest.startswith(b"\x1f\x8b"):
            return b""
        self._engine = zlib.decompressobj(_AUTOMATIC)
        return rest


def _encoding(sentence: Told) -> Trouble:
    return Trouble(FetchError(told=sentence, permanent=False, kind="encoding"))
