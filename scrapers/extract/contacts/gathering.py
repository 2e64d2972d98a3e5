"""Gathers the fields of a contact line by line: numbers, addresses, hours, and what a label announces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.extract.contacts.draft import UNIT, Draft, add
from scrapers.extract.contacts.labelled import LABELLED, before_points, hours_in, take_bare_site, take_website
from scrapers.extract.contacts.points import take_points
from scrapers.extract.line.beginnings import starts_unit, title_before_point
from scrapers.extract.line.behind_points import role_behind
from scrapers.extract.line.bodies import names_part
from scrapers.extract.line.bold_leads import bold_lead
from scrapers.extract.line.credits import is_credit
from scrapers.extract.line.entries import entry_of, without_label
from scrapers.extract.line.groups import joint_holders
from scrapers.extract.line.lines import Line, as_printed
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.prose import people_in
from scrapers.extract.line.roles import could_be_role, split_role, tells_role
from scrapers.extract.line.titles import COPYRIGHT, FLOOR, is_title, title_before_address, without_call
from state.canon.addresses import find_addresses, is_plain_address
from state.canon.emails import find_emails
from state.canon.hours import is_hours
from state.canon.listed_people import people_of
from state.canon.names import has_first_name, is_first_name, looks_like_person, surely_person
from state.canon.role_words import is_role, role_in
from state.canon.streets import is_surely_street
from state.canon.text import clean, fold
from state.canon.topic_words import is_matter
from state.canon.urls import is_web

_CREDIT = re.compile(
    r"(?i)\b(?:gemaakt (?:met \S+ )?door|web ?design|webontwikkeling|\w*websites? (?:door|by|par)|site (?:door|by|par)"
    r"|ontwerp en realisatie|design(?:ed)? by|powered by|developed by|r[ée]alisation|cr[ée]ation (?:du )?site)\b"
)
"""Who made the site is nobody to call."""

SHORT_WORD = 3
"""Letters of the words that stand without a capital between those of a name."""
MOST_BEFORE = 3
"""Words of a function that stands before a number with nothing between."""
_AT = re.compile(r"(?i)\s+(?:at|on|via|op)$")
_NUMBER_ALONE = re.compile(r"(?i)[–-]?\s?[\d ()./+-]{6,22}(?:,?\s?(?:x|ext\.?|toestel|poste)\s?\d{1,5})?\s?\.?")
"""A number and nothing behind it: what stands before it is whose it is, "Town Treasurer 555-0142 x2"."""


@dataclass(frozen=True, slots=True)
class _Below:
    """What the line above was: a street with a number and no place, or somebody's name."""

    street: bool
    name: str


def take(draft: Draft, line: Line, country: str) -> None:
    """Adds to the draft what a line tells."""
    if _CREDIT.search(line.text) or (not line.has_point and (is_credit(line.text) or COPYRIGHT.match(line.text))):
        return
    field_name = line.label.field if line.label else None
    below_street, draft.just_street = draft.just_street, False
    if lead := bold_lead(line):
        draft.titles.append(lead)
        add(draft.hours, as_printed(line)[len(lead) :].strip(" :"))
        return
    take_points(draft, line, country)
    if line.has_point and draft.role is None:
        draft.role = role_behind(line.text)
    if field_name in LABELLED:
        LABELLED[field_name](draft, line)
        _take_role_of_label(draft, line)
    elif field_name in ("phone", "fax", "email"):
        _take_linked_name(draft, line)
    else:
        below, draft.just_named = _Below(below_street, draft.just_named), ""
        if not any(took(draft, line, below) for took in _WAYS):
            draft.prose.append(line.text)
            take_bare_site(draft, line)


def _take_role_of_label(draft: Draft, line: Line) -> None:
    if line.label is not None and line.label.role and draft.role is None and (draft.person or not draft.titles):
        draft.role, draft.guessed = line.label.role, True


def _took_entry(draft: Draft, line: Line, below: _Below) -> bool:
    """A name with a street, or what belongs to an address that goes over several lines."""
    if entry := entry_of(before_points(line.text)):
        draft.titles.append(entry.title)
        draft.address_lines.append(entry.address)
    elif line.text in draft.address_texts or (below.street and _may_be_town(draft, line)):
        draft.address_lines.append(line.text)
    else:
        return False
    return True


def _took_person(draft: Draft, line: Line, _below: _Below) -> bool:
    """Who is named, with what they do or a remark, or what whoever is named below does."""
    text = line.text
    if _announces_role(text) and not any(split_role(one)[1] for one in draft.titles):
        draft.announced = text.strip(" :")
        draft.titles.append(draft.announced)
    elif split_role(text)[1] and not line.has_point:
        draft.titles.append(text)
    elif not line.has_point and (people := people_of(text) or joint_holders(text)):
        draft.people += people
    elif _bare_person(line):
        draft.titles.append(split_role(text)[0])
    else:
        return False
    return True


def _took_role(draft: Draft, line: Line, below: _Below) -> bool:
    """What somebody does: any words that could be that right below a name, known ones elsewhere."""
    text, called = line.text, without_call(line.text)
    may_be_told = bool(below.name) and draft.role is None and not (line.has_point or _heads_text(text))
    if may_be_told and could_be_role(text, beside=below.name) and not (_is_of_page(text) or names_part(text)):
        draft.role, draft.guessed = text.strip(" .:"), True
    elif is_role(called) or tells_role(called):
        draft.role = draft.role or called.strip(" .:")
    elif line.has_point and _is_role_before(text):
        draft.role = draft.role or _AT.sub("", before_points(text))
        _took_hours(draft, line, below)
    else:
        return False
    return True


def _heads_text(text: str) -> bool:
    """Whether a line of several words with a colon says what follows it: "Goed om te weten voor ouders:"."""
    return text.rstrip().endswith(":") and len(text.split()) > MOST_BEFORE and role_in(text) is None


def _is_of_page(text: str) -> bool:
    """Whether a line heads a part of the page or of the site, rather than telling what somebody does: "Navigatie"."""
    return is_generic(text) and not is_matter(text)


def _took_title_before(draft: Draft, line: Line, below: _Below) -> bool:
    """A name in front of an address or a number."""
    text = line.text
    if (title := title_before_address(text)) and not line.has_point:
        draft.titles.append(title)
        draft.address_lines.append(text)
    elif title := title_before_point(line):
        _take_title_before_point(draft, title)
        _took_hours(draft, line, below)
    else:
        return False
    return True


def _took_hours(draft: Draft, line: Line, below: _Below) -> bool:
    if not is_hours(line.text):
        return False
    add(draft.hours, hours_in(line.text, draft.country))
    return True


def _took_title(draft: Draft, line: Line, _below: _Below) -> bool:
    """A name on a line of its own."""
    if not (starts_unit(line) or (line.strong and is_title(line.text, strong=True))):
        return False
    draft.titles.append(line.text.strip(" :"))
    draft.just_named = draft.titles[-1] if looks_like_person(draft.titles[-1]) else ""
    return True


def _took_street(draft: Draft, line: Line, _below: _Below) -> bool:
    text = line.text
    if find_addresses(text, country="BE") or is_plain_address(text) or _is_box(text):
        draft.address_lines.append(text)
        draft.just_street = text[-1:].isdigit() or is_surely_street(text, "US")
    elif line.has_point and is_plain_address(street := without_label(before_points(text))):
        draft.address_lines.append(street)
    else:
        return False
    return True


def _took_site(draft: Draft, line: Line, _below: _Below) -> bool:
    if not _only_link(line):
        return False
    take_website(draft, line)
    return True


def _took_floor(draft: Draft, line: Line, _below: _Below) -> bool:
    """A floor, in the building that the line above it names: "Stadsbibliotheek / (3de verdieping)"."""
    if not FLOOR.fullmatch(line.text.strip(" ()")):
        return False
    if len(draft.titles) > 1:
        draft.titles.pop()
    return True


_WAYS = (
    _took_floor,
    _took_entry,
    _took_person,
    _took_role,
    _took_title_before,
    _took_hours,
    _took_title,
    _took_street,
    _took_site,
)
"""What a line without a label may be: the first that takes it, in this order."""


def _is_role_before(text: str) -> bool:
    """Whether what stands before a number is a function: "Penningmeester 09 …", "Tandarts van wacht: 09 …", "Clerk at 555-0123"."""
    before = before_points(text)
    called, behind = _AT.sub("", before), text[len(before) :].lstrip()
    alone = (
        before[:1].isupper()
        and "." not in before
        and len(before.split()) <= MOST_BEFORE
        and _NUMBER_ALONE.fullmatch(behind) is not None
    )
    named = any(map(has_first_name, people_in(called)))
    return is_role(before) or (
        tells_role(called) and not named and (called != before or behind.startswith(":") or alone)
    )


def _may_be_town(draft: Draft, line: Line) -> bool:
    """Whether a line right below a street without a place is the place: of somebody who has a name already."""
    known = bool(draft.titles or draft.person) and not line.strong and starts_unit(line)
    return known and not (
        looks_like_person(split_role(line.text)[0]) or tells_role(line.text) or UNIT.search(line.text)
    )


def _announces_role(text: str) -> bool:
    """Whether a line of its own with a colon may say what whoever is named below it does: "Redactie kerkblad:"."""
    told = text.strip(" :")
    if not text.endswith(":") or not told[:1].isupper() or UNIT.search(told) or surely_person(told) or is_generic(told):
        return False
    return could_be_role(told) or looks_like_person(told)


def _take_title_before_point(draft: Draft, title: str) -> None:
    """A first name alone in front of a number is whose it is: "Debby: 09 …"."""
    if is_first_name(title) and not title.isupper() and draft.person is None:  # capitals alone are letters: "FONS"
        draft.person = title
    else:
        draft.titles.append(title)
    draft.just_named = title if looks_like_person(title) else ""


def _take_linked_name(draft: Draft, line: Line) -> None:
    """Whom the link behind a label names: "Email: <a href='mailto:…'>Jane Roe</a>", or which body: "<a …>Roe Valley Office</a>"."""
    name, role = split_role(line.text)
    if not line.hrefs or find_emails(line.text):
        return
    if looks_like_person(name):
        draft.titles.append(f"{name}, {role}" if role else name)
    elif _shows_body(line):
        draft.linked = draft.linked or line.text


def _shows_body(line: Line) -> bool:
    """Whether a link to a mailbox shows a name of several words, each with a capital, rather than what to do."""
    words = [word for word in line.text.split() if word[0].isalpha() and len(word) > SHORT_WORD]
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return named and line.hrefs[0].lower().startswith("mailto:") and is_title(line.text) and not is_generic(line.text)


def _bare_person(line: Line) -> bool:
    """Whether a line is a person with a remark that says nothing of what they do: "Jan Peeters, geboren in 1970"."""
    name = split_role(line.text)[0]
    return not line.has_point and name != clean(line.text) and looks_like_person(name)


def _is_box(text: str) -> bool:
    return bool(re.fullmatch(r"(?i)(?:bus|bte|box)\s*\w+", text))


def _only_link(line: Line) -> bool:
    shown = [run for run in line.runs if run.text.strip()]
    return bool(shown) and all(run.href and is_web(run.href) for run in shown) and _looks_like_site(line.text)


def _looks_like_site(text: str) -> bool:
    folded = fold(text)
    return bool(re.match(r"(?:https?://|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?$", folded)) or bool(
        re.search(r"\b(?:website|webstek|site)\b", folded)
    )
