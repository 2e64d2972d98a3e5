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
from collections.abc import Iterator, Sequence
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
BULLET_GAP = 40.0
"""Points between a bullet and its text, at most."""
MOST_LINKS = 500
"""On one page: every letter is held against each of them."""
Json = dict[str, Any]
Link = tuple[str, tuple[float, float, float, float]]


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
        yield {"width": page.width, "height": page.height, "lines": list(_lines(page, links[index]))}


def _lines(page: LTPage, links: Sequence[Link]) -> Iterator[Json]:
    """Lines in reading order with the number of their text box. A bullet, which pdfminer leaves loose, joins its line."""
    loose = [element for element in page if isinstance(element, LTTextLine) and element.get_text().strip()]
    bullets = [line for line in loose if _is_bullet(line)]
    boxes: list[Sequence[Any]] = [list(element) for element in page if isinstance(element, LTTextBox)]
    boxes += [[line] for line in loose if line not in bullets]
    for number, box in enumerate(boxes):
        for line in box:
            if isinstance(line, LTTextLine) and line.get_text().strip():
                bulleted = any(_points_at(bullet, line) for bullet in bullets)
                yield {**_line(line, links), "box": number, "bullet": bulleted}


def _is_bullet(line: LTTextLine) -> bool:
    text = line.get_text().strip()
    fonts = {letter.fontname.lower() for letter in line if isinstance(letter, LTChar)}
    symbol = any(name in font for font in fonts for name in ("symbol", "dingbat", "wingding"))
    return text.startswith("(cid:") or (len(text) == 1 and (symbol or not text.isalnum()))


def _points_at(bullet: LTTextLine, line: LTTextLine) -> bool:
    """A bullet stands right before a line, at its height."""
    height = line.y1 - line.y0
    same = abs((bullet.y0 + bullet.y1) - (line.y0 + line.y1)) < height
    return same and 0 <= line.x0 - bullet.x1 < BULLET_GAP


def _line(line: LTTextLine, links: Sequence[Link]) -> Json:
    letters = [letter for letter in line if isinstance(letter, LTChar) and letter.get_text().strip()]
    sizes = sorted(letter.size for letter in letters)
    bold = sum(1 for letter in letters if "bold" in letter.fontname.lower() or "black" in letter.fontname.lower())
    return {
        "runs": _runs(line, links),
        "x0": line.x0,
        "x1": line.x1,
        "y0": line.y0,
        "y1": line.y1,
        "size": round(sizes[len(sizes) // 2], 1) if sizes else 0.0,
        "bold": bool(letters) and bold * 2 > len(letters),
    }


def _runs(line: LTTextLine, links: Sequence[Link]) -> list[tuple[str, str | None]]:
    """The text of a line in pieces that lie, or do not lie, on one link; a blank goes with what stands before it."""
    pieces: list[tuple[str, str | None]] = []
    for letter in line:
        url = _url_at(letter, links) if isinstance(letter, LTChar) else (pieces[-1][1] if pieces else None)
        text = letter.get_text().replace("\n", "")
        if pieces and pieces[-1][1] == url:
            pieces[-1] = (pieces[-1][0] + text, url)
        else:
            pieces.append((text, url))
    return pieces


def _url_at(letter: LTChar, links: Sequence[Link]) -> str | None:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return next((url for url, (left, bottom, right, top) in links if left <= x <= right and bottom <= y <= top), None)


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
