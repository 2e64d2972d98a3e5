"""Postal addresses that a page gives with a name but without a number: an office to visit, a seat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.beginnings import called_behind_label
from scrapers.extract.line.lines import Line, lines_of, rows
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.prose import pieces
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.run_on import labelled
from scrapers.extract.line.titles import is_title
from state.canon.addresses import FoundAddress, canonical_address, find_addresses
from state.canon.names import looks_like_person
from state.canon.streets import is_post_box
from state.records import Address, Contact

TALLEST = 4
"""Lines that one address may take."""
MOST_BEFORE = 12
"""Words before an address in a sentence; behind more of them it is where something happens."""
FEWEST_ROWS = 3
"""A table of fewer only places things."""
CONFIDENCE = 0.8
FROM_NOBODY = 0.5


def places_of(
    roots: Iterable[Block], taken: Iterable[Contact], country: str, site: str | None = None
) -> tuple[Contact, ...]:
    """Whole addresses that no contact has yet, each once, under the name above them or that of the `site`."""
    known = {canonical_address(one.address) for one in taken if one.address}
    found: dict[str, Contact] = {}
    for root in roots:
        for name, address, place in _named(list(_cut_of(root)), country, site):
            key = canonical_address(address)
            if key not in known:
                found.setdefault(key, _contact(name, address, place))
    visited = known or any(one.address and one.address.number for one in found.values())
    return tuple(one for one in found.values() if not (visited and _is_boxed(one)))


def _cut_of(root: Block) -> Iterator[tuple[Line, bool]]:
    """The lines, each with whether it stands in a list of rows; those that hold several records that begin with a function each cut
    into them.
    """
    for block in _parts(root):
        in_list = block.kind is BlockKind.TABLE and len(rows(block)) >= FEWEST_ROWS
        for line in lines_of([block]):
            yield from ((one, in_list) for one in (pieces(line) if labelled(line.text) else [line]))


def _parts(block: Block) -> Iterator[Block]:
    """A block as its tables and what stands between them."""
    if block.kind is BlockKind.TABLE or not any(part.kind is BlockKind.TABLE for part in block.walk()):
        yield block
        return
    yield replace(block, children=())
    for child in block.children:
        yield from _parts(child)


def _is_boxed(contact: Contact) -> bool:
    """Whether its address is a post office box: where to write to, beside where to go."""
    return contact.address is not None and is_post_box(contact.address.street or "")


def _contact(name: str | None, address: Address, place: str) -> Contact:
    person = name is not None and looks_like_person(name)
    return Contact(
        person=name if person else None,
        organisation=None if person else name,
        address=address,
        confidence=CONFIDENCE if name else FROM_NOBODY,
        place=place,
    )


def _named(
    told: Sequence[tuple[Line, bool]], country: str, site: str | None
) -> Iterator[tuple[str | None, Address, str]]:
    """Each address with the nearest name above it; a whole one also where the page names nobody.

    Who stands in a list of rows is nobody below it.
    """
    lines = [line for line, _ in told]
    name = before = site
    for at, (line, in_list) in enumerate(told):
        if not in_list and at and told[at - 1][1]:
            name = before
        found = _beginning(lines[at : at + TALLEST], country)
        if found is not None:
            own = line.text[: found.start].strip(" ,;:|-–")
            if len(own.split()) > MOST_BEFORE:
                continue
            called = called_behind_label(own or (lines[at - 1].text if at else ""))
            owner = called or (own if own and is_title(own) else name)
            boxed = is_post_box(found.address.street or "")
            if (owner and (found.address.number or boxed)) or (found.address.number and found.address.postcode):
                yield owner, found.address, line.place
        elif _names(line):
            name = line.text.strip(" :")
        elif line.kind is BlockKind.HEADING and is_generic(line.text):
            name = site  # "Postadres": what stood above is over
        if not in_list:
            before = name


def _beginning(lines: Sequence[Line], country: str) -> FoundAddress | None:
    """The whole address that begins on the first of `lines`."""
    first = lines[0].text
    found = find_addresses("\n".join(line.text for line in lines), country=country)
    return found[0] if found and found[0].start < max(1, len(first)) else None


def _names(line: Line) -> bool:
    """Whether a line may name a place; somebody with a role is whom one finds somewhere, and no place."""
    strong = line.strong or line.kind is BlockKind.HEADING
    name, role = split_role(line.text)
    if role and looks_like_person(name):
        return False
    return not line.has_point and not is_generic(line.text) and is_title(line.text, strong=strong)
