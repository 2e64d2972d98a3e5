"""Names of people: the canonical form, and telling them from other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from state.canon.first_names import ALSO_WORDS, FIRST_NAMES
from state.canon.honorifics import DEGREE, ELSEWHERE, HONORIFIC, HONOUR, RANK
from state.canon.name_words import (
    ALSO_FAMILY,
    BEGINS_NO_NAME,
    ENDS_NO_NAME,
    NOT_PEOPLE,
    NOT_PEOPLE_ENDING,
    OF_BUILDINGS,
    OF_SEVERAL,
    OF_TOWNS,
    PARTICLES,
)
from state.canon.plain_words import PLAIN_WORDS
from state.canon.rarer_first_names import RARER
from state.canon.role_words import ROLE_PLURALS, ROLE_WORDS
from state.canon.text import clean, fold
from state.canon.topic_words import is_topic
from state.canon.vacancies import is_vacancy
from state.geo.municipalities import by_name

_TITLES = re.compile(rf"\b(?:{HONORIFIC}|{DEGREE})\b\.?\s*|^m\b\.?\s*|^(?:{RANK})\b\.?\s*")
"""An "M." between two names is an initial, in front it may be a monsieur."""
_LEADING = re.compile(
    r"(?i)^(?:(?:the )?(?:(?:rt|right|very|most)\.? )?(?:hon(?:ou?rable|\.)?|rev(?:erend|d)?)|fr(?=\.)|father"
    rf"|{HONORIFIC}|{ELSEWHERE}|{DEGREE}|{RANK}|mlle|m(?=\.)|sir|dame|capt|lt|sgt|e\.h|z\.e\.h)\b\.?\s*"
)
_FURTHER = r"(?:,\s+[A-Z][A-Z\d]{2,5}(?:-[A-Z\d]{1,4})?(?![\w-]))*"
"""Letters that nobody knows, among such as somebody learned: "LCSW, CAADC"."""
_TRAILING = re.compile(rf"(?:,?\s+(?:Jr|Sr|II|III|IV|{HONOUR})\b\.?{_FURTHER})+$")
_HONOURED = re.compile(rf"(?:,?\s+(?:{HONOUR})\b\.?{_FURTHER})+$")
_HONOURS_AHEAD = re.compile(rf"(?:(?:{HONOUR})\b\.?{_FURTHER}(?:,\s+|\s+[-–|]\s+))+(?=\S)")
_ZONE = re.compile(r"(?i)z\.\s?[aic]\.")
"""A French estate of businesses, whose initials are nobody's: "Z.A. Les Portes"."""
_LEGAL_FORM = re.compile(r"\s(?:B\.V|N\.V|V\.O\.F|C\.V|e\.\s?V|S\.A|S\.R\.L|G\.C\.V|A\.S\.B\.L|V\.Z\.W)\.?\Z")
"""How a company or an association ends: its letters are no initials."""
_CALLED = re.compile(r"(?<=\.)\s*\([A-ZÀ-Þ][\w-]+\)(?=\s)|\s[\"“”'‘][A-ZÀ-Þ][\w-]+[\"“”'’](?=\s)")
"""The name somebody goes by, between initials and family name: "J.P. (Jan) van der Schans"."""
_PARTED = re.compile(
    r"(?<!\b[NBVSKR]\.[VC])(?<!\bZ\.W)(?<!\bB\.L)(?<!\bO\.L)(?<=\b[A-Z])\.(?=[a-z]{2,3}\s|[A-ZÀ-Þ][a-zà-ÿ]{2,})"
)
"""An initial glued to a particle or to the family name ("P.de Vries", "J.P.Vries"), but no letters for a body: "N.V.Linde"."""
_SLASHED = re.compile(r"\b([Vv])/([dD])\b\.?")
"""Particles in short with a stroke: "Anne v/d Berg"."""
_LAST_INITIAL = re.compile(r"((?:\b[A-Z]\.)+[A-Z])(?=\s+[A-ZÀ-Þ(])")
"""Initials of which the last one has lost its full stop: "J.H.J Maes"."""
_ADDRESSED = re.compile(rf"(?i)(?:{HONORIFIC}|{ELSEWHERE}|dr|prof)\b(?:\.\s?|\s)")
"""Ways to address somebody by the family name alone."""
_BARE_INITIAL = re.compile(r"(?<=\s)([A-Z])(?=\s(?:[A-Z]\b|[A-ZÀ-Þ][a-zà-ÿ'’]))")
"""An initial without its point, as the British write it behind how somebody is addressed: "Mrs J Holt"."""
_CALLED_BY = re.compile(
    r"(?:Pastor|Father|Fr\.|Sister|Sr\.|Brother|Deacon|Rabbi|Coach|Reverend|Rev\.|Juf|Meester|Zuster|Broeder|Pater|Imam|Dominee|Ds\.|Pastoor)"
    r"\s(?P<name>[A-Z][a-zà-ÿ]+|[A-Z]{2,3})"
)
"""Functions by which people are addressed with their first name: "Pastor Tom", "Deacon DL"."""
_CUT = ("'t", "’t", "'s", "’s")
"""Particles of which only the end is written: "Hanne 't Kint"."""
_STREET = re.compile(r"\w{3,}(?:straat|steenweg|dreef|singel|gracht)\Z|\w{4,}(?:laan|kade|kaai)\Z")
_STREET_OF_SOMEBODY = re.compile(
    r"(?!van)(?:\w{6,}(?:straat|laan|lei)|\w{4,}(?:dreef|singel|gracht|kade|kaai|plein)|\w{3,}steenweg)\Z"
)
"""A street that is called after somebody, first name and all: "Emiel Braunlaan"; families are called "Langstraat", "Verlaan"."""
_OF_TOWN = re.compile(r"[A-Z][a-zà-ÿ'-]+[bdfghklmnprt]se")
"""What tells in Dutch where a body is, and begins no name but known ones: "Leidse Roeiers", but "Ilse"."""
_OWNER = re.compile(r"\w['’]s\s")
"""Whose something is: "Buddy's Vroedkunde", "Mayor's Office"."""
_TOKEN = re.compile(r"[^\W\d_][^\W\d_'.-]*(?:['.-][^\W\d_]*)*")


_ADDRESSES = re.compile(rf"(?i:\b(?:{HONORIFIC}|dr|prof)\b\.?\s+)(?=[A-ZÀ-Þ])")


def without_address(text: str) -> str:
    """A text that calls people by their names alone: "bij mevr. An Maes" is "bij An Maes"."""
    return _ADDRESSES.sub("", text)


def canonical_name(text: str) -> str:
    """A name to compare by: without titles and honours, whatever the order of first and last name."""
    bare = text if text.isupper() else _HONOURED.sub("", text.rstrip(" .,"))  # "LINH DO" is no doctor
    words = re.findall(r"[^\W_]+", _TITLES.sub("", fold(bare)))
    return " ".join(sorted(words))


def without_honours_ahead(text: str) -> str:
    """What stands behind a name, without what somebody learned: "LCSW, Director" is "Director"."""
    return _HONOURS_AHEAD.sub("", text, count=1) if _HONOURS_AHEAD.match(text) else text


LONGEST_ACRONYM = 5
_INITIAL = re.compile(r"(?:[A-Z]\.)+$")
_INITIALS = re.compile(r"(?:^|\s)(?:[A-Z]\.){1,4}\s?(?:[a-z]{2,3}\s){0,3}[A-ZÀ-Þ][\w'’-]+")
"""Initials before a family name: "J.H.C. de Smet"."""


@lru_cache(8_192)
def looks_like_person(text: str) -> bool:
    """Whether `text` reads as the name of one person and nothing else. Errs on the side of no.

    A word for a vacancy stands where a name does, so that it parts whom it stands between; `is_vacancy` tells it from a name.
    """
    if is_vacancy(text):
        return True
    if OF_SEVERAL.match(text.strip()) or text.lstrip()[:4] in ("Het ", "HET "):
        return False
    shown = _SLASHED.sub(r"\1.\2.", _TRAILING.sub("", clean(text)))
    shown = _PARTED.sub(". ", _CALLED.sub("", _LAST_INITIAL.sub(r"\1.", shown)))
    if _ADDRESSED.match(shown):
        shown = _BARE_INITIAL.sub(r"\1.", shown)
    bare = _without_titles(shown)
    if bare != shown and _ADDRESSED.match(shown) and _is_family(bare):
        return True
    called = _CALLED_BY.fullmatch(shown)
    if called and (called["name"].isupper() or is_first_name(called["name"])):
        return True
    return _is_person(bare) or (shown[:2] == "M." and _is_person(shown))  # an initial, or monsieur


def _without_titles(text: str) -> str:
    """A name without all that honours it: "Mw.Prof.dr. Sien Maes"."""
    bare = _LEADING.sub("", text)
    return text if bare == text or not bare else _without_titles(bare)


def is_first_name(word: str) -> bool:
    """Whether a word is a first name and hardly anything else."""
    folded = fold(word).strip(".,'")
    return folded in FIRST_NAMES and folded not in ALSO_WORDS


def may_be_first_name(word: str) -> bool:
    """Whether a capitalised word is a first name where a name is looked for, though it may be another word: "Mark"."""
    return word[:1].isupper() and fold(word).strip(".,'") in FIRST_NAMES


def is_honour(text: str) -> bool:
    """Whether a text is what stands behind a name and tells no function: "MD", "R.N., M.S.N."."""
    return _TRAILING.fullmatch(f", {clean(text)}") is not None


def has_first_name(name: str) -> bool:
    """Whether a first name is among the words of a name: two towns ("Mechelen Lier") read as a person else.

    One that is rare counts where a name begins: further on it may be a family, a house, a saint.
    """
    begins = {words[0] for part in name.split(",") if (words := re.split(r"[\s.-]+", part.strip()))}
    return any(
        is_first_name(word) and (word in begins or fold(word).strip(".,'") not in RARER)
        for word in re.split(r"[\s,.()-]+", name)
    )


def surely_person(name: str) -> bool:
    """Whether what reads as a name is hardly anything else: by a first name, initials, or how somebody is addressed."""
    return has_first_name(name) or _ADDRESSED.match(name) is not None or _INITIALS.search(name) is not None


def names_another(text: str, *, beside: str) -> bool:
    """Whether what stands beside somebody's name names somebody else: beside a sure name capitalised words have to be as sure."""
    return looks_like_person(text) and (surely_person(text) or not has_first_name(beside))


def _is_family(text: str) -> bool:
    """Whether one capitalised word, perhaps with particles, can be the family name behind "mevrouw"."""
    tokens = text.split()
    names = [token for at, token in enumerate(tokens) if _counts(token, first=at == 0)]
    told = len(names) == 1 and len(tokens) <= 4 and len(names[0]) > 2 and _TOKEN.fullmatch(names[0]) is not None
    return told and _is_name(names[0]) and not _is_other(names[0], "")


def _is_person(shown: str) -> bool:
    if (
        not 3 <= len(shown) <= 60
        or _ZONE.match(shown)
        or _LEGAL_FORM.search(shown)
        or re.search(r"[\d@:/()&+?!;|]", shown)
    ):
        return False
    raw = shown.replace(",", ", ").split()
    tokens = [token for one in raw if (token := one.strip(","))]
    first = {0, *(at + 1 for at, one in enumerate(raw) if one.endswith(","))}  # "Roke, Ben"
    if not 2 <= len(tokens) <= 6 or any(not (_TOKEN.fullmatch(token) or token in _CUT) for token in tokens):
        return False
    if _are_two(shown) or is_topic(shown) or by_name(shown) or begins_as_town(shown) or _OWNER.search(shown):
        return False
    if tokens[0].lower() in BEGINS_NO_NAME:
        return False
    if fold(tokens[0]) in OF_BUILDINGS and len(raw[0]) == len(tokens[0]):
        return False  # "Kasteel Rosa", but "Villa, Rosa"
    others = [token for at, token in enumerate(tokens) if _is_other(token, tokens[at - 1] if at else "")]
    if others and not (
        is_first_name(tokens[0])
        and others == tokens[-1:]
        and not raw[-2].endswith(",")  # "Jane Roe, Chair"
        and fold(others[0]) in ALSO_FAMILY | ROLE_WORDS | ROLE_PLURALS
    ):
        return False
    if _STREET_OF_SOMEBODY.match(fold(tokens[-1])) and fold(tokens[-2]) not in PARTICLES:
        return False
    called = any(is_first_name(part) for token in tokens for part in (token, *token.split("-")))
    if not called and any(token in _CUT for token in tokens) and not _INITIAL.match(tokens[0]):
        return False  # "Brasserie 't Hoekje", but "J. van 't Hof"
    if not called and (_are_plain(tokens) or (_OF_TOWN.fullmatch(tokens[0]) and not _INITIAL.match(tokens[-1]))):
        return False
    if not called and (shown.isupper() or _is_body(*tokens[:2]) or _ends_in_place(tokens)):
        return False  # capitals make a heading of any words
    names = [
        token
        for at, token in enumerate(tokens)
        if _counts(token, first=at in first) and not (called and 0 < at < len(tokens) - 1 and _are_bare_initials(token))
    ]
    begins = tokens[0][0].isupper() or (fold(tokens[0]) in PARTICLES and is_first_name(tokens[-1]))  # "van Gurp Wilma"
    return len(names) >= 2 and begins and all(_is_name(name) for name in map(_without_elision, names))


def begins_as_town(text: str) -> bool:
    """Whether words begin as the name of a town does, and none of them is a first name: "New Salem", "San Pedro"."""
    first, *others = text.split() or [""]
    return bool(others) and fold(first) in OF_TOWNS and not any(map(is_first_name, others))


def _are_bare_initials(token: str) -> bool:
    """One or two initials without their full stops: "Steven N Maes", "Rose DB Hill"."""
    return re.fullmatch(r"[A-Z]{1,2}", token) is not None


def _ends_in_place(tokens: Sequence[str]) -> bool:
    """Whether the last word is a place, a street or a desk and no family name: "Speelhof Evergem", but "Xhemal Van Lier"."""
    last = fold(tokens[-1])
    place = last in ENDS_NO_NAME or bool(by_name(tokens[-1])) or _STREET.match(last) is not None
    return place and fold(tokens[-2]) not in PARTICLES


def _are_plain(tokens: Sequence[str]) -> bool:
    """Whether common words make a heading of what reads as a name: the first is one, or behind initials any, or several are."""
    told = [_is_plain(token, tokens[at - 1] if at else "") for at, token in enumerate(tokens)]
    return told[0] or sum(told) > (0 if tokens[0].isupper() else 1)


def _is_plain(token: str, before: str) -> bool:
    """Whether a token is a common word, or one is a part of it: "Open", "Guilt-Free". Behind a particle or initials it is a name."""
    if fold(before) in PARTICLES or _INITIAL.match(before):
        return False
    return any(part in PLAIN_WORDS for part in (fold(token), *fold(token).split("-")))


def _is_body(first: str, second: str) -> bool:
    """Whether initials begin a name that are those of a body: "CPAS de Namur", "MFC De Linde"."""
    initials = first.isalpha() and first.isupper() and 2 <= len(first) <= LONGEST_ACRONYM
    unspoken = len(first) > 2 and not second.isupper()
    return initials and fold(first) not in PARTICLES and (fold(second) in PARTICLES or unspoken)


def _are_two(shown: str) -> bool:
    """Whether two people stand side by side: "Marco Maes, Anja Klok", other than "Vanden Berghe, Jan Pieter"."""
    parts = [part.split() for part in shown.split(",")]
    if len(parts) < 2 or any(len(part) < 2 for part in parts):
        return False
    return is_first_name(parts[0][0]) or all(is_first_name(part[0]) or _INITIAL.match(part[0]) for part in parts)


def _is_other(token: str, before: str) -> bool:
    """Whether a token is a word that stands in no name; behind a particle it may: "van der Meer"."""
    if fold(before) in PARTICLES and token[0].isupper():
        return False
    first, *married = fold(token).split("-")  # behind initials a second family name may be any word: "A.C. Maes-Kok"
    parts = (first,) if _INITIAL.match(before) and len(first) > 2 else (fold(token), first, *married)
    return any(map(_is_other_word, parts))


def _counts(token: str, *, first: bool) -> bool:
    """Whether a word of a name is a name and no particle; "Al" and "Ben" in front are first names."""
    if token in _CUT:
        return False
    word = fold(token).strip("'")
    word = word.replace(".", "") if token.islower() else word  # "v.d. Berg", but "D. Maes"
    return word not in PARTICLES or (first and word in ("al", "ben", "el"))


def _without_elision(token: str) -> str:
    """ "d'Otreppe" is a name for its capital."""
    return re.sub(r"^(?:d|l|t|s)['’](?=[A-ZÀ-Þ])", "", token)


def stands_in_no_name(word: str) -> bool:
    """Whether a word says that what it stands in is nobody's name: "secretariaat", "voorzitter"."""
    return _is_other_word(fold(word))


def _is_other_word(word: str) -> bool:
    ends = NOT_PEOPLE_ENDING.match(word) is not None and word not in FIRST_NAMES  # "Carlijn" is no line
    return ends or word in NOT_PEOPLE or word in ROLE_WORDS or word in ROLE_PLURALS


def _is_name(token: str) -> bool:
    return token[0].isupper() and (len(token) > 1) and (not token.isupper() or len(token) > 2 or "." in token)
