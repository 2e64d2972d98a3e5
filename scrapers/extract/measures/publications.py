"""Publications: the documents that a page leads to, with the languages they can be had in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from scrapers.document import Document, Inline
from scrapers.extract.line.lines import Line
from scrapers.extract.line.site_languages import codes_in, is_language_name, switches_language
from scrapers.extract.measures.dating import lone_day
from scrapers.extract.measures.document_titles import NOUN, as_title, name_of, subject_of, words_before
from scrapers.extract.measures.sections import Section, sections
from scrapers.extract.measures.sentences import sentences_in
from state.canon.dates import DateRole, find_dates
from state.canon.languages import find_languages, language_code
from state.canon.terms import find_terms
from state.canon.text import clean, fold
from state.canon.urls import canonical_url, is_web
from state.records import Publication

MEDIA = {
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".epub": "application/epub+zip",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
}
LONGEST = 140
_AVAILABLE = re.compile(
    r"(?i)\b(?:beschikbaar|aangeboden|vertaald|verkrijgbaar|te lezen|bestaat|raadplegen|vertalingen|disponible)\b"
)
_VAGUE = re.compile(
    r"(?i)^(?:het|de|dit|deze) (?:document|brochure|gids|folder|publicatie|richtlijn|handleiding|fiche|vertaling\w*)$"
)
_SERVICE = re.compile(
    r"^(?:bekijk (?:deze|de) (?:nieuwsbrief|mail|online)|lees online|uitschrijven|schrijf je in|inschrijven|archief)"
    r"|\bin (?:je|uw) browser\b|\bwebversie\b|\bdans votre navigateur\b|\bin your browser\b"
)
_META = re.compile(
    r"^(?:ajoute|mise? a jour|publiee?|toegevoegd|bijgewerkt|laatst\w*|gepubliceerd|verschenen|added|updated|published|posted|datum|date)\b"
)
"""A line that tells when a document was made or changed."""


def publications_of(document: Document, root_sections: Sequence[Section] | None = None) -> tuple[Publication, ...]:
    """The publications a document names, each once, in reading order."""
    found: dict[str, Publication] = {}
    own = canonical_url(document.url)
    for part in root_sections if root_sections is not None else sections(document.root):
        for one in _in_section(part, document.updated):
            if one.url and canonical_url(one.url) == own:
                continue
            key = canonical_url(one.url) if one.url else fold(one.title)
            found[key] = _merged(found[key], one) if key in found else one
    return tuple(_by_title(list(found.values())))


def _in_section(part: Section, updated: date | None) -> Iterator[Publication]:
    """Line by line; links that are names of languages belong to the line before them when theirs says nothing else.

    Above the first heading such links switch the language of the site: they lead to no document, and the line above them is
    no title. A line that tells a day belongs to the document below it, or to the one above when the first stands below its
    links. When the page was `updated` last is its own.
    """
    title = part.title
    day: date | None = part.day
    found: list[Publication] = []
    lines = [line for line in part.lines if updated is None or _told_day(line) != updated]
    dated_first = _dated_first(lines)
    for line in lines:
        told = _told_day(line)
        if told:
            if not dated_first and found and found[-1].date is None:
                found[-1] = replace(found[-1], date=told)
            day = told if dated_first else None
            continue
        drawn = list(_on_line(line, title, part))
        found += [replace(one, date=one.date or day) for one in drawn]
        if not drawn and line.text and not line.text.rstrip().endswith(".") and len(line.text) < 120:
            title = line.text.rstrip(" :") or title
    yield from found


def _dated_first(lines: Sequence[Line]) -> bool:
    """Whether the first day stands above the first link."""
    for line in lines:
        if _told_day(line):
            return True
        if line.hrefs:
            return False
    return False


def _told_day(line: Line) -> date | None:
    return None if line.hrefs else (_date(line.text) if _META.match(fold(line.text)) else lone_day(line.text))


def _on_line(line: Line, title: str, part: Section) -> Iterator[Publication]:
    links = [run for run in line.runs if run.href and is_web(run.href)]
    language_links = [run for run in links if is_language_name(run.text)]
    if language_links:
        own = words_before(line, language_links[0])
        named = "" if _SERVICE.match(fold(title)) else title
        if switches_language(language_links) and not NOUN.search(f"{own} {named}"):
            return
        if own or part.title or any(_media(run.href or "") for run in language_links):
            yield _of_languages(name_of(own, title, part), language_links, line)
        return
    documents = [run for run in links if _is_document(run, line)]
    for run in documents:
        one = _of_link(run, line, alone=len(documents) == 1)
        yield replace(one, title=name_of(one.title, title, part))
    if not documents:
        yield from _of_sentences(line, links)


def names_publication(line: Line) -> bool:
    """Whether a line only leads to documents: then it tells of them, and is no part of the measure around it."""
    links = [run for run in line.runs if run.href and is_web(run.href)]
    if any(is_language_name(run.text) for run in links):
        return True
    documents = sum(len(clean(run.text)) for run in links if _is_document(run, line))
    if documents * 2 > len(line.text):
        return True
    if len(line.text) >= 300:
        return False
    return (bool(NOUN.search(line.text)) and _tells_languages(line.text)) or (
        not links and any(_of_sentences(line, ()))
    )


def _of_languages(title: str, links: Sequence[Inline], line: Line) -> Publication:
    codes = tuple(dict.fromkeys(code for run in links for code in _languages_of(run)))
    return Publication(
        title=as_title(title),
        url=links[0].href or "",
        languages=codes,
        media_type=_media(links[0].href or ""),
        date=_date(title),
        confidence=0.9,
        place=line.place,
    )


def _languages_of(run: Inline) -> tuple[str, ...]:
    code = language_code(run.language) if run.language else None
    return codes_in(run.text) or ((code,) if code else ())


def _is_document(run: Inline, line: Line) -> bool:
    """Whether a link leads to a document: to a file, or by a name that stands on its own rather than in a sentence."""
    shown = clean(run.text)
    if _SERVICE.search(fold(run.text)):
        return False
    if _media(run.href or ""):
        return True
    alone = len(shown) * 2 >= len(line.text) or _date(shown) is not None or bool(find_languages(shown))
    return bool(NOUN.search(shown)) and len(shown) < LONGEST and alone


def _media(url: str) -> str | None:
    try:
        return MEDIA.get(PurePosixPath(urlsplit(url).path).suffix.lower())
    except ValueError:
        return None


def _of_link(run: Inline, line: Line, *, alone: bool) -> Publication:
    shown = clean(run.text)
    codes = find_languages(shown)
    if not codes and run.language:
        code = language_code(run.language)
        codes = (code,) if code else ()
    if not codes and alone and _tells_languages(line.text):
        codes = find_languages(line.text)
    if not codes:
        codes = _in_brackets_after(line.text, shown)
    title = (
        shown
        if len(shown) > 3 and not re.fullmatch(r"(?i)(?:download|pdf|hier|lees meer|klik hier|meer info)\W*", shown)
        else line.text
    )
    return Publication(
        title=as_title(title),
        url=run.href or "",
        languages=codes,
        date=_date(title) or _date(line.text) if alone else _date(title),
        media_type=_media(run.href or ""),
        confidence=0.9,
        place=line.place,
    )


def _in_brackets_after(text: str, shown: str) -> tuple[str, ...]:
    behind = text.partition(shown)[2] if shown else ""  # a link may hold a blank alone
    match = re.match(r"\s*[\[(–-]+\s*([^)\]]{2,80})", behind)
    return find_languages(match[1]) if match else ()


def _tells_languages(text: str) -> bool:
    found = find_languages(text)
    return len(found) >= 2 or (bool(found) and bool(_AVAILABLE.search(text)))


def _of_sentences(line: Line, links: Sequence[Inline]) -> Iterator[Publication]:
    """A sentence that says in which languages something can be had, or names a dated issue."""
    for written in sentences_in(line.text):
        sentence = clean(written)
        if NOUN.search(sentence) and _tells_languages(sentence):
            url = next((run.href for run in links if clean(run.text) in sentence), None) or ""
            title = subject_of(sentence)
            if _VAGUE.match(title):
                title = as_title(next((clean(one) for one in sentences_in(line.text)), title))
            if title:
                yield Publication(
                    title=title,
                    url=url,
                    languages=find_languages(sentence),
                    media_type=_media(url),
                    confidence=0.85,
                    place=line.place,
                )
        elif NOUN.search(sentence) and _issued(sentence) and not links:
            title = sentence.rpartition(": ")[2].strip(" .")
            if (
                len(title) < 90
                and NOUN.search(title)
                and not re.search(r"(?i)\b(?:verstuurde|verschijnt|je|we|wij)\b", title)
            ):
                yield Publication(title=title, url="", date=_date(title), confidence=0.85, place=line.place)


def _issued(text: str) -> bool:
    """Whether a sentence dates what it names; until or from when something is due dates no document."""
    return any(term.day and term.role in (None, DateRole.ON) for term in find_terms(text, reference=None))


def _date(text: str) -> date | None:
    found = find_dates(text, reference=None)
    return found[0].value if found else None


def _merged(first: Publication, second: Publication) -> Publication:
    return replace(
        first,
        languages=tuple(dict.fromkeys((*first.languages, *second.languages))),
        date=first.date or second.date,
    )


def _by_title(found: Sequence[Publication]) -> list[Publication]:
    """Versions of one title in several languages are one publication; the first address stands for it."""
    by_title: dict[str, Publication] = {}
    for one in found:
        key = fold(one.title)
        if key in by_title and (one.languages or by_title[key].languages) and one.languages != by_title[key].languages:
            by_title[key] = _merged(by_title[key], one)
        elif key in by_title and canonical_url(one.url) != canonical_url(by_title[key].url):
            by_title[f"{key} {one.url}"] = one
        else:
            by_title.setdefault(key, one)
    return list(by_title.values())
