"""The news in one line: what happened to one item, and how much happened to all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from notifier.composing.content import Content, Line
from notifier.deciding.folding import Turn
from notifier.rendering.wording import Words
from state.canon.purposes import without_purpose
from state.changes import FieldChange
from state.marking import N_, NN_
from state.records import RecordKind

Mark = Callable[[str], str]
"""What is done to the words of a page inside a headline, such as marking their language."""
MOST_COUNTS = 3
MOST_AREAS = 2
LONGEST_SUBJECT = 120

_NEW = {
    RecordKind.CONTACT: N_("Nieuw contact: %(who)s"),
    RecordKind.MEASURE: N_("Nieuwe maatregel: %(who)s"),
    RecordKind.PUBLICATION: N_("Nieuw document: %(who)s"),
}
_NEW_HERE = N_("Nieuw: %(who)s")
_ONE_FIELD = {
    "phones": N_("Nieuw telefoonnummer voor %(who)s"),
    "emails": N_("Nieuw mailadres voor %(who)s"),
    "address": N_("Nieuw adres voor %(who)s"),
    "opening_hours": N_("Andere uren voor %(who)s"),
    "person": N_("Nieuwe contactpersoon: %(who)s"),
    "work_area": N_("Ander werkgebied voor %(who)s"),
    "website": N_("Nieuwe website voor %(who)s"),
    "expires_on": N_("Nieuwe einddatum: %(who)s"),
    "deadline": N_("Nieuwe uiterste datum: %(who)s"),
    "effective_from": N_("Nieuwe begindatum: %(who)s"),
}
_NO_MORE = {
    "phones": N_("Geen telefoonnummer meer voor %(who)s"),
    "emails": N_("Geen mailadres meer voor %(who)s"),
    "person": N_("Geen contactpersoon meer: %(who)s"),
    "expires_on": N_("Geen einddatum meer: %(who)s"),
}
_EXCHANGED = N_("Telefoonnummers omgewisseld bij %(who)s")
_CHANGED = N_("Gewijzigd: %(who)s")
_HAPPENED = {Turn.ADDED: "new", Turn.GAINED: "new", Turn.CHANGED: "changed", Turn.REMOVED: "gone", Turn.LOST: "gone"}
_COUNTS = {
    (RecordKind.CONTACT, "changed"): NN_("%(n)d contact gewijzigd", "%(n)d contacten gewijzigd"),
    (RecordKind.CONTACT, "gone"): NN_("%(n)d contact vervallen", "%(n)d contacten vervallen"),
    (RecordKind.CONTACT, "new"): NN_("%(n)d nieuw contact", "%(n)d nieuwe contacten"),
    (RecordKind.MEASURE, "new"): NN_("%(n)d nieuwe maatregel", "%(n)d nieuwe maatregelen"),
    (RecordKind.MEASURE, "changed"): NN_("%(n)d maatregel gewijzigd", "%(n)d maatregelen gewijzigd"),
    (RecordKind.MEASURE, "gone"): NN_("%(n)d maatregel vervallen", "%(n)d maatregelen vervallen"),
    (RecordKind.PUBLICATION, "new"): NN_("%(n)d nieuw document", "%(n)d nieuwe documenten"),
    (RecordKind.PUBLICATION, "changed"): NN_("%(n)d document gewijzigd", "%(n)d documenten gewijzigd"),
    (RecordKind.PUBLICATION, "gone"): NN_("%(n)d document vervallen", "%(n)d documenten vervallen"),
}
_TOGETHER = {"changed": N_("%(kinds)s gewijzigd"), "gone": N_("%(kinds)s vervallen")}
"""What several kinds of records have in common: "1 contact en 2 maatregelen gewijzigd"."""
_KINDS = {
    RecordKind.CONTACT: NN_("%(n)d contact", "%(n)d contacten"),
    RecordKind.MEASURE: NN_("%(n)d maatregel", "%(n)d maatregelen"),
    RecordKind.PUBLICATION: NN_("%(n)d document", "%(n)d documenten"),
}


def headline(words: Words, line: Line, mark: Mark = str, *, brief: bool = False) -> str:
    """What happened to one item, in one line: for the subject, and `brief` above it, where a subhead says its kind."""
    who = mark(line.card.title)
    if line.turn is Turn.LOST and line.reason.areas:
        return words.say(N_("Niet meer voor %(areas)s: %(who)s"), who=who, areas=_areas(words, line.reason.areas))
    if line.turn in (Turn.REMOVED, Turn.LOST):
        return words.say(N_("Vervallen: %(who)s"), who=who)
    if line.turn in (Turn.ADDED, Turn.GAINED):
        return words.say(_NEW_HERE if brief else _NEW[line.kind], who=who)
    return _changed(words, line, who, mark)


def _areas(words: Words, codes: Sequence[str]) -> str:
    return words.listed(map(words.area, codes), most=MOST_AREAS)


def _changed(words: Words, line: Line, who: str, mark: Mark) -> str:
    fields = {one.name: one for one in line.fields}
    person = fields.get("person")
    if person and person.before and person.after:
        new, old = mark(person.after), mark(person.before)
        return words.say(N_("%(new)s vervangt %(old)s"), new=new, old=old)
    if "languages" in fields:
        told = _new_languages(words, fields["languages"].before, fields["languages"].after, who)
        if told and (len(fields) == 1 or line.kind is RecordKind.PUBLICATION):
            return told
    telling = next(iter(fields)) if len(fields) == 1 else "phones"
    if telling == "phones" and telling in fields and _same_numbers(fields[telling]):
        return words.say(_EXCHANGED, who=who)
    if telling in fields and telling in _ONE_FIELD:
        gone = fields[telling].after is None
        return words.say(_NO_MORE.get(telling, _CHANGED) if gone else _ONE_FIELD[telling], who=who)
    return words.say(_CHANGED, who=who)


def _same_numbers(field: FieldChange) -> bool:
    """Whether the very numbers stood there before, each for something else."""
    was, now = (
        sorted(without_purpose(one)[0] for one in (text or "").split("; ")) for text in (field.before, field.after)
    )
    return was == now


def _new_languages(words: Words, before: str | None, after: str | None, who: str) -> str | None:
    had = (before or "").split(", ")
    new = [code for code in (after or "").split(", ") if code and code not in had]
    if not new:
        return None
    return words.say(
        N_("Nu ook in het %(languages)s: %(who)s"), languages=words.listed(map(words.tongue, new)), who=who
    )


def counted(words: Words, lines: Sequence[Line], most: int = MOST_COUNTS) -> str:
    """ "2 contacten gewijzigd en 1 nieuwe maatregel"; when that takes more than `most` parts, how many of each kind."""
    found = Counter((line.kind, _HAPPENED[line.turn]) for line in lines)
    if len(found) <= most:
        return _said_together(words, found)
    return words.say(N_("nieuws over %(kinds)s"), kinds=_kinds(words, Counter(line.kind for line in lines)))


def _said_together(words: Words, found: Mapping[tuple[RecordKind, str], int]) -> str:
    """What happened to how many of each kind; once, where the same happened to several kinds."""
    parts: dict[str, None] = {}
    joined = False
    for (kind, happened), forms in _COUNTS.items():
        same = {one: found[one, happened] for one in _KINDS if found.get((one, happened))}
        if happened in _TOGETHER and len(same) > 1 and kind in same:
            parts[words.say(_TOGETHER[happened], kinds=_kinds(words, same))] = None
            joined = True
        elif found.get((kind, happened)):
            parts[words.count(forms, found[kind, happened])] = None
    return ", ".join(parts) if joined else words.listed(parts, most=len(parts))


def _kinds(words: Words, counts: Mapping[RecordKind, int]) -> str:
    return words.listed([words.count(forms, counts[kind]) for kind, forms in _KINDS.items() if counts.get(kind)])


def summary(words: Words, content: Content, areas: int = 4) -> str:
    """How much there is to tell, and for which areas."""
    news = counted(words, content.lines)
    if content.reason.areas:
        listed = words.listed(map(words.area, content.reason.areas), most=areas)
        news = words.say(N_("%(news)s voor %(areas)s"), news=news, areas=listed)
    return news[:1].upper() + news[1:]


def subject(words: Words, content: Content, mark: Mark = str) -> str:
    """The news of a digest. One item, or one that cannot wait, is named; of several it says how many."""
    first, others = content.lines[0], len(content.lines) - 1
    named = _after_a_colon(words, first, mark) if first.critical else headline(words, first, mark)
    if not others:
        told = _with_areas(words, named, content)
    elif first.critical:
        told = words.count(
            NN_("%(headline)s en nog %(n)d wijziging", "%(headline)s en nog %(n)d wijzigingen"), others, headline=named
        )
    else:
        told = summary(words, content, MOST_AREAS)
        told = told if len(told) <= LONGEST_SUBJECT else summary(words, content, 1)
    return words.say(N_("Dringend: %(news)s"), news=told) if first.critical else told


def _after_a_colon(words: Words, line: Line, mark: Mark) -> str:
    """The headline as it goes on in a sentence: without the capital of our first word, with that of a name."""
    told = headline(words, line, mark)
    name_first = headline(words, line, lambda _: "@").startswith("@")
    return told if name_first else told[:1].lower() + told[1:]


def _with_areas(words: Words, told: str, content: Content) -> str:
    if not content.reason.areas or content.lines[0].turn is Turn.LOST:
        return told
    return told + f" ({_areas(words, content.reason.areas)})"


def asking(words: Words, lines: Sequence[Line]) -> str:
    """How many of these ask something of the reader; empty when none does."""
    found = sum(bool(line.asks) for line in lines)
    return (
        words.count(NN_("%(n)d maatregel vraagt iets van je.", "%(n)d maatregelen vragen iets van je."), found)
        if found
        else ""
    )
