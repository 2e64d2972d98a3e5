"""A measure or document whose text repeats contacts: when a contact changes, the text that quotes it changes too.

That is one fact, not two. The text follows the contact: it is accepted when the contact is, and no reader hears it twice.
Line by line: what only one version of the text holds must be what the changed contacts lost or gained, and labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from state.canon.prose import canonical_prose
from state.canon.stand_ins import without_stand_in
from state.canon.text import fold
from state.changes import Change
from state.fingerprint import canonical
from state.records import Contact, Measure, Publication, Record

LABEL = 20
"""More than this beside a contact's own values is a sentence, not a label."""
LONG_ENOUGH = 4
"""A shorter value stands in a text by chance too often to say that it is quoted."""


def echoes(changes: Sequence[Change]) -> Mapping[str, str]:
    """Id of each change of a measure that only repeats others -> the id of the first of those."""
    told = [(change, _quotable(change)) for change in changes if not isinstance(change.after or change.before, Measure)]
    found: dict[str, str] = {}
    for change in changes:
        source = _source(change, told)
        if source is not None:
            found[change.id] = source
    return found


Quoted = tuple[frozenset[str], frozenset[str]]
"""What a text may quote of a record: before and after, as canonical prose."""


def _quotable(change: Change) -> Quoted:
    return _values(change.before), _values(change.after)


_NAMES: Mapping[type, tuple[str, ...]] = {
    Contact: (
        "phones",
        "faxes",
        "emails",
        "person",
        "organisation",
        "unit",
        "address",
        "opening_hours",
        "role",
        "work_area",
        "website",
    ),
    Publication: ("title",),
}


def _values(record: Record | None) -> frozenset[str]:
    if record is None:
        return frozenset()
    texts = (text for name in _NAMES.get(type(record), ()) for text in _texts(record, name))
    return frozenset(text for text in texts if len(text) >= LONG_ENOUGH)


def _texts(record: Record, name: str) -> Iterator[str]:
    value = getattr(record, name)
    for one in value if isinstance(value, tuple) else (value,) if value else ():
        if name in ("phones", "faxes"):
            yield fold(one.number)
        yield canonical_prose(one if isinstance(one, str) else one.text)


def _source(change: Change, told: Sequence[tuple[Change, Quoted]]) -> str | None:
    """The change that the text of this one repeats; None when it says something of its own."""
    before, after = change.before, change.after
    if not isinstance(before, Measure) or not isinstance(after, Measure) or not _only_text(before, after):
        return None
    gone, come = _apart(before.text, after.text)
    old = frozenset().union(*(values for _, (values, _) in told))
    new = frozenset().union(*(values for _, (_, values) in told))
    left = Counter(_without(line, old) for line in gone), Counter(_without(line, new) for line in come)
    if not _explained(*left, one_sided=any(c.before is None or c.after is None for c, _ in told)):
        return None
    shown = "\n".join((*gone, *come))
    return next((c.id for c, (was, now) in told if any(value in shown for value in was ^ now)), None)


def quotable(records: Iterable[Record]) -> frozenset[str]:
    """All that a text may quote of these contacts."""
    return frozenset().union(*(_values(one) for one in records if isinstance(one, Contact)))


def lists_only(measure: Measure, values: frozenset[str]) -> bool:
    """Whether a measure is no more than a list of contacts: each line is their values, a label or a counter."""
    forms = [form for line in measure.text.split("\n") if (form := canonical_prose(line))]
    if not any(form in values for form in forms):
        return False
    return all(form in values or len(_without(form, values).replace("#", "")) <= LABEL for form in forms)


def _only_text(before: Measure, after: Measure) -> bool:
    old, new = canonical(before), canonical(after)
    return all(old.get(name) == new.get(name) for name in old.keys() | new.keys() if name != "text")


def _apart(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that only one of two texts holds."""
    old, new = (
        Counter(filter(None, map(canonical_prose, without_stand_in(text).split("\n")))) for text in (before, after)
    )
    return sorted((old - new).elements()), sorted((new - old).elements())


def _without(line: str, values: frozenset[str]) -> str:
    for value in sorted(values, key=len, reverse=True):
        line = line.replace(value, "#")
    return line


def _explained(gone: Counter[str], come: Counter[str], *, one_sided: bool) -> bool:
    """Whether the lines, with the quoted values taken out, say the same. A contact that came or went has its own lines."""
    if not one_sided:
        return gone == come
    rest = ((gone - come) + (come - gone)).elements()
    return all("#" in line and len(line.replace("#", "")) <= LABEL for line in rest)
