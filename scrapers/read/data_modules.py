"""Modules that hold nothing but a site's data ("export const board = [{name: …}]") -> markup that says the same to a reader.

Sites written in JavaScript, TypeScript, Python or PHP keep people and offices in modules beside their components; what stands around the
records there (types, imports) says nothing to a reader.
"""

from __future__ import annotations

import re

from scrapers.read.data import page_of
from scrapers.read.front_matter import Value
from scrapers.read.literals import data_cut_off, data_in
from scrapers.read.one_language import in_one_language
from scrapers.read.record_fields import Record
from scrapers.read.record_values import is_point
from scrapers.read.records import record_of
from state.canon.names import looks_like_person

FEWEST_RECORDS = 2
"""Records that each tell something of somebody, which make data of a program."""
_MODULE = re.compile(
    r"(?m)^\s*(?:export\s+(?:default\b|(?:const|let|var|interface|type)\s)|module\.exports\s*=)"
    r"|^(?:(?:const|let|var)\s+)?[A-Za-z_]\w{0,40}(?:\s*:[^=\n]{0,80})?\s*=\s*[\[{(]\s*(?:#[^\n]*)?$"
)
"""What hands data out: an export of JavaScript, a list of Python that begins on a line of its own."""
_PHP = re.compile(r"\A\s*<\?php\s")
_WRITTEN_OUT = re.compile(r"(?m)^\s*(?:\$\w+\s*=|return)\s*(?:\[|array\()")
"""A list of PHP, in a program that makes no page."""
_CUT_OFF = re.compile(
    r"(?m)^[ \t]*[{\[(][ \t]*(?:\n[ \t]*)?(?P<quote>['\"]?)[A-Za-z_]\w{0,40}(?P=quote)\s*(?:=>|:)\s*"
    r"(?P<mark>['\"`]).{0,400}?(?P=mark)\s*[,}\])\n]"
)
"""A record of a list, on a line of its own, of which the module is not to be seen."""
_PROGRAM = re.compile(
    r"(?m)^\s*(?:import|from|function|class|def|if|for|return|const|let|var|export)\b(?!['\"]?\??\s*(?::|=>))"
    r"|module\.exports|=>\s*\{|<[/a-zA-Z!]"
)
"""What makes more of a text than records."""
_DATA_LINE = re.compile(r"\s*(?:[{}\[\]()'\"`,;]|//|#|/?\*|\w+\s*\??:\s)")
"""How a line of records begins: a bracket, a text, a remark, a key."""
FEWEST_DATA_LINES = 0.8
"""The share of lines that begin so, but for texts of several lines; what is told around an example has fewer."""


def is_data_module(text: str) -> bool:
    """Whether a program hands out records that tell of somebody, or is a part of one that does."""
    return _count(_record(text)) >= FEWEST_RECORDS


def _hands_out(text: str) -> bool:
    begins = _PHP.match(text)
    if begins is not None:
        return "<" not in text[begins.end() :] and _WRITTEN_OUT.search(text) is not None
    return _MODULE.search(text) is not None


def _cut_off(text: str) -> str:
    """The end or the middle of a list of records, without what the program calls it and does behind it; empty if there is none."""
    if _CUT_OFF.search(text) is None:
        return ""
    program = _PROGRAM.search(text)
    part = text[: program.start()] if program is not None else text
    lines = [line for line in part.splitlines() if line.strip()]
    told = sum(_DATA_LINE.match(line) is not None for line in lines)
    return part if lines and told >= FEWEST_DATA_LINES * len(lines) else ""


def data_module_markup(text: str) -> str:
    """The records of a module, as its site shows them."""
    return page_of(_record(text))


def _record(text: str) -> Record:
    named: Value = dict(data_in(text)) if _hands_out(text) else {}
    record = record_of(in_one_language(named))
    part = _cut_off(text) if _count(record) < FEWEST_RECORDS else ""
    return record_of(in_one_language({"items": data_cut_off(part)})) if part else record


def _count(record: Record) -> int:
    """The records that tell something of whom they are about; where somebody is and is reached is enough by itself."""
    if record.place and any(is_point(value) for _, value in record.lines):
        return FEWEST_RECORDS
    rows = sum(any(is_point(cell) or looks_like_person(cell) for cell in row) for row in record.rows)
    return bool(record.who and record.tells) + rows + len(record.members) + sum(map(_count, record.inner))
