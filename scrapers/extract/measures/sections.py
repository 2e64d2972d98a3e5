"""A document as headed sections: what measures are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from scrapers.document import Block, BlockKind, Inline, Region
from scrapers.extract.line.lines import Line, by_headings, full_text, lines_of
from scrapers.extract.measures.asking import invites_questions
from scrapers.extract.measures.bold_titles import with_bold_titles
from scrapers.extract.measures.dating import lone_day
from state.canon.closings import closes_letter
from state.canon.text import clean, fold

_NUMBERED = re.compile(
    r"^(?:(?:maatregel|punt|artikel|art\.|mesure)\s+)?(\d{1,2}(?:\.\d{1,2})*)\s*[.):–-]?\s+(\S.*)$", re.IGNORECASE
)
_PLACED = re.compile(r"\d+[a-zA-Z]?(?: bus \w+)?\s*[,|·–-]\s*(?:B-)?\d{4} [A-ZÀ-Ý]")
"""A number in a street, a postcode and a place."""
_SERVICE = re.compile(
    r"^(?:uitschrijven|afmelden|unsubscribe|se desinscrire|desinscription|colofon|verantwoordelijke? uitgever|v\.u\."
    r"|(?:je|u|jullie) (?:ontvang(?:t|en)?|krijg(?:t|en)?) deze (?:mail|e-mail|nieuwsbrief)|(?:wil|wilt) (?:je|u) .*(?:nieuwsbrief|mail)"
    r"|vous recevez (?:ce|cette)|you (?:are receiving|receive) this)"
)
"""What a newsletter says of itself at its end."""
_POINT = re.compile(r"[\w.+-]+@[\w.-]+|\+?\d[\d\s./()-]{5,}")
"""A number or mail address, whatever is left of the line."""
LONGEST_THEME = 40
_WRAPPERS = frozenset({BlockKind.GROUP, BlockKind.ROOT, BlockKind.FIGURE})


@dataclass(frozen=True, kw_only=True)
class Section:
    """One heading with the lines under it, up to the next heading.

    Attributes:
        number: "2" or "2.1" for a numbered section.
        parents: the headings above it, outermost first.
        has_children: deeper headings follow before one of its own level.
        day: of a lone date that stands with its heading, above or below it.
        runs: what the heading links to.
    """

    title: str
    level: int
    number: str | None
    parents: tuple[str, ...]
    lines: tuple[Line, ...]
    has_children: bool = False
    place: str = ""
    day: date | None = None
    runs: tuple[Inline, ...] = ()


def sections(root: Block) -> list[Section]:
    """All headed sections in reading order; what precedes the first heading has the title ""."""
    flat = with_bold_titles(list(_flat(root)))
    parts = list(by_headings(flat))
    found: list[Section] = []
    stack: list[tuple[int, str]] = []
    for index, (heading, blocks) in enumerate(parts):
        level = heading.level if heading is not None else 0
        text = full_text(heading) if heading is not None else ""
        stack = [(depth, title) for depth, title in stack if depth < level]
        following = parts[index + 1][0] if index + 1 < len(parts) else None
        number, title = numbered(text)
        found.append(
            Section(
                title=title,
                level=level,
                number=number,
                parents=tuple(title for _, title in stack),
                lines=tuple(until_closing(lines_of(blocks))),
                runs=heading.inlines if heading is not None else (),
                has_children=following is not None and following.level > level > 0,
                place=(heading.place if heading is not None else ""),
            )
        )
        if text:
            stack.append((level, title))
    return with_themes(with_days(found))


def with_days(found: Sequence[Section]) -> list[Section]:
    """Sections with the day that stands alone below, or above, the headings of several of them."""
    below = [bool(part.title) and bool(part.lines) and lone_day(part.lines[0].text) is not None for part in found]
    if sum(below) > 1:
        return [
            replace(part, day=lone_day(part.lines[0].text), lines=part.lines[1:]) if dated else part
            for part, dated in zip(found, below, strict=True)
        ]
    above = [bool(part.lines) and lone_day(part.lines[-1].text) is not None for part in found[:-1]]
    first = above.index(True) if sum(above) > 1 else None
    if first is None or (found[first].title and found[first].level == found[first + 1].level):
        return list(found)  # the first has none above it: each stands at the end of its own
    days = [None, *(lone_day(part.lines[-1].text) if last else None for part, last in zip(found, above, strict=False))]
    cut = [part.lines[:-1] if last else part.lines for part, last in zip(found, [*above, False], strict=True)]
    return [replace(part, day=day, lines=own) for part, day, own in zip(found, days, cut, strict=True)]


def with_themes(found: Sequence[Section]) -> list[Section]:
    """Sections below the theme that stands in capitals above the headings of several of them, on a line of its own."""
    above = [bool(part.lines) and _is_theme(part.lines[-1]) for part in found[:-1]]
    if sum(above) < 2:
        return list(found)
    told: list[Section] = []
    theme: str | None = None
    for part, before in zip(found, [False, *above], strict=True):
        theme = told[-1].lines[-1].text if before else theme
        if before:
            told[-1] = replace(told[-1], lines=told[-1].lines[:-1])
        told.append(replace(part, parents=(*part.parents, theme)) if theme else part)
    return told


def _is_theme(line: Line) -> bool:
    text = clean(line.text)
    return len(text) < LONGEST_THEME and text.isupper() and not line.hrefs and not re.search(r"\d", text)


def numbered(text: str) -> tuple[str | None, str]:
    """The number and the rest of a heading: "2. Opvang" is ("2", "Opvang")."""
    match = _NUMBERED.match(clean(text))
    return (match[1], match[2]) if match else (None, clean(text))


def until_closing(lines: Sequence[Line]) -> list[Line]:
    """The lines of a letter before its closing words, where the signature follows, and of a newsletter before its small print."""
    kept: list[Line] = []
    for line in lines:
        if closes_letter(line.text) or _SERVICE.match(fold(line.text)):
            break
        kept.append(line)
    while kept and (at := _start_of_questions(kept)) is not None:
        kept = kept[:at]
    return kept


def _start_of_questions(lines: Sequence[Line]) -> int | None:
    """Where the last lines begin that only say whom to ask, or who sends: with the numbers on lines of their own below them."""
    at = len(lines) - 1
    while at > 0 and lines[at].has_point and len(_POINT.sub("", lines[at].text).split()) <= 1:
        at -= 1
    return at if invites_questions(lines[at].text) or is_imprint(lines[at]) else None


def is_imprint(line: Line) -> bool:
    """Whether a line only says who sends and where: "Gezinspunt, Grote Markt 3, 2800 Mechelen | 015 44 19 80"."""
    words = len(line.text.split())
    return words < 20 and _PLACED.search(line.text) is not None and not line.text.rstrip().endswith((".", "!"))


def _flat(block: Block) -> Iterator[Block]:
    """Containers opened wherever a heading hides in them; everything else whole."""
    if block.kind in _WRAPPERS or (block.kind is not BlockKind.HEADING and _holds_heading(block)):
        if block.inlines:
            yield Block(kind=BlockKind.PARAGRAPH, inlines=block.inlines, place=block.place)
        for child in block.children:
            yield from _flat(child)
    else:
        yield block


def without_afterword(block: Block) -> Block:
    """A page without what stands below its foot up to the next heading: a chat, a pop-up, a counter continue no text."""
    kept: list[Block] = []
    below = headed = False
    for child in block.children:
        holds = child.kind is BlockKind.HEADING or _holds_heading(child)
        below = (below or (headed and child.region is Region.FOOTER)) and not (holds and child.region is Region.MAIN)
        headed = headed or holds
        if not below or child.region is not Region.MAIN:
            kept.append(without_afterword(child))
    return replace(block, children=tuple(kept))


def _holds_heading(block: Block) -> bool:
    return any(part.kind is BlockKind.HEADING for part in block.walk())
