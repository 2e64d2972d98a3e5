"""Cuts a page into the stretches that each speak of one contact.

A contact stands as a card, a list item, a paragraph, the part under a heading, or as a name with lines below it. What
tells them apart is always the same: each begins with a title (a heading, a name, an emphasised or short line that is no
label), and holds at least one phone or mail address. So the tree is followed downwards as long as it still falls apart into
several titled parts with such a point, whatever tags it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.above import with_roles_above
from scrapers.extract.contacts.another_body import is_of_paper
from scrapers.extract.contacts.below_people import is_of_body_below, is_persons_own, tells_person
from scrapers.extract.contacts.blocks import (
    CONTAINERS,
    MOST_OF_PLACE,
    begins_card,
    cards_among,
    is_record_table,
    is_simple,
    is_term_list,
    lists_people,
    opened,
    stands_alone,
    unwrapped,
)
from scrapers.extract.contacts.borders import (
    continues,
    is_for_those_above,
    is_over,
    is_place_below,
    is_small_print,
    opens,
    relevant,
    sends_to_desk,
    text_of,
    titles_at_end,
    without_commas,
    without_next_role,
)
from scrapers.extract.contacts.common_numbers import PLACES
from scrapers.extract.contacts.field_cards import with_fields_joined
from scrapers.extract.contacts.number_first import with_names_ahead
from scrapers.extract.contacts.one_person import of_one_person
from scrapers.extract.contacts.repeats import by_repeated_labels
from scrapers.extract.contacts.services import names_service, services_apart, with_names_below
from scrapers.extract.contacts.shared_lines import of_each_record
from scrapers.extract.contacts.speakers import Part, speaker_of
from scrapers.extract.contacts.telling import spoken_of_above
from scrapers.extract.contacts.unit import TableUnit, Unit
from scrapers.extract.contacts.wrapped_names import with_names_whole
from scrapers.extract.line.beginnings import starts_unit
from scrapers.extract.line.inner_labels import at_labels
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import Line, announced, by_headings, full_text, has_points, lines_of, points_in
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.prose import pieces, tells_several
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.stories import without_next_story
from scrapers.extract.line.titles import holds_address, without_topic
from state.canon.addresses import is_plain_address
from state.canon.hours import is_hours
from state.canon.names import looks_like_person
from state.canon.phones import phone_starts

_ORDINAL = re.compile(r"^\d{1,3}[.)]\s+(?=[A-ZÀ-Þ])")


def units(root: Block) -> list[Unit | TableUnit]:
    """All stretches with a phone or mail address, in page order."""
    blocks = opened(root.children) if root.kind is BlockKind.ROOT else [unwrapped(root)]
    return of_each_record(of_one_person(list(_split(blocks, ()))))


def _split(blocks: Sequence[Block], context: tuple[str, ...]) -> Iterator[Unit | TableUnit]:
    """By headings first, each part by its blocks."""
    stack: list[tuple[int, str]] = []
    found: list[Unit | TableUnit] = []
    place: list[Block] = []
    parts = with_roles_above(list(by_headings(blocks)))
    for at, (heading, whole) in enumerate(parts):
        part, beside, below = _apart(heading, whole)
        if heading is not None:
            stack = [(level, text) for level, text in stack if level < heading.level]
            stack.append((heading.level, _called(heading)))
        if any(points_in(block) for block in part) or (heading is not None and points_in(heading)):
            body = [heading, *part] if heading is not None and points_in(heading) else part
            if heading is not None and place and is_generic(full_text(heading)):
                body = [*place, *body]
            place = []
            owned = _owned(list(_body(body, (*context, *(text for _, text in stack)))), heading)
            found += _spoken(owned, parts, at)
        elif heading is not None and _is_place(heading, part):
            place = [*([] if is_generic(full_text(heading)) else [replace(heading, kind=BlockKind.PARAGRAPH)]), *part]
        elif heading is not None and is_generic(full_text(heading)):
            found = _completed(found, heading, part)
        if beside:
            stack = [(level, text) for level, text in stack if level < below]
            found += _body(beside, (*context, *(text for _, text in stack)))
    yield from found


def _apart(heading: Block | None, part: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block], int]:
    """What a heading heads, and what begins with one of its own rank in a container: that stands beside it.

    The number is the rank of the latter.
    """
    if heading is None:
        return part, (), 0
    for at, block in enumerate(part):
        own = _own_heading(block) if block.kind in CONTAINERS else None
        if own is not None and own.level <= heading.level and points_in(block):
            return part[:at], part[at:], own.level
    return part, (), 0


def _is_place(heading: Block, part: Sequence[Block]) -> bool:
    """Whether a part is a name with its postal address: the numbers below a general heading ("Contact") are its own."""
    lines = lines_of(part)
    named = not is_generic(full_text(heading)) or any(starts_unit(line) for line in lines[:1])
    return 0 < len(lines) <= MOST_OF_PLACE and named and holds_address(text_of(lines))


def _called(heading: Block) -> str:
    """What a heading says; without the words for contact, and without the number of a person in a counted list."""
    text = full_text(heading)
    bare = without_topic(text)
    text = text if bare == text or is_generic(bare) else bare
    name = _ORDINAL.sub("", text)
    return name if looks_like_person(split_role(name)[0]) else text


def _owned(found: list[Unit | TableUnit], heading: Block | None) -> list[Unit | TableUnit]:
    only = found[0] if len(found) == 1 and heading is not None else None
    return [replace(only, owns_heading=True)] if isinstance(only, Unit) and only.context else found


def _spoken(found: Sequence[Unit | TableUnit], parts: Sequence[Part], at: int) -> Iterator[Unit | TableUnit]:
    """The units of one of the parts, with who speaks in each below the name of whom the part names, or what is spoken of."""
    for one in found:
        if not isinstance(one, Unit):
            yield one
        elif name := speaker_of(one.lines, parts[at:]):
            yield replace(one, context=(*one.context, name), owns_heading=True)
        else:
            yield replace(one, about=spoken_of_above(one.lines, parts, at))


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
    before: list[Line] = []
    opened = with_fields_joined([unwrapped(block) for block in blocks])
    cards = cards_among(opened)
    for at, block in enumerate(opened):
        points = points_in(block)
        if not points and (PLACES in block.hints or lists_people(block)):
            yield from _flushed(current, context)
            current = []
        elif points and is_record_table(block):
            yield from _flushed(current, context)
            current = []
            yield TableUnit(table=block, context=context)
        elif points and is_term_list(block):
            yield from _flushed(current, context)
            current = []
            yield from _terms(block, context)
        elif points and (at in cards or stands_alone(block)):
            titles = () if _holds_page(block) or _own_heading(block) else titles_at_end(current)
            yield from _flushed(current, context)
            current = []
            yield from _inside(block, (*context, *titles))
        else:
            cut = with_names_ahead(piece for line in _fields_apart(block) for piece in pieces(line))
            inner = without_commas(with_names_whole(with_names_below(cut)))
            for at, line in enumerate(inner):
                over = is_over(current) or (is_persons_own(line) and any(map(tells_person, current)))
                over = over or (begins_card(line) and any(map(begins_card, current)))
                over = (
                    over or (sends_to_desk(line) and any(map(tells_person, current))) or is_of_body_below(line, current)
                )
                over = over or is_place_below(current, inner, at)
                over = over and not (is_small_print(line) and not any(phone_starts(one.text) for one in current))
                over = over or is_of_paper(line, current)
                another = opens(inner, at, block, current) and over and not continues(current, inner, at)
                if another or is_for_those_above(line, current, before):
                    before = current
                    current, carried = without_next_role(current)
                    yield from _flushed(current, context)
                    current = carried
                current.append(line)
    yield from _flushed(current, context)


def _holds_page(block: Block) -> bool:
    """Whether a container holds the page's own heading: what stands above it names nothing in it."""
    return any(part.kind is BlockKind.HEADING and part.level == 1 for part in block.walk())


def _own_heading(block: Block) -> Block | None:
    """The heading that a container begins with: a line above it is the motto of what stands before, no name for it."""
    first = next((part for part in block.walk() if part.inlines), None)
    return first if first is not None and first.kind is BlockKind.HEADING else None


def _inside(block: Block, context: tuple[str, ...]) -> Iterator[Unit | TableUnit]:
    """A container that is one record or several."""
    if block.kind in CONTAINERS and not (is_simple(block) and not any(map(tells_several, lines_of([block])))):
        own = [replace(block, kind=BlockKind.PARAGRAPH, children=())] if block.text.strip() else []
        yield from _split([*own, *opened(block.children)], context)
        return
    yield from _flushed(_fields_apart(block), context)


def _fields_apart(block: Block) -> list[Line]:
    """The lines of a block, those of a name and its fields cut before each label."""
    return [part for line in lines_of([block]) for part in at_labels(line)]


def _terms(block: Block, context: tuple[str, ...]) -> Iterator[Unit]:
    """Each term that is no label begins a record; the labels below it belong to it."""
    current: list[Block] = []
    for child in block.children:
        if child.kind is BlockKind.TERM and label_of(full_text(child)) is None and current:
            yield from _flushed(_lines_of_terms(block, current), context)
            current = []
        elif _is_another(child, current):
            yield from _flushed(_lines_of_terms(block, current), context)
            current = current[:1]
        current.append(child)
    yield from _flushed(_lines_of_terms(block, current), context)


def _is_another(child: Block, current: Sequence[Block]) -> bool:
    """Whether below one term, behind somebody's numbers, somebody else is named: the term says what both do."""
    people = [at for at, one in enumerate(current) if looks_like_person(full_text(one))]
    own = current[people[0] :] if people and current[0].kind is BlockKind.TERM else []
    return looks_like_person(full_text(child)) and bool(own) and points_in(own[-1]) > 0


def _lines_of_terms(block: Block, children: Sequence[Block]) -> list[Line]:
    return lines_of([replace(block, children=tuple(children))])


def _flushed(lines: Sequence[Line], context: tuple[str, ...]) -> Iterator[Unit]:
    """One unit, or several when a label that a record has once begins again ("Naam: … Naam: …")."""
    own, services = services_apart(lines, named=names_service(context))
    for part in by_repeated_labels(own):
        if has_points(part):
            yield Unit(lines=tuple(relevant(without_next_story(part))), context=context)
    yield from (Unit(lines=one) for one in services)
