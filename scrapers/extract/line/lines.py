"""A document's blocks as lines: what a reader sees one under the other, with what hangs on each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from scrapers.document import Block, BlockKind, Inline, Region
from scrapers.extract.line.introductions import as_heading
from scrapers.extract.line.labels import Label, label_of, split_label
from state.canon.emails import canonical_email, find_emails
from state.canon.names import is_first_name
from state.canon.phones import phone_starts
from state.canon.places import codes_apart
from state.canon.text import clean

_MAILISH = re.compile(
    r"@|[\[({]\s*(?:at|ät|a|apenstaart|arobase)\b|\b(?:ape(?:n)?staart(?:je)?|arobase)\b|\bat\b.*\b(?:dot|punt|punkt)\b",
    re.IGNORECASE,
)
REMEMBERED = 4_096
_ORNAMENT = re.compile(r"^(?:[\u2022\u2190-\u2bff\U0001f300-\U0001faff\ufe0f]\s?)+(?=[^\W\d_])")
"""A star, a dot or a little picture before the first word of a line."""
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ\d)])(?=(?:Tel|Telefoon|T[ée]l[ée]phone|Phone|Fax|Gsm|GSM|Mobiel|E-?[Mm]ail)(?:\s?:|\.\s?[:\d+(]))"
)
"""Where a line ended before a label, when somebody copied the page: "9000 GentTel: 09 …"."""
_GLUED_NAME = re.compile(
    r"(?:(?<=[a-zà-ÿ]{3})|(?<=\)))(?:(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)(?=\s(?:(?:van|de|den|der|het|ter|ten|von|du|le|la)\s){0,3}[A-ZÀ-Þ])"
    r"|(?=(?:Dhr|Mevr|Mw|Mme)\.\s?[A-ZÀ-Þ]))"
)
"""Where a line ended before a name, when what parted them was lost: "Bakkerij De KorenaarAn Maes"."""
_GLUED_STREET = re.compile(r"(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ]+(?:straat|laan|steenweg|plein|dreef|weg)\s\d)")
_TWICE = re.compile(r"(?P<number>(?:\+\d{2}|\(?0|\(?[2-9]\d{2}[) .-])[\d ()./-]{5,18}\d)\s?(?P=number)(?!\d)")
"""A number glued to a hidden copy of itself: "09 213 08 4609 213 08 46"."""
_STUCK = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:\+\d{1,3}[ .]?\d|0\d{1,4}[ ./-]\d{2,3}(?:[ .]\d{2}){1,3}|\([2-9]\d{2}\) ?\d{3}-\d{4}"
    r"|[2-9]\d{2}[ .-][2-9]\d{2}[ .-]\d{4})(?![\d@]))"
)
"""Where a whole number begins at the last letter of a word: "Bel ons09 213 08 46"."""
_DIGITS = re.compile(r"\d\D{0,3}\d\D{0,3}\d")
FIELD = "field:"
"""A hint that tells what a block holds: "field:role"."""
CONTENT = frozenset({Region.MAIN})
CARRIED = frozenset({"phone", "fax", "email"})
"""Fields whose label may stand on a line of its own above the value."""
BESIDE = frozenset({Region.ASIDE, Region.FOOTER, Region.HEADER, Region.NAV})


@dataclass(frozen=True, kw_only=True)
class Line:
    """One visible line. `label` is the field that announced it; `text` is what follows the label."""

    text: str
    runs: tuple[Inline, ...] = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: Label | None = None
    place: str = ""

    @property
    def strong(self) -> bool:
        """Whether all of its visible text is emphasised."""
        shown = [run for run in self.runs if run.text.strip()]
        return bool(shown) and all(run.strong for run in shown)

    @property
    def hrefs(self) -> tuple[str, ...]:
        return tuple(run.href for run in self.runs if run.href)

    @property
    def has_point(self) -> bool:
        """Whether a phone or a mail address stands on it."""
        return has_point(self.text, self.runs) or (self.label is not None and self.label.field in ("phone", "email"))


def lines_of(blocks: Iterable[Block]) -> list[Line]:
    """The lines of `blocks`, in reading order. A term labels its definitions, a row's first cell the other one."""
    return [line for block in blocks for line in _lines(block) if line.text or line.hrefs]


def whole_lines(block: Block) -> list[Line]:
    """All visible lines below `block` as they stand, menus and footers too, without labels carried from one to another."""
    return [line for part in block.walk() for line in own_lines(part) if line.text]


def first_lines(block: Block, most: int) -> list[Line]:
    """At most so many lines of a block, without reading the others."""
    return list(islice((line for line in _lines(block) if line.text or line.hrefs), most))


def has_points(lines: Iterable[Line]) -> bool:
    """Whether a phone or a mail address stands on one of the lines."""
    return any(line.has_point for line in lines)


def points_in(block: Block) -> int:
    """How many lines below `block` hold a phone or a mail address."""
    return sum(has_point(own.text, own.runs) for part in block.walk() for own in own_lines(part))


def own_lines(block: Block) -> list[Line]:
    """The lines of a block's own text, without its children's."""
    result: list[Line] = []
    shown = {run.href for run in block.inlines if run.href and _DIGITS.search(run.text)}
    inlines = [_without_idle_link(run, shown) for run in block.inlines] if shown else block.inlines
    for runs in runs_by_line(inlines):
        text = _shown("".join(run.text for run in runs))
        if text or any(run.href for run in runs):
            result.append(Line(text=text, runs=runs, kind=block.kind, level=block.level, place=block.place))
    return result


@lru_cache(REMEMBERED)
def _shown(text: str) -> str:
    """A line as a reader sees it: its words and numbers apart, each number once. Remembered like `_text_has_point`."""
    shown = _GLUED.sub(" ", _ORNAMENT.sub("", clean(text)))
    shown = _GLUED_STREET.sub(" ", _GLUED_NAME.sub(_apart, shown))
    if _DIGITS.search(shown):
        shown = codes_apart(_TWICE.sub(r"\g<number>", _STUCK.sub(" ", shown)))
    return as_heading(shown)


def _apart(glued: re.Match[str]) -> str:
    """A dot between a name and the last of the words that it is glued to; any other capital within a word stays where it is.

    A line that begins with one word and a name, "VoorzitterEls Maes", is one record.
    """
    name = glued["first"]
    two = " " in glued.string[: glued.start()] and (name is None or is_first_name(name))
    return f" • {glued[0]}" if two else glued[0]


def as_printed(line: Line) -> str:
    """The words of a line in print, of which a sentence that introduces a list keeps but whom it is about."""
    return "".join(run.text for run in line.runs) or line.text


def _without_idle_link(run: Inline, shown: Collection[str]) -> Inline:
    """A run of a link to a number that another run of that link shows: words of an invitation lead nowhere of their own."""
    dials = (run.href or "").lower().startswith("tel:")
    return replace(run, href=None) if dials and run.href in shown and not _DIGITS.search(run.text) else run


def has_point(text: str, runs: Iterable[Inline] = ()) -> bool:
    """Whether a phone or a mail address is to be found."""
    for run in runs:
        href = (run.href or "").lower()
        if href.startswith("tel:") or (href.startswith("mailto:") and canonical_email(href)):
            return True
    return _text_has_point(text)


@lru_cache(REMEMBERED)
def _text_has_point(text: str) -> bool:
    """Remembered, because a page's lines are asked again for each way of cutting the page."""
    if _MAILISH.search(text) and find_emails(text):
        return True
    return bool(re.search(r"\d", text)) and bool(phone_starts(text))


def content(block: Block) -> Block | None:
    """The block without what stands in menus, banners and footers; None when nothing is left."""
    if block.region not in CONTENT:
        return None
    children = tuple(kept for kept in map(content, block.children) if kept is not None)
    return block if children == block.children else replace(block, children=children)


def beside(block: Block) -> Iterator[Block]:
    """What stands around the content of a page, each part whole: sidebars, footers, page heads and menus."""
    if block.region in BESIDE:
        yield block
    elif block.region in CONTENT:
        for child in block.children:
            yield from beside(child)


def _lines(block: Block) -> Iterator[Line]:
    if block.kind is BlockKind.DEFINITIONS:
        yield from _definitions(block)
        return
    if block.kind is BlockKind.TABLE:
        yield from _pairs(block)
        return
    told = _told_by(block)
    for line in _carried(_alone(list(map(labelled, own_lines(block))))):
        yield replace(line, label=told) if told and line.label is None else line
    for child in block.children:
        yield from _lines(child)


def announced(own: Label | None, around: Label | None) -> Label | None:
    """The label of a line that stands below one: its own words first, then those around it, then what its place tells."""
    return own if own is not None and (own.word or around is None) else around


def _told_by(block: Block) -> Label | None:
    """The field that a block holds, as what was told of its place among equal ones."""
    field = next((hint[len(FIELD) :] for hint in block.hints if hint.startswith(FIELD)), None)
    return Label(field=field.rstrip("!"), word="", sure=field.endswith("!")) if field else None


def _alone(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a word for a field that stands alone above a number or an address is a label: "Facsimile", then the number."""
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        label = label_of(line.text) if line.label is None and not line.hrefs and following is not None else None
        announces = label is not None and label.field in CARRIED and following is not None and _is_bare(following)
        yield replace(line, label=label, text="") if announces else line


def _is_bare(line: Line) -> bool:
    """Whether a line begins with a number or a mail address."""
    return line.label is None and line.has_point and bool(re.match(r"[\d(+]|\S+@", line.text))


def _carried(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, each with the label that stands alone on the one above it: "Fax:", then the number."""
    above: Label | None = None
    for line in lines:
        if line.label is None and above is not None:
            line = replace(line, label=above)
        above = line.label if line.label and line.label.field in CARRIED and not (line.text or line.hrefs) else None
        yield line


def labelled(line: Line) -> Line:
    label, rest = split_label(line.text)
    if label is None:
        label, rest = _strong_label(line)
    if label is None:
        return line
    return replace(line, label=label, text=rest)


def _strong_label(line: Line) -> tuple[Label | None, str]:
    """A label that is told by its weight alone: "<strong>Organisatie</strong> CAW Gent"."""
    first, *rest = line.runs or (Inline(text=""),)
    behind = clean("".join(run.text for run in rest))
    if not first.strong or not behind or any(run.strong for run in rest):
        return None, line.text
    return label_of(clean(first.text)), behind


def _definitions(block: Block) -> Iterator[Line]:
    term: Block | None = None
    for child in block.children:
        if child.kind is BlockKind.TERM:
            term = child
            if label_of(full_text(child)) is None:
                yield from (
                    replace(line, kind=BlockKind.TERM) for line in lines_of([replace(child, kind=BlockKind.PARAGRAPH)])
                )
            continue
        label = label_of(full_text(term)) if term is not None else None
        for line in _lines(replace(child, kind=BlockKind.DEFINITION)):
            yield replace(line, label=announced(line.label, label)) if label else line


def _pairs(table: Block) -> Iterator[Line]:
    for row in rows(table):
        cells = row.children
        label = label_of(full_text(cells[0])) if len(cells) >= 2 else None
        values = [cell for at, cell in enumerate(cells) if at and (at == 1 or cell is not cells[at - 1])]
        for cell in values if label else cells:
            for line in lines_of([replace(cell, kind=BlockKind.PARAGRAPH)]):
                told = replace(line, text=line.text.lstrip(" :"))  # the colon behind the label stands in the next cell
                yield replace(told, label=announced(line.label, label)) if label else line


def rows(table: Block) -> list[Block]:
    """The rows of a table, also those inside a body or a nested group."""
    found: list[Block] = []
    for child in table.children:
        if child.kind is BlockKind.ROW:
            found.append(child)
        elif child.kind is not BlockKind.TABLE:
            found += rows(child)
    return found


def full_text(block: Block) -> str:
    """All text below a block on one line."""
    return clean(" ".join(part.text for part in block.walk() if part.inlines))


def runs_by_line(inlines: Iterable[Inline]) -> Iterator[tuple[Inline, ...]]:
    """Runs per visible line: a run that holds a line break is cut there."""
    current: list[Inline] = []
    for run in inlines:
        if "\n" not in run.text:
            current.append(run)
            continue
        first, *rest = run.text.split("\n")
        current.append(replace(run, text=first))
        for part in rest:
            yield tuple(current)
            current = [replace(run, text=part)]
    yield tuple(current)


def by_headings(blocks: Sequence[Block]) -> Iterator[tuple[Block | None, list[Block]]]:
    """Each heading with the blocks below it, up to the next one; None before the first."""
    heading: Block | None = None
    part: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            if heading is not None or part:
                yield heading, part
            heading, part = block, []
        else:
            part.append(block)
    yield heading, part
