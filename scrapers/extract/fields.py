"""From the lines of one unit to a contact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from scrapers.extract.critical import is_critical
from scrapers.extract.labels import is_generic
from scrapers.extract.lines import Line
from scrapers.extract.roles import is_role, split_role
from scrapers.extract.units import LONGEST_TITLE, Unit, is_plain_address, is_title, starts_unit, title_before_point
from state.canon.addresses import find_addresses, parse_address
from state.canon.emails import canonical_email, find_emails
from state.canon.hours import is_hours
from state.canon.languages import find_languages
from state.canon.names import looks_like_person
from state.canon.phones import find_phones, is_fax, parse_phone
from state.canon.text import clean, fold
from state.canon.urls import is_web
from state.geo.areas import is_area, resolve_area
from state.records import Address, Contact, Criticality, Phone, WorkArea

ENQUIRIES = "Vragen"
SURE, NAMED, DOUBTFUL = 0.95, 0.9, 0.6
_NAME = r"((?:[A-ZÀ-Þ][\w'’-]*|\d gezin)(?:\s+(?:van|voor|de|het|den|der|en|[A-ZÀ-Þ][\w'’-]*))*(?:\s*\([A-Z][\w-]{1,12}\))?)"
_ORGANISATION_IN_PROSE = re.compile(
    r"(?i:\b(?:bij|met|van|naar|contacteer|bel(?:len)?|mail(?:en)?|terecht (?:bij|op)|door|via)\b)"
    rf"(?:\s+(?:het|de|den|onze|ons|dan|gratis|even))*\s+{_NAME}"
)
_SUBJECT = re.compile(
    r"^(?:Het|De|Den)?\s*((?:[A-ZÀ-Þ][\w'’-]*)(?:\s+(?:van|voor|de|het|en|[A-ZÀ-Þ][\w'’-]*))*)\s+(?:is|zijn|biedt|helpt|bereik)"
)
_HOURS_SUBJECT = re.compile(
    r"^.{0,80}?\b(?:is|zijn|bent)\s+(?=(?:elke|iedere|dagelijks|alle|telefonisch|open|bereikbaar)\b)"
)
_UNIT_LABELS = frozenset({"lokaal team", "consultatiebureau", "huis van het kind"})
_UNIT = re.compile(
    r"(?i)^(?:lokaal |lokale )?(?:team|afdeling|ploeg|equipe|antenne|consultatiebureau|helpdesk)\b|\bteam\b"
)
_LOCAL = re.compile(
    r"(?i)\b(?:huis van het kind|consultatiebureau|lokaal team|ocmw|sociaal huis|inloopteam|caw|pleegzorg|cgg)\b"
)
_AREA_IN_TITLE = re.compile(
    r"(?i)^(?:lokaal team|team|huis van het kind|consultatiebureau|pleegzorg|ocmw|sociaal huis|caw|cgg|gemeente|stad"
    r"|regio|provincie|eén gezin\W+één plan|1 gezin 1 plan|één gezin\W+één plan|1g1p)\s*[-–:|,]?\s+(.+)$"
)
_BRACKETS = re.compile(r"\(([^()]{2,80})\)")


@dataclass
class _Draft:
    """What has been gathered so far."""

    titles: list[str] = field(default_factory=list)
    person: str | None = None
    role: str | None = None
    organisation: str | None = None
    unit: str | None = None
    key: str | None = None
    phones: list[Phone] = field(default_factory=list)
    faxes: list[Phone] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    address: Address | None = None
    address_lines: list[str] = field(default_factory=list)
    website: str | None = None
    hours: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    areas: list[WorkArea] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def contact_of(unit: Unit, *, country: str) -> Contact | None:
    """The contact that a unit speaks of; None when nothing in it can be reached."""
    draft = _Draft()
    for line in unit.lines:
        _take(draft, line, country)
    _address_from_lines(draft, unit, country)
    if any(line.label and line.label.field == "enquiries" for line in unit.lines):
        draft.titles.clear()
    _name(draft, unit)
    if not (draft.phones or draft.emails):
        return None
    _area(draft, unit)
    return _contact(draft, unit)


def _take(draft: _Draft, line: Line, country: str) -> None:
    field_name = line.label.field if line.label else None
    _take_points(draft, line, country)
    if field_name in _LABELLED:
        _LABELLED[field_name](draft, line)
        if line.label is not None and line.label.role and draft.role is None:
            draft.role = line.label.role
        return
    if field_name in ("phone", "fax", "email"):
        return
    text = line.text
    if is_role(text):
        draft.role = draft.role or text.strip(" .:")
    elif is_hours(text):
        draft.hours.append(_hours_in(text))
    elif title_before_point(line):
        draft.titles.append(title_before_point(line) or "")
    elif starts_unit(line) or (line.strong and is_title(text, strong=True)):
        draft.titles.append(text.strip(" :"))
    elif find_addresses(text, country="BE") or is_plain_address(text) or _is_box(text):
        draft.address_lines.append(text)
    elif _only_link(line):
        _take_website(draft, line)
    else:
        draft.prose.append(text)
        _take_bare_site(draft, line)


def _is_box(text: str) -> bool:
    return bool(re.fullmatch(r"(?i)(?:bus|bte|box)\s*\w+", text))


def _take_points(draft: _Draft, line: Line, country: str) -> None:
    fax = line.label is not None and line.label.field == "fax"
    found = [one.phone for one in find_phones(line.text, country=country)]
    if line.label is not None and line.label.field in ("phone", "fax") and not found:
        declared = parse_phone(line.text, country=country, declared=True) if re.search(r"\d{2}", line.text) else None
        found = [declared] if declared else []
    label = line.label.word.casefold() if line.label and line.label.field in ("phone", "fax") else None
    for phone in found:
        _add_phone(draft, phone, label=phone.label or label, fax=fax)
    for run in line.runs:
        href = run.href or ""
        if href.lower().startswith("tel:"):
            _take_tel(draft, run.text, href, country, label, fax)
        elif href.lower().startswith("mailto:"):
            _add(draft.emails, canonical_email(href))
    for mail in find_emails(line.text):
        _add(draft.emails, mail.email)


def _take_tel(draft: _Draft, text: str, href: str, country: str, label: str | None, fax: bool) -> None:
    """The visible number counts; the link's number only where no number is to be seen."""
    if find_phones(text, country=country) or any(phone.text in clean(text) for phone in draft.phones):
        return
    shown = parse_phone(text, country=country, declared=True) if re.search(r"\d{3}", text) else None
    phone = shown or parse_phone(href[4:].split(";")[0], country=country, declared=True)
    if phone is not None:
        _add_phone(draft, phone, label=label, fax=fax)


def _add_phone(draft: _Draft, phone: Phone, *, label: str | None, fax: bool) -> None:
    shown = Phone(number=phone.number, text=phone.text, kind=phone.kind, label=label, extension=phone.extension)
    target = draft.faxes if fax or is_fax(label) else draft.phones
    if all(one.number != shown.number or one.extension != shown.extension for one in target):
        target.append(shown)


def _add(target: list[str], value: str | None) -> None:
    if value and value not in target:
        target.append(value)


def _take_person(draft: _Draft, line: Line) -> None:
    name, role = split_role(_before_points(line.text))
    if looks_like_person(name):
        draft.person = draft.person or name
        draft.role = draft.role or role
    elif name:
        draft.titles.append(name)


def _take_organisation(draft: _Draft, line: Line) -> None:
    draft.organisation = draft.organisation or _before_points(line.text) or None


def _take_unit(draft: _Draft, line: Line) -> None:
    word = line.label.word if line.label else ""
    text = _before_points(line.text)
    bare = fold(word) in _UNIT_LABELS and not (_UNIT.search(text) or _LOCAL.search(text))
    draft.unit = draft.unit or (f"{word} {text}" if bare else text).strip() or None


def _take_role(draft: _Draft, line: Line) -> None:
    draft.role = draft.role or line.text or None


def _take_address(draft: _Draft, line: Line) -> None:
    if line.text:
        draft.address_lines.append(line.text)


def _take_hours(draft: _Draft, line: Line) -> None:
    if re.search(r"\d|afspraak|rendez", line.text):
        draft.hours.append(clean(line.text).rstrip("."))


def _take_languages(draft: _Draft, line: Line) -> None:
    draft.languages += [code for code in find_languages(line.text) if code not in draft.languages]


def _take_area(draft: _Draft, line: Line) -> None:
    province = line.label is not None and fold(line.label.word).startswith("provinc")
    draft.areas += resolve_area(line.text, province=province)


def _take_website(draft: _Draft, line: Line) -> None:
    for href in line.hrefs:
        if is_web(href) and draft.website is None:
            draft.website = href
            return
    _take_bare_site(draft, line)


def _take_bare_site(draft: _Draft, line: Line) -> None:
    bare = re.search(r"(?<![@\w.])(?:https?://|www\.)[^\s<>()\"]+", line.text)
    whole = re.fullmatch(
        r"(?:[a-z0-9-]+\.)+(?:be|org|vlaanderen|brussels|eu|com|net|example)(?:/\S*)?", line.text.strip()
    )
    found = bare or whole
    if found and draft.website is None:
        shown = found[0].rstrip(".,;")
        draft.website = shown if shown.startswith("http") else f"https://{shown}"


def _take_key(draft: _Draft, line: Line) -> None:
    draft.key = draft.key or line.text or None


def _take_reference(draft: _Draft, line: Line) -> None:
    """Letterhead fields serve measures, not contacts."""


def _take_enquiries(draft: _Draft, line: Line) -> None:
    draft.role = draft.role or ENQUIRIES


_LABELLED = {
    "person": _take_person,
    "organisation": _take_organisation,
    "unit": _take_unit,
    "role": _take_role,
    "address": _take_address,
    "postcode": _take_address,
    "hours": _take_hours,
    "languages": _take_languages,
    "area": _take_area,
    "website": _take_website,
    "key": _take_key,
    "reference": _take_reference,
    "enquiries": _take_enquiries,
    "date": _take_reference,
    "title": _take_reference,
    "text": _take_reference,
}


def _before_points(text: str) -> str:
    """A value without the numbers and addresses that stand behind it."""
    starts = [one.start for one in find_phones(text)] + [one.start for one in find_emails(text)]
    head = text[: min(starts)] if starts else text
    return (
        re.sub(r"(?i)[\s,;:(|–-]+(?:tel|telefoon|gsm|e-?mail|t|e)?\.?[\s,;:(|–-]*$", "", head).strip()
        if starts
        else head.strip()
    )


def _hours_in(text: str) -> str:
    """The clause of a sentence that tells the hours."""
    return _HOURS_SUBJECT.sub("", clean(text)).strip(" .;")


def _only_link(line: Line) -> bool:
    shown = [run for run in line.runs if run.text.strip()]
    return bool(shown) and all(run.href and is_web(run.href) for run in shown) and _looks_like_site(line.text)


def _looks_like_site(text: str) -> bool:
    folded = fold(text)
    return bool(re.match(r"(?:https?://|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?$", folded)) or bool(
        re.search(r"\b(?:website|webstek|site)\b", folded)
    )


def _address_from_lines(draft: _Draft, unit: Unit, country: str) -> None:
    text = "\n".join(draft.address_lines)
    if not text:
        joined = "\n".join(line.text for line in unit.lines)
        found = find_addresses(joined, country=country)
        draft.address = found[0].address if found else None
        return
    whole = find_addresses(text, country=country)
    draft.address = (
        whole[0].address
        if whole
        else parse_address(text, country=country) or Address(text=clean(text), country=country)
    )


def _name(draft: _Draft, unit: Unit) -> None:
    """Sorts titles and headings into person, role, unit and organisation."""
    inner = [text for text in draft.titles if text]
    outer = [text for text in reversed(unit.context) if not is_generic(text)]
    named = bool(draft.person or draft.organisation or draft.unit)
    if not inner and not named and any(len(text.split()) > 6 for text in draft.prose):
        draft.organisation = _organisation_in_prose(draft.prose)
    told = bool(draft.organisation) and not named
    for text in inner or (outer[:1] if not told and (unit.owns_heading or not named) else []):
        _place_title(draft, text)
    if not (draft.organisation or draft.unit or draft.person):
        for text in outer:
            _place_title(draft, text)
            if draft.organisation or draft.unit or draft.person:
                break
    if draft.organisation is None and draft.unit is None and draft.person is None:
        draft.organisation = _organisation_in_prose(draft.prose)
    if draft.organisation is None and (draft.unit or draft.person):
        draft.organisation = next((text for text in outer if _is_organisation(text)), None)


def _place_title(draft: _Draft, text: str) -> None:
    shown = clean(text).strip(" :-–")
    for bracket in _BRACKETS.findall(shown):
        if is_area(bracket) and not draft.areas:
            draft.areas += resolve_area(bracket)
    name, role = split_role(shown)
    if looks_like_person(name):
        draft.person = draft.person or name
        draft.role = draft.role or role
        return
    if is_area(shown):
        draft.areas = draft.areas or list(resolve_area(shown))
        return
    if is_role(shown) and draft.role is None:
        draft.role = shown
        return
    if _UNIT.search(shown) and draft.unit is None:
        draft.unit = shown
    elif draft.organisation is None:
        draft.organisation = shown
    elif draft.unit is None and fold(shown) != fold(draft.organisation):
        draft.unit = shown


def _is_organisation(text: str) -> bool:
    shown = clean(text)
    return (
        len(shown) <= 60
        and bool(
            re.search(r"(?i)\b(?:vzw|kind en gezin|opgroeien|pleegzorg|caw|cgg|agentschap|centrum|steunpunt)\b", shown)
        )
        and not re.search(r"(?i)\b(?:contact|lijst|overzicht|alle|onze|vind|zoek|diensten)\b", shown)
    )


def _organisation_in_prose(prose: Iterable[str]) -> str | None:
    for text in prose:
        for pattern in (_ORGANISATION_IN_PROSE, _SUBJECT):
            found = pattern.search(text)
            if found and len(found[1]) > 2 and not looks_like_person(found[1]):
                return clean(found[1])
    return None


def _area(draft: _Draft, unit: Unit) -> None:
    """A work area that no label gave: from the name ("Pleegzorg Limburg"), the headings, or a local service's address."""
    if draft.areas:
        return
    for text in (draft.unit, draft.organisation):
        match = _AREA_IN_TITLE.match(text or "")
        if match and is_area(match[1]):
            draft.areas = list(resolve_area(match[1], province=bool(re.match(r"(?i)pleegzorg|caw|cgg", text or ""))))
            return
    for text in reversed(unit.context):
        if is_area(text):
            draft.areas = list(resolve_area(text))
            return
    local = any(_LOCAL.search(text) for text in (draft.unit or "", draft.organisation or ""))
    town = draft.address.municipality if draft.address else None
    if local and town and is_area(town) and not re.match(r"(?i)pleegzorg|caw|cgg", draft.organisation or ""):
        draft.areas = list(resolve_area(town))


def _contact(draft: _Draft, unit: Unit) -> Contact:
    words = " ".join(
        (*unit.context, *draft.titles, draft.organisation or "", draft.unit or "", *draft.prose, *draft.hours)
    )
    phones = tuple(draft.phones)
    labels = " ".join(phone.label or "" for phone in phones)
    return Contact(
        organisation=draft.organisation,
        unit=draft.unit,
        person=draft.person,
        role=draft.role,
        phones=phones,
        faxes=tuple(draft.faxes),
        emails=tuple(draft.emails),
        address=draft.address,
        website=draft.website,
        opening_hours=tuple(dict.fromkeys(draft.hours)),
        languages=tuple(draft.languages),
        work_area=tuple(draft.areas),
        criticality=Criticality.CRITICAL if is_critical(f"{words} {labels}", phones) else Criticality.NORMAL,
        source_key=draft.key,
        confidence=_confidence(draft, unit.lines),
        place=next((line.place for line in unit.lines if line.place), ""),
    )


def _confidence(draft: _Draft, lines: Sequence[Line]) -> float:
    if not (draft.organisation or draft.unit or draft.person):
        return DOUBTFUL
    if any(len(text) > LONGEST_TITLE for text in (draft.organisation or "", draft.unit or "")):
        return DOUBTFUL
    return SURE if any(line.label for line in lines) else NAMED
