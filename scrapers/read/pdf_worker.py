"""The process that parses PDFs: `python -m scrapers.read.pdf_worker`, spoken to over its pipes.

A broken PDF can make a parser hang, eat memory or abort. So it runs apart, with limits that it sets itself; whoever
started it gives it one document at a time and replaces it when it dies. A message is its number and its length in eight bytes
each, big endian, and then the bytes: a PDF in, JSON out under the same number.
"""

from __future__ import annotations

import io
import json
import logging
import resource
import struct
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO

from pdfminer.converter import PDFPageAggregator
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException

from scrapers.read.pdf_letters import Link, page_of

MEMORY = 1_500_000_000
CPU_SECONDS = 25
MOST_PAGES = 300
MOST_LINKS = 500
"""On one page: every letter is held against each of them."""
Json = dict[str, Any]


def main() -> None:
    """Serves until the pipe closes."""
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while (message := _receive(sys.stdin.buffer)) is not None:
        number, body = message
        _limit_cpu()
        _send(sys.stdout.buffer, number, answer(body))


def answer(body: bytes) -> Json:
    """`{"pages": …, "title": …}`, or `{"error": code of a sentence, "values": its values}`."""
    try:
        return {"title": _title(body), "pages": list(_pages(body))}
    except PDFPasswordIncorrect:
        return {"error": "read_pdf_locked"}
    except PDFTextExtractionNotAllowed:
        return {"error": "read_pdf_closed"}
    except MemoryError:
        return {"error": "read_pdf_memory"}
    except (
        PSException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        AssertionError,
        ArithmeticError,
        RuntimeError,
        OSError,
        struct.error,
        zlib.error,
    ) as error:
        # pdfminer raises nearly anything at a broken file; here it is data, and the sentence goes to a person
        return {"error": "read_pdf_broken", "values": {"problem": type(error).__name__}}


def _pages(body: bytes) -> Iterator[Json]:
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(body), maxpages=MOST_PAGES):
        interpreter.process_page(page)
        yield page_of(device.get_result(), _links(page))


def _links(page: PDFPage) -> list[Link]:
    """The links on a page; a note that is broken costs its link, not the page."""
    found: list[Link] = []
    for reference in resolve1(page.annots) or []:
        with suppress(PSException, ValueError, TypeError, KeyError, AttributeError):
            note = resolve1(reference)
            uri = resolve1(resolve1(note["A"])["URI"])
            left, bottom, right, top = (float(resolve1(side)) for side in resolve1(note["Rect"]))
            rect = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
            found.append((uri.decode("utf-8", "replace"), rect))
    return found[:MOST_LINKS]


def _title(body: bytes) -> str | None:
    document = PDFDocument(PDFParser(io.BytesIO(body)))
    for info in document.info:
        title = resolve1(info.get("Title"))
        if isinstance(title, bytes):
            return (
                title.decode("utf-16", "replace")
                if title.startswith((b"\xfe\xff", b"\xff\xfe"))
                else title.decode("latin-1")
            )
    return None


def _limit_cpu() -> None:
    """Processor time for the next document, counted from what was used so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _receive(pipe: BinaryIO) -> tuple[int, bytes] | None:
    head = pipe.read(16)
    if len(head) < 16:
        return None
    number, size = struct.unpack(">QQ", head)
    return number, pipe.read(size)


def _send(pipe: BinaryIO, number: int, value: Json) -> None:
    data = json.dumps(value).encode()
    pipe.write(struct.pack(">QQ", number, len(data)) + data)
    pipe.flush()


if __name__ == "__main__":
    main()
