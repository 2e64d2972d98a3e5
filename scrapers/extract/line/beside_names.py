"""The ways in which a line puts what somebody does beside the name: in brackets, behind a comma, in front as a title."""

from __future__ import annotations

import re

from state.canon.listed_people import people_of
from state.canon.names import has_first_name, is_first_name, is_honour, looks_like_person, names_another, surely_person
from state.canon.role_words import is_role, role_in, role_pattern
from state.canon.text import clean
from state.geo.municipalities import by_name

_ROLE = role_pattern()
_TITLED = re.compile(
    r"^(?P<role>(?:State |U\.?S\.? |Lt\.? |Deputy |Vice )?(?:Senator|Sen\.|Representative|Rep\.|Congress(?:man|woman)"
    r"|Mayor Pro Tem(?:pore)?|Mayor|Governor|Gov\.|Judge"
    r"|Cllr\.?|Council(?:or|lor|man|woman|member| Member)|Commissioner|Alderman|Supervisor|Chief|Sheriff"
    r"|Burgemeester|Schepen|Raadslid|Minister|Wethouder|Échevine?|Bourgmestre))\s+(?P<name>[A-ZÀ-Þ].+)$"
)
_RANK = re.compile(r"(?i)deputy|assistant|associate|lead|chief|principal|adjunct|adjointe?")
"""Functions that as well tell which of several functions follows."""
_NTH = r"(?:\d{1,3}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
SEAT = (
    r"(?:(?:(?:senate|house|assembly|council|school|congressional|supervisorial|commission)\s)?"
    r"(?:district|ward|precinct|seat|position|place|post|zone|region|area|division|kieskring)\s(?:no\.?\s*|#)?(?:[\dIVX]{1,4}|[A-Z])"
    rf"|{_NTH}\s(?:(?:senate|house|assembly|council|congressional|supervisorial)\s)?(?:district|ward|precinct|seat|division)|at[- ]large)"
)
"""What somebody is chosen for, when it is told by its number: "District 2", "1st Ward"."""
_SEAT = re.compile(rf"(?i){SEAT}")
_SEATED = re.compile(rf"(?i)(?P<name>[^,;|:()\d]+?)\s+{SEAT}")
_PARTY_SEAT = re.compile(r"[RDI](?:-[A-Z\d][\w .]{0,30})?")
"""How American pages tell whose party somebody is of and for where: "R-41st", "D-Springfield"."""
_SEAT_PARTS = re.compile(r"\s*[,|;:()]\s*|\s+-+\s+")
MOST_PARTS = 4
"""Of a line about one person: name, function, seat and place."""
_RUN_ON = re.compile(
    r"^(?P<name>(?:[^\s,]+\s+){1,6}[A-ZÀ-Þ][\w'’-]+)\s+(?P<role>[a-zà-ÿ][a-zà-ÿ-]{4,}(?:\s[a-zà-ÿ-]+){0,3})$"
)
"""A function in small letters right behind a name, as neighbouring tags leave it: "Karel Bogaert loketbediende"."""
_VERB = re.compile(
    r"(?:kan|kunnen|mag|mogen|moet|moeten|zijn|vertelt|zegt|woont|werkt|leidt|helpt|speelt|zingt|geeft|neemt|komt|gaat|staat|zorgt|schrijft|leest|maakt|heeft|wordt|blijft"
    r"|begeleidt|organiseert|ondersteunt|verzorgt|studeert|behaalde|volgde|begon|startte|raconte|explique|habite|travaille|anime"
    r"|says|tells|lives|works|writes|plays|joined|leads|teaches)\b"
)
"""What somebody does in a sentence, and not by function: "Els Maes vertelt"."""
_PARTY = re.compile(r"(?<=\w)\s*\([^()\d@]{2,30}\)$")
"""Whom somebody with a title sits for: "Wethouder Sietse Bakker (CDA)"."""
_AFTER_COMMA = re.compile(r"^(?P<name>[^,|–:()\d]+?)\s*,\s*(?P<role>[^,\d@:]{3,50})$")
_BODY = re.compile(
    r"(?i)\b(?:vzw|asbl|ocmw|cpas|caw|cgg|clb|stad|gemeente|ville|commune|provincie|province|school|college|university|universiteit"
    r"|huis van|maison d|house of|vereniging"
    r"|ziekenhuis|hospital|agentschap|stichting|centrum|centre|center|inc|llc|ltd|nv|bv|bvba|jr|sr|phd|md|esq)\b"
)
_FAMILY_FIRST = re.compile(
    r"^(?P<family>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?),\s*(?P<first>[A-ZÀ-Þ][\w-]+(?:\s[A-Z]\.?)?),\s*(?P<role>[^,\d@:]{3,60})$"
)
_BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?P<name>[^,(|–:]+?)\s*[,|–]\s*(?P<role>.+)$",
        r"^(?P<name>[^,|–:]+?)\s*,\s*(?P<role>.+)$",
        r"^(?P<name>[^(]+?)\s*\((?P<role>[^)]+)\)$",
        r"^(?P<name>.+?)\s+-\s+(?P<role>.+)$",
        r"^(?P<role>[^:]+?)\s*:\s*(?P<name>.+)$",
        r"^(?P<role>[^,|]+?)\s*(?:,|\s[-–|])\s*(?P<name>[^,]+)$",
    )
)


_WITHIN = re.compile(r"^(?P<before>[^()@:]{2,60}?)\s*\((?P<role>[^()\d@:]{3,40})\)\s+(?P<behind>[^()@:]{2,40})$")


def tells_organisation(text: str) -> bool:
    """Whether a text holds a word for an organisation: "vzw", "school", "Inc"."""
    return _BODY.search(text) is not None


def is_seat(text: str) -> bool:
    """Whether a text tells by its number what somebody is chosen for, and nothing else: "District 2"."""
    return _SEAT.fullmatch(text) is not None


def names_place(text: str) -> bool:
    """Whether what stands behind a name is where somebody works rather than what they do."""
    return tells_organisation(text) or bool(by_name(text))


def titled(text: str) -> tuple[str, str] | None:
    """ "Senator Linda Ruiz", "voorzitter Hugo Claes"."""
    bare = _PARTY.sub("", text)
    told, text = text[len(bare) :].strip(" ()"), bare
    match = _TITLED.match(text)
    if match and looks_like_person(match["name"]):
        return match["name"].strip(), told if is_role(told) else match["role"].strip(" .")
    role = _ROLE.match(text)
    name = text[role.end() :].strip() if role else ""
    if role and _RANK.fullmatch(role[0]) and not surely_person(name):
        return None  # "Deputy Bus Lead"
    return (name, clean(role[0])) if role and text[role.end() :].startswith(" ") and looks_like_person(name) else None


def seated(text: str) -> tuple[str, str | None] | None:
    """ "District 2 - Jane Roe", "Jane Roe (R-41st) - Springfield": what somebody is chosen for is no part of the name."""
    own = _SEATED.fullmatch(text)
    if own and looks_like_person(own["name"]):
        return own["name"], None  # "Jane Roe District 2"
    parts = [part for one in _SEAT_PARTS.split(text) if (part := one.strip(" -"))]
    seats = [part for part in parts if is_seat(part) or _PARTY_SEAT.fullmatch(part)]
    people = [part for part in parts if part not in seats and looks_like_person(_titled_name(part))]
    if not seats or len(people) != 1 or len(parts) > MOST_PARTS:
        return None
    name, role = titled(people[0]) or (people[0], None)
    told = [part for part in parts if part not in seats and part != people[0] and role_in(part)]
    return name, role or (told[0] if told else None)


def _titled_name(text: str) -> str:
    found = titled(text)
    return found[0] if found else text


def turned(text: str) -> tuple[str, str | None] | None:
    """ "Vandenberg, Carol, Health Officer": the family name first."""
    match = _FAMILY_FIRST.match(text)
    if match is None or not is_first_name(match["first"].split()[0]) or is_first_name(match["family"]):
        return None
    name = f"{match['family']}, {match['first']}"
    role = None if is_honour(match["role"]) else match["role"].strip()
    return (name, role) if looks_like_person(name) else None


def beside(text: str) -> tuple[str, str] | None:
    for pattern in _BESIDE:
        match = pattern.match(text)
        name = _titled_name(match["name"].strip()) if match else ""
        told = match is not None and looks_like_person(name) and role_in(match["role"]) is not None
        if match and told and not (_names_another(match["role"]) or _POINT.search(match["role"])):
            return name, match["role"].strip()
    return None


_POINT = re.compile(r"(?:\d[\s./-]{0,2}){8}|@")
"""A number or mail address: what holds one is no function."""
_PARTS_OF_ROLE = re.compile(r"\s*[,;|]\s*(?:(?:en|and|et|und)\s+)?")


def _names_another(role: str) -> bool:
    """Whether what stands beside a name tells of others too: "Board: Jane Roe, Mark Doe", "Chair, Mark Doe, Treasurer"."""
    _, colon, name = role.partition(":")
    if colon and looks_like_person(name.strip()):
        return True
    return any(surely_person(one) and looks_like_person(one) for one in _PARTS_OF_ROLE.split(role)[1:])


def within(text: str) -> tuple[str, str] | None:
    """ "Els Maes (VOORZITTER) Jeugd", "Els (voorzitter) Maes": a known function in brackets, whatever follows."""
    match = _WITHIN.match(text)
    if match is None or not is_role(match["role"]):
        return None
    names = (match["before"].strip(), f"{match['before']} {match['behind']}")
    name = next((one for one in names if looks_like_person(one)), None)
    return (name, match["role"].strip()) if name else None


def run_on(text: str) -> tuple[str, str] | None:
    match = _RUN_ON.match(text)
    if match is None or _VERB.match(match["role"]) or not looks_like_person(match["name"]):
        return None
    return match["name"].strip(), match["role"].strip()


def side_by_side(text: str) -> tuple[str, str] | None:
    """A name and a well-known role with nothing between them: "Els Maes Coach", "Els Maes Directeur planning en logistiek"."""
    words = text.split()
    for at in range(2, min(len(words), 5)):
        name, role = " ".join(words[:at]), " ".join(words[at:])
        if looks_like_person(name) and has_first_name(name) and _begins_with_role(role):
            return name, role
    return None


def _begins_with_role(text: str) -> bool:
    """Whether a text is a function, or one with what it is for: "Directeur planning en logistiek"."""
    found = _ROLE.match(text)
    behind = text[found.end() :] if found and text[:1].isupper() else "-"
    plain = all(word[:1].islower() or word.isupper() for word in behind.split())  # no further name
    return (behind[:1] in ("", " ") and plain) or is_role(text)


def after_comma(text: str) -> tuple[str, str | None] | None:
    match = _AFTER_COMMA.match(text)
    if match is None or not looks_like_person(match["name"]) or names_place(match["role"]):
        return None
    if names_another(match["role"], beside=match["name"]):
        return None
    return match["name"].strip(), None if people_of(match["role"]) else match["role"].strip()


LONGEST_AHEAD = 6
"""Words of a function before a name."""


def ahead(text: str) -> tuple[str, str] | None:
    """A function of several words right before a sure name: "Circuit Court Clerk Larry Boone"."""
    words = text.split()
    for at in range(2, min(len(words) - 1, LONGEST_AHEAD + 1)):
        role, name = " ".join(words[:at]), " ".join(words[at:])
        if is_first_name(words[at]) and looks_like_person(name) and _ends_with_role(role):
            return name, role
    return None


def _ends_with_role(text: str) -> bool:
    found = role_in(text) if text[:1].isupper() and not re.search(r"[,.:;|(\d]", text) else None
    return found is not None and text.endswith(found) and not looks_like_person(text)


_ADDRESSED = re.compile(
    r"(?P<role>[^,:;|@()\d]{3,60}?),?\s(?P<name>(?:(?:The\s)?Rev(?:d|erend)?\.?|Fr\.|Canon|Mrs?\.?|Ms\.?|Miss|Capt\.?|Sgt\.?|Lt\.?|Dr\.?|Prof\.?"
    r"|Herr|Frau|Prälat|Mme|Madame|Monsieur|M\.|Maître|mevrouw|mevr\.|mw\.|meneer|de\sheer|dhr\.?|E\.H\.|Ds\.)\s[A-ZÀ-Þ].+)"
)


def addressed(text: str) -> tuple[str, str] | None:
    """A function before a name with how its bearer is addressed: "Priest in Charge Revd Jane Roe", "Leiterin Frau Eva Kurz"."""
    match = _ADDRESSED.fullmatch(text)
    if match is None or not looks_like_person(match["name"]) or NO_TITLE.search(match["role"]):
        return None
    found = role_in(match["role"])
    told = found is not None and (match["role"].endswith(found) or match["role"].startswith(found))
    return (match["name"].strip(), match["role"].strip()) if told and not looks_like_person(match["role"]) else None


_LOWERED = re.compile(
    r"^(?:(?:de|het|een|onze|the|our|le|la|l['’])\s*)?(?P<role>(?:[a-zà-ÿ][a-zà-ÿ/-]*\s){0,2}[a-zà-ÿ][a-zà-ÿ/-]{3,}),?\s(?P<name>[A-ZÀ-Þ].+)$"
)
NO_TITLE = re.compile(
    r"\b(?:heer|heren|mevrouw|mijnheer|meneer|dame|famil\w+|gezin|echtpaar|coll[eè]g\w+|vriend\w*|friends?|ouders?|parents?|zus|broer|winnaar"
    r"|auteur|author|late|wijlen|met|bij|with|via|naar|to|from|van|op|of|for|voor|en|and|et|ou|or|door|by|par|avec|chez|aan|nummer|number"
    r"|monsieur|madame|gegevens|adres|mail\w*|telefoon\w*|phone|vraag|stuur|neem|bel(?:len)?|contact\w*|call|write|schrijf|appelez|[ée]crivez)\b"
)
"""What is no function, or shows that words before a name are more than one."""


_ARTICLE = re.compile(r"^(?:de|het|onze|ons|the|our|le|la|notre|l['’])\s?\b(?=[a-zà-ÿ]{3})")


def without_article(role: str) -> str:
    """A function as it is called: "de externe vertrouwenspersoon" is "externe vertrouwenspersoon"."""
    return _ARTICLE.sub("", role)


SHORTEST_LOWERED = 5
"""Letters of a function that is told by its place alone; shorter ones are known."""


def lowered(text: str) -> tuple[str, str] | None:
    """Words in small letters before a sure name, whatever they are: "brugwachter Els Maes", but no "bij Els Maes"."""
    match = _LOWERED.match(text)
    if match is None or NO_TITLE.search(match["role"]) or _VERB.match(match["role"]):
        return None
    if len(match["role"]) < SHORTEST_LOWERED and not is_role(match["role"]):
        return None
    sure = surely_person(match["name"]) and looks_like_person(match["name"])
    return (match["name"].strip(), match["role"].strip()) if sure else None


_JUNCTION = re.compile(r"(?<=[a-zà-ÿ.)])(?=[A-ZÀ-Þ])")
LONGEST_GLUED = 70
"""Characters of a line on which a lost tag left a function stuck to a name."""


def glued(text: str) -> tuple[str, str] | None:
    """ "Els MaesVoorzitter", "VoorzitterEls Maes": a known function and a sure name, of which the break between them is lost."""
    if len(text) > LONGEST_GLUED:
        return None
    for found in _JUNCTION.finditer(text):
        for name, role in (
            (text[: found.start()], text[found.start() :]),
            (text[found.start() :], text[: found.start()]),
        ):
            if role != role.upper() and is_role(role) and surely_person(name) and looks_like_person(name):
                return name.strip(), role.strip()
    return None


def celled(text: str) -> tuple[str, str] | None:
    """ "Chair | Jane Roe | Plot 12": one name and one known function among the cells of a row that lost its table."""
    cells = [cell for one in text.split("|") if (cell := one.strip())] if text.count("|") > 1 else []
    names = [cell for cell in cells if looks_like_person(cell)]
    roles = [cell for cell in cells if is_role(cell) and cell not in names]
    return (names[0], roles[0]) if len(names) == 1 and len(roles) == 1 else None


WAYS = (
    celled,
    glued,
    seated,
    titled,
    ahead,
    addressed,
    turned,
    beside,
    within,
    side_by_side,
    run_on,
    after_comma,
    lowered,
)
"""The first that fits tells, in this order."""
