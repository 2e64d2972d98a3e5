"""Rolls of people in lines that follow each other, whatever the blocks around them: "Voorzitter: Els Maes", then "Leden:", then names.

A text that was once a page has lost its lists and cards, and often the words behind the first name that is known. What remains is
that the lines take turns: each names somebody, perhaps with a function before or behind, and nothing else stands between them.
Such a stretch is a roll where a function in it is known, or where the line above announces a body; then each of its lines
names somebody, also who has no function, or a name that is nobody's elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from scrapers.extract.line.bodies import is_past, names_body, stands_for_body
from scrapers.extract.line.groups import MEMBER, of_each, singular_role
from scrapers.extract.line.introductions import introduced
from scrapers.extract.line.lines import Line, as_printed
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import is_known, may_be_post
from scrapers.extract.line.representing import function_beside, sits_for
from scrapers.extract.line.roles import tells_role
from scrapers.extract.people.lists import Holder, holder_of
from scrapers.extract.people.roll_lines import SEVERAL, Entry, entries_on, is_bare_point
from scrapers.extract.people.stretches import in_order
from state.canon.names import looks_like_person, may_be_first_name, surely_person
from state.canon.text import clean, fold
from state.canon.vacancies import is_vacancy

FEWEST = 3
"""So many people in a row make a roll where one has a known function."""
FEWEST_ANNOUNCED = 2
LONGEST_POST = 60
_ANNOUNCES = re.compile(
    r"(?i)\b(?:\w*leden|bestaat|bestaan|samengesteld|samenstelling|bezetting|vertegenwoordig\w+|members|membres|consists of)\b"
)
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ)][.!?])\s*(?=[A-ZÀ-Þ])")
_CONSISTS = re.compile(r"(?i)\b(?:bestaat|bestaan|samengesteld|samenstelling|bezetting|consists?)\b")


@dataclass(kw_only=True)
class _Roll:
    """Lines that name people and what they do, and nothing else.

    `head`: the line above. `group`: the post that heads those that follow, `members`: what the last line that told several
    of one function says of each. `lines`: all of them, `roles`: how many tell a function alone.
    """

    head: Line = field(default_factory=lambda: Line(text=""))
    group: str | None = None
    members: str | None = None
    lines: list[Line] = field(default_factory=list)
    roles: int = 0
    found: list[Holder] = field(default_factory=list)

    def add(self, entries: Sequence[Entry], place: str) -> None:
        self.found += [self._holder(one, place) for one in entries]

    def _holder(self, one: Entry, place: str) -> Holder:
        own = function_beside(one.role) if one.role and not (self.group and sits_for(one.role)) else None
        if own:
            return Holder(person=one.person, role=own, place=place)
        if self.group:
            return replace(holder_of(one.person, self.group, place), grouped=True)
        return Holder(person=one.person, role=None, place=place, member=True)


def rolls_of(lines: Sequence[Line | None]) -> tuple[Holder, ...]:
    """Everybody whom the rolls of a page name, with what is said of each."""
    return tuple(
        one for roll in _rolls(lines) if _is_roll(told := _told(roll), roll.head) for one in told if _is_somebody(one)
    )


def _told(roll: _Roll) -> list[Holder]:
    """Those of a roll, with the functions that lines of their own tell."""
    if not roll.roles:
        return roll.found
    beside = {one.person: one.role for one in in_order(roll.lines, None) if one.role and not one.grouped}
    return [
        replace(one, role=role, grouped=False, member=False)
        if (role := beside.get(one.person)) and (one.grouped or not one.role)
        else one
        for one in roll.found
    ]


def _is_somebody(one: Holder) -> bool:
    """Whether what stands where a name does is one: words alone must be hardly anything else."""
    if is_vacancy(one.person) or (one.role and looks_like_person(one.role)):
        return False
    return one.role is not None or surely_person(one.person)


def _rolls(lines: Sequence[Line | None]) -> Iterator[_Roll]:
    roll, last = _Roll(), Line(text="")
    named = [entries_on(line) if line is not None else [] for line in lines]
    for at, line in enumerate(lines):
        if line is not None and (named[at] or _is_post(line, named[at + 1 : at + 3]) or _is_role(line)):
            _go_on(roll, line, named[at])
        elif line is None or not (line.has_point and is_bare_point(line)):
            yield roll
            each = _each_of(line or last)
            roll = _Roll(head=line or last, group=each, members=each)
        last = line or last
    yield roll


def _go_on(roll: _Roll, line: Line, entries: Sequence[Entry]) -> None:
    """Puts a line into a roll: those whom it names, or what it says of those below it."""
    roll.lines.append(line)
    if entries:
        roll.add(entries, line.place)
    else:
        roll.group = roll.members if sits_for(line.text) else None if _is_role(line) else _post(line.text)
        roll.members = roll.group
        roll.roles += _is_role(line)


def _is_role(line: Line) -> bool:
    """Whether a line tells one known function and nothing else."""
    text = clean(line.text)
    told = len(text) <= LONGEST_POST and tells_role(text) and singular_role(text) is None and not names_body(text)
    return told and not line.has_point and not may_be_first_name(text.split()[0])  # "Rita Provost" is somebody


def _is_roll(told: Sequence[Holder], head: Line) -> bool:
    """Whether lines that name people are a list of who does what: by a function that is known, or by what announces them."""
    sure = sum(surely_person(one.person) for one in told)
    if sure * 2 < len(told) or is_past(head.text):
        return False
    known = sum(1 for one in told if one.role and (is_known(one.role) or fold(one.role) in MEMBER))
    announced = _announces(head)
    return len(told) >= (FEWEST_ANNOUNCED if announced else FEWEST) and (known > 0 or announced)


def _announces(head: Line) -> bool:
    """Whether a line tells of which body the people below it are: "Het bestuur bestaat uit:", "Ouderraad"."""
    whole = as_printed(head).rstrip()
    return names_body(head.text) or (whole.endswith(":") and _ANNOUNCES.search(whole) is not None)


def _is_post(line: Line, below: Sequence[Sequence[Entry]]) -> bool:
    """Whether a line heads the people on those `below` it: "Leden:", "Oudergeleding"."""
    if line.has_point or not below or not all(below):
        return False
    text = clean(line.text)
    if SEVERAL.fullmatch(text.rstrip(" :")) or sits_for(text):
        return True
    is_body = names_body(text) or (stands_for_body(text) and not tells_role(text))
    told = may_be_post(text) and not (is_body or is_generic(text) or _CONSISTS.search(text))
    return told and (text.endswith(":") or singular_role(text) is not None)


def _each_of(head: Line) -> str | None:
    """What the line above a roll says of each on it: "Leden van de raad zijn:"; nothing where it names the body alone."""
    printed = as_printed(head)
    said = _SENTENCE.split(printed)[-1]
    text = clean(head.text if said == printed else said)
    each = singular_role(introduced(text) or text)
    return each if each and each.endswith(("lid", "Lid")) else None


def _post(text: str) -> str:
    return of_each((introduced(clean(text)) or clean(text)).rstrip(" :"))
