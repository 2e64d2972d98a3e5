"""What stands where a name would stand while nobody holds a function."""

from __future__ import annotations

import re

from state.canon.text import fold

_VACANCY = re.compile(
    r"(?:openstaande |huidige |current )?(?:vacant|vacante|vacature|vacancy|vakant)(?: (?:seat|position|post|zetel|functie))?"
    r"|(?:position|seat|post|poste|siege|functie|zetel|stelle) (?:is )?(?:vacant|vacante|vakant|unbesetzt)"
    r"|te begeven|nog (?:in te vullen|te bepalen|aan te (?:stellen|duiden)|niet ingevuld)|nader te bepalen|niet ingevuld"
    r"|wordt (?:later |nog )?(?:ingevuld|aangesteld|bekendgemaakt)|a pourvoir|a designer|unbesetzt|n\.? ?n\.?|tb[adc]"
    r"|unfilled|to be (?:announced|determined|appointed|confirmed|filled|hired)"
)
"""What stands where a name would stand, while nobody holds the role."""


def is_vacancy(text: str) -> bool:
    """Whether a text says that nobody holds a role for now: "Vacant", "Openstaande vacature", "TBD"."""
    return _VACANCY.fullmatch(fold(text).strip(" .:-()[]*")) is not None
