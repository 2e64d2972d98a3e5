"""Cuts a page into the stretches that each speak of one contact.

A contact stands as a card, a list item, a paragraph, the part under a heading, or as a name with lines below it. What
tells them apart is always the same: each begins with a title (a heading, a name, an emphasised or short line that is no
label), and holds at least one phone or mail address. So the tree is followed downwards as long as it still falls apart into
several titled parts with such a point, whatever tags it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.above import with_roles_above
from scrapers.extract.line.labels import is_generic, label_of
from scrapers.extract.line.lines import Line, announced, by_headings, first_lines, full_text, lines_of, points_in, rows
from scrapers.extract.line.prose import pieces
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import holds_address, is_plain_address, starts_unit, tells_where, title_before_point
from state.canon.hours import is_hours
from state.canon.names import looks_like_person
from state.canon.text import fold

CONTAINERS = frozenset(
    {
        BlockKind.GROUP,
        BlockKind.LIST,
        BlockKind.ITEM,
        BlockKind.ADDRESS,
        BlockKind.FIGURE,
        BlockKind.ROOT,
        BlockKind.CELL,
    }
)
_ANY_LABEL = re.compile(r"([^\W\d][^:@]{1,30}):\s")
MOST_OF_PLACE = 5
"""Lines of a name with its address."""
_ORDINAL = re.compile(r"^\d{1,3}[.)]\s+(?=[A-ZÀ-Þ])")
MOST_BESIDE_HEADING = 80
"""Characters of other text in a container that still only heads what follows."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """The lines that speak of one contact, under the headings `context`, outermost first.

    `owns_heading`: the innermost heading has no other contact below it, so it is likely its name. `listed`: a row of a table
    of people, one of whom may have no number.
    """

    lines: tuple[Line, ...]
    context: tuple[str, ...] = ()
    owns_heading: bool = False
    listed: bool = False


@dataclass(frozen=True, kw_only=True)
class TableUnit:
    """A table that holds a contact a row, or one contact in pairs."""

    table: Block
    context: tuple[str, ...] = ()


def units(root: Block) -> list[Unit | TableUnit]:
    """All stretches with a phone or mail address, in page order."""
    blocks = opened(root.children) if root.kind is BlockKind.ROOT else [unwrapped(root)]
    return _of_one_person(list(_split(blocks, ())))


def unwrapped(block: Block) -> Block:
    """A wrapper around one single block is that block."""
    while block.kind is BlockKind.GROUP and len(block.children) == 1 and not block.text.strip():
        block = block.children[0]
    return block


def opened(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with wrappers opened that only hold a heading and what belongs to the outside of it."""
    return [part for block in blocks for part in _opened(unwrapped(block))]


def _opened(block: Block) -> list[Block]:
    """A container of headings and a few words heads what follows it ("<header><h1>…"): its parts stand for it."""
    if block.kind is not BlockKind.GROUP or block.text.strip() or points_in(block):
        return [block]
    leaves = [part for part in block.walk() if part.inlines]
    if any(holds_address(full_text(part)) for part in leaves):
        return [block]  # a place of its own, beside what follows
    words = sum(len(part.text) for part in leaves if part.kind is not BlockKind.HEADING)
    return (
        leaves if any(part.kind is BlockKind.HEADING for part in leaves) and words <= MOST_BESIDE_HEADING else [block]
    )


def _split(blocks: Sequence[Block], context: tuple[str, ...]) -> Iterator[Unit | TableUnit]:
    """By headings first, each part by its blocks."""
    stack: list[tuple[int, str]] = []
    found: list[Unit | TableUnit] = []
    place: list[Block] = []
    for heading, part in with_roles_above(list(by_headings(blocks))):
        if heading is not None:
            stack = [(level, text) for level, text in stack if level < heading.level]
            stack.append((heading.level, _called(heading)))
        if any(points_in(block) for block in part) or (heading is not None and points_in(heading)):
            body = [heading, *part] if heading is not None and points_in(heading) else part
            if heading is not None and place and is_generic(full_text(heading)):
                body = [*place, *body]
            place = []
            found += _owned(list(_body(body, (*context, *(text for _, text in stack)))), heading)
        elif heading is not None and _is_place(heading, part):
            place = [*([] if is_generic(full_text(heading)) else [replace(heading, kind=BlockKind.PARAGRAPH)]), *part]
        elif heading is not None and is_generic(full_text(heading)):
            found = _completed(found, heading, part)
    yield from found


def _is_place(heading: Block, part: Sequence[Block]) -> bool:
    """Whether a part is a name with its postal address: the numbers below a general heading ("Contact") are its own."""
    lines = lines_of(part)
    named = not is_generic(full_text(heading)) or any(starts_unit(line) for line in lines[:1])
    return 0 < len(lines) <= MOST_OF_PLACE and named and holds_address(_text_of(lines))


def _text_of(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _called(heading: Block) -> str:
    """What a heading says; without the number of a person in a counted list."""
    text = full_text(heading)
    name = _ORDINAL.sub("", text)
    return name if looks_like_person(split_role(name)[0]) else text


def _of_one_person(found: Sequence[Unit | TableUnit]) -> list[Unit | TableUnit]:
    """What stands under the name of a person is that person's: offices, lines and hours in parts of their own."""
    result: list[Unit | TableUnit] = []
    for one in found:
        before = result[-1] if result else None
        if isinstance(one, Unit) and isinstance(before, Unit) and _same_person(before, one):
            result[-1] = replace(before, lines=(*before.lines, *one.lines), owns_heading=False)
        else:
            result.append(one)
    return result


def _same_person(first: Unit, second: Unit) -> bool:
    person = _person_above(second)
    if person is None or _person_above(first) != person:
        return False
    if _has_place(first) and _has_place(second):
        return False  # two offices of one person
    return not any(
        looks_like_person(split_role(text)[0])
        for line in second.lines
        for text in (line.text, (title_before_point(line) or "") if line.has_point else "")
    )


def _has_place(unit: Unit) -> bool:
    return any(is_plain_address(line.text) for line in unit.lines)


def _person_above(unit: Unit) -> str | None:
    """The innermost heading that is somebody's name."""
    return next((text for text in reversed(unit.context) if looks_like_person(split_role(text)[0])), None)


def _owned(found: list[Unit | TableUnit], heading: Block | None) -> list[Unit | TableUnit]:
    only = found[0] if len(found) == 1 and heading is not None else None
    return [replace(only, owns_heading=True)] if isinstance(only, Unit) else found


def _completed(found: list[Unit | TableUnit], heading: Block, part: Sequence[Block]) -> list[Unit | TableUnit]:
    """An address or hours under a heading of their own ("Adres") belong to the one contact above them."""
    only = found[0] if len(found) == 1 else None
    if not isinstance(only, Unit):
        return found
    label = label_of(full_text(heading))
    more = [replace(line, label=announced(line.label, label)) for line in lines_of(part)]
    wanted = [line for line in more if is_plain_address(line.text) or is_hours(line.text) or holds_address(line.text)]
    return [replace(only, lines=(*only.lines, *wanted))]


def _body(blocks: Sequence[Block], context: tuple[str, ...]) -> Iterator[Unit | TableUnit]:
    """The blocks under one heading: what is a record of its own, and what belongs together."""
    current: list[Line] = []
    opened = [unwrapped(block) for block in blocks]
    cards = _cards(opened)
    for at, block in enumerate(opened):
        points = points_in(block)
        if points and _is_record_table(block):
            yield from _flushed(current, context)
            current = []
            yield TableUnit(table=block, context=context)
        elif points and _is_term_list(block):
            yield from _flushed(current, context)
            current = []
            yield from _terms(block, context)
        elif points and (at in cards or _stands_alone(block)):
            titles = _titles_at_end(current)
            yield from _flushed(current, context)
            current = []
            yield from _inside(block, (*context, *titles))
        else:
            inner = [piece for line in lines_of([block]) for piece in pieces(line)]
            for at, line in enumerate(inner):
                over = _is_over(current) or (_is_persons_own(line) and any(map(_tells_person, current)))
                if _opens(inner, at, block) and over and not _continues(current, inner, at):
                    current, carried = _without_next_role(current)
                    yield from _flushed(current, context)
                    current = carried
                current.append(line)
    yield from _flushed(current, context)


def _cards(blocks: Sequence[Block]) -> frozenset[int]:
    """Which of several blocks side by side are cards: each begins with a name or a role and has a number below it."""
    found = frozenset(at for at, block in enumerate(blocks) if block.kind in CONTAINERS and _is_card(block))
    return found if len(found) > 1 else frozenset()


def _is_card(block: Block) -> bool:
    first, *rest = first_lines(block, MOST_OF_PLACE) or [Line(text="")]
    told = not first.has_point and (starts_unit(first) or tells_role(first.text))
    return told and has_points(rest)


def _opens(lines: Sequence[Line], at: int, block: Block) -> bool:
    """Whether a line begins a record. Below the title that a paragraph begins with, only another such title does.

    "Motor vehicles: 706-864-4212" is a number more of the office whose name stands above it in the same paragraph.
    """
    line = lines[at]
    if at == 0 and len(lines) > 1 and line.strong and tells_role(line.text) and has_points(lines):
        return True  # an office called by what its holder does: "CLERK OF SUPERIOR COURT"
    if not starts_unit(line) or (at > 0 and _is_person_field(line) and not has_points(lines[at:])):
        return False
    first = lines[0]
    titled = starts_unit(first) or (first.strong and tells_role(first.text))
    headed = block.kind in (BlockKind.PARAGRAPH, BlockKind.ADDRESS) and titled and not first.has_point
    if at == 0 or not headed or line.strong or line.kind is BlockKind.HEADING or line.label is not None:
        return True
    if line.has_point:
        return looks_like_person(split_role(title_before_point(line) or "")[0])
    following = lines[at + 1] if at + 1 < len(lines) else None
    person = looks_like_person(split_role(line.text)[0])
    return person or (following is not None and (following.has_point or tells_where(following.text)))


def _is_person_field(line: Line) -> bool:
    return line.label is not None and line.label.field == "person"


def _without_next_role(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """A role below a record that has one already stands above the next name: "Eerste schepen", then who it is."""
    last = max((at for at, line in enumerate(lines) if line.has_point), default=len(lines))
    tail = lines[last + 1 :]
    roles = [line for line in lines[:last] if tells_role(line.text)]
    if tail and roles and all(tells_role(line.text) for line in tail):
        return lines[: last + 1], tail
    return lines, []


def _is_over(current: Sequence[Line]) -> bool:
    """Whether a new title ends what was gathered: a record with its point, or prose that belongs to none."""
    if has_points(current):
        return True
    fields = any(line.label or is_plain_address(line.text) or tells_role(line.text) for line in current)
    return not fields and not _only_titles(current)


def _continues(current: Sequence[Line], inner: Sequence[Line], at: int) -> bool:
    """Whether a title is of the record that it stands in, rather than of a new one."""
    return _enquiring(current, inner[at]) or _is_named_below(current, inner, at)


def _is_named_below(current: Sequence[Line], inner: Sequence[Line], at: int) -> bool:
    """Whether a paragraph tells first the numbers and then whose they are: "Tel. 09 … / Stadhuis, Markt 1, 9000 Gent"."""
    if (
        len(current) != at
        or not has_points(current)
        or has_points(inner[at:])
        or not holds_address(_text_of(inner[at:]))
    ):
        return False
    return not any(starts_unit(line) or tells_role(line.text) or is_plain_address(line.text) for line in current)


def _is_persons_own(line: Line) -> bool:
    """Whether a line names a person with the number that stands on it."""
    return line.has_point and looks_like_person(split_role(title_before_point(line) or "")[0])


def _tells_person(line: Line) -> bool:
    return looks_like_person(split_role(line.text)[0])


def _enquiring(current: Sequence[Line], line: Line) -> bool:
    """Whether a line stands in the same letterhead as "Vragen naar": its fields are one contact's."""
    return any(one.label and one.label.field == "enquiries" and one.place == line.place for one in current)


def _inside(block: Block, context: tuple[str, ...]) -> Iterator[Unit | TableUnit]:
    """A container that is one record or several."""
    if block.kind in CONTAINERS and not _is_simple(block):
        own = [replace(block, kind=BlockKind.PARAGRAPH, children=())] if block.text.strip() else []
        yield from _split([*own, *opened(block.children)], context)
        return
    yield from _flushed(lines_of([block]), context)


def _is_simple(block: Block) -> bool:
    """No headings, tables or titled parts inside: its lines are one record, or read line by line."""
    inner = [part for child in block.children for part in child.walk()]
    if any(part.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.DEFINITIONS) for part in inner):
        return False
    titled = [child for child in block.children if points_in(child) and is_titled(child)]
    return len(titled) < 2 and not any(_is_record_list(part) for part in inner) and _starts(block) < 2


def _starts(block: Block) -> int:
    """How many lines with a title are followed by a point before the next one."""
    found, open_title = 0, False
    for line in lines_of([block]):
        open_title = open_title or starts_unit(line)
        if open_title and line.has_point:
            found, open_title = found + 1, False
    return found


def _stands_alone(block: Block) -> bool:
    """Whether a block is, or holds, records of its own rather than lines of the one around it."""
    if block.kind not in CONTAINERS:
        return False
    return is_titled(block) or _is_record_list(block) or not _is_simple(block)


def _is_record_list(block: Block) -> bool:
    return sum(1 for child in block.children if points_in(child) and is_titled(child)) >= 2


def _is_record_table(block: Block) -> bool:
    if block.kind is not BlockKind.TABLE:
        return False
    found = rows(block)
    return bool(found) and max(len(row.children) for row in found) >= 2


def _is_term_list(block: Block) -> bool:
    """A definition list whose terms are names: each with its own details."""
    if block.kind is not BlockKind.DEFINITIONS:
        return False
    terms = [child for child in block.children if child.kind is BlockKind.TERM]
    labels = [term for term in terms if label_of(full_text(term))]
    return bool(terms) and len(labels) * 2 < len(terms)


def _terms(block: Block, context: tuple[str, ...]) -> Iterator[Unit]:
    """Each term that is no label begins a record; the labels below it belong to it."""
    current: list[Block] = []
    for child in block.children:
        if child.kind is BlockKind.TERM and label_of(full_text(child)) is None and current:
            yield from _flushed(_lines_of_terms(block, current), context)
            current = []
        current.append(child)
    yield from _flushed(_lines_of_terms(block, current), context)


def _lines_of_terms(block: Block, children: Sequence[Block]) -> list[Line]:
    return lines_of([replace(block, children=tuple(children))])


def _flushed(lines: Sequence[Line], context: tuple[str, ...]) -> Iterator[Unit]:
    """One unit, or several when a label that a record has once begins again ("Naam: … Naam: …")."""
    for part in (part for cycle in _by_cycle(lines) for part in _by_repeated_label(cycle)):
        if has_points(part):
            yield Unit(lines=tuple(_relevant(part)), context=context)


def _by_cycle(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Records of labelled lines, whatever the labels: each begins with the label that the first one begins with."""
    words = [_label_word(line) for line in lines]
    starts = [at for at, word in enumerate(words) if word and word == words[0]]
    told = sum(1 for word in words if word)
    if len(starts) < 2 or told * 3 < len(words) * 2 or len(set(filter(None, words))) < 3:
        return [lines]
    return [lines[start:end] for start, end in pairwise([*starts, len(lines)])]


def _label_word(line: Line) -> str | None:
    if line.label is not None:
        return fold(line.label.word)
    match = _ANY_LABEL.match(line.text)
    return fold(match[1]) if match else None


def _by_repeated_label(lines: Sequence[Line]) -> Iterator[list[Line]]:
    first = next(
        (line.label.field for line in lines if line.label and line.label.field in ("person", "organisation", "unit")),
        None,
    )
    current: list[Line] = []
    for line in lines:
        if (
            line.label
            and line.label.field == first
            and has_points(current)
            and any(one.label and one.label.field == first for one in current)
        ):
            yield current
            current = []
        current.append(line)
    yield current


def _relevant(lines: Sequence[Line]) -> list[Line]:
    """Without the prose that precedes the first title; a unit of prose alone stays whole."""
    for index, line in enumerate(lines):
        if starts_unit(line) or line.has_point or line.label or tells_where(line.text) or tells_role(line.text):
            return list(lines[index:])
    return list(lines)


def _titles_at_end(lines: Sequence[Line]) -> tuple[str, ...]:
    """The titles that precede a list of records: they are its heading."""
    if not lines or has_points(lines) or not starts_unit(lines[-1]):
        return ()
    return (lines[-1].text,)


def has_points(lines: Sequence[Line]) -> bool:
    return any(line.has_point for line in lines)


def _only_titles(lines: Sequence[Line]) -> bool:
    return all(starts_unit(line) for line in lines)


def is_titled(block: Block) -> bool:
    """Whether a block begins with what it is about."""
    first = next((line for line in lines_of([block])), None)
    return first is not None and (
        first.kind is BlockKind.HEADING or starts_unit(first) or bool(title_before_point(first))
    )
