"""What pdfminer finds on a page, as words and drawings with a place, ready to be sent as JSON.

Nothing is judged here but which letters make a word; where lines, columns and tables are is told from all of a page
(`pdf_words`, `layout`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTLine, LTPage, LTRect

APART = 0.12
"""A gap, in letter sizes, that ends a word although no space was written."""
SAME_LINE = 0.1
THIN = 2.6
"""Points up to which a box is a line."""
SHORTEST = 8.0
"""Points; what is shorter is no line of a table."""
MOST_DRAWN = 3_000
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SYMBOLS = ("symbol", "dingbat", "wingding")
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")
Json = list[Any]
Link = tuple[str, tuple[float, float, float, float]]


def words_of(page: LTPage, links: Sequence[Link]) -> list[Json]:
    """`[text, x0, x1, base, size, bold, url, symbol]` of each word; a space at the end of `text` is one that was written."""
    height, found = page.height, list(_letters(page))
    seen: set[tuple[str, int, int]] = set()
    words: list[Json] = []
    before: LTChar | None = None
    for letter in found:
        text = letter.get_text().translate(LIGATURES).replace("\xa0", " ")
        if not text.strip():
            if words and before is not None and not words[-1][0].endswith(" "):
                words[-1][0] += " "
            before = None
            continue
        place = (text, round(letter.x0), round(letter.matrix[5]))
        if place in seen:
            continue  # drawn twice to look bold
        seen.add(place)
        url = _url_at(letter, links) if links else None
        if before is not None and _is_near(before, letter) and words[-1][6] == url:
            words[-1][0] += text
            words[-1][2] = letter.x1
        else:
            words.append(_word(letter, text, url, height))
        before = letter
    return words


def _letters(container: Iterable[Any]) -> Iterator[LTChar]:
    """All upright letters of a page or figure; slanted ones are watermarks, and notes in the margin."""
    for element in container:
        if isinstance(element, LTChar):
            if element.upright and element.size > 0:
                yield element
        elif isinstance(element, LTFigure):
            yield from _letters(element)


def _word(letter: LTChar, text: str, url: str | None, height: float) -> Json:
    font = letter.fontname.lower()
    bold = any(name in font for name in _HEAVY)
    symbol = any(name in font for name in _SYMBOLS) or text.startswith("(cid:")
    base, size = height - letter.matrix[5], letter.size
    return [text, letter.x0, letter.x1, base, round(size, 1), bold, url, symbol]


def _is_near(before: LTChar, letter: LTChar) -> bool:
    """Whether a letter goes on with the word of the one before it."""
    size = min(before.size, letter.size)
    level = abs(before.matrix[5] - letter.matrix[5]) <= SAME_LINE * size
    same = before.fontname == letter.fontname and abs(before.size - letter.size) < 0.6
    return level and same and -0.5 * size < letter.x0 - before.x1 <= APART * size


def _url_at(letter: LTChar, links: Sequence[Link]) -> str | None:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return next((url for url, (left, bottom, right, top) in links if left <= x <= right and bottom <= y <= top), None)


def drawn_on(page: LTPage) -> list[Json]:
    """`[kind, left, top, right, bottom]` of lines ("line") and of boxes ("stroked", "filled"), from the upper edge down."""
    found: list[Json] = []
    for element in _shapes(page):
        if len(found) >= MOST_DRAWN:
            return []  # a drawing, no table
        kind = _kind(element)
        if kind is not None:
            left, bottom, right, top = element.bbox
            found.append([kind, left, page.height - top, right, page.height - bottom])
    return found


def _shapes(container: Iterable[Any]) -> Iterator[LTCurve]:
    for element in container:
        if isinstance(element, LTCurve):
            yield element
        elif isinstance(element, LTFigure):
            yield from _shapes(element)


def _kind(shape: LTCurve) -> str | None:
    long, short = max(shape.width, shape.height), min(shape.width, shape.height)
    if long < SHORTEST or not (shape.stroke or shape.fill):
        return None
    if short <= THIN:
        return None if shape.fill and not shape.stroke and _is_white(shape) else "line"
    if isinstance(shape, LTLine) or short < SHORTEST:
        return None
    if shape.stroke and (isinstance(shape, LTRect) or _is_rounded(shape)):
        return "stroked"
    return "filled" if shape.fill and not _is_white(shape) else None


def _is_rounded(shape: LTCurve) -> bool:
    """A box with round corners: its points lie along its edges."""
    left, bottom, right, top = shape.bbox
    near = 0.12 * min(shape.width, shape.height) + 2
    return len(shape.pts) >= 8 and all(
        min(abs(x - left), abs(x - right), abs(y - bottom), abs(y - top)) <= near for x, y in shape.pts
    )


def _is_white(shape: LTCurve) -> bool:
    color = shape.non_stroking_color
    parts = color if isinstance(color, list | tuple) else [color]
    return len(parts) in (1, 3) and all(isinstance(part, int | float) and part >= 0.995 for part in parts)
