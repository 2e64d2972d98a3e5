"""What a heading for several people says of each of them: "Vertrouwenspersonen" are each "Vertrouwenspersoon"."""

from __future__ import annotations

import re

from scrapers.extract.line.areas import tells_area
from scrapers.extract.line.bodies import LISTING, is_past, names_body
from scrapers.extract.line.nobody import is_command, is_generic
from scrapers.extract.line.roles import CLAUSE, tells_role
from scrapers.extract.line.statement_words import DOER, NO_FUNCTION, one_of
from state.canon.listed_people import couple_in
from state.canon.role_words import is_role, role_in
from state.canon.text import clean, fold
from state.geo.areas_said import area_called

LONGEST_GROUP = 4
_AND = re.compile(r"\s+[-–]\s+|\s*(?:[&/,()]|\b(?:en|and|et|und)\b)\s*", re.IGNORECASE)
_GROUPS = frozenset(
    {"elus", "agents", "personnel", "staff", "secretariat", "mitarbeiter", "medewerkers", "leden", "members", "faculty"}
    | {
        "artsen",
        "zorgverleners",
        "hulpverleners",
        "soignants",
        "arzte",
        "arztinnen",
        "behandler",
        "providers",
        "clinicians",
    }
)
"""Words for several people of which none says what each does."""
_ALONE = {"artsen": "Arts", "arzte": "Arzt", "arztinnen": "Ärztin"}
"""Several of whom the word for one is another word in another language."""
_LEADING = frozenset({"hoofdleiding", "volwassen begeleiding", "bondsleiding", "kampleiding"})
"""Those who lead, in one word: each of them is told by it, as youth movements do."""
_GROUP_OF = re.compile(
    r"(?P<group>[^\d,:()]{4,40}?)\s+(?P<what>(?:to|of|for|from|in|at|on|de|du|des|van|voor|namens|vanuit|im|der|für)\s.{2,40}|(?:19|20)\d\d.*)$"
)
""" "Lay Delegates to Convention for 2017": several people, and what they are that for."""
EXPLAINED = re.compile(r"\s*\([^()]*\)$")
"""What a heading adds in brackets: "Coaches (jeugd)"."""
MEMBER = frozenset({"member", "membre", "lid", "mitglied"})
_KINDS_OF_MEMBER = {
    "effectieve": "effectief", "algemene": "algemeen", "gewone": "gewoon", "vaste": "vast", "stemgerechtigde": "stemgerechtigd",
    "niet-stemgerechtigde": "niet-stemgerechtigd", "plaatsvervangende": "plaatsvervangend", "toegevoegde": "toegevoegd",
    "gecoopteerde": "gecoöpteerd", "verkozen": "verkozen", "werkende": "werkend", "adviserende": "adviserend", "raadgevende": "raadgevend",
}  # fmt: skip
"""What tells which members those of a body are, folded, as it stands beside one of them: "Effectieve leden"."""
_ARE = re.compile(r"\s(?:zijn|are|sont|sind)$")
"""The verb of a sentence that a list ends: "De leden van de raad zijn:"."""
_YEAR = re.compile(r"\s*\b(?:(?:for|in|voor|pour)\s+)?(?:19|20)\d\d(?:\s*[-–/]\s*(?:\d{2}|(?:19|20)\d\d))?")
_PLURALS = tuple(
    (re.compile(plural), one)
    for plural, one in (
        (r"leden$", "lid"),
        (r"personen$", "persoon"),
        (r"(?<=[a-z])people$", "person"),
        (r"artsen$", "arts"),
        (r"oren$", "or"),
        (r"ogen$", "oog"),
        (r"figuren$", "figuur"),
        (r"krachten$", "kracht"),
        (r"grafen$", "graaf"),
        (r"lingen$", "ling"),
        (r"(?<=aken)en$", ""),
        (r"(?<=[nsd]t)en$", ""),
        (r"(?<=ch)es$", ""),
        (r"men$", "man"),
        (r"ies$", "y"),
        (r"(?<=e)n$", ""),
        (r"s$", ""),
    )
)
"""How Dutch, French and English make one out of several; what comes out counts when it is a role."""
_BESIDE = re.compile(r"(?i)^(?:co-|mede|adjunct-)(?=[^\W\d_]{3})")
"""What makes somebody one of several in a function, or the next one to it: "Medebestuurslid", "Co-Vice President"."""
_FIRST_OF_SEVERAL = re.compile(r"^([^\W\d_]{3,})s(?=\s(?:de|du|des|d['’]|à|en)\b)")
_PLURAL = re.compile(r"(?<=[a-z])s$")
_ARTICLE = re.compile(r"(?i)^(?:le|la|les|nos|vos|de|het|onze|the|our|die|unsere)\s+")


def singular_role(text: str) -> str | None:
    """What each of the people below a heading for a group does: "Vertrouwenspersonen" are each "Vertrouwenspersoon"."""
    shown = EXPLAINED.sub("", _ARE.sub("", clean(text).strip(" :."))) or clean(text)
    if fold(shown) in _LEADING:
        return shown
    if one := _ALONE.get(fold(_ARTICLE.sub("", shown))):
        return one
    shown = shown.title() if shown.isupper() else shown
    whole = _GROUP_OF.match(shown)
    if whole and not CLAUSE.search(shown) and (one := _one_of(whole["group"])):
        return one if fold(one) in MEMBER else clean(f"{one} {_YEAR.sub('', whole['what'])}")
    if len(shown.split()) > LONGEST_GROUP:
        return None
    kind, _, word = fold(shown).partition(" ")
    if word == "leden" and kind in _KINDS_OF_MEMBER:
        return f"{_KINDS_OF_MEMBER[kind].capitalize()} lid"
    if _are_of_body(shown):
        return "Lid"
    bare = shown if is_generic(shown) else _ARTICLE.sub("", shown)
    ways = [plural.sub(one, way) for way in (shown, bare) for plural, one in _PLURALS]
    ways.append(_FIRST_OF_SEVERAL.sub(r"\1", bare))  # "Agents de prévention"
    if all(word[-1] in "sx" for word in bare.split()):  # French: each word
        ways.append(" ".join(re.sub(r"s$", "", re.sub(r"aux$", "al", word)) for word in bare.split()))
    told = next((way for way in ways if way != shown and (is_role(way) or is_role(_BESIDE.sub("", way)))), None)
    return told or ((found := group_in_area(shown)) and found[0]) or None


LONGEST_AREA = 3
"""Words."""


def group_in_area(text: str) -> tuple[str, str] | None:
    """What each does of a group that an area is named behind, and the area: "Intersectorale medewerkers Oost-Vlaanderen"."""
    words = clean(text).strip(" :.").split()
    for at in range(max(1, len(words) - LONGEST_AREA), len(words)):
        area = " ".join(words[at:])
        if area[:1].isupper() and area_called(area):
            one = singular_role(" ".join(words[:at]).rstrip(" ,:–-"))
            return (one, area) if one else None
    return None


_MEMBERS = re.compile(r"(?:(?:de|onze|overige|andere|gewone|[a-z]{2,4}) |[a-z]{2,4}-)*leden")
"""Those of a body of whom no more is said, whatever it is called in short: "Overige leden", "De OR leden", "OC-leden"."""
_OF_BODY = re.compile(r"(?:de |onze )?leden (?P<body>.{2,50})")


def _are_of_body(text: str) -> bool:
    """Whether a heading says of those below it that they are of a body, with no word between: "Leden kerkraad", "Leden MR"."""
    told = _OF_BODY.fullmatch(fold(text))
    body = text[-len(told["body"]) :] if told else ""
    return bool(body) and (names_body(body) or (body.isupper() and body.isalpha()))


def _one_of(group: str) -> str | None:
    """What one of a group is that is told with what it is of: "Leden" of a council are members, alone they may be anybody's."""
    return "Lid" if _MEMBERS.fullmatch(fold(group)) else singular_role(group)


def of_each(post: str) -> str:
    """What is said of each by the word for several of them, in its own words where they have no singular that is known."""
    return "Lid" if _MEMBERS.fullmatch(fold(post)) else singular_role(post) or _doer(_ARTICLE.sub("", post)) or post


def _doer(post: str) -> str | None:
    """One of several by the end of their word, as nouns do that tell who does something: "Vaste medewerkers"."""
    before, _, word = post.rpartition(" ")
    one = one_of(word)
    doer = one != word and DOER.search(one) and not NO_FUNCTION.search(one)
    return f"{before} {one}".strip() if doer else None


_WORK = re.compile(
    r"(?i)\w+administratie|\w*(?:co[oö]rdinatie|boekhouding|inkoop|werving|sponsoring)(?:\s[^,:;.]{2,40})?"
    r"|(?:dagelijkse|algemene|pedagogische|medische|zakelijke|artistieke|muzikale|technische) leiding|p\.?r\.?|public relations"
)
"""The work of one person in a small body."""


def post_of(text: str) -> str | None:
    """What the one named below a title takes care of: "Ledenadministratie", "Vertrouwenspersonen"."""
    shown = clean(text).strip(" :")
    return singular_role(shown) or (shown if _WORK.fullmatch(shown) else None)


def joint_holders(text: str) -> list[str]:
    """The two people whom a line tells by what both do: "Vertrouwenspersonen Els Maes / Jan Smet"."""
    found = couple_in(text)
    if found is None or not text.rstrip(" .").endswith(found[1][-1].split()[-1]):
        return []
    post = clean(text[: found[0]])
    return found[1] if is_role(post) or tells_role(post) or singular_role(post) else []


def names_group(text: str) -> bool:
    """Whether a heading stands above several people by what each of them is: "Trustees", "Le maire et les adjoints"."""
    parts = [_ARTICLE.sub("", part) for part in _AND.split(clean(text).strip(" :.")) if part.strip()]
    told = [singular_role(part) or fold(part) in _GROUPS for part in parts]
    return any(told) and all(one or is_role(part) for one, part in zip(told, parts, strict=True))


def group_below(heading: str, group: str | None) -> tuple[str | None, bool]:
    """What a heading says of each below it, and whether they are several; the name of an area parts those of one group."""
    told = _of_heading(heading)
    if told is None and tells_area(heading):
        return group, group is not None
    return told, told is not None and fold(told) != fold(heading).strip(" :")


def _of_heading(text: str) -> str | None:
    """What a heading says of the people below it: "Trustees" of each of them, "Parish Clerk" of the one."""
    shown = LISTING.sub("", clean(text).strip(" :"))
    if is_past(shown):
        return None
    several = _PLURAL.search(shown) is not None and not names_body(shown) and not is_role(shown)
    return singular_role(shown) or _ending_in_role(_PLURAL.sub("", shown) if several else shown) or _role_in_body(shown)


def _role_in_body(text: str) -> str | None:
    """A text that tells a function and the body in which it is held: "Penningmeester Cultuurraad"."""
    role = role_in(text) or ""
    rest = text[len(role) :].strip()
    return text if role and text.startswith(role) and names_body(rest) and rest[:1].isupper() else None


def _ending_in_role(text: str) -> str | None:
    """A text of which the last word tells a function: "Ward captain"."""
    role = role_in(text) or ""
    told = len(text.split()) <= LONGEST_GROUP and tells_role(text) and text.endswith(role) and not names_body(role)
    is_member = fold(text).rpartition(" ")[2] in MEMBER
    return text if told and not (is_member or is_generic(text) or is_command(text)) else None
