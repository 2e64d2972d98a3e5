"""The body that running text speaks of before it gives a number: "The Elm Library will reopen. … To reserve, call 555 …".

Who reads it needs no name beside the number: the sentences before it began with the body ("The Elm Library is …", "Because of the
snow, the Elm Library (EL) will …"). Only names that hold a word for a kind of body, or letters for one that the text itself
explains or speaks as, are told so; the sentence with the number must name nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.speaking import gives_ours
from scrapers.extract.line.subjects import NAME
from state.canon.body_words import holds_kind
from state.canon.names import looks_like_person
from state.canon.role_words import is_role
from state.canon.text import clean

LONGEST = 80
"""Characters of a name."""
_NOT_BEHIND = (
    r"(?!(?:of|for|and|or|nor|in|at|on|to|with|by|from|as|that|which|who|whose|where|when|but|than|into|per|via|if|because|van|voor|en|of|op"
    r"|bij|met|door|uit|te|tot|naar|die|dat|over|du|des|de|et|ou|au|aux|à|en|sur|par|pour|avec|qui|que|dont|und|oder|der|für|von|vom|im|am|mit"
    r"|bei|zu|zur|zum|aus|an|als|wie)\b)"
)
"""What goes on with a name or a phrase, where a verb would follow what a sentence is about."""
_PREPOSITION = (
    r"(?i:of|for|in|at|on|to|with|by|from|into|near|under|between|behind|through|and|or|than|as|about|within|across|contact|call|calling"
    r"|contacting|visit|visiting|support|join|see|"
    r"van|voor|op|bij|met|door|uit|tot|naar|aan|en|over|tegen|tussen|de|du|des|à|au|aux|sur|par|pour|avec|dans|chez|et"
    r"|für|von|vom|im|am|mit|bei|zu|zur|zum|aus|an|auf|in|und|durch|der|des|den|dem)"
)
_ARTICLE = r"(?:(?i:the|our|de|het|ons|onze|le|la|les|notre|die|der|das|unsere?)\s|(?i:l)['’])"
_VERB = rf"(?:\s\([A-Z][\w-]{{1,11}}\))?(?:,\s[^.!?;:]{{2,80}},)?(?:\s(?:staff|team|counselors))?\s{_NOT_BEHIND}(?-i:[a-zà-ÿ]{{2,}})"
_OPENS = r"(?:^|[.!?:;]['\"”’)]?\s+|[•–—-]\s|,\s)"
_SUBJECT = re.compile(rf"{_OPENS}(?:{_ARTICLE})?(?P<name>{NAME}){_VERB}")
_WITHIN = re.compile(rf"(?<=[a-zà-ÿ]\s)(?:the|de|het|le|la|die|das)\s(?P<name>{NAME}){_VERB}")
_PHONE_LINE = (
    r"(?i:[\w-]*hotline|helpline|lifeline|warmline|(?:phone|help|crisis|support|advice|info|information|telephone|listening)[ -]?line"
    r"|[\w-]{3,}(?:telefoone?n?|telefone?)|[\w-]{2,}(?<!richt)(?<!tijd)(?<!grens)(?<!om)lijn|ligne\sd['’][\w-]+|ligne\st[ée]l[ée]phonique|num[ée]ro\svert)"
)
_OPENED = re.compile(
    rf"\b(?i:a|an|een|une?|eine?n?|zwei|twee|deux|two)\s(?P<name>(?!(?i:ouvert|mis|créé|lancé)\b)(?:[\w'’-]+\s){{0,3}}{_PHONE_LINE}"
    r"(?:\s(?:for|voor|pour|für|of|de|d['’])\s?(?:(?:the|de|les|la|die|den)\s)?[\w'’-]+(?:\s(?:with|mit|met|avec|and|en|et|und)\s[\w'’-]+(?:\s[\w'’-]+)?)?)?)"
)
""" "The province has opened a helpline for carers. At 0800 … volunteers answer": what is there to be called."""
_ABOUT_LINE = re.compile(rf"{_OPENS}{_ARTICLE}(?P<name>(?:[\w'’-]+\s){{0,2}}{_PHONE_LINE}){_VERB}")
""" "The support line is open day and night. Call 0800 …": what a sentence is about that is there to be called."""
_PASSING = re.compile(r"\b(?i:as|like|than|is|was|via|by|through|such|als|zoals|door|comme|par|wie|durch|not|no)\s\Z")
""" "It is a helpline", "such as a helpline": what is told in passing is not there to be called."""
_LETTERS = re.compile(
    r"(?:^|[.!?]\s+)(?:The\s|De\s|Het\s|Le\s|La\s|Die\s|Das\s)?(?P<name>[A-Z]{3,7})(?:\s(?:staff|team|counselors))?\s[a-z]{2,}"
)
_MENTIONED = re.compile(r"(?<![\w.-])[A-Z]{2,7}(?![\w.-])")
_INITIAL = re.compile(r"(?:(?<=[\s(&/-])|^)[A-ZÀ-Þ]")
_GOES_TO = re.compile(
    r"\b(?i:(?:at|from|through|with|to)\s(?:the|our)|(?:bij|via|aan|naar)\s(?:de|het|ons|onze)|auprès\s(?:de\sla|du|des|de)|à\sla|au|chez"
    rf"|beim?(?:\s(?:der|dem))?|zum|zur|im)\s(?P<name>(?:dienst\s)?{NAME})"
)
""" "Forms are available from the Elm Office": where one is sent, when no sentence is about a body."""
_DATELINE = re.compile(r"^[^–-]{2,40}\s[–-]\s(?:The|De|Het|Le|La|Die|Das)\s")
""" "Oakford - The Elm Office is …": where news comes from."""
_BEFORE = re.compile(rf"\b{_PREPOSITION}\s+\Z")


def body_spoken_before(texts: Sequence[str], sentence: str) -> str | None:
    """The body that texts speak of, where the sentence behind them gives a number and says no owner.

    Args:
        texts: the paragraphs before the number, in reading order. sentence: the one up to the number.
    """
    if told := _called_by_letters(texts, sentence):
        return told
    for text in (sentence, *reversed(texts)):
        if name := line_opened(text) or next(bodies_of(text), None):
            return name
    for found in reversed(list(_GOES_TO.finditer(" ".join([*texts[-1:], sentence])))):
        if _is_body(clean(found["name"])):
            return clean(found["name"])
    return _speaking_by_letters(texts) if gives_ours(sentence) else None


def bodies_of(text: str) -> Iterator[str]:
    """The bodies that the sentences of a text are about, in their order."""
    found = sorted((*_SUBJECT.finditer(text), *_within(text)), key=lambda one: one.start("name"))
    for one in found:
        name = _DATELINE.sub("", clean(one["name"]))
        if _is_body(name, called_by_article=one.start() < one.start("name") and text[one.start("name") - 2].isalpha()):
            yield name


def line_opened(text: str) -> str | None:
    """The line that a text says is there to be called, in whatever words: "a helpline for carers"."""
    found = [clean(one["name"]) for one in _OPENED.finditer(text) if not _PASSING.search(text[: one.start()])]
    found += [clean(one["name"]) for one in _ABOUT_LINE.finditer(text)]
    return found[-1] if found and len(found[-1]) <= LONGEST else None


def _within(text: str) -> Iterator[re.Match[str]]:
    """Names within a sentence that no preposition makes part of a phrase: "Following a review the Elm Hall is open"."""
    for found in _WITHIN.finditer(text):
        if not _BEFORE.search(text[max(0, found.start() - 20) : found.start()]):
            yield found


def _is_body(name: str, *, called_by_article: bool = False) -> bool:
    ends_in_owner = re.search(r"['’]s?$", name) is not None
    return (
        holds_kind(name)
        and len(name) <= LONGEST
        and not (ends_in_owner or is_generic(name) or is_role(name))
        and (
            called_by_article or (not looks_like_person(name) and (" " in name or not name.istitle()))
        )  # "Court records are …"
    )


def _called_by_letters(texts: Sequence[str], sentence: str) -> str | None:
    """The body whose first letters the sentence of the number writes: "come to the EMC or call" is the Elm Medical Center."""
    for letters in reversed(_MENTIONED.findall(sentence)):
        for text in reversed([*texts, sentence]):
            for found in re.finditer(NAME, text):
                name = re.sub(r"\s\([^()]*\)$", "", clean(found[0]))
                initials = "".join(_INITIAL.findall(name))
                if initials.endswith(letters) and holds_kind(name):
                    return " ".join(name.split()[-len(letters) :]) if len(name.split()) > len(letters) else name
    return None


def _speaking_by_letters(texts: Sequence[str]) -> str | None:
    """The letters by which a text calls the body that speaks in it: "CAPS staff are here. Call us at"."""
    return next((found["name"] for text in texts if (found := _LETTERS.search(text))), None)
