"""Plain text -> Document: what people paste, and what was once a page or a letter.

Structure is read from the layout: an empty line ends a block, "•" and "-" make lists, numbered or short lines without a
full stop that stand alone are headings, and so are lines that are underlined or in capitals above others; tabs set the fields
of a letterhead apart. What a program wrapped is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from scrapers.document import Block, BlockKind, Document, Inline
from scrapers.read.cloaked import without_notices
from scrapers.read.errors import ReadError
from scrapers.read.glued import unglued
from scrapers.read.text_laid import laid_out
from scrapers.read.text_tables import barred_rows, table_of
from scrapers.read.updated import updated_of
from scrapers.read.wrapped import goes_on, unwrapped, wrap_width
from state.canon.addresses import is_plain_address
from state.canon.dates import find_dates
from state.canon.emails import find_emails
from state.canon.hours import is_hours
from state.canon.phones import find_phones
from state.canon.text import clean, with_plain_ends, with_plain_marks, with_plain_spaces

_BULLET = re.compile(r"^(\s*)(?:[•·▪◦‣●○■□➢►→*+–—-]|\d{1,2}\))\s+(.*)$")
_NUMBERED = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]\s+(\S.*)$")
_COUNTED = re.compile(r"^(\s*)\d{1,2}\.\s+(.*)$")
_HASHES = re.compile(r"^(#{1,6})\s+(.*)$")
_RULE = re.compile(r"^\s*(?:=+|-+|_+|\*+|~+|#{2,}|[-=_*~+]{4,})\s*$")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,}|~{3,})$")
_BAR = re.compile(r"[|│┃║]")
"""What sets the cells of a ruled table apart: there the rules say where its rows end."""
_GAP = re.compile(r"\s*\|\s*| {3,}|\t")
_POINTS = re.compile(r"[@:]|\d{3}")
_LINK = re.compile(r"\[([^\]\n]{0,300})\]\(([^)\s]*)\)")
_SENTENCE_END = re.compile(r"[.!?…:;,][”\"»]?$")
LONGEST_HEADING = 80
SHORTEST_IN_CAPITALS = 4
"""Letters; shorter words in capitals are acronyms."""
_DUMPED = re.compile(r"(?m)^\s*1\. (?:https?|mailto|file):")
_REFERENCE = re.compile(r"(?m)^\s*\d{1,4}\. (?:https?|mailto|file|tel):\S*\s*$")
_MARK = re.compile(r"\[\d{1,4}\](?=\S)")
"""How text browsers print a page: numbers before its links, and at its end where those lead."""
FEWEST_LISTED = 6
"""Lines by themselves in a row."""
CAPTION_WORDS = 7


@dataclass(frozen=True)
class _Part:
    """Lines that stand together, with what the lines around them say."""

    lines: tuple[str, ...]
    number: int


def read_text(body: bytes, *, url: str) -> Document:
    """The document in plain text.

    Raises:
        ReadError: there is no text, or it is binary.
    """
    text = unglued(decoded(body))
    if not text.strip():
        raise ReadError("read_text_empty")
    blocks = list(_blocks(text))
    document = Document(
        url=url, media_type="text/plain", root=Block(kind=BlockKind.ROOT, children=tuple(blocks)), title=_title(blocks)
    )
    return replace(document, updated=updated_of(document))


def _title(blocks: Sequence[Block]) -> str | None:
    """The first heading, unless sentences stand above it: then it heads the next story, and not the text."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            return clean(block.text)
        if block.kind is BlockKind.PARAGRAPH and _TELLS.search(clean(block.text)):
            return None
    return None


_TELLS = re.compile(r"^(?:\S+\s){8,}\S*[.!?][”\"')]?(?:\s|\Z)")
"""A sentence of nine words or more, which tells something of its own."""


_LAST_BLANK = re.compile(r"(?<=\S)[ \t](?=\n)")
"""One blank at the end of a line is an accident; two are a line break in Markdown."""


def decoded(body: bytes) -> str:
    """The text in some bytes, without the numbers that text browsers print beside links.

    Raises:
        ReadError: they are binary.
    """
    if b"\x00" in body[:4096]:
        raise ReadError("read_binary")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("windows-1252", "replace")
    text = _LAST_BLANK.sub("", without_notices(with_plain_marks(with_plain_spaces(with_plain_ends(text)))))
    return _MARK.sub("", _REFERENCE.sub("", text)) if _DUMPED.search(text) else text


def _blocks(text: str) -> Iterator[Block]:
    parts = list(_parts(text))
    width = wrap_width(text.splitlines())
    last: Block | None = None
    listed = _listed(parts)
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) and index not in listed else None
        made = [part] if isinstance(part, Block) else _block(part, following, width, first=last is None)
        for block in made:
            last = _caption(block) if _is_caption(block, last) else block
            yield last


def _listed(parts: Sequence[_Part | Block]) -> frozenset[int]:
    """Which parts are lines that follow each other one by one, with nothing below any of them to head: a list of names and functions.

    The first of them may head the others, and the last what comes behind it.
    """
    alone = [at for at in range(len(parts)) if _stands_alone(parts, at)]
    found: set[int] = set()
    for _, run in groupby(enumerate(alone), key=lambda one: one[1] - one[0]):
        row = [at for _, at in run]
        found |= set(row[1:-1]) if len(row) >= FEWEST_LISTED else set()
        last = parts[row[-1] + 1] if row[-1] + 1 < len(parts) else None
        if len(row) >= FEWEST_LISTED and _ends_list(last):
            found.add(row[-1])
    return frozenset(found)


def _stands_alone(parts: Sequence[_Part | Block], at: int) -> bool:
    part = parts[at]
    following = parts[at + 1] if at + 1 < len(parts) else None
    return isinstance(part, _Part) and len(part.lines) == 1 and _is_heading(part.lines[0], following)


def _ends_list(part: _Part | Block | None) -> bool:
    """Whether what stands below the last of such lines is one more of them, of which nothing tells that it heads anything."""
    if not isinstance(part, _Part) or len(part.lines) > 1:
        return False
    shown = clean(part.lines[0])
    return len(shown) <= LONGEST_HEADING and not (
        _BULLET.match(part.lines[0]) or _POINTS.search(shown) or _SENTENCE_END.search(shown)
    )


def _is_caption(block: Block, before: Block | None) -> bool:
    """A long line right below a heading describes a picture."""
    if (
        before is None
        or before.kind is not BlockKind.HEADING
        or block.kind is not BlockKind.HEADING
        or before.level == 1
    ):
        return False
    return len(block.text.split()) >= CAPTION_WORDS and not _NUMBERED.match(block.text)


def _caption(block: Block) -> Block:
    return replace(block, kind=BlockKind.FIGURE, level=0)


def _parts(text: str) -> Iterator[_Part | Block]:
    """Runs of lines between empty ones, and the tables among them."""
    number = 0
    for laid in laid_out(text.replace("\f", "\n\n").splitlines()):
        if isinstance(laid, Block):
            yield laid
            continue
        for filled, run in groupby(laid.lines, key=lambda line: bool(line.strip())):
            if filled:
                number += 1
                yield _Part(tuple(run), number)


def _block(part: _Part, following: _Part | Block | None, width: int | None, *, first: bool) -> Iterator[Block]:
    place = f"alinea {part.number}"
    lines = list(part.lines)
    hashed = _HASHES.match(lines[0])
    if hashed:
        yield _heading(hashed[2], len(hashed[1]), place)
        lines = lines[1:]
    elif len(lines) == 1 and _is_heading(lone := _without_bullet(lines[0], following), following):
        yield _heading(lone, _level(lone, first=first), place)
        return
    start = 0
    for at, level in _headings_in(lines):
        yield from _body(lines[start:at], place, width)
        yield _heading(lines[at], level, place)
        start = at + 1
    yield from _body(lines[start:], place, width)


def _without_bullet(line: str, following: _Part | Block | None) -> str:
    """A line without the dot before it, where all that follows is set in below it: it heads what an item of a list holds."""
    bullet = _BULLET.match(line)
    inner = following.lines if bullet and isinstance(following, _Part) else ()
    margin = len(bullet[1].expandtabs()) if bullet else 0
    below = all(_indent(one) > margin and not _BULLET.match(one) for one in inner)
    return bullet[2] if bullet and inner and below else line


def _indent(line: str) -> int:
    return len(line.expandtabs()) - len(line.expandtabs().lstrip())


def _headings_in(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which of the lines that stand together head the others, with their level: those underlined, or a first one in capitals."""
    for at, line in enumerate(lines):
        below = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if _UNDERLINE.match(below) and not _RULE.match(line) and not _is_column_rule(lines, at):
            yield at, 1 if below[0] == "=" else 2
        elif at == 0 and below and _is_in_capitals(line) and not _is_in_capitals(below) and not _RULE.match(below):
            yield at, 2


def _is_column_rule(lines: Sequence[str], at: int) -> bool:
    """Whether the rule below a line belongs to a table: rows with cells stand above and below it."""
    beside = lines[at : at + 3 : 2]
    return len(beside) == 2 and all(_GAP.search(line.strip()) for line in beside)


def _is_in_capitals(line: str) -> bool:
    """Whether all of a line is in capitals, and it holds no number and no label."""
    shown = clean(line)
    letters = [sign for sign in shown if sign.isalpha()]
    if len(letters) < SHORTEST_IN_CAPITALS or len(shown) > LONGEST_HEADING or not shown[0].isalpha():
        return False
    return all(sign.isupper() for sign in letters) and not _POINTS.search(shown)


def _body(lines: Sequence[str], place: str, width: int | None) -> Iterator[Block]:
    """Lists and paragraphs within one run of lines."""
    plain: list[str] = []
    items: list[tuple[int, str]] = []
    counted = _is_counted(lines)
    barred = any(_BAR.search(line) for line in lines)
    for before, line in pairwise(["", *(line for line in lines if barred or not _RULE.match(line))]):
        bullet = _BULLET.match(line) or (_COUNTED.match(line) if counted else None)
        if bullet:
            yield from _paragraph(plain, place, width)
            plain = []
            items.append((len(bullet[1].expandtabs()), bullet[2]))
        elif items and (line.startswith((" ", "\t")) or goes_on(before, line, width)):
            joint = " " if goes_on(before, line, width) else "\n"
            items[-1] = (items[-1][0], f"{items[-1][1]}{joint}{line.strip()}")
        else:
            yield from _list(items, place)
            items = []
            plain.append(line)
    yield from _paragraph(plain, place, width)
    yield from _list(items, place)


def _is_counted(lines: Sequence[str]) -> bool:
    """Whether lines that stand together are a list with numbers: 1., 2., and so on. A number alone is a section's."""
    numbers = [int(line.split(".")[0]) for line in lines if _COUNTED.match(line)]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _paragraph(lines: Sequence[str], place: str, width: int | None) -> Iterator[Block]:
    """One paragraph; the fields of a letterhead that tabs set apart stand on lines of their own."""
    table = table_of(lines, place)
    if table is not None:
        yield table
        return
    if rows := barred_rows(lines):
        start, end = rows
        yield from _paragraph(lines[:start], place, width)
        yield from filter(None, [table_of(lines[start:end], place)])
        yield from _paragraph(lines[end:], place, width)
        return
    shown = [
        field for line in unwrapped(lines, width) for field in re.split(r"\t+| {4,}", line.strip()) if field.strip()
    ]
    if shown:
        yield Block(kind=BlockKind.PARAGRAPH, inlines=_runs("\n".join(shown)), place=place)


def _list(items: Sequence[tuple[int, str]], place: str) -> Iterator[Block]:
    """A list; items that are set in further than the one before belong to it."""
    if not items:
        return
    margin = items[0][0]
    blocks: list[Block] = []
    index = 0
    while index < len(items):
        inner: list[tuple[int, str]] = []
        text = items[index][1]
        index += 1
        while index < len(items) and items[index][0] > margin:
            inner.append(items[index])
            index += 1
        children = tuple(_list(inner, place))
        blocks.append(Block(kind=BlockKind.ITEM, inlines=_runs(text), children=children, place=place))
    yield Block(kind=BlockKind.LIST, children=tuple(blocks), place=place)


def _heading(text: str, level: int, place: str) -> Block:
    return Block(kind=BlockKind.HEADING, inlines=_runs(text.strip()), level=level, place=place)


def _is_heading(line: str, following: _Part | Block | None) -> bool:
    """A short line of its own, without the end of a sentence, that something follows."""
    shown = clean(_LINK.sub(r"\1", line))
    if following is None or len(shown) > LONGEST_HEADING or _BULLET.match(line) or "\t" in line:
        return False
    if _NUMBERED.match(line):
        return len(shown) < LONGEST_HEADING and not shown.endswith(".")
    if _SENTENCE_END.search(shown) and not shown.endswith("?"):
        return False
    if not (shown[:1].isupper() or shown[:1].isdigit()) or is_plain_address(shown):
        return False
    return not (find_phones(shown) or find_emails(shown) or is_hours(shown) or _is_only_date(shown))


def _is_only_date(text: str) -> bool:
    found = find_dates(text, reference=None)
    return bool(found) and len(found[0].text) >= len(text) - 2


def _level(line: str, *, first: bool) -> int:
    numbered = _NUMBERED.match(line)
    if numbered:
        return 2 + numbered[1].count(".")
    return 1 if first else 2


def _runs(text: str) -> tuple[Inline, ...]:
    """Text with markdown links as runs of their own; a lost link ("(#)") is only its text."""
    runs: list[Inline] = []
    at = 0
    for match in _LINK.finditer(text):
        if match.start() > at:
            runs.append(Inline(text=text[at : match.start()]))
        runs.append(Inline(text=match[1], href=match[2] if match[2].strip("#") else None))
        at = match.end()
    if at < len(text):
        runs.append(Inline(text=text[at:]))
    return tuple(runs)
