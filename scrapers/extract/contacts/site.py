"""Whose site a page stands on, and what it calls itself: title, logo, small print, the name that it gives to machines.

A page names its owner in several places, none of which can be relied on: the title may be the page's subject, the logo a
picture, the small print somebody's who made the site. The name on which most of them agree is the owner's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from scrapers.document import Block, BlockKind, Document, Region
from scrapers.extract.contacts.asides import is_placeholder
from scrapers.extract.contacts.domains import called_by_host, called_by_mail, named_by_domain, spelled
from scrapers.extract.contacts.spelled_out import names_spelled
from scrapers.extract.line.groups import names_group
from scrapers.extract.line.lines import full_text, has_point, lines_of
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.titles import is_title, tells_whose_terms, without_call
from state.canon.emails import find_emails
from state.canon.names import has_first_name, looks_like_person
from state.canon.text import clean, fold

LONGEST_OWNER = 80
SHORTEST_SPELLED = 4
"""Letters of a domain or a word that are no coincidence."""
BY_DOMAIN = 2
"""A name that the site's mail addresses spell weighs as much as two other places."""
_ADDRESS_OF_SITE = re.compile(r"://|www\.|^\s*[\w.-]+\.[a-z]{2,}/?\s*$")
_TITLE_PARTS = re.compile(r"\s*[|·»•]\s*|\s+[-–—:]\s+|:\s+(?=[A-ZÀ-Þ])")
_SMALL_PRINT = re.compile(
    r"(?i)(?:©|\(c\)|&copy;|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d\s*(?:[-–/]\s*(?:(?:19|20)\d\d|\d\d|now|heden))?)?\s*[,:|-]?\s*"
    r"(?:by |door |par )?(?P<name>[^|·•©]{3,80}?)\s*(?:(?:19|20)\d\d.*)?(?:$|[|·•©.,]|\s[-–]\s|\ball?e? re(?:ch|gh|se)|\btous droits)"
)
_CREDIT = re.compile(
    r"(?i)\b(?:kaart|foto|beeld|afbeelding|illustratie|tegels|map|photo|image|picture|icon|tile|carte|image|donnée|bild|karten?)\w*"
    r"(?:\s+\w+)?\s*[:,]?\s*(?:©|\(c\)|copyright)|openstreetmap|\b(?:leaflet|mapbox|esri)\b"
    r"|\b(?:contributors|bijdragers|contributeurs|mitwirkende)\b"
)
"""The maker of a map or a picture on the page: "Kaartgegevens © …", "© … contributors"."""
_SUBJECT = re.compile(r"(?P<name>[A-ZÀ-Þ][^.,;:!?]{3,50}?)\s+(?:is|was|zijn|biedt|est|sont|propose|are|offers)\s")
"""What a sentence is about: "De Linde vzw is een vereniging van …"."""
MOST_LEGAL = 100
"""Each name is held against each other, so that a long list of bodies would cost the square of its length."""
_CAPITALISED = r"(?:[A-ZÀ-Þ\d][\w'’&.-]*)"
_LEGAL = (
    re.compile(
        rf"{_CAPITALISED}(?:\s(?:(?:van|de|het|voor|en|du|des|la|le|der|für|und|of)\s){{0,2}}{_CAPITALISED}){{0,5}}"
        r"\s(?:vzw|VZW|asbl|ASBL|[bB]\.?[vV]\.?|NV|N\.V\.|BVBA|bvba|SPRL|SRL|e\.\s?V\.|GmbH|LLC|CVBA)(?!\w|\.\w)"
    ),
    re.compile(
        rf"\b(?:Stichting|Vereniging|VZW|vzw|ASBL|asbl)\s(?:(?:voor|van|de|het|le|la|les)\s){{0,2}}{_CAPITALISED}"
        rf"(?:\s(?:(?:van|de|het|voor|en|du|des|la|le)\s){{0,2}}{_CAPITALISED}){{0,4}}"
    ),
)
_FORM_ALONE = re.compile(
    r"(?i)(?:(?:19|20)\d\d\s)?(?:vzw|asbl|b\.?v\.?|n\.?v\.?|bvba|sprl|srl|e\.\s?v\.|gmbh|llc|ltd|inc|cvba|stichting|vereniging)\.?"
)
"""The form of a body without its name."""
_RESERVED = re.compile(r"(?i)\ball?e? rechten|\ball rights|\btous droits|\balle rechte|voorbehouden$|reserved$")
_WELCOME = re.compile(
    r"(?i)^(?:logo(?: van| de| of)?|(?:welkom|welcome|bienvenue)\s+(?:bij|op|to|chez|à|sur)(?: (?:de|het|the) (?:site|website|webstek)"
    r"(?: van| of)?)?|home(?: ?page)? (?:of|van)(?: the)?|accueil|startpagina|homepage)\b[\s:–-]*"
    r"|[\s:–-]+(?:logo|home|homepage|startpagina|accueil)$"
)


def owner_of(document: Document) -> str | None:
    """Whose site it is: "Contact | Huis van het Kind Gent" is the latter's."""
    mails = _mails(document)
    domains = _domains(document, mails)
    told = [name for one in _told(document, mails, domains) if (name := _bare(one))]
    names = [name for name in told if not names_group(name)] or told[:1]
    if not names:
        return None
    return max(enumerate(names), key=lambda one: (_agreement(one[1], names, domains), -one[0]))[1]


def titles_of(document: Document) -> Iterator[str]:
    """Whatever names somebody or something on a page: its title, headings, logo, terms and short lines."""
    return _titles(document, _domains(document, _mails(document)))


def _titles(document: Document, domains: Collection[str]) -> Iterator[str]:
    yield from title_parts(document)
    yield from _home_links(document, domains)
    for line in lines_of([document.root]):
        heads = line.kind in (BlockKind.HEADING, BlockKind.TERM) or line.strong
        if line.has_point:
            before, colon, _ = line.text.partition(":")
            yield from [before] if colon and not has_point(before) else []
        elif heads or is_title(line.text, strong=True):
            yield from _TITLE_PARTS.split(line.text)
        elif subject := _SUBJECT.match(line.text):
            yield subject["name"]


def subject_of(document: Document) -> tuple[str, str | None] | None:
    """The one person, with a role, that a page is about, as its title tells: "Senator Linda Ruiz - State Senate"."""
    parts = [split_role(part) for part in title_parts(document)]
    people = [(name, role) for name, role in parts if looks_like_person(name) and (role or has_first_name(name))]
    return people[0] if len(people) == 1 else None


def title_parts(document: Document) -> list[str]:
    return _TITLE_PARTS.split(document.title or "")


def _told(document: Document, mails: Sequence[str], domains: Collection[str]) -> Iterator[str]:
    """Every place that may name the owner, the likeliest first; last what spells a domain and is no part of a name told there."""
    told = list(_places(document, mails, domains))
    yield from told
    keys = {spelled(one) for one in told}
    for name in names_spelled((line.text for line in lines_of([document.root])), domains):
        if not looks_like_person(name) and not any(spelled(name) in key for key in keys):
            yield name


def _places(document: Document, mails: Sequence[str], domains: Collection[str]) -> Iterator[str]:
    """Every place that may name the owner."""
    site = document.metadata.get("site")
    yield from [site] if site else []
    yield from reversed(title_parts(document))
    yield from _home_links(document, domains)
    yield from _small_print(document)
    spelled_by_mail = named_by_domain(mails, _titles(document, domains))
    yield from [spelled_by_mail] if spelled_by_mail else []
    yield from (full_text(block) for block in document.root.walk() if _heads_terms(block))
    yield from _legal_names(document)
    if document.title is None:
        yield from _only_heading(document)


def _heads_terms(block: Block) -> bool:
    """Whether a heading tells whose terms or policy stand below it: "Algemene voorwaarden Fysio De Brug"."""
    return block.kind is BlockKind.HEADING and tells_whose_terms(full_text(block))


def _legal_names(document: Document) -> Iterator[str]:
    """Names with a legal form, wherever they stand: "De Linde vzw", "Stichting De Linde".

    None of a page that has so many that it lists them: nothing in them tells whose it is.
    """
    found = [
        clean(match[0])
        for line in lines_of([document.root])
        for pattern in _LEGAL
        for match in pattern.finditer(line.text)
    ]
    yield from found if len(set(found)) <= MOST_LEGAL else []


def _only_heading(document: Document) -> Iterator[str]:
    """The one heading over all of a page that has no title."""
    heads = [block for block in document.root.walk() if block.kind is BlockKind.HEADING and block.level == 1]
    yield from [full_text(heads[0])] if len(heads) == 1 else []


def _bare(told: str) -> str | None:
    """A name without what greets or announces it; None when it names nobody."""
    name = without_call(_WELCOME.sub("", clean(told)).strip(" -–|:,"))
    if _RESERVED.search(name) or is_placeholder(name) or _FORM_ALONE.fullmatch(name):
        return None
    named = 2 < len(name) <= LONGEST_OWNER and not is_generic(name) and not _ADDRESS_OF_SITE.search(name)
    return name if named and re.search(r"[^\W\d]{2}", name) else None


def _agreement(name: str, names: Sequence[str], domains: Sequence[str]) -> int:
    """In how many places a name stands, whole or within a longer one, and whether the mail addresses spell it."""
    key = spelled(name)
    places = sum(1 for other in names if key and (key in spelled(other) or _words(name) <= _words(other)))
    return places + BY_DOMAIN * any(_spells(domain, name) for domain in domains)


def _spells(domain: str, name: str) -> bool:
    key = spelled(name)
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", fold(name)))
    return (
        len(domain) >= SHORTEST_SPELLED and (domain in key or (len(key) >= SHORTEST_SPELLED and key in domain))
    ) or (len(initials) >= SHORTEST_SPELLED - 1 and initials == domain)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]{2,}", fold(name)))


def _mails(document: Document) -> list[str]:
    return [mail.email for line in lines_of([document.root]) for mail in find_emails(line.text)]


def _domains(document: Document, mails: Iterable[str]) -> list[str]:
    """What the site is called in the page's mail addresses and in its own: the longest part before the country's."""
    hosts = (urlsplit(address).hostname or "" for address in (document.metadata.get("canonical", ""), document.url))
    return list(dict.fromkeys(part for part in (*map(called_by_mail, mails), *map(called_by_host, hosts)) if part))


def _home_links(document: Document, own: Collection[str]) -> Iterator[str]:
    """What the links to the front page say, the logo's picture first: whose site it is.

    In the content itself a link to another's front page says whose that is, and nothing of this one.
    """
    for block in document.root.walk():
        for run in block.inlines:
            parts = urlsplit(run.href or "")
            home = parts.path in ("", "/", "/index.html", "/home") and parts.scheme in ("http", "https")
            around = block.region is not Region.MAIN or called_by_host(parts.hostname or "") in own
            if run.href and home and around and not _ADDRESS_OF_SITE.search(run.text):
                yield clean(run.text)


def _small_print(document: Document) -> Iterator[str]:
    """Who holds the copyright."""
    for line in lines_of([document.root]):
        match = _SMALL_PRINT.search(line.text)
        if match and not _CREDIT.search(line.text):
            yield match["name"]
