"""What the texts of one mapping tell of whom it is about: name, functions, how to reach them, where, and in more words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from scrapers.read.front_matter import Value
from scrapers.read.record_places import place_of, with_addresses_apart
from scrapers.read.record_values import ALONE, FEWEST_WORDS, LONGEST_VALUE, Siblings, is_function, is_point
from scrapers.read.record_words import Kind, meaning_of, shown_key, words_of
from state.canon.names import has_first_name, is_honour, looks_like_person
from state.canon.role_words import is_role
from state.canon.topic_words import is_topic
from state.canon.vacancies import is_vacancy

CONTACT = "Contactpersoon"
"""How a page announces whom to ask for."""
_TELLING = frozenset({"Tel", "Gsm", "Fax", "E-mail", "Adres", "Openingsuren"})
"""Labels of lines that tell something of somebody; a link alone may stand on any tile."""
_OF_NAME = frozenset({Kind.FIRST, Kind.LAST, Kind.NAME, Kind.OTHER})
"""What a mapping may hold that is a name in parts: an initial too, and what comes behind a name."""
_ADDRESSED = re.compile(
    r"(?i)(?:mr|mrs|ms|miss|dr|prof|ds|ir|ing|mw|mevr|mevrouw|dhr|de heer|m|mme|mlle|herr|frau|rev|hon)\.?"
)
_HOUSE = re.compile(r"\d{1,4}(?:\s?[-/]?\s?\w{1,3})?")
_MERE_NUMBERS = (["number"], ["nummer"], ["numero"], ["num"], ["nr"], ["no"])
_NO_WORDS = re.compile(
    r"(?i)\s*(?:true|false|yes|no|null|none|n/?a|[-–—#]|#[0-9a-f]{3,8}|\d[\d\s.:/-]*|[\w.-]*/[\w./-]*|https?:\S+|\S+\.\w{2,4})\s*"
)
"""Values that a program reads: switches, dates, colours, paths, files."""

_REACHES = re.compile(r"(?i)[^<>]{3}<(?:br\s*/?>\s*<)?a\s[^<>]{0,200}?href=\s*[\"']?(?:mailto|tel):")
"""A link to a number or mail address, behind words."""


@dataclass(frozen=True)
class Record:
    """One part of a site's data as its readers see it.

    Attributes:
        who: whom or what it is about; empty for a part without a heading.
        groups: what that belongs to.
        lines: label and value; without a label the value speaks for itself.
        members: names of people, with nothing else of them.
        rows: lists of values in one order, as the rows of a table.
    """

    who: str = ""
    functions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    place: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    inner: tuple[Record, ...] = ()

    @property
    def lists(self) -> bool:
        """Whether it lists others below it."""
        return bool(self.members or self.rows or self.inner)

    @property
    def tells(self) -> bool:
        """Whether it says anything beside a name."""
        reaches = any(label in _TELLING or is_point(value) for label, value in self.lines)
        return bool(self.functions or self.groups or reaches or self.place or self.texts or self.lists)


def one_record(pairs: Mapping[str, Value]) -> Record:
    """A record by itself, such as the parameters of a building block, in which unknown keys are the program's."""
    texts = {key: value for key, value in pairs.items() if isinstance(value, str)}
    return of_texts(texts, ALONE, known_only=True)


def of_texts(texts: Mapping[str, str], siblings: Siblings, *, known_only: bool) -> Record:
    """The record that the texts of a mapping tell. `known_only`: those of unknown keys are the program's, unless one reaches somebody."""
    caption = next((value for key, value in texts.items() if meaning_of(key).kind is Kind.CAPTION), "")
    if caption.strip():
        return Record(texts=(caption,))
    who, rest = named(_with_house(with_addresses_apart(texts)), siblings)
    kinds = {key: siblings.kind(key) for key in rest}
    functions = [rest[key] for key in rest if kinds[key] in (Kind.ROLE, Kind.TITLE)]
    groups = [rest[key] for key in rest if kinds[key] is Kind.GROUP and not is_point(rest[key])]
    functions += [value for value in groups if is_role(value)]
    beside = [value for key, value in rest.items() if kinds[key] is Kind.NAME and _is_somebody(value, who)]
    short = [rest[key] for key in rest if kinds[key] is Kind.TEXT and looks_like_person(who)]
    lines = [
        line
        for key, value in rest.items()
        if (line := _line(key, value, kinds[key], known_only=known_only or not who)) is not None
    ]
    return Record(
        who=who,
        functions=tuple(functions),
        groups=tuple(value for value in groups if not is_role(value)),
        lines=(*((CONTACT, name) for name in beside), *lines),
        place=tuple(place_of(rest)),
        texts=tuple(
            value
            for key, value in rest.items()
            if _is_for_readers(value, kinds[key])
            or (kinds[key] is Kind.TEXT and (len(value.split()) >= FEWEST_WORDS or value in short))
        ),
    )


def _is_for_readers(value: str, kind: Kind) -> bool:
    """Whether a value of a key that says nothing is markup which tells how to reach somebody: "Secretaris: … <a href='mailto:…'>"."""
    return kind in (Kind.OTHER, Kind.HOLDER) and _REACHES.search(value) is not None


def _is_somebody(value: str, who: str) -> bool:
    """Whether a second name is that of whom to ask for at the body that the record is about: "contactpersoon: …"."""
    return (
        bool(who)
        and not looks_like_person(who)
        and looks_like_person(value)
        and has_first_name(value)
        and not is_vacancy(value)
    )


def _with_house(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts with a number beside a street as that of the house: "straat: …, nummer: 12"."""
    if not any(meaning_of(key).kind is Kind.STREET for key in texts):
        return dict(texts)
    return {
        "housenumber" if words_of(key)[-1:] in _MERE_NUMBERS and _HOUSE.fullmatch(value.strip()) else key: value
        for key, value in texts.items()
    }


def _line(key: str, value: str, kind: Kind, *, known_only: bool) -> tuple[str, str] | None:
    """A value as the line that a template makes of it."""
    meaning = meaning_of(key)
    if kind is Kind.LABELLED:
        return meaning.label, value
    if is_point(value):
        silent = kind in (Kind.HOLDER, Kind.NAME, Kind.PLACE)
        return None if kind in (Kind.ROLE, Kind.TITLE, Kind.TEXT) else ("" if silent else shown_key(key), value)
    plain = len(value) <= LONGEST_VALUE and not _NO_WORDS.fullmatch(value)
    person = looks_like_person(value) and not is_vacancy(value)
    shown = kind in (Kind.OTHER, Kind.HOLDER) and (
        person if kind is Kind.HOLDER or is_function(key) else not (person or known_only)
    )
    return (shown_key(key), value) if plain and shown else None


def named(pairs: Mapping[str, Value], siblings: Siblings = ALONE) -> tuple[str, dict[str, str]]:
    """Who a record is about, and the rest of it.

    Beside a name, a title is what somebody does and a category what they belong to; beside a title alone, a category is the
    word by which the site sorts.
    """
    texts = {key: value for key, value in pairs.items() if isinstance(value, str) and value.strip()}
    by_kind: dict[Kind, list[str]] = {}
    for key in texts:
        by_kind.setdefault(siblings.kind(key), []).append(key)
    first, last = by_kind.get(Kind.FIRST), by_kind.get(Kind.LAST) or by_kind.get(Kind.NAME)
    if first and last:
        parts = [texts.pop(first[0]), texts.pop(last[0])]
        return " ".join(parts if parts[0] not in parts[1] else parts[1:]), texts
    for kind in (Kind.NAME, Kind.FIRST, Kind.TITLE, Kind.GROUP):
        if kind in by_kind:
            name = texts.pop(min(by_kind[kind], key=lambda key: len(words_of(key))))
            if kind in (Kind.NAME, Kind.FIRST):
                return _addressed(name, texts)
            if kind is Kind.TITLE and is_topic(name):
                return "", texts
            return name, {key: value for key, value in texts.items() if siblings.kind(key) is not Kind.GROUP}
    return "", texts


def with_whole_name(pairs: Mapping[str, Value]) -> dict[str, Value]:
    """A mapping whose name is one text, where it holds the parts of one: "name: {first: Jane, last: Roe}"."""
    return {key: _whole_name(value) or value if _may_be_name(key) else value for key, value in pairs.items()}


def _may_be_name(key: str) -> bool:
    return meaning_of(key).kind in (Kind.NAME, Kind.HOLDER)


def _is_part_of_name(key: str, part: Value) -> bool:
    return isinstance(part, str) and not is_point(part) and meaning_of(key).kind in _OF_NAME


def _whole_name(value: Value) -> str:
    """The name of which a mapping holds the parts and nothing else; empty for any other value."""
    if not isinstance(value, dict) or not all(_is_part_of_name(key, part) for key, part in value.items()):
        return ""
    kinds = {meaning_of(key).kind for key in value}
    return " ".join(named(value)[0].split()) if {Kind.FIRST, Kind.LAST} <= kinds else ""


def _addressed(name: str, texts: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """A name with how its bearer is addressed, where a title holds that: "title: Dr."."""
    honours = [
        key
        for key, value in texts.items()
        if meaning_of(key).kind is Kind.TITLE and _ADDRESSED.fullmatch(value.strip())
    ]
    shown = " ".join([*(texts[key].strip() for key in honours[:1]), name])
    return shown, {key: value for key, value in texts.items() if key not in honours and not is_honour(value)}
