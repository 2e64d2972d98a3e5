"""Data that a program writes out (JavaScript, TypeScript, Python, PHP) -> the same data, as far as it is written and not computed.

Lists, objects, dictionaries, tuples, and calls that only name what they hold ("Member(name='…')"). What is computed says nothing;
a name that the program gave a text or a list stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from scrapers.read.front_matter import DEEPEST, Value

MOST_CHARACTERS = 400_000
"""Of a program that are read."""
MOST_READ = 800_000
"""Characters that are read on the search for records: what stands between brackets in brackets is read once for each of them."""
_ASSIGNED = re.compile(
    r"(?m)^[ \t]*(?:export\s+)?(?:(?:const|let|var|static|readonly|public|private)\s+)*"
    r"(?:default\s+|module\.exports\s*=\s*|return\s+(?=[\[{])"
    r"|(?:(?P<name>[A-Za-z_$][\w$]{0,60})\s*(?::[^=\n]{0,160})?|\[\s*(?P<state>[A-Za-z_$][\w$]{0,60})[^\]\n]{0,80}\]\s*)=(?![=>])\s*)(?=[\[{(\"'`A-Za-z])"
)
_TOKEN = re.compile(
    r"(?P<skip>\s+|//[^\n]*|/\*.*?\*/|\#[^\n]*)"
    r"|(?P<string>[rbufRBUF]{0,2}(?:\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`))"
    r"|(?P<number>-?\d[\d_.]*)|(?P<name>[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*)|(?P<sign>=>|\.\.\.|.)",
    re.DOTALL,
)
_CLOSING_OF = {"[": "]", "{": "}", "(": ")"}
_OPENING = _CLOSING_OF.keys()
_BEFORE = frozenset({"new", "await"})
"""Words before a call that change nothing of what it is handed."""
_COLLECTIONS = frozenset({"array", "list", "tuple", "set"})
_TRANSLATES = frozenset("__ _ _x esc_html__ esc_attr__ gettext gettext_lazy".split())
"""What hands back the words that it is given, where it knows no translation of them."""
_ESCAPE = re.compile(r"\\(?P<line>\r?\n)|\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<sign>.)", re.DOTALL)
_SIGNS = {"n": "\n", "t": " ", "r": ""}


def data_in(text: str) -> dict[str, Value]:
    """What a program writes out, by the names that it gives it; "items" for what it hands out without one."""
    found: dict[str, Value] = {}
    at = 0
    while (begins := _ASSIGNED.search(text, at, MOST_CHARACTERS)) is not None:
        reader = _Reader(text, begins.end(), found)
        value = reader.value(0)
        at = max(reader.at, begins.end())
        name = (begins["name"] or begins["state"] or "items").lstrip("$")
        if value and not name.startswith("__"):
            found.setdefault(name, value)
    return found


def data_cut_off(text: str) -> list[Value]:
    """The records in a part of a program's list that begins and ends anywhere: what is left of the first one too."""
    reader = _Reader(text, 0, {})
    found: list[Value] = []
    while reader.is_before_record():
        found.append(reader.rest_of_record())
    return [one for one in found if one]


def data_anywhere(text: str, tells: Callable[[Value], bool]) -> Iterator[tuple[str, Value]]:
    """The outermost brackets of a program that hold data which `tells` anything, each with the word before it."""
    reader = _Reader(text[:MOST_CHARACTERS], 0, {})
    before, left = "", MOST_READ
    while left > 0 and (token := reader.next_token()) is not None:
        sign = token["sign"] or ""
        if sign in _CLOSING_OF:
            begin = reader.at
            value = reader.held(_CLOSING_OF[sign], tells)
            left -= reader.at - begin
            if value is not None:
                yield before, value
            else:
                reader.at = begin
        before = token["name"] or ""


def strings_in(text: str) -> Iterator[str]:
    """The texts that a program writes out, in their order."""
    tokens = _TOKEN.finditer(text, 0, MOST_CHARACTERS)
    yield from (_unquoted(token["string"]) for token in tokens if token["string"])


class _Reader:
    """A program from one place on, and how far it has been read."""

    def __init__(self, text: str, at: int, names: Mapping[str, Value]) -> None:
        self._text = text
        self._names = names
        self.at = at

    def is_before_record(self) -> bool:
        """Whether anything follows but signs that end what began before."""
        while (sign := self._peek()) and sign in ",;]})":
            self.next_token()
        return bool(sign)

    def rest_of_record(self) -> Value:
        """The record or list that begins here, or what follows of one that began before."""
        return self.value(0) if self._peek() in _OPENING else self._pairs("}", 0)

    def held(self, closing: str, tells: Callable[[Value], bool]) -> Value | None:
        """What the bracket that was just opened holds, as pairs or as items, where that tells anything."""
        begin = self.at
        if closing != "]" and tells(pairs := self._pairs(closing, 0)):
            return pairs
        self.at = begin
        return items if tells(items := self._items(closing, 0)) else None

    def value(self, depth: int) -> Value:
        """The value that begins here; nothing for one that is computed."""
        token = self.next_token()
        sign = token["sign"] if token is not None else ""
        if token is None or depth > DEEPEST:
            if sign in _OPENING:
                self._close()
            return ""
        if token["string"]:
            return self._text_from(_unquoted(token["string"]))
        if sign == "[":
            return self._items("]", depth)
        if sign == "{":
            return self._pairs("}", depth)
        if sign == "(":
            items = self._items(")", depth)
            return items[0] if isinstance(items, list) and len(items) == 1 else items
        if token["name"]:
            return self._named(token["name"], depth)
        return token["number"] or ""

    def _named(self, name: str, depth: int) -> Value:
        """What a name stands for: what the program gave it, or what is handed to whatever it calls."""
        if name in _BEFORE:
            return self.value(depth + 1)
        if self._peek() != "(":
            return self._names.get(name, "")
        self.next_token()
        begin = self.at
        pairs = {} if name in _COLLECTIONS else self._pairs(")", depth)
        if pairs:
            return pairs
        self.at = begin
        items = self._items(")", depth)
        if name in _COLLECTIONS or isinstance(items, dict):
            return items
        if name in _TRANSLATES and items and isinstance(items[0], str):
            return items[0]
        held = [one for one in items if isinstance(one, dict | list)]
        return held[0] if len(held) == 1 else ""

    def _text_from(self, text: str) -> str:
        """A text with those that follow it without anything between, or behind a plus."""
        while True:
            at = self.at
            token = self.next_token()
            if token is not None and token["sign"] == "+":
                token = self.next_token()
            if token is None or not token["string"]:
                self.at = at
                return text
            text += _unquoted(token["string"])

    def _items(self, closing: str, depth: int) -> list[Value] | dict[str, Value]:
        """What stands between here and the sign that closes it; keys and values, as PHP writes them, as one mapping."""
        found: list[Value] = []
        keyed: dict[str, Value] = {}
        while (sign := self._peek()) and sign != closing:
            if sign in ",;":
                self.next_token()
                continue
            spread = sign == "..."
            if spread:
                self.next_token()
            value = self.value(depth + 1)
            if self._peek() == "=>" and isinstance(value, str):
                self.next_token()
                keyed[value] = self.value(depth + 1)
                self._skip()
                continue
            found.extend(value if spread and isinstance(value, list) else [value] if value else [])
            self._skip()
        self.next_token()
        return keyed or found

    def _pairs(self, closing: str, depth: int) -> dict[str, Value]:
        """The keys and values between here and the sign that closes them, whatever joins the two."""
        found: dict[str, Value] = {}
        while (sign := self._peek()) and sign != closing:
            token = self.next_token()
            if token is None or sign in ",;:":
                continue
            key = _unquoted(token["string"]) if token["string"] else token["name"] or token["number"] or ""
            if key and self._peek() in (":", "=", "=>"):
                self.next_token()
                found[key] = self.value(depth + 1)
            elif sign == "...":
                spread = self.value(depth + 1)
                found |= spread if isinstance(spread, dict) else {}
            elif key and token["name"] and key in self._names and self._peek() in (",", closing):
                found[key] = self._names[key]
            elif sign in _OPENING:
                self._close()
            self._skip()
        self.next_token()
        return found

    def _skip(self) -> None:
        """Past what is done with a value, to the next one or to the sign that closes the list."""
        while (sign := self._peek()) and sign not in ",;]})":
            self.next_token()
            if sign in _OPENING:
                self._close()

    def _close(self) -> None:
        """Past the sign that closes what was opened last."""
        depth = 1
        while depth and (token := self.next_token()) is not None:
            sign = token["sign"] or "."
            depth += (sign in "[{(") - (sign in "]})")

    def next_token(self) -> re.Match[str] | None:
        for token in self._tokens():
            self.at = token.end()
            return token
        self.at = len(self._text)
        return None

    def _peek(self) -> str:
        """The next sign or word, without moving past it."""
        return next((token[0] for token in self._tokens()), "")

    def _tokens(self) -> Iterator[re.Match[str]]:
        yield from (token for token in _TOKEN.finditer(self._text, self.at) if token["skip"] is None)


def _unquoted(literal: str) -> str:
    """A text as the program means it, without its quotes; places in it that the program fills are left out."""
    raw = literal.lstrip("rbufRBUF")
    width = 3 if raw[:3] in ('"""', "'''") and len(raw) > 5 else 1
    shown = re.sub(r"\$\{[^{}]{0,200}\}", "", raw[width:-width]) if raw[0] == "`" else raw[width:-width]
    return _ESCAPE.sub(_escaped, shown)


def _escaped(found: re.Match[str]) -> str:
    if found["line"]:
        return ""
    return chr(int(found["code"], 16)) if found["code"] else _SIGNS.get(found["sign"], found["sign"])
