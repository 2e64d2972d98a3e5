"""Settings that a site keeps as rows of a key and a value -> the one record that they are: [{key: "phone", value: "09 …"}, …]."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from scrapers.read.front_matter import Value

FEWEST = 2
_KEYS = "key setting_key option_key config_key meta_key setting option option_name setting_name name slug code sleutel naam cle nom".split()
_VALUES = "value setting_value option_value config_value meta_value waarde valeur val".split()
_CALLED = re.compile(r"[a-z][a-z0-9]*(?:[ _.:-][a-z0-9]+)*|[a-z]+(?:[A-Z][a-z0-9]+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
"""How programs call a setting: "contact_phone", "site.mail", "contactPhone"; people and bodies are not written so."""


def with_settings(data: Value) -> Value:
    """The data, each list of settings in it as one mapping."""
    if isinstance(data, dict):
        return {key: with_settings(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    return _mapping_of(data) or [with_settings(one) for one in data]


def _mapping_of(rows: Sequence[Value]) -> dict[str, Value]:
    """What rows of settings say together; empty where they are none."""
    found: dict[str, Value] = {}
    for row in rows:
        pair = _pair(row) if isinstance(row, dict) else None
        if pair is None or pair[0] in found:
            return {}
        found[pair[0]] = pair[1]
    return found if len(found) >= FEWEST else {}


def _pair(row: Mapping[str, Value]) -> tuple[str, Value] | None:
    """The key and the value of a row."""
    keys = {key.lower(): value for key, value in row.items()}
    value = next((keys[one] for one in _VALUES if one in keys), None)
    called = next((told for one in _KEYS if isinstance(told := keys.get(one), str)), "")
    return (called, value) if value is not None and _CALLED.fullmatch(called) else None
