"""What stands above a page's text for the program that makes the site: YAML between `---`, TOML between `+++`, or JSON.

Only the part of YAML that people write by hand there is read: mappings and lists by indentation, quoted and folded text,
short lists in brackets. Everything is text; what is not understood is passed over, never guessed at and never run.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

MOST_LINES = 5_000
DEEPEST = 12
_YAML = re.compile(r"\A\ufeff?\s*---[ \t]*\n(?P<head>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n(?P<rest>.*)|\Z)", re.DOTALL)
_YAML_CUT_OFF = re.compile(
    r"\A\ufeff?\s*---[ \t]*\n(?P<head>(?!.*^(?:---|\.\.\.)[ \t]*$).+)\Z", re.DOTALL | re.MULTILINE
)
"""One of which the end is not to be seen; it counts where it holds records."""
_TOML = re.compile(r"\A\ufeff?\s*\+\+\+[ \t]*\n(?P<head>.*?\n)\+\+\+[ \t]*(?:\n(?P<rest>.*)|\Z)", re.DOTALL)
_KEY = re.compile(r"(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'#&*!|>%@`{\[,?:-][^:#\n]{0,60}?)\s*:(?:\s+(?P<value>.*))?$")
_LINE_OF_DATA = re.compile(r"\s*\Z|\s+\S|-\s+\S|[A-Za-z_][\w-]{0,60}:(?:\s|\Z)")
"""What all lines of data are like: set in, of a list, or begun with a key."""
_GLUED_DASH = re.compile(r"(?m)^( *)-(?=[A-Za-z_]\w{1,40}:(?:\s|$))")
"""One without the space behind it that makes it an item's."""
_BLOCK = re.compile(r"(?P<style>[|>])[+-]?\d?[+-]?\s*(?:#.*)?$")
_COMMENT = re.compile(r"\s+#.*$")
_FLOW_PART = re.compile(r"""((?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^,"'\[])+)(?:,|$)""")
KNOWN = frozenset(
    "title layout date draft lang language slug permalink description type name author tags categories category weight menu image"
    " published template url aliases updated lastmod contact contacts email phone tel sitemap nav_order parent id path".split()
)
"""Names of which every generator of sites has at least one; a letter that begins with a rule has none of them."""


def split_front_matter(text: str) -> tuple[dict[str, Value], str]:
    """The data above a page's text, and the text; no data and all of the text when none stands there."""
    yaml = _YAML.match(text)
    if yaml is not None:
        found = parse_yaml(yaml["head"])
        if isinstance(found, dict) and _is_known(found):
            return found, yaml["rest"] or ""
    cut = _YAML_CUT_OFF.match(text) if yaml is None else None
    if cut is not None and all(map(_LINE_OF_DATA.match, cut["head"].splitlines())):
        found = parse_yaml(cut["head"])
        if isinstance(found, dict) and any(isinstance(value, dict | list) and value for value in found.values()):
            return found, ""
    toml = _TOML.match(text)
    if toml is not None:
        return _toml(toml["head"]), toml["rest"] or ""
    return _json(text) or ({}, text)


def _json(text: str) -> tuple[dict[str, Value], str] | None:
    """An object that a text begins with, and what stands below it; nothing when all of it is data."""
    start = text.lstrip("\ufeff \t\r\n")
    if not start.startswith("{"):
        return None
    try:
        found, end = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return None
    data, rest = plain_value(found), start[end:].strip()
    return (data, rest) if isinstance(data, dict) and rest and _is_known(data) else None


def _is_known(data: Mapping[str, Value]) -> bool:
    """Whether it is a page's data: by a usual name in it, or because it holds records, which no letter's head does."""
    if any(isinstance(value, dict | list) and value for value in data.values()):
        return True
    return not KNOWN.isdisjoint(key.lower() for key in data)


def _toml(head: str) -> dict[str, Value]:
    try:
        return {str(key): plain_value(value) for key, value in tomllib.loads(head).items()}
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def plain_value(value: object) -> Value:
    """A value as a program read it, with all in it as text; what is not there says nothing."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Mapping):
        return {str(key): plain_value(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain_value(each) for each in value]
    return str(value)


def parse_yaml(text: str) -> Value:
    """The value of a text in the part of YAML that is read here; lines that are none of it are passed over."""
    return _Lines(text).value(0, 0)


class _Lines:
    """The lines of a YAML text, and how far it has been read."""

    def __init__(self, text: str) -> None:
        self._lines = _GLUED_DASH.sub(r"\1- ", text.expandtabs(2)).splitlines()[:MOST_LINES]
        self._at = 0

    def value(self, margin: int, depth: int) -> Value:
        """The mapping, list or text that begins at the next line, set in by at least `margin`."""
        line = self._next()
        if line is None or _margin(line) < margin or depth > DEEPEST:
            return ""
        inner = _margin(line)
        if line.lstrip().startswith("- ") or line.strip() == "-":
            return self._list(inner, depth)
        if _KEY.match(line.strip()):
            return self._mapping(inner, depth)
        return self._running(inner)

    def _next(self) -> str | None:
        """The next line that says something, without moving past it."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and not line.lstrip().startswith("#"):
                return line
            self._at += 1
        return None

    def _list(self, margin: int, depth: int) -> list[Value]:
        found: list[Value] = []
        while (line := self._next()) is not None and _margin(line) == margin and re.match(r"\s*-(?:\s|$)", line):
            rest = line.lstrip()[1:]
            if not rest.strip():
                self._at += 1
                found.append(self.value(margin + 1, depth + 1))
            elif _KEY.match(rest.strip()) or rest.lstrip().startswith("- "):
                self._lines[self._at] = " " * (margin + 1) + rest
                found.append(self.value(margin + 1, depth + 1))
            else:
                self._at += 1
                found.append(self._scalar(rest.strip(), margin))
            if isinstance(found[-1], dict):
                found[-1] |= self._left_out(margin, depth)
        return found

    def _left_out(self, margin: int, depth: int) -> dict[str, Value]:
        """Keys right below an item that somebody set in too little, or not at all; below a key the latter are of what holds it."""
        line = self._next()
        if line is None or not _KEY.match(line.strip()) or _margin(line) < margin + (depth > 0):
            return {}
        return self._mapping(_margin(line), depth + 1)

    def _mapping(self, margin: int, depth: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while (line := self._next()) is not None and _margin(line) >= margin:
            match = _KEY.match(line.strip()) if _margin(line) == margin else None
            if match is None:
                if _margin(line) == margin and line.lstrip().startswith("- "):
                    break
                self._at += 1
                continue
            self._at += 1
            found[_unquoted(match["key"])] = self._of_key((match["value"] or "").strip(), margin, depth)
        return found

    def _of_key(self, shown: str, margin: int, depth: int) -> Value:
        if _COMMENT.sub("", f" {shown}").strip():
            return self._scalar(shown, margin)
        line = self._next()
        if line is None:
            return ""
        is_list = line.lstrip().startswith("- ") or line.strip() == "-"
        if _margin(line) > margin or (is_list and _margin(line) == margin):
            return self.value(_margin(line), depth + 1)
        return ""

    def _scalar(self, shown: str, margin: int) -> Value:
        """The value on a line, with the lines below it that are set in further."""
        block = _BLOCK.match(shown)
        if block is not None:
            lines = self._set_in(margin)
            return "\n".join(lines).strip("\n") if block["style"] == "|" else _folded(lines)
        if shown[:1] in "[{":
            return _flow(" ".join([shown, *self._set_in(margin)]), 0)
        quote = shown[:1] if shown[:1] in "\"'" else ""
        while quote and shown.count(quote) % 2 and self._at < len(self._lines):
            shown = f"{shown} {self._lines[self._at].strip()}"
            self._at += 1
        return _unquoted(shown) if quote else _folded([_COMMENT.sub("", shown), *self._set_in(margin)])

    def _set_in(self, margin: int) -> list[str]:
        """The lines below, as far as they are set in further than `margin`, without that indentation."""
        taken: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and _margin(line) <= margin:
                break
            taken.append(line)
            self._at += 1
        inner = min((_margin(line) for line in taken if line.strip()), default=0)
        return [line[inner:].rstrip() for line in taken]

    def _running(self, margin: int) -> str:
        return _folded(self._set_in(margin - 1))


def _folded(lines: list[str]) -> str:
    """Lines as one, an empty line between them as a new paragraph."""
    return re.sub(r" *\n *", "\n\n", " ".join(line.strip() or "\n" for line in lines)).strip()


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _flow(text: str, depth: int) -> Value:
    """A short list or mapping on one line: "[a, b]", "{name: a, tel: b}"."""
    shown = _COMMENT.sub("", text).strip()
    parts = [part.strip() for part in _FLOW_PART.findall(shown[1:].rstrip("]} ")) if part.strip()]
    if depth > DEEPEST:
        return shown
    if shown.startswith("["):
        return [_flow(part, depth + 1) if part[0] in "[{" else _unquoted(part) for part in parts]
    pairs = [(match["key"], match["value"] or "") for part in parts if (match := _KEY.match(part))]
    return {_unquoted(key): _unquoted(value) for key, value in pairs}


def _unquoted(text: str) -> str:
    shown = text.strip()
    if len(shown) > 1 and shown[0] == shown[-1] == '"':
        return re.sub(r'\\(["\\/])', r"\1", shown[1:-1].replace("\\n", "\n"))
    if len(shown) > 1 and shown[0] == shown[-1] == "'":
        return shown[1:-1].replace("''", "'")
    return shown
