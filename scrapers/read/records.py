"""A site's data -> records: who each is about, what they do, how to reach them, and whom it lists below.

Templates show a key as a label, a function or a heading, a list as cards, a value as a line. What a key is shown as is told by
its word (`record_words.py`) or, where that is unknown, by what stands there in its siblings (`record_values.py`): a key of which
most values are functions holds functions, a mapping in which one key is a known function tells who holds each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scrapers.read.front_matter import DEEPEST, Value
from scrapers.read.record_fields import Record, named, of_texts, with_whole_name
from scrapers.read.record_values import (
    ALONE,
    Siblings,
    are_short,
    is_function,
    is_point,
    names_among,
    plain_words,
    siblings_of,
    tells_role,
)
from scrapers.read.record_words import Kind, meaning_of, names_body, shown_key, words_of
from scrapers.read.settings import with_settings
from state.canon.listed_people import people_of
from state.canon.names import has_first_name, looks_like_person
from state.canon.text import fold
from state.canon.vacancies import is_vacancy

_IN_LISTS = frozenset({Kind.LABELLED, Kind.ROLE, Kind.TEXT, Kind.GROUP})
"""What a record may have several of, each as a text."""
LONGEST_ACRONYM = 5
"""Letters of what may be the name of a body; longer words in capitals are what a program calls its constants."""


def record_of(data: Value, *, page: bool = False) -> Record:
    """The records in a site's data, as one that holds the others.

    Args:
        page: it is what stands above a page, where a value of an unknown key is meant for the program.
    """
    data = with_settings(data)
    if isinstance(data, dict):
        return _of_mapping(data, ALONE, "", 0, page=page)
    return _of_list(data, "", 0) if isinstance(data, list) else Record()


def _of_list(values: Sequence[Value], function: str, depth: int) -> Record:
    """What a list holds: records, names, addresses or rows. `function`: what its key says that they do."""
    if depth > DEEPEST:
        return Record()
    mappings = [one for one in values if isinstance(one, dict)]
    siblings = siblings_of(mappings)
    records = [_of_mapping(one, siblings, function, depth + 1, listed=True) for one in mappings]
    texts = _texts(values)
    rows = [row for one in values if isinstance(one, list) and len(row := _row(one)) > 1]
    names = [*(one.who for one in records if looks_like_person(one.who)), *names_among(texts)]
    plain = not any(one.tells for one in records)
    if plain and not function:
        records = []
    elif function:
        records = [*records, *(Record(who=name, functions=(function,)) for name in names_among(texts))]
    own = Record(
        members=tuple(names) if plain and not function else (),
        rows=tuple(rows),
        lines=tuple(("", text) for text in texts if is_point(text)),
    )
    told = [one for one in records if one.tells or looks_like_person(one.who)]
    return replace(own, inner=tuple(inner for one in told for inner in _spliced(one)))


def _spliced(record: Record) -> tuple[Record, ...]:
    """A record, or those in it where it says nothing itself."""
    return record.inner if record == Record(inner=record.inner) else (record,)


def _texts(values: Sequence[Value]) -> list[str]:
    return [one.strip() for one in values if isinstance(one, str) and one.strip()]


def _row(cells: Sequence[Value]) -> tuple[str, ...]:
    return tuple(cell for cell in cells if isinstance(cell, str))


def _of_mapping(
    data: Mapping[str, Value],
    siblings: Siblings,
    function: str,
    depth: int,
    *,
    page: bool = False,
    listed: bool = False,
) -> Record:
    """One mapping and all that it holds. `listed`: it stands in a list, where a key is a field and no post, unless it is known as one."""
    if depth > DEEPEST:
        return Record()
    seen = {key: value for key, value in data.items() if value and siblings.kind(key) is not Kind.UNSEEN}
    texts, held, lists = _parted(with_whole_name(seen))
    person = looks_like_person(named(texts, siblings)[0])
    for key in [key for key, value in held.items() if _is_wrapper(key, value, person=person)]:
        more, _, further = _parted(held.pop(key))
        texts, lists = {**more, **texts}, {**further, **lists}
    own = of_texts(texts, siblings, known_only=page or depth == 0)
    body = depth > 0 and bool(own.who)
    posts = any(is_function(key) for key in (*texts, *held, *lists) if meaning_of(key).kind is Kind.OTHER)
    posts = posts or (depth == 0 and not page and not own.who and _are_people(texts))
    parts = dict([*_keyed(held, depth, posts=posts), *_listed(lists, own, depth, posts=posts and not body)])
    alone = body and (person or not any(part.who or part.lists for part in parts.values()))
    shown = {key: value for key, value in texts.items() if not listed or is_function(key) or is_point(value)}
    pairs = [] if alone else list(_pairs(shown, posts=posts, several=not (own.who or own.functions or listed)))
    told = {shown_key(key) for key, _ in pairs}
    own = replace(own, lines=tuple(line for line in own.lines if line[0] not in told))
    inner = [parts[key] for key in dict.fromkeys((*data, *parts)) if key in parts]
    named_alone = any(
        meaning_of(key).kind is Kind.HOLDER and names_among(_texts(values)) for key, values in lists.items()
    )
    return _settled(_joined(own, [*(record for _, record in pairs), *inner]), function, sure=named_alone)


def _are_people(texts: Mapping[str, str]) -> bool:
    """Whether a mapping tells who does what, in words that are not known: most of what its own keys hold are people."""
    values = [value for key, value in texts.items() if meaning_of(key).kind is Kind.OTHER]
    people = sum(looks_like_person(value) and has_first_name(value) for value in values)
    return people > 1 and people * 2 > len(values)


def _parted(data: Mapping[str, Value]) -> tuple[dict[str, str], dict[str, dict[str, Value]], dict[str, list[Value]]]:
    """The texts, mappings and lists of a mapping; each text of a list of numbers or functions is one under that key."""
    texts = {key: value for key, value in data.items() if isinstance(value, str) and value.strip()}
    held = {key: value for key, value in data.items() if isinstance(value, dict)}
    lists: dict[str, list[Value]] = {}
    for key, values in data.items():
        if not isinstance(values, list):
            continue
        words = plain_words(values)
        if words and meaning_of(key).kind in _IN_LISTS:
            texts |= {f"{key} {at}": word for at, word in enumerate(words, 1)}
        elif are_short(words) and meaning_of(key).kind is Kind.OTHER:
            texts[key] = ", ".join(words)
        else:
            lists[key] = values
    return texts, held, lists


def _is_wrapper(key: str, inner: Mapping[str, Value], *, person: bool) -> bool:
    """Whether a mapping only holds more of what its record tells: "contact: {phone, email}", or a person's office."""
    whole = not any(isinstance(value, dict) for value in inner.values()) and not named(inner, ALONE)[0]
    return whole and (person or meaning_of(key).kind in (Kind.HOLDER, Kind.LABELLED, Kind.STREET))


def _pairs(texts: Mapping[str, str], *, posts: bool, several: bool) -> Iterator[tuple[str, Record]]:
    """What a mapping of texts tells of several people: "treasurer: Jane Roe", "Jane Roe: Treasurer", "Jane Roe: 515-555-0142".

    Args:
        several: nothing else says whom the mapping is about, so that each number is of what its key names.
    """
    for key, value in texts.items():
        if meaning_of(key).kind not in (Kind.OTHER, Kind.ROLE, Kind.GROUP) and not is_function(key):
            continue
        if looks_like_person(key) and not is_vacancy(key) and (tells_role(value) or is_point(value)):
            yield (
                key,
                Record(who=key, functions=() if is_point(value) else (value,), lines=(("", value),) * is_point(value)),
            )
        elif several and meaning_of(key).kind is Kind.OTHER and is_point(value):
            yield key, Record(who=shown_key(key), lines=(("", value),))
        elif posts and meaning_of(key).kind is not Kind.ROLE and not is_point(value):
            people = people_of(value, sure=True) or [value] * looks_like_person(value)
            yield from ((key, Record(who=one, functions=(shown_key(key),))) for one in people)


def _keyed(held: Mapping[str, Mapping[str, Value]], depth: int, *, posts: bool) -> Iterator[tuple[str, Record]]:
    """The records of a mapping of records: the key is what each does, who it is about, a heading, or the program's."""
    siblings = siblings_of(list(held.values()))
    found = {key: _of_mapping(one, siblings, "", depth + 1) for key, one in held.items()}
    people = [key for key, one in found.items() if looks_like_person(one.who)]
    for key, one in found.items():
        if one.who:
            post = is_function(key) or meaning_of(key).kind in (Kind.OTHER, Kind.ROLE)
            told = one.functions or not post or not (posts or len(people) * 2 > len(found)) or _is_id(key, one.who)
            yield key, one if told else replace(one, functions=(shown_key(key),))
        elif one.tells:
            yield key, replace(one, who=_heading(key)) if len(found) > 1 or one.lines else one


def _is_id(key: str, who: str) -> bool:
    """Whether a key is only how the program calls whom its record is about: "jroe", "jane-roe", "p01", "contact"."""
    shown, name = "".join(words_of(key)), fold(who)
    if len(shown) < 3 or meaning_of(key).kind is Kind.HOLDER:
        return True
    words = [word for word in re.split(r"\W+", name) if len(word) > 2]
    return any(word in shown or shown in word for word in words)


def _heading(key: str) -> str:
    """What a key says above the records that it holds; nothing where its word is the program's."""
    if meaning_of(key).kind in (Kind.HOLDER, Kind.LABELLED, Kind.STREET, Kind.TEXT) or not re.search(
        r"[^\W\d_]{3}", key
    ):
        return ""
    if key.isupper() and ("_" in key or len(key) > LONGEST_ACRONYM):
        return ""
    shown = shown_key(key)
    return shown.title() if looks_like_person(shown.title()) and "-" in key else shown


def _listed(lists: Mapping[str, list[Value]], own: Record, depth: int, *, posts: bool) -> Iterator[tuple[str, Record]]:
    """What the lists of a mapping hold, each below its key where several stand beside each other."""
    several = sum(1 for values in lists.values() if any(isinstance(one, dict) for one in values)) > 1
    for key, values in lists.items():
        post = meaning_of(key).kind is Kind.OTHER and (posts or is_function(key))
        found = _of_list(values, shown_key(key) if post else "", depth + 1)
        headed = not post and (several or (found.members and not own.who and not own.functions))
        yield key, _below(_heading(key), found) if headed and found.lists else found


def _joined(own: Record, parts: Iterable[Record]) -> Record:
    """A record with its parts: what has no name of its own is its own."""
    for part in parts:
        if part.who:
            own = replace(own, inner=(*own.inner, part))
            continue
        own = replace(
            own,
            functions=(*own.functions, *part.functions),
            groups=(*own.groups, *part.groups),
            lines=(*own.lines, *part.lines),
            place=own.place or part.place,
            texts=(*own.texts, *part.texts),
            members=(*own.members, *part.members),
            rows=(*own.rows, *part.rows),
            inner=(*own.inner, *part.inner),
        )
    return own


def _settled(record: Record, function: str, *, sure: bool) -> Record:
    """A record whose functions stand with those who hold them.

    Args:
        function: what the key above says that each does.
        sure: its key says that those whom it names alone are people.
    """
    if is_function(record.who) and record.lists and not record.functions:
        record = replace(record, who="", functions=(record.who,))
    functions = record.functions or ((function,) if function else ())
    if record.who:
        return _below(record.who, replace(record, functions=functions), sure=sure)
    if not functions:
        return record
    people = [*(Record(who=name) for name in record.members), *record.inner]
    held = [one if one.functions or not one.who else replace(one, functions=functions) for one in people]
    own = replace(record, functions=(), members=(), inner=())
    if len(held) == 1 and not held[0].lines:
        return _joined(replace(own, who=held[0].who), [replace(held[0], who="")])
    if own.tells:
        held.insert(0, replace(own, functions=functions))
    return held[0] if len(held) == 1 else Record(inner=tuple(held))


def _below(heading: str, record: Record, *, sure: bool = False) -> Record:
    """A record below a heading, which tells what those do whom it lists by their names, unless it calls them a body.

    Cups and halls are listed in the same way, and some of them are named after somebody: most names have a first name.
    """
    called = sum(map(has_first_name, record.members)) * 3 > len(record.members) * 2
    if not heading or not record.members or not (sure or called) or names_body(heading):
        return replace(record, who=heading)
    people = tuple(Record(who=name, functions=(heading,)) for name in record.members)
    return replace(record, who=heading, members=(), inner=(*people, *record.inner))
