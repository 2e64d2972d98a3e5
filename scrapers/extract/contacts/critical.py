"""Whether somebody in danger may dial this: a crisis, emergency or victim line."""

from __future__ import annotations

import re

from state.canon.text import fold
from state.records import Phone, PhoneKind

_LINES = frozenset({"100", "101", "102", "103", "105", "106", "107", "110", "112", "116000", "1712", "1813"})
_WORDS = re.compile(
    r"\b(?:crisis\w*|nood(?:nummer|lijn|geval\w*|hulp\w*|oproep\w*)|zelfmoord\w*|zelfdoding\w*|suicid\w*|hulplijn\w*"
    r"|mensenhandel|slachtoffer\w*|uitbuiting|kindermishandeling|mishandeling|huiselijk geweld|partnergeweld|seksueel"
    r"|vluchthuis\w*|psychosociale (?:hulp|lijn|ondersteuning|begeleiding|opvang)|teleonthaal|tele-onthaal|meldpunt geweld"
    r"|vermiste kinderen|antigif\w*|traite des etres humains|victimes?|urgence\w*|emergency|helpline)\b"
)
_VICTIM_SERVICES = re.compile(r"\b(?:pag-?asa|payoke|surya|tele-?onthaal|child focus|awel)\b")
_FREE_HELP = re.compile(r"\b(?:caw|centrum (?:voor )?algemeen welzijnswerk|centrum algemeen welzijn)\b")


def is_critical(text: str, phones: tuple[Phone, ...]) -> bool:
    """Judged from the words around a contact and the kinds of its numbers."""
    folded = fold(text)
    if _VICTIM_SERVICES.search(folded) or any(phone.number in _LINES for phone in phones):
        return True
    free = any(phone.kind in (PhoneKind.FREE, PhoneKind.SHORT) for phone in phones)
    return bool(phones) and bool(_WORDS.search(folded) or (free and _FREE_HELP.search(folded)))
