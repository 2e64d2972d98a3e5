"""What pages say, made ready for a mail: escaped, cut, in its own language, dialled with one touch."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from notifier.composing.content import Detail, Line
from notifier.deciding.folding import Turn
from notifier.deciding.stories import Place
from notifier.rendering.wording import OURS
from state.canon.emails import find_emails
from state.canon.phones import find_phones
from state.canon.prose import canonical_prose
from state.diff.words import Piece, nearby, paragraphs, word_difference
from state.records import PhoneKind, RecordKind

LONGEST_TEXT = 4_000
MOST_LINKS = 20
REACHED_BY = ("phones", "emails")
_LEANS = re.compile(
    r"(?i)\bhet (?:wel|dan|ook|ons|aan|binnen|vooraf|voor|bij|op|in|via|door|zo|meteen|tijdig|nu|uiterlijk)\b|\bhet[.,]|-(?:le|la|les|y)\b"
    r"|\b(?:dat|dit|deze|die|daar\w*|hier\w*|ze|hen|hem|er(?:voor|bij|over|mee|aan|van)"
    r"|cela|ceci|celui-ci|celle-ci|this|that|these|those|them|it)\b"
)
"""Words by which a sentence points at what stands before it."""
LEANING = 5
"""So many words at the head of a sentence point at what stands before it."""
_BREAKS = re.compile(r"(@|\.(?=[^\s@]*(?:[\s,;]|$)))")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
_SAYS_SOMETHING = re.compile(r"\w")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def shortened(line: Line) -> Line:
    """One item never fills a mail: what is longer is read at its source, to which the mail links."""
    fields = tuple(replace(one, before=_cut(one.before), after=_cut(one.after)) for one in line.fields)
    details = tuple(replace(one, value=_cut(one.value) or "") for one in line.card.details)
    card = replace(line.card, title=_cut(line.card.title) or "", about=_cut(line.card.about) or "", details=details)
    return replace(
        line,
        card=card,
        fields=fields,
        text=_cut(line.text) or "",
        asks=_cut(line.asks),
        asked=_cut(line.asked),
        links=line.links[:MOST_LINKS],
        places=line.places[:MOST_LINKS],
        corrects=line.corrects[:MOST_LINKS],
    )


def _cut(text: str | None) -> str | None:
    if text is None or len(text) <= LONGEST_TEXT:
        return text
    return text[:LONGEST_TEXT].rsplit(" ", 1)[0] + " […]"


def language_of(said_by: Line | Place) -> str:
    """The language of a source, or of the one that a line comes from; empty when it is not known."""
    places = (said_by,) if isinstance(said_by, Place) else said_by.places
    told = places[0].language if places else ""
    return told if _LANGUAGE_TAG.fullmatch(told) else ""


def lang(said_by: Line | Place, spoken: str, name: str = "") -> Markup:
    """The attribute for an element with words of the page, when they are in another language than the mail's."""
    language = language_of(said_by)
    if not language or language == spoken or name in OURS:
        return Markup("")
    return Markup(' lang="{}"').format(language)


def quoted(text: str, said_by: Line | Place, spoken: str) -> Markup:
    """Words of the page inside a sentence of ours."""
    attribute = lang(said_by, spoken)
    return Markup("<span{}>{}</span>").format(attribute, text) if attribute else escape(text)


def reach(value: str, name: str) -> Markup:
    """A field for HTML: a number that can be dialled with one touch, a mail address that can be written to.

    What is no number or address stays text, escaped; a number that is invalid gets no link.
    """
    if name == "phones":
        spans = [(one.start, one.end, f"tel:{one.phone.number}", one.phone.kind) for one in find_phones(value)]
        links = [(start, end, href) for start, end, href, kind in spans if kind is not PhoneKind.INVALID]
    elif name == "emails":
        links = [(one.start, one.end, f"mailto:{one.email}") for one in find_emails(value)]
    else:
        links = []
    pieces, at = [], 0
    for start, end, href in links:
        pieces += [
            escape(value[at:start]),
            Markup('<a href="{}">{}</a>').format(href, breakable(value[start:end], name)),
        ]
        at = end
    return Markup("").join([*pieces, escape(value[at:])])


def breakable(value: str, name: str) -> Markup:
    """A value for HTML: on a small screen a mail address breaks after its @ and its dots, not in the middle of a word."""
    shown = str(escape(value))
    return Markup(_BREAKS.sub(r"\1<wbr>", shown) if name == "emails" else shown)  # noqa: S704 - escaped above


@dataclass(frozen=True, kw_only=True)
class Amended:
    """A text that was and that is now, without the sentences that ask: those stand above it, said once.

    `paragraphs`: what goes and what comes in its place, word by word; none when the two are better read side by side.
    """

    before: str
    after: str
    paragraphs: tuple[tuple[Piece, ...], ...] = ()


def amended(line: Line) -> Amended | None:
    """What a changed text says otherwise; None when nothing but the sentence that asks did."""
    change = next((one for one in line.fields if one.name == "text"), None)
    if change is None or not change.before or not change.after:
        return None
    before, after = _without(change.before, line.asked or line.asks), _without(change.after, line.asks)
    if canonical_prose(before) == canonical_prose(after):
        return None
    pieces = word_difference(before, after) if before and after else None
    shown = paragraphs(nearby(pieces)) if pieces else ()
    return Amended(before=before, after=after, paragraphs=tuple(map(tuple, shown)))


def rest_of(line: Line) -> str:
    """The text of a measure without the sentence that asks, and without what must stand before it.

    A text of which the next sentence leans on the one that asks keeps that one: with a hole in it, it would mislead.
    """
    text = _without(line.text, leading(line))
    return text if _is_leant_on(line) else _without(text, line.asks)


def _is_leant_on(line: Line) -> bool:
    found = re.search(_spaced(line.asks), line.text) if line.asks else None
    return found is not None and _leans(_SENTENCE_END.split(line.text[found.end() :].strip())[0])


def _leans(sentence: str) -> bool:
    """Whether a sentence points back with one of its first words; further on it points at something of its own."""
    return _LEANS.search(" ".join(sentence.split()[:LEANING])) is not None


def leading(line: Line) -> str:
    """What stands before the sentence that asks, when that one leans on it: "Meld dat vooraf" says nothing by itself.

    The sentence before it, and those before that as long as each leans on another.
    """
    if not line.asks or not _leans(line.asks) or amended(line):
        return ""
    found = re.search(_spaced(line.asks), line.text)
    told = [part for part in _SENTENCE_END.split(line.text[: found.start()].strip()) if part] if found else []
    at = len(told) - 1
    while at > 0 and _leans(told[at]):
        at -= 1
    return " ".join(told[max(at, 0) :])


def _spaced(sentence: str) -> str:
    return r"\s+".join(re.escape(word) for word in sentence.split())


def _without(text: str, sentence: str | None) -> str:
    if not sentence:
        return text
    rest = re.sub(rf"[ \t]*{_spaced(sentence)}", "", text, count=1)
    return "\n".join(part.strip() for part in rest.split("\n") if _SAYS_SOMETHING.search(part))


def unchanged(line: Line) -> list[Detail]:
    """How a contact can be reached as before, beside what changed; nothing of one that its reader is told not to use."""
    if line.kind is not RecordKind.CONTACT or not line.fields or line.turn in (Turn.REMOVED, Turn.LOST):
        return []
    moved = {one.name for one in line.fields}
    return [one for one in line.card.details if one.name in REACHED_BY and one.name not in moved]
