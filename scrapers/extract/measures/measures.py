"""Measures: the sections of a letter, a newsletter or a page that tell a reader what applies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from scrapers.document import BlockKind, Document
from scrapers.extract.line.labels import is_generic
from scrapers.extract.line.lines import Line, lines_of
from scrapers.extract.line.titles import is_plain_address, title_before_point
from scrapers.extract.measures.addressees import addressees_in
from scrapers.extract.measures.publications import names_publication
from scrapers.extract.measures.sections import Section, sections
from state.canon.dates import DateRole, FoundDate, find_dates
from state.canon.hours import is_hours
from state.canon.text import clean, fold
from state.canon.urls import canonical_url, is_web
from state.records import Audience, Link, Measure

SHORTEST = 40
"""Fewer characters of prose under a heading are a teaser, a caption or a menu, not a measure."""
EXPLAINED = 70
UNHEADED = 200
LONGEST_TITLE = 120

_SKIPPED = re.compile(
    r"^(?:ga snel naar|inhoud(?:stafel|sopgave)?|in deze nieuwsbrief|lees (?:meer|ook)|meer (?:info|lezen|nieuws|weten)|deel|contact\w*"
    r"|volg ons|colofon|andere \w+|gerelateerd\w*|zie ook|uitschrijven|cookie\w*|privacy\w*|disclaimer|over deze (?:site|website)"
    r"|vragen\??|nuttige links|links|downloads?|documenten|bijlagen|archief|(?:laatste |recent )?nieuws|latest \w+|news\b.*"
    r"|actualites?|horaires?|agenda|evenementen|events|nieuwsbrieven|schrijf je in|menu|zoeken|service)\b"
)
_SKIPPED_BRANCH = re.compile(
    r"^(?:contact\w*|colofon|andere \w+|gerelateerd\w*|zie ook|cookie\w*|privacy\w*|disclaimer|archief|menu|service)\b"
)
"""Headings whose parts are skipped with them; below "In deze nieuwsbrief" stands the newsletter itself."""
_BOILERPLATE = re.compile(
    r"^(?:bekijk deze (?:nieuwsbrief|mail)|uitschrijven|je ontvangt deze|u ontvangt deze|deze (?:nieuwsbrief|mail) werd verstuurd"
    r"|laatst(?:e)? (?:update|bijgewerkt|gewijzigd)|pagina \d|© ?\d{4}|copyright|geachte|beste|deel (?:dit|deze)|print deze"
    r"|lees meer\W*$|meer (?:info|lezen)\W*$|terug naar boven|gepubliceerd op)"
)
_POLICY = re.compile(
    r"\b(?:maatregel\w*|regeling\w*|recht(?:en)? op|\w*toeslag\w*|tegemoetkoming\w*|subsidie\w*|premie\w*|(?:\w+)?vergoeding\w*|attest\w*"
    r"|statuut|tijdelijke bescherming|vrijstelling\w*|verleng\w+|verplicht\w*|toegelaten|tarie\w+|wetgeving|decreet|besluit|richtlijn\w*"
    r"|vluchteling\w*|op de vlucht|oekrain\w*|aanvra\w+|erkenning\w*|vergunning\w*|kinderopvang|mesures?|droits? a|allocations?|subsides?"
    r"|kan terecht|kunnen terecht|demandes?|protection temporaire|refugies?|measures?"
    r"|entitled|eligib\w+|subsid\w+|permits?|refugees?|benefits?)\b"
)
"""Words of what authorities grant, ask and regulate."""
_IMPERATIVE = re.compile(
    r"(?m)(?:^|[.!?]\s)(?:verwijs|spreek|vraag|help|bewaar|bezorg|meld|zorg|gebruik|controleer|informeer|registreer|geef|stuur|vul|schrijf"
    r"|wil je|wil u|laagdrempelig|dien|neem|hou|maak|breng|start|wijs|sluit|leg|respecteer|volg|veuillez"
    r"|demandez|utilisez|verifiez|informez)\b"
)
"""A sentence that begins with what to do."""
_COUNTER = re.compile(
    r"\b\d[\d., ]*(?:keer|x|maal|times|fois)? ?(?:bekeken|gelezen|weergaven|bezoekers?|bezoeken|views?|visitors?|visits|hits|vues|visites"
    r"|dagen in functie|days in office|years? old|jaar oud|ans d'anciennete)\b|\b(?:viewed|bekeken|visiteurs|bezoekers|visitors)\W{1,3}\d"
)
"""What counts by itself is no news."""
_ASKS = (
    re.compile(
        r"\b(?:we vragen|wij vragen|vragen we|vraagt opgroeien|gelieve|moet|moeten|dien(?:t|en)?|verplicht|bezorg(?:t|en)?|meld"
        r"|registreer|vul .* in|schrijf .* in|laat .* weten|vraag .* aan|stuur .* op)\b"
    ),
    re.compile(r"\b(?:doorgeven|aanvragen|melden|meldt|contact op(?:nemen)?|neem contact|inschrijven)\b"),
)
"""What asks something of a reader, the plainest way first."""

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\s|$)|$)")
_DATE_LABEL = re.compile(r"\b(?:datum|date|verschenen|gepubliceerd|publicatiedatum|brief van|nieuwsbrief van|editie)\b")


def measures_of(
    document: Document, root_sections: Sequence[Section] | None = None, *, directory: bool = False
) -> tuple[Measure, ...]:
    """The measures of a document, in reading order.

    Args:
        directory: the page lists contacts. Then a short section is a measure only when it tells from or until when it
            holds, or asks something: other text beside contacts explains them.
    """
    found = list(root_sections) if root_sections is not None else sections(document.root)
    day = document_date(document)
    audience, audience_text = addressees_in(lines_of([document.root]))
    kept = [part for part in found if _is_measure(part, found)]
    if directory:
        kept = [part for part in kept if part.number or _tells_policy(part, day) or _explains(part)]
    elif not kept:
        kept = _whole(found, document)
    return tuple(_measure(part, document, day, audience, audience_text) for part in kept)


def _tells_policy(part: Section, day: date | None) -> bool:
    text = "\n".join(_prose(part))
    return _ASKS[0].search(fold(text)) is not None or any(
        one.role in _TELLING for one in find_dates(text, reference=day)
    )


def _explains(part: Section) -> bool:
    """Whether a section beside contacts tells a reader what to do, rather than being one of them."""
    text = "\n".join(fold(one) for one in (part.title, *_prose(part)))
    tells = _ASKS[1].search(text) or _POLICY.search(text) or _IMPERATIVE.search(text)
    return (
        tells is not None
        and _size(part) >= EXPLAINED
        and not any(line.has_point and len(line.text.split()) < 8 for line in part.lines)
    )


def _whole(found: Sequence[Section], document: Document) -> list[Section]:
    """A page of prose without any headings is one measure, called by its title or its first sentence."""
    if any(part.title for part in found):
        return []
    prose = [text for part in found for text in _prose(part)]
    if sum(map(len, prose)) < UNHEADED:
        return []
    title = document.title or clean(next((match[0] for match in _SENTENCE.finditer(prose[0])), prose[0]))
    return [replace(part, title=title[:LONGEST_TITLE]) for part in found]


def document_date(document: Document) -> date | None:
    """The day a document says it is of: a labelled date, one in its title, or in its metadata."""
    for key in ("date", "published"):
        given = find_dates(document.metadata.get(key, ""), reference=None)
        if given and given[0].value:
            return given[0].value
    head = lines_of([document.root])[:25]
    for line in head:
        if (line.label and line.label.field == "date") or _DATE_LABEL.search(fold(line.text)):
            found = _past_label(line)
            if found:
                return found
    for text in (document.title or "", *(line.text for line in head if line.kind is BlockKind.HEADING)):
        titled = find_dates(text, reference=None)
        if (
            titled
            and titled[0].value
            and titled[0].value != document.updated
            and len(text) < 160
            and not re.search(r"(?i)laatst", text)
        ):
            return titled[0].value
    return None


def _past_label(line: Line) -> date | None:
    if re.search(r"(?i)laatst", line.text):
        return None
    found = [one for one in find_dates(line.text, reference=None) if one.value]
    return found[-1].value if found else None


def _is_measure(part: Section, found: Sequence[Section]) -> bool:
    if not part.title or is_generic(part.title):
        return False
    if _SKIPPED.match(fold(part.title)) or any(_SKIPPED_BRANCH.match(fold(parent)) for parent in part.parents[1:]):
        return False
    prose = _prose(part)
    size = _size(part)
    if size < SHORTEST or not any(len(text.split()) >= 6 for text in prose):
        return False
    if _is_opening(part, found):
        return False
    return not part.has_children or (size >= 3 * SHORTEST and not prose[-1].endswith(":"))


def _is_opening(part: Section, found: Sequence[Section]) -> bool:
    """The text under the page's own title introduces what follows, when something follows; a letter's does too."""
    first = next((one for one in found if one.title), None)
    others = [one for one in found if one is not part and one.title and sum(map(len, _prose(one))) >= SHORTEST]
    if (
        part.number is None
        and any(one.number for one in found[found.index(part) :])
        and not any(one.number for one in found[: found.index(part)])
    ):
        return True
    if part is not first or not others:
        return False
    return part.has_children or part.level <= 1 or (part.number is None and any(one.number for one in others))


def _size(part: Section) -> int:
    return sum(map(len, _prose(part)))


def _prose(part: Section) -> list[str]:
    return [line.text for line in part.lines if _is_prose(line)]


def _is_prose(line: Line) -> bool:
    text = line.text
    if not text or _BOILERPLATE.match(fold(text)) or _COUNTER.search(fold(text)):
        return False
    if line.label is not None and line.label.field not in ("text", "title", "person", "organisation", "unit"):
        return False
    if all(run.href for run in line.runs if run.text.strip()):
        return False
    if is_plain_address(text) or (is_hours(text) and len(text.split()) < 14):
        return False
    if line.has_point and (len(text.split()) < 8 or title_before_point(line)):
        return False
    return not names_publication(line)


def _measure(
    part: Section, document: Document, day: date | None, audience: tuple[Audience, ...], audience_text: str | None
) -> Measure:
    text = "\n".join(_kept(part))
    dates = find_dates(text, reference=day or document.updated)
    return Measure(
        title=part.title,
        text=text,
        section=part.number or _theme(part),
        date=day,
        effective_from=_first(dates, DateRole.FROM),
        expires_on=_first(dates, DateRole.UNTIL),
        date_texts=tuple(dict.fromkeys(found.text for found in dates if found.role in _TELLING)),
        audience=audience,
        audience_text=audience_text,
        asks=_ask(text),
        links=_links(part, document.url),
        source_document=document.title,
        confidence=0.9,
        place=part.place,
    )


def _theme(part: Section) -> str | None:
    """The heading between the page's title and the item, when it says something."""
    theme = part.parents[-1] if len(part.parents) > 1 else None
    return None if theme is None or _SKIPPED.match(fold(theme)) else theme


_TELLING = (DateRole.FROM, DateRole.UNTIL, DateRole.WITHIN)


def _kept(part: Section) -> list[str]:
    kept = [line for line in _without_update(part.lines) if line.text and not names_publication(line)]
    return [f"{line.label.word}: {line.text}" if line.label else line.text for line in kept]


def _without_update(lines: Sequence[Line]) -> list[Line]:
    """Lines without boilerplate; the day that stands alone below "Laatste update op" belongs to it."""
    kept: list[Line] = []
    updated = False
    for line in lines:
        boilerplate = _BOILERPLATE.match(fold(line.text)) is not None
        lone_day = updated and len(line.text) < 20 and bool(find_dates(line.text, reference=None))
        if not boilerplate and not lone_day:
            kept.append(line)
        updated = boilerplate and bool(re.search(r"(?i)laatst", line.text))
    return kept


def _first(dates: Sequence[FoundDate], role: DateRole) -> date | None:
    return next((found.value for found in dates if found.role is role and found.value), None)


def _ask(text: str) -> str | None:
    sentences = [match[0] for match in _SENTENCE.finditer(text)]
    for asking in _ASKS:
        for sentence in sentences:
            if asking.search(fold(sentence)):
                return clean(sentence)
    return None


def _links(part: Section, url: str) -> tuple[Link, ...]:
    """Where the section leads to; an anchor on the page itself, or a lost link, leads nowhere."""
    found: dict[str, Link] = {}
    for line in part.lines:
        for run in line.runs:
            if run.href and is_web(run.href) and canonical_url(run.href) != canonical_url(url):
                found.setdefault(
                    canonical_url(run.href), Link(url=run.href, text=clean(run.text), language=run.language)
                )
    return tuple(found.values())
