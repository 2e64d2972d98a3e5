"""What a PHP program sends to the page that it makes: clubs keep their contacts in its lines of echo, or in the markup it puts together."""

from __future__ import annotations

import re

_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_WRITES = re.compile(
    rf"(?is)<<<[ \t]*[\"']?(?P<mark>\w+)[\"']?[ \t]*\n(?P<here>.*?)\n[ \t]*(?P=mark)\b"
    rf"|\b(?:echo|print|return)\b(?P<told>(?:{_STRING}|[^;\"'<])*)"
    rf"|[=(,]\s*(?=[\"']\s*<[a-z])(?P<made>(?:{_STRING}|[^;\"'<])*)"
)
"""What a PHP program sends to the page: strings behind echo, the lines up to a mark of its own, or markup in a string that it keeps
(`$html .= "<td>…</td>"`) or hands on (`appendXML("<div>…")`)."""
_BLOCK = re.compile(r"(?i)</(?:div|p|li|ul|ol|td|th|tr|table|h[1-6]|address|section|article)\s*>|<br\b")
"""What only markup for a page holds; a string may also name a tag to be taken out."""
_STRINGS = re.compile(rf"(?s)(?P<asks>\[|\w\()?(?P<string>{_STRING})")
"""Strings, and what tells those by which a program asks for something: `$_GET['id']`, `get_field('phone')`."""
_TEXT = re.compile(r"[<@\s]")
"""What words for a reader hold, and a word for the program ('active') does not."""
_ESCAPED = re.compile(r"\\(?:[rnt]|([\"'\\$]))")
_VARIABLE = re.compile(r"\{\$[^{}\n]{1,80}\}|\$\w+(?:\[[^\]\n]{1,40}\]|->\w+)?")


def written(program: str) -> str:
    """What a program sends to the page, without what it knows only when it runs: `echo "<p>Els Maes</p>";`."""
    return "\n".join(_shown(found) for found in _WRITES.finditer(program))


def _shown(found: re.Match[str]) -> str:
    here, strings = found["here"], _STRINGS.finditer(found["told"] or found["made"] or "")
    shown = [here] if here is not None else [one["string"][1:-1] for one in strings if not one["asks"]]
    if found["made"] and not _BLOCK.search("".join(shown)):
        return ""
    told = _VARIABLE.sub("", _ESCAPED.sub(lambda sign: sign[1] or " ", "".join(shown)))
    return told if _TEXT.search(told.strip()) else ""
