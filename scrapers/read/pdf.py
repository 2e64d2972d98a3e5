"""PDF -> Document, by way of a reader process that may die without harm to ours."""

from __future__ import annotations

import atexit
import json
import os
import re
import selectors
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from scrapers.document import Block, BlockKind, Document
from scrapers.read.errors import ReadError
from scrapers.read.pdf_layout import blocks_of
from state.canon.text import clean

_NO_TITLE = re.compile(
    r"^\W*(?:untitled|microsoft word|anonymous|unspecified|about:)|\.(?:docx?|odt|html?|pdf|indd|pub|rtf)$",
    re.IGNORECASE,
)
WALL_SECONDS = 30.0
GRACE_SECONDS = 2.0
MOST_EQUALS = 2
"""More headings as large as the first one make it the first of several parts."""


def read_pdf(body: bytes, *, url: str) -> Document:
    """The document in a PDF.

    Raises:
        ReadError: it is none, it is protected, it holds only pictures, or reading it took too much time or memory.
    """
    if b"%PDF" not in body[:1024]:
        raise ReadError("read_no_pdf")
    found = _READER.ask(body)
    if "error" in found:
        raise ReadError(found["error"], **found.get("values", {}))
    blocks = blocks_of(found["pages"])
    if not blocks:
        raise ReadError("read_pdf_scanned")
    heading = _heading_over(blocks)
    shown = _shown_title(clean(found.get("title") or ""))
    return Document(
        url=url,
        media_type="application/pdf",
        root=Block(kind=BlockKind.ROOT, children=tuple(blocks)),
        title=shown or (clean(heading.text) if heading is not None else None),
    )


def _heading_over(blocks: Sequence[Block]) -> Block | None:
    """The heading that all of a document stands under: the first one, unless several others are its equals."""
    levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    if not levels or levels.count(levels[0]) > MOST_EQUALS:
        return None
    return next(block for block in blocks if block.kind is BlockKind.HEADING)


def _shown_title(title: str) -> str | None:
    """What a PDF is called by its maker; a file's name, or what a program writes of itself, is no title."""
    return title if len(title) > 3 and not _NO_TITLE.search(title) else None


class _Reader:
    """One reader process, started at the first PDF, asked by one thread at a time, replaced when it dies or hangs."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._asked = 0

    def ask(self, body: bytes) -> dict[str, Any]:
        """What the process says of a PDF. A process that dies or takes too long is ended, and that is its answer."""
        with self._lock:
            process = self._running()
            try:
                answer = self._exchange(process, body)
            except (BrokenPipeError, EOFError):
                self.close()
                return {"error": "read_pdf_stopped"}
            except TimeoutError:
                self.close()
                return {"error": "read_pdf_slow", "values": {"seconds": f"{WALL_SECONDS:.0f}"}}
            found: dict[str, Any] = json.loads(answer)
            return found

    def close(self) -> None:
        """Ends the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(GRACE_SECONDS)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "scrapers.read.pdf_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
        return self._process

    def _exchange(self, process: subprocess.Popen[bytes], body: bytes) -> bytes:
        """What the process answers. The number of the message comes back with it: an answer to another one is none."""
        until = time.monotonic() + WALL_SECONDS
        if process.stdin is None or process.stdout is None:
            raise EOFError
        self._asked += 1
        message = struct.pack(">QQ", self._asked, len(body)) + body
        writer = threading.Thread(target=_write, args=(process.stdin, message), daemon=True)
        writer.start()
        try:
            number, size = struct.unpack(">QQ", _read(process.stdout.fileno(), 16, until))
            if number != self._asked:
                raise EOFError
            return _read(process.stdout.fileno(), size, until)
        except BaseException:
            process.kill()  # so that the writer ends before its pipe is closed and the next process is given its number
            raise
        finally:
            writer.join(GRACE_SECONDS)


def _write(pipe: Any, data: bytes) -> None:
    """A process that died meanwhile is noticed by whoever reads its answer."""
    with suppress(OSError, ValueError):
        view = memoryview(data)
        while view:
            view = view[pipe.write(view) :]


def _read(descriptor: int, size: int, until: float) -> bytes:
    pieces = []
    with selectors.DefaultSelector() as waiting:
        waiting.register(descriptor, selectors.EVENT_READ)
        while size:
            left = until - time.monotonic()
            if left <= 0 or not waiting.select(left):
                raise TimeoutError
            piece = os.read(descriptor, min(size, 1 << 20))
            if not piece:
                raise EOFError
            pieces.append(piece)
            size -= len(piece)
    return b"".join(pieces)


_READER = _Reader()
atexit.register(_READER.close)
