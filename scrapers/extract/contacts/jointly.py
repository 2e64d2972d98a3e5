"""What several people share: each of them holds the post, and each is reached by what stands beside or below their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind, Inline
from scrapers.extract.contacts.arrangements import lines_in
from scrapers.extract.contacts.columns import Cell, Row
from scrapers.extract.contacts.labelled import before_points
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.groups import group_below, singular_role
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line
from scrapers.extract.line.links import each_shown
from scrapers.extract.line.mailed import body_spelled
from scrapers.extract.line.posts import tells_body
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import tells_where
from state.canon.emails import find_emails
from state.canon.listed_people import couple_in, people_of, people_with_remarks
from state.canon.names import looks_like_person, names_another
from state.canon.phones import phone_starts
from state.canon.role_words import is_role
from state.canon.text import clean

LONGEST_POST = 40
"""Characters of what stands before the names of those who do it."""
FEWEST_MEMBERS = 2
_LAST_WORD = re.compile(r"[a-zà-ÿ-]{4,}\s?\Z")
_WAY_TO = (
    r"[\s,;:(–-]*(?:(?:\b(?:op|via|per|au|par|at|on|by|unter|het|le|the|nummer|telefoonnummer|mailadres|num[ée]ro|number|telefonisch"
    r"|tel|t[ée]l|gsm|e-?mail|mail|te bereiken|bereikbaar|of)\b\.?)[\s,;:(–-]*)*\Z"
)
_JUST_BEFORE = re.compile(rf"(?i)\A{_WAY_TO}")
"""What may stand between two people and the number that they share."""
_BOTH = re.compile(
    r"(?i)\s?[.;]\s[^.;:@\d]{0,60}?\b(?:hen|hun|hen beiden|beiden|them|both|les|leur|sie beide)\b[^.;@\d]{0,40}"
)
"""The next sentence, about the two whom the one before it names: ". Je kan hen bellen op"."""
MOST = 4
"""People on one line who share a number; more of them are a list of members, and it is the body's."""


def each_of(unit: Unit) -> list[Unit]:
    """The unit once for each of the people whom one line of it names together, and no other line names anybody.

    "Redactie: Els Maes en Jan Smet" above one mail address is two people who are reached by it.
    """
    if body := _body_of_members(unit):
        return [body]
    if headed := _heading(unit):
        return [replace(unit, context=(*unit.context[:-1], name)) for name in headed]
    post = next((at for at, line in enumerate(unit.lines) if _tells_post_of_several(line)), None)
    shared = [(at, told) for at, line in enumerate(unit.lines) if (told := _parted(line, sure=post is not None))]
    if not shared:
        shared = [(at, told) for at, line in enumerate(unit.lines) if (told := _couple_of(line) or _offices_of(line))]
    if len(shared) != 1:
        return [unit]
    at, told = shared[0]
    if len(told) < 2 or (len(told) > MOST and not each_shown(unit.lines[at])):
        return [unit]
    if any(_is_person(line) for index, line in enumerate(unit.lines) if index != at and not _names_one_of(line, told)):
        return [unit]
    if not unit.lines[at].has_point and any(tells_where(line.text) for line in unit.lines):
        return [unit]  # a body with a house of its own, and who works there
    lines = [_as_post(line) if index == post else line for index, line in enumerate(unit.lines)]
    return [replace(unit, lines=(*lines[:at], one, *lines[at + 1 :])) for one in told]


def _body_of_members(unit: Unit) -> Unit | None:
    """A unit without the people above its one mail address, which is called by what they are the members of: "ouderraad@…"."""
    points = [line for line in unit.lines if line.has_point]
    mails = [mail for line in points for mail in find_emails(line.text)]
    if len(points) != 1 or len(mails) != 1 or phone_starts(points[0].text):
        return None
    people = [
        line for line in unit.lines if line not in points and (_is_person(line) or people_of(line.text, sure=True))
    ]
    names = [*unit.context[-1:], *(line.text for line in unit.lines if line not in (*points, *people))]
    body = next((name for name in map(clean, names) if body_spelled(name, mails[0].email)), None)
    listed = any(len(people_of(line.text, sure=True)) > FEWEST_MEMBERS for line in people)
    if body is None or not (listed or sum(map(_is_person, people)) >= FEWEST_MEMBERS):
        return None
    return replace(
        unit,
        lines=tuple(line for line in unit.lines if line not in people),
        context=(*unit.context, body),
        owns_heading=True,
    )


def _tells_post_of_several(line: Line) -> bool:
    """Whether a line of its own says what the several people beside it do: "Publicity Chairs"."""
    return line.label is None and not line.has_point and group_below(line.text, None)[1]


def _as_post(line: Line) -> Line:
    return replace(line, label=Label(field="role", word="", sure=True))


def _heading(unit: Unit) -> list[str]:
    """The people whom the heading right above a unit names together, when the unit itself names nobody.

    A field for what they do ("Functie: …") tells that the heading names people, whose first names need not be known then.
    """
    told = any(line.label is not None and line.label.field == "role" for line in unit.lines)
    people = people_of(unit.context[-1], sure=told) if unit.owns_heading else []
    return people if 1 < len(people) <= MOST and not any(map(_is_person, unit.lines)) else []


def _parted(line: Line, *, sure: bool) -> list[Line]:
    """The line once for each of the people on it; nothing where it names one, or more than people and what they do.

    Args:
        sure: another line says that several people are named, of whom none needs a first name that is known.
    """
    if linked := each_shown(line):
        post = line.text[: line.text.find(linked[0][0])]
        post = "" if tells_body(post.strip(" :")) else post
        return [replace(line, text=clean(f"{post} {name}"), runs=(run,)) for name, run in linked]
    head = before_points(line.text) if line.has_point else line.text
    before, colon, names = head.rpartition(":")
    if len(before) > LONGEST_POST or not line.text.startswith(head):
        return []
    rest = line.text[len(head) :]
    return [
        replace(line, text=clean(f"{before}{colon} {name}{rest}"))
        for name in people_with_remarks(names.strip(" ,;-–").lstrip("("), sure=sure)
    ]


def _couple_of(line: Line) -> list[Line]:
    """The line once for each of two people whom its sentence joins right before a number: "bij de beheerders Ann en Tom Becker, tel."."""
    head = before_points(line.text) if line.has_point else ""
    found = couple_in(head)
    if found is None or not line.text.startswith(head):
        return []
    start, people = found
    before, last = head[:start], people[-1].split()[-1]
    behind = head[head.rindex(last) + len(last) :]
    if _JUST_BEFORE.search(behind) is None and _BOTH.fullmatch(behind) is None:
        return []
    post = _LAST_WORD.search(before)
    one = singular_role(post[0]) or (post[0] if is_role(post[0]) else None) if post else None
    before = f"{clean(one)} " if one else before
    return [replace(line, text=f"{before}{name}{line.text[len(head) :]}") for name in people]


_TWO_OFFICES = re.compile(
    r"(?i:\b(?:the|de|het|le|la|der|die|dem|den|beim)\s|\bl['’])(?P<one>[\w'’-]+(?:\s[\w'’-]+){0,3}?)\s(?i:or|of|ou|oder|and|en|et|und)\s"
    r"(?i:(?:the|de|het|le|la|der|die|dem|den)\s|l['’])?(?P<other>[\w'’-]+(?:\s[\w'’-]+){0,3}?)"
    rf"(?i:{_WAY_TO})"
)


def _offices_of(line: Line) -> list[Line]:
    """The line once for each of two functions that its sentence joins right before a number: "Call the clerk or the warden at"."""
    head = before_points(line.text) if line.has_point else ""
    found = _TWO_OFFICES.search(head)
    if found is None or not line.text.startswith(head):
        return []
    two = [found["one"], found["other"]]
    rest = line.text[len(head) :].lstrip(" ,;:(")
    return (
        [replace(line, text=f"{one[0].upper()}{one[1:]}: {rest}") for one in two] if all(map(tells_role, two)) else []
    )


def _is_person(line: Line) -> bool:
    return looks_like_person(split_role(before_points(line.text) if line.has_point else line.text)[0])


def _names_one_of(line: Line, told: Sequence[Line]) -> bool:
    """Whether a line with a number names somebody again whom the lines of each of several people name."""
    name = split_role(before_points(line.text))[0] if line.has_point else ""
    return bool(name) and any(name in one.text for one in told)


def each_person(row: Row, labels: Sequence[Label | None]) -> list[Row]:
    """The row once for each of those whom its column of people names; the row itself when that is one, or none.

    A cell that has as many numbers, mail addresses or roles as there are people gives each of them their own, in that order;
    any other is everybody's.
    """
    at = next((index for index, label in enumerate(labels) if label is not None and label.field == "person"), None)
    if at is None or at >= len(row):
        return [row]
    people = _people_in(row[at])
    if len(people) < 2:
        return [row]
    return [
        tuple(person if index == at else _share(cell, nth, len(people)) for index, cell in enumerate(row))
        for nth, person in enumerate(people)
    ]


def _people_in(cell: Cell) -> list[Cell]:
    lines = lines_in(cell)
    names = [split_role(line.text)[0] for line in lines]
    if len(lines) > 1 and looks_like_person(names[0]) and all(names_another(one, beside=names[0]) for one in names[1:]):
        return [_of_line(cell, line) for line in lines]
    return [_of_line(cell, Line(text=name)) for name in people_of(lines[0].text)] if len(lines) == 1 else []


def _share(cell: Cell, nth: int, people: int) -> Cell:
    lines = lines_in(cell)
    parted = len(lines) == people and (
        all(line.has_point for line in lines) or all(tells_role(line.text) for line in lines)
    )
    return _of_line(cell, lines[nth]) if parted else cell


def _of_line(cell: Cell, line: Line) -> Cell:
    runs = line.runs or (Inline(text=line.text),)
    return replace(cell, block=Block(kind=BlockKind.CELL, inlines=runs, hints=cell.block.hints, place=cell.block.place))
