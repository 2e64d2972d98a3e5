"""Mail addresses, also those that a page hides from robots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

REMEMBERED = 4_096
"""Texts whose addresses are remembered, because each line of a page is asked many times."""
_LOCAL = r"[A-Za-z0-9À-ÿ](?:(?:(?!--)[A-Za-z0-9À-ÿ._%+'-])*[A-Za-z0-9À-ÿ_%+-])?"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_TOP = r"(?:be|nl|fr|de|lu|eu|uk|ie|us|ca|au|nz|ch|com|org|net|gov|edu|info|brussels|vlaanderen|gent|example)"
_BRACKETED = (
    r"\s*[\[({<]\s*(?:at|a\st|at\ssign|ät|aet|ape?n?staart(?:je)?|a|@|add?|arobase|arroba|chez|bei)\s*[\])}>]\s*|\s-at-\s"
    rf"|\s?(?:\|(?:at|@)\||\*(?:at|@)\*|[\"“”](?:at|@)[\"“”]|['‘’](?:at|@)['‘’]|_at_|=at=|~at~|(?-i:\sAT\s(?=[a-z0-9.-]+\.{_TOP}\b)))\s?"
)
_AT = rf"(?:\s?[@＠]\s?|{_BRACKETED}|\s*\(?&#64;\)?\s*)"
_DOT_IN_BRACKETS = (
    r"(?:\s*[\[({<]\s*(?:dot|punt|punkt|point|\.)\s*[\])}>]\s*"
    r"|\s?(?:\|(?:dot|\.)\||\*(?:dot|\.)\*|_dot_|=dot=|~dot~|\s-dot-\s|[\"“”](?:dot|\.)[\"“”])\s?)"
)
_DOT = rf"(?:\.|{_DOT_IN_BRACKETS})"
_FOUND = re.compile(
    rf"(?<![\w.@])(?:\w{{1,30}}{_DOT_IN_BRACKETS}){{0,3}}{_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL})*{_DOT}[A-Za-z]{{2,24}}(?![\w@])"
    rf"|(?<![\w.@]){_LOCAL}(?:{_BRACKETED}|@){_LABEL}\s+(?:dot|punt|punkt|point)\s+{_TOP}(?![\w@])",
    re.IGNORECASE,
)
_HALVED = re.compile(
    rf"(?<![\w.@]){_LOCAL}@\s*(?:\.{{2,3}}|…)\s*\(\s*{_LABEL}(?:\.{_LABEL})*\.[A-Za-z]{{2,24}}\s*\)", re.IGNORECASE
)
"""Its domain told apart: "jan@... (club.example)"."""
_TOGETHER = re.compile(
    rf"\{{\s*(?P<names>{_LOCAL}(?:\s*[,;|]\s*{_LOCAL}){{1,7}})\s*\}}\s?@\s?(?P<domain>{_LABEL}(?:\.{_LABEL})*\.[A-Za-z]{{2,24}})(?![\w@])"
)
"""Several mailboxes of one house, as researchers write them: "{jane,tom}@elm.example"."""
_GUARD = re.compile(r"(?P<before>\.?)(?:NO[-_]?SPAM|REMOVE[-_]?THIS)(?P<behind>\.?)")
"""What a person leaves out and a robot does not, in capitals: "jane@NOSPAM.elm.example"."""
_SPELLED = re.compile(
    rf"(?<![\w.@])(?:\w{{1,30}}\s+(?:dot|punt|punkt|point)\s+){{0,3}}{_LOCAL}\s+(?:at|apenstaart(?:je)?|apestaart(?:je)?|arobase)\s+{_LABEL}(?:\s+(?:dot|punt|punkt|point)\s+{_LABEL})*"
    rf"\s+(?:dot|punt|punkt|point)\s+{_TOP}(?![\w@])"
    rf"|(?<![\w.@]){_LOCAL}\s+(?:apenstaart(?:je)?|apestaart(?:je)?|arobase)\s+{_LABEL}(?:\.{_LABEL})+(?![\w@])",
    re.IGNORECASE,
)
"""In words: "info apenstaart gent punt example"."""
_WHOLE = re.compile(r"[a-z0-9à-ÿ._%+'-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}\Z")
_GLUED = re.compile(r"^[eE]-[mM]ail:?(?=[A-Za-z]{2})|(?<=\.)([a-z]{2,})[A-Z][a-zà-ÿ]+$")
"""A label before and a word behind, which stood apart on the page: "e-mailjan@gent.beTel"."""
_FILE = re.compile(
    r"(?i)\.(?:jpe?g|png|gif|webp|svg|ico|avif|bmp|tiff?|css|js|json|html?|php|woff2?|mp[34]|pdf|docx?|xlsx?)\Z"
)
"""What ends in one of these is the name of a file: "banner@2x.jpg"."""
_NAME_PART = re.compile(
    r"(?:de|het|uw|jouw|your)?"
    r"(?:voornaam|achternaam|familienaam|pr[ée]nom|vorname|nachname|(?:first|last|sur|fore|family|given)name|first|last)"
)
_BESIDE_NAME_PART = re.compile(r"naam|name|nom|[a-z]")
"""How every address of a house is made is told with these instead of one: "voornaam.naam@school.example"."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, kw_only=True)
class FoundEmail:
    """A mail address and where it stands: `text[start:end]`."""

    start: int
    end: int
    email: str


@lru_cache(REMEMBERED)
def canonical_email(text: str) -> str | None:
    """The address in lower case, whatever hid it; None when `text` is no mail address."""
    shown = _INVISIBLE.sub("", text).strip()
    if shown.lower().startswith("mailto:"):
        shown = _INVISIBLE.sub("", unquote(shown[7:].split("?")[0])).strip()
    shown = _GLUED.sub(r"\1", shown)
    shown = _GUARD.sub(lambda found: "." if found["before"] and found["behind"] else "", shown)
    shown = re.sub(r"@\s*(?:\.{2,3}|…)\s*\(\s*([^()\s]+)\s*\)", r"@\1", shown)
    if "@" not in shown and _SPELLED.fullmatch(shown):
        shown = re.sub(r"(?i)\s+(?:at|apenstaart(?:je)?|apestaart(?:je)?|arobase)\s+", "@", shown, count=1)
    if "@" in shown or re.search(_AT, shown, re.IGNORECASE):
        shown = re.sub(r"(?i)\s+(?:dot|punt|punkt|point)\s+", ".", shown)
    shown = re.sub(_AT, "@", shown, count=1, flags=re.IGNORECASE)
    shown = re.sub(_DOT, ".", shown, flags=re.IGNORECASE).strip(" .,;:<>()\"'").lower()
    if ".." in shown or shown.startswith(".") or _FILE.search(shown):
        return None
    if _is_pattern(shown.partition("@")[0]):
        return None
    return shown if _WHOLE.match(shown) else None


def _is_pattern(local: str) -> bool:
    """Whether what stands before the @ tells how addresses are made: words for the parts of a name, and nothing else."""
    words = re.split(r"[._+-]", local)
    known = [_NAME_PART.fullmatch(word) is not None for word in words]
    return any(known) and all(one or _BESIDE_NAME_PART.fullmatch(word) for one, word in zip(known, words, strict=True))


def find_emails(text: str) -> list[FoundEmail]:
    """The mail addresses in running text, in order."""
    return list(_emails(text))


@lru_cache(REMEMBERED)
def _emails(text: str) -> tuple[FoundEmail, ...]:
    result = []
    for match in sorted(
        (*_FOUND.finditer(text), *_HALVED.finditer(text), *_SPELLED.finditer(text)), key=re.Match.start
    ):
        email = canonical_email(match[0])
        if email is not None:
            result.append(FoundEmail(start=match.start(), end=match.end(), email=email))
    result += _together(text) if "}" in text else ()
    return tuple(sorted(result, key=lambda one: one.start))


def _together(text: str) -> Iterator[FoundEmail]:
    """The mail addresses of several whose house is told once behind them."""
    for match in _TOGETHER.finditer(text):
        start = match.start("names")
        for name in re.finditer(r"[^\s,;|]+", match["names"]):
            email = canonical_email(f"{name[0]}@{match['domain']}")
            if email is not None:
                yield FoundEmail(start=start + name.start(), end=start + name.end(), email=email)
