"""The postal address of a unit, out of all its lines together: an address may go over several of them."""

from __future__ import annotations

from scrapers.extract.contacts.draft import Draft
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.seats import streets_given
from state.canon.addresses import find_addresses, parse_address
from state.canon.text import clean
from state.records import Address


def address_texts(unit: Unit, country: str) -> frozenset[str]:
    """The lines that lie within a whole postal address, such as the lone name of a British town."""
    texts = [line.text for line in unit.lines]
    spans = [(one.start, one.end) for one in find_addresses("\n".join(texts), country=country)]
    found, start = set(), 0
    for text in texts:
        if text and any(first <= start and start + len(text) <= last for first, last in spans):
            found.add(text)
        start += len(text) + 1
    return frozenset(found)


def address_from_lines(draft: Draft, unit: Unit, country: str) -> None:
    """The postal address of a unit: a whole one wherever it stands, a visiting address before a post office box."""
    found = find_addresses("\n".join(line.text for line in unit.lines), country=country)
    told = "\n".join(draft.address_lines)
    whole = [one.address for one in found] + [one.address for one in find_addresses(told, country=country)]
    if not whole and unit.owns_heading:
        whole = [one.address for one in find_addresses(unit.context[-1], country=country)]
    if whole:
        draft.address = next((one for one in whole if one.number), whole[0])
        return
    beside = parse_address(told, country=country) if told else None
    draft.address = (
        beside or _street_in_lines(unit, country) or (Address(text=clean(told), country=country) if told else None)
    )


def _street_in_lines(unit: Unit, country: str) -> Address | None:
    """The one street, without a town, that stands apart on a line beside a number, or that a sentence gives as where to go."""
    found = {(one.street, one.number): one for line in unit.lines for one in streets_given(line.text, country)}
    return next(iter(found.values())) if len(found) == 1 else None
