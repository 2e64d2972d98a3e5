"""Lists of records that a component holds as data ("const board = [{name: …}]"), and the part of a page that is repeated over one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from itertools import islice

Record = Mapping[str, str]
"""The texts of a record by the path that the markup asks for; "" is the record itself."""
Lists = Mapping[str, Sequence[Record]]

LONGEST = 50_000
"""Characters of a list that are read."""
MOST_LISTS = 40
LONGEST_PAGE = 1_000_000
"""Characters up to which a part is repeated."""
_LIST = re.compile(r"\b(?:const|let|var)\s+(?P<name>[A-Za-z_$][\w$]*)\s*(?::[^=\n]{0,120})?=\s*\[(?=\s*[\[{\"'`])")
_OBJECT = re.compile(r"\b(?:const|let|var)\s+(?P<name>[A-Za-z_$][\w$]*)\s*(?::[^=\n]{0,120})?=\s*(?=\{\s*[\w\"'])")
_STRING = re.compile(
    r"\b(?:const|let|var)\s+(?P<name>[A-Za-z_$][\w$]*)\s*(?::\s*string\s*)?=\s*(?P<text>\"[^\"\\\n]{1,300}\"|'[^'\\\n]{1,300}'|`[^`$\\]{1,300}`)"
)
_PART = re.compile(
    r"(?P<skip>\s+|//[^\n]*|/\*[^*]{0,500}\*/)|(?P<string>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)|(?P<key>[A-Za-z_$][\w$]*)\s*:(?!:)"
    r"|(?P<number>\d[\d.]*)|(?P<sign>.)",
    re.DOTALL,
)
_MARKED = re.compile("\ue000(?P<path>[^\ue000\ue001]{0,200})\ue001")


def lists_in(text: str) -> Lists:
    """The lists of records and of strings in a program, by their names."""
    return {found["name"]: _records(text, found.end()) for found in islice(_LIST.finditer(text), MOST_LISTS)}


def constants_in(text: str) -> Record:
    """The strings that a program gives a name, alone or as part of an object, by the path that the markup asks for."""
    constants = {found["name"]: found["text"][1:-1] for found in _STRING.finditer(text)}
    for name, record in objects_in(text).items():
        constants |= {f"{name}.{key}": value for key, value in record.items() if key}
    return constants


def objects_in(text: str) -> Mapping[str, Record]:
    """The objects that a program gives a name, by it."""
    found = {one["name"]: _records(text, one.end())[:1] for one in islice(_OBJECT.finditer(text), MOST_LISTS)}
    return {name: records[0] for name, records in found.items() if records}


def _records(text: str, at: int) -> list[Record]:
    """The records from the character behind "[" to the bracket that closes it."""
    records: list[dict[str, str]] = []
    depth = 0
    key = ""
    for part in _PART.finditer(text, at, at + LONGEST):
        sign = part["sign"]
        if sign in ("]", "}", ")"):
            depth -= 1
            if depth < 0:
                break
        elif sign in ("{", "[", "("):
            depth += 1
            if depth == 1:
                records.append({})
        elif part["key"] is not None:
            key = part["key"] if depth == 1 else ""
        elif part["string"] is not None and depth == 0:
            records.append({"": part["string"][1:-1]})
        elif (part["string"] or part["number"]) and depth == 1 and key:
            records[-1].setdefault(key, _text(part["string"] or part["number"]))
        elif sign == ",":
            key = ""
    return list(records)


def _text(literal: str) -> str:
    return re.sub(r"\\(.)", r"\1", literal[1:-1]) if literal[0] in "\"'`" else literal


def written_out(markup: str, one: str, records: Sequence[Record]) -> str:
    """The markup once for each record, with its texts where their names stood. `one`: what the program calls a record, or its parts."""
    if len(markup) * len(records) > LONGEST_PAGE:
        return markup
    begin = "" if one.startswith("{") else one

    def filled_in(record: Record) -> str:
        def text_of(found: re.Match[str]) -> str:
            name, _, key = found["path"].partition(".")
            if begin and name != begin:
                return found[0]
            return escape(record.get(key if begin else name, ""), quote=False)

        return _MARKED.sub(text_of, markup)

    return "".join(map(filled_in, records))


def filled(markup: str, constants: Record) -> str:
    """Markup with the constants of its program, and without the places that nothing fills."""
    return _MARKED.sub(lambda found: escape(constants.get(found["path"], ""), quote=False), markup)
