"""Programs of any language that write out records ("Club.create(name: '…', email: '…')", "new Member { Name = "…" }") -> their markup.

Seeds, fixtures, migrations and settings of applications hold people and offices as what they hand to calls. Which language it is does
not matter: keys and texts between brackets, or calls alike that are handed the same number of texts. What a program does else
says nothing; one whose numbers and mail addresses stand elsewhere than in records is none of these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from scrapers.read.data import page_of
from scrapers.read.front_matter import Value
from scrapers.read.literals import data_anywhere, strings_in
from scrapers.read.one_language import in_one_language
from scrapers.read.record_fields import Record
from scrapers.read.record_values import is_point
from scrapers.read.record_words import Kind, meaning_of
from scrapers.read.records import record_of
from scrapers.read.sql_rows import tables_in
from scrapers.read.unshown import bare, points_in

FEWEST = 2
"""Records of one make, by which a program is told from one that only hands something over."""
MOST_ELSEWHERE = 0.2
"""The share of numbers and mail addresses that may stand outside the records, such as who made the program."""
_HOLDS = re.compile(r"(?i)[\w.+-]@[\w-]+\.\w|\d[\d ./()-]{6,}\d")
_PAIR = re.compile(r"[\w'\"]\s*(?::|=>|=)\s*(?:[NnEe]?['\"`])")
_CALL = re.compile(r"\(\s*['\"`\d]")
_INSERT = re.compile(r"(?i)\binsert\s+into\b")
_FOR_PROGRAM = re.compile(r"[a-z0-9#./@%{<_$-][\w$./:*#%-]*|[A-Z]?[a-z0-9]+(?:[A-Z][a-z0-9]+)+|[A-Z0-9_]+_[A-Z0-9_]+")
"""Keys, paths, files and colours: no mail address, and nothing that begins as a word for readers does."""
_STYLE = re.compile(r"-?[a-z][a-z0-9:/\[\].%_-]*")
"""A class by which a page is styled."""
_CODE_LINE = re.compile(
    r"\s*(?:[{}\[\]()]|//|#|/\*|\*|['\"`]|\$?[\w.]+\s*(?:[-+]?=|\()|(?:import|from|const|let|var|def|class|public|private|return|if|for|export)\b)"
    r"|.*[;{}(\[,]\s*\Z"
)
FEWEST_CODE_LINES = 0.6
"""The share of lines that begin or end as code does, in a program; text around an example has fewer."""
_FENCE = "```"


def program_records_markup(text: str) -> str:
    """The records that a program writes out, as a site shows them; empty where it is no such program."""
    if _FENCE in text or not _HOLDS.search(text) or not (_PAIR.search(text) or _CALL.search(text)):
        return ""
    found = [value for value in _found(text) if value]
    if not found:
        return ""
    shown = page_of(record_of(in_one_language({"items": found})))
    points = points_in(text)
    lost = points - points_in(shown) - set(_unseen(found))
    return shown if points and len(lost) <= MOST_ELSEWHERE * len(points) else ""


def program_texts(text: str) -> str:
    """The texts of a program that are for readers, each on a line; empty where numbers or mail addresses stand outside them.

    Letters, receipts and answers that a program puts together are read this way: what the program calls its values names nobody.
    """
    written = [line for line in text.splitlines() if line.strip()]
    if sum(_CODE_LINE.match(line) is not None for line in written) < FEWEST_CODE_LINES * len(written):
        return ""
    lines = [line for one in strings_in(text) for line in one.splitlines() if _is_for_readers(line.strip())]
    shown = "\n".join(lines)
    points = points_in(text)
    return shown if points and points <= points_in(shown) else ""


def _is_for_readers(line: str) -> bool:
    if points_in(line):
        return True
    styled = "-" in line and all(_STYLE.fullmatch(word) for word in line.split())
    return not (styled or _FOR_PROGRAM.fullmatch(line))


def _unseen(value: Value) -> Iterator[str]:
    """What looks like a number and is none to call, by its key: "kboNumber: …"."""
    if isinstance(value, dict):
        for key, one in value.items():
            if isinstance(one, str) and meaning_of(key).kind is Kind.UNSEEN:
                yield bare(one)
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _unseen(one)


def _found(text: str) -> list[Value]:
    """The records of one make in a program: of statements that fill tables, else of brackets with keys, else of calls alike."""
    if _INSERT.search(text):
        return list(chain.from_iterable(rows for rows in tables_in(text).values() if isinstance(rows, list)))
    held = list(data_anywhere(text, _tells))
    keyed = list(chain.from_iterable(_mappings(value) for _, value in held))
    keys = Counter(key for one in keyed for key in one)
    if len(keyed) >= FEWEST and sum(count > 1 for count in keys.values()) >= FEWEST:
        return [*keyed]
    if len(keyed) == 1 and _is_whole(keyed[0]):
        return [*keyed]
    calls = Counter((word, len(value)) for word, value in held if isinstance(value, list))
    return [value for word, value in held if isinstance(value, list) and calls[word, len(value)] >= FEWEST]


def _is_whole(one: Mapping[str, Value]) -> bool:
    """Whether a record without siblings says who it is about and how to reach them."""
    return any(each.who and any(is_point(value) for _, value in each.lines) for each in _records(one))


def _records(one: Mapping[str, Value]) -> Iterator[Record]:
    """What keys and values tell, as the record around them and those within."""
    record = record_of({"items": [dict(one)]})
    yield from (record, *record.inner)


def _mappings(value: Value) -> Iterator[dict[str, Value]]:
    if isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


def _tells(value: Value) -> bool:
    """Whether what a bracket holds tells of somebody, or of several."""
    if isinstance(value, dict):
        return any(one.who and one.tells for one in _records(value))
    if isinstance(value, list):
        return any(isinstance(one, dict) and _tells(one) for one in value) or _is_row(value) or _tell_together(value)
    return False


def _tell_together(values: Sequence[Value]) -> bool:
    """Whether the records of a list tell of somebody only beside each other, where nothing is called a name."""
    mappings = [one for one in values if isinstance(one, dict)]
    if len(mappings) < FEWEST or len(mappings) < len(values):
        return False
    return sum(bool(one.who) and one.tells for one in record_of({"items": [*mappings]}).inner) >= FEWEST


def _is_row(cells: Sequence[Value]) -> bool:
    """Whether texts without keys name somebody and tell how to reach them."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    named = any(cell[:1].isupper() and not is_point(cell) for cell in texts)
    return len(texts) == len(cells) > 1 and named and any(map(is_point, texts))
