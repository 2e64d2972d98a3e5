"""Where a record of a site's data says that somebody is: its keys for street, town and postcode, as they stand on an envelope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scrapers.read.record_words import Kind, meaning_of, words_of
from state.canon.places import is_postcode

_PLACED = frozenset({Kind.STREET, Kind.HOUSE, Kind.PLACE, Kind.CODE, Kind.STATE})
_WHOSE_TOWN = frozenset({Kind.PLACE, Kind.CODE})
ADDRESS = "address"
FEWEST = 2
"""Towns of one record that are told apart."""
_REGION = frozenset({"region", "province", "provincestate", "stateprovince"})
_STATE = re.compile(r"[A-Z]{2}")
"""What the post of North America calls a state or a province by."""
LONGEST_WORD = 2
"""Words of a key that are one for the program: "zip_code"."""


def place_of(pairs: Mapping[str, str]) -> Iterator[str]:
    """Street and number, then postcode and town in the order of their country."""
    kinds = {key: _kind(key, value) for key, value in pairs.items()}
    streets, houses, towns, codes, states = (
        [value.strip() for key, value in pairs.items() if kinds[key] is kind]
        for kind in (Kind.STREET, Kind.HOUSE, Kind.PLACE, Kind.CODE, Kind.STATE)
    )
    yield from [" ".join([streets[0], *houses]), *streets[1:]] if streets else []
    if states or any(is_postcode(code) and code[0].isalpha() for code in codes):
        yield from towns
        yield " ".join([*states, *codes])
    elif towns or codes:
        yield " ".join([*codes, *towns])


def _kind(key: str, value: str) -> Kind:
    """What a value is; a region is what the post calls by two letters, and else no part of an address."""
    region = "".join(words_of(key)) in _REGION and _STATE.fullmatch(value.strip())
    return Kind.STATE if region else meaning_of(key).kind


def with_addresses_apart(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of a record, with one whole address for each of several that its keys tell apart: "mailing_city", "office_city"."""
    groups: dict[tuple[str, ...], dict[str, str]] = {}
    for key in texts:
        if (found := _parted(key)) is not None:
            groups.setdefault(found[0], {})[key] = found[1]
    towns = {whose: part for whose, part in groups.items() if any(map(_tells_town, part.values()))}
    if len(towns) < FEWEST:
        return dict(texts)
    rest = dict(texts)
    for whose, part in towns.items():
        street = [rest.pop(key) for key in list(rest) if _is_address_of(key, whose)]
        shown = [*street, *place_of({f"{what}{nth}": rest.pop(key) for nth, (key, what) in enumerate(part.items())})]
        rest["_".join([*(word for word in whose if word != ADDRESS), ADDRESS])] = ", ".join(shown)
    return rest


def _tells_town(word: str) -> bool:
    return meaning_of(word).kind in _WHOSE_TOWN


def _parted(key: str) -> tuple[tuple[str, ...], str] | None:
    """Whose part of an address a key tells, and which: "mailing" and "zipcode" of "mailing_zip_code"."""
    words = words_of(key)
    for size in range(min(LONGEST_WORD, len(words)), 0, -1):
        if meaning_of(what := "".join(words[-size:])).kind in _PLACED:
            return tuple(words[:-size]), what
    return None


def _is_address_of(key: str, whose: tuple[str, ...]) -> bool:
    words = words_of(key)
    return bool(words) and words[-1] == ADDRESS and tuple(words) in (whose, (*whose, ADDRESS))
