"""Measures: the sections of a letter, a newsletter or a page that tell a reader what applies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapers.document import Document
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.circumstances import tells_circumstance
from scrapers.extract.line.lines import Line
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.site_languages import switches_language
from scrapers.extract.measures.asking import ask_of
from scrapers.extract.measures.dating import validity_of
from scrapers.extract.measures.policy import applies, describes, is_branch_without, tells_something
from scrapers.extract.measures.presenting import presents_function, presents_somebody, states_terms
from scrapers.extract.measures.publications import names_publication
from scrapers.extract.measures.sections import Section, sections
from scrapers.extract.measures.sentences import sentences_in
from scrapers.extract.measures.setting import Kind, Setting, audience_of, heads_of, setting_of
from scrapers.extract.measures.topics import topics_of
from state.canon.addresses import is_plain_address
from state.canon.dates import find_dates
from state.canon.hours import is_hours
from state.canon.text import clean, fold
from state.canon.topic_words import is_matter
from state.canon.urls import canonical_url, is_web
from state.records import Link, Measure

SHORTEST = 40
"""Fewer characters of prose under a heading are a teaser, a caption or a menu, not a measure."""
UNHEADED = 200
LONGEST_TITLE = 120
SHORT_HEADING = 3
"""Words of a heading that may be nobody's name; a longer one says what stands below it."""

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
_COUNTER = re.compile(
    r"\b\d[\d., ]*(?:keer|x|maal|times|fois)? ?(?:bekeken|gelezen|weergaven|bezoekers?|bezoeken|views?|visitors?|visits|hits|vues|visites"
    r"|dagen in functie|days in office|years? old|jaar oud|ans d'anciennete)\b|\b(?:viewed|bekeken|visiteurs|bezoekers|visitors)\W{1,3}\d"
)
"""What counts by itself is no news."""
_PAGER = re.compile(r"^(?:volgende?|vorige|next|previous|suivante?|precedente?|pagina|\d+|[<>«»‹›]+)\W*\d*$")
_NAMED_ADDRESS = re.compile(
    r"(?<![\w@./])(?:https?://|www\.)[\w.-]+\.[a-z]{2,}(?:/[\w./?=&%#~+-]*[\w/])?", re.IGNORECASE
)


def measures_of(
    document: Document, root_sections: Sequence[Section] | None = None, *, directory: bool = False
) -> tuple[Measure, ...]:
    """The measures of a document, in reading order.

    Args:
        directory: the page lists contacts. Then its prose is no measure for want of anything else.
    """
    found = list(root_sections) if root_sections is not None else sections(document.root)
    setting = setting_of(document, found)
    candidates = [part for part in found if _is_headed(part, found, setting)]
    kept = [part for part in candidates if _counts(part, setting)]
    if not kept and not directory and not states_terms(setting.about):
        told = [part for part in candidates if not _is_of_the_site(part, setting) and not presents_function(part.title)]
        kept = told or ([] if candidates else _whole(found, document))
    return tuple(_measure(part, setting) for part in kept)


def _counts(part: Section, setting: Setting) -> bool:
    """Whether a section with a heading and prose is a measure, by what its document is."""
    text, reference = "\n".join(_prose(part, setting)), part.day or setting.reference
    if describes(part.title) or (setting.kind is Kind.PAGE and _is_of_the_site(part, setting)):
        return False
    if setting.kind is Kind.LETTER and part.number:
        return True
    if setting.kind is Kind.NEWSLETTER and any(map(_presents, part.lines)):
        return True
    if setting.kind is Kind.NEWSLETTER or part.number:
        return tells_something(part.title, text, reference=reference)
    return applies(part.title, text, reference=reference, about=setting.about) and not _is_contact(part)


def _is_of_the_site(part: Section, setting: Setting) -> bool:
    """Whether a section of a page presents somebody, or says on what terms the site may be used."""
    return presents_somebody(part.title) or any(map(states_terms, (setting.about, *part.parents, part.title)))


def _is_contact(part: Section) -> bool:
    """Whether a section is one of the contacts of its page: a number or mail address on a line of its own."""
    return any(line.has_point and len(line.text.split()) < 8 for line in part.lines) and not part.day


def _whole(found: Sequence[Section], document: Document) -> list[Section]:
    """A page of prose without any headings is one measure, called by its title or its first sentence."""
    if any(part.title for part in found):
        return []
    prose = [line.text for part in found for line in part.lines if _is_prose(line)]
    if sum(map(len, prose)) < UNHEADED:
        return []
    title = document.title or clean(next(sentences_in(prose[0]), prose[0]))
    return [replace(part, title=title[:LONGEST_TITLE]) for part in found]


def _is_headed(part: Section, found: Sequence[Section], setting: Setting) -> bool:
    """Whether a section has a heading of its own and prose below it, and introduces nothing else."""
    if not part.title or (len(part.title.split()) <= SHORT_HEADING and _is_only_heading(part.title)):
        return False
    if any(form.search(fold(part.title)) for form in (_SKIPPED, _COUNTER)) or is_branch_without(part.parents):
        return False
    if any(_SKIPPED_BRANCH.match(fold(parent)) for parent in part.parents[1:]):
        return False
    prose = _prose(part, setting)
    if sum(map(len, prose)) < SHORTEST or not any(len(text.split()) >= 6 for text in prose):
        return False
    if _is_opening(part, found):
        return False
    return not part.has_children or (sum(map(len, prose)) >= 3 * SHORTEST and not prose[-1].endswith(":"))


def _is_only_heading(title: str) -> bool:
    """Whether a title says nothing of what is told below it: "Contact", but "Tarief" does."""
    return is_generic(title) and not (is_matter(title) or tells_circumstance(title))


def _is_opening(part: Section, found: Sequence[Section]) -> bool:
    """The text under the page's own title introduces what follows, when something follows; a letter's does too."""
    first = next((one for one in found if one.title), None)
    others = [one for one in found if one is not part and one.title and sum(map(len, _texts(one))) >= SHORTEST]
    if (
        part.number is None
        and any(one.number for one in found[found.index(part) :])
        and not any(one.number for one in found[: found.index(part)])
    ):
        return True
    if part is not first or not others:
        return False
    return part.has_children or part.level <= 1 or (part.number is None and any(one.number for one in others))


def _texts(part: Section) -> list[str]:
    return [line.text for line in part.lines if _is_prose(line)]


def _prose(part: Section, setting: Setting) -> list[str]:
    """The running text of a section; that a document is there is an item of a newsletter like any other."""
    mailed = setting.kind is Kind.NEWSLETTER
    return [line.text for line in part.lines if _is_prose(line) or (mailed and _presents(line))]


def _presents(line: Line) -> bool:
    return len(line.text) >= SHORTEST and names_publication(line)


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
    if line.has_point and (len(text.split()) < 8 or _opens_with_name(line)):
        return False  # a contact; a sentence that ends by saying whom to call is none
    return not names_publication(line)


def _opens_with_name(line: Line) -> bool:
    name = title_before_point(line)
    return name is not None and line.text.startswith(name)


def _measure(part: Section, setting: Setting) -> Measure:
    lines = _kept(part, setting)
    text = "\n".join(_worded(line) for line in lines if not _only_leads(line)) or "\n".join(map(_worded, lines))
    day = part.day or setting.day
    reference = day or setting.document.updated
    validity = validity_of(text, reference=reference)
    audience, words = audience_of(part, text, setting)
    return Measure(
        title=part.title,
        text=text,
        section=part.number or _theme(part),
        date=day,
        effective_from=validity.first,
        expires_on=validity.last,
        date_texts=validity.phrases,
        audience=audience,
        audience_text=words,
        topics=topics_of(heads_of(part, setting), text, audience),
        asks=ask_of("\n".join(map(_worded, lines)), reference=reference),
        links=_links(part, setting.document.url),
        source_document=setting.document.title,
        confidence=0.9,
        place=part.place,
    )


def _theme(part: Section) -> str | None:
    """The heading between the page's title and the item, when it says something."""
    theme = part.parents[-1] if len(part.parents) > 1 else None
    return None if theme is None or _SKIPPED.match(fold(theme)) else theme


def _kept(part: Section, setting: Setting) -> list[Line]:
    """The lines that readers see: what leads to documents is told as a publication, unless nothing else is left."""
    lines = [line for line in _without_update(part.lines) if line.text]
    own = [line for line in lines if not names_publication(line)]
    prose = set(_prose(part, setting))
    return own if any(line.text in prose for line in own) else lines


def _worded(line: Line) -> str:
    return f"{line.label.word}: {line.text}" if line.label else line.text


def _only_leads(line: Line) -> bool:
    """Whether a line is nothing but links: they stand below the text, each once."""
    return bool(line.hrefs) and all(run.href for run in line.runs if run.text.strip())


def _without_update(lines: Sequence[Line]) -> list[Line]:
    """Lines without boilerplate; the day that stands alone below "Laatste update op" belongs to it."""
    kept: list[Line] = []
    updated = False
    for line in lines:
        boilerplate = _BOILERPLATE.match(fold(line.text)) is not None
        lone_date = updated and len(line.text) < 20 and bool(find_dates(line.text, reference=None))
        if not boilerplate and not lone_date:
            kept.append(line)
        updated = boilerplate and bool(re.search(r"(?i)laatst", line.text))
    return kept


def _links(part: Section, url: str) -> tuple[Link, ...]:
    """Where the section leads to; an anchor, a next page, the page in another language or a lost link leads nowhere."""
    found: dict[str, Link] = {}
    for run in (*part.runs, *(run for line in part.lines for run in line.runs)):
        if run.href and is_web(run.href) and not _PAGER.match(fold(run.text)) and not switches_language([run]):
            _add(found, Link(url=run.href, text=clean(run.text), language=run.language))
    for line in part.lines:
        for match in _NAMED_ADDRESS.finditer(line.text):
            named = match[0] if "://" in match[0] else f"https://{match[0]}"
            _add(found, Link(url=named, text=match[0]))
    own = canonical_url(url)
    return tuple(link for key, link in found.items() if key != own)


def _add(found: dict[str, Link], link: Link) -> None:
    found.setdefault(canonical_url(link.url), link)
