"""Running text that names people with their numbers: "… is in handen van An Maes, tel. 09 …; voor de jeugd Jan Peeters, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scrapers.document import Inline
from scrapers.extract.line.behind_points import turned
from scrapers.extract.line.desks import sentences_to_desks
from scrapers.extract.line.each_called import each_called
from scrapers.extract.line.first_named import first_named
from scrapers.extract.line.flattened import rows_behind
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.lines import Line
from scrapers.extract.line.numbers_listed import numbers_listed
from scrapers.extract.line.roles import tells_role
from scrapers.extract.line.run_on import labelled, run_on
from scrapers.extract.line.subjects import bodies_beside
from state.canon.addresses import MANNERS, find_addresses
from state.canon.honorifics import ELSEWHERE, HONORIFIC
from state.canon.listed_people import couple_in, people_with_remarks
from state.canon.names import has_first_name, looks_like_person
from state.canon.phones import find_phones, phone_starts
from state.canon.points import point_starts
from state.canon.role_words import is_role, role_pattern
from state.canon.service_numbers import SHORT, is_of_service
from state.canon.text import clean

SHORTEST = 100
"""Characters; a shorter line is a record and no running text."""
FARTHEST = 140
"""Characters between a name and its number."""
NEAR = 60
LONGEST_ANNOUNCEMENT = 60
_ENDED = re.compile(r"[.!?]\s")
_WORD_FOR_NUMBER = re.compile(r"(?i)[\s,;:(–-]*(?:\b(?:tel|telefoon|gsm|t|e-?mail|mail|phone|via|op)\b\.?)?[\s:]*$")
_LEADERS = re.compile(r"\s*(?:\.\s?){4,}\s*")
"""The dots that lead the eye from a name to its number in a printed directory."""
_GENERAL = re.compile(
    r"\b(?:[Aa]lgemeen|[Gg]eneral|[Gg][ée]n[ée]ral|[Cc]entraal)(?:\s(?:nummer|number|telefoonnummer))?\s?:"
)
"""The number of everybody, behind those of each."""
_JOINT = re.compile(r"[\s,;|/]+(?:(?:en|of|and|or|et|ou)\s*)?$")
_CAPITAL = r"(?:[A-ZÀ-Þ][\w'’-]+|[A-Z]\.(?:[A-Z]\.)*(?:[A-Z](?=\s))?)"
_PARTICLE = r"(?:van|de|der|den|het|ter|ten|te|von|du|le|la|el|al|ben|bin|da|di|'t|’t|d'|in|v\.\s?d\.|v/d)"
NAME = re.compile(rf"(?<![\w.@'’-]){_CAPITAL}(?:\s+(?:{_PARTICLE}\s+){{0,3}}{_CAPITAL}){{1,3}}(?![\w@-])")

_OTHERWISE = re.compile(
    r"(?i)\b(?:of|or|ou)\s+(?:je\s+|u\s+|you\s+)?(?:stuur|stuurt|mail|mailt|schrijf|schrijft|send|write|e-?mail|envoyez|[ée]crivez)\b"
)
"""What gives another way than the person just named: "contacteer Els Maes of stuur een mail naar info@…"."""
_WITHIN_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+\s(?:(?:de|des|du|van|voor|of|for|der|für|und|et|and|&)\s(?:la\s|les\s|de\s|het\s|the\s)?|d['’])\Z"
)
"""What a longer name goes on from: "Société Royale des" before two capitals."""
_SPEAKS = re.compile(
    r"\b(?i:ik\sben|mijn\snaam\sis|je\sm['’]appelle|je\ssuis|my\sname\sis|i\sam|i['’]m|ich\sbin|mein\sname\sist)\s\Z"
)
"""How somebody begins who tells who they are."""
_BEGUN = re.compile(r"(?:^|[a-zà-ÿ\d)][.!?]\s)\Z")
"""Where a sentence begins."""
_LAST_WORD = re.compile(r"(?<![\w-])[a-zà-ÿ-]{4,}\s\Z")
_ROLE = role_pattern()
_ADDRESSED = re.compile(rf"(?:\b(?i:{HONORIFIC}|{ELSEWHERE}|dr)\b\.?|\bM\.)\s*$")


def pieces(line: Line) -> list[Line]:
    """A line of running text cut before each person whose number or mail address follows; else the line itself."""
    if not line.has_point:
        return [line]
    if linked := _each_linked(line):
        return linked
    if len(parts := _services_apart(line.text)) > 1:
        return [one for at, text in enumerate(parts) for one in pieces(_piece(line, text, first=at == 0))]
    if line.label is not None and (text := turned(line.text)):
        return [replace(line, text=text, label=None)]
    if (
        records := rows_behind(line.text)
        or run_on(line.text)
        or labelled(line.text)
        or numbers_listed(line.text)
        or each_called(line.text)
    ):
        return [_piece(line, text, first=False) for text in records]
    if len(line.text) < SHORTEST:
        return _of_each(line)
    if len(_LEADERS.findall(line.text)) > 1:
        return [_piece(line, text, first=at == 0) for at, text in enumerate(_entries(line.text))]
    cuts = sorted({start for start in (*_people_with_points(line.text), *first_named(line.text)) if start > 0})
    if cuts and _announces(line.text[: cuts[0]]):
        cuts = cuts[1:]
    if _announces_several(line.text):
        return [line]
    general = [found.start() for found in _GENERAL.finditer(line.text)] if cuts else []
    cuts = sorted({*cuts, *general, *sentences_to_desks(line.text), *bodies_beside(line.text)})
    if not cuts:
        return [line]
    edges = [0, *cuts, len(line.text)]
    texts = [line.text[start:end].strip() for start, end in pairwise(edges)]
    return [_piece(line, text, first=at == 0) for at, text in enumerate(texts) if text]


_SENTENCES = re.compile(r"(?<=[a-zà-ÿ\d)][.!?])\s+(?=[A-ZÀ-Þ])")


def _services_apart(text: str) -> list[str]:
    """A text cut around each sentence whose numbers are all of services, as 112 is: they are nobody's whose number stands beside."""
    sentences = _SENTENCES.split(text)
    numbers = [[SHORT.match(one, start) for start in phone_starts(one)] for one in sentences]
    kinds = [
        bool(one) and all(found and is_of_service(re.sub(r"\D", "", found[0])) for found in one) for one in numbers
    ]
    if (
        len(sentences) == 1
        or not any(kinds)
        or not any(one and not of_service for one, of_service in zip(numbers, kinds, strict=True))
    ):
        return [text]
    edges = [at for at in range(1, len(sentences)) if kinds[at] != kinds[at - 1] and (kinds[at] or numbers[at])]
    return [" ".join(sentences[start:end]) for start, end in pairwise([0, *edges, len(sentences)])]


def tells_several(line: Line) -> bool:
    """Whether a line tells the numbers of several people, one after the other, as running text or with dots between."""
    return (
        (len(line.text) >= SHORTEST or "•" in line.text)
        and line.has_point
        and len(list(_people_with_points(line.text))) > 1
    )


def _each_linked(line: Line) -> list[Line]:
    """A line cut behind the link of each of its people: "Els Maes <e-mail> & Jan Smet <e-mail>"; nothing for any other line."""
    groups: list[list[Inline]] = [[]]
    for run in line.runs:
        groups[-1].append(run)
        if (run.href or "").lower().startswith(("mailto:", "tel:")):
            groups.append([])
    told = [group for group in groups if any(run.href for run in group)]
    texts = [clean("".join(run.text for run in group if not run.href)).strip(" &,;|/-") for group in told]
    names = [re.sub(r"^(?:en|of|and|et)\s+", "", text) for text in texts]
    if len(names) < 2 or not all(map(looks_like_person, names)):
        return []
    return [
        replace(line, text=name, runs=tuple(group), label=line.label if at == 0 else None)
        for at, (name, group) in enumerate(zip(names, told, strict=True))
    ]


def _announces(text: str) -> bool:
    """Whether what stands before a name says who that is: "Contactpersoon voor gezinnen: Lies Maes, 0468 …"."""
    head = text.rstrip()
    told = head.endswith(":") and len(head) <= LONGEST_ANNOUNCEMENT and not _ENDED.search(head)
    return told and (tells_role(head.split()[0].rstrip(":")) or tells_role(head.rstrip(":")))


def _announces_several(text: str) -> bool:
    """Whether nothing but a list of people and what they do stands before the first number: it is of each of them."""
    starts = point_starts(text)
    head = text[: min(starts)] if starts else ""
    return bool(people_with_remarks(_WORD_FOR_NUMBER.sub("", head.partition(": ")[2])))


def _of_each(line: Line) -> list[Line]:
    """A short line cut before the second of its people when each has a number: "Jan Smet (09 …) en Els Maes (09 …)"."""
    text = line.text
    people = list(_people_with_points(text))
    named = [at for at in people if has_first_name(text[at : at + 30]) or text[:at].rstrip().endswith("•")]
    cuts = sorted({*named, *first_named(text)})[1:]
    texts = [line.text[start:end] for start, end in pairwise([0, *cuts, len(line.text)])]
    return [_piece(line, _JOINT.sub("", text), first=at == 0) for at, text in enumerate(texts)] if cuts else [line]


def _entries(text: str) -> list[str]:
    """The entries of a list with dot leaders, each up to its number."""
    ends = [0, *(one.end for one in find_phones(text, country="US")), len(text)]
    return [shown for start, end in pairwise(ends) if (shown := _LEADERS.sub(": ", text[start:end]).strip(" ,;"))]


def _piece(line: Line, text: str, *, first: bool) -> Line:
    runs = tuple(run for run in line.runs if run.href and run.text.strip() and run.text.strip() in text)
    return replace(line, text=text, runs=runs, label=line.label if first else None)


def people_in(text: str) -> list[str]:
    """The people that running text names."""
    names = (
        name
        for match in NAME.finditer(text)
        for name in dict.fromkeys((match[0], match[0].partition(" ")[2], _bare(match[0])))
    )
    found: list[str] = []
    for name in names:
        if looks_like_person(name) and not any(one.endswith(f" {name}") for one in found[-1:]):
            found.append(name)  # without the capital that only begins the sentence: "Contacteer Els Maes"
    return found


def ending_in_people(text: str) -> Iterator[str]:
    """The last two words of each run of more capitals, where they read as somebody: "Oak County Educator Jane Roe".

    What stands before them may be part of the name of a body: they are somebody's only where something else says so.
    """
    for match in NAME.finditer(text):
        last = " ".join(match[0].split()[-2:])
        if last != match[0] and has_first_name(last) and looks_like_person(last):
            yield last


def _bare(name: str) -> str:
    """The last words of a run of capitals that begins with a function: "Volunteer Coordinator Peg Walden"; else empty."""
    words = name.split()
    cuts = (at for at in range(1, len(words) - 1) if is_role(words[at - 1]))
    return next((bare for at in cuts if looks_like_person(bare := " ".join(words[at:]))), "")


def _is_sure(text: str, start: int, end: int) -> bool:
    """Whether a name in a sentence is somebody's: by a first name, or by how one is addressed."""
    return has_first_name(text[start:end]) or _ADDRESSED.search(text[max(0, start - 12) : start]) is not None


def _is_beside(behind: str) -> bool:
    """Whether a number or mail address follows a name at once."""
    points = point_starts(behind[:NEAR])
    return bool(points) and ". " not in behind[: min(points)].replace("tel. ", "")


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where whole postal addresses stand: "Courthouse Hill" in one is nobody."""
    return [(one.start, one.end) for manner in MANNERS for one in find_addresses(text, country=manner)]


def _people_with_points(text: str) -> Iterator[int]:
    """Where each person begins who is the last one named before a number or mail address."""
    points = sorted(point_starts(text))
    where = _addresses(text) if points else []
    people = [
        (match.end() - len(bare or match[0]), match.end())
        for match in NAME.finditer(text)
        if not any(start <= match.start() < end for start, end in where)
        and ((bare := _bare(match[0])) or looks_like_person(match[0]))
        and (has_first_name(match[0]) or not _WITHIN_NAME.search(text[max(0, match.start() - NEAR) : match.start()]))
    ]
    people = [span for span in people if _is_sure(text, *span) or _is_beside(text[span[1] :])] or people
    for at, (start, end) in enumerate(people):
        following = people[at + 1][0] if at + 1 < len(people) else len(text)
        nearest = min((point for point in points if end <= point < min(following, end + FARTHEST)), default=None)
        if nearest is not None and not is_otherwise(text[end:nearest]):
            yield _with_role(text, _with_partner(text, start, end))


def _with_partner(text: str, start: int, end: int) -> int:
    """Where two people begin who are joined, of whom the second name was found: "Ann en Tom Becker (09 …)"."""
    couple = couple_in(text[max(0, start - NEAR) : end])
    began = max(0, start - NEAR) + couple[0] if couple else start
    return began if couple and text[start:end].endswith(couple[1][-1].split()[-1]) and began < start else start


def _with_role(text: str, start: int) -> int:
    """Where the function begins that stands right before a name in small letters: "… met voorzitter Els Maes"; else the name."""
    if speaks := _SPEAKS.search(text, max(0, start - NEAR), start):
        return speaks.start()
    found = _ROLE.finditer(text, max(0, start - NEAR), start)
    whole = [one for one in found if one.end() == start - 1]
    one = next((one.start() for one in whole if one[0][:1].islower() or _BEGUN.search(text, 0, one.start())), start)
    several = _LAST_WORD.search(text, max(0, start - NEAR), start) if one == start else None
    return several.start() if several and singular_role(several[0]) else one


def is_otherwise(between: str) -> bool:
    """Whether what stands between a name and a number makes the number another way to go: "… of stuur een mail naar"."""
    return _OTHERWISE.search(between) is not None
