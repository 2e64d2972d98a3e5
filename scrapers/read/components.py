"""Components of JavaScript frameworks (JSX) as they are kept in a repository -> the markup that they return.

A program and markup take turns: code holds elements, an element holds code between braces. Strings between braces are what is
read, a list that an element is repeated over is written out (`component_data.py`), all other code says nothing to a reader.
The shape of the language: https://facebook.github.io/jsx/.
"""

from __future__ import annotations

import re
from html import escape

from scrapers.read.component_data import Lists, constants_in, filled, lists_in, written_out
from scrapers.read.constructed import constructed
from scrapers.read.kits import SHOWN_AS, drawn_as, in_table
from scrapers.read.own_elements import MARK, with_own_elements
from scrapers.read.unshown import points_in, unshown

DEEPEST = 150
_BEGINS = re.compile(
    r"[\"']use \w+[\"']|import\s[^\n;]{0,200}[\"']|import\s*(?:type\s*)?\{|export\s+(?:default|const|let|function|class|async|type)\b"
    r"|(?:const|let|var)\s+[\w$\[{][^=\n]{0,200}=|(?:async\s+)?function\s*\w*\s*\(|class\s+\w+\s*(?:extends\b|\{)|document\.\w+"
)
_FENCED = re.compile(r"\A\s*---[ \t]*\n(?P<code>(?:import|const|export)\b.{0,20000}?)\n---[ \t]*\n", re.DOTALL)
"""The code above a page, as Astro keeps it."""
_FRAGMENT = re.compile(r"<[A-Za-z][^<>]{0,300}?\sclassName=[\"'{]|<>")
"""Elements without the program around them."""
_GIVEN = re.compile(r"<[A-Za-z][^<>]{0,300}?\s[A-Za-z]\w*=\{")
"""Elements that are given what code knows, as those of JavaScript are and some others."""
_HANDED = re.compile(rf"{_GIVEN.pattern}|\{{\s*([\"'])\s*\1\s*\}}")
"""Elements that are given what code knows, or a blank: {" "}."""
_OWN = re.compile(r"<[A-Z]\w*[a-z]\w*[\s>]")
"""An element that only a component can be, which HTML does not know."""
_ELEMENT = re.compile(r"<(?:[A-Za-z][\w.:-]*|(?=>))")
_HOLDS = re.compile(rf"(?<![\w$)\]]){_ELEMENT.pattern}")
"""An element, and not what TypeScript says of a type: "Map<string, Member>"."""
_CODE_AGAIN = re.compile(r"(?m)^[ \t]*\)?;?[ \t]*\n[ \t]*\}|^[ \t]*\);")
"""Where a program goes on behind elements of which the beginning is not to be seen."""
_ATTRIBUTE = re.compile(r"\s*(?P<name>[A-Za-z_][\w:.-]*)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|(?=\{)))?")
_CALLED = re.compile(r"[\"'`](?P<link>(?:tel:\+?\d[\d ().-]{1,20}|mailto:[\w.+-]+@[\w.-]+))[\"'`?]")
"""What a click on an element calls or writes to: `onPress={() => Linking.openURL("tel:…")}`."""
_CODE = re.compile(r"//[^\n]*|/\*|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[`{}<]", re.DOTALL)
_HIDDEN = re.compile(r"<(?:!--|!|style\b|script\b)", re.IGNORECASE)
_HIDDEN_END = {"<!--": "-->", "<!": ">", "<style": "</style>", "<script": "</script>"}
_TEXT = re.compile(r"[{<]")
_REMARK = re.compile(r"//|/\*|\{/\*")
_REMARK_END = {"//": "\n", "/*": "*/", "{/*": "*/}"}
_STRING = re.compile(r"\s*(?P<mark>[\"'`])(?P<text>(?:(?!(?P=mark))[^\\]|\\.)*)(?P=mark)\s*", re.DOTALL)
_PLACE = re.compile(r"\s*\(?\s*(?P<path>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)?)\s*\)?\s*")
_TEMPLATE_PLACE = re.compile(r"\$\{(?P<path>[\w.$]{1,80})\}")
_OPEN_PLACE = re.compile(r"\$\{[^{}]{0,500}\}")
_HTML = re.compile(r"<[a-z][a-z0-9-]{0,40}[\s>]")
_EACH = re.compile(
    r"\s*(?P<list>[A-Za-z_$][\w$.]*)\??\.map\(\s*(?:function\s*)?\(?\s*(?P<one>[A-Za-z_$][\w$]*|\{[^{}]{0,300}\})"
)
_ESCAPED = re.compile(r"\\(?P<what>[nrt]|.)", re.DOTALL)
_METADATA = re.compile(
    r"\bmetadata\b[^={\n]{0,60}=\s*\{[^{}]{0,1000}?\btitle:\s*(?P<mark>[\"'`])(?P<title>[^\"`\n]{1,200}?)(?P=mark)\s*[,}]"
)
_RENAMED = {"classname": "class", "htmlfor": "for", "to": "href"}
_ICON = re.compile(rf"(<a [^<>]*>)\s*<div {MARK}=\"[A-Z]\w*\"[^<>]*></div>\s*(</a>)")
"""A drawing that a link shows and nothing else: the link leads where it does all the same."""
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def is_component(text: str) -> bool:
    """Whether a text is a program that holds elements, not a page."""
    at = _after_remarks(text)
    begins = _BEGINS.match(text, at) or _FENCED.match(text) or _FRAGMENT.match(text, at)
    if begins is None and _begins_given(text, at):
        return points_in(text) <= points_in(with_own_elements(component_markup(text)))
    return begins is not None and _HOLDS.search(text, at) is not None


def _begins_given(text: str, at: int) -> bool:
    """Whether a text begins amid elements that are given what code knows, the first or another one below a component."""
    return _GIVEN.match(text, at) is not None or (_OWN.match(text, at) is not None and _HANDED.search(text) is not None)


def _after_remarks(text: str) -> int:
    """Where a program begins behind what it says of itself."""
    at = _after_space(text, 0)
    while (mark := _REMARK.match(text, at)) is not None:
        ends = _REMARK_END[mark[0]]
        end = text.find(ends, at)
        if end < 0:
            return len(text)
        at = _after_space(text, end + len(ends))
    return at


def component_markup(text: str) -> str:
    """What a component shows, as HTML; the text itself where it holds no markup that can be followed."""
    fenced = _FENCED.match(text)
    program = f"{fenced['code']}\nreturn <>{text[fenced.end() :]}</>" if fenced else text.lstrip()
    program = constructed(program)
    begin = _after_remarks(program)
    bare = _FRAGMENT.match(program, begin) is not None or _begins_given(program, begin)
    try:
        shown = filled(_ICON.sub(r"\g<1>\g<2>", "".join(_Scanner(program).shown(bare=bare))), constants_in(program))
    except RecursionError:
        return text
    more = unshown(program, shown)
    shown += more if shown.strip() or points_in(text) <= points_in(more) else ""
    title = _METADATA.search(text)
    head = f"<title>{escape(title['title'], quote=False)}</title>" if title else ""
    return f"{head}<body>{shown}</body>" if shown.strip() else text


class _Scanner:
    """Follows code and elements through one text. Each method returns where it ended and what is shown of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lists: Lists = lists_in(text)

    def shown(self, *, bare: bool) -> list[str]:
        """All that the program shows. `bare`: it begins amid elements, which end where a line of code ends them."""
        end = _CODE_AGAIN.search(self._text) if bare else None
        at = end.start() if end is not None else len(self._text) if bare else 0
        return [*self._part(_after_remarks(self._text), at), *self.code(at, len(self._text), 0)[1]]

    def _part(self, at: int, end: int) -> list[str]:
        """What a stretch of elements shows of which some begin before it."""
        shown: list[str] = []
        while (found := _TEXT.search(self._text, at, end)) is not None:
            shown.append(self._text[at : found.start()])
            at = found.start()
            if self._text.startswith("</", at):
                closed = self._behind(">", at)
                shown.append(self._text[at:closed])
                at = closed
            else:
                at, inner = self._held(at, 0)
                shown += inner
        return [*shown, self._text[at:end]]

    def code(self, at: int, end: int, depth: int) -> tuple[int, list[str]]:
        """Code up to the brace that closes it, or to the end of the text."""
        _deeper(depth)
        shown: list[str] = []
        opened = 0
        while (found := _CODE.search(self._text, at, end)) is not None:
            at = found.end()
            mark = found[0]
            if mark == "/*":
                at = self._behind("*/", at)
            elif mark == "{":
                opened += 1
            elif mark == "}":
                if opened == 0 and depth:
                    return at, shown
                opened = max(0, opened - 1)
            elif mark == "`":
                at, inner = self._template(at)
                shown += inner
            elif mark == "<" and self._begins_element(found.start()):
                at, inner = self._element(found.start(), depth + 1)
                shown += inner
        return end, shown

    def _begins_element(self, at: int) -> bool:
        """Whether "<" opens an element: behind a word it compares or names a type ("useState<string>")."""
        return _ELEMENT.match(self._text, at) is not None and not re.match(r"[\w)\]]", self._text[at - 1 : at])

    def _behind(self, mark: str, at: int) -> int:
        end = self._text.find(mark, at)
        return end + len(mark) if end >= 0 else len(self._text)

    def _template(self, at: int) -> tuple[int, list[str]]:
        """A string between back ticks; markup in it is what a program writes into a page."""
        end = self._behind("`", at)
        inner = self._text[at : end - 1]
        return end, [_OPEN_PLACE.sub("", inner)] if _HTML.search(inner) else []

    def _element(self, at: int, depth: int) -> tuple[int, list[str]]:
        """An element with all that it holds."""
        _deeper(depth)
        at, tag, name, closed = self._tag(at)
        shown = [tag]
        while not closed and (found := _TEXT.search(self._text, at)) is not None:
            shown.append(self._text[at : found.start()])
            at = found.start()
            if self._text.startswith("</", at):
                return self._behind(">", at), [*shown, f"</{name}>" if name else ""]
            at, inner = self._held(at, depth)
            shown += inner
        return (at if closed else len(self._text)), shown

    def _held(self, at: int, depth: int) -> tuple[int, list[str]]:
        """What stands within an element at `at`: code between braces, an element or a mere sign."""
        if self._text[at] == "{":
            return self._braces(at, depth)
        hidden = _HIDDEN.match(self._text, at)
        if hidden is not None:
            return self._behind(_HIDDEN_END[hidden[0].lower()], at), []
        if _ELEMENT.match(self._text, at):
            return self._element(at, depth + 1)
        return at + 1, ["&lt;"]

    def _braces(self, at: int, depth: int) -> tuple[int, list[str]]:
        """Code between braces, as it is read."""
        end, shown = self.code(at + 1, len(self._text), depth + 1)
        inner = self._text[at + 1 : end - 1]
        if not any(map(str.strip, shown)):
            return end, [_value(inner)]
        each = _EACH.match(inner)
        if each is not None and each["list"] in self._lists:
            return end, [written_out("".join(shown), each["one"], self._lists[each["list"]])]
        return end, shown

    def _tag(self, at: int) -> tuple[int, str, str, bool]:
        """An opening tag: where it ends, how it is written in HTML, its name, whether nothing stands within it."""
        found = _ELEMENT.match(self._text, at)
        own = found[0][1:] if found else ""
        name = self._shown_as(own, at)
        at = found.end() if found else at + 1
        kept = [f' {MARK}="{own}"'] if own[:1].isupper() and own not in SHOWN_AS else []
        while True:
            at = _after_space(self._text, at)
            attribute = _ATTRIBUTE.match(self._text, at)
            if attribute is not None:
                begin = at
                at, value = self._attribute(attribute)
                called = _CALLED.search(self._text, begin, at) if attribute["value"] == "" else None
                if called is not None and name not in ("a", "img"):
                    name, kept = "a", [*kept, f' href="{called["link"]}"']
                kept += [f' {_RENAMED.get(attribute["name"].lower(), attribute["name"])}="{value}"'] if value else []
            elif self._text.startswith("{", at):
                at, _ = self.code(at + 1, len(self._text), 1)
            elif self._text.startswith("/>", at):
                return at + 2, _written(name, kept, closed=True), name, True
            elif at >= len(self._text) or self._text[at] == ">":
                name = drawn_as(kept) or name if own[:1].isupper() else name
                return at + 1, _written(name, kept, closed=False), name, name in _VOID
            else:
                at += 1

    def _shown_as(self, name: str, at: int) -> str:
        """The element of HTML for a name: a component of the site's own that begins a line of the program is a part of the page."""
        begins = not self._text[max(0, at - DEEPEST) : at].rpartition("\n")[2].strip()
        return (
            SHOWN_AS.get(name)
            or in_table(self._text, name, at)
            or ("div" if name[:1].isupper() and begins else name.lower())
        )

    def _attribute(self, found: re.Match[str]) -> tuple[int, str]:
        """Where an attribute ends, and its value."""
        value = found["value"]
        if value is None:
            return found.end(), ""
        if value:
            return found.end(), value[1:-1].replace('"', "&quot;")
        end, _ = self.code(found.end() + 1, len(self._text), 1)
        return end, re.sub(r"<br>", " ", _value(self._text[found.end() + 1 : end - 1])).replace('"', "&quot;")


def _deeper(depth: int) -> None:
    if depth > DEEPEST:
        raise RecursionError


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _written(name: str, attributes: list[str], *, closed: bool) -> str:
    if not name:
        return ""
    end = f"</{name}>" if closed and name not in _VOID else ""
    return f"<{name}{''.join(attributes)}>{end}"


def _value(code: str) -> str:
    """What code between braces shows: a string, or the place of a value that a list may fill; nothing otherwise."""
    string = _STRING.fullmatch(code)
    if string is not None:
        text = _places_marked(string["text"]) if string["mark"] == "`" else string["text"]
        return escape(_ESCAPED.sub(_unescaped, text), quote=False).replace("\n", "<br>")
    place = _PLACE.fullmatch(code)
    return _marked(place["path"]) if place else ""


def _places_marked(template: str) -> str:
    """A string between back ticks with its places marked; nothing where it asks for what only the program can tell."""
    text = _TEMPLATE_PLACE.sub(lambda place: _marked(place["path"]), template)
    return "" if "${" in text else text


def _unescaped(found: re.Match[str]) -> str:
    return {"n": "\n", "r": "", "t": " "}.get(found["what"], found["what"])


def _marked(path: str) -> str:
    return f"\ue000{path}\ue001"
