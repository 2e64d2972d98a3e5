"""Postal addresses in the manner of other countries than Belgium and the Netherlands.

Each country has one pattern with the groups street, number, postcode and municipality; a country without one uses the
Belgian pattern, which reads "street number, postcode place" as most of the continent writes it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_GAP = r"[ \t\u00a0]"
_BREAK = r"(?:\s*[,|;·•–-]\s*|\s*\n\s*|[ \t\u00a0]+)+"
_WORD = r"[A-ZÀ-Þ0-9][\w'’.\-]*"
_US_TYPES = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy"
    r"|Way|Circle|Cir|Terrace|Ter|Trail|Plaza|Broadway|Route|Rte|Pike|Loop|Alley|Walk|Center|Ctr|Building|Bldg)"
)
_US_STATES = r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])"
_US_STATE_NAMES = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa"
    r"|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    r"|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    r"|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)"
)
_US = re.compile(
    rf"(?P<street>(?P<number>\d{{1,6}}[A-Z]?(?:[-/]\d+)?){_GAP}+(?:[NSEW]{{1,2}}\.?{_GAP}+)?(?:{_WORD}{_GAP}+){{0,4}}?{_US_TYPES}\.?\b"
    rf"(?:{_GAP}+[NSEW]{{1,2}}\b\.?)?|(?:P\.?\s?O\.?\s?Box|Post Office Box|PO Drawer){_GAP}+\d+)"
    rf"(?P<box>{_BREAK}(?:Suite|Ste\.?|Room|Rm\.?|Floor|Fl\.?|Apt\.?|Unit|\#|\d+(?:st|nd|rd|th){_GAP}+Floor){_GAP}*[\w-]*)?"
    rf"{_BREAK}(?:(?:{_WORD}{_GAP}+){{0,3}}\n)?(?P<municipality>(?:[A-Z][\w'’.\-]*{_GAP}?){{1,4}}?){_GAP}*,?\s*"
    rf"(?:{_US_STATES}|{_US_STATE_NAMES})\.?,?{_GAP}*\s?(?P<postcode>\d{{5}}(?:-\d{{4}})?)\b"
)
_GB = re.compile(
    rf"(?P<street>(?:(?P<number>\d{{1,4}}[A-Za-z]?(?:-\d+)?),?{_GAP}+)?(?:{_WORD}{_GAP}+){{1,4}}"
    r"(?:Street|Road|Lane|Avenue|Square|House|Hall|Way|Place|Gardens|Terrace|Close|Court|Drive|Hill|Park|Row|Crescent|Green|Mews))\b"
    rf"{_BREAK}(?P<municipality>(?:[A-Z][\w'’\-]*{_GAP}?){{1,3}})(?:{_BREAK}[A-Z][\w'’\- ]+)?{_BREAK}"
    r"(?P<postcode>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b"
)
_FR = re.compile(
    rf"(?P<street>(?P<number>\d{{1,4}}(?:{_GAP}?(?:bis|ter|[A-D]))?),?{_GAP}+(?i:rue|avenue|av\.|boulevard|bd|place|allée|allées|chemin"
    rf"|route|quai|impasse|cours|square|esplanade|passage)\b[^\n,|;]{{2,60}}){_BREAK}(?:(?:BP|CS){_GAP}*\d+{_BREAK})?"
    rf"(?:[FL]-)?(?P<postcode>\d{{5}}){_GAP}+(?P<municipality>[A-ZÀ-Þ][\w'’\- ]+?)(?=$|[\n,;|.]|{_GAP}{{2}})",
    re.MULTILINE,
)
_DE = re.compile(
    rf"(?P<street>[A-ZÄÖÜ][\wäöüß.\-]*(?:{_GAP}[A-ZÄÖÜ][\wäöüß.\-]*){{0,3}}{_GAP}+(?P<number>\d{{1,4}}{_GAP}?[a-z]?(?:-\d+)?)){_BREAK}"
    rf"(?:D-)?(?P<postcode>\d{{5}}){_GAP}+(?P<municipality>[A-ZÄÖÜ][\wäöüß\-]*(?:{_GAP}(?:am|an|der|im|[A-ZÄÖÜ][\wäöüß\-]*)){{0,3}})"
)
_LU = re.compile(
    rf"(?P<street>(?P<number>\d{{1,4}}[A-Za-z]?),?{_GAP}+(?i:rue|avenue|boulevard|place|route|montée|allée)\b[^\n,|;]{{2,60}}){_BREAK}"
    rf"L-?{_GAP}?(?P<postcode>\d{{4}}){_GAP}+(?P<municipality>[A-ZÀ-Þ][\w'’\-]*(?:{_GAP}[A-ZÀ-Þ][\w'’\-]*){{0,2}})"
)
PATTERNS: Mapping[str, re.Pattern[str]] = {"US": _US, "GB": _GB, "FR": _FR, "DE": _DE, "AT": _DE, "LU": _LU}
"""Country -> how an address is written there."""

_LINE = re.compile(
    rf"^(?:\d{{1,6}}[A-Z]?(?:-\d+)?{_GAP}+(?:[\w'’.\-]+{_GAP}+){{0,5}}{_US_TYPES}\b\.?.{{0,40}}"
    rf"|(?:P\.?\s?O\.?\s?Box|Post Office Box|BP|CS|Postbus|Postfach){_GAP}+\d+.{{0,40}}"
    rf"|[A-Z][\w'’.\-]*(?:{_GAP}[A-Z][\w'’.\-]*){{0,3}},?{_GAP}+(?:{_US_STATES}|{_US_STATE_NAMES})\.?,?{_GAP}+\d{{5}}(?:-\d{{4}})?"
    rf"|(?:Suite|Room|Floor|Ste\.?|Rm\.?){_GAP}+[\w-]{{1,8}}"
    rf"|(?:[A-Z][\w'’\- ]*,?{_GAP}+)?[A-Z]{{1,2}}\d[A-Z\d]?\s?\d[A-Z]{{2}}"
    rf"|\d{{1,4}}(?:{_GAP}?(?:bis|ter))?,?{_GAP}+(?i:rue|avenue|boulevard|place|allée|chemin|route|quai|impasse)\b.{{2,60}}"
    rf"|(?:[FDL]-)?\d{{5}}{_GAP}+[A-ZÀ-Þ][\w'’\-]*(?:{_GAP}[\w'’\-]+){{0,3}})$"
)


def is_foreign_line(text: str) -> bool:
    """Whether a line is part of an address as other countries write it, whatever the country of the page."""
    return _LINE.match(text.strip(" ,.;")) is not None


def holds_street(text: str) -> bool:
    """Whether a numbered street stands somewhere in a line: "City Hall, 455 N. Main Street"."""
    return _STREET.search(text) is not None


_STREET = re.compile(
    rf"\b\d{{1,6}}{_GAP}+(?:[NSEW]{{1,2}}\.?{_GAP}+)?(?:{_WORD}{_GAP}+){{1,4}}{_US_TYPES}\b"
    rf"|\b(?:Room|Suite|Ste\.|Rm\.){_GAP}+\w*\d"
)
