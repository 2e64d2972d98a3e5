"""Names and roles that follow each other line by line, and which of them go together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from scrapers.document import BlockKind
from scrapers.extract.line.bodies import is_past, stands_for_body
from scrapers.extract.line.enumerations import enumerated
from scrapers.extract.line.groups import of_each, singular_role
from scrapers.extract.line.lines import Line
from scrapers.extract.line.memberships import members_said
from scrapers.extract.line.minutes import present
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import FEWEST, REACHED_ON, announces_people, may_be_post, post_of, tells_body, told_in
from scrapers.extract.line.representing import sits_for
from scrapers.extract.line.roles import could_be_name, could_be_role, split_role, tells_role
from scrapers.extract.line.run_on import labelled
from scrapers.extract.line.sequences import in_sequence
from scrapers.extract.line.statements import stated
from scrapers.extract.people.lists import Holder, holder_of
from state.canon.call_signs import without_call_sign
from state.canon.listed_people import people_of
from state.canon.names import canonical_name, is_first_name, looks_like_person, surely_person
from state.canon.text import clean

LONGEST = 100
"""A longer line is a sentence that mentions somebody."""
FEWEST_IN_ROW = 2
_OF_STAFF = re.compile(r"(?i)\w\s(?:staff|team)$")
"""What one of several does who are called by it together: "Sales Staff"."""
_LAST = re.compile(r"^(?:en|and|et|und)\s(?=[A-ZÀ-Þ])|(?<=\))\.$")
"""What joins the last line of a list to the others: "en Jan Smet (voorzitter)."."""
LONGEST_NAME = 5
"""Words."""


def in_order(lines: Sequence[Line], group: str | None) -> Iterator[Holder]:
    """Names and roles that follow each other line by line: each role goes with the name below it or above it."""
    told = holders_told(lines, group)
    people = {at: found for at, line in enumerate(lines) if at not in told and (found := person_on(line))}
    people |= _by_first_name(lines, people)
    for at, line in enumerate(lines):
        if at in told:
            yield from told[at]
        elif at not in people:
            listed = _listed(line.text)
            yield from (Holder(person=name, role=role or group, place=line.place) for name, role in listed)
            yield from _members(line, listed)
    roles = {at for at, line in enumerate(lines) if at not in people and at not in told and tells_role(line.text)}
    roles |= _posts_between(lines, people, roles)
    rows = _in_rows(lines, people, roles)
    step = -1 if _roles_come_first(people, roles) else 1
    announced: str | None = None
    of_body = False
    for at, line in enumerate(lines):
        if at in told:
            announced = None
            continue
        if at not in people:
            below = post_of(lines[at + 1].text) if step > 0 and at + 1 in roles else None
            above = announced or _post_above(lines, at, roles)
            yield from _together(line, below or above or group, of_body=of_body)
            of_body = announces_body(line)
            said = announced_by(line) or _heads_people(lines, at, people)
            if announced is None or not sits_for(line.text):  # "Leden:", then "Namens de ouders:"
                announced = said or (announced if at in roles else None)
            continue
        person, role = people[at]
        told_beside = at + step in roles and not (step > 0 and _heads_next(lines, at, people))
        beside = rows.get(at) or (post_of(lines[at + step].text) if told_beside else announced)
        if role and (beside or group) and sits_for(role):
            role = None
        held = role or beside or group
        alone = of_body and held is None
        yield Holder(person=person, role=held, place=lines[at].place, grouped=not (role or beside), member=alone)


def _by_first_name(lines: Sequence[Line], people: Collection[int]) -> dict[int, tuple[str, str | None]]:
    """Those of a team who are called by the first name alone, each right above a known function: "Lies", then "Begeleidster"."""
    found: dict[int, tuple[str, str | None]] = {
        at: (name, None)
        for at, (line, below) in enumerate(pairwise(lines))
        if at not in people
        and line.label is None
        and (name := clean(line.text)).isalpha()
        and name.istitle()
        and is_first_name(name)
        and at + 1 not in people
        and not below.has_point
        and tells_role(below.text)
    }
    return found if found and len(found) + len(people) >= FEWEST_IN_ROW else {}


def _members(line: Line, listed: Sequence[tuple[str, str]]) -> Iterator[Holder]:
    """The others of whom a line says that a body consists of them."""
    known = {name for name, _ in listed}
    for name, role in members_said(line.text):
        if name not in known:
            yield Holder(person=name, role=role, place=line.place, member=role is None)


def _listed(text: str) -> list[tuple[str, str]]:
    """Those whom a sentence or a long line lists, each with a function."""
    if labelled(text):
        return []  # each record is a line of its own
    told = enumerated(text) or present(text)
    known = {name for name, _ in told}
    return [*told, *(one for one in in_sequence(text) if one[0] not in known)]


def others_stated(lines: Sequence[Line], person: str) -> Iterator[Holder]:
    """Those of whom the sentences on somebody's card say what they do, and who are somebody else."""
    known = set(canonical_name(person).split())
    for line in lines:
        told = stated(line.text) if len(line.text) > LONGEST else ()
        yield from (
            Holder(person=name, role=role, place=line.place)
            for name, role in told
            if role and known.isdisjoint(canonical_name(name).split())
        )


def person_on(line: Line) -> tuple[str, str | None] | None:
    """Who stands on a line, and what the line itself says of their role."""
    if len(line.text) > LONGEST or (line.label is not None and line.label.field == "role"):
        return None
    shown = line.text if "@" in line.text else REACHED_ON.sub("", _LAST.sub("", line.text))
    name, role = split_role(without_call_sign(shown))
    if looks_like_person(name):
        return clean(name), clean(role) if role else line.label.role if line.label is not None else None
    sure = line.label is not None and line.label.field == "person" and line.label.sure
    short = len(line.text.split()) <= LONGEST_NAME and surely_person(line.text)
    return (clean(line.text), None) if sure and (short or could_be_name(line.text)) else None


def holders_told(lines: Sequence[Line], group: str | None, *, announced: bool = False) -> dict[int, list[Holder]]:
    """Those of whom lines of one form tell the post, or the area for which each does what the heading of the group says.

    Lines that print a mail address tell of the others, and are contacts themselves.
    """
    return {
        at: [
            Holder(person=name, role=group, unit=told.post, place=lines[at].place)
            if told.area
            else holder_of(name, told.post, lines[at].place)
            if not _OF_STAFF.search(told.post)
            else Holder(person=name, role=told.post, place=lines[at].place)
            for name in told.people
        ]
        for at, told in told_in(lines, announced=announced).items()
        if (group or not told.area) and "@" not in lines[at].text
    }


def _in_rows(
    lines: Sequence[Line], people: Mapping[int, tuple[str, str | None]], roles: Collection[int]
) -> dict[int, str]:
    """What those do who stand in a row below a row of functions, each of which has lost its column: three of them, then three names."""
    found: dict[int, str] = {}
    at = 0
    while at < len(lines):
        many = _run(at, roles)
        named = _run(at + many, people)
        if many == named >= FEWEST_IN_ROW and not any(people[at + many + one][1] for one in range(named)):
            found |= {at + many + one: post_of(lines[at + one].text) for one in range(many)}
        at += max(many + named, 1)
    return found


def _run(at: int, places: Collection[int]) -> int:
    """How many of the lines from one on are among `places`."""
    end = at
    while end in places:
        end += 1
    return end - at


def _posts_between(lines: Sequence[Line], people: Collection[int], roles: set[int]) -> set[int]:
    """Lines that take turns with names, some of them known functions: the others tell functions too, in whatever words."""
    found = {
        at
        for at in range(len(lines))
        if at not in people and at not in roles and (at - 1 in people or at + 1 in people) and _reads_as_post(lines[at])
    }
    told = roles | found
    for step in (1, -1):
        pairs = sum(
            1 for at in people if at + step in told and (at + 2 * step in people or not 0 <= at + 2 * step < len(lines))
        )
        if roles and pairs >= FEWEST and pairs * 3 >= len(people) * 2:
            return found
    return set()


def _reads_as_post(line: Line) -> bool:
    told = line.label is None and not line.has_point and may_be_post(line.text) and not is_generic(line.text)
    return told and not announces_people(line.text)  # "Schoolteam", above the first of them


def _together(line: Line, role: str | None, *, of_body: bool) -> Iterator[Holder]:
    """Those whom one line lists, by a role before them or above: "Trustees: Jane Roe, Mark Doe"."""
    before, colon, behind = line.text.rpartition(":")
    told = (singular_role(before) or before) if colon and (tells_role(before) or singular_role(before)) else None
    for name in people_of(behind if colon else line.text) if told or not colon else ():
        held = told or role
        yield Holder(person=name, role=held, place=line.place, member=of_body and held is None)


def _post_above(lines: Sequence[Line], at: int, roles: Collection[int]) -> str | None:
    """What the function right above a line says of those whom it names together: "Vertrouwenspersoon", then "Els Maes/Jan Smet"."""
    return of_each(clean(lines[at - 1].text).strip(" :")) if at - 1 in roles else None


def announces_body(line: Line) -> bool:
    """Whether a line with a colon at its end tells of which body the people on the lines below it are."""
    text = clean(line.text)
    return text.endswith(":") and stands_for_body(text) and not (tells_role(text) or is_past(text))


def announced_by(line: Line) -> str | None:
    """What a line with a colon at its end says of the people on the lines below it."""
    text = clean(line.text)
    if (
        not text.endswith(":")
        or not could_be_role(text.rstrip(" :"))
        or is_generic(text)
        or is_past(text)
        or tells_body(text.rstrip(" :"))
        or (stands_for_body(text) and not tells_role(text))
    ):
        return None
    return of_each(text.rstrip(" :"))


def _heads_people(lines: Sequence[Line], at: int, people: Collection[int]) -> str | None:
    """What a line says of the people whom the lines below it name: "Committee Members", then two names at least."""
    return singular_role(lines[at].text) if at + 1 in people and at + 2 in people else None


def _heads_next(lines: Sequence[Line], at: int, people: Collection[int]) -> bool:
    """Whether what stands below a name is the heading of whom the next line names: "Els Maes", then "Erevoorzitter" above Jan Smet."""
    below = lines[at + 1]
    return below.kind is BlockKind.HEADING and lines[at].kind is not BlockKind.HEADING and at + 2 in people


def _roles_come_first(people: Iterable[int], roles: Iterable[int]) -> bool:
    """Whether a stretch begins with a role and has one above each name."""
    above, below = {at - 1 for at in people}, {at + 1 for at in people}
    stands = set(roles)
    opens = min(stands, default=0) < min(people, default=0)
    return opens and len(stands & above) >= len(stands & below)
