"""Modules that hold nothing but a site's data ("export const board = [{name: …}]") -> markup that says the same to a reader.

Sites written in JavaScript or TypeScript keep people and offices in modules beside their components; what stands around the
records there (types, imports) says nothing to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from scrapers.read.component_data import Record, lists_in, objects_in
from scrapers.read.record_markup import records_markup, tells_somebody

FEWEST_RECORDS = 2
"""Records that each tell something of somebody, which make data of a program."""
_MODULE = re.compile(r"(?:^|\n)\s*export\s+(?:default\b|(?:const|let|var|interface|type)\s)")


def is_data_module(text: str) -> bool:
    """Whether a program exports records that tell of somebody."""
    return _MODULE.search(text) is not None and len(_records(text)) >= FEWEST_RECORDS


def data_module_markup(text: str) -> str:
    """The records of a module, each as a card."""
    return f"<body>{records_markup({'items': [dict(one) for one in _records(text)]}, escape, 1)}</body>"


def _records(text: str) -> Sequence[Record]:
    found = [*(one for records in lists_in(text).values() for one in records), *objects_in(text).values()]
    return [one for one in found if tells_somebody(one)]
