"""People whom a text below their function names: "Voorzitter", then some sentences in which one name stands.

One such text may be about anybody. Where headings of one level are functions for the most part, and below nearly each of them
one person is named and no other, the page presents who holds what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import full_text, own_lines
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import is_known, may_be_post, post_of
from scrapers.extract.line.prose import NAME
from scrapers.extract.line.roles import split_role
from scrapers.extract.people.lists import Holder
from state.canon.names import canonical_name, has_first_name, is_first_name, looks_like_person
from state.canon.text import clean, fold
from state.records import Contact

FEWEST = 3
"""So many texts of one make at least."""
LONGEST = 5
"""A text of more lines is about more than who somebody is."""


@dataclass(kw_only=True)
class _Text:
    """What stands below a heading, up to the next one. `bare`: a line is a name and no more, which others read."""

    heading: str
    place: str
    lines: list[str] = field(default_factory=list)

    @property
    def bare(self) -> bool:
        return any(looks_like_person(split_role(line)[0]) for line in self.lines)


def portrayed(root: Block) -> tuple[Holder, ...]:
    """Those whom a row of texts below functions presents."""
    return tuple(one for texts in _by_level(root).values() for one in _presented(texts))


def with_portrayed(contacts: Iterable[Contact], portraits: Collection[Holder]) -> list[Contact]:
    """The contacts; one that is called by a function alone is reached by whom the page presents in it."""
    by_role: dict[str, list[Holder]] = defaultdict(list)
    for one in portraits:
        by_role[fold(one.role or "")].append(one)
    return [_held(contact, by_role) for contact in contacts]


def _held(contact: Contact, by_role: dict[str, list[Holder]]) -> Contact:
    told = contact.role or contact.unit or contact.organisation or ""
    holders = by_role.get(fold(told), [])
    if contact.person or len(holders) != 1:
        return contact
    unit, body = (None if name == told else name for name in (contact.unit, contact.organisation))
    return replace(contact, person=holders[0].person, role=holders[0].role, unit=unit, organisation=body)


def _by_level(root: Block) -> dict[int, list[_Text]]:
    found: dict[int, list[_Text]] = defaultdict(list)
    current: _Text | None = None
    for block in root.walk():
        if block.kind is BlockKind.HEADING:
            current = _Text(heading=clean(full_text(block)).strip(" :"), place=block.place)
            found[block.level].append(current)
        elif current is not None:
            current.lines += [line.text for line in own_lines(block) if line.text]
    return found


def _presented(texts: Sequence[_Text]) -> list[Holder]:
    """Who is presented by texts of one level; nobody unless they are a row of functions with one person each."""
    posts = [one for one in texts if may_be_post(one.heading) and not is_generic(one.heading)]
    named = [(one, name) for one in posts if not one.bare and len(one.lines) <= LONGEST and (name := _only_name(one))]
    known = sum(is_known(one.heading) for one, _ in named)
    if len(named) < FEWEST or len(named) * 4 < len(texts) * 3 or known * 2 < len(named):
        return []
    return [Holder(person=name, role=post_of(one.heading), place=one.place) for one, name in named]


def _only_name(text: _Text) -> str | None:
    """The one person whom a text names, by the whole name or, where none stands there, by the first alone."""
    whole = {
        canonical_name(match[0]): clean(match[0])
        for line in text.lines
        for match in NAME.finditer(line)
        if looks_like_person(match[0])
    }
    words = {word for line in text.lines for word in clean(line).split() if word.istitle() and is_first_name(word)}
    ways = ([name for name in whole.values() if has_first_name(name)], list(whole.values()), list(words))
    names: Sequence[str] = next(filter(None, ways), ())
    return names[0].strip(".,:;!?") if len(names) == 1 else None
