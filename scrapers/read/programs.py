"""Marks of programs that stand in pages as they are kept before a server or a browser fills them in: PHP, Blade, Twig, JSX, Vue."""

from __future__ import annotations

import re
from html import escape

from scrapers.read.component_data import constants_in
from scrapers.read.components import component_markup, is_component
from scrapers.read.echoed import written
from scrapers.read.literals import data_in
from scrapers.read.printed import with_words_printed
from scrapers.read.unshown import points_in, unshown

_REMARK = ("{/*", "*/}")
_SERVED = (("<?php", "?>"), ("<?=", "?>"), ("<%", "%>"), ("{{--", "--}}"))
"""What a server runs or leaves out, from where to where: PHP, ERB and the like, Blade's remarks."""
_TAG = re.compile(r"\{%[^%<>\n]{1,300}%\}|\{#[^#<>{}]{1,300}#\}")
"""A tag or remark of Twig, Jinja, Liquid."""
_POINT = re.compile(r"[\w.-]@[\w-]+\.\w|(?:\d[ ./()-]{0,3}){9}")
"""A mail address or a number within code: then the code itself says what the page says."""
_DRAWN = re.compile(r"<(?:svg|path|g|rect|circle|ellipse|line|poly\w+)\b[^<>]*>")
"""A drawing within code: its coordinates are no numbers to call."""
_DIRECTIVE = re.compile(
    r"(?m)^[ \t]*@(?:extends|section|endsection|yield|include|push|endpush|if|else|elseif|endif|foreach|endforeach|csrf|method|stack"
    r"|component|endcomponent|slot|endslot|php|endphp|can|endcan|auth|endauth|props)\b(?:\([^\n]*\))?[ \t]*$"
)
"""A line of a Blade template that the server acts on."""
_CLOSED = re.compile(
    r"(?i)</(?:div|p|li|ul|ol|td|tr|table|section|article|main|h[1-6]|address|body|[a-z]+-[a-z-]{1,30})\s*>"
)
_BROKEN = re.compile(r"(?i)<br\s*/?>")
"""Lines that are ended by tags: no text has several of them."""
FEWEST_CLOSED = 3
"""Closing tags of blocks that no text has by chance."""
_SERVER_FIRST = re.compile(r"\A\s*(?:<\?(?:php\b|=)|<%|@(?:extends|section|include)\b|\{%)")
_BLANK = re.compile(r"\{\s*([\"'`])\s*\1\s*\}")
"""How a blank is kept between two tags: {" "}."""
_MAIL = re.compile(
    r"\{(?:!!|\{)\s*(?:HTML::mailto|mailto)\(\s*([\"'])(?P<mail>[^\"'<>]{3,100})\1[^)]{0,100}\)\s*(?:!!|\})\}"
)
"""A mail address that the server writes as a link."""
_SCRIPT = re.compile(r"(?is)<script(?![^>]*(?:\bsrc\s*=|json|template))[^>]*>(?P<code>.{10,60000}?)</script\s*>")
_ASKED = re.compile(r"\{\{\s*(?P<path>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)?)\s*\}\}")
_RECORD = re.compile(r"(?i)[{,\s][\"']?(?:name|naam|nom|full_?name|titel|title|label)[\"']?\s*:\s*[\"'`]")
"""What a record begins with that tells of somebody."""
_TEMPLATE = re.compile(r"<(/?)template\b", re.IGNORECASE)


_RUN = re.compile(r"(?s)<\?.*?(?:\?>|\Z)|<%.*?%>|\{%.*?%\}")
"""What the server runs, to see the markup beside it: of a page that begins so a single closed tag is enough."""


def is_markup(text: str) -> bool:
    """Whether a text without a name is a page or a part of one: it closes several blocks."""
    tags = max(len(_CLOSED.findall(text)), len(_BROKEN.findall(text)))
    return tags >= FEWEST_CLOSED and _cut(with_words_printed(text)) is not None


def is_served(text: str) -> bool:
    """Whether it begins with what a server runs, and makes a page."""
    if _SERVER_FIRST.match(text) is None:
        return False
    return is_markup(text) or (
        _CLOSED.search(_RUN.sub("", text)) is not None and _cut(with_words_printed(text)) is not None
    )


def _cut(text: str) -> str | None:
    """A page without what its server runs but with what that writes and the records that it holds; none where contacts stand in code."""
    code: list[str] = []
    for begin, end in _SERVED:
        if begin in text:
            text, inside = _apart(text, begin, end, writes=begin == "<?php")
            code.append(inside)
    bare = [_DRAWN.sub("", part) for part in code]
    lost = [one for one in bare if len(_POINT.findall(one)) > len(_POINT.findall(written(one)))]
    if not lost:
        return text
    more = "".join(unshown(one, text) for one in lost)
    left = set().union(*map(points_in, lost)) - points_in(f"{text}{more}")
    return f"{text}{more}" if len(left) < len(points_in(text)) or (more and not left) else None


def without_program(text: str) -> str:
    """A page without what only its program reads, mail addresses as links."""
    shown = component_markup(text) if is_component(text) else _unserved(text)
    if "{" not in shown:
        return shown
    shown = _MAIL.sub(lambda found: f'<a href="mailto:{found["mail"]}">{found["mail"]}</a>', shown)
    return _BLANK.sub(" ", _apart(shown, *_REMARK)[0])


def _with_constants(text: str) -> str:
    """The template of a component with the texts that its script gives a name, where it asks for them: "{{ phone }}"."""
    if "<script" not in text or "<template" not in text.lower():
        return text
    given: dict[str, str] = {}
    for one in _SCRIPT.finditer(text):
        held = data_in(one["code"][max(0, one["code"].find("return {")) :]).get("items")
        given |= constants_in(one["code"])
        given |= {key: value for key, value in held.items() if isinstance(value, str)} if isinstance(held, dict) else {}
    return _ASKED.sub(lambda found: escape(given.get(found["path"], ""), quote=False) or found[0], text)


def _unserved(text: str) -> str:
    """A page without what the server runs before it sends it, but for the words that it prints."""
    text = with_words_printed(_with_constants(text))
    text = _with_script_data(_cut(text) or text)
    return _DIRECTIVE.sub("", _TAG.sub("", text) if "{" in text else text)


def _with_script_data(text: str) -> str:
    """A page with the records that its own scripts hold and put on it, where numbers or addresses stand in these alone."""
    if "<script" not in text:
        return text
    scripts = [one["code"] for one in _SCRIPT.finditer(text) if _RECORD.search(one["code"])]
    page = _SCRIPT.sub("", text) if scripts else ""
    more = "".join(unshown(one, page) for one in scripts if not points_in(one) <= points_in(page))
    if not more:
        return text
    begin, ends, end = text.rpartition("</body")
    return f"{begin}{more}{ends}{end}" if ends else f"{text}{more}"


def _apart(text: str, begin: str, end: str, *, writes: bool = False) -> tuple[str, str]:
    """A text without each stretch from one mark to the next other one, and those stretches; what nothing ends stays.

    With `writes`, what a stretch sends to the page stands in its place, and the last one may go on to the end of the text.
    """
    first, *rest = text.split(begin)
    kept, left = [first], []
    for part in rest:
        inside, found, after = part.partition(end)
        if not found and not (writes and part is rest[-1]):
            kept.append(begin + part)
            continue
        kept += [written(inside), after] if writes else [after]
        left.append(inside)
    return "".join(kept), "\n".join(left)


def with_templates_shown(text: str) -> str:
    """A page whose templates are parts of it."""
    return _TEMPLATE.sub(r"<\1div", text)
