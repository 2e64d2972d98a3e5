"""Markdown -> Document: rendered to HTML as the site's generator would, then read as any page.

Two things differ from what generators do. A line break that the writer made on purpose stays one, because people write
addresses that way; and links that are slightly broken still lead where they were meant to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scrapers.document import Document
from scrapers.read.barred import with_rows_ruled
from scrapers.read.errors import ReadError
from scrapers.read.front_matter import Value, split_front_matter
from scrapers.read.html import read_html
from scrapers.read.record_markup import records_markup
from scrapers.read.shortcodes import without_shortcodes
from scrapers.read.updated import updated_of
from scrapers.read.wrapped import goes_on, wrap_width
from state.canon.text import clean

_SIGNS = (
    re.compile(r"(?m)^ {0,3}#{1,6} +\S.*\n(?s:.*)^ {0,3}#{1,6} +\S"),
    re.compile(r"(?m)^ {0,3}#{1,6} +\S"),
    re.compile(r"(?m)^.*\|.*\n {0,3}\|? *:?-{3,}:? *(?:\| *:?-{3,}:? *)+\|?[ \t]*\n.*\|"),
    re.compile(r"(?<!!)\[[^\]\n]{1,300}\] ?\((?:https?:|mailto:|tel:|/|\.|#)[^)\n]*\)"),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])|(?<![\w_])__[^\s_][^_\n]*__(?![\w_])"),
    re.compile(r"(?m)\S ?\\\n.*\S ?\\\n"),
    re.compile(r"(?m)^ {0,3}\[[^\]\n]{1,300}\]: +(?:https?:|/)\S+"),
    re.compile(r"(?m)^ {0,3}(?:```|~~~)"),
)
"""What people write in Markdown and seldom elsewhere: several headings, one, a ruled table, links, bold, hard breaks,
references, code. Two of these tell it."""
_SURE = (
    re.compile(r"\{\{[<%] */?[\w-]+[^{}\n]*[>%]\}\}|\{% *\w+[^{}\n]*%\}"),
    re.compile(r"!\[[^\]\n]{0,300}\]\([^)\s]+(?: \"[^\"\n]*\")?\)"),
)
"""What nobody writes elsewhere: building blocks and pictures."""
MOST_BRACKETS = 2_000
"""In one paragraph; no list of links that people read has as many."""
_APART = re.compile(r"\]\s+\(\s*(?=(?:mailto|tel|https?):)|\]\(\s+(?=\S)")
_REVERSED = re.compile(r"(?<![\]\w])\(([^()\[\]\n]+)\)\[((?:mailto|tel|https?):[^\]\s]+)\]")
_BARE_MAIL = re.compile(r"\]\(<?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?\)")
_CALL = re.compile(r"\]\((tel:[^()\n]*(?:\(0\)[^()\n]*)?)\)", re.IGNORECASE)
_MAIL = re.compile(r"\]\((mailto:[^()\n]*)\)", re.IGNORECASE)
_GLUED_HEADING = re.compile(r"(?m)^(#{2,6})(?=[^\s#])")
"""A heading without the space that newer Markdown wants: "##Els Maes"."""
_LONE_TAG = re.compile(r"(?mi)^[ \t]*(<(?:strong|b|em|i|u|span|font|small|big|a)(?:\s[^<>\n]*)?>)[ \t]*\n(?=[ \t]*\S)")
"""A tag within text on a line of its own: newer Markdown takes what follows for markup, and no longer for a paragraph."""
_NUMBERED = re.compile(r" {0,3}\d{1,3}[.)] +\S")
_LAST_BREAK = re.compile(r"(?m) *\\[ \t]*(?=\n[ \t]*(?:\n|\Z)|\Z)")
_LANGUAGES = ("lang", "language", "locale")
_TITLES = ("title", "titel", "titre")
_UPDATES = ("lastmod", "last_modified_at", "last_modified", "updated", "modified", "last_updated")
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\s]{1,300}\)")
"""A picture that other kinds of Markdown show within an element, too: "<div>" and the picture on the line below."""
_HEADING_WITHIN = re.compile(r"(?m)(?<=</h\d>\n)[ \t]*(?P<marks>#{2,6}) +(?P<text>\S.*?)[ \t#]*$")
"""A heading right below one in HTML, which other kinds of Markdown show as one."""


def looks_like_markdown(text: str) -> bool:
    """Whether a text is Markdown by its marks. One alone may be chance: an asterisk, a "#1", a pasted link."""
    if split_front_matter(text)[0]:
        return True
    return any(sign.search(text) for sign in _SURE) or sum(1 for sign in _SIGNS if sign.search(text)) > 1


def read_markdown(text: str, *, url: str) -> Document:
    """The document in a Markdown text, or in the data and HTML below a front matter.

    Raises:
        ReadError: it says nothing.
    """
    data, body = split_front_matter(text)
    width = wrap_width(body.splitlines())
    inline = partial(_inline, width=width)
    shown = without_shortcodes(body, data, inline)
    shown = shown if _is_markup(shown) else rendered(_mended(shown), width)
    title = _first_text(data, _TITLES)
    page = "\n".join(part for part in (_heading(title, shown), shown, _facts(data, inline)) if part)
    if not page.strip():
        raise ReadError("read_text_empty")
    document = read_html(f"<body>{page}</body>".encode(), url=url)
    metadata = {name: value for name, value in (("modified", _first_text(data, _UPDATES)),) if value}
    document = replace(
        document,
        media_type="text/markdown",
        title=clean(title) if title else _first_heading(document),
        language=_first_text(data, _LANGUAGES),
        metadata=metadata,
    )
    return replace(document, updated=updated_of(document))


def _is_markup(text: str) -> bool:
    """Whether what stands below the data is a page in HTML."""
    return text.lstrip().startswith("<") and not any(sign.search(text) for sign in _SIGNS)


def rendered(text: str, width: int | None) -> str:
    """Markdown as HTML; `width` is the one that its lines were wrapped at, if they were."""
    parser = _parser()
    tokens = parser.parse("\n\n".join(map(_bounded, re.split(r"\n[ \t]*\n", text))))
    for token in tokens:
        if token.type == "inline":
            _keep_breaks(token.children or (), width)
        elif token.type == "html_block":
            token.content = _HEADING_WITHIN.sub(_as_heading, _IMAGE.sub("", token.content))
    return str(parser.renderer.render(tokens, parser.options, {}))


def _as_heading(line: re.Match[str]) -> str:
    level = len(line["marks"])
    return f"<h{level}>{line['text']}</h{level}>"


def _bounded(paragraph: str) -> str:
    """A paragraph without its brackets when it has too many: which of them belong together takes the square of their number."""
    return re.sub(r"[\[\]]", "", paragraph) if paragraph.count("[") > MOST_BRACKETS else paragraph


@lru_cache(1)
def _parser() -> MarkdownIt:
    """CommonMark with tables. Indented text is no code: people set in what belongs together."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("code")


def _keep_breaks(runs: Sequence[Token], width: int | None) -> None:
    """Makes each line end a break that the reader sees, except where a program wrapped a sentence."""
    line = ""
    for at, run in enumerate(runs):
        if run.type == "html_inline" and run.content.lower().startswith("<br"):
            run.type = "html_break"
        if run.type == "softbreak" and (at == 0 or runs[at - 1].type != "html_break"):
            below = "".join(_shown(one) for one in _until_break(runs[at + 1 :]))
            if not goes_on(line, below, width):
                run.type = "hardbreak"
        line = "" if run.type.endswith("break") else line + _shown(run)
    for run in runs:
        run.type = "html_inline" if run.type == "html_break" else run.type


def _until_break(runs: Sequence[Token]) -> Sequence[Token]:
    end = next((at for at, run in enumerate(runs) if run.type.endswith("break")), len(runs))
    return runs[:end]


def _shown(run: Token) -> str:
    """About what stood in the source, so that its length is that of the line."""
    if run.type == "link_open":
        return "[" + "x" * len(str(run.attrs.get("href", ""))) + "]()"
    return run.content + run.markup * (run.type not in ("link_close", "text"))


def _inline(text: str, width: int | None) -> str:
    """One value of a record: a phrase stays within its line, paragraphs are paragraphs."""
    shown = rendered(_mended(text), width).strip()
    single = re.fullmatch(r"<p>((?:(?!</p>).)*)</p>", shown, re.DOTALL)
    return single[1] if single else shown


def _mended(text: str) -> str:
    """The text with headings, tables and links as they were meant."""
    shown = _with_tables_closed(_GLUED_HEADING.sub(r"\1 ", _LONE_TAG.sub(r"\1", with_rows_ruled(text))))
    shown = _REVERSED.sub(r"[\1](\2)", _APART.sub("](", shown))
    shown = _BARE_MAIL.sub(r"](mailto:\1)", shown)
    shown = _CALL.sub(lambda match: "](" + re.sub(r"\s+|\(0\)", "", match[1]) + ")", shown)
    shown = _MAIL.sub(lambda match: "](" + re.sub(r"(?<=:)\s+|\s+$", "", match[1]).replace(" ", "%20") + ")", shown)
    return _LAST_BREAK.sub("", _with_lists_apart(shown))


def _with_tables_closed(text: str) -> str:
    """An empty line between the rows of a table and a line without cells right below them: it is none of the rows."""
    lines: list[str] = []
    rows: int | None = None
    for line in text.split("\n"):
        if "|" in line:
            rows = 0 if rows is None and _is_rule(line) else rows + 1 if rows is not None else None
        else:
            if rows and line.strip():
                lines.append("")
            rows = None
        lines.append(line)
    return "\n".join(lines)


def _is_rule(line: str) -> bool:
    """Whether a line with bars is the one below the head of a table."""
    return "---" in line and not line.strip(" |:-")


def _with_lists_apart(text: str) -> str:
    """An empty line before a list whose first number is not one: a writer who numbers on through a page means a list as well."""
    lines = text.split("\n")
    starts = [
        at
        for at in range(1, len(lines))
        if _NUMBERED.match(lines[at]) and _ends_before_list(lines[at - 1]) and not _NUMBERED.match(lines[at - 1])
    ]
    for at in reversed(starts):
        lines.insert(at, "")
    return "\n".join(lines)


def _ends_before_list(line: str) -> bool:
    return line.rstrip().endswith(":")


def _heading(title: str, page: str) -> str:
    """The title above the page, as sites show it; not twice."""
    if not title or f"<h1>{title}".lower() in page.lower():
        return ""
    return f"<h1>{escape(title, quote=False)}</h1>"


def _facts(data: Mapping[str, Value], inline: partial[str]) -> str:
    told = {key: value for key, value in data.items() if key not in (*_TITLES, *_LANGUAGES, "description")}
    return records_markup(told, inline, 2, page=True)


def _first_text(data: Mapping[str, Value], names: Sequence[str]) -> str:
    return next((value for name in names if isinstance(value := data.get(name), str) and value.strip()), "")


def _first_heading(document: Document) -> str | None:
    heading = next((block for block in document.root.walk() if block.level == 1), None)
    return clean(heading.text) or None if heading is not None else None
