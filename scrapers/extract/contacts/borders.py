"""Where one record of a stretch of lines ends and the next begins, told by what stands on the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.contacts.another_body import is_another_body, is_general_below_person, is_of_paper
from scrapers.extract.contacts.below_people import is_of_body_below, is_persons_own, tells_person
from scrapers.extract.contacts.domains import is_nobodys
from scrapers.extract.contacts.draft import UNIT
from scrapers.extract.contacts.labelled import before_points
from scrapers.extract.contacts.lone_posts import is_post_alone
from scrapers.extract.line.beginnings import (
    announces,
    called_by_first_name,
    starts_unit,
    title_before_point,
)
from scrapers.extract.line.bold_leads import begins_bold, bold_lead
from scrapers.extract.line.desk_words import last_subject, names_desk
from scrapers.extract.line.desks import desk_before, sends_to_somebody, tells_its_number
from scrapers.extract.line.lines import Line, has_points
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.speaking import gives_ours
from scrapers.extract.line.subjects import body_spoken_of
from scrapers.extract.line.titles import address_start, holds_address, is_title, tells_where
from state.canon.addresses import is_plain_address
from state.canon.body_words import holds_kind
from state.canon.emails import find_emails
from state.canon.listed_people import people_with_remarks
from state.canon.names import is_first_name, looks_like_person
from state.canon.phones import phone_starts
from state.canon.points import point_starts
from state.canon.topic_words import heads_others
from state.geo.areas import is_area

_WORDS_FIRST = re.compile(r"[^\W\d_][^:@\d]{3,40}(?::\s|\s(?=[\d+(]))")
FARTHEST_ADDRESS = 2
"""Lines below a name."""
LINES_OF_ADDRESS = 2
"""A street and its town."""


def opens(lines: Sequence[Line], at: int, block: Block, above: Sequence[Line] = ()) -> bool:
    """Whether a line begins a record. Below the title that a paragraph begins with, only another such title does.

    "Motor vehicles: 706-864-4212" is a number more of the office whose name stands above it in the same paragraph.

    Args:
        above: the record so far, which may stand in paragraphs of its own.
    """
    line = lines[at]
    alone = above[-1] if above and not has_points(above[:-1]) else None
    alike = _is_alike(lines[at - 1] if at else alone, line)
    if at == 0 and len(lines) > 1 and line.strong and tells_role(line.text) and has_points(lines):
        return True  # an office called by what its holder does: "CLERK OF SUPERIOR COURT"
    if (
        is_general_below_person(line, above)
        or is_of_paper(line, above)
        or (at == 0 and above and begins_bold(line) and bold_lead(above[0]))
    ):
        return True
    if (len(lines) == 1 and is_small_print(line)) or (announces(line) and heads_others(line.text)):
        return True
    before = before_points(line.text) if line.has_point else ""
    if tells_role(before) and (line.kind is BlockKind.ITEM or alike):
        return True  # a list of functions, each with its own number
    if names_desk(before) and at and alike and any(map(is_persons_own, above)):
        return True  # "Secretariaat: …" below somebody with a number
    if before and is_generic(before) and at and alike:
        return True  # "Algemeen: …", which is nobody's of those above
    if announces(line) and tells_role(line.text) and has_points(lines[at + 1 : at + 2]):
        return True  # "Tandarts van wacht:", the number below it
    if is_post_alone(lines, at, above) or is_of_body_below(line, above):
        return True
    if not starts_unit(line) or (at > 0 and _is_person_field(line) and not has_points(lines[at:])):
        return False
    if at > 0 and _begins_address(lines, at):
        return False  # "Lindezijde 1", whose town stands below it
    first = lines[0]
    titled = starts_unit(first) or (first.strong and tells_role(first.text))
    headed = block.kind in (BlockKind.PARAGRAPH, BlockKind.ADDRESS) and titled and not first.has_point
    if at == 0 or not headed or line.strong or line.kind is BlockKind.HEADING or line.label is not None:
        return True
    if line.has_point:
        name = title_before_point(line) or ""
        apart = is_another_body(name, lines, at) or (holds_kind(name) and any(map(tells_person, above)))
        listed = any(map(_speaks_of_body, lines)) or apart
        return listed or looks_like_person(split_role(name)[0]) or is_area(name) or called_by_first_name(name)
    following = lines[at + 1] if at + 1 < len(lines) else None
    person = looks_like_person(split_role(line.text)[0]) or _is_first_name_above_function(line, following)
    if person or (following is not None and (following.has_point or tells_where(following.text))):
        return True
    return _begins_address(lines, at + 1)


def _speaks_of_body(line: Line) -> bool:
    """Whether a line is a paragraph of its own about a body, with its number: what stands beside it are others' records."""
    starts = point_starts(line.text)
    return bool(starts) and body_spoken_of(line.text, min(starts)) is not None


def _is_first_name_above_function(line: Line, following: Line | None) -> bool:
    """Whether somebody is called by the first name alone, and what that person does stands on the line below."""
    return following is not None and is_first_name(line.text) and line.text[:1].isupper() and tells_role(following.text)


def _is_alike(above: Line | None, line: Line) -> bool:
    """Whether a line and the one above it each tell one number behind a few words: "Apotheek van wacht: …", "Tandarts 09 …"."""
    two = [above, line] if above else []
    return bool(two) and all(one.label is None and one.has_point and _WORDS_FIRST.match(one.text) for one in two)


def _begins_address(lines: Sequence[Line], at: int) -> bool:
    """Whether a line and the one below it are a postal address, of which the first alone may read as a name."""
    two = lines[at : at + LINES_OF_ADDRESS]
    return len(two) == LINES_OF_ADDRESS and not has_points(two) and address_start(text_of(two)) == 0


def without_commas(lines: list[Line]) -> list[Line]:
    """The lines; names that a letterhead ends in a comma, right above an address, without it: "De Linde vzw," / "Dorp 5,"."""
    return [
        replace(line, text=line.text.rstrip(" ,"))
        if line.text.endswith(",") and _is_letterhead(line, lines[at + 1 : at + 1 + FARTHEST_ADDRESS])
        else line
        for at, line in enumerate(lines)
    ]


def _is_letterhead(line: Line, following: Sequence[Line]) -> bool:
    name = line.text.rstrip(" ,")
    told = not line.has_point and line.label is None and is_title(name)
    return told and any(tells_where(one.text.rstrip(" ,")) for one in following)


def is_small_print(line: Line) -> bool:
    """Whether a line is an address with a number behind it, as sites print them at the end of each page."""
    return bool(phone_starts(line.text)) and address_start(line.text) == 0


def _is_person_field(line: Line) -> bool:
    return line.label is not None and line.label.field == "person"


def without_next_role(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """A role below a record that has one already stands above the next name: "Eerste schepen", then who it is.

    What ends in a colon stands above what comes below it, whatever it says.
    """
    last = max((at for at, line in enumerate(lines) if line.has_point), default=len(lines))
    tail = lines[last + 1 :]
    if tail and announces(tail[-1]):
        return lines[:-1], tail[-1:]
    if tail and any(map(_is_role, lines[:last])) and all(map(_is_role, tail)):
        return lines[: last + 1], tail
    return lines, []


def _is_role(line: Line) -> bool:
    """Whether a line tells a function, by its words or by its place on one of several cards that are made alike."""
    return tells_role(line.text) or (line.label is not None and line.label.field == "role" and not line.label.word)


def is_over(current: Sequence[Line]) -> bool:
    """Whether a new title ends what was gathered: a record with its point, or prose that belongs to none."""
    if has_points(current):
        return True
    fields = any(line.label or is_plain_address(line.text) or tells_role(line.text) for line in current)
    return not fields and not _only_titles(current)


def is_place_below(current: Sequence[Line], inner: Sequence[Line], at: int) -> bool:
    """Whether a block is a name with an address below another such record, of which no number is told: cards of which one has none."""
    named = at == 0 and _is_placed(inner) and not is_generic(inner[0].text)
    return named and not has_points(current) and _is_placed(current)


def _is_placed(lines: Sequence[Line]) -> bool:
    """Whether lines are a name with an address below it."""
    named = len(lines) > 1 and not lines[0].has_point and starts_unit(lines[0]) and address_start(lines[0].text) > 0
    return named and holds_address(text_of(lines[1:]))


def continues(current: Sequence[Line], inner: Sequence[Line], at: int) -> bool:
    """Whether a title is of the record that it stands in, rather than of a new one."""
    return (
        _enquiring(current, inner[at])
        or _is_named_below(current, inner, at)
        or _is_unit_of_person(current, inner[at])
        or _is_house_of_person(current, inner, at)
    )


def _is_house_of_person(current: Sequence[Line], inner: Sequence[Line], at: int) -> bool:
    """Whether a body and its address stand right below somebody's linked name, as on an envelope: the numbers below are hers."""
    if at != 1 or len(current) != 1 or not current[0].hrefs or phone_starts(current[0].text):
        return False
    line = inner[at]
    body = line.label is None and not line.has_point and not tells_person(line) and is_title(line.text)
    return body and tells_person(current[0]) and _begins_address(inner, at + 1)


def _is_unit_of_person(current: Sequence[Line], line: Line) -> bool:
    """Whether a unit stands below somebody's linked name and function, of whom no number is told yet."""
    first, *others = current or [line]
    linked = any(href.lower().startswith("mailto:") for href in first.hrefs) and not phone_starts(first.text)
    told = linked and tells_person(first) and bool(others) and all(tells_role(one.text) for one in others)
    return told and not line.has_point and bool(UNIT.search(line.text)) and not tells_person(line)


def _is_named_below(current: Sequence[Line], inner: Sequence[Line], at: int) -> bool:
    """Whether a paragraph tells first the numbers and then whose they are: "Tel. 09 … / Stadhuis, Markt 1, 9000 Gent"."""
    if (
        len(current) != at
        or not has_points(current)
        or has_points(inner[at:])
        or not holds_address(text_of(inner[at:]))
    ):
        return False
    return not any(starts_unit(line) or tells_role(line.text) or is_plain_address(line.text) for line in current)


def is_for_those_above(line: Line, current: Sequence[Line], before: Sequence[Line]) -> bool:
    """Whether a mailbox of nobody among them stands below several people who have each but a number on their line, or a body
    tells below somebody's number how it is reached itself: "Je kan ons ook bereiken via".
    """
    if gives_ours(line.text):
        return any(map(is_persons_own, current))
    mails = find_emails(line.text)
    alone = len(mails) == 1 and len(current) == 1 and not phone_starts(line.text) and title_before_point(line) is None
    people = alone and all(
        any(map(is_persons_own, one)) and not any(find_emails(told.text) for told in one) for one in (before, current)
    )
    return people and is_nobodys(mails[0].email, [title_before_point(told) or "" for told in (*before, *current)])


def sends_to_desk(line: Line) -> bool:
    """Whether a sentence sends its reader to a desk with the number that stands on it."""
    starts = point_starts(line.text)
    return bool(starts) and desk_before(line.text[: min(starts)]) is not None


def _enquiring(current: Sequence[Line], line: Line) -> bool:
    """Whether a line stands in the same letterhead as "Vragen naar": its fields are one contact's."""
    return any(one.label and one.label.field == "enquiries" and one.place == line.place for one in current)


def relevant(lines: Sequence[Line]) -> list[Line]:
    """Without the prose that precedes the first title, unless it sends its reader to somebody; prose alone stays whole."""
    lines = lines[_last_announced(lines) :]
    for index, line in enumerate(lines):
        if line.has_point and tells_its_number(before_points(line.text)):
            return list(lines[_subject_before(lines, index) :])
        told = starts_unit(line) or line.has_point or line.label or tells_where(line.text) or tells_role(line.text)
        if told or people_with_remarks(line.text.partition(": ")[2]) or sends_to_somebody(line.text):
            return list(lines[index:])
    return list(lines)


def _last_announced(lines: Sequence[Line]) -> int:
    """Where the last of several functions is told, each above who holds it, before the first number: "Voorzitter:", "Scriba:"."""
    first = next((at for at, line in enumerate(lines) if line.has_point), 0)
    told = [at for at, line in enumerate(lines[:first]) if announces(line) and tells_role(line.text)]
    return told[-1] if len(told) > 1 and any(map(tells_person, lines[told[-1] : first])) else 0


def _subject_before(lines: Sequence[Line], index: int) -> int:
    """Where it is told what a line tells the number of: "De uitleendienst is …", then "Het nummer is …"; else that line."""
    return next((at for at in range(index - 1, -1, -1) if last_subject([lines[at].text])), index)


def titles_at_end(lines: Sequence[Line]) -> tuple[str, ...]:
    """The titles that precede a list of records: they are its heading."""
    if not lines or has_points(lines) or not starts_unit(lines[-1]):
        return ()
    return (lines[-1].text,)


def _only_titles(lines: Sequence[Line]) -> bool:
    begun = lines[1:] if len(lines) > 1 and announces(lines[0]) else lines
    return all(map(starts_unit, begun))


def text_of(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)
