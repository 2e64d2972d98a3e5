"""Sentences that say who does what: "Onze brugfiguur is Els Maes", "La référente est Claire Dubois", "Jane Roe has been appointed Clerk".

One small grammar for Dutch, French, English and German. A clause has people on one side of its verb and a function on the other.
A known function counts by itself; another one where it is written as a name ("the Designated Lead (DL)"), is somebody's of
whom the page speaks as its own ("onze", "our") or ends as nouns do that tell who does something. What was, what somebody is
quoted to say, and what is asked tell of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.apposed import apposed_in
from scrapers.extract.line.bodies import is_former
from scrapers.extract.line.groups import post_of, singular_role
from scrapers.extract.line.listed_statements import labelled_ahead, listed_in
from scrapers.extract.line.made import made_of
from scrapers.extract.line.named_functions import (
    ADDRESSED,
    DETERMINED,
    PEOPLE,
    PERSON,
    duty_in,
    function_behind,
    function_named,
    is_known_function,
    people_named,
)
from scrapers.extract.line.pointed import pointed
from scrapers.extract.line.presented import presented
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.statement_words import (
    ARTICLE,
    BECOMES,
    BEGINS_NONE,
    DEFINITE,
    DOER,
    GIVES_UP,
    GOES_ON,
    HELD,
    IS,
    LATELY,
    MADE,
    OFFICE,
    POINTS,
    SENT_TO,
    SERVES,
    STOPS,
    STORY,
    TAKES_ON,
)
from state.canon.names import looks_like_person, surely_person
from state.canon.role_words import is_role
from state.canon.text import clean

Told = tuple[str, str]
"""Somebody's name, and what that person does."""
POINTED = ""
"""In place of a function that the sentence only points at: "Deze taak is in handen van Els Maes"."""
FARTHEST = 300
"""Characters on each side of a verb in which whom and what it joins stands."""
_PEOPLE_FIRST = re.compile(PEOPLE)
_PEOPLE_LAST = re.compile(rf"(?P<names>{PEOPLE})\Z")
_VERB = re.compile(rf"\s+(?:{IS}|{BECOMES})(?:\s*:)?\s+(?:{LATELY}\s+)*(?=\S)")
_SHORT = "".join(rf"(?<!\b(?i:{word})\.)" for word in "mr ms dr ds st mrs rev dhr mevr prof".split())
"""No full stop behind one of them ends a sentence."""
_SENTENCE = re.compile(
    rf"(?<=[a-zà-ÿ\d)][.!?]){_SHORT}\s+(?=[A-ZÀ-Þ]|[a-zà-ÿ-]{{4,}}\s(?:is|zijn|est|ist|sind)\s)"
    r"|\s*;\s+(?:(?:and|en|et|und)\s+)?|\s[-–—]\s"
)
"""Between sentences, of which one may begin in small letters with what somebody does: "griffier is …"."""
_SAME = re.compile(
    r"\s*[;,]\s+(?:(?:deze|die|this|cette|diese) (?:functie|taak|rol|post|position|role|fonction|funktion|rolle)\s)?"
    r"(?=(?:wordt|is|wird|est)\s\w+\s(?:door|by|par|von)\s)"
)
"""Between a function and the verb that says by whom it is held: "Secretaris; wordt vervuld door"."""
_CLAUSE_BEGINS = re.compile(
    r"[,:]\s+(?:(?:en|and|et|und)\s+)?|\s(?:en|and|et|und)\s+(?=(?:de|het|onze|the|our|la|le|notre|die|der|unsere?)\s)|\s(?:dat|that|que|dass)\s+"
)
_POINTS_BESIDE = re.compile(r"\s*\([^()]*(?:\d\d|@)[^()]*\)")
"""Numbers and mail addresses behind a name, before the next one."""
_LONG_AGO = re.compile(
    r"\b(?:tot|until|to|jusqu['’]en|bis) (?:in )?20[01]\d\b|(?<!since )(?<!sinds )(?<!depuis )(?<!seit )\b1[5-9]\d\d\b"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ENDS = re.compile(
    r"[:;(\d@!?]|\.\s|\s(?:at|on|by|via|for|before|or|of|who|which|with|op|voor|door|die|met|per|pour|par|qui|avant|au|unter|vor)\s"
)
MOST_PARTS = 3
"""Of a sentence between commas, in which somebody is named with a function."""
_ROW = re.compile(
    r"(?i:\b(?:our|onze|nos|unsere|notre)\s(?:(?:two|three|four|five|six|twee|drie|vier|vijf|zes|deux|trois|quatre|cinq|zwei|drei|vier|fünf)\s)?)"
    rf"(?P<role>(?:[\w-]+\s){{0,2}}[\w-]+),?\s+(?P<names>{PEOPLE})"
)
_SHORT_ROLE = re.compile(r"(?P<role>(?!REV|DHR|MEVR)[A-Z]{3,5})\s")
_UP = re.compile(r"\s+(?:op|waar|over|on)(?:\s+zich)?$")
"""The rest of the verb behind what somebody takes on."""
_IT = re.compile(r"(?i)(?:^|\s)(?:it|that|this|dat|dit|het|c['’]|das|es)$")
_OUT_OF = re.compile(rf"(?P<role>[^,.;:()\d]{{4,60}}?),?\s+(?P<names>{PERSON})")
_AS = re.compile(
    rf"(?P<beside>\b(?i:met|with|avec|mit)\s)?(?P<name>{PERSON})(?:,)?(?P<verb>\s+{SERVES})?"
    r"(?:\s+(?:was|were|is|has been|werd|wordt|a été|est|wurde|wird|zum|zur)(?:\s+\w{4,})?)?"
    r"\s+(?:as|als|to be|tot|comme|en tant que|zum|zur)\s+"
    r"(?P<role>(?:(?:the|our|its|a|an|de|het|onze|la|le|notre|unsere?[nr]?)\s+)?[A-Za-zÀ-ÿ][^.,;:()!?\n]{2,50}?)"
    r"(?=\s*[.,;]|\s+(?:and|who|of|for|since|at|in|en|die|van|voor|et|qui|pour|und)\b"
    r"|\s+(?:verkozen|benoemd|aangesteld|gekozen|gewählt|ernannt|bestellt)\b|\s*$)"
)


def stated(text: str) -> list[Told]:
    """The people of whom the sentences of a text say what they do now."""
    if not NAME.search(text):
        return list(dict.fromkeys(one for sentence in _sentences(text) for one in apposed_in(sentence)))
    shown = _POINTS_BESIDE.sub("", text) if "(" in text else text
    told = labelled_ahead(shown)
    sentences = list(_sentences(_SAME.sub(" ", shown)))
    told = [*told, *(one for sentence in sentences for one in _of_sentence(sentence)), *pointed(sentences, POINTED)]
    return list(dict.fromkeys((*told, *presented(shown))))


def _sentences(text: str) -> Iterator[str]:
    yield from (one for one in _SENTENCE.split(text) if one and not STORY.search(one) and not _LONG_AGO.search(one))


def _of_sentence(sentence: str) -> Iterator[Told]:
    for verb in _VERB.finditer(sentence):
        before = sentence[max(0, verb.start() - FARTHEST) : verb.start()]
        behind = sentence[verb.end() : verb.end() + FARTHEST]
        yield from next(filter(None, (list(way(before, behind)) for way in _WAYS)), ())
    yield from _held(sentence)
    yield from _to_go_to(sentence)
    yield from _listed_behind(sentence)
    yield from listed_in(sentence)
    yield from _made(sentence)
    yield from made_of(sentence)
    yield from apposed_in(sentence)
    yield from _taken_on(sentence)


def _said_of_function(before: str, behind: str) -> Iterator[Told]:
    """ "Onze brugfiguren zijn Els Maes en Jan Smet"; in what follows the names, a relative clause is about them."""
    names = _PEOPLE_FIRST.match(behind)
    people = people_named(names[0]) if names and GOES_ON.match(behind, names.end()) else []
    if people and (role := function_named(_last_clause(before), several=len(people) > 1) or _begun_with(before)):
        yield from ((name, role) for name in people)


def _begun_with(before: str) -> str | None:
    """The known function that a sentence begins with which goes on for whom: "De contactpersoon voor de klas en de opvang"."""
    head = STOPS.split(DETERMINED.sub("", before.strip()))[0] if DEFINITE.match(before.strip()) else ""
    return head if is_role(head) and not is_former(head) else None


def _said_of_people(before: str, behind: str) -> Iterator[Told]:
    """ "Els Maes en Jan Smet zijn onze brugfiguren"."""
    names = _PEOPLE_LAST.search(before)
    people = people_named(names["names"]) if names else []
    if people and (role := function_behind(behind, several=len(people) > 1, beside=people[0])):
        yield from ((name, role) for name in people)


def _turned(before: str, behind: str) -> Iterator[Told]:
    """ "Op school is Els Maes onze brugfiguur"."""
    names = _PEOPLE_FIRST.match(behind) if BEGINS_NONE.match(_last_clause(before)) else None
    people = people_named(names[0]) if names else []
    rest = behind[names.end() :].strip() if names else ""
    if people and DETERMINED.match(rest) and (role := function_named(STOPS.split(rest)[0], several=len(people) > 1)):
        yield from ((name, role) for name in people)


def _pointed_out(before: str, behind: str) -> Iterator[Told]:
    """ "It is the Rural Dean, Jane Roe, who decides"; "C'est la directrice, Claire Dubois, qui …"."""
    told = _OUT_OF.match(behind) if _IT.search(before) else None
    people = people_named(told["names"]) if told else []
    if told and len(people) == 1 and (role := function_named(told["role"], several=False)) and is_known_function(role):
        yield people[0], role


_WAYS = (_said_of_function, _said_of_people, _turned, _pointed_out)


def _held(sentence: str) -> Iterator[Told]:
    """ "De functie van brugfiguur wordt opgenomen door Els Maes", "This position is held by Jane Roe"."""
    for verb in HELD.finditer(sentence):
        subject = _last_clause(sentence[max(0, verb.start() - FARTHEST) : verb.start()])
        names = _PEOPLE_FIRST.match(sentence, verb.end())
        people = people_named(names[0]) if names else []
        role = _office(subject) if people else None
        if role is not None:
            yield from ((name, role) for name in people)


def _taken_on(sentence: str) -> Iterator[Told]:
    """ "Els Maes neemt de rol van brugfiguur op", "Jane Roe takes on the role of Treasurer"."""
    for verb in TAKES_ON.finditer(sentence):
        names = _PEOPLE_LAST.search(sentence[max(0, verb.start() - FARTHEST) : verb.start()])
        people = people_named(names["names"]) if names else []
        role = (
            function_named(f"our {STOPS.split(sentence[verb.end() :])[0]}", several=False) if len(people) == 1 else None
        )
        if role:
            yield people[0], _UP.sub("", role)


def _office(subject: str) -> str | None:
    """The function that a clause says to be held; POINTED where it only points at one."""
    if POINTS.fullmatch(subject):
        return POINTED
    office = OFFICE.match(subject)
    if office:
        return function_named(f"our {subject[office.end() :]}", several=False)
    role = post_of(DETERMINED.sub("", subject)) or function_named(subject, several=False)
    return role if role and (is_known_function(role) or post_of(role)) else duty_in(subject)


def _to_go_to(sentence: str) -> Iterator[Told]:
    """ "Contact the Chairman, Mr Tom Ash", "… is te bezorgen aan Els Maes, onze secretaris"."""
    for sent in SENT_TO.finditer(sentence):
        told = _ENDS.split(sentence[sent.end() : sent.end() + FARTHEST])[0]
        parts = told.split(",")
        for most in range(min(len(parts), MOST_PARTS), 0, -1):
            phrase = DETERMINED.sub("", ",".join(parts[:most]).strip(" ."))
            short = _SHORT_ROLE.match(phrase)
            name, role = (phrase[short.end() :], short["role"]) if short else split_role(phrase)
            if role and looks_like_person(name) and surely_person(name) and _is_sent_to(role, told):
                yield ADDRESSED.sub("", clean(name).strip(" .,")), clean(DETERMINED.sub("", role))
                break


def _is_sent_to(role: str, text: str) -> bool:
    """Whether what stands beside a name that a sentence sends its reader to is a function, or short for one ("PCSO")."""
    told = function_named(role, several=False)
    if _SHORT_ROLE.match(f"{role} ") or (told and is_known_function(told)):
        return True
    determined = re.search(rf"(?i)\b{ARTICLE}\s+{re.escape(role)}", text) is not None
    return told is not None and determined and DOER.search(told) is not None


def _listed_behind(sentence: str) -> Iterator[Told]:
    """ "… our three Wardens, Jane Roe, Ann Ash and Tom Oak"."""
    for row in _ROW.finditer(sentence):
        people = people_named(row["names"])
        role = singular_role(row["role"]) if len(people) > 1 else None
        if role:
            yield from ((name, role) for name in people)


def _made(sentence: str) -> Iterator[Told]:
    """Those of whom a sentence says what they serve as, or have been made, one by one or beside a body: "met Els Maes als chef"."""
    made = MADE.search(sentence) is not None and _YEAR.search(sentence) is None
    found = [
        (ADDRESSED.sub("", clean(one["name"])), role, one["verb"] or one["beside"])
        for one in _AS.finditer(sentence)
        if looks_like_person(ADDRESSED.sub("", one["name"]))
        and not GIVES_UP.search(sentence[: one.start()])
        and (role := function_named(one["role"], several=False))
        and is_known_function(role)
    ]
    sure = any(surely_person(name) for name, *_ in found)
    if sure and (made or len(found) > 1 or any(verb for *_, verb in found)):
        yield from ((name, role) for name, role, _ in found)


def _last_clause(text: str) -> str:
    return _CLAUSE_BEGINS.split(text)[-1].strip()
