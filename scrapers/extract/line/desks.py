"""Desks and people that a sentence sends its reader to: "… u wordt verwezen naar het secretariaat van de raad, telefoonnummer 09 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.emails import find_emails
from state.canon.phones import phone_starts
from state.canon.text import clean

_DESK = (
    r"(?:\w*secretariaat|\w*onthaal|\w*meldkamer|\w*alarmcentrale|telefooncentrale|\w*receptie|\w*balie|\w*permanentie|\w*wachtdienst"
    r"|klantendienst|klantenservice|servicedesk|helpdesk|\w*meldpunt|\w+lijn|\w*loket|\w*huisartsenpost|\w*wachtpost|\w*alarmnummer"
    r"|\w+(?:telefoon|foon|dienst)|spoed(?:post|eisende hulp)|crisisteam|wijkteam"
    r"|persdienst|\w*administratie|secr[ée]tariat|accueil|standard|permanence|r[ée]ception|front desk|main desk|help ?desk|switchboard"
    r"|answering service|call cent(?:er|re)|hotline|helpline|reception(?: desk)?)"
)
_OF = r"(?:\s+(?:van|voor|raad|de|het|den|der|du|des|of|the|en|et|and|bestuur|[A-ZÀ-Þ][\w'’-]*)){0,6}"
_TO = (
    r"(?:via|bij|met|naar|chez|par|avec|au|à|through|with|to|contact|call|contacteer|bel(?:t|len)?(?:\s(?:u|je))?(?:\s(?:dan|eerst|altijd))?"
    r"|(?:telefoon)?nummer van)"
)
_NUMBER = (
    r"(?:[\s,(:–-]|\b(?:op|het|de|au|at|on|by|phone|tel|telefoon|telefonisch|telefoonnummer|t[ée]l[ée]phone|nummer|num[ée]ro|number)"
    r"\b\.?)*"
)
_BEFORE = re.compile(
    rf"(?i:\b{_TO})\s+(?i:(?:het|de|ons|onze|le|la|l['’]|the|our)\s*)?(?P<desk>(?i:(?:\w+\s)?{_DESK}){_OF})(?i:{_NUMBER})\Z"
)

_SENDS = re.compile(
    r"\b(?:contact\w*(?:\s+\w+){0,2}\s+met|terecht bij|vragen aan|adresser à|contacter|contact|contacteer|reach out to|wenden an"
    r"|richten tot|wenden tot)\s+(?:(?:de heer|mevrouw|mevr\.?|dhr\.?|m\.|mme|mr\.?|mrs\.?|ms\.?)\s+)?[A-ZÀ-Þ]",
    re.IGNORECASE,
)


def sends_to_somebody(text: str) -> bool:
    """Whether a sentence has its reader contact whom it names: "U kan contact opnemen met Els Maes"."""
    return _SENDS.search(text) is not None


def desk_before(text: str) -> str | None:
    """The desk that a text ends with, whose number follows: "via het secretariaat op nummer" is the secretariaat's."""
    found = _BEFORE.search(text)
    return clean(found["desk"]) if found else None


_SENTENCE = re.compile(r"(?<=[a-zà-ÿ\d)][.!?])\s+(?=[A-ZÀ-Þ])")


def sentences_to_desks(text: str) -> Iterator[int]:
    """Where each sentence begins, but the first, that sends its reader to a desk with a number of its own."""
    for start, end in _sentences(text):
        points = [*phone_starts(text[start:end]), *(one.start for one in find_emails(text[start:end]))]
        if start > 0 and points and desk_before(text[start : start + min(points)]):
            yield start


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    return zip([0, *ends], [*ends, len(text)], strict=True)
