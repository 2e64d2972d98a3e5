"""Sections that present somebody, and documents that only say on what terms a site may be used: neither is a measure."""

from __future__ import annotations

import re

from scrapers.extract.line.bodies import begins_with_body
from scrapers.extract.line.groups import names_group
from scrapers.extract.line.roles import split_role
from state.canon.names import has_first_name, looks_like_person
from state.canon.role_words import is_role
from state.canon.text import fold

_ORNAMENT = re.compile(r"^[^\w(]+")
_TERMS = re.compile(
    r"\b(?:privacy\W?(?:verklaring|beleid|statement|policy|reglement|voorwaarden)"
    r"|cookie\W?(?:beleid|verklaring|policy)|disclaimer"
    r"|(?:privacy|gebruiks|leverings)voorwaarden|wettelijke (?:vermeldingen|informatie)|proclaimer"
    r"|mentions legales|politique de (?:confidentialite|cookies)|conditions d'utilisation"
    r"|datenschutzerklarung|impressum|privacy (?:policy|notice)|legal notice|terms of (?:use|service))"
)
_WHOLE_TERMS = re.compile(
    r"(?:je |uw |onze )?(?:privacy|cookies?)(?: (?:&|en|and|et) (?:privacy|cookies?))?|algemene voorwaarden|gegevensbescherming"
    r"|conditions generales|(?:politique de )?protection des donnees|datenschutz|terms and conditions"
)
"""What is also said of things that do apply ("Algemene voorwaarden van de subsidie"), and of a site where nothing is added."""


def presents_somebody(title: str) -> bool:
    """Whether a heading names a person: below it stands a life, or what somebody does."""
    name, role = split_role(_ORNAMENT.sub("", title))
    return looks_like_person(name) and (role is not None or has_first_name(name))


def presents_function(title: str) -> bool:
    """Whether a heading names a function, several people by theirs, or those who govern: "Bestuur", "Vertrouwenspersonen".

    Who only works somewhere is spoken to as well: "Kinderbegeleiders krijgen …".
    """
    return is_role(title) or names_group(title) or begins_with_body(title)


def states_terms(title: str) -> bool:
    """Whether a title says that on these terms a site handles data and may be used."""
    return _TERMS.search(fold(title)) is not None or any(
        _WHOLE_TERMS.fullmatch(fold(part)) for part in re.split(r"\s[|·–—-]\s", title)
    )
