"""What a page calls a phone: the word before it, or behind it, and whether that announces a fax."""

from __future__ import annotations

import re

from state.canon.text import clean, fold

_LABEL = re.compile(
    r"(?<!\w)(tell?(?:efoon(?:nummer)?|\.? ?nr|ephone)?|téléphone|gsm(?:-?nummer)?|mobiel|mobile|fax|faxnummer|telefax|facsimile"
    r"|t[ée]l[ée]c(?:op(?:ie(?:ur)?)?)?"
    r"|gratis(?: nummer)?|noodnummer|noodlijn|hulplijn|infolijn|crisislijn|helpdesk|permanentie|onthaal|wachtdienst|phone|telephone"
    r"|office|cell(?:ular)?|home|work|direct|main|voice|toll[- ]free|ph"
    r"|bel(?:len)?(?: (?:naar|op|gratis|het nummer|ons))*|nummer|mob|(?<!\w\.)[pochtfm])\s*[.:]?\s*(?:\(?gratis\)?\s*)?[:(]?\s*$",
    re.IGNORECASE,
)
_FAX_AT = re.compile(
    r"(?i)\b(?:tele)?fax\s+(?:an|aan|op|au|to|at|on|naar|unter|nummer|number|n[or]\.?|n°|num[ée]ro)\s*:?\s*$"
)
""" "per fax op 09 …", "fax number: …"."""
_BOTH_AT = re.compile(
    r"(?i)\b(?:tel(?:efoon|efon|ephone)?|t[ée]l(?:[ée]phone)?|phone|fon)\.?\s*(?:[/+&,]|\b(?:en|et|and|und|of|ou|or|oder)\b)\s*"
    r"(?:tele)?fax\s*(?:nummer|number)?\W{0,3}$"
)
BOTH = "tel/fax"
"""What announces a number that is dialled for either."""
FAX_BEHIND = re.compile(
    r"(?i)\s?\((?:f|fax|facsimile|télécopie)\.?\)|\s(?:fax|facsimile)\b(?!\W{0,3}(?:(?:dw|durchwahl|doorkies(?:nummer)?|kl(?:appe)?|nst|poste|ext(?:ension)?|toestel)\b\W{0,3})?[\d(+])"
)
"""What tells behind a number that it is a fax: "602-926-3298 (f)", but "07242/12345 Fax DW -15", which tells another one's last digits."""
_FAX = ("fax", "f", "telefax", "faxnummer", "facsimile", "telecopie", "telecopieur", "telecop", "telec")


_SENT_TO = re.compile(
    r"\b(?i:call|text|dial|contact|reach|phone|ring)(?i:ing|ed)?(?: (?:us|me|them|him|her))?"
    r"(?:\s(?:(?:Mrs?|Ms|Dr|Rev|Fr)\.?\s)?(?:[A-Z][\w'’-]*\.?,?\s?){1,4})?(?i:,?\s?(?:at|on))?:?\s*$|\b(?i:at)\s*$"
    r"|\b(?i:(?:tele)?phone|cell|mobile|contact|fax|office|home|hotline|line)\s(?i:numbers?)(?:\s(?:is|are))?:?\s*$"
)


def is_sent_to(text: str, start: int) -> bool:
    """Whether a word or a sentence announces what begins there as a number to call."""
    return label_before(text, start) is not None or _SENT_TO.search(text[max(0, start - 40) : start]) is not None


def is_fax(label: str | None) -> bool:
    """Whether a label announces a fax."""
    return label is not None and fold(label).strip(" .:") in _FAX


def label_before(text: str, start: int) -> str | None:
    """What announces the number that begins there, in small letters."""
    before = text[max(0, start - 40) : start]
    if _BOTH_AT.search(before):
        return BOTH
    if _FAX_AT.search(before):
        return "fax"
    match = _LABEL.search(before)
    return clean(match[1]).casefold() if match else None
