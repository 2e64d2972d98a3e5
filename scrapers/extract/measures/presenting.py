"""Sections that present somebody, and documents that only say on what terms a site may be used: neither is a measure."""

from __future__ import annotations

import re

from scrapers.extract.line.groups import names_group
from scrapers.extract.line.roles import is_role, split_role
from state.canon.names import has_first_name, looks_like_person
from state.canon.text import fold

_ORNAMENT = re.compile(r"^[^\w(]+")
_BODY = re.compile(
    r"^(?:(?:het|de|ons|onze|le|la|notre|the|our) )?(?:(?:dagelijks|algemeen|huidig|voltallig|samenstelling) )?"
    r"(?:bestuur\w*|(?:raad van|het) bestuur|bestuursorgaan|kerk(?:en)?raad\w*"
    r"|parochie(?:team|raad|beraad)|\w*ploeg|leiding\w*|directie\w*"
    r"|leden\w*administratie|secretariaat|adviesraad|gemeenteraad|schepencollege|ouderraad|commissies?"
    r"|board(?: of \w+| members)?|committees?|council|trustees|officers|conseil (?:d'administration|communal)|comite|bureau"
    r"|vorstand|gemeinderat)(?: .{0,30})?$"
)
"""Those who govern or run something. Who only works somewhere is spoken to as well: "Kinderbegeleiders krijgen …"."""
_TERMS = re.compile(
    r"^(?:je |uw |onze )?privacy(?: (?:&|en|and|et) cookies?)?$"
    r"|\b(?:privacy\W?(?:verklaring|beleid|statement|policy|reglement|voorwaarden)"
    r"|cookie\W?(?:beleid|verklaring|policy)|disclaimer"
    r"|(?:privacy|gebruiks|leverings|algemene )voorwaarden|gegevensbescherming\w*|wettelijke (?:vermeldingen|informatie)|proclaimer"
    r"|mentions legales|politique de (?:confidentialite|cookies|protection)|protection des donnees|conditions (?:generales|d'utilisation)"
    r"|datenschutz\w*|impressum|privacy policy|privacy notice|legal notice|terms (?:of (?:use|service)|and conditions))"
)


def presents_somebody(title: str) -> bool:
    """Whether a heading names a person: below it stands a life, or what somebody does."""
    name, role = split_role(_ORNAMENT.sub("", title))
    return looks_like_person(name) and (role is not None or has_first_name(name))


def presents_function(title: str) -> bool:
    """Whether a heading names a function, several people by theirs, or those who govern: "Bestuur", "Vertrouwenspersonen"."""
    return is_role(title) or names_group(title) or _BODY.match(fold(title)) is not None


def states_terms(about: str) -> bool:
    """Whether a document, by its title and first heading, says on what terms its site handles data and may be used."""
    return _TERMS.search(fold(about)) is not None
