"""Gathers the fields of a contact line by line: numbers, addresses, hours, and what a label announces."""

from __future__ import annotations

import re

from scrapers.extract.contacts.draft import ENQUIRIES, LOCAL, UNIT, Draft
from scrapers.extract.contacts.units import Unit
from scrapers.extract.line.entries import entry_of, without_label
from scrapers.extract.line.lines import Line
from scrapers.extract.line.roles import could_be_name, could_be_role, is_role, split_role, tells_role
from scrapers.extract.line.titles import (
    is_plain_address,
    is_title,
    starts_unit,
    tells_where,
    title_before_address,
    title_before_point,
)
from state.canon.addresses import find_addresses, parse_address
from state.canon.emails import canonical_email, find_emails
from state.canon.hours import is_hours
from state.canon.languages import find_languages
from state.canon.names import is_first_name, looks_like_person, people_of, surely_person
from state.canon.phones import BOTH, find_phones, is_fax, parse_phone, phone_starts
from state.canon.text import clean, fold
from state.canon.urls import is_web
from state.geo.areas import resolve_area
from state.records import Address, Phone

_HOURS_SUBJECT = re.compile(
    r"^.{0,80}?\b(?:is|zijn|bent)\s+(?=(?:elke|iedere|dagelijks|alle|telefonisch|open|bereikbaar)\b)"
)
_CREDIT = re.compile(
    r"(?i)\b(?:gemaakt (?:met \S+ )?door|web ?design|webontwikkeling|\w*websites? (?:door|by|par)|site (?:door|by|par)"
    r"|ontwerp en realisatie|design(?:ed)? by|powered by|developed by|r[ée]alisation|cr[ée]ation (?:du )?site)\b"
)
"""Who made the site is nobody to call."""
_OUT_OF_USE = re.compile(
    r"(?i)\b(?:niet (?:meer|langer) (?:in gebruik|bereikbaar|actief|geldig)|buiten gebruik|no longer (?:in use|in service|valid|active)"
    r"|plus en service|n'est plus (?:valable|actif|attribu[ée]))\b"
)
"""What says of a number beside it that nobody answers there any more."""
_ROOMS = frozenset("office work local kantoor bureau main home direct".split())
"""Labels that stand before a number to call or before a room."""
SHORTEST_NUMBER = 6
_COUNTRY = re.compile(r"(?i)^tel:\s*\+\d{2,3}(?=\D)")
_UNIT_LABELS = frozenset({"lokaal team", "consultatiebureau", "huis van het kind"})


def take(draft: Draft, line: Line, country: str) -> None:
    if _CREDIT.search(line.text):
        return
    field_name = line.label.field if line.label else None
    _take_points(draft, line, country)
    if field_name in _LABELLED:
        _LABELLED[field_name](draft, line)
        if line.label is not None and line.label.role and draft.role is None and (draft.person or not draft.titles):
            draft.role = line.label.role
        return
    if field_name in ("phone", "fax", "email"):
        _take_linked_name(draft, line)
        return
    text = line.text
    named, draft.just_named = draft.just_named, False
    if entry := entry_of(_before_points(text)):
        draft.titles.append(entry.title)
        draft.address_lines.append(entry.address)
    elif text in draft.address_texts:
        draft.address_lines.append(text)
    elif _announces_role(text):
        draft.announced = text.strip(" :")
        draft.titles.append(draft.announced)
    elif split_role(text)[1] and not line.has_point:
        draft.titles.append(text)
    elif not line.has_point and (people := people_of(text)):
        draft.people += people
    elif _bare_person(line):
        draft.titles.append(split_role(text)[0])
    elif named and draft.role is None and not line.has_point and not looks_like_person(text) and could_be_role(text):
        draft.role, draft.guessed = text.strip(" .:"), True
    elif is_role(text) or tells_role(text):
        draft.role = draft.role or text.strip(" .:")
    elif line.has_point and is_role(_before_points(text)):
        draft.role = draft.role or _before_points(text)
    elif title_before_address(text) and not line.has_point:
        draft.titles.append(title_before_address(text) or "")
        draft.address_lines.append(text)
    elif title_before_point(line):
        _take_title_before_point(draft, title_before_point(line) or "")
        if is_hours(text):
            _add(draft.hours, _hours_in(text, draft.country))
    elif is_hours(text):
        _add(draft.hours, _hours_in(text, draft.country))
    elif starts_unit(line) or (line.strong and is_title(text, strong=True)):
        draft.titles.append(text.strip(" :"))
        draft.just_named = looks_like_person(draft.titles[-1])
    elif find_addresses(text, country="BE") or is_plain_address(text) or _is_box(text):
        draft.address_lines.append(text)
    elif line.has_point and is_plain_address(street := without_label(_before_points(text))):
        draft.address_lines.append(street)
    elif _only_link(line):
        _take_website(draft, line)
    else:
        draft.prose.append(text)
        _take_bare_site(draft, line)


def _announces_role(text: str) -> bool:
    """Whether a line of its own with a colon may say what whoever is named below it does: "Redactie kerkblad:"."""
    told = text.strip(" :")
    if not text.endswith(":") or not told[:1].isupper() or UNIT.search(told) or surely_person(told):
        return False
    return could_be_role(told) or looks_like_person(told)


def _take_title_before_point(draft: Draft, title: str) -> None:
    """A first name alone in front of a number is whose it is: "Debby: 09 …"."""
    if is_first_name(title) and draft.person is None:
        draft.person = title
    else:
        draft.titles.append(title)
    draft.just_named = looks_like_person(title)


def _take_linked_name(draft: Draft, line: Line) -> None:
    """Whom the link behind a label names: "Email: <a href='mailto:…'>Jane Roe</a>"."""
    name, role = split_role(line.text)
    if line.hrefs and looks_like_person(name) and not find_emails(line.text):
        draft.titles.append(f"{name}, {role}" if role else name)


def _bare_person(line: Line) -> bool:
    """Whether a line is a person with a remark that says nothing of what they do: "Jan Peeters, geboren in 1970"."""
    name = split_role(line.text)[0]
    return not line.has_point and name != clean(line.text) and looks_like_person(name)


def _is_box(text: str) -> bool:
    return bool(re.fullmatch(r"(?i)(?:bus|bte|box)\s*\w+", text))


def _take_points(draft: Draft, line: Line, country: str) -> None:
    fax = line.label is not None and line.label.field == "fax"
    found = [one.phone for one in find_phones(line.text, country=country)]
    if len(found) == 1 and _OUT_OF_USE.search(line.text):
        return
    if line.label is not None and line.label.field in ("phone", "fax") and not found:
        announced = [
            one.phone for one in find_phones(f"tel. {line.text}", country=country)
        ]  # "Bel" was cut off: "1733 voor …"
        declared = parse_phone(line.text, country=country, declared=True) if _reads_as_number(line) else None
        found = announced or ([declared] if declared else [])
    label = line.label.word.casefold() if line.label and line.label.field in ("phone", "fax") else None
    for phone in found:
        _add_phone(draft, phone, label=phone.label or label, fax=fax)
    for run in line.runs:
        href = run.href or ""
        if href.lower().startswith("tel:"):
            _take_tel(draft, run.text, href, country, label, fax)
        elif href.lower().startswith("mailto:"):
            _add(draft.emails, _linked_mail(run.text, href))
    linked = tuple(draft.emails)
    for mail in find_emails(line.text):
        if not any(mail.email.startswith(one) for one in linked):  # "…@linde.beTel" holds the one that is linked
            _add(draft.emails, mail.email)


def _linked_mail(text: str, href: str) -> str | None:
    """The mail address of a link: what readers see counts before where it leads, but for letters stuck to its end."""
    seen, linked = find_emails(text), canonical_email(href)
    if not seen or (linked and seen[0].email.startswith(linked)):
        return linked
    return seen[0].email


def _reads_as_number(line: Line) -> bool:
    """Whether what a label declares to be a number is one, right or wrong: "Office: 3510 Thomas Hall" and "Office: 434" are none."""
    digits, letters = sum(map(str.isdigit, line.text)), sum(map(str.isalpha, line.text))
    room = line.label is not None and fold(line.label.word) in _ROOMS
    return digits >= max(SHORTEST_NUMBER if room else 2, letters)


def _take_tel(draft: Draft, text: str, href: str, country: str, label: str | None, fax: bool) -> None:
    """The visible number counts; the link's number only where no number is to be seen."""
    if find_phones(text, country=country) or any(phone.text in clean(text) for phone in draft.phones):
        return
    if not re.search(r"(?:\d\W*){3}", _COUNTRY.sub("", href)):
        return  # "tel:+32xxx" waits for a number
    shown = parse_phone(text, country=country, declared=True) if re.search(r"\d{3}", text) else None
    phone = shown or parse_phone(href[4:].split(";")[0], country=country, declared=True)
    if phone is not None:
        _add_phone(draft, phone, label=label, fax=fax)


def _add_phone(draft: Draft, phone: Phone, *, label: str | None, fax: bool) -> None:
    shown = Phone(number=phone.number, text=phone.text, kind=phone.kind, label=label, extension=phone.extension)
    targets = (draft.phones, draft.faxes) if label == BOTH else (draft.faxes if fax or is_fax(label) else draft.phones,)
    for target in targets:
        if all(one.number != shown.number or one.extension != shown.extension for one in target):
            target.append(shown)


def _add(target: list[str], value: str | None) -> None:
    if value and value not in target:
        target.append(value)


def _take_person(draft: Draft, line: Line) -> None:
    name, role = split_role(_before_points(line.text))
    sure = line.label is not None and line.label.sure and could_be_name(name)
    if looks_like_person(name) or is_first_name(name) or sure:
        draft.person = draft.person or name
        draft.role = draft.role or role
        draft.just_named = line.label is not None and not line.label.word  # told by its place, as the role below may be
    elif name:
        draft.titles.append(name)


def _take_name_part(draft: Draft, line: Line) -> None:
    """First and last names in columns of their own make one name, in the order of the columns."""
    if line.text:
        draft.person = f"{draft.person} {line.text}" if draft.person else line.text


def _take_organisation(draft: Draft, line: Line) -> None:
    draft.organisation = draft.organisation or _before_points(line.text) or None


def _take_unit(draft: Draft, line: Line) -> None:
    word = line.label.word if line.label else ""
    text = _before_points(line.text)
    bare = fold(word) in _UNIT_LABELS and not (UNIT.search(text) or LOCAL.search(text))
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
        _add(draft.hours, _hours_in(line.text, draft.country))


def _take_languages(draft: Draft, line: Line) -> None:
    draft.languages += [code for code in find_languages(line.text) if code not in draft.languages]


def _take_area(draft: Draft, line: Line) -> None:
    province = line.label is not None and fold(line.label.word).startswith("provinc")
    draft.areas += resolve_area(line.text, province=province)


def _take_website(draft: Draft, line: Line) -> None:
    for href in line.hrefs:
        if is_web(href) and draft.website is None:
            draft.website = href
            return
    _take_bare_site(draft, line)


def _take_bare_site(draft: Draft, line: Line) -> None:
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


_LABELLED = {
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
    "website": _take_website,
    "key": _take_key,
    "reference": _take_reference,
    "enquiries": _take_enquiries,
    "date": _take_reference,
    "other": _take_other,
    "title": _take_reference,
    "text": _take_reference,
}


def _before_points(text: str) -> str:
    """A value without the numbers and addresses that stand behind it."""
    starts = phone_starts(text) + [one.start for one in find_emails(text)]
    head = text[: min(starts)] if starts else text
    return (
        re.sub(r"(?i)[\s,;:(|–-]+(?:tel|telefoon|gsm|e-?mail|t|e)?\.?[\s,;:(|–-]*$", "", head).strip()
        if starts
        else head.strip()
    )


def _hours_in(text: str, country: str) -> str:
    """The clause of a sentence that tells the hours, without the number that stands beside them."""
    shown = _HOURS_SUBJECT.sub("", clean(text)).strip(" .;")
    points = [(one.start, one.end) for one in find_phones(shown, country=country)] + [
        (one.start, one.end) for one in find_emails(shown)
    ]
    if not points:
        return shown
    for start, end in sorted(points, reverse=True):
        shown = f"{shown[:start]};{shown[end:]}"
    parts = [part.strip(" .,") for part in _CLAUSE_END.split(shown)]
    return ", ".join(part for part in parts if is_hours(part))


_CLAUSE_END = re.compile(r"[;()]|,\s|(?<!\d)\s[-|]\s|\s[-|]\s(?!\d)|(?<=[a-z])\.\s|:\s")
"""Where the clause about the hours may end; a dash between two times is no end."""


def _only_link(line: Line) -> bool:
    shown = [run for run in line.runs if run.text.strip()]
    return bool(shown) and all(run.href and is_web(run.href) for run in shown) and _looks_like_site(line.text)


def _looks_like_site(text: str) -> bool:
    folded = fold(text)
    return bool(re.match(r"(?:https?://|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?$", folded)) or bool(
        re.search(r"\b(?:website|webstek|site)\b", folded)
    )


def address_texts(unit: Unit, country: str) -> frozenset[str]:
    """The lines that lie within a whole postal address, such as the lone name of a British town."""
    texts = [line.text for line in unit.lines]
    spans = [(one.start, one.end) for one in find_addresses("\n".join(texts), country=country)]
    found, start = set(), 0
    for text in texts:
        if text and any(first <= start and start + len(text) <= last for first, last in spans):
            found.add(text)
        start += len(text) + 1
    return frozenset(found)


def address_from_lines(draft: Draft, unit: Unit, country: str) -> None:
    """The postal address of a unit: a whole one wherever it stands, a visiting address before a post office box."""
    found = find_addresses("\n".join(line.text for line in unit.lines), country=country)
    told = "\n".join(draft.address_lines)
    whole = [one.address for one in found] + [one.address for one in find_addresses(told, country=country)]
    if not whole and unit.owns_heading:
        whole = [one.address for one in find_addresses(unit.context[-1], country=country)]
    if whole:
        draft.address = next((one for one in whole if one.number), whole[0])
    elif told:
        draft.address = parse_address(told, country=country) or Address(text=clean(told), country=country)
