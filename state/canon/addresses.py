"""Postal addresses, whole or in part: `Naamsestraat 61 | bus 3550, B-3000 Leuven`.

An address is read from its end: first the place (postcode and town, state), then backwards piece by piece to the street.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from state.canon.address_pieces import pieces_of
from state.canon.countries import COUNTRY_NAMES
from state.canon.place_first import street_behind
from state.canon.places import Place, american_places, places_in
from state.canon.streets import (
    BOX,
    NUMBER_FIRST,
    Street,
    box_in,
    is_house_name,
    is_post_box,
    is_street_name,
    is_surely_street,
    street_in,
)
from state.canon.text import clean, fold
from state.canon.towns_said import towns_said
from state.records import Address


@dataclass(frozen=True, kw_only=True)
class FoundAddress:
    """An address and where it stands: `text[start:end]`."""

    start: int
    end: int
    address: Address


MANNERS = ("BE", "FR", "US", "GB", "SE", "CA")
"""Countries whose ways of writing an address a page of any country may follow."""
_POSTCODE_ALONE = re.compile(r"(?m)^([1-9]\d{3}(?: ?[A-Z]{2})?)\n(?=[A-ZÀ-Þ])")
"""A postcode on a line of its own above its town."""
_BRACKETED = re.compile(r"\([^()\n]{0,60}\)")
_INTRODUCED = re.compile(r"(?:[,)]\s*(?:te|à|in)|,?\s*(?:postcode|code postal)\s*:?)\s*\Z", re.IGNORECASE)
"""What stands between a street and its place: "Kerkstraat 1, te 9000 Gent"."""
_BOX_BRACKETED = re.compile(rf"\({BOX}", re.IGNORECASE)
_BUILDING = re.compile(r"(?:[A-Z][\w'’.\-]*\s?){2,5}")
FARTHEST = 160
"""Signs between a street and its place."""
MOST_PIECES = 6
_SHIRE = re.compile(
    r"(?i)(?:shire|sussex|kent|essex|surrey|norfolk|suffolk|devon|dorset|cornwall|cumbria|somerset|england|wales|scotland"
    r"|yorks|lancs|lincs|notts|derbys|leics|northants|cambs|beds|bucks|berks|herts|oxon|glos|wilts|hants|staffs|shrops|worcs|warks|middx"
    r"|northumberland|(?:co\.?|county) durham|middlesex|merseyside|greater manchester|west midlands|tyne (?:and|&) wear"
    r"|isle of wight|rutland"
    r"|^n(?:r|ear)\.? [a-z' -]+)\Z"
)


def find_addresses(text: str, *, country: str = "BE") -> list[FoundAddress]:
    """The addresses in running text that have at least a street and a place."""
    text = _POSTCODE_ALONE.sub(lambda match: f"{match[1]} ", text)
    coded = list(places_in(text, country))
    said = [one for one in towns_said(text, country) if not any(one.start <= other.start < one.end for other in coded)]
    own = _ending_with((*coded, *said), text, country)
    if country in NUMBER_FIRST:
        return own
    over_there = [one for one in _ending_with(american_places(text), text, "US") if one.address.number]
    apart = [one for one in own if not any(one.start < other.end and other.start < one.end for other in over_there)]
    return sorted([*apart, *over_there], key=lambda one: one.start)


def _ending_with(places: Iterable[Place], text: str, country: str) -> list[FoundAddress]:
    """The addresses that end with these places, as `country` writes them."""
    result: list[FoundAddress] = []
    start = 0
    ordered = sorted(places, key=lambda one: one.start)
    for place, following in zip(ordered, [*ordered[1:], None], strict=False):
        if place.start < start:
            continue
        found = _before(text, start, place, country)
        turned = _behind(text, place, country) if found is None else None
        if turned is not None and not (following and _before(text, place.end, following, country)):
            found = turned
        if found is not None:
            result.append(found)
            start = found.end
    return result


def _behind(text: str, place: Place, country: str) -> FoundAddress | None:
    """The address that begins with `place`."""
    found = street_behind(text, place, country)
    if found is None:
        return None
    street, end = found
    return FoundAddress(
        start=place.start, end=end, address=_address(clean(text[place.start : end]), street, place, None)
    )


def parse_address(text: str, *, country: str = "BE") -> Address | None:
    """The address that `text` was declared to be: whole, or a street, or a place. None when nothing of one is there."""
    shown = "\n".join(line for line in map(clean, text.splitlines()) if line)
    whole = find_addresses(shown, country=country)
    if whole:
        return replace(whole[0].address, text=clean(shown))
    return _street_alone(shown, country) or _in_small(shown, country) or _place_alone(shown, country)


def _in_small(shown: str, country: str) -> Address | None:
    """A street alone that begins with a small letter: "kolkweg 2", where something else says that it is an address."""
    address = _street_alone(shown[0].upper() + shown[1:], country) if shown[:1].islower() else None
    if address is None or not address.street or shown[1 : len(address.street)] != address.street[1:]:
        return None
    return replace(address, text=clean(shown), street=shown[0] + address.street[1:])


def is_address_line(text: str, *, country: str = "BE") -> bool:
    """Whether a line is a street, a box, a place, or several of them, and nothing else."""
    shown = clean(text).strip(" ,.;|")
    if not shown or len(shown) > 120:
        return False
    places = sorted(places_in(shown, country), key=lambda one: one.start)
    if places:
        head, tail = shown[: places[0].start], shown[places[-1].end :]
        return _is_rest(tail) and all(_is_piece(piece, country, firm=False) for piece, _ in pieces_of(head))
    return all(_is_piece(piece, country, firm=True) for piece, _ in pieces_of(shown)) and bool(pieces_of(shown))


@lru_cache(maxsize=16384)
def is_plain_address(text: str) -> bool:
    """A line that is a street with a number, or a postcode with a place, and nothing else, as written in any country."""
    return any(is_address_line(text, country=one) for one in MANNERS)


def holds_street(text: str, *, country: str = "BE") -> bool:
    """Whether a numbered street, a room or a box stands somewhere in a line: "City Hall, 455 N. Main Street"."""
    return any(is_surely_street(piece, country) or box_in(piece) for piece, _ in pieces_of(text))


def _is_surely_there(piece: str, street: Street | None, country: str) -> bool:
    """Whether a piece is a street even without a postcode, also at the end of a sentence: "gelegen in de Lindedreef 29"."""
    return street is not None and is_surely_street(piece[street.start :], country)


def _before(text: str, least: int, place: Place, country: str) -> FoundAddress | None:
    """The address that ends with `place`: its pieces backwards until the street."""
    low = max(least, place.start - FARTHEST)
    head = _BRACKETED.sub(_without_remark, text[low : place.start].removesuffix("("))
    pieces = pieces_of(_INTRODUCED.sub("", head))
    if country == "GB":
        place, pieces = _british(place, pieces)
    box: str | None = None
    boxed: FoundAddress | None = None
    buildings: list[tuple[Street, int, bool]] = []
    for piece, start in reversed(pieces[-MOST_PIECES:]):
        if fold(piece) in COUNTRY_NAMES:
            continue
        inner = box_in(piece)
        if inner is not None:
            box = inner
            continue
        street = street_in(piece, country)
        if country == "BE" and place.postcode is None and not _is_surely_there(piece, street, country):
            return None  # a town after any number is not yet an address
        if street is not None and is_post_box(piece) and box is None and len(pieces) > 1:
            boxed = boxed or _found(text, low + start, place, street, None)
            continue
        if street is not None and (street.number or country not in NUMBER_FIRST or is_post_box(piece)):
            if not buildings or is_surely_street(piece, country):
                return _found(text, low + start + street.start, place, street, box)
        elif country not in NUMBER_FIRST or (street is None and re.search(r"\d{3}|[@:]", piece)):
            if street is None and place.postcode and country not in NUMBER_FIRST and is_street_name(piece):
                boxed = boxed or _found(text, low + start, place, Street(name=clean(piece), number=None), box)
            break
        if street is not None and not street.number:
            buildings.append((street, start + street.start, True))
        elif _BUILDING.fullmatch(piece):
            buildings.append((Street(name=clean(piece), number=None), start, False))
    if country == "GB":
        buildings = _with_house(buildings)
    told = next(((street, start) for street, start, sure in buildings if sure or box is not None), None)
    return _found(text, low + told[1], place, told[0], box) if told else boxed


def _without_remark(bracketed: re.Match[str]) -> str:
    """Blanks for what stands in brackets, unless it is a box: "Kerkstraat 1 (bus 3)"."""
    return bracketed[0] if _BOX_BRACKETED.fullmatch(bracketed[0]) else " " * len(bracketed[0])


def _with_house(buildings: list[tuple[Street, int, bool]]) -> list[tuple[Street, int, bool]]:
    """A street without a number, with the house that is named before it: "Rose Cottage, Church Lane"."""
    if len(buildings) < 2 or not buildings[0][2] or not is_house_name(buildings[1][0].name or ""):
        return buildings
    (street, _, sure), (house, start, _) = buildings[:2]
    return [(replace(street, name=f"{house.name}, {street.name}"), start, sure)]


def _british(place: Place, pieces: list[tuple[str, int]]) -> tuple[Place, list[tuple[str, int]]]:
    """A British postcode stands behind its town, and a county may stand between."""
    rest = [one for one in pieces if one[0]]
    while len(rest) > 1 and _SHIRE.search(rest[-1][0]):
        rest.pop()
    if len(rest) < 2 or re.search(r"\d", rest[-1][0]):
        return place, pieces
    return replace(place, municipality=rest[-1][0]), rest[:-1]


def _found(text: str, start: int, place: Place, street: Street, box: str | None) -> FoundAddress:
    shown = clean(re.sub(r"\s*\n\s*", ", ", text[start : place.end]))
    return FoundAddress(start=start, end=place.end, address=_address(shown, street, place, box))


def _address(text: str, street: Street | None, place: Place | None, box: str | None) -> Address:
    inner = (street.box if street else None) or box
    return Address(
        text=text,
        street=street.name if street else None,
        number=street.number if street else None,
        box=inner.strip(" ,") if inner else None,
        postcode=place.postcode if place else None,
        municipality=place.municipality if place else None,
        country=place.country if place else None,
    )


def _street_alone(text: str, country: str) -> Address | None:
    box: str | None = None
    for piece, _ in reversed(pieces_of(text)):
        inner = box_in(piece)
        if inner is not None:
            box = inner
            continue
        street = street_in(piece, country)
        if street is not None and (street.number or is_surely_street(piece, country)):
            return replace(_address(clean(text), street, None, box), country=country)
    return None


def _place_alone(text: str, country: str) -> Address | None:
    place = next(places_in(text, country), None)
    return _address(clean(text), None, place, None) if place else None


def _is_piece(piece: str, country: str, *, firm: bool) -> bool:
    if fold(piece) in COUNTRY_NAMES or box_in(piece) is not None:
        return True
    if is_surely_street(piece, country):
        return True
    street = None if firm else street_in(piece, country)
    return street is not None and street.start == 0


def _is_rest(text: str) -> bool:
    return not text.strip(" ,.;()-–") or fold(text.strip(" ,.;()-–")) in COUNTRY_NAMES
