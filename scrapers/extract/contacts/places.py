"""Postal addresses that a page gives with a name but without a number: an office to visit, a seat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.fielded import spelled_out
from scrapers.extract.contacts.places_run_on import places_apart
from scrapers.extract.line.beginnings import called_behind_label
from scrapers.extract.line.lines import Line, lines_of, rows
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.prose import pieces
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.run_on import labelled
from scrapers.extract.line.seats import (
    INVITES,
    SITUATED,
    called_so,
    happens_there,
    named_beside,
    seats_in,
    streets_given,
)
from scrapers.extract.line.titles import is_title
from state.canon.addresses import FoundAddress, find_addresses, parse_address
from state.canon.canonical_addresses import canonical_address
from state.canon.hours import is_hours
from state.canon.names import canonical_name, looks_like_person
from state.canon.streets import is_post_box, is_surely_street
from state.canon.text import fold
from state.records import Address, Contact

TALLEST = 4
"""Lines that one address may take."""
MOST_BEFORE = 12
"""Words before an address in a sentence; behind more of them it is where something happens."""
FEWEST_ROWS = 3
"""A table of fewer only places things."""
CONFIDENCE = 0.8
_ARTICLE = re.compile(
    r"(?:\d{1,2}(?:\.\d+)*[.)]?|[IVX]{1,4}|[a-z])[.)\s]\s*[A-ZÀ-Þ]|(?i:art\.|artikel|article|hoofdstuk|chapitre|titel|titre|§)\s?[\dIVX]"
)
"""What a heading of a part of statutes or terms begins with."""
_POINT = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\D)")
FROM_NOBODY = 0.5
_NUMBER_LAST = re.compile(r"\d\s?[A-Za-z]?\)?$")
FEWEST_STREETS = 2
"""So many names with a street each are a list of them."""
_ENTRY = re.compile(r"(?P<name>[^,;:|(]{3,60}?)(?:,\s|\s[-–]\s|:\s|\s\()(?P<street>[^,;|()]{5,50}?)\)?")
_WHAT_IT_IS = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{4,}(?:\s[a-zà-ÿ]+)?\s?:\s+(?P<name>[^:\d]{5,70})$")


def places_of(
    roots: Iterable[Block], taken: Iterable[Contact], country: str, site: str | None = None
) -> tuple[Contact, ...]:
    """Whole addresses that no contact has yet, each once, under the name above them or that of the `site`."""
    before = [one.address for one in taken if one.address]
    whole, streets = set(map(canonical_address, before)), set(map(_street, before))
    found: dict[str, Contact] = {}
    for root in roots:
        for name, address, place in _named(list(_cut_of(root, country)), country, site):
            key, street = canonical_address(address), _street(address)
            if key in whole or (not address.postcode and street is not None and street in streets):
                continue  # told already, perhaps with its town where this one tells none
            found[key] = _contact(name, address, place)
            whole.add(key)
            streets.add(street)
    visited = before or any(one.address and one.address.number for one in found.values())
    return tuple(one for one in found.values() if not (visited and _is_boxed(one)))


def completed_by(contacts: Iterable[Contact], seats: Iterable[Contact]) -> tuple[Contact, ...]:
    """The contacts, and the seats that none of them has: who is called so gets the address, a street alone its town."""
    result, left = list(contacts), []
    for seat in seats:
        at = next((nth for nth, one in enumerate(result) if _is_its(one, seat)), None)
        if at is None:
            left.append(seat)
        else:
            result[at] = replace(result[at], address=seat.address)
    return (*result, *left)


def _is_its(contact: Contact, seat: Contact) -> bool:
    if seat.address is None:
        return False
    if contact.person is not None or seat.person is not None:
        both = canonical_name(contact.person or ""), canonical_name(seat.person or "")
        return both[0] == both[1] and contact.address is None
    if contact.address is not None:
        street = _street(contact.address)
        return street is not None and not contact.address.postcode and street == _street(seat.address)
    name = seat.organisation
    return name is not None and fold(name) in {fold(one) for one in (contact.organisation, contact.unit) if one}


def _street(address: Address) -> str | None:
    """Street and number, by which an address without a town is the same as one with it; None where it tells no such door.

    Two addresses that tell none have nothing in common by that.
    """
    if not address.number and not is_post_box(address.street or ""):
        return None
    return canonical_address(replace(address, box=None, postcode=None, municipality=None))


def _cut_of(root: Block, country: str) -> Iterator[tuple[Line, bool]]:
    """The lines, each with whether it stands in a list of rows; those that hold several records that begin with a function each cut
    into them.
    """
    for block in _parts(root):
        in_list = block.kind is BlockKind.TABLE and len(rows(block)) >= FEWEST_ROWS
        for line in lines_of([block]):
            apart = places_apart(line, country) or (pieces(line) if labelled(line.text) else [line])
            yield from ((one, in_list) for one in apart)


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
    listed = _listed(lines, country)
    name = before = site
    for at, (line, in_list) in enumerate(told):
        if not in_list and at and told[at - 1][1]:
            name = before
        if at in listed:
            yield *listed[at], line.place
            continue
        found = _beginning(lines[at : at + TALLEST], country)
        for owner, address in _given(lines, at, found, name, country):
            boxed = is_post_box(address.street or "")
            if (owner and (address.number or boxed)) or (address.number and address.postcode):
                yield owner, address, line.place
        if found is None and (called := _called(line)):
            name = called
        elif found is None and line.kind is BlockKind.HEADING and is_generic(line.text):
            name = site  # "Postadres": what stood above is over
        if not in_list:
            before = name


def _given(
    lines: Sequence[Line], at: int, found: FoundAddress | None, name: str | None, country: str
) -> Iterator[tuple[str | None, Address]]:
    """What a line tells of addresses, each with whose it is: by its label or title, in its sentences, else by the `name` above.

    Args:
        found: the first whole address that begins on the line.
    """
    line = lines[at]
    if spelled := spelled_out(lines, at, country):
        yield spelled[0] or name, spelled[1]
        return
    own = _POINT.sub("", line.text[: found.start]).strip(" ,;:|-–") if found else ""
    titled = called_behind_label(own or (lines[at - 1].text if at else "")) or (own if is_title(own) else None)
    if found is not None and titled and not SITUATED.search(own):
        sent = line.text[: found.start].rstrip().endswith("(") or INVITES.match(own)
        yield (sent and named_beside(line.text[: found.start])) or titled.strip(" ("), found.address
        return
    seats = list(seats_in(line.text, country))
    for seat in seats:
        yield seat.name or called_so([one.text for one in lines[: at + 1]]) or _unnumbered(name), seat.found.address
    if found is None and not seats and (street := _street_labelled(line, country)):
        yield name, street
    if found is None or seats:
        return
    within = find_addresses(line.text, country=country) if own else []
    starts = [0, *(one.end for one in within)]
    beside = [
        (whose, one.address)
        for start, one in zip(starts, within, strict=False)
        if (whose := named_beside(line.text[start : one.start]))
    ]
    yield from beside
    if not beside and len(own.split()) <= MOST_BEFORE and not happens_there(own):
        yield name, found.address


def _listed(lines: Sequence[Line], country: str) -> dict[int, tuple[str, Address]]:
    """Lines of a list of names with the street of each and no town: "De Brug, Dorpsstraat 4", or the street on the line below.

    One such line alone may say anything.
    """
    found: dict[int, tuple[str, Address]] = {}
    for at, line in enumerate(lines):
        if line.has_point or line.label is not None or not _NUMBER_LAST.search(line.text):
            continue
        entry = _ENTRY.fullmatch(line.text)
        name, street = (entry["name"], entry["street"]) if entry else (lines[at - 1].text if at else "", line.text)
        if entry is None and (at - 1 in found or not _names(lines[at - 1])):
            continue
        if is_surely_street(street, country) and is_title(name) and not is_generic(name):
            address = parse_address(street, country=country)
            if address is not None and address.number and not _beginning(lines[at : at + TALLEST], country):
                found[at] = name.strip(" :"), address
    return found if len(found) >= FEWEST_STREETS else {}


def _street_labelled(line: Line, country: str) -> Address | None:
    """The street behind a label for an address, where no town is told: "Adres: Dorpsstraat 4"."""
    if line.label is None or line.label.field != "address" or happens_there(line.text):
        return None
    return next(streets_given(line.text, country), None)


def _unnumbered(name: str | None) -> str | None:
    """A name, but none of the heading of an article: "1. Zetel"."""
    return None if name and _ARTICLE.match(name) else name


def _beginning(lines: Sequence[Line], country: str) -> FoundAddress | None:
    """The whole address that begins on the first of `lines`."""
    first = lines[0].text
    found = find_addresses("\n".join(line.text for line in lines), country=country)
    return found[0] if found and found[0].start < max(1, len(first)) else None


def _called(line: Line) -> str | None:
    """What a line may call a place, also behind a word for what it is there: "Uitbater: Crèche De Bijtjes"."""
    if _names(line):
        return line.text.strip(" :")
    behind = _WHAT_IT_IS.match(line.text)
    return (
        behind["name"] if behind and line.label is None and not line.has_point and _is_proper(behind["name"]) else None
    )


def _is_proper(name: str) -> bool:
    words = name.split()
    return (
        is_title(name)
        and not is_generic(name)
        and len(words) > 1
        and sum(word[0].isupper() for word in words) > 1
        and not looks_like_person(name)
    )


def _names(line: Line) -> bool:
    """Whether a line may name a place; somebody with a role is whom one finds somewhere, and no place."""
    strong = line.strong or line.kind is BlockKind.HEADING
    name, role = split_role(line.text)
    if role and looks_like_person(name):
        return False
    return (
        not line.has_point
        and not is_generic(line.text)
        and not is_hours(line.text)
        and is_title(line.text, strong=strong)
    )
