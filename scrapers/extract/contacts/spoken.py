"""Whose a number is by what sentences say: "Bel naar De Linde op 09 …", "Neem contact op met Els Maes"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scrapers.extract.contacts.draft import Draft
from scrapers.extract.contacts.labelled import before_points
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.called_bodies import stands_for_another
from scrapers.extract.line.desk_words import last_subject
from scrapers.extract.line.desks import sends_to_somebody, tells_its_number
from scrapers.extract.line.lines import has_point
from scrapers.extract.line.named_functions import function_right_before
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.prose import is_otherwise, people_in
from scrapers.extract.line.statement_words import is_quoted
from scrapers.extract.line.subjects import NAME
from state.canon.emails import find_emails
from state.canon.names import has_first_name, looks_like_person
from state.canon.phones import find_phones
from state.canon.role_words import is_role
from state.canon.text import clean

_NAME = r"((?:[A-ZÀ-Þ][\w'’-]*|\d gezin)(?:\s+(?:van|voor|de|het|den|der|en|[A-ZÀ-Þ][\w'’-]*))*(?:\s*\([A-Z][\w-]{1,12}\))?)"
_CALLED = re.compile(
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
_IN_TOUCH = re.compile(
    r"(?i:\bin (?:touch|contact) with)\s(?i:the|our)\s([A-Z][\w'’-]*(?:\s+(?:(?:of|for|and|the|&)\s+)*[A-Z][\w'’-]*)+)\s*(?=[.,;!]|$)"
)
""" "Get in touch with the Salem Rowing Club.": where the numbers stand below."""

_SENT_TO = re.compile(
    r"(?i:\b(?:contact(?:ing)?|call(?:ing)?|reach(?:ing)? out to|in (?:touch|contact) with|contact op(?:nemen)? met|contacteer|terecht bij"
    r"|wend(?:t|en)? (?:je|u) tot|contacte[rz]|adressez-vous à|adresser à|wenden Sie sich an|Kontakt mit))"
    rf"\s(?i:(?:the|our|de|het|ons|onze|le|la|les|die|das|den|der|dem)\s|l['’])?(?P<name>{NAME})(?=\s(?i:for|to|if|with|voor|om|als|bij|pour|si|für|wenn)\b|\s?[.,:;!]|\Z)"
)
""" "Feel free to contact the Oak Care Agency for more information.": below it stand the numbers, each behind its label."""


def body_sent_to(unit: Unit) -> str | None:
    """The body to which the sentence right above labelled numbers sends its reader; None where anything else stands there."""
    at = next((at for at, line in enumerate(unit.lines) if line.has_point), 0)
    if at == 0 or unit.lines[at].label is None or unit.lines[at - 1].label is not None:
        return None
    told = [clean(found["name"]) for found in _SENT_TO.finditer(unit.lines[at - 1].text)]
    named = [one for one in told if " " in one and not (looks_like_person(one) or is_generic(one) or is_role(one))]
    return named[-1] if named and named == told else None


def before_last_point(draft: Draft, unit: Unit) -> list[str]:
    """The sentences of a unit up to its last number: what comes behind tells of other things."""
    last = max((at for at, line in enumerate(unit.lines) if line.has_point), default=len(unit.lines))
    before = {line.text for line in unit.lines[: last + 1]}
    return [text for text in draft.prose if text in before]


def _spoken_of(unit: Unit) -> str | None:
    """What a sentence told of, when the next one gives its number: "De uitleendienst is …", then "Het nummer is …"."""
    texts = [line.text for line in unit.lines]
    told = next((at for at, line in enumerate(unit.lines) if line.has_point), len(texts))
    return last_subject(texts[:told]) if told < len(texts) and tells_its_number(before_points(texts[told])) else None


def organisation_in_prose(prose: Sequence[str], unit: Unit) -> str | None:
    """The body that a sentence names as the one to call, or speaks of before it gives the number."""
    if desk := _spoken_of(unit):
        return desk
    for text in prose:
        for pattern in (_CALLED, _ENGLISH_CALL, _IN_TOUCH, _SUBJECT, _ENGLISH_SUBJECT):
            found = pattern.search(text)
            if (
                found
                and len(found[1]) > 2
                and not looks_like_person(found[1])
                and not stands_for_another(found[1])
                and not _is_stressed(found[1], text)
                and (pattern in (_ENGLISH_CALL, _IN_TOUCH) or not _NAMED.search(text[: found.start()]))
            ):
                return clean(found[1])
    return None


def _is_stressed(name: str, text: str) -> bool:
    """Whether capitals only give words of a sentence weight: "Bij ZEER ERNSTIGE problemen"."""
    return name.isupper() and " " in name and not text.isupper()


def person_in_prose(draft: Draft) -> None:
    """The one person whom a sentence with a number names: "neem contact op met Els Maes, coördinator, via 09 …"."""
    told = [text for text in draft.prose if has_point(text)] or _sending(draft.prose)
    named = {
        one
        for text in told
        for one in people_in(_up_to_number(text))
        if has_first_name(one) and not is_quoted(text, one)
    }
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
    draft.role = draft.role or function_right_before(told[0].partition(person)[0])


_SENTENCE_END = re.compile(r"[a-zà-ÿ\d)][.!?]\s+(?=[A-ZÀ-Þ])")


def _up_to_number(text: str) -> str:
    """A text without the sentences behind that of its last number: whom they name is told of something else."""
    ends = [one.end for one in find_phones(text)] + [one.end for one in find_emails(text)]
    end = _SENTENCE_END.search(text, max(ends, default=len(text)) - 1) if ends else None
    return text[: end.start() + 2] if end else text


def _sending(prose: Iterable[str]) -> list[str]:
    """The last sentence that sends its reader to a person, whose number stands below it: "U kan contact opnemen met Els Maes"."""
    return [text for text in prose if sends_to_somebody(text)][-1:]
