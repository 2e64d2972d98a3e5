"""What site generators put between marks in a text ({{< card title="…" >}}, {% include … %}) -> what a reader sees of it.

A building block with an opening and a closing mark is a part of the page: a card, a column. Its parameters that name
somebody or hold an address are shown; those that tell the program how to show it are not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from scrapers.read.front_matter import Value
from scrapers.read.record_markup import Rendered, card, texts_of

_HIDDEN = re.compile(
    r"\{\{[<%]?\s*/\*.*?\*/\s*[>%]?\}\}|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{#.*?#\}|\{\{!.*?\}\}"
    r"|\{%-?\s*schema\s*-?%\}.*?\{%-?\s*endschema\s*-?%\}|(?m:^:{3,}.*$)",
    re.DOTALL,
)
"""Remarks that no page shows, and the fences of containers."""
_BLOCK = re.compile(
    r"\{\{(?P<mark>[<%])-?\s*(?P<end>/?)\s*(?P<name>[\w./-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|`[^`]*`|[^\"'`{}])*?)"
    r"(?P<own>/?)\s*-?[>%]\}\}"
    r"|\{%-?\s*(?P<end2>end)?(?P<name2>[\w-]+)(?P<rest2>(?:\"[^\"]*\"|'[^']*'|[^\"'{}])*?)\s*-?%\}"
)
_VALUE = re.compile(r"\{\{-?\s*(?P<path>[\w.\[\]\"'$-]+)(?P<filters>[^{}]*?)-?\}\}")
_PARAMETER = re.compile(
    r"(?:(?P<key>[\w-]+)\s*=\s*)?(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<tick>[^`]*)`|(?P<bare>[^\s=\"']+))"
)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|(?<=\))\{[.#][^{}\n]*\}|(?m:(?<=\S) +\{[#.][\w .:#-]+\}[ \t]*$)")
"""Classes and ids behind an element: "{: .button}", "## Team {#team}"."""
_HEADING = re.compile(r"(?m)^ {0,3}(#{1,6})\s")
_TO_PAGE = frozenset({"ref", "relref", "link", "post_url"})
"""Marks that stand for an address within the site."""
_INLINE = frozenset(
    {
        "raw",
        "if",
        "else",
        "elsif",
        "elif",
        "for",
        "unless",
        "assign",
        "capture",
        "set",
        "block",
        "with",
        "extends",
        "import",
    }
)
"""Words of the program itself."""


def without_shortcodes(text: str, data: Mapping[str, Value], rendered: Rendered) -> str:
    """The text with building blocks as HTML parts, and values of the page's data where their names stood."""
    shown = _HIDDEN.sub("", text)
    if "{{" in shown or "{%" in shown:
        shown = _BLOCK.sub(_replacing(shown, rendered), shown)
        shown = _VALUE.sub(lambda match: _looked_up(match["path"], data), shown)
    return _ATTRIBUTES.sub("", shown)


def _replacing(text: str, rendered: Rendered) -> Callable[[re.Match[str]], str]:
    """What a building block becomes. A mark that is never closed stands alone."""
    headings = [(match.start(), len(match[1])) for match in _HEADING.finditer(text)]
    closed = {match["name"] or match["name2"] for match in _BLOCK.finditer(text) if match["end"] or match["end2"]}

    def replaced(match: re.Match[str]) -> str:
        name = match["name"] or match["name2"] or ""
        alone = _is_alone(text, match)
        if match["end"] or match["end2"]:
            return "\n\n</div>\n\n" if alone and name not in _INLINE else ""
        if name in _INLINE:
            return ""
        keyed, loose = parameters(match["rest"] or match["rest2"] or "")
        if name in _TO_PAGE:
            return (loose or ["#"])[0]
        shown = card(keyed, rendered, _level(headings, match.start()))
        shown += " ".join(texts_of(loose))
        if not alone:
            return shown
        opened = name in closed and not match["own"]
        return f"\n\n<div>{shown}\n\n" + ("" if opened else "</div>\n\n")

    return replaced


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Whether nothing else stands on its line: then it is a part of the page, else a part of a sentence."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    end = text.find("\n", match.end())
    after = text[match.end() : end if end >= 0 else len(text)]
    return not _BLOCK.sub("", before).strip() and not _BLOCK.sub("", after).strip()


def _level(headings: Sequence[tuple[int, int]], at: int) -> int:
    """One below the last heading before `at`; `headings` are where each begins and its level, in order."""
    before = bisect_left(headings, (at, 0))
    return min(headings[before - 1][1] + 1, 6) if before else 2


def parameters(text: str) -> tuple[dict[str, str], list[str]]:
    """The parameters of a building block: those with a name, and the loose ones in order."""
    keyed: dict[str, str] = {}
    loose: list[str] = []
    for match in _PARAMETER.finditer(text):
        value = next((match[name] for name in ("double", "single", "tick", "bare") if match[name] is not None), "")
        if match["key"]:
            keyed[match["key"]] = value
        elif match["bare"] is None or "@" in value:
            loose.append(value)
    return keyed, loose


def _looked_up(path: str, data: Mapping[str, Value]) -> str:
    """A value of the page's own data: "{{ page.email }}", "{{ .Params.phone }}"; nothing for what lies elsewhere."""
    names = [
        name.lower()
        for name in re.findall(r"\w+", path)
        if name.lower() not in ("page", "params", "frontmatter", "site")
    ]
    value: Value = {key.lower(): each for key, each in data.items()}
    for name in names:
        value = value.get(name, "") if isinstance(value, dict) else ""
    return value if isinstance(value, str) else ""
