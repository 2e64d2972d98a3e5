"""What passes by on a page: news, a calendar, tweets. Whom it names for the occasion is no contact of the page's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from scrapers.document import Document
from scrapers.extract.contacts.domains import called_by_host, spelled
from scrapers.extract.contacts.site import owner_of
from scrapers.extract.line.lines import own_lines
from scrapers.extract.line.news import heads_news, parts_of_news
from scrapers.furniture import is_furniture
from state.canon.names import has_first_name
from state.canon.prose import canonical_prose
from state.canon.text import fold
from state.changes import Change, Changeset
from state.diff.echoes import quotable
from state.diff.said import Said
from state.diff.standing import count, values
from state.diff.support import without_fields
from state.records import Contact, Measure, Record
from state.triage.hosts import host_of

_MONTH = (
    r"(?:jan(?:uary|uari|vier)?|feb(?:ruary|ruari)?|fevrier|mar(?:ch|s)?|maart|mrt|apr(?:il)?|avril|may|mei|mai|june?|juni|juin"
    r"|july?|juli|juillet|aug(?:ust|ustus)?|aout|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?)"
)
_DAY = re.compile(rf"\b(?:{_MONTH}\.?\s+\d{{1,2}}\b(?!\s*(?:street|st|avenue|ave)\b)|\d{{1,2}}\s+{_MONTH}\b)")
_TITLE_PARTS = re.compile(r"\s[-\u2013\u2014|:\u00bb\u00b7]\s|\s?\|\s?")
MOST = 0.6
"""A page that is news for more than this share of its text is about its news."""


def passing(document: Document, whole: Said, contacts: Sequence[Contact] = ()) -> Said:
    """All that a page says in its news, its calendar and the like. `contacts` are those that it is known to name."""
    found = Said(
        line.text for block in parts_of_news(document.root) for part in block.walk() for line in own_lines(part)
    )
    share = sum(map(len, found.lines)) / (sum(len(block.text) for block in document.root.walk()) or 1)
    return found if share <= MOST or _beside(contacts, whole, found) else Said(())


def _names(document: Document, accepted: Sequence[Record]) -> frozenset[str]:
    """What the page and its bodies are called."""
    bodies = (name for one in accepted if isinstance(one, Contact) for name in (one.organisation, one.unit))
    titles = _TITLE_PARTS.split(document.title or "")
    return frozenset(name.strip() for name in (*bodies, *titles, owner_of(document)) if name and name.strip())


def _beside(contacts: Sequence[Contact], whole: Said, news: Said) -> bool:
    """Whether contacts stand beside the news and none within it alone: then the page is about more than its news."""
    counts = [(whole.phone(one.number), news.phone(one.number)) for contact in contacts for one in contact.phones]
    counts += [(whole.mail(one), news.mail(one)) for contact in contacts for one in contact.emails]
    return any(all_ > here for all_, here in counts) and not any(all_ == here > 0 for all_, here in counts)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two pages: all that it says, and what of that it says in passing."""

    whole: Said
    news: Said
    names: frozenset[str] = frozenset()
    quotable: frozenset[str] = frozenset()
    """What a text may quote of its contacts, as canonical prose."""

    def only_in_passing(self, name: str, value: object) -> bool:
        """Whether a value stands in the news and nowhere else."""
        here = count(self.news, name, value)
        return here > 0 and here == count(self.whole, name, value)


Pages = tuple[_Side, _Side]


def _left(change: Change, pages: Pages) -> Change | None:
    """A change without what only passes by; None when that is all of it."""
    if isinstance(change.after or change.before, Measure):
        return None if _news_item(change, pages) else change
    if _passes_by(change, pages):
        return None
    if isinstance(change.before, Contact) and isinstance(change.after, Contact):
        both = change.before, change.after
        idle = {
            one.name
            for one in change.fields
            if _field_passes(*both, one.name, pages) or _is_own_site(*both, one.name, pages)
        }
        return without_fields(change, idle) if idle else change
    return change


def _field_passes(before: Contact, after: Contact, name: str, pages: Pages) -> bool:
    """Whether all that a field lost or gained is named in passing (the place of an event beside the only contact), or
    stands on both pages as often."""
    old, new = values(before, name), values(after, name)
    lost, gained = ([mine[form] for form in mine.keys() - theirs.keys()] for mine, theirs in ((old, new), (new, old)))
    passing_by = [pages[0].only_in_passing(name, value) for value in lost]
    passing_by += [pages[1].only_in_passing(name, value) for value in gained]
    stays = [count(pages[0].whole, name, one) == count(pages[1].whole, name, one) > 0 for one in (*lost, *gained)]
    return any(passing_by) and all(one or other for one, other in zip(passing_by, stays, strict=True))


def _is_own_site(before: Contact, after: Contact, name: str, pages: Pages) -> bool:
    """Whether a contact only gained or lost the address of the site that its page stands on: that spells whose site it is."""
    if name != "website" or (before.website and after.website) or not (before.emails or before.phones):
        return False
    return called_by_host(host_of(before.website or after.website or "") or "") in set(map(spelled, pages[0].names))


def _news_item(change: Change, pages: Pages) -> bool:
    """Whether all that a text lost or gained passes by, and it asks nothing and sets no date.

    What stands below "Nieuws" is teasers: of those only what is asked by a day counts.
    """
    old, new = (one if isinstance(one, Measure) else None for one in (change.before, change.after))
    both = [one for one in (old, new) if one is not None]
    binds = any(one.expires_on or one.effective_from or (one.asks and not heads_news(one.title)) for one in both)
    if binds and not (old and new and _holds_news(old, new, pages)):
        return False
    before, after = _lines(old), _lines(new)
    gone, come = before - after, after - before
    apart = {line for line in gone | come if not is_furniture(line, pages[0].names | pages[1].names)}
    if old is not None and new is not None and gone | come and _only_notes(apart, (old, new), pages):
        return True
    gone, come = gone & apart, come & apart
    sides = ((pages[0], gone), (pages[1], come))
    # A line that stands nowhere was told of an even earlier page.
    shown = [(page, line) for page, lines in sides for line in lines if count(page.whole, "text", line)]
    return bool(shown) and all(page.only_in_passing("text", line) for page, line in shown)


def _holds_news(old: Measure, new: Measure, pages: Pages) -> bool:
    """Whether a text that asks and sets what it did stands around the news rather than in it."""
    same = (old.title, old.asks, old.effective_from, old.expires_on) == (
        new.title,
        new.asks,
        new.effective_from,
        new.expires_on,
    )
    both = _lines(old) & _lines(new)
    return same and not any(page.only_in_passing("text", line) for page in pages for line in both)


def _only_notes(apart: Collection[str], texts: tuple[Measure, Measure], pages: Pages) -> bool:
    """Whether no more than notes beside contacts differ."""
    lists = all(_lists_contacts(text, page) for text, page in zip(texts, pages, strict=True))
    return not apart or (lists and all(map(_is_note, apart)))


NOTE = 5
"""A line of no more words than this is no sentence."""


def _is_note(line: str) -> bool:
    """Whether a line is a word or two beside somebody's name: how long they serve, where they sit."""
    return len(line.split()) <= NOTE and not has_first_name(line) and not _DAY.search(fold(line))


def _lists_contacts(measure: Measure, page: _Side) -> bool:
    """Whether a text names contacts on lines of their own: then those tell what is new of them."""
    forms = {canonical_prose(line) for line in measure.text.split("\n")}
    return len(forms & page.quotable) > 1


def _lines(measure: Measure | None) -> set[str]:
    return {line for line in (measure.title, *measure.text.split("\n")) if line.strip()} if measure else set()


def _passes_by(change: Change, pages: Pages) -> bool:
    """Whether a change is of somebody whom only the news or the calendar names, before as after."""
    sides = [(one, page) for one, page in zip((change.before, change.after), pages, strict=True) if one is not None]
    renamed = len({_called(one) for one, _ in sides}) == len(sides)
    if renamed and any(_DAY.search(_called(one)) for one, _ in sides) and not _is_reached_alike(change):
        return (
            True  # an event that came, went or made place for another; a letter is called by its day as well, and stays
        )
    return bool(sides) and all(_in_passing(one, page.whole, page.news) for one, page in sides)


def _is_reached_alike(change: Change) -> bool:
    """Whether a contact of another name has a number or mail address that it had before: then it is no event that passed."""
    old, new = (set(_points(one)) if isinstance(one, Contact) else set() for one in (change.before, change.after))
    return not old.isdisjoint(new)


def _points(contact: Contact) -> Iterator[str]:
    yield from (one.number for one in contact.phones)
    yield from contact.emails


def _called(record: Record) -> str:
    return fold(f"{record.organisation or ''} | {record.unit or ''}") if isinstance(record, Contact) else ""


def _in_passing(record: Record, whole: Said, news: Said) -> bool:
    if not isinstance(record, Contact):
        return False
    counts = [(whole.phone(one.number), news.phone(one.number)) for one in (*record.phones, *record.faxes)]
    counts += [(whole.mail(one), news.mail(one)) for one in record.emails]
    if not counts and record.person:
        counts = [(whole.text(record.person), news.text(record.person))]
    return bool(counts) and all(everywhere == here > 0 for everywhere, here in counts)


def in_passing(document: Document, whole: Said, contacts: Sequence[Contact]) -> frozenset[Contact]:
    """The contacts that only the news or the calendar of a page names."""
    news = passing(document, whole, contacts)
    return frozenset(one for one in contacts if _in_passing(one, whole, news))


def without_passing(
    found: Changeset, accepted: Sequence[Record], documents: tuple[Document, Document], whole: tuple[Said, Said]
) -> Changeset:
    """The changes of what the pages are about. `accepted` are the records that the earlier one held."""
    contacts = [one for one in accepted if isinstance(one, Contact)]
    values = quotable((*contacts, *(one.after for one in found.changes if isinstance(one.after, Contact))))
    sides = zip(documents, whole, strict=True)
    before, after = (
        _Side(said, passing(document, said, contacts), _names(document, accepted), values) for document, said in sides
    )
    left = {change.id: _left(change, (before, after)) for change in found.changes}
    gone = {change.key for change in found.changes if left[change.id] is None}
    return replace(
        found,
        changes=tuple(one for one in left.values() if one is not None),
        absent=tuple(key for key in found.absent if key not in gone),
    )
