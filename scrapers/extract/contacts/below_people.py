"""Lines below people that give a number which is not theirs: a body's, a place's, that of another function."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.extract.contacts.labelled import before_points
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.desk_words import names_desk
from scrapers.extract.line.lines import Line, has_points
from scrapers.extract.line.roles import split_role
from state.canon.body_words import is_called_by_kind
from state.canon.names import looks_like_person
from state.canon.role_words import is_role

_ANYBODY = re.compile(r"(?i)contact|aanspreek|info")
"""What may be whoever is named right above: "Contactpersoon: 09 …"."""
_PLACE = re.compile(
    r"(?i)\w*(?:clubhuis|lokaal|kantine|cafetaria|zaal|club\s?house|hall|buvette|vereinsheim|clublokaal)\b"
)
_OFFICE = re.compile(
    r"(?i)\w*(?:secretari?aat|onthaal|balie|receptie|secr[ée]tariat|accueil|sekretariat|office|praktijk|kabinet)\b"
)
FEWEST_ABOVE = 2


def is_of_body_below(line: Line, above: Sequence[Line]) -> bool:
    """Whether a number is a body's or a place's by the words before it, below people whose functions are told and who have none.

    A secretary's office below one person alone may be how that person is reached.
    """
    told = title_before_point(line) if line.has_point and line.label is None else None
    if told is None and _is_of_other_function(line, above):
        return True
    if told is None or has_points(above) or not (names_desk(told) or is_called_by_kind(told) or _PLACE.match(told)):
        return False
    people = [one for one in above if tells_person(one) and split_role(one.text)[1]]
    return len(people) == len(above) and len(people) >= (FEWEST_ABOVE if _OFFICE.match(told) else 1)


def _is_of_other_function(line: Line, above: Sequence[Line]) -> bool:
    """Whether a number is given by a function alone, below people who each hold another one: "Secretaris: 09 …", below "Voorzitter: …"."""
    post = before_points(line.text).strip(" :") if line.has_point and line.label is None else ""
    if not post or not is_role(post) or _ANYBODY.match(post) or has_points(above):
        return False
    roles = [split_role(one.text)[1] for one in above if tells_person(one)]
    return len(roles) == len(above) > 0 and all(role and role.casefold() != post.casefold() for role in roles)


def tells_person(line: Line) -> bool:
    """Whether a line names somebody, with what that person does or without."""
    return looks_like_person(split_role(line.text)[0])


def is_persons_own(line: Line) -> bool:
    """Whether a line names a person with the number that stands on it."""
    return line.has_point and looks_like_person(split_role(title_before_point(line) or "")[0])
