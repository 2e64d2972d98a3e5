"""Sorts the titles and headings of a contact into person, role, unit and organisation, and finds the area they tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from scrapers.extract.contacts.draft import ENQUIRIES, LOCAL, UNIT, Draft
from scrapers.extract.contacts.headings import person_above
from scrapers.extract.contacts.labelled import before_points
from scrapers.extract.contacts.units import Unit
from scrapers.extract.line.desks import last_subject, sends_to_somebody, tells_its_number
from scrapers.extract.line.groups import names_group, post_of, singular_role
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import has_point
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.prose import is_otherwise, people_in
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.titles import address_start, is_title, without_call
from state.canon.names import (
    canonical_name,
    has_first_name,
    is_first_name,
    is_vacancy,
    looks_like_person,
    surely_person,
)
from state.canon.role_words import is_role
from state.canon.text import clean, fold
from state.geo.areas import is_area, resolve_area

_NAME = r"((?:[A-ZÀ-Þ][\w'’-]*|\d gezin)(?:\s+(?:van|voor|de|het|den|der|en|[A-ZÀ-Þ][\w'’-]*))*(?:\s*\([A-Z][\w-]{1,12}\))?)"
_ORGANISATION_IN_PROSE = re.compile(
    r"(?i:\b(?:bij|met|van|naar|contacteer|bel(?:len)?|mail(?:en)?|terecht (?:bij|op)|door|via)\b)"
    rf"(?:\s+(?:het|de|den|onze|ons|dan|gratis|even|team|dienst|afdeling|cel|loket))*\s+{_NAME}"
)
_NAMED = re.compile(r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w-]+)\s*$")
"""The beginning of a person's name, of which "van Dam" is the end."""
_SUBJECT = re.compile(
    r"^(?:Het|De|Den)?\s*((?:[A-ZÀ-Þ][\w'’-]*)(?:\s+(?:van|voor|de|het|en|[A-ZÀ-Þ][\w'’-]*))*)\s+(?:is|zijn|biedt|helpt|bereik)"
)
_ENGLISH_SUBJECT = re.compile(
    r"^The\s+((?:[A-Z][\w'’-]*)(?:\s+(?:of|for|and|the|&|[A-Z][\w'’-]*|\([A-Z][\w'’ -]*\)|team|office|program|hotline|line|unit))+)"
    r"\s+(?:is|was|are|has|offers|provides|welcomes|aims)\b"
)
""" "The Mill Hill (North) Trust is run by …", but no "Parking is free": names of several words with an article."""
_ENGLISH_CALL = re.compile(
    r"(?i:\b(?:call|calling|contact|contacting|email|phone|reach)\b)(?:\s+(?i:the|our))?"
    r"\s+((?:[A-Z][\w'’-]*)(?:\s+(?:of|for|and|the|&|[A-Z][\w'’-]*))+)\s+(?i:at|on|by|via|to)\b"
)
""" "Please call Public Works at 555 …": a name of several words."""
_AREA_IN_TITLE = re.compile(
    r"(?i)^(?:lokaal team|team|huis van het kind|consultatiebureau|pleegzorg|ocmw|sociaal huis|caw|cgg|gemeente|stad"
    r"|regio|provincie|eén gezin\W+één plan|1 gezin 1 plan|één gezin\W+één plan|1g1p)\s*[-–:|,]?\s+(.+)$"
)
_US = re.compile(r"(?i)\b(?:ons|us|nous|algeme(?:en|ne) \w*nummer|general (?:phone )?number|num[ée]ro g[ée]n[ée]ral)\b")
CROWD = 3
"""So many people above one number are more than the one whose it is and who stands in for them."""
_FOR_AREA = re.compile(r"(?i)^(?:voor|regio|pour|for)\s+([^:]{3,60}?)\s*:")
_DESK = re.compile(
    r"(?i)\b(?:secretaria[ae]t|secrétariat|onthaal|accueil|administratie|griffie|balie|permanentie|reception|receptie)\b"
)
"""Words for a function that are a place to call as well."""
_ANNOUNCED = re.compile(r"[^:@]{3,40}:\s")
_NUMBERED = re.compile(
    r"^(?:(?:(?i:artikel|art\.|article|punt|section|maatregel|mesure)\s*)?\d+(?:\.\d+)*[.):]\s|(?i:stap|step|[ée]tape|schritt)\s\d{1,2}\b)"
)
"""Headings of a letter or of conditions: they name a subject."""
_PERSON_IN_BRACKETS = re.compile(r"(?P<body>[^()]{3,60}?)\s*\((?:[^():]{2,30}:\s*)?(?P<person>[^():]{4,50})\)")
""" "CAW Oost-Vlaanderen (contactpersoon: Els Maes)"."""
_BRACKETS = re.compile(r"\(([^()]{2,80})\)")


def name(draft: Draft, unit: Unit) -> None:
    """Sorts titles and headings into person, role, unit and organisation."""
    _by_announcement(draft)
    _person_above(draft, unit)
    if draft.role is None and unit.context and _is_function(unit):
        draft.role = clean(unit.context[-1]).strip(" :")
    titles = _without_crowd(draft.titles, 2 if _is_for_all(unit) else CROWD) if draft.person is None else draft.titles
    inner = [text for text in titles if text and not (_below_label(unit) and _is_word_for_number(text))]
    outer = list(_naming(draft, unit))
    named = bool(draft.person or draft.organisation or draft.unit)
    if not inner and not named and any(len(text.split()) > 6 for text in draft.prose):
        draft.organisation = _organisation_in_prose(_before_last_point(draft, unit), unit)
    told = bool(draft.organisation) and not named
    for text in inner:
        _place_title(draft, text)
    headed = unit.owns_heading and not has_point(unit.context[-1])
    office = not (named or told or headed) and _called_by_role(draft)
    below = not (inner or told or office) and (unit.owns_heading or not named)
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
        _person_in_prose(draft)
    if draft.organisation is None and draft.unit is None and draft.person is None:
        draft.organisation = _organisation_in_prose(draft.prose, unit)
    if not (draft.organisation or draft.unit or draft.person) and draft.people:
        draft.person = draft.people[0]
    if not (draft.organisation or draft.unit or draft.person):
        draft.unit = next((clean(text) for text in inner or outer[:1] if is_area(text)), None)
    if not (draft.organisation or draft.unit or draft.person) and draft.role and _DESK.search(draft.role):
        draft.unit, draft.role = draft.role, None
    if draft.organisation is None and (draft.unit or draft.person):
        draft.organisation = next((text for text in outer if _is_organisation(text)), None)
    if (
        draft.role is not None
        and draft.role == draft.announced
        and not draft.person
        and (draft.organisation or draft.unit)
    ):
        draft.role = None  # "Coördinator:", and nobody behind it
    if draft.person and draft.role:
        draft.role = _role_told(draft, unit)
    elif draft.person:
        draft.role = next(
            (role for text in unit.context[:-4:-1] if (role := singular_role(text))), _role_above(draft, unit)
        )
        draft.role = draft.role or _post(draft, inner)


def _naming(draft: Draft, unit: Unit) -> Iterator[str]:
    """The headings above that may name whose the numbers are, innermost first: not what somebody does, taken as such already."""
    for text in reversed(unit.context):
        taken = draft.role is not None and not is_role(text) and fold(draft.role) == fold(text).strip(" :")
        if not (taken or is_generic(text) or names_group(text)) and _names(text):
            yield text


def _is_function(unit: Unit) -> bool:
    """Whether the innermost heading is what whoever stands below it does; in other words than known ones where one person does."""
    heading = unit.context[-1]
    if is_role(heading):
        return True
    people = sum(looks_like_person(split_role(line.text)[0]) for line in unit.lines if not line.has_point)
    bare = not (is_generic(heading) or has_point(heading) or UNIT.search(heading) or names_group(heading))
    return unit.owns_heading and people == 1 and bare and tells_role(heading)


def _role_told(draft: Draft, unit: Unit) -> str | None:
    """What somebody does: by the heading above where the line that told it stands behind the numbers, as a life does."""
    role, above = draft.role or "", clean(unit.context[-1]).strip(" :") if unit.context else ""
    first = next((at for at, line in enumerate(unit.lines) if line.has_point), len(unit.lines))
    behind = unit.owns_heading and any(
        line.text.startswith(role) and not line.label for line in unit.lines[first + 1 :]
    )
    told = above if behind and is_role(above) else role
    return singular_role(told) or told


def _before_last_point(draft: Draft, unit: Unit) -> list[str]:
    """The sentences of a unit up to its last number: what comes behind tells of other things."""
    last = max((at for at, line in enumerate(unit.lines) if line.has_point), default=len(unit.lines))
    before = {line.text for line in unit.lines[: last + 1]}
    return [text for text in draft.prose if text in before]


def _is_vacant(draft: Draft) -> bool:
    """Whether nobody holds the function that is told: then its own heading says whose it is, "Dienst Ruimte" of "Hoofd: vacant"."""
    return bool(draft.person and is_vacancy(draft.person)) and not (draft.organisation or draft.unit)


def _role_above(draft: Draft, unit: Unit) -> str | None:
    """What the heading right above somebody's name, or right above the number, says of them: "Parish Council Chairman"."""
    others = [text for text in unit.context if (draft.person or "") not in text and not has_point(text)]
    nearest = clean(others[-1]).strip(" :") if others else ""
    return nearest if tells_role(nearest) and not is_generic(nearest) else post_of(others[-1]) if others else None


def _post(draft: Draft, titles: Sequence[str]) -> str | None:
    """What somebody takes care of, by the title right above the name: it is no body then."""
    told = next((role for text in titles if (role := post_of(text))), None)
    if told and draft.organisation and post_of(draft.organisation) == told:
        draft.organisation = None
    return told


def _by_announcement(draft: Draft) -> None:
    """A line with a colon above somebody's name tells a role: "Redactie kerkblad: / Dhr. G. Maes"."""
    others = [text for text in draft.titles if text != draft.announced]
    names = [name for name in (split_role(text)[0] for text in others) if looks_like_person(name)]
    if draft.announced and (draft.person or any(map(surely_person, names)) or tells_role(draft.announced)):
        draft.titles = others
        draft.role = draft.role or draft.announced


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
    shown = shown[: address_start(shown)].strip(" :,;|-–") or shown
    called = without_call(shown)
    shown = shown if is_generic(called) else called  # "Contact The Linde Times"
    for bracket in _BRACKETS.findall(shown):
        if is_area(bracket) and not draft.areas:
            draft.areas += resolve_area(bracket)
    name, role = split_role(shown)
    if looks_like_person(name) or (draft.role and tells_role(draft.role) and is_first_name(name)):
        draft.person = draft.person or name
        draft.role = draft.role or role
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


def _spoken_of(unit: Unit) -> str | None:
    """What a sentence told of, when the next one gives its number: "De uitleendienst is …", then "Het nummer is …"."""
    texts = [line.text for line in unit.lines]
    told = next((at for at, line in enumerate(unit.lines) if line.has_point), len(texts))
    return last_subject(texts[:told]) if told < len(texts) and tells_its_number(before_points(texts[told])) else None


def _organisation_in_prose(prose: Sequence[str], unit: Unit) -> str | None:
    if desk := _spoken_of(unit):
        return desk
    for text in prose:
        for pattern in (_ORGANISATION_IN_PROSE, _ENGLISH_CALL, _SUBJECT, _ENGLISH_SUBJECT):
            found = pattern.search(text)
            if (
                found
                and len(found[1]) > 2
                and not looks_like_person(found[1])
                and not _is_stressed(found[1], text)
                and (pattern is _ENGLISH_CALL or not _NAMED.search(text[: found.start()]))
            ):
                return clean(found[1])
    return None


def _is_stressed(name: str, text: str) -> bool:
    """Whether capitals only give words of a sentence weight: "Bij ZEER ERNSTIGE problemen"."""
    return name.isupper() and " " in name and not text.isupper()


def _person_in_prose(draft: Draft) -> None:
    """The one person whom a sentence with a number names: "neem contact op met Els Maes, coördinator, via 09 …"."""
    told = [text for text in draft.prose if has_point(text)] or _sending(draft.prose)
    named = {person for text in told for person in people_in(text) if has_first_name(person)}
    if len(told) != 1 or len(named) != 1:
        return
    person = named.pop()
    behind = told[0].partition(person)[2]
    if is_otherwise(before_points(behind)):
        return
    draft.person = person
    clause = re.match(r"\s*[,(]\s*([^,()]{3,60})[,)]", behind)
    if clause and draft.role is None and is_role(clause[1]):
        draft.role = clean(clause[1])


def _sending(prose: Iterable[str]) -> list[str]:
    """The last sentence that sends its reader to a person, whose number stands below it: "U kan contact opnemen met Els Maes"."""
    return [text for text in prose if sends_to_somebody(text)][-1:]


def find_area(draft: Draft, unit: Unit) -> None:
    """A work area that no label gave: from the name ("Pleegzorg Limburg"), the headings, or a local service's address."""
    if draft.areas:
        return
    for line in unit.lines:
        match = _FOR_AREA.match(line.text)
        if match and is_area(match[1]):
            draft.areas = list(resolve_area(match[1]))
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
    local = any(LOCAL.search(text) for text in (draft.unit or "", draft.organisation or ""))
    town = draft.address.municipality if draft.address else None
    if local and town and is_area(town) and not re.match(r"(?i)pleegzorg|caw|cgg", draft.organisation or ""):
        draft.areas = list(resolve_area(town))
