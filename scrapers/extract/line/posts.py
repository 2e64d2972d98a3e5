"""Lines of one make that tell who does what: "Hospitality: Ann Becker", "Ann Becker - Hospitality".

What somebody does may be told in any words. That several lines have the same form, and that one of them tells a function that
is known as one, makes functions of what stands at that place in the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scrapers.extract.line.areas import tells_area
from scrapers.extract.line.bodies import is_partner, is_past, is_unit, names_body
from scrapers.extract.line.groups import names_group, singular_role
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_command
from scrapers.extract.line.roles import CLAUSE, LONGEST_ROLE, tells_role, without_link
from state.canon.call_signs import without_call_sign, without_letters
from state.canon.hours import without_days
from state.canon.listed_people import people_of
from state.canon.names import (
    has_first_name,
    is_honour,
    looks_like_person,
    may_be_first_name,
    surely_person,
    without_honours_ahead,
)
from state.canon.role_words import is_role, role_in
from state.canon.text import clean
from state.canon.vacancies import is_vacancy

FEWEST = 3
"""So many lines of one form make a list of posts."""
FEWEST_ANNOUNCED = 2
"""The same where what stands above them says so."""
LONGEST = 100
"""A longer line is a sentence."""
MOST_WORDS = 8
_SENTENCE = re.compile(r"[@?!|©♥;]|https?:|\d{4}|\.\s|[.…]$|^[^\w'’\"(]")
_NOBODY_CALLED = re.compile(
    r"(?i)\b(?:sponsors?|circle|patrons?|benefactors?|gifts?|present|excused|absent|apologies|attend\w+|aanwezig\w*|verontschuldigd|motion"
    r"|second|donors?|donat\w+|winners?|winnaars?|awards?|prize|champions?|medal\w*|memoriam|deceased|overleden|alumni|authors?|auteurs?"
    r"|composers?|componist\w*|lyrics|arr(?:anged|angement)?|photos?|foto\w*|photograph\w*|credits?|designed|by|door|par|born|geboren"
    r"|guests?|gast\w*|speakers?|sprekers?|artists?|cast|songs?|hymns?|scores?|results?|uitslag\w*|thanks|dank|merci|source|bron"
    r"|candidates?|kandidat\w*|nominees?|predecessor|successor|opvolger|voorganger|founded|opgericht|born|married|spouse|parents of"
    r"|(?:niet[- ])?geconventioneerd|(?:non[- ])?conventionne\w*|deadline|price|prijs|party|partij|color|kleur"
    r"|title|titel|vs|versus|quote)\b"
)
"""What stands beside names without being what somebody does there, nor asks for them."""
_ACRONYM = re.compile(r"[A-Z]{3,6}")
"""Letters for a body behind a name, unless they are known for a function."""
_NOBODY_YET = re.compile(r"(?i)open|none|n/a|\?+|(?:volunteers? )?needed|to be filled|seeking.*|help wanted")
"""What stands where a name would beside a post that nobody holds yet."""
_TO = re.compile(r"(?i)\b(?:to|of|from|by|for|voor|aan|van|au|du)\s+(?:the|de|la|le)?\s*$")
_GOES_ON = re.compile(r"(?i)\s*(?:[,(/&+–-]|(?:of|for|at|to|in|on|and|en|et|und|van|voor|de|du|des|pour|für|der)\b)")
"""How a function goes on behind its word."""
_NUMBERED = re.compile(r".*\s(?:\d+[a-z]?|[IVX]+)(?:[-/]\d+)?")
"""A house in a street, a district, a seat: where somebody lives or sits, and not what they do."""
_PERIOD = re.compile(r"(?i)(?:since|sinds|depuis|from|until|tot|term|elected|class of|years?|jaar)\b.*")
REACHED_ON = re.compile(
    r"(?i)(?:[\s,;.–-]+(?:(?:ext(?:ension)?\.?|x|toestel|poste)\s?:?\s?#?\d{1,6}|(?:(?:e-?)?mail\s*:?\s*)?[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}))+$"
)
"""What somebody is reached on, at the end of the line: "Jane Roe, Curator, ext. 120, jane@oak.example"."""
CLASSES = "class names"
"""The form of lines on which nothing parts a class from who is there for it: "1A Els Maes"."""
_FORMS: Mapping[str, re.Pattern[str]] = {
    form: re.compile(pattern)
    for form, pattern in {
        "post: names": r"(?P<post>[^:]{1,70}?)\s*:\s*(?P<names>[^:]+)",
        "post - names": r"(?P<post>[^:]{1,70}?)\s+(?:[-–—]+|//?|\|)\s+(?P<names>[^:]+?)",
        "names - post": r"(?P<names>[^:]{3,70}?)\s+(?:[-–—]+|//?|\|)\s+(?P<post>[^:]+)",
        "names, post": r"(?P<names>[^,:]{3,50}?)\s*,\s+(?P<post>[^:]+)",
        "names (post)": r"(?P<names>[^(:]{3,50}?)\s*\((?P<post>[^()]+)\)",
        CLASSES: r"(?P<post>\d{1,2}[a-zA-Z]?(?:[/+-]\d{0,2}[a-zA-Z]?)?)\s+(?P<names>[A-ZÀ-Þ][^\d:]{3,60}?)\*?",
        "names: post": r"(?P<names>[^:]{3,50}?)\s*:\s+(?P<post>[^:]+)",
    }.items()
}
WEIGHT = "post by weight"
"""The form of lines of which the post alone is printed in bold: "**Hospitality** Ann Becker"."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a line tells: a post, and who holds it; nobody when it is vacant. `area`: it tells where, and not what."""

    post: str
    people: tuple[str, ...]
    area: bool = False


_WHO_DOES_WHAT = re.compile(
    r"(?i)\b(?:\w*verantwoordelijk\w*|responsib\w+|responsab\w+|bevoegd\w*|taakverdeling|taken|functies?|rollen|roles?"
    r"|portefeuilles?|portfolios?"
    r"|aanspreekpunt\w*|contactperso\w+|contact (?:persons?|people)|werkgroepen|commissies|committees|attributions"
    r"|zuständig\w*|ansprechpartner\w*"
    r"|aufgaben\w*|wie doet wat|who does what|qui fait quoi|wer macht was|who'?s who|wie is wie)\b"
)


def announces_posts(text: str) -> bool:
    """Whether a line announces who does what: "Each has an area of responsibility:", "De taakverdeling is als volgt"."""
    return _WHO_DOES_WHAT.search(text) is not None and not is_past(text)


def announces_people(text: str) -> bool:
    """Whether a line says of those below it that they are people of one kind, or who of them does what: "Onze huisartsen", "Team"."""
    return (names_group(text) or names_body(text) or announces_posts(text)) and not is_past(text)


def told_in(lines: Sequence[Line], *, announced: bool = False) -> dict[int, Told]:
    """What each of the lines that have one form tells of who does what; nothing where no three of them have one.

    Args:
        announced: what stands above the lines says that they tell it, so that no post needs be known.
    """
    short = {at: line for at, line in enumerate(lines) if line.text and len(line.text) <= LONGEST}
    ways = {form: {at: told for at, line in short.items() if (told := _by(form, line))} for form in (*_FORMS, WEIGHT)}
    listed = [
        way
        for form, way in ways.items()
        if _is_list(way, short, announced=announced) and (form != CLASSES or _are_classes(way))
    ]
    return max(listed, key=len, default={})


def _are_classes(way: Mapping[int, Told]) -> bool:
    """Whether what stands before names tells classes, and is no numbering of the lines: "1A Els Maes", but "1 Els Maes"."""
    return any(not told.post.isdigit() for told in way.values())


def _is_list(way: Mapping[int, Told], short: Mapping[int, Line], *, announced: bool) -> bool:
    """Whether lines of one form are a list of posts: most of what stands between the first and the last, one of them known."""
    if len(way) < (FEWEST_ANNOUNCED if announced else FEWEST):
        return False
    between = sum(1 for at in short if min(way) <= at <= max(way))
    people = [name for told in way.values() for name in told.people]
    sure = sum(1 for name in people if surely_person(name) or may_be_first_name(name))
    areas = sum(told.area for told in way.values())
    return (
        len(way) * 3 >= between * 2
        and (announced or areas * 3 >= len(way) * 2 or any(is_known(told.post) for told in way.values()))
        and sure * 2 >= len(people) > 0
    )


def _by(form: str, line: Line) -> Told | None:
    """What a line tells, read in one form."""
    post, names = _by_weight(line) if form == WEIGHT else _parted(form, line)
    alone = form in ("post: names", WEIGHT) or (bool(post) and is_known(post))
    people = people_on(names, alone=alone) if post and names else None
    area = tells_area(post) if people is not None else False
    if people is None or not (area or may_be_post(post)):
        return None
    return Told(post=post if area else post_of(post), people=tuple(people), area=area)


def _parted(form: str, line: Line) -> tuple[str, str]:
    match = _FORMS[form].fullmatch(without_days(REACHED_ON.sub("", clean(line.text)).lstrip("*•· ")))
    return (without_honours_ahead(match["post"].strip()), match["names"].strip()) if match else ("", "")


def _by_weight(line: Line) -> tuple[str, str]:
    strong = [run.strong for run in line.runs if run.text.strip()]
    bold = strong.index(False) if True in strong and False in strong else 0
    if not bold or any(strong[bold:]):
        return "", ""
    shown = [run.text for run in line.runs if run.text.strip()]
    return clean("".join(shown[:bold])).strip(" :–-"), clean("".join(shown[bold:])).strip(" :–-")


def people_on(text: str, *, alone: bool = False) -> list[str] | None:
    """Those whom a text names and nothing else; none of them where it tells a vacancy, None where it is anything else.

    Args:
        alone: a first name by itself names somebody too, as does any one word before a call sign.
    """
    shown = without_letters(without_link(clean(text))).strip(" .,;")
    if is_vacancy(shown) or _NOBODY_YET.fullmatch(shown):
        return []
    if looks_like_person(shown):
        return [shown]
    called = shown.isalpha() and shown.istitle() and without_call_sign(clean(text)) != clean(text)
    if alone and (may_be_first_name(shown) or called):
        return [shown]
    return people_of(shown) or None


def may_be_post(text: str) -> bool:
    """Whether a text that stands where a post does reads as one, in whatever words."""
    shown = clean(text).strip(" :.,–-")
    return (
        1 < len(shown) <= LONGEST_ROLE
        and len(shown.split()) <= MOST_WORDS
        and not _SENTENCE.search(shown)
        and not CLAUSE.search(shown)
        and not _NOBODY_CALLED.search(shown)
        and not _PERIOD.fullmatch(shown)
        and any(map(str.isalpha, shown))
        and not (has_first_name(shown) and looks_like_person(shown))
        and not is_vacancy(shown)
        and (not (_ACRONYM.fullmatch(shown) or is_honour(shown) or _NUMBERED.fullmatch(shown)) or tells_role(shown))
        and label_of(shown) is None
        and (not is_past(shown) or is_role(shown))
        and not is_command(shown)
    )


def is_known(post: str) -> bool:
    """Whether a post is known as a function by its words: "Clerk of Session", but "Manager's Special", "Letter to the editor"."""
    shown = clean(post).strip(" :")
    if singular_role(shown) is not None:
        return True
    role = role_in(shown) if tells_role(shown) else None
    if role is None:
        return False
    start = shown.find(role)
    before, behind = shown[:start], shown[start + len(role) :]
    return not _TO.search(before) and (not behind.strip() or _GOES_ON.match(behind) is not None)


def tells_body(post: str) -> bool:
    """Whether a post is where somebody sits, and not what that person does: "Publicity Committee"."""
    return is_unit(post) or is_partner(post) or (names_body(post) and not is_known(post))


def post_of(text: str) -> str:
    """What each of the people below or beside a post does: "Trustees" are each "Trustee"."""
    shown = clean(text).strip(" :")
    return singular_role(shown) or shown
