"""What pdfminer finds on a page, as words and drawings with a place, ready to be sent as JSON.

Nothing is judged here but which letters make a word; where lines, columns and tables are is told from all of a page
(`pdf_words`, `layout`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.layout import LTChar, LTCurve, LTFigure, LTLine, LTPage, LTRect

APART = 0.12
"""A gap, in letter sizes, that ends a word although no space was written."""
SAME_LINE = 0.1
THIN = 2.6
"""Points up to which a box is a line."""
SHORTEST = 8.0
"""Points; what is shorter is no line of a table."""
LEVEL, UPWARDS, DOWNWARDS = "level", "upwards", "downwards"
MOST_DRAWN = 3_000
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SYMBOLS = ("symbol", "dingbat", "wingding")
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")
Json = list[Any]
Link = tuple[str, tuple[float, float, float, float]]


def page_of(page: LTPage, links: Sequence[Link]) -> dict[str, Any]:
    """`width`, `height`, `words` and `drawn` of a page, which is turned when most of its text is."""
    letters = list(_letters(page))
    sheet = _Sheet.of(page, letters)
    own = [letter for letter in letters if _direction(letter) == sheet.direction]
    width, height = (page.width, page.height) if sheet.direction == LEVEL else (page.height, page.width)
    return {"width": width, "height": height, "words": words_of(own, sheet, links), "drawn": drawn_on(page, sheet)}


@dataclass(frozen=True)
class _Sheet:
    """How a page must be held to be read."""

    direction: str
    width: float
    height: float

    @classmethod
    def of(cls, page: LTPage, letters: Sequence[LTChar]) -> _Sheet:
        count = Counter(map(_direction, letters))
        turned = max((UPWARDS, DOWNWARDS), key=lambda way: count[way])
        return cls(turned if count[turned] > count[LEVEL] else LEVEL, page.width, page.height)

    def held(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box, with y from the lower edge, as left, top, right, bottom of the page as it is read."""
        if self.direction == UPWARDS:
            return y0, x0, y1, x1
        if self.direction == DOWNWARDS:
            return self.height - y1, self.width - x1, self.height - y0, self.width - x0
        return x0, self.height - y1, x1, self.height - y0


def _direction(letter: LTChar) -> str:
    """Where a letter's line goes; slanted letters are watermarks."""
    if letter.upright:
        return LEVEL
    across, along = abs(letter.matrix[0]), letter.matrix[1]
    if across > 0.05 * abs(along):
        return "slanted"
    return UPWARDS if along > 0 else DOWNWARDS


def words_of(letters: Iterable[LTChar], sheet: _Sheet, links: Sequence[Link]) -> list[Json]:
    """`[text, x0, x1, base, size, bold, url, symbol]` of each word; a space at the end of `text` is one that was written."""
    seen: set[tuple[str, int, int]] = set()
    words: list[Json] = []
    before: LTChar | None = None
    for letter in letters:
        text = letter.get_text().translate(LIGATURES).replace("\xa0", " ")
        if not text.strip():
            if words and before is not None and not words[-1][0].endswith(" "):
                words[-1][0] += " "
            before = None
            continue
        word = _word(letter, text, _url_at(letter, links) if links else None, sheet)
        place = (text, round(word[1]), round(word[3]))
        if place in seen:
            continue  # drawn twice to look bold
        seen.add(place)
        if before is not None and _goes_on(before, letter, words[-1], word):
            words[-1][0] += text
            words[-1][2] = word[2]
        else:
            words.append(word)
        before = letter
    return words


def _letters(container: Iterable[Any]) -> Iterator[LTChar]:
    """All letters of a page or figure."""
    for element in container:
        if isinstance(element, LTChar):
            if element.size > 0:
                yield element
        elif isinstance(element, LTFigure):
            yield from _letters(element)


def _word(letter: LTChar, text: str, url: str | None, sheet: _Sheet) -> Json:
    """A word of one letter."""
    font = letter.fontname.lower()
    bold = any(name in font for name in _HEAVY)
    symbol = any(name in font for name in _SYMBOLS) or text.startswith("(cid:")
    left, _, right, _ = sheet.held(*letter.bbox)
    _, base, _, _ = sheet.held(letter.matrix[4], letter.matrix[5], letter.matrix[4], letter.matrix[5])
    size = letter.height if sheet.direction == LEVEL else letter.width
    return [text, left, right, base, round(size, 1), bold, url, symbol]


def _goes_on(before: LTChar, letter: LTChar, last: Json, word: Json) -> bool:
    """Whether a letter goes on with the word of the one before it: the same type, line and link, and no gap."""
    size = min(last[4], word[4])
    same = before.fontname == letter.fontname and abs(last[4] - word[4]) < 0.6 and last[6] == word[6]
    return bool(same and abs(last[3] - word[3]) <= SAME_LINE * size and -0.5 * size < word[1] - last[2] <= APART * size)


def _url_at(letter: LTChar, links: Sequence[Link]) -> str | None:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return next((url for url, (left, bottom, right, top) in links if left <= x <= right and bottom <= y <= top), None)


def drawn_on(page: LTPage, sheet: _Sheet) -> list[Json]:
    """`[kind, left, top, right, bottom]` of lines ("line") and of boxes ("stroked", "filled"), from the upper edge down."""
    found: list[Json] = []
    for element in _shapes(page):
        if len(found) >= MOST_DRAWN:
            return []  # a drawing, no table
        kind = _kind(element)
        if kind is not None:
            found.append([kind, *sheet.held(*element.bbox)])
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
