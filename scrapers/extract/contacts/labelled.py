"""What a label, a column or a property announces, taken into the draft of a contact: a field each."""

from __future__ import annotations

import re

from scrapers.extract.contacts.draft import ENQUIRIES, LOCAL, UNIT, Draft, add
from scrapers.extract.contacts.services import is_called_by_number
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import CALLED_BY_KIND
from scrapers.extract.line.points import points_on
from scrapers.extract.line.roles import could_be_name, could_be_role, split_role
from scrapers.extract.line.titles import is_title, tells_where
from state.canon.hours import is_hours
from state.canon.languages import find_languages
from state.canon.names import is_first_name, looks_like_person
from state.canon.points import point_starts
from state.canon.text import clean, fold
from state.canon.urls import is_web
from state.geo.areas import resolve_area

_HOURS_SUBJECT = re.compile(
    r"^.{0,80}?\b(?:is|zijn|bent)\s+(?=(?:elke|iedere|dagelijks|alle|telefonisch|open|bereikbaar)\b)"
)

_TIMED = re.compile(r"([^\W\d][^\d:.!?@]{2,40}):\s+(?=.*\d)")
"""What stands before a colon and a clause with figures."""


def before_points(text: str) -> str:
    """A value without the numbers and addresses that stand behind it, and without the hours before these: "Griffier: 9-12 u., 09 …"."""
    starts = point_starts(text)
    if not starts:
        return text.strip()
    head = text[: min(starts)]
    timed = _TIMED.match(head)
    if timed and is_hours(head[timed.end() :]):
        return timed[1]
    return re.sub(r"(?i)[\s,;:(|–-]+(?:tel|telefoon|gsm|e-?mail|t|e)?\.?[\s,;:(|–-]*$", "", head).strip()


def hours_in(text: str, country: str) -> str:
    """The clause of a sentence that tells the hours, without the number that stands beside them."""
    shown = _HOURS_SUBJECT.sub("", clean(text)).strip(" .;")
    points = points_on(shown, country)
    if not points:
        return shown
    for one in reversed(points):
        shown = f"{shown[: one.start]};{shown[one.end :]}"
    parts = [part.strip(" .,") for part in _CLAUSE_END.split(shown)]
    return ", ".join(part for part in parts if is_hours(part))


_CLAUSE_END = re.compile(r"[;()]|,\s|(?<!\d)\s[-|]\s|\s[-|]\s(?!\d)|(?<=[a-z])\.\s|:\s")
"""Where the clause about the hours may end; a dash between two times is no end."""


def _take_person(draft: Draft, line: Line) -> None:
    name, role = split_role(before_points(line.text))
    sure = line.label is not None and line.label.sure and could_be_name(name)
    if _is_role_below(draft, line):
        draft.role, draft.guessed = line.text.strip(" .:"), True
    elif looks_like_person(name) or is_first_name(name) or sure:
        draft.person = draft.person or name
        draft.role = draft.role or role
        by_place = line.label is not None and not line.label.word
        draft.just_named = name if by_place else ""  # the role below may be told by its place too
    elif name:
        draft.titles.append(name)


def _is_role_below(draft: Draft, line: Line) -> bool:
    """Whether a second line of the cell of a name tells what that person does, in whatever words."""
    free = draft.person is not None and draft.role is None and not line.has_point
    return free and could_be_role(line.text, beside=draft.person or "")


def _take_name_part(draft: Draft, line: Line) -> None:
    """First and last names in columns of their own make one name, the first name first."""
    if line.text and draft.person and line.label is not None and line.label.field == "first_name":
        draft.person = f"{line.text} {draft.person}"
    elif line.text:
        draft.person = f"{draft.person} {line.text}" if draft.person else line.text


def _take_organisation(draft: Draft, line: Line) -> None:
    name = line.text if is_called_by_number(line.text) else before_points(line.text)
    draft.organisation = draft.organisation or name or None


def _take_unit(draft: Draft, line: Line) -> None:
    word = line.label.word if line.label else ""
    text = before_points(line.text)
    bare = fold(word) in CALLED_BY_KIND and not (UNIT.search(text) or LOCAL.search(text))
    draft.unit = draft.unit or (f"{word} {text}" if bare else text).strip() or None


def _take_role(draft: Draft, line: Line) -> None:
    """What a label calls a role counts before words that only stood where roles do: those tell where somebody works."""
    told = line.text.strip(" :") or None
    if draft.guessed and told and line.label is not None and line.label.word:
        draft.unit, draft.role, draft.guessed = draft.unit or draft.role, told, False
    draft.role = draft.role or told


def _take_address(draft: Draft, line: Line) -> None:
    """What stands under "Adres:" is where, and on its first lines also whose: "Praktijk De Linde / Dorp 1 / 9000 Gent"."""
    if not line.text:
        return
    known = draft.organisation or draft.unit or draft.person
    named = not known and is_title(line.text) and not tells_where(line.text) and not draft.address_lines
    (draft.titles if named and _is_placed_below(draft, line) else draft.address_lines).append(line.text)


def _is_placed_below(draft: Draft, line: Line) -> bool:
    """Whether a line under an address label stands above a street rather than being the town."""
    return line.label is not None and line.label.field == "address" and line.text not in draft.address_texts


def _take_hours(draft: Draft, line: Line) -> None:
    if re.search(r"\d|afspraak|rendez", line.text):
        add(draft.hours, hours_in(line.text, draft.country))


def _take_languages(draft: Draft, line: Line) -> None:
    draft.languages += [code for code in find_languages(line.text) if code not in draft.languages]


def _take_area(draft: Draft, line: Line) -> None:
    province = line.label is not None and fold(line.label.word).startswith("provinc")
    draft.areas += resolve_area(line.text, province=province)


def take_website(draft: Draft, line: Line) -> None:
    for href in line.hrefs:
        if is_web(href) and draft.website is None:
            draft.website = href
            return
    take_bare_site(draft, line)


def take_bare_site(draft: Draft, line: Line) -> None:
    bare = re.search(r"(?<![@\w.])(?:https?://|www\.)[^\s<>()\"]+", line.text)
    whole = re.fullmatch(
        r"(?:[a-z0-9-]+\.)+(?:be|org|vlaanderen|brussels|eu|com|net|example)(?:/\S*)?", line.text.strip()
    )
    found = bare or whole
    if found and draft.website is None:
        shown = found[0].rstrip(".,;")
        draft.website = shown if shown.startswith("http") else f"https://{shown}"


def _take_key(draft: Draft, line: Line) -> None:
    draft.key = draft.key or line.text or None


def _take_reference(draft: Draft, line: Line) -> None:
    """Letterhead fields serve measures, not contacts."""


def _take_other(draft: Draft, line: Line) -> None:
    """A column of which the heading says nothing to us: a name in it is a name all the same."""
    name, role = split_role(line.text)
    named = draft.person or any(looks_like_person(split_role(title)[0]) for title in draft.titles)
    if not named and looks_like_person(name):
        draft.person, draft.role = name, draft.role or role


def _take_enquiries(draft: Draft, line: Line) -> None:
    draft.role = draft.role or ENQUIRIES


LABELLED = {
    "person": _take_person,
    "first_name": _take_name_part,
    "last_name": _take_name_part,
    "organisation": _take_organisation,
    "unit": _take_unit,
    "role": _take_role,
    "address": _take_address,
    "postcode": _take_address,
    "town": _take_address,
    "house_number": _take_reference,
    "box": _take_reference,
    "state": _take_reference,
    "hours": _take_hours,
    "languages": _take_languages,
    "area": _take_area,
    "website": take_website,
    "key": _take_key,
    "reference": _take_reference,
    "enquiries": _take_enquiries,
    "date": _take_reference,
    "other": _take_other,
    "title": _take_reference,
    "text": _take_reference,
}
