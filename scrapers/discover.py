"""Which addresses a source leads to: the documents that an index names, the answers that a finder gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urlencode, urlsplit, urlunsplit

from scrapers.document import Block, BlockKind, Document, Inline, Region
from state.canon.dates import find_dates, parse_date
from state.canon.text import clean, fold
from state.canon.urls import canonical_url, is_web
from state.geo.areas import expand
from state.geo.municipalities import Municipality, by_nis
from state.sources import Source

NEWEST = 12
PLACEHOLDER = re.compile(r"\{(\w*)\}")
PLACEHOLDERS = ("nis", "postcode", "name")

_FILES = frozenset(".pdf .doc .docx .odt .eml .txt .csv .xlsx .epub".split())
_NOUN = re.compile(
    r"\b(?:\w*nieuwsbrie(?:f|ven)|newsletter|omzendbrie(?:f|ven)|brief|brieven|brochure|editie|nummer|nr|bericht|mededeling|nieuws"
    r"|flash|update|verslag|bulletin|infolettre|lettre|circulaires?|rondschrijven|richtlijn|draaiboek|webinar|publicatie|document)\b"
)
_VAGUE = re.compile(
    r"(?:lees (?:meer|verder|deze.*|de .*)|meer(?: info(?:rmatie)?| lezen)?|download\w*|pdf|hier|klik hier|bekijk\w*.{0,25}|open(?:en)?"
    r"|ga naar.*|lire(?: la suite)?|read more|\W*)"
)
_SERVICE = re.compile(
    r"\b(?:inschrijven|uitschrijven|schrijf (?:je|u)|abonneer\w*|aanmelden|archief|volgende|vorige|pagina \d+|privacy\w*|cookie\w*"
    r"|disclaimer|toegankelijkheid\w*|sitemap|contact|zoeken|delen|print|afdrukken|facebook|linkedin|twitter|instagram|youtube)\b"
)
_MONTH_AND_YEAR = re.compile(r"([^\W\d_]{3,9})\.?\s+((?:19|20)\d\d)\b")
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Discovered:
    """A document that an index leads to. `title` is what the index calls it."""

    url: str
    title: str


@dataclass(frozen=True, kw_only=True)
class FinderRequest:
    """One question to a finder. `form` is posted; a GET carries everything in its address."""

    url: str
    method: str = "GET"
    form: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    url: str
    title: str
    day: date | None = None
    around: str = ""


def newest_documents(document: Document, source: Source) -> tuple[Discovered, ...]:
    """The newest documents that an index leads to, newest first, at most `NEWEST`.

    With `source.links`, a regular expression, they are the addresses it finds something in, on whatever host; else what
    looks like a document or an issue on the index's own host. Newest goes by the dates that stand with the links; where
    there are none, by the order of the page, which is how indexes are written.
    """
    found = _once(_candidates(document.root))
    wanted = [one for one in found if _is_wanted(one, document.url, source.links)]
    return tuple(Discovered(url=one.url, title=one.title) for one in _newest_first(wanted)[:NEWEST])


def finder_requests(source: Source) -> Iterator[FinderRequest]:
    """The questions that cover the finder's areas, each once, municipality by municipality in the order of their codes.

    A template with {postcode} is asked for every postcode of a municipality: each may have an answer of its own.
    """
    if source.finder is None:
        return
    seen = set()
    template = FinderRequest(url=source.url, method=source.finder.method.upper(), form=_pairs(source.finder.form))
    for place in finder_places(source.finder.areas):
        for asked in _filled(template, place):
            if asked not in seen:
                seen.add(asked)
                yield asked


def finder_places(areas: Iterable[str]) -> tuple[Municipality, ...]:
    """The municipalities that declared areas cover, by code: names, codes, provinces, regions ("flanders")."""
    found = (by_nis(nis) for nis in sorted(expand(areas)))
    return tuple(place for place in found if place is not None)


def _pairs(form: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(form.items())


def _filled(template: FinderRequest, place: Municipality) -> Iterator[FinderRequest]:
    texts = [template.url, *(value for _, value in template.form)]
    by_postcode = any("{postcode}" in text for text in texts)
    for postcode in place.postcodes if by_postcode else ("",):
        values = {"nis": place.nis, "postcode": postcode, "name": place.name}
        url = _with(template.url, {name: quote(value, safe="") for name, value in values.items()})
        form = tuple((name, _with(text, values)) for name, text in template.form)
        if template.method == "GET" and form:
            yield FinderRequest(url=f"{url}{'&' if '?' in url else '?'}{urlencode(form)}")
        else:
            yield FinderRequest(url=url, method=template.method, form=form)


def _with(text: str, values: dict[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def _candidates(block: Block) -> list[_Candidate]:
    """The links below a block. What stands around a single link, in its row, item or card, is about it."""
    own = [_candidate(run, block) for run in block.inlines if _may_lead(run, block)]
    found = own + [one for child in block.children for one in _candidates(child)]
    if found and len({canonical_url(one.url) for one in found}) == 1 and block.kind is not BlockKind.ROOT:
        around = _text_of(block)
        return [replace(one, day=one.day or _day(around), around=around) for one in found]
    return found


def _may_lead(run: Inline, block: Block) -> bool:
    return block.region is Region.MAIN and run.href is not None and is_web(run.href)


def _candidate(run: Inline, block: Block) -> _Candidate:
    title = clean(run.text)
    return _Candidate(url=_stable(run.href or ""), title=title, day=_day(title), around=clean(block.text))


def _stable(url: str) -> str:
    """The address as it can be asked for, without what changes from visit to visit."""
    parts = urlsplit(url.strip())
    canonical = urlsplit(canonical_url(url))
    path = _SESSION.sub("", parts.path) or "/"
    return urlunsplit((parts.scheme, parts.netloc, path, canonical.query, canonical.fragment))


def _text_of(block: Block) -> str:
    return clean(" ".join(part.text for part in block.walk() if part.region is Region.MAIN))


def _day(text: str) -> date | None:
    """The first day that a text names; of "januari 2022" the first of that month."""
    for found in find_dates(text, reference=None):
        if found.value is not None:
            return found.value
    months = (parse_date(f"1 {match[1]} {match[2]}") for match in _MONTH_AND_YEAR.finditer(text))
    return next((day for day in months if day is not None), None)


def _once(found: Iterable[_Candidate]) -> list[_Candidate]:
    """One candidate an address: a card often links its picture, its title and "lees meer"."""
    kept: dict[str, _Candidate] = {}
    for one in found:
        key = canonical_url(one.url)
        known = kept.get(key)
        kept[key] = _merged(known, one) if known else one
    return [replace(one, title=_title(one)) for one in kept.values()]


def _merged(first: _Candidate, second: _Candidate) -> _Candidate:
    better = second if _is_vague(first.title) and not _is_vague(second.title) else first
    around = max(first.around, second.around, key=len)
    return replace(better, day=first.day or second.day, around=around)


def _is_vague(title: str) -> bool:
    return _VAGUE.fullmatch(fold(title)) is not None


def _title(one: _Candidate) -> str:
    """What the link says, else what stands around it, else the name of the file."""
    if not _is_vague(one.title):
        return one.title
    rest = clean(one.around.replace(one.title, " ")).strip(" :–-")
    return rest[:120] or unquote(PurePosixPath(urlsplit(one.url).path).name) or one.url


def _is_wanted(one: _Candidate, index: str, links: str | None) -> bool:
    if canonical_url(one.url) == canonical_url(index):
        return False
    if links is not None:
        return re.search(links, one.url) is not None
    return _host(one.url) == _host(index) and not _SERVICE.search(fold(one.title)) and _looks_like_one(one, index)


def _looks_like_one(one: _Candidate, index: str) -> bool:
    path = urlsplit(canonical_url(one.url)).path
    if PurePosixPath(path).suffix.lower() in _FILES:
        return True
    home = urlsplit(canonical_url(index)).path.rstrip("/")
    if path == home:
        return False
    below = bool(home) and path.startswith(f"{home}/")
    named = _NOUN.search(fold(one.title)) or _NOUN.search(re.sub(r"[-_/.]+", " ", fold(path.removeprefix(home))))
    return below or one.day is not None or named is not None


def _host(url: str) -> str:
    return urlsplit(canonical_url(url)).netloc


def _newest_first(found: Sequence[_Candidate]) -> list[_Candidate]:
    """By date; one without a date stays with the one above it, so that a page without dates keeps its order."""
    last = next((one.day for one in found if one.day), date.min)
    dated = []
    for one in found:
        last = one.day or last
        dated.append((last, one))
    return [one for _, one in sorted(dated, key=lambda pair: pair[0], reverse=True)]
