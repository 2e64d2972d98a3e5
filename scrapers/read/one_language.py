"""Data that says the same in several languages -> as a page in one of them shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scrapers.read.front_matter import Value
from scrapers.read.record_values import is_point
from scrapers.read.record_words import LANGUAGES

_IN_LANGUAGE = re.compile(r"(?P<stem>\w{2,40}?)[_.-](?P<code>[a-z]{2})")


def in_one_language(data: Value) -> Value:
    """The data with the first of several languages in the place of all: "role: {en: …, fr: …}", "role_en: …, role_fr: …".

    What differs in numbers and addresses says other things, and stays: a branch for each country is none for each language.
    """
    if isinstance(data, list):
        return [in_one_language(one) for one in data]
    if not isinstance(data, dict):
        return data
    if len(data) > 1 and all(key.lower()[:2] in LANGUAGES and len(key) in (2, 5) for key in data):
        told = [set(_points(value)) for value in data.values()]
        if all(one == told[0] for one in told):
            return in_one_language(next((value for value in data.values() if value), ""))
    return {key: in_one_language(value) for key, value in _without_translations(data).items()}


def _without_translations(data: Mapping[str, Value]) -> dict[str, Value]:
    """A mapping with the first of the keys that only differ in the language."""
    stems: dict[str, list[str]] = {}
    for key in data:
        found = _IN_LANGUAGE.fullmatch(key)
        if found and found["code"] in LANGUAGES and isinstance(data[key], str):
            stems.setdefault(found["stem"], []).append(key)
    others = {key for keys in stems.values() for key in keys[1:]}
    first = {keys[0]: stem for stem, keys in stems.items() if len(keys) > 1 and stem not in data}
    return {first.get(key, key): value for key, value in data.items() if key not in others}


def _points(value: Value) -> Iterator[str]:
    """The mail addresses and numbers in a value."""
    if isinstance(value, str):
        yield from [value.strip()] if is_point(value) else []
    else:
        for each in value.values() if isinstance(value, dict) else value:
            yield from _points(each)
