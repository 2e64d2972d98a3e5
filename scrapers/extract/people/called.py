"""What running text, the end of a line and letters call people: "onze brugfiguur Els Maes", "09 …, coach: Els Maes", a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.behind_points import holder_behind
from scrapers.extract.line.beside_names import NO_TITLE, without_article
from scrapers.extract.line.lines import Line
from scrapers.extract.line.named_functions import function_right_before
from scrapers.extract.line.roles import could_be_role, split_role, tells_role
from scrapers.extract.people.lists import Holder
from state.canon.closings import CLOSING_WITHIN, closes_letter
from state.canon.honorifics import HONORIFIC
from state.canon.names import has_first_name, looks_like_person, surely_person
from state.canon.text import clean
from state.records import Contact

_TITLE = re.compile(
    r"(?:\b(?i:onze|ons|uw|je|jouw|de|het|our|your|the|notre|votre|le|la|unsere?|contacteer|contact|bel|mail)\s+|l['’])"
    rf"(?P<title>(?:[a-zà-ÿ][a-zà-ÿ/-]*\s){{0,3}}[a-zà-ÿ][a-zà-ÿ/-]{{4,}})\s*[,:]?\s*(?:(?i:{HONORIFIC})\.?\s*)?$"
)
"""Words in small letters between an article, or an invitation to call, and somebody's name."""
LONGEST = 140
"""Characters of a line that closes a letter, whatever it asks to accept."""
_NEXT = re.compile(r"[.!?;](?:\s|$)|\n|\s\d")
SIGNATURE = 3
"""Lines below it in which the name may stand."""


def signers(lines: Sequence[Line]) -> Iterator[Holder]:
    """Those who sign a letter, with the function on the line below the name."""
    for at, line in enumerate(lines):
        if len(line.text) <= LONGEST and closes_letter(line.text):
            yield from _signed(lines[at + 1 : at + 2 + SIGNATURE])


def signed_within(lines: Sequence[Line]) -> Iterator[Holder]:
    """Those who sign a text within a line, with the function behind the name: "… Met vriendelijke groet, Els Maes, directeur"."""
    for line in lines:
        for closing in CLOSING_WITHIN.finditer(line.text):
            name, _, behind = line.text[closing.end() :].partition(", ")
            role = _NEXT.split(behind)[0].strip(" .")
            if (
                looks_like_person(name)
                and surely_person(name)
                and (tells_role(role) or could_be_role(role, beside=name))
            ):
                yield Holder(person=name, role=role, place=line.place)


def _signed(lines: Sequence[Line]) -> Iterator[Holder]:
    for line, below in pairwise(lines):
        name, role = split_role(line.text)
        if looks_like_person(name) and role is None and surely_person(name):
            told = clean(below.text).strip(" .,;")
            if not below.has_point and below.label is None and (tells_role(told) or could_be_role(told, beside=name)):
                yield Holder(person=name, role=told, place=line.place)
            return


def behind_numbers(lines: Sequence[Line]) -> Iterator[Holder]:
    """Those whom a line names with a function behind the numbers of a body, which stay the body's."""
    for line in lines:
        told = holder_behind(line.text) if line.has_point and line.label is None else None
        body = title_before_point(line) if told else None
        if told and body and not looks_like_person(split_role(body)[0]):
            yield Holder(person=told[0], role=told[1], unit=body, place=line.place)


def titled(contacts: Sequence[Contact], lines: Sequence[Line]) -> Iterator[Holder]:
    """What sentences call those contacts of whom no function is known."""
    names = {one.person for one in contacts if one.person and not one.role and has_first_name(one.person)}
    for name in sorted(names):
        for line in lines:
            at = line.text.find(name)
            found = _TITLE.search(line.text[:at]) if at > 0 else None
            if found and not NO_TITLE.search(found["title"]):
                yield Holder(person=name, role=without_article(clean(found["title"])), place=line.place)
                break
            if at > 0 and (role := function_right_before(line.text[:at])):  # "…", zegt voorzitter Els Maes
                yield Holder(person=name, role=role, place=line.place)
                break
