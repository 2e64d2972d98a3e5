"""What a name on a page tells by itself: what sort of name it is, how it stands there, whether it is the site's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrapers.extract.contacts.draft import UNIT
from scrapers.extract.line.groups import names_group
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import tells_role
from scrapers.extract.owners.sheet import Mention, Sheet
from state.canon.addresses import is_plain_address
from state.canon.names import has_first_name
from state.canon.role_words import is_role
from state.canon.text import fold
from state.canon.vacancies import is_vacancy
from state.geo.areas import is_area

LONG_LINE = 120
_OFFICE = re.compile(
    r"(?i)^(?:.{0,30}\b(?:office|kantoor|bureau|cabinet|kabinet|permanence)"
    r"|(?:capitol|district|home|main|local|mailing|postal|visiting|bezoek|post)\s?(?:office|address|adres)\b.*)$"
)
"""Where somebody is to be found, which may be a body of its own or one person's."""
_BODY = re.compile(
    r"(?i)\b(?:vzw|asbl|nv|bv|inc|llc|ltd|gmbh|e\.?v|school|college|universit\w+|club|vereniging|stichting|dienst|team|centrum|center|centre"
    r"|huis|kerk|church|parochie|parish|gemeente|stad|ocmw|cpas|commissie|committee|raad|council|department|office|bureau|agency|fire|police"
    r"|politie|library|bibliotheek|museum|hospital|ziekenhuis|clinic|kliniek|praktijk|foundation|association|institute|instituut|afdeling"
    r"|secretariaat|fonds|society|county|city of|town of|district|lab|laboratory|programm?e?|services?|group|groep|bond|federatie|unie"
    r"|union|kring|huisartsen\w*|apotheek)\b"
    r"|\w+(?:school|dienst|vereniging|huis|centrum|kring|bond|club|raad|praktijk|stichting)\b"
)
_CALL = re.compile(r"(?i)\?$|\b(?:hier|here|meer|more|klik|click|read|lees)\b")


@dataclass(frozen=True, kw_only=True)
class Traits:
    """What a mention tells by itself, whatever number is asked for. `is_site`: whether it names whose site it is."""

    kind: str
    evidence: Sequence[str]
    is_site: bool


def traits_of(sheet: Sheet, owner: str | None, titles: str) -> Iterator[Traits]:
    """The traits of each mention, in their order. `titles`: what the page calls itself, folded."""
    counts = Counter(one.key for one in sheet.mentions)
    for mention in sheet.mentions:
        kind = _kind(mention)
        is_site = not mention.is_person and owner is not None and _alike(mention.key, fold(owner))
        told = [kind, f"{mention.sort} told as {mention.way}"]
        if mention.is_person:
            told.append(f"person {'with' if mention.role else 'without'} function")
        else:
            told += _of_body(mention, in_title=mention.key in titles, is_site=is_site)
        placed = sheet.lines[mention.at]
        told.append(f"{mention.sort} as {'heading' if placed.is_heading else 'line'}")
        checks = (
            ("named again", counts[mention.key] > 1),
            ("in an address", is_plain_address(placed.line.text)),
            ("in bold", placed.line.strong),
            ("in a long line", len(placed.line.text) > LONG_LINE),
        )
        told += [f"{mention.sort} {what}" for what, holds in checks if holds]
        told += [f"{mention.sort} labelled {placed.line.label.field}"] if placed.line.label else []
        yield Traits(kind=kind, evidence=told, is_site=is_site)


def _of_body(mention: Mention, *, in_title: bool, is_site: bool) -> Iterator[str]:
    yield f"body of {min(len(mention.name.split()), 6)} words"
    checks = (
        ("in the title", in_title),
        ("is the site", is_site),
        ("in capitals", mention.name.isupper()),
        ("with digits", any(map(str.isdigit, mention.name))),
        ("as a call", _CALL.search(mention.name) is not None),
        ("as a unit", UNIT.search(mention.name) is not None),
        ("as a group", names_group(mention.name)),
    )
    yield from (f"body {what}" for what, holds in checks if holds)


def _kind(mention: Mention) -> str:
    """What sort of name it is, as far as its words tell."""
    name = mention.name
    if is_vacancy(name):
        return "vacancy"
    if mention.is_person:
        return "person by first name" if has_first_name(name) else "person"
    if _OFFICE.match(name):
        return "office"
    if is_generic(name):
        return "generic"
    if is_role(name) or tells_role(name):
        return "function"
    if is_area(name):
        return "area"
    return "body by its words" if _BODY.search(name) else "body"


def _alike(first: str, second: str) -> bool:
    one, other = set(re.findall(r"[^\W_]+", first)), set(re.findall(r"[^\W_]+", second))
    return bool(one and other) and (one <= other or other <= one)
