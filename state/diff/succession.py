"""When a new record follows on an accepted one that still stands: repeated, superseded, or one more language version."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from state.canon.languages import find_languages
from state.canon.prose import canonical_prose
from state.canon.text import fold
from state.fingerprint import canonical
from state.records import Measure, Publication, Record

_REPLACES = re.compile(
    r"\b(?:vervang(?:t|en)|ter vervanging van|in (?:de )?plaats van|remplacent?|replaces?|supersedes?)\b"
)
TELLING = 12
"""A title of fewer letters ("Contact", "Vragen?") identifies no measure by itself."""

Known = Mapping[str, Sequence[Record]]


def by_title(records: Iterable[Record]) -> Known:
    """Accepted measures and publications under their title, a publication's without its language."""
    result = defaultdict[str, list[Record]](list)
    for record in records:
        if isinstance(record, Measure):
            result[f"m:{canonical_prose(record.title)}"].append(record)
        elif isinstance(record, Publication):
            result[f"p:{_bare_title(record)}"].append(record)
    return result


def repeats(record: Record, known: Known) -> bool:
    """A newer issue says again what an accepted measure says, word for word: no news."""
    if not isinstance(record, Measure):
        return False
    said = _said(record)
    return any(
        isinstance(old, Measure) and _said(old) == said for old in known.get(f"m:{canonical_prose(record.title)}", ())
    )


def language_version(record: Record, known: Known) -> bool:
    """The same document as an accepted one, in a language that it did not have."""
    if not isinstance(record, Publication) or not record.languages:
        return False
    versions = [old for old in known.get(f"p:{_bare_title(record)}", ()) if isinstance(old, Publication)]
    return bool(versions) and not any(set(record.languages) & set(old.languages) for old in versions)


def supersedes(new: Record, old: Record) -> bool:
    """`new` takes the place of `old`: the same title with a later date, or it says so and names it."""
    if not (isinstance(new, Measure) and isinstance(old, Measure)) or new.date is None or old.date is None:
        return False
    title = canonical_prose(old.title)
    if new.date <= old.date or len(title) < TELLING or _said(new) == _said(old):
        return False
    if canonical_prose(new.title) == title:
        return True
    return bool(_REPLACES.search(fold(new.text))) and title in canonical_prose(new.text)


def _said(measure: Measure) -> tuple[object, ...]:
    form = canonical(measure)
    return tuple(form.get(name) for name in ("title", "text", "effective_from", "expires_on"))


def _bare_title(publication: Publication) -> str:
    words = re.findall(r"\w+", publication.title)
    return canonical_prose(" ".join(word for word in words if not find_languages(word)))
