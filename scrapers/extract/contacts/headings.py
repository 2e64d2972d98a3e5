"""What the headings above a number say: whose name stands there, and which of them name a body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.contacts.draft import UNIT
from scrapers.extract.line.groups import names_group
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import is_title
from state.canon.names import looks_like_person
from state.geo.areas import is_area

_OFFICE = re.compile(r"(?i)\b(?:office|kantoor|bureau|permanence|cabinet|kabinet|district|capitol|praktijk)\b")
"""Words for the places where one person may be met."""


def person_above(context: Sequence[str]) -> str | None:
    """The innermost heading that is somebody's name, unless a body is named further in: what it tells is its own."""
    for text in reversed(context):
        if looks_like_person(split_role(text)[0]) and not is_generic(text):
            return text
        if _names_body(text):
            return None
    return None


def _names_body(heading: str) -> bool:
    """Whether a heading names a body of its own, rather than a part, an office or a place of whoever stands above it."""
    part = (
        len(heading.split()) == 1
        or is_generic(heading)
        or tells_role(heading)
        or names_group(heading)
        or is_area(heading)
    )
    return not part and not UNIT.search(heading) and not _OFFICE.search(heading) and is_title(heading, strong=True)
