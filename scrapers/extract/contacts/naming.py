"""Sorts the titles and headings of a contact into person, role, unit and organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrapers.extract.contacts.draft import ENQUIRIES, PART, SEAT, UNIT, Draft
from scrapers.extract.contacts.headings import person_above
from scrapers.extract.contacts.holding import fill_role, is_body_alone, is_function
from scrapers.extract.contacts.spoken import before_last_point, body_sent_to, organisation_in_prose, person_in_prose
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.contacts.work_areas import area_of_role
from scrapers.extract.line.circumstances import tells_purpose
from scrapers.extract.line.desk_words import names_desk
from scrapers.extract.line.groups import names_group, singular_role
from scrapers.extract.line.houses import without_house
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import has_point
from scrapers.extract.line.named_lines import line_in_headline, service_numbered
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import address_start, is_title, without_call
from state.canon.body_words import is_called_by_kind
from state.canon.names import canonical_name, has_first_name, is_first_name, looks_like_person, surely_person
from state.canon.role_words import is_role
from state.canon.text import clean, fold
from state.canon.vacancies import is_vacancy
from state.geo.areas import is_area, resolve_area
from state.geo.areas_said import area_called
from state.records import AreaKind, WorkArea

_US = re.compile(r"(?i)\b(?:ons|us|nous|algeme(?:en|ne) \w*nummer|general (?:phone )?number|num[ée]ro g[ée]n[ée]ral)\b")
CROWD = 3
"""So many people above one number are more than the one whose it is and who stands in for them."""
_DESK = re.compile(
    r"(?i)\b(?:secretaria[ae]t|secrétariat|onthaal|accueil|administratie|griffie|balie|permanentie|reception|receptie)\b"
)
"""Words for a function that are a place to call as well."""
_BY_LAW = re.compile(
    r"(?i)functionaris (?:voor )?(?:de )?gegevensbescherming|d[ée]l[ée]gu[ée]e? à la protection des donn[ée]es"
    r"|data protection officer|DPO|datenschutzbeauftragte[nr]?"
)
"""Who sees to the data that a body keeps, whom it has to tell by the function alone."""
_ANNOUNCED = re.compile(r"[^:@]{3,40}:\s")
_NUMBERED = re.compile(
    r"^(?:(?:(?i:artikel|art\.|article|punt|section|maatregel|mesure)\s*)?\d+(?:\.\d+)*[.):]\s|(?i:stap|step|[ée]tape|schritt)\s\d{1,2}\b)"
)
"""Headings of a letter or of conditions: they name a subject."""
_PERSON_IN_BRACKETS = re.compile(r"(?P<body>[^()]{3,60}?)\s*\((?:[^():]{2,30}:\s*)?(?P<person>[^():]{4,50})\)")
""" "CAW Oost-Vlaanderen (contactpersoon: Els Maes)"."""
_SEAT_BEHIND = re.compile(rf"(?i)\s*[-–,]\s*(?:{SEAT})$")
""" "De Linde vzw - maatschappelijke zetel"."""
_TOWNS_BEHIND = re.compile(r"(?P<name>[^,()]{2,40}?)(?:,\s|\s[-–]\s|\s?\()(?P<towns>[^()]{2,60})\)?")
_TOWNS_AHEAD = re.compile(r"(?P<towns>[A-ZÀ-Þ][^():,]{2,60}),\s(?P<name>[^,()]{2,40})")
_BRACKETS = re.compile(r"\(([^()]{2,80})\)")


def name(draft: Draft, unit: Unit) -> None:
    """Sorts titles and headings into person, role, unit and organisation."""
    _by_announcement(draft)
    _person_above(draft, unit)
    if (draft.role is None or _is_only_guessed(draft)) and unit.context and is_function(unit):
        draft.role = clean(unit.context[-1]).strip(" :")
    titles = _without_crowd(draft.titles, 2 if _is_for_all(unit) else CROWD) if draft.person is None else draft.titles
    inner = [text for text in titles if text and not (_below_label(unit) and _is_word_for_number(text))]
    outer = list(_naming(draft, unit))
    named = bool(draft.person or draft.organisation or draft.unit)
    if not inner and not named and any(len(text.split()) > 6 for text in draft.prose):
        draft.organisation = organisation_in_prose(before_last_point(draft, unit), unit)
    if not (named or draft.role or draft.organisation) and _is_told_above(unit, inner):
        draft.organisation, inner = unit.about, []
    if not (named or draft.role or draft.organisation) and (sent := body_sent_to(unit)):
        draft.organisation, inner = sent, []
    told = bool(draft.organisation) and not named
    if draft.linked and not (inner or named or told or _own_heading_names(unit, outer)):
        inner = [draft.linked]
    for text in inner:
        _place_title(draft, text)
    headed = unit.owns_heading and not (has_point(unit.context[-1]) or unit.context[-1].rstrip().endswith("?"))
    office = not (named or told or headed) and _called_by_role(draft)
    if draft.role and not (draft.person or draft.unit or draft.organisation) and _BY_LAW.fullmatch(draft.role):
        draft.unit, draft.role = draft.role, None
    together = not (inner or named or told or draft.role or draft.people) and _heads_professionals(unit)
    if together:
        draft.unit = clean(unit.context[-1]).strip(" :")
    own = unit.owns_heading and (draft.organisation is None or _own_heading_names(unit, outer))
    below = not (inner or told or office or together) and (own or not named)
    for text in outer[:1] if (unit.owns_heading if _is_vacant(draft) else below) else []:
        _place_title(draft, text)
    if unit.owns_heading and inner and draft.role and draft.person and not (draft.organisation or draft.unit):
        draft.unit = next((clean(text) for text in outer[:1] if UNIT.search(text)), None)  # whose head, or clerk
    if not (draft.organisation or draft.unit or draft.person):
        for text in outer:
            _place_title(draft, text)
            if draft.organisation or draft.unit or draft.person:
                break
    if draft.person is None and not inner:
        person_in_prose(draft)
    if draft.organisation is None and draft.unit is None and draft.person is None:
        draft.organisation = organisation_in_prose(draft.prose, unit)
    if not (draft.organisation or draft.unit or draft.person) and draft.people:
        draft.person = draft.people[0]
    if not (draft.organisation or draft.unit or draft.person):
        draft.unit = next((clean(text) for text in inner or outer[:1] if is_area(text)), None)
    if not (draft.organisation or draft.unit or draft.person) and draft.role and _DESK.search(draft.role):
        draft.unit, draft.role = draft.role, None
    if draft.organisation and draft.unit is None and PART.match(draft.organisation) and draft.organisation not in outer:
        draft.unit, draft.organisation = draft.organisation, None
    if draft.organisation is None and draft.unit and PART.match(draft.unit) and draft.unit not in outer:
        draft.organisation = _body_above(outer)
    if draft.organisation is None and (draft.unit or draft.person):
        draft.organisation = next((text for text in outer if _is_organisation(text)), None)
    fill_role(draft, unit, inner)


def _body_above(outer: Sequence[str]) -> str | None:
    """The body of which a part stands below the headings: the innermost one that names no function and no place."""
    return next((clean(text) for text in outer if not (tells_role(text) or is_area(text) or is_role(text))), None)


def _heads_professionals(unit: Unit) -> bool:
    """Whether the heading right above tells several who do one thing and of whom nobody is named: the number is theirs together."""
    return unit.owns_heading and singular_role(unit.context[-1]) is not None


def _own_heading_names(unit: Unit, outer: Sequence[str]) -> bool:
    """Whether the heading right above the numbers tells whose they are, and not one further off."""
    return unit.owns_heading and outer[:1] == list(unit.context[-1:]) and not tells_purpose(outer[0])


def _is_told_above(unit: Unit, inner: Sequence[str]) -> bool:
    """Whether only the text above tells whose the number is: no heading names a body, no title more than what the number is for."""
    return bool(unit.about) and not _headed_by_body(unit) and all(map(tells_purpose, inner))


def _headed_by_body(unit: Unit) -> bool:
    """Whether the heading right above tells whose the number is itself: the name of a body, or what one person does."""
    heading = unit.context[-1] if unit.owns_heading else ""
    named = tells_role(heading) or line_in_headline(heading) is not None
    called = is_called_by_kind(heading) or names_desk(heading)  # "Onthaal", below the house where it is
    return named or (called and not is_generic(heading) and is_title(heading, strong=True))


def _is_only_guessed(draft: Draft) -> bool:
    """Whether the words taken for a function are no known ones, and tell it by their place alone: a known one above is told then."""
    return draft.guessed and not tells_role(draft.role or "")


def _naming(draft: Draft, unit: Unit) -> Iterator[str]:
    """The headings above that may name whose the numbers are, innermost first: not what somebody does, taken as such already."""
    for text in reversed(unit.context):
        taken = draft.role is not None and not is_role(text) and fold(draft.role) == fold(text).strip(" :")
        if not (taken or is_generic(text) or names_group(text)):
            if line := line_in_headline(text) or service_numbered(text):
                yield line
            elif _names(text):
                yield text


def _is_vacant(draft: Draft) -> bool:
    """Whether nobody holds the function that is told: then its own heading says whose it is, "Dienst Ruimte" of "Hoofd: vacant"."""
    return bool(draft.person and is_vacancy(draft.person)) and not (draft.organisation or draft.unit)


def _by_announcement(draft: Draft) -> None:
    """A line with a colon above somebody's name tells a role: "Redactie kerkblad: / Dhr. G. Maes"."""
    others = [text for text in draft.titles if text != draft.announced]
    names = [name for name in (split_role(text)[0] for text in others) if looks_like_person(name)]
    if draft.announced and (draft.person or any(map(surely_person, names)) or tells_role(draft.announced)):
        draft.titles = others
        several = singular_role(draft.announced) is not None and any(split_role(text)[1] for text in others)
        draft.role = draft.role or (
            None if several else draft.announced
        )  # "Bestuursleden:", of whom each has a function


def _called_by_role(draft: Draft) -> bool:
    """Whether an office below a heading for several is called by what its holder does, as in "Town Clerk: 555 …"."""
    if not draft.role or draft.role == ENQUIRIES or draft.person or draft.unit or draft.organisation:
        return False
    if singular_role(draft.role) or draft.role[0].islower():
        return False  # words of a sentence ("de secretaris:"), or several people, whose common number is that of what they belong to
    draft.unit, draft.role = draft.role, None
    return True


def _is_for_all(unit: Unit) -> bool:
    """Whether the number is given as everybody's: "Je bereikt ons op 09 …"."""
    return any(line.has_point and _US.search(line.text) for line in unit.lines)


def _without_crowd(titles: Sequence[str], crowd: int) -> list[str]:
    """Several people above one number: it is nobody's own, but of what they belong to."""
    people = {canonical_name(one) for text in titles if looks_like_person(one := split_role(text)[0])}
    if len(people) > 1 and all(_ANNOUNCED.match(text) for text in titles if looks_like_person(split_role(text)[0])):
        crowd = 2  # who leads the body, each by function: "Vorsitzende: …", "Geschäftsführer: …"
    return [text for text in titles if len(people) < crowd or not looks_like_person(split_role(text)[0])]


def _below_label(unit: Unit) -> bool:
    """Whether a unit stands under a heading such as "Telefoon": what precedes its numbers says which ones they are."""
    label = label_of(unit.context[-1]) if unit.context else None
    return label is not None and label.field in ("phone", "email", "fax")


def _is_word_for_number(text: str) -> bool:
    return len(text.split()) == 1 or is_generic(text)


def _names(heading: str) -> bool:
    """Whether a heading names somebody, rather than telling or asking something."""
    if _NUMBERED.match(heading):
        return False
    return is_title(heading, strong=True) or tells_role(heading) or is_area(heading)


def _person_above(draft: Draft, unit: Unit) -> None:
    """The person whose name is a heading above, when nobody else is named below it."""
    above = person_above(unit.context)
    name, role = split_role(above) if above else ("", None)
    own = unit.owns_heading and above == unit.context[-1] and has_first_name(name) if above else False
    named = [one for one in (split_role(text)[0] for text in draft.titles) if looks_like_person(one)]
    if draft.person or (any(map(has_first_name, named)) if own else named):
        return
    if above and (role or not draft.titles or has_first_name(name)):
        draft.person, draft.role = name, draft.role or role


def _place_title(draft: Draft, text: str) -> None:
    shown = clean(text)
    start = address_start(shown)
    ahead = shown[:start].strip(" :,;|-–")
    shown = (without_house(ahead) if start < len(shown) else ahead) or shown
    called = without_call(shown)
    shown = shown if is_generic(called) else called  # "Contact The Linde Times"
    shown = _SEAT_BEHIND.sub("", shown)
    for bracket in _BRACKETS.findall(shown):
        if not draft.areas:
            draft.areas += area_called(bracket)
    called, towns = _without_towns(shown)
    name, role = split_role(called)
    if looks_like_person(name) or (is_first_name(name) and (called != shown or tells_role(role or draft.role or ""))):
        draft.person = draft.person or name
        area = area_of_role(role)
        draft.areas = draft.areas or list(area or towns)
        draft.role = role if not area and role and is_body_alone(draft.role) else draft.role or (None if area else role)
        return
    body, person = body_and_person(shown)
    if person:
        name, role = split_role(person)
        draft.person = draft.person or name
        draft.role = draft.role or role
        draft.organisation = draft.organisation or body
        return
    if is_area(shown):
        draft.areas = draft.areas or list(resolve_area(shown))
        return
    if is_role(shown) and (draft.role is None or fold(draft.role) == fold(shown)):
        draft.role = shown.strip(" :")
        return
    if UNIT.search(shown) and draft.unit is None:
        draft.unit = shown
    elif draft.organisation is None:
        draft.organisation = shown
    elif draft.unit is None and fold(shown) != fold(draft.organisation):
        draft.unit = shown


def _without_towns(text: str) -> tuple[str, tuple[WorkArea, ...]]:
    """A person's name without the towns or the province beside it, and these: "An Maes, Gent", "Nele (Gent-Eeklo)", "Limburg, An Maes"."""
    for way in (_TOWNS_BEHIND, _TOWNS_AHEAD):
        found = way.fullmatch(text)
        if found and (looks_like_person(found["name"]) or is_first_name(found["name"])):
            areas = area_called(found["towns"])
            wide = len(areas) > 1 or any(area.kind is not AreaKind.MUNICIPALITIES for area in areas)
            if areas:
                return found["name"], areas if wide else ()
    return text, ()


def body_and_person(text: str) -> tuple[str | None, str | None]:
    """ "'t Kabouterbos - Sarah Pauwels" names a place and who runs it."""
    bracketed = _PERSON_IN_BRACKETS.fullmatch(text)
    if bracketed and looks_like_person(bracketed["person"]) and not looks_like_person(bracketed["body"]):
        return bracketed["body"], bracketed["person"]
    parts = [part.strip() for part in re.split(r"\s[-–|]\s", text)]
    if len(parts) == 1:
        parts = [part.strip() for part in text.split(",")]
        parts = parts if any(map(has_first_name, parts)) else []
    people = [part for part in parts if looks_like_person(split_role(part)[0])]
    others = [part for part in parts if part not in people]
    if len(people) != 1 or len(others) != 1 or is_role(others[0]) or is_generic(others[0]):
        return None, None
    return others[0], people[0]


def _is_organisation(text: str) -> bool:
    shown = clean(text)
    return (
        len(shown) <= 60
        and bool(
            re.search(r"(?i)\b(?:vzw|kind en gezin|opgroeien|pleegzorg|caw|cgg|agentschap|centrum|steunpunt)\b", shown)
        )
        and not re.search(r"(?i)\b(?:contact|lijst|overzicht|alle|onze|vind|zoek|diensten)\b", shown)
    )
