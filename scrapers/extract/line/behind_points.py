"""A name, or what somebody does, behind the number that it goes with: "Tel.: 06 … - Els Maes", "06 … (voorzitter)"."""

from __future__ import annotations

import re

from scrapers.extract.line.roles import split_role, tells_role
from state.canon.emails import find_emails
from state.canon.names import has_first_name, looks_like_person
from state.canon.phones import find_phones
from state.canon.role_words import is_role
from state.canon.topic_words import is_topic

LONGEST_SERVICE = 6
"""Digits of a number that was given to a service."""
_ONLY_LABEL = re.compile(r"(?i)\W*(?:(?:tel|telefoon|gsm|mobiel|e-?mail|mail|t|m|e|phone|office)\W*)?")


def person_behind(text: str, start: int) -> str | None:
    """Who is named behind the number that a line begins with: "09 213 08 47 (Jan Smet)", "0475 … - Jan Smet, voorzitter".

    Args:
        start: where the number begins, behind nothing but a label.
    """
    if not _ONLY_LABEL.fullmatch(text[:start]):
        return None
    tail = text[_last_end(text) :].strip(" ,;:()|-–/")
    name, role = split_role(tail)
    if not looks_like_person(name) or not has_first_name(name):
        return None
    return f"{name}, {role}" if role else name


_FOR = re.compile(
    r"(?i)\s*[:–=-]?\s*(?:voor|for|pour|für)\s+(?:(?:de|het|een|the|la|le|les|die|das|den)\s+|l['’])?(?P<body>[^.;:!?()@\d]{4,60}?)\s*[.;,]?\s*$"
)


def service_behind(text: str, start: int) -> str | None:
    """What a number is for that a line begins with, where a service answers there: "112 voor brandweer en ambulance"."""
    if not _ONLY_LABEL.fullmatch(text[:start]):
        return None
    told = _FOR.match(text, _last_end(text))
    if told is None:
        return None
    number = re.sub(r"\D", "", text[start : _last_end(text)])
    named = len(number) <= LONGEST_SERVICE or told["body"][:1].isupper()
    return told["body"] if named and not is_topic(told["body"]) else None


def role_behind(text: str) -> str | None:
    """What somebody is said to do behind the last number of a line: "Els Maes, tel. 06 … (voorzitter)"."""
    tail = text[_last_end(text) :].strip(" ,;:.()[]|-–/")
    return tail if tail and is_role(tail) else None


def holder_behind(text: str) -> tuple[str, str] | None:
    """Somebody and what that person does, as a line ends in behind a body's numbers: "De Linde, 09 …, verantwoordelijke: Els Maes"."""
    tail = text[_last_end(text) :].strip(" ,;.()[]|-–/")
    name, role = split_role(tail) if tail else ("", None)
    told = role is not None and tail.startswith(role) and (is_role(role) or tells_role(role))
    return (name, role or "") if told and looks_like_person(name) and has_first_name(name) else None


def turned(text: str) -> str | None:
    """A labelled value with the name first that stands behind the number: "06 … - Els Maes" is "Els Maes: 06 …"."""
    end = _last_end(text) if text[:1] in "+(0123456789" or "@" in text else len(text)
    name = person_behind(text, 0) if 0 < end < len(text) else None
    return f"{name}: {text[:end]}" if name else None


def _last_end(text: str) -> int:
    """Where the last number or mail address of a text ends; its length when it holds none."""
    ends = [one.end for one in find_emails(text)] + [one.end for one in find_phones(text)]
    return max(ends, default=len(text))
