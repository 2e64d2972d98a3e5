"""Where those live or sit whom a page lists by name alone: the postal address on the lines right below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block
from scrapers.extract.line.lines import Line, lines_of
from scrapers.extract.people.stretches import person_on
from state.canon.addresses import holds_street, is_plain_address, parse_address
from state.canon.names import canonical_name
from state.canon.text import clean
from state.records import Address, Contact

FEWEST = 2
"""So many people on a page have an address of their own."""
FARTHEST = 2
"""Lines below the name: what somebody does may stand between."""
MOST_LINES = 2
"""Of an address: the street, and the town."""


def with_homes(holders: Iterable[Contact], root: Block, country: str) -> tuple[Contact, ...]:
    """The contacts, those without an address with the one that stands right below their name.

    Below one of them alone it may be where all are reached, at the foot of the list.
    """
    holders = tuple(holders)
    if len(holders) < FEWEST:
        return holders
    told = dict(_homes(lines_of([root]), country))
    if sum(canonical_name(one.person or "") in told for one in holders) < FEWEST:
        return holders
    return tuple(
        replace(one, address=told[key])
        if one.address is None and (key := canonical_name(one.person or "")) in told
        else one
        for one in holders
    )


def _homes(lines: Sequence[Line], country: str) -> Iterator[tuple[str, Address]]:
    """Whom a line names, with the address below it: the first on the page counts last, so that it stays."""
    for at in range(len(lines) - 1, -1, -1):
        person = person_on(lines[at])
        if person is None:
            continue
        below = lines[at + 1 : at + 1 + FARTHEST]
        first = next((nth for nth, line in enumerate(below) if _is_street(line, country)), None)
        if first is not None and not any(person_on(line) for line in below[:first]):
            yield canonical_name(person[0]), _address(lines[at + 1 + first :][:MOST_LINES], country)


def _is_address(line: Line) -> bool:
    return line.label is None and not line.has_point and is_plain_address(line.text)


def _is_street(line: Line, country: str) -> bool:
    return _is_address(line) and holds_street(line.text, country=country)


def _address(lines: Sequence[Line], country: str) -> Address:
    told = [lines[0].text, *(line.text for line in lines[1:] if _is_address(line))]
    text = clean(", ".join(told))
    return parse_address("\n".join(told), country=country) or Address(text=text, country=country)
