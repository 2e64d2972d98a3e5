"""Edits of measures and of documents to read."""

from __future__ import annotations

import random
import re

from bs4 import BeautifulSoup, Tag

from state.changes import Case, ChangeKind
from state.records import Measure, RecordKind
from tests.quality.drafts import Draft, drop, holds
from tests.quality.edits.making import times
from tests.quality.truths import Expected, Truth

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def _measure(draft: Draft, chance: random.Random) -> Measure | None:
    return chance.choice(draft.reading.measures) if draft.reading.measures else None


def measure_amended(draft: Draft, chance: random.Random) -> Truth | None:
    """One word of its text is another."""
    measure = _measure(draft, chance)
    words = sorted({w for w in re.findall(r"\b[a-z]{6,}\b", measure.text) if times(draft, w) == 1}) if measure else []
    words = [one for one in words if one not in MONTHS]
    if not words or measure is None:
        return None
    word = chance.choice(words)
    having = [one for one in draft.reading.measures if holds(f"{one.title} {one.text}", word)]
    if len(having) != 1 or any(word in repr(c) for c in draft.reading.contacts):
        return None
    draft.replace(word, "onverwijld")
    expected = Expected(
        kind=ChangeKind.CHANGED,
        of=RecordKind.MEASURE,
        # a word that told the day from which it holds takes that day with it
        also=frozenset({"text", "title", "audience", "topics", "audience_text", "effective_from", "expires_on"}),
    )
    return Truth(changes=(expected,), waits=False)


def deadline_moved(draft: Draft, chance: random.Random) -> Truth | None:
    pattern = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
    found = [(m, d) for m in draft.reading.measures if m.expires_on for d in pattern.findall(m.text)]
    found = [
        (m, d) for m, d in found if m.expires_on and (int(d[0]), int(d[2])) == (m.expires_on.day, m.expires_on.year)
    ]
    found = [(m, d) for m, d in found if times(draft, " ".join(d)) == 1]
    if not found:
        return None
    _, (day, month, year) = chance.choice(found)
    draft.replace(f"{day} {month} {year}", f"{day} {month} {int(year) + 1}")
    expected = Expected(
        kind=ChangeKind.CHANGED,
        of=RecordKind.MEASURE,
        fields=frozenset({"expires_on"}),
        also=frozenset({"text", "title", "effective_from"}),  # "tussen 15 juni en 15 september 2026" names one year
        case=Case.DEADLINE_MOVED,
    )
    return Truth(changes=(expected,), waits=False)


def measure_added(draft: Draft, chance: random.Random) -> Truth | None:
    """One more item, made like the others: a heading and a paragraph."""
    measure = _measure(draft, chance)
    heading = next((h for h in draft.tags("h2", "h3", "h4") if measure and holds(h.get_text(" "), measure.title)), None)
    if heading is None:
        return None
    text = (
        "Vanaf 1 september 2026 vragen organisatoren van vakantiekampen hun subsidie aan via het nieuwe digitale loket."
    )
    number = re.match(r"\s*(?:\w+\s+)?\d+[.)]\s+", heading.get_text(" "))  # a letter's points are numbered
    heading.insert_before(
        BeautifulSoup(
            f"<{heading.name}>{number[0] if number else ''}Vakantiekampen: subsidie aanvragen</{heading.name}><p>{text}</p>",
            "html.parser",
        )
    )
    return Truth(changes=(Expected(kind=ChangeKind.ADDED, of=RecordKind.MEASURE),), waits=False)


def measure_removed(draft: Draft, chance: random.Random) -> Truth | None:
    if len(draft.reading.measures) < 4:
        return None
    measure = _measure(draft, chance)
    heading = next(
        (h for h in draft.tags("h2", "h3", "h4") if measure and h.get_text(" ").strip() == measure.title), None
    )
    if heading is None:
        return None
    after = []
    for node in heading.next_siblings:
        if isinstance(node, Tag) and node.name in ("h1", "h2", "h3", "h4"):
            break
        after.append(node)
    said = " ".join(one.get_text(" ") for one in after)
    if any(holds(said, t) for c in draft.reading.contacts for t in (*c.emails, *(p.text for p in c.phones))):
        return None
    if any(holds(said, one.title) for one in draft.reading.publications):
        return None
    drop([heading, *after])
    return Truth(changes=(Expected(kind=ChangeKind.REMOVED, of=RecordKind.MEASURE),), waits=False)


def publication_added(draft: Draft, chance: random.Random) -> Truth | None:
    item = _listed(draft)
    if item is None:
        return None
    link = "<a href='/docs/handreiking-zomeropvang.pdf'>Handreiking zomeropvang (pdf)</a>"
    item.insert_after(BeautifulSoup(f"<{item.name}>{link}</{item.name}>", "html.parser"))
    return Truth(changes=(Expected(kind=ChangeKind.ADDED, of=RecordKind.PUBLICATION),), waits=False)


def publication_removed(draft: Draft, chance: random.Random) -> Truth | None:
    item = _listed(draft)
    if item is None or len(draft.reading.publications) < 4:
        return None
    item.extract()
    return Truth(changes=(Expected(kind=ChangeKind.REMOVED, of=RecordKind.PUBLICATION),), waits=False)


def _listed(draft: Draft) -> Tag | None:
    """A list item that is one publication and nothing else."""
    titles = {one.title for one in draft.reading.publications}
    items = [li for li in draft.tags("li") if len(li.find_all("a")) == 1 and not li.find("li")]
    return next((li for li in items if any(holds(li.get_text(" "), title) for title in titles)), None)


def language_gained(draft: Draft, chance: random.Random) -> Truth | None:
    """A document that exists in Ukrainian and Russian gets an Arabic version too."""
    for one in draft.reading.publications:
        for word, code in (("Oekraïens", "uk"), ("Russisch", "ru"), ("Engels", "en"), ("Frans", "fr")):
            for tag in draft.tags("a"):
                if code in one.languages and tag.get_text(strip=True).lower() == word.lower():
                    link = BeautifulSoup(f", <a href='/docs/{one.title[:3]}-tr.pdf'>Turks</a>", "html.parser")
                    tag.insert_after(link)
                    expected = Expected(
                        kind=ChangeKind.CHANGED,
                        of=RecordKind.PUBLICATION,
                        fields=frozenset({"languages"}),
                        also=frozenset({"url"}),
                        case=Case.NEW_LANGUAGE,
                    )
                    return Truth(changes=(expected,), waits=False)
    return None
