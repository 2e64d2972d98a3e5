"""The process that parses PDFs: `python -m scrapers.read.pdf_worker`, spoken to over its pipes.

A broken PDF can make a parser hang, eat memory or abort. So it runs apart, with limits that it sets itself; whoever
started it gives it one document at a time and replaces it when it dies. A message is its length in eight bytes, big endian,
and then the bytes: a PDF in, JSON out.
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

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTPage, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException

MEMORY = 1_500_000_000
CPU_SECONDS = 25
MOST_PAGES = 300
Json = dict[str, Any]


def main() -> None:
    """Serves until the pipe closes."""
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while (body := _receive(sys.stdin.buffer)) is not None:
        _limit_cpu()
        _send(sys.stdout.buffer, answer(body))


def answer(body: bytes) -> Json:
    """`{"pages": …, "title": …}`, or `{"error": sentence}`."""
    try:
        return {"title": _title(body), "pages": list(_pages(body))}
    except PDFPasswordIncorrect:
        return {"error": "the PDF is protected by a password"}
    except PDFTextExtractionNotAllowed:
        return {"error": "the PDF does not allow its text to be read"}
    except MemoryError:
        return {"error": "the PDF needs more memory than it is allowed"}
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
        return {"error": f"the file is no PDF that can be read ({type(error).__name__})"}


def _pages(body: bytes) -> Iterator[Json]:
    links = [_links(page) for page in PDFPage.get_pages(io.BytesIO(body), maxpages=MOST_PAGES)]
    for index, page in enumerate(
        extract_pages(io.BytesIO(body), maxpages=MOST_PAGES, laparams=LAParams(char_margin=1.5))
    ):
        yield {"width": page.width, "height": page.height, "lines": list(_lines(page)), "links": links[index]}


def _lines(page: LTPage) -> Iterator[Json]:
    """Lines in reading order with the number of their text box."""
    boxes = [element for element in page if isinstance(element, LTTextBox)]
    for number, box in enumerate(boxes):
        for line in box:
            if isinstance(line, LTTextLine) and line.get_text().strip():
                yield _line(line, number)


def _line(line: LTTextLine, box: int) -> Json:
    letters = [letter for letter in line if isinstance(letter, LTChar) and letter.get_text().strip()]
    sizes = sorted(letter.size for letter in letters)
    bold = sum(1 for letter in letters if "bold" in letter.fontname.lower() or "black" in letter.fontname.lower())
    return {
        "text": line.get_text().rstrip("\n"),
        "box": box,
        "x0": line.x0,
        "x1": line.x1,
        "y0": line.y0,
        "y1": line.y1,
        "size": round(sizes[len(sizes) // 2], 1) if sizes else 0.0,
        "bold": bool(letters) and bold * 2 > len(letters),
    }


def _links(page: PDFPage) -> list[Json]:
    """The links on a page; a note that is broken costs its link, not the page."""
    found = []
    for reference in resolve1(page.annots) or []:
        with suppress(PSException, ValueError, TypeError, KeyError, AttributeError):
            note = resolve1(reference)
            uri = resolve1(resolve1(note["A"])["URI"])
            left, bottom, right, top = (float(resolve1(side)) for side in resolve1(note["Rect"]))
            rect = [min(left, right), min(bottom, top), max(left, right), max(bottom, top)]
            found.append({"url": uri.decode("utf-8", "replace"), "rect": rect})
    return found


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


def _receive(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(8)
    if len(head) < 8:
        return None
    return pipe.read(struct.unpack(">Q", head)[0])


def _send(pipe: BinaryIO, value: Json) -> None:
    data = json.dumps(value).encode()
    pipe.write(struct.pack(">Q", len(data)) + data)
    pipe.flush()


if __name__ == "__main__":
    main()
